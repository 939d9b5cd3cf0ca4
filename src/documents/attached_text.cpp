// SPDX-License-Identifier: MIT
#include "documents/attached_text.h"

#include "base/text.h"
#include "documents/pdf_text.h"
#include "documents/unicode.h"
#include "wording/translate.h"

#include <algorithm>
#include <sstream>
#include <utility>
#include <vector>

namespace cspdesk::documents {
namespace {

using domain::PlacedText;
using wording::say;

constexpr std::size_t fewWords = 10; ///< a page of pictures with fewer is taken for a picture of text

QString named(const std::string& title) { return wording::text(shortened(singleLine(title), 60)); }

/// The words that head and foot put on a sheet, without which the paper's own are left.
std::vector<std::string> furnitureWords(const Page& page)
{
    std::vector<std::string> out;
    for (const MarkedContent& content : page.contents)
        for (const Mark& mark : content.marks)
            if (const auto* run = std::get_if<GlyphRun>(&mark)) {
                std::istringstream words(encodeUtf8(run->text));
                for (std::string word; words >> word;)
                    out.push_back(word);
            }
    return out;
}

/// Takes the lines of head and foot away: those made of their words alone, each of which is there once.
std::string withoutFurniture(const std::string& text, std::vector<std::string> furniture)
{
    std::istringstream lines(text);
    std::string out;
    for (std::string line; std::getline(lines, line);) {
        std::istringstream words(line);
        std::vector<std::string> left = furniture;
        bool isFurniture = true;
        for (std::string word; isFurniture && words >> word;) {
            const auto found = std::find(left.begin(), left.end(), word);
            isFurniture = found != left.end();
            if (isFurniture)
                left.erase(found);
        }
        if (isFurniture)
            furniture = std::move(left);
        else
            out += line + '\n';
    }
    return out;
}

std::size_t wordCount(const std::string& text)
{
    std::istringstream words(text);
    std::size_t count = 0;
    for (std::string word; words >> word;)
        ++count;
    return count;
}

/// "%41" is read as "A" by whoever follows a link.
std::string readableAddress(const std::string& address)
{
    return QByteArray::fromPercentEncoding(QByteArray::fromStdString(address)).toStdString();
}

/// Gathers what the papers of one pack brought.
class TextReading
{
public:
    TextReading(const JoinedPdf& joined, const LaidOutDocument& pages, const Pack& pack, const PackPapers& papers)
        : m_joined(joined),
          m_pages(pages),
          m_pack(pack),
          m_papers(papers)
    {}

    std::optional<AttachedTexts> read(const std::function<bool()>& goesOn)
    {
        const auto texts = textOfPages(m_joined.unhidden.value_or(m_joined.bytes), goesOn);
        if (!texts.has_value() && texts.error() == NoPdfText::GivenUp)
            return std::nullopt;
        m_out.wasRead = texts.has_value() && texts->size() == m_pages.pages.size();
        for (std::size_t page = 0; page < m_pages.pages.size(); ++page)
            if (m_pages.pages[page].attached)
                addPage(page, m_out.wasRead ? (*texts)[page] : std::string());
        addBookmarks();
        for (const AttachedWords& words : m_joined.words)
            m_out.texts.push_back({placeOf(words), words.kind == AttachedWords::Kind::LinkAddress
                                                       ? readableAddress(words.text)
                                                       : words.text});
        return std::move(m_out);
    }

private:
    [[nodiscard]] const std::string& titleOf(std::size_t part) const { return m_pack.parts[part].title; }

    void addPage(std::size_t page, const std::string& text)
    {
        const std::size_t part = m_pages.pages[page].attached->part;
        const std::string own = withoutFurniture(text, furnitureWords(m_pages.pages[page]));
        if (isUnchecked(page, own))
            m_out.unchecked.push_back({page, part});
        if (!own.empty())
            m_out.texts.push_back(
                {say("pack page %1, in “%2”").arg(QString::number(page + 1), named(titleOf(part))).toStdString(), own});
    }

    [[nodiscard]] bool isUnchecked(std::size_t page, const std::string& words) const
    {
        const AttachedPage& attached = *m_pages.pages[page].attached;
        return !m_out.wasRead || isPictureOfText(m_papers[attached.part].pdf->matter[attached.page], words);
    }

    void addBookmarks()
    {
        for (const OutlineEntry& entry : m_pages.outline)
            if (const auto& attached = m_pages.pages[entry.page].attached)
                m_out.texts.push_back(
                    {say("bookmark in “%1”").arg(named(titleOf(attached->part))).toStdString(), entry.title});
    }

    [[nodiscard]] std::string placeOf(const AttachedWords& words) const
    {
        const QString title = named(titleOf(words.part));
        switch (words.kind) {
        case AttachedWords::Kind::LinkAddress: return say("address of a link in “%1”").arg(title).toStdString();
        case AttachedWords::Kind::LinkDescription: return say("description of a link in “%1”").arg(title).toStdString();
        case AttachedWords::Kind::Alternative: return say("description of a picture in “%1”").arg(title).toStdString();
        }
        return {};
    }

    const JoinedPdf& m_joined;
    const LaidOutDocument& m_pages;
    const Pack& m_pack;
    const PackPapers& m_papers;
    AttachedTexts m_out;
};

} // namespace

bool isPictureOfText(const PageMatter& matter, const std::string& words)
{
    const std::size_t count = wordCount(words);
    return (matter.hasPictures && count < fewWords) || (matter.hasDrawing && count == 0);
}

std::optional<AttachedTexts> readAttachedTexts(const JoinedPdf& joined, const LaidOutDocument& pages, const Pack& pack,
                                               const PackPapers& papers, const std::function<bool()>& goesOn)
{
    return TextReading(joined, pages, pack, papers).read(goesOn);
}

} // namespace cspdesk::documents
