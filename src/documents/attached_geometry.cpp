// SPDX-License-Identifier: MIT
#include "documents/attached_geometry.h"

#include <algorithm>

namespace cspdesk::documents {
namespace {

bool isTurnedSideways(const PageBox& box) { return box.rotation == 90 || box.rotation == 270; }

/// Takes the box's coordinates to what is shown: from the lower left corner, upwards, unscaled.
PdfMatrix turning(const PageBox& box)
{
    switch (box.rotation) {
    case 90: return {0, -1, 1, 0, -box.bottom, box.right};
    case 180: return {-1, 0, 0, -1, box.right, box.top};
    case 270: return {0, 1, -1, 0, box.top, -box.left};
    default: return {1, 0, 0, 1, -box.left, -box.bottom};
    }
}

PageSize sizeInUnits(const PageBox& box)
{
    const double width = box.right - box.left;
    const double height = box.top - box.bottom;
    return isTurnedSideways(box) ? PageSize{height, width} : PageSize{width, height};
}

} // namespace

Point transformed(const PdfMatrix& matrix, Point point)
{
    return {matrix[0] * point.x + matrix[2] * point.y + matrix[4],
            matrix[1] * point.x + matrix[3] * point.y + matrix[5]};
}

PageSize shownSize(const PageBox& box)
{
    const PageSize size = sizeInUnits(box);
    return {size.width * box.userUnit, size.height * box.userUnit};
}

Point shownPlace(const PageBox& box, Point place)
{
    const Point shown = transformed(turning(box), place);
    return {shown.x * box.userUnit, (sizeInUnits(box).height - shown.y) * box.userUnit};
}

Rectangle fitted(const PageBox& box, const Rectangle& room)
{
    const PageSize size = shownSize(box);
    const double scale = std::min({room.width / size.width, room.height / size.height, 1.0});
    const double width = size.width * scale;
    const double height = size.height * scale;
    return {room.x + (room.width - width) / 2, room.y + (room.height - height) / 2, width, height, {}};
}

PdfMatrix placement(const PageBox& box, const Rectangle& frame, double sheetHeight)
{
    const PageSize size = sizeInUnits(box);
    const double scale = std::min(frame.width / size.width, frame.height / size.height);
    PdfMatrix matrix = turning(box);
    for (double& each : matrix)
        each *= scale;
    matrix[4] += frame.x;
    matrix[5] += sheetHeight - frame.y - frame.height;
    return matrix;
}

} // namespace cspdesk::documents
