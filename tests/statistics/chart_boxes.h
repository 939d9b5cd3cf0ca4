// SPDX-License-Identifier: MIT
#pragma once

#include "statistics/drawing.h"

#include <string>
#include <vector>

namespace cspdesk::tests {

/// Every character as wide as six tenths of the size, bold ones a little more: wider than most typefaces.
class PlainMeasure : public statistics::TextMeasure
{
public:
    [[nodiscard]] double width(const std::string& text, double size, bool isBold) const override;
};

/// What a shape covers; of a text, from the top of its capitals to the foot of its tails.
struct Box
{
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;
    std::string text = {};
};

std::vector<Box> boxesOf(const statistics::Drawing& drawing, const statistics::TextMeasure& measure);

/// Texts that lie over each other or over a filled shape they are not meant to lie on, a line each.
std::string overlaps(const statistics::Drawing& drawing, const statistics::TextMeasure& measure);

/// Shapes that reach beyond the edges, a line each.
std::string outliers(const statistics::Drawing& drawing, const statistics::TextMeasure& measure);

template <typename Shape>
std::vector<Shape> shapesOf(const statistics::Drawing& drawing)
{
    std::vector<Shape> out;
    for (const statistics::DrawnShape& shape : drawing.shapes)
        if (const auto* found = std::get_if<Shape>(&shape))
            out.push_back(*found);
    return out;
}

/// The texts from top to bottom as they were drawn, joined by spaces.
std::string wordsOf(const statistics::Drawing& drawing);

} // namespace cspdesk::tests
