// SPDX-License-Identifier: MIT
#pragma once

#include "documents/laid_out_document.h"

#include <array>

namespace cspdesk::documents {

/// The visible part of a page in its own coordinates, which grow upwards, and how it is turned when it is shown.
struct PageBox
{
    double left = 0;
    double bottom = 0;
    double right = 0;
    double top = 0;
    int rotation = 0;    ///< clockwise: 0, 90, 180 or 270
    double userUnit = 1; ///< points in a unit

    bool operator==(const PageBox&) const = default;
};

struct Point
{
    double x = 0;
    double y = 0;
};

/// a b c d e f of a PDF: x' = a x + c y + e, y' = b x + d y + f.
using PdfMatrix = std::array<double, 6>;

[[nodiscard]] Point transformed(const PdfMatrix& matrix, Point point);

/// The size of the page as it is read, in points.
[[nodiscard]] PageSize shownSize(const PageBox& box);

/// A place of the page counted from the top left corner of what is shown, in points, downwards.
[[nodiscard]] Point shownPlace(const PageBox& box, Point place);

/// The largest place in the room, in its middle, that the page fills without being enlarged.
[[nodiscard]] Rectangle fitted(const PageBox& box, const Rectangle& room);

/// Takes the page's coordinates to those of the sheet on which it fills the frame. The frame is counted from the top.
[[nodiscard]] PdfMatrix placement(const PageBox& box, const Rectangle& frame, double sheetHeight);

} // namespace cspdesk::documents
