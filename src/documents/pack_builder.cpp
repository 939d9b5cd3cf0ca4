// SPDX-License-Identifier: MIT
#include "documents/pack_builder.h"

#include "documents/leak_texts.h"
#include "documents/pack_layout.h"
#include "documents/pdf_join.h"
#include "documents/pdf_writer.h"
#include "wording/translate.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace cspdesk::documents {
namespace {

/// The stages of a pack as shares of a hundred: what takes longest is reading and joining papers.
struct Stage
{
    std::size_t from;
    std::size_t to;
};

constexpr Stage reading{0, 35};
constexpr Stage layingOut{35, 50};
constexpr Stage joining{50, 85};
constexpr std::size_t joined = 90;
constexpr std::size_t whole = 100;

/// Builds one pack.
class Builder
{
public:
    Builder(const Pack& pack, const std::string& fileName, PackTexts texts, const PackProgress& goesOn)
        : m_pack(pack),
          m_fileName(fileName),
          m_texts(texts),
          m_goesOn(goesOn)
    {}

    BasicResult<BuiltPack, PackFailure> build()
    {
        auto papers = readPapers(m_pack, during(reading));
        if (!papers)
            return givenUp();
        m_papers = std::move(*papers);
        auto joinedPack = joinWhatCanBe();
        if (!joinedPack.has_value())
            return refuse(joinedPack.error());
        m_out.isTagged = joinedPack->isTagged;
        m_weights = std::move(joinedPack->weights);
        if (m_texts == PackTexts::Read && !readTexts(*joinedPack))
            return givenUp();
        m_out.pdf = std::move(joinedPack->bytes);
        describeParts();
        if (m_goesOn && !m_goesOn(whole, whole))
            return givenUp();
        return std::move(m_out);
    }

private:
    static tl::unexpected<PackFailure> givenUp() { return refuse(PackFailure{.wasGivenUp = true}); }

    [[nodiscard]] PackProgress during(Stage stage) const
    {
        return [this, stage](std::size_t done, std::size_t total) {
            const std::size_t share = total == 0 ? 0 : (stage.to - stage.from) * done / total;
            return !m_goesOn || m_goesOn(stage.from + share, whole);
        };
    }

    /// A paper that breaks the joining is taken out, and the rest is laid out anew: its pages are gone.
    BasicResult<JoinedPdf, PackFailure> joinWhatCanBe()
    {
        while (true) {
            auto pages = layOutPack(m_pack, m_papers, during(layingOut));
            if (!pages)
                return refuse(PackFailure{.wasGivenUp = !m_pack.parts.empty(), .detail = "a pack without parts"});
            m_out.pages = std::move(*pages);
            std::string own = writePdf(m_out.pages);
            if (!hasAttached())
                return JoinedPdf{.bytes = std::move(own), .isTagged = true};
            auto result = joinAttached(own, m_out.pages, papersToJoin(), during(joining));
            if (result.has_value())
                return std::move(*result);
            const JoinFailure& failure = result.error();
            if (!failure.part)
                return refuse(PackFailure{failure.wasGivenUp, failure.detail});
            m_papers[*failure.part] = {.separate = WhySeparate{SeparateReason::Broken, failure.detail}};
            if (!reopenPapers())
                return givenUp();
        }
    }

    /// The joiner changes what it takes from: another attempt begins with papers as they came.
    bool reopenPapers()
    {
        const std::vector<PackPaper> before = std::move(m_papers);
        Pack rest = m_pack;
        for (std::size_t i = 0; i < before.size(); ++i)
            if (before[i].separate)
                rest.parts[i].attached.reset();
        auto papers = readPapers(rest, during(reading));
        if (!papers)
            return false;
        m_papers = std::move(*papers);
        for (std::size_t i = 0; i < before.size(); ++i)
            if (before[i].separate)
                m_papers[i] = before[i];
        return true;
    }

    [[nodiscard]] bool hasAttached() const
    {
        return std::any_of(m_papers.begin(), m_papers.end(),
                           [](const PackPaper& paper) { return paper.pdf.has_value(); });
    }

