// SPDX-License-Identifier: MIT
#pragma once

#include "statistics/drawing.h"

#include <array>

namespace cspdesk::statistics {

/// One step along an outline; a curve is a cubic Bezier curve with two control points and its end.
struct OutlineStep
{
    enum class Kind { Move, Line, Curve, Close };

    Kind kind = Kind::Move;
    std::array<DrawnPoint, 3> points = {}; ///< a move or a line uses the first

    friend bool operator==(const OutlineStep&, const OutlineStep&) = default;
};

using Outline = std::vector<OutlineStep>;

// The same steps for the screen, SVG and PDF, so that a shape is the same everywhere. Outlines that lie inside each
// other run the other way round, so that a ring has a hole.
[[nodiscard]] Outline outlineOf(const DrawnLine& line);
[[nodiscard]] Outline outlineOf(const DrawnPolygon& polygon);
[[nodiscard]] Outline outlineOf(const DrawnRingSegment& segment);

} // namespace cspdesk::statistics
