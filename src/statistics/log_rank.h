// SPDX-License-Identifier: MIT
#pragma once

#include "statistics/event_table.h"

#include <cstdint>
#include <optional>
#include <span>

namespace cspdesk::statistics {

/// Whether groups differ in the time to an event, over the whole of their following.
struct LogRank
{
    double chiSquare = 0;
    int degrees = 0; ///< of freedom: groups that could be compared, less one
    double p = 1;    ///< the chance of a difference as large where there is none
};

/// The log-rank test (Mantel 1966; Peto & Peto 1972). Groups of which nobody was ever at risk when an event happened
/// are left out. Nothing where fewer than two remain, or nothing can differ.
std::optional<LogRank> logRank(std::span<const EventTable> groups);

/// The chance that chi-square with so many degrees of freedom (1 or more) is `value` or more.
double chiSquareTail(double value, int degrees);

} // namespace cspdesk::statistics
