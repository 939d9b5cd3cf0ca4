// SPDX-License-Identifier: MIT
#include "documents/page_canvas.h"

#include "documents/attributed_text.h"
#include "documents/headings.h"
#include "documents/page_style.h"

#include <algorithm>
#include <cmath>

namespace cspdesk::documents {
namespace {

/// Centres the letters of the running face in the height of the line, whatever other faces the line uses.
double baselineIn(double lineHeight, double size)
{
    const FontFace& face = fontFace(Face::Regular);
    return (lineHeight - (face.ascent + face.descent) * size) / 2 + face.ascent * size;
}

void moveDown(Mark& mark, double distance)
{
    if (auto* run = std::get_if<GlyphRun>(&mark))
        run->baseline += distance;
    else if (auto* rectangle = std::get_if<Rectangle>(&mark))
        rectangle->y += distance;
    else
        for (statistics::OutlineStep& step : std::get<PathMark>(mark).outline)
            for (statistics::DrawnPoint& point : step.points)
                point.y += distance;
}

bool isBlank(const GlyphRun& run) { return std::all_of(run.text.begin(), run.text.end(), isSpace); }

} // namespace

void PageCanvas::mark(const Owner& owner, Mark mark)
{
    std::vector<MarkedContent>& contents = current().contents;
    if (contents.empty() || contents.back().owner != owner) {
        contents.push_back({owner});
        if (const auto* element = std::get_if<ElementIndex>(&owner))
            m_document.elements[*element].kids.push_back({ElementKid::Kind::Content, m_page, contents.size() - 1});
    }
    contents.back().marks.push_back(std::move(mark));
}

void PageCanvas::line(const SlabLine& line, double top)
{
    for (const LineRun& lineRun : line.line.runs) {
        GlyphRun run = lineRun.run;
        run.x += line.x;
        run.baseline = top + line.top + baselineIn(line.lineHeight, run.size);
        const auto* element = std::get_if<ElementIndex>(&line.owner);
        const bool isLink = element != nullptr && line.spans && !safeLink((*line.spans)[lineRun.span].link).empty();
        if (!isLink) {
            mark(line.owner, std::move(run));
            continue;
        }
        const ElementIndex link = linkElement(*element, line, lineRun.span);
        if (isBlank(run)) { // the space at the end of a line is no part of the place to click
            mark(link, std::move(run));
            continue;
        }
        const Rectangle area{run.x, top + line.top, run.width, line.lineHeight, {}};
        const Rectangle underline{run.x, run.baseline + run.size * 0.12, run.width, run.size * 0.05, run.colour};
        mark(link, std::move(run));
        mark(link, underline);
        addLinkArea(link, (*line.spans)[lineRun.span], area);
    }
}

void PageCanvas::drawing(const SlabDrawing& drawing, double top)
{
    for (Mark each : drawing.marks) {
        moveDown(each, top);
        mark(drawing.element, std::move(each));
    }
    ElementArea area{m_page, drawing.box};
    area.box.y += top;
    m_document.elements[drawing.element].area = area;
}

std::size_t PageCanvas::reserve()
{
    current().contents.push_back({Artifact::Layout});
    return current().contents.size() - 1;
}

void PageCanvas::fill(std::size_t place, const std::vector<Rectangle>& rectangles)
{
    for (const Rectangle& rectangle : rectangles)
        current().contents[place].marks.emplace_back(rectangle);
}

ElementIndex PageCanvas::linkElement(ElementIndex owner, const SlabLine& line, std::uint32_t span)
{
    const auto [entry, isNew] = m_linkElements.try_emplace({owner, span}, m_document.elements.size());
    if (isNew) {
        StructureElement link{.role = ElementRole::Link, .parent = owner};
        link.alternative = (*line.spans)[span].text;
        m_document.elements.push_back(std::move(link));
        m_document.elements[owner].kids.push_back({.kind = ElementKid::Kind::Element, .index = entry->second});
    }
    return entry->second;
}

void PageCanvas::addLinkArea(ElementIndex element, const Span& span, const Rectangle& area)
{
    std::vector<LinkArea>& links = current().links;
    if (!links.empty() && links.back().element == element && std::abs(links.back().area.y - area.y) < 0.01) {
        Rectangle& last = links.back().area;
        const double right = std::max(last.x + last.width, area.x + area.width);
        last.x = std::min(last.x, area.x);
        last.width = right - last.x;
        return;
    }
    links.push_back({area, safeLink(span.link), span.text, element});
    m_document.elements[element].kids.push_back({ElementKid::Kind::Link, m_page, links.size() - 1});
}

} // namespace cspdesk::documents
