// SPDX-License-Identifier: MIT
#include "documents/svg_writer.h"

#include "documents/chart_palette.h"
#include "documents/pdf_syntax.h"
#include "documents/unicode.h"
#include "statistics/drawing_outline.h"

#include <cmath>
#include <string_view>

namespace cspdesk::documents {
namespace {

using namespace statistics;
using pdf::number;

constexpr double margin = 12; // around the drawing where it stands alone

std::string hexOf(ColourRole role)
{
    static constexpr std::string_view digits = "0123456789abcdef";
    const Colour colour = paperPalette()(role);
    std::string out = "#";
    for (const double part : {colour.red, colour.green, colour.blue}) {
        const auto value = static_cast<unsigned>(std::lround(part * 255));
        out += digits[value / 16U];
        out += digits[value % 16U];
    }
    return out;
}

std::string attribute(std::string_view name, const std::string& value)
{
    return " " + std::string(name) + "=\"" + escapeMarkup(value) + "\"";
}

std::string attribute(std::string_view name, double value) { return attribute(name, number(value)); }

std::string pathOf(const Outline& outline)
{
    std::string out;
    const auto add = [&out](DrawnPoint point) { out += number(point.x) + " " + number(point.y) + " "; };
    for (const OutlineStep& step : outline) {
        switch (step.kind) {
        case OutlineStep::Kind::Move: out += "M"; break;
        case OutlineStep::Kind::Line: out += "L"; break;
        case OutlineStep::Kind::Curve: out += "C"; break;
        case OutlineStep::Kind::Close: out += "Z"; continue;
        }
        const std::size_t points = step.kind == OutlineStep::Kind::Curve ? 3 : 1;
        for (std::size_t i = 0; i < points; ++i)
            add(step.points[i]);
        out.pop_back();
    }
    return out;
}

std::string element(const DrawnRectangle& shape)
{
    return "<rect" + attribute("x", shape.x) + attribute("y", shape.y) + attribute("width", shape.width)
         + attribute("height", shape.height) + attribute("fill", hexOf(shape.fill)) + "/>\n";
}

std::string element(const DrawnLine& shape)
{
    std::string out = "<path" + attribute("d", pathOf(outlineOf(shape))) + attribute("fill", "none")
                    + attribute("stroke", hexOf(shape.colour)) + attribute("stroke-width", shape.thickness);
    if (shape.isDashed)
        out += attribute("stroke-dasharray",
                         number(dashLength * shape.thickness) + " " + number(dashGap * shape.thickness));
    return out + attribute("stroke-linejoin", "round") + "/>\n";
}

template <class Filled>
std::string element(const Filled& shape)
{
    return "<path" + attribute("d", pathOf(outlineOf(shape))) + attribute("fill", hexOf(shape.fill)) + "/>\n";
}

std::string element(const DrawnText& shape)
{
    std::string out = "<text" + attribute("x", shape.place.x) + attribute("y", shape.place.y)
                    + attribute("font-size", shape.size) + attribute("fill", hexOf(shape.colour));
    if (shape.isBold)
        out += attribute("font-weight", "700");
    if (shape.anchor != TextAnchor::Start)
        out += attribute("text-anchor", shape.anchor == TextAnchor::Middle ? "middle" : "end");
    return out + ">" + escapeMarkup(shape.text) + "</text>\n";
}

/// `around` is the empty margin, `size` the attributes that say how large it is shown.
std::string svg(const Drawing& drawing, const std::string& id, double around, const std::string& size,
                const std::string& description)
{
    const double width = drawing.width + 2 * around;
    const double height = drawing.height + 2 * around;
    std::string out = "<svg xmlns=\"http://www.w3.org/2000/svg\"" + size;
    out += attribute("viewBox", number(-around) + " " + number(-around) + " " + number(width) + " " + number(height));
    out += attribute("role", "img");
    out += attribute("aria-labelledby", id + "-title " + id + "-desc");
    out += attribute("font-family", "Noto Sans, Segoe UI, Arial, Helvetica, sans-serif") + ">\n";
    out += "<title" + attribute("id", id + "-title") + ">" + escapeMarkup(drawing.title) + "</title>\n";
    out += "<desc" + attribute("id", id + "-desc") + ">" + escapeMarkup(description) + "</desc>\n";
    out += element(DrawnRectangle{-around, -around, width, height, ColourRole::Paper});
    for (const DrawnShape& shape : drawing.shapes)
        out += std::visit([](const auto& each) { return element(each); }, shape);
    return out + "</svg>\n";
}

} // namespace

std::string writeSvg(const Drawing& drawing)
{
    const std::string size = attribute("width", number(drawing.width + 2 * margin) + "pt")
                           + attribute("height", number(drawing.height + 2 * margin) + "pt");
    std::string description = drawing.alternative;
    if (!drawing.description.empty())
        description += (description.empty() ? "" : "\n") + drawing.description;
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + svg(drawing, "chart", margin, size, description);
}

std::string svgElement(const Drawing& drawing, const std::string& id)
{
    return svg(drawing, id, 0, {}, drawing.alternative);
}

} // namespace cspdesk::documents
