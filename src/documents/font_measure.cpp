// SPDX-License-Identifier: MIT
#include "documents/font_measure.h"

#include "documents/typesetter.h"

#include <algorithm>
#include <limits>

namespace cspdesk::documents {

double FontMeasure::width(const std::string& text, double size, bool isBold) const
{
    double widest = 0;
    Typesetter typesetter;
    const TextStyle style{.size = size, .bold = isBold};
    for (const TextLine& line : typesetter.lines(plain(text), style, std::numeric_limits<double>::max()))
        widest = std::max(widest, line.width);
    return widest;
}

} // namespace cspdesk::documents
