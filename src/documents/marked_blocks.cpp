// SPDX-License-Identifier: MIT
#include "documents/marked_blocks.h"

#include "domain/marked_text.h"

namespace cspdesk::documents {
namespace {

using domain::MarkedBlock;
using domain::MarkedSpan;

Spans spansOf(const std::vector<MarkedSpan>& marked)
{
    Spans spans;
    for (const MarkedSpan& span : marked)
        spans.push_back(Span{span.text, span.bold, span.italic, span.link});
    return spans;
}

Block listOf(const MarkedBlock& block, ListKind kind)
{
    List list{.kind = kind};
    for (const auto& entry : block.paragraphs)
        list.items.push_back(ListItem{{Paragraph{spansOf(entry)}}});
    return list;
}

Block blockOf(const MarkedBlock& block, int headingLevel)
{
    switch (block.kind) {
    case MarkedBlock::Kind::Heading: return Heading{headingLevel, spansOf(block.paragraphs.front())};
    case MarkedBlock::Kind::Paragraph: return Paragraph{spansOf(block.paragraphs.front())};
    case MarkedBlock::Kind::BulletedList: return listOf(block, ListKind::Bulleted);
    case MarkedBlock::Kind::NumberedList: return listOf(block, ListKind::Numbered);
    case MarkedBlock::Kind::Quotation: return Quotation{{Paragraph{spansOf(block.paragraphs.front())}}};
    }
    return PageBreak{};
}

/// A quotation of several paragraphs is one quotation.
bool continuesQuotation(std::vector<Block>& blocks, const MarkedBlock& block)
{
    if (block.kind != MarkedBlock::Kind::Quotation || blocks.empty())
        return false;
    auto* quotation = std::get_if<Quotation>(&blocks.back().content);
    if (quotation == nullptr)
        return false;
    quotation->blocks.emplace_back(Paragraph{spansOf(block.paragraphs.front())});
    return true;
}

} // namespace

std::vector<Block> blocksOf(std::string_view markedText, int headingLevel)
{
    std::vector<Block> blocks;
    for (const MarkedBlock& block : domain::parseMarkedText(markedText))
        if (!continuesQuotation(blocks, block))
            blocks.push_back(blockOf(block, headingLevel));
    return blocks;
}

} // namespace cspdesk::documents
