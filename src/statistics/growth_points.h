// SPDX-License-Identifier: MIT
#pragma once

#include "statistics/chart.h"
#include "statistics/event_table.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace cspdesk::statistics {

/// How the share with the event grows, by Kaplan–Meier: `x` in months of 365.25 / 12 days, `y` a share.
///
/// Without a threshold every step stands there. The steps of a curve are the days of single people; so with one, only
/// points between which none or at least so many people had the event, at the ends of months, and the days of
/// `windows`, which tables tell; and nothing of fewer than fifty people, nor where fewer than ten could be followed so
/// long. Fewer than two points are no line: then there is none.
std::vector<CurvePoint> growthPoints(const EventTable& table, std::span<const std::int32_t> windows,
                                     std::optional<int> threshold);

} // namespace cspdesk::statistics
