// SPDX-License-Identifier: MIT
#include "documents/slab_writer.h"

#include "documents/headings.h"
#include "documents/page_style.h"

#include <algorithm>

namespace cspdesk::documents {
namespace {

double lineOffset(const TextLine& line, double width, Alignment alignment)
{
    const double spare = width - line.width;
    if (alignment == Alignment::Centre)
        return spare / 2;
    const bool atRight = (alignment == Alignment::End) != line.rightToLeft;
    return atRight ? spare : 0;
}

void colourLinks(TextLine& line, const Spans& spans)
{
    for (LineRun& run : line.runs)
        if (!safeLink(spans[run.span].link).empty())
            run.run.colour = page_style::link;
}

} // namespace

ElementIndex SlabWriter::element(ElementIndex parent, ElementRole role)
{
    m_column.elements.push_back({.role = role, .parent = parent});
    const ElementIndex index = m_column.elements.size() - 1;
    m_column.elements[parent].kids.push_back({.kind = ElementKid::Kind::Element, .index = index});
    return index;
}

std::vector<SlabLine> SlabWriter::lines(const Spans& spans, const TextStyle& style, const Measure& measure,
                                        Alignment alignment, std::variant<ElementIndex, Artifact> owner, double top)
{
    const bool hasLinks = std::any_of(spans.begin(), spans.end(), [](const Span& span) { return !span.link.empty(); });
    const auto kept = hasLinks ? std::make_shared<const Spans>(spans) : nullptr;
    std::vector<SlabLine> out;
    for (TextLine& line : m_typesetter.lines(spans, style, measure.width)) {
        if (hasLinks)
            colourLinks(line, spans);
        const double x = measure.x + lineOffset(line, measure.width, alignment);
        out.push_back({x, top, style.lineHeight, std::move(line), owner, kept});
        top += style.lineHeight;
    }
    return out;
}

void SlabWriter::paragraph(const Spans& spans, const TextStyle& style, const Measure& measure, ElementIndex owner,
                           const ParagraphFit& fit)
{
    std::vector<SlabLine> all = lines(spans, style, measure, fit.alignment, owner);
    for (std::size_t i = 0; i < all.size(); ++i) {
        const bool first = i == 0;
        const bool last = i + 1 == all.size();
        Slab slab{.height = style.lineHeight};
        slab.spaceBefore = first ? fit.spaceBefore : 0;
        slab.spaceAfter = last ? fit.spaceAfter : 0;
        slab.keepWithNext = last ? fit.keepWithNext : first || i + 2 == all.size() || fit.keepWithNext;
        slab.lines.push_back(std::move(all[i]));
        slab.lines.back().top = 0;
        add(std::move(slab));
    }
}

void SlabWriter::add(Slab slab)
{
    slab.box = m_box;
    m_column.slabs.push_back(std::move(slab));
}

std::string joined(const Spans& spans)
{
    std::string out;
    for (const Span& span : spans)
        out += span.text;
    std::replace(out.begin(), out.end(), '\n', ' ');
    return out;
}

} // namespace cspdesk::documents
