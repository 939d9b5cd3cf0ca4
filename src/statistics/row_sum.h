// SPDX-License-Identifier: MIT
#pragma once

#include "statistics/result_table.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace cspdesk::statistics {

/// Numbers from `low` to `high`, both possible.
struct Range
{
    std::int64_t low = 0;
    std::int64_t high = 0;
};

/// A count in a column whose rows make a total.
struct SummedCell
{
    std::int64_t value = 0;
    bool isHidden = false;
    Range told = {};             ///< of a hidden one: what its mark says
    std::optional<Range> secret; ///< of a hidden one: what a reader must not be able to tell apart
};

/// Whether a reader who sees the total and all cells that are not hidden can tell no secret apart and no hidden cell
/// exactly.
bool isSafe(const std::vector<SummedCell>& cells, RowSum sum, std::int64_t total);

/// The visible cell that is given up next where that is not so: the smallest that is not nought. Nothing if none is
/// left.
std::optional<std::size_t> nextToHide(const std::vector<SummedCell>& cells);

} // namespace cspdesk::statistics
