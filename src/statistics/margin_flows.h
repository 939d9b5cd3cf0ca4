// SPDX-License-Identifier: MIT
#pragma once

#include "statistics/circulation.h"
#include "statistics/margin_table.h"

namespace cspdesk::statistics {

/// The counts of a table as flows without values: rows flow into columns, and by the totals back again. That of a cell
/// stands at `row * columns + column`; behind them stand sums that the table does not tell, which may be anything.
std::vector<Flow> marginFlows(const MarginTable& table);
std::size_t marginPoints(const MarginTable& table);

} // namespace cspdesk::statistics
