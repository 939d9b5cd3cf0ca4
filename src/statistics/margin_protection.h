// SPDX-License-Identifier: MIT
#pragma once

#include "statistics/margin_table.h"

namespace cspdesk::statistics {

/// A table of which small counts are hidden, and as few others as are found that keep them hidden.
struct MarginProtection
{
    TableMask mask;
    std::vector<std::vector<CellRange>> ranges; ///< what a reader can tell
    /// Whether every hidden count is safe. Where it is not there may be no way: rows have to be put together, a total
    /// left out, or the counts rounded.
    bool isSafe = true;
};

/// Hides counts of 1 up to below the threshold, and then, for each of these that could be told more closely, the
/// cheapest cells over which it can be exchanged with others: the smallest counts, and totals last. What was hidden in
/// vain is shown again. Noughts are always shown. The totals of the table have to be right, and no count negative.
MarginProtection protectedMargins(const MarginTable& table, int threshold);

} // namespace cspdesk::statistics
