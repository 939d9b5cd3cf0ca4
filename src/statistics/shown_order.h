// SPDX-License-Identifier: MIT
#pragma once

#include "statistics/result_table.h"

namespace cspdesk::statistics {

/// Counts the ranks of every column in which one is hidden anew, among the figures that are shown: a gap in them would
/// tell between which two a hidden figure stands. `original` is the table before anything was hidden.
void countRanksAnew(ResultTable& table, const ResultTable& original);

/// Where the rows stand in the order of a figure, the place of a row tells about a hidden one: those rows go to the
/// end, by name.
void hideOrder(ResultTable& table, const ResultTable& original);

} // namespace cspdesk::statistics