    [[nodiscard]] PapersToJoin papersToJoin() const
    {
        PapersToJoin out;
        for (std::size_t i = 0; i < m_papers.size(); ++i) {
            out.pdfs.push_back(m_papers[i].pdf ? &*m_papers[i].pdf : nullptr);
            out.hasPages.push_back(!m_pack.parts[i].attached || m_papers[i].pdf);
        }
        return out;
    }

    bool readTexts(const JoinedPdf& joinedPack)
    {
        m_out.texts = textsOf(m_pack, m_fileName);
        for (std::size_t i = 0; i < m_papers.size(); ++i)
            if (m_papers[i].separate)
                m_out.texts.push_back({wording::say("contents of the pack").toStdString(),
                                       reasonText(*m_papers[i].separate).toStdString()});
        if (!hasAttached())
            return true;
        auto texts = readAttachedTexts(joinedPack, m_out.pages, m_pack, m_papers,
                                       [this] { return !m_goesOn || m_goesOn(joined, whole); });
        if (!texts)
            return false;
        std::move(texts->texts.begin(), texts->texts.end(), std::back_inserter(m_out.texts));
        m_out.unchecked = std::move(texts->unchecked);
        m_out.wereTextsRead = texts->wasRead;
        return true;
    }

    void describeParts()
    {
        for (std::size_t i = 0; i < m_pack.parts.size(); ++i) {
            PackedPart part{.title = m_pack.parts[i].title};
            part.separate = m_papers[i].separate;
            part.wasConverted = m_papers[i].wasConverted;
            if (part.separate && m_pack.parts[i].attached)
                part.bytes = m_pack.parts[i].attached->bytes;
            if (m_papers[i].pdf) {
                part.bytes = m_papers[i].pdf->bytes;
                part.weight = m_weights[i];
                part.wasRepaired = m_papers[i].pdf->wasRepaired;
            }
            m_out.parts.push_back(std::move(part));
        }
        std::size_t next = m_out.pages.pages.size();
        for (std::size_t i = m_pack.parts.size(); i > 0; --i) {
            PackedPart& part = m_out.parts[i - 1];
            if (part.separate)
                continue;
            part.firstPage = pageOf(i - 1);
            part.pages = next - part.firstPage;
            next = part.firstPage;
        }
    }

    /// The layout names the first page of each part by an anchor.
    [[nodiscard]] std::size_t pageOf(std::size_t part) const
    {
        const std::string anchor = partAnchor(part);
        for (const OutlineEntry& entry : m_out.pages.outline)
            if (entry.anchor == anchor)
                return entry.page;
        return 0;
    }

    const Pack& m_pack;
    const std::string& m_fileName;
    PackTexts m_texts;
    const PackProgress& m_goesOn;
    PackPapers m_papers;
    std::vector<std::size_t> m_weights; ///< of each paper in the file
    BuiltPack m_out;
};

} // namespace

BasicResult<BuiltPack, PackFailure> buildPack(const Pack& pack, const std::string& fileName, PackTexts texts,
                                              const PackProgress& goesOn)
{
    return Builder(pack, fileName, texts, goesOn).build();
}

std::vector<PackSizeLine> packSizes(const BuiltPack& pack)
{
    std::vector<PackSizeLine> lines;
    PackSizeLine own{wording::say("Cover, contents and own documents").toStdString(), pack.pages.pages.size(),
                     pack.pdf.size()};
    for (const PackedPart& part : pack.parts) {
        if (part.separate && part.bytes > 0)
            lines.push_back({part.title, 0, part.bytes, false});
        if (part.weight == 0)
            continue;
        lines.push_back({part.title, part.pages, part.weight});
        own.pages -= part.pages;
        own.bytes -= part.weight;
    }
    lines.push_back(std::move(own));
    std::stable_sort(lines.begin(), lines.end(), [](const PackSizeLine& one, const PackSizeLine& other) {
        return std::pair(one.isInPack, one.bytes) > std::pair(other.isInPack, other.bytes);
    });
    return lines;
}

} // namespace cspdesk::documents
