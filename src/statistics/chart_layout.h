// SPDX-License-Identifier: MIT
#pragma once

#include "statistics/chart.h"
#include "statistics/drawing.h"

#include <cstddef>

namespace cspdesk::statistics {

/// The room for a chart, in points. A drawing is as wide as that; it grows higher where its words need it, and is as
/// high as is good for it where `height` is 0.
struct ChartRoom
{
    double width = 480;
    double height = 0;
};

inline constexpr double leastChartWidth = 200; ///< a narrower room is taken as wide as this
inline constexpr std::size_t mostRingParts = 6;

/// Whether a donut is drawn as a ring: no part of it is hidden, there is something to part, and every part has a colour
/// of its own.
[[nodiscard]] bool isDrawnAsRing(const Chart& chart);

/// Puts a chart in its place: heading above, source below, names beside the bars, no legend, no turned text, bars from
/// zero. Long names are wrapped, then cut with an ellipsis, and never lie over each other.
[[nodiscard]] Drawing layOutChart(const Chart& chart, const ChartRoom& room, const TextMeasure& measure);

} // namespace cspdesk::statistics
