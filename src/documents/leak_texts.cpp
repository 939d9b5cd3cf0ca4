// SPDX-License-Identifier: MIT
#include "documents/leak_texts.h"

#include "base/text.h"
#include "documents/slab_writer.h"
#include "wording/translate.h"

#include <iterator>
#include <optional>
#include <utility>

namespace cspdesk::documents {
namespace {

using domain::PlacedText;
using wording::say;

constexpr std::size_t nameLength = 60; ///< characters of a heading that are enough to find it

QString quotable(std::string_view words) { return wording::text(shortened(singleLine(words), nameLength)); }

std::optional<unsigned> hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return static_cast<unsigned>(c - '0');
    if (c >= 'a' && c <= 'f')
        return static_cast<unsigned>(c - 'a') + 10;
    if (c >= 'A' && c <= 'F')
        return static_cast<unsigned>(c - 'A') + 10;
    return std::nullopt;
}

/// "death%20review" as it is read, not as it is sent.
std::string readable(std::string_view address)
{
    std::string out;
    for (std::size_t at = 0; at < address.size(); ++at) {
        const bool isEscape = address[at] == '%' && at + 2 < address.size();
        const auto high = isEscape ? hexDigit(address[at + 1]) : std::nullopt;
        const auto low = isEscape ? hexDigit(address[at + 2]) : std::nullopt;
        if (high && low) {
            out += static_cast<char>(static_cast<unsigned char>(*high * 16 + *low));
            at += 2;
        } else {
            out += address[at];
        }
    }
    return out;
}

/// Walks through one document.
class TextCollector
{
public:
    /// `part` names the part of a pack; empty for a document by itself.
    explicit TextCollector(std::string part) : m_part(std::move(part)) {}

    void add(const Document& document)
    {
        addProperties(document);
        if (document.masthead)
            for (const std::string& text :
                 {document.masthead->organisation, document.masthead->kind, document.masthead->title})
                add(say("title at the top"), text);
        m_section = say("text before the first heading");
        add(document.blocks);
    }

    /// What stands beside the text comes behind all of it, where it cannot part a sentence.
    void moveTo(std::vector<PlacedText>& out)
    {
        for (std::vector<PlacedText>* texts : {&m_texts, &m_asides})
            std::move(texts->begin(), texts->end(), std::back_inserter(out));
    }

private:
    void addProperties(const Document& document)
    {
        add(say("document title"), document.title);
        add(say("author"), document.metadata.author);
        add(say("subject"), document.metadata.subject);
        add(say("keywords"), document.metadata.keywords);
        add(say("date of the document"), document.metadata.created);
        add(say("language of the document"), document.language);
        add(say("marking"), document.marking);
        add(say("header"), document.headerLeft);
        add(say("header"), document.headerRight);
        add(say("footer"), document.footer);
    }

    [[nodiscard]] std::string named(const QString& place) const
    {
        if (m_part.empty())
            return place.toStdString();
        return say("%1, in “%2”").arg(place, quotable(m_part)).toStdString();
    }

    void add(const QString& place, std::string_view text) { addTo(m_texts, place, text); }
    void addAside(const QString& place, std::string_view text) { addTo(m_asides, place, text); }

    void addTo(std::vector<PlacedText>& texts, const QString& place, std::string_view text) const
    {
        if (!text.empty())
            texts.push_back({named(place), std::string(text)});
    }

    void add(const QString& place, const Spans& spans)
    {
        std::string words;
        for (const Span& span : spans) {
            words += span.text;
            if (!span.link.empty())
                addAside(say("address of the link “%1”").arg(quotable(span.text)), readable(span.link));
        }
        add(place, words);
    }

    void add(const std::vector<Block>& blocks)
    {
        for (const Block& block : blocks)
            std::visit([this](const auto& content) { add(content); }, block.content);
    }

    void add(const Heading& heading)
    {
        const QString words = quotable(joined(heading.spans));
        m_section = say("text under “%1”").arg(words);
        add(say("heading “%1”").arg(words), heading.spans);
        addAside(say("number of the heading “%1”").arg(words), heading.number);
        addAside(say("address of the heading “%1”").arg(words), readable(heading.id));
    }

    void add(const Paragraph& paragraph) { add(m_section, paragraph.spans); }

