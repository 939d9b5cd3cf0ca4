// SPDX-License-Identifier: MIT
#include "documents/marked_blocks.h"

#include "domain/marked_text.h"
#include "domain/paragraph_links.h"

namespace cspdesk::documents {
namespace {

using domain::MarkedBlock;
using domain::MarkedSpan;

/// Makes blocks of blocks; knows where references lead.
class Converter
{
public:
    explicit Converter(int headingLevel, const ParagraphAddress& address)
        : m_headingLevel(headingLevel),
          m_address(address)
    {}

    void add(const MarkedBlock& block)
    {
        if (!continuesQuotation(block))
            m_blocks.push_back(blockOf(block));
    }
    std::vector<Block> take() { return std::move(m_blocks); }

private:
    [[nodiscard]] Spans spansOf(const std::vector<MarkedSpan>& marked) const
    {
        Spans spans;
        for (const MarkedSpan& span : marked) {
            const auto paragraph = domain::linkedParagraph(span.link);
            const std::string inside = paragraph && m_address ? m_address(*paragraph) : std::string();
            spans.push_back(Span{span.text, span.bold, span.italic, paragraph ? inside : span.link});
        }
        return spans;
    }

    [[nodiscard]] Block listOf(const MarkedBlock& block, ListKind kind) const
    {
        List list{.kind = kind};
        for (const auto& entry : block.paragraphs)
            list.items.push_back(ListItem{{Paragraph{spansOf(entry)}}});
        return list;
    }

    [[nodiscard]] Block blockOf(const MarkedBlock& block) const
    {
        switch (block.kind) {
        case MarkedBlock::Kind::Heading: return Heading{m_headingLevel, spansOf(block.paragraphs.front())};
        case MarkedBlock::Kind::Paragraph: return Paragraph{spansOf(block.paragraphs.front())};
        case MarkedBlock::Kind::BulletedList: return listOf(block, ListKind::Bulleted);
        case MarkedBlock::Kind::NumberedList: return listOf(block, ListKind::Numbered);
        case MarkedBlock::Kind::Quotation: return Quotation{{Paragraph{spansOf(block.paragraphs.front())}}};
        }
        return PageBreak{};
    }

    /// A quotation of several paragraphs is one quotation.
    bool continuesQuotation(const MarkedBlock& block)
    {
        if (block.kind != MarkedBlock::Kind::Quotation || m_blocks.empty())
            return false;
        auto* quotation = std::get_if<Quotation>(&m_blocks.back().content);
        if (quotation == nullptr)
            return false;
        quotation->blocks.emplace_back(Paragraph{spansOf(block.paragraphs.front())});
        return true;
    }

    int m_headingLevel;
    const ParagraphAddress& m_address;
    std::vector<Block> m_blocks;
};

} // namespace

std::vector<Block> blocksOf(std::string_view markedText, int headingLevel, const ParagraphAddress& address)
{
    Converter converter(headingLevel, address);
    for (const MarkedBlock& block : domain::parseMarkedText(markedText))
        converter.add(block);
    return converter.take();
}

} // namespace cspdesk::documents
