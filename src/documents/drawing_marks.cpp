// SPDX-License-Identifier: MIT
#include "documents/drawing_marks.h"

#include <limits>
#include <utility>

namespace cspdesk::documents {
namespace {

using namespace statistics;

/// Makes the marks of one drawing.
class MarkMaker
{
public:
    MarkMaker(const DrawingPlace& place, const ChartPalette& palette, Typesetter& typesetter)
        : m_place(place),
          m_palette(palette),
          m_typesetter(typesetter)
    {}

    void operator()(const DrawnRectangle& shape)
    {
        const DrawnPoint corner = placed({shape.x, shape.y});
        m_marks.emplace_back(Rectangle{corner.x, corner.y, shape.width * m_place.scale, shape.height * m_place.scale,
                                       m_palette(shape.fill)});
    }

    void operator()(const DrawnLine& shape)
    {
        m_marks.emplace_back(PathMark{.outline = placed(outlineOf(shape)),
                                      .colour = m_palette(shape.colour),
                                      .thickness = shape.thickness * m_place.scale,
                                      .isDashed = shape.isDashed});
    }

    void operator()(const DrawnPolygon& shape) { fill(outlineOf(shape), shape.fill); }
    void operator()(const DrawnRingSegment& shape) { fill(outlineOf(shape), shape.fill); }

    void operator()(const DrawnText& shape)
    {
        const TextStyle style{
            .size = shape.size * m_place.scale, .colour = m_palette(shape.colour), .bold = shape.isBold};
        const DrawnPoint place = placed(shape.place);
        // The space behind it parts it from the next text for whoever copies both; it has no width of its own.
        for (TextLine& line : m_typesetter.lines(plain(shape.text + " "), style, std::numeric_limits<double>::max())) {
            const double before = shape.anchor == TextAnchor::Start  ? 0
                                : shape.anchor == TextAnchor::Middle ? line.width / 2
                                                                     : line.width;
            for (LineRun& part : line.runs) {
                part.run.x += place.x - before;
                part.run.baseline = place.y;
                m_marks.emplace_back(std::move(part.run));
            }
        }
    }

    std::vector<Mark> marks() { return std::move(m_marks); }

private:
    [[nodiscard]] DrawnPoint placed(DrawnPoint point) const
    {
        return {m_place.x + point.x * m_place.scale, m_place.y + point.y * m_place.scale};
    }

    [[nodiscard]] Outline placed(Outline outline) const
    {
        for (OutlineStep& step : outline)
            for (DrawnPoint& point : step.points)
                point = placed(point);
        return outline;
    }

    void fill(const Outline& outline, ColourRole role)
    {
        m_marks.emplace_back(PathMark{.outline = placed(outline), .colour = m_palette(role)});
    }

    DrawingPlace m_place;
    const ChartPalette& m_palette;
    Typesetter& m_typesetter;
    std::vector<Mark> m_marks;
};

} // namespace

std::vector<Mark> marksOf(const Drawing& drawing, const DrawingPlace& place, const ChartPalette& palette,
                          Typesetter& typesetter)
{
    MarkMaker maker(place, palette, typesetter);
    for (const DrawnShape& shape : drawing.shapes)
        std::visit(maker, shape);
    return maker.marks();
}

} // namespace cspdesk::documents