    /// A note between the paragraphs has no number of its own.
    void add(const NumberedParagraph& paragraph)
    {
        const QString outer = m_section;
        if (!paragraph.number.empty())
            m_section = say("paragraph %1").arg(quotable(paragraph.number));
        addAside(say("number of a paragraph"), paragraph.number);
        addAside(say("address of %1").arg(m_section), readable(paragraph.id));
        add(paragraph.blocks);
        m_section = outer;
    }

    void add(const List& list)
    {
        for (const ListItem& item : list.items)
            add(item.blocks);
    }

    void add(const DefinitionList& list)
    {
        for (const Definition& definition : list.definitions) {
            add(m_section, definition.label);
            add(m_section, definition.value);
        }
    }

    void add(const Table& table)
    {
        const QString name = table.caption.empty() ? say("the table in %1").arg(m_section)
                                                   : say("table “%1”").arg(quotable(joined(table.caption)));
        add(say("caption of %1").arg(name), table.caption);
        for (const Column& column : table.columns)
            add(say("column headings of %1").arg(name), column.heading);
        for (std::size_t row = 0; row < table.rows.size(); ++row)
            for (const Cell& cell : table.rows[row].cells)
                add(say("row %1 of %2").arg(row + 1).arg(name), cell.spans);
        for (const Spans& note : table.notes)
            add(say("note to %1").arg(name), note);
    }

    void add(const Quotation& quotation) { add(quotation.blocks); }
    void add(const Callout& callout) { add(callout.blocks); }

    void add(const Figure& figure)
    {
        add(say("description of a picture in %1").arg(m_section), figure.alternative);
        add(say("caption of a picture in %1").arg(m_section), figure.caption);
        if (figure.drawing)
            add(*figure.drawing);
    }

    /// Its lines are parted where they wrap, so they are read together.
    void add(const statistics::Drawing& drawing)
    {
        std::string words;
        for (const statistics::DrawnShape& shape : drawing.shapes)
            if (const auto* line = std::get_if<statistics::DrawnText>(&shape))
                words += (words.empty() ? "" : " ") + line->text;
        const QString place = say("picture in %1").arg(m_section);
        for (const std::string& each : {drawing.title, drawing.alternative, drawing.description, words})
            add(place, each);
    }

    void add(const PageBreak&) {}

    std::string m_part;
    QString m_section;
    std::vector<PlacedText> m_texts;
    std::vector<PlacedText> m_asides;
};

void addDocument(std::vector<PlacedText>& texts, const Document& document, const std::string& part = {})
{
    TextCollector collector(part);
    collector.add(document);
    collector.moveTo(texts);
}

void addPaper(std::vector<PlacedText>& texts, const AttachedPaper& paper, const std::string& title)
{
    const QString named = quotable(title);
    texts.push_back({say("item of the paper “%1”").arg(named).toStdString(), paper.itemTitle});
    texts.push_back({say("author of the paper “%1”").arg(named).toStdString(), paper.author});
    texts.push_back({say("file name of the paper “%1”").arg(named).toStdString(), paper.fileName});
    texts.push_back({say("file of the paper “%1”").arg(named).toStdString(), paper.sha256});
    if (paper.toFollow)
        texts.push_back({say("why the paper “%1” is to follow").arg(named).toStdString(), *paper.toFollow});
    if (paper.separate)
        texts.push_back({say("why the paper “%1” is separate").arg(named).toStdString(), *paper.separate});
}

std::vector<PlacedText> fileNameText(std::string_view fileName)
{
    return {{say("file name").toStdString(), std::string(fileName)}};
}

} // namespace

std::vector<PlacedText> textsOf(const Document& document, std::string_view fileName)
{
    std::vector<PlacedText> texts = fileNameText(fileName);
    addDocument(texts, document);
    return texts;
}

std::vector<PlacedText> textsOf(const Pack& pack, std::string_view fileName)
{
    std::vector<PlacedText> texts = fileNameText(fileName);
    addDocument(texts, pack.cover);
    const std::string contents = say("contents of the pack").toStdString();
    for (const PackPart& part : pack.parts) {
        texts.push_back({contents, part.title});
        texts.push_back({contents, part.note});
    }
    // A pack leaves out the properties of its parts; they are looked at, because a part is sent out alone as well.
    for (const PackPart& part : pack.parts) {
        if (part.attached)
            addPaper(texts, *part.attached, part.title);
        else
            addDocument(texts, part.document, part.title);
    }
    return texts;
}

} // namespace cspdesk::documents
