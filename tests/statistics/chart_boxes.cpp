// SPDX-License-Identifier: MIT
#include "statistics/chart_boxes.h"

#include "base/text.h"

#include <algorithm>

namespace cspdesk::tests {
namespace {

using namespace statistics;

constexpr double tolerance = 0.02;

std::string described(const Box& box)
{
    const auto number = [](double value) { return std::to_string(int(value * 10)); };
    return "“" + box.text + "” at " + number(box.left) + "-" + number(box.right) + ", " + number(box.top) + "-"
         + number(box.bottom) + " (tenths of a point)";
}

bool isOver(const Box& one, const Box& other)
{
    return one.left < other.right - tolerance && other.left < one.right - tolerance
        && one.top < other.bottom - tolerance && other.top < one.bottom - tolerance;
}

Box around(const std::vector<DrawnPoint>& points)
{
    Box box{points.front().x, points.front().y, points.front().x, points.front().y};
    for (const DrawnPoint& point : points) {
        box.left = std::min(box.left, point.x);
        box.right = std::max(box.right, point.x);
        box.top = std::min(box.top, point.y);
        box.bottom = std::max(box.bottom, point.y);
    }
    return box;
}

class BoxOf
{
public:
    explicit BoxOf(const TextMeasure& measure) : m_measure(measure) {}

    Box operator()(const DrawnRectangle& shape) const
    {
        return {shape.x, shape.y, shape.x + shape.width, shape.y + shape.height};
    }
    Box operator()(const DrawnLine& shape) const { return around(shape.points); }
    Box operator()(const DrawnPolygon& shape) const { return around(shape.points); }
    Box operator()(const DrawnRingSegment& shape) const
    {
        return {shape.centre.x - shape.outerRadius, shape.centre.y - shape.outerRadius,
                shape.centre.x + shape.outerRadius, shape.centre.y + shape.outerRadius};
    }
    Box operator()(const DrawnText& shape) const
    {
        const double width = m_measure.width(shape.text, shape.size, shape.isBold);
        const double left = shape.place.x
                          - (shape.anchor == TextAnchor::Start    ? 0
                             : shape.anchor == TextAnchor::Middle ? width / 2
                                                                  : width);
        return {left, shape.place.y - 0.75 * shape.size, left + width, shape.place.y + 0.25 * shape.size, shape.text};
    }

private:
    const TextMeasure& m_measure;
};

} // namespace

double PlainMeasure::width(const std::string& text, double size, bool isBold) const
{
    return double(characterCount(text)) * size * (isBold ? 0.63 : 0.6);
}

std::vector<Box> boxesOf(const Drawing& drawing, const TextMeasure& measure)
{
    std::vector<Box> out;
    for (const DrawnShape& shape : drawing.shapes)
        out.push_back(std::visit(BoxOf(measure), shape));
    return out;
}

std::string overlaps(const Drawing& drawing, const TextMeasure& measure)
{
    const std::vector<Box> boxes = boxesOf(drawing, measure);
    std::string out;
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        if (boxes[i].text.empty())
            continue;
        for (std::size_t j = 0; j < boxes.size(); ++j) {
            const bool isBar = std::holds_alternative<DrawnRectangle>(drawing.shapes[j]);
            const bool isText = j > i && !boxes[j].text.empty();
            if ((isBar || isText) && isOver(boxes[i], boxes[j]))
                out += described(boxes[i]) + " over " + described(boxes[j]) + "\n";
        }
    }
    return out;
}

std::string outliers(const Drawing& drawing, const TextMeasure& measure)
{
    std::string out;
    for (const Box& box : boxesOf(drawing, measure))
        if (box.left < -tolerance || box.top < -tolerance || box.right > drawing.width + tolerance
            || box.bottom > drawing.height + tolerance)
            out += described(box) + "\n";
    return out;
}

std::string wordsOf(const Drawing& drawing)
{
    std::string out;
    for (const DrawnText& text : shapesOf<DrawnText>(drawing))
        out += (out.empty() ? "" : " ") + text.text;
    return out;
}

} // namespace cspdesk::tests
