// SPDX-License-Identifier: MIT
#pragma once

#include "documents/chart_palette.h"
#include "documents/typesetter.h"

#include <vector>

namespace cspdesk::documents {

/// Where the top left corner of a drawing lies on a page, and how much larger than itself it is.
struct DrawingPlace
{
    double x = 0;
    double y = 0;
    double scale = 1;
};

/// A drawing as marks of a page, its texts as glyphs of the embedded typefaces.
[[nodiscard]] std::vector<Mark> marksOf(const statistics::Drawing& drawing, const DrawingPlace& place,
                                        const ChartPalette& palette, Typesetter& typesetter);

} // namespace cspdesk::documents
