// SPDX-License-Identifier: MIT
#pragma once

#include "statistics/published_facts.h"
#include "statistics/result_table.h"

#include <span>

namespace cspdesk::statistics {

/// The id of a column of words that says which row, by its first cell, a row is part of; the parts make it together.
/// Who writes other words there says nothing of a sum.
inline constexpr const char* partOfColumn = "part_of";

/// Protected tables as their reader sees them, with what their columns say of each other: totals that add up, parts of
/// groups, records that are no fewer than people, percentages and averages of two columns, ranks. Rows beside the total
/// belong to no sum. Cells of different tables are different numbers. `threshold` is that of the first table.
Publication publicationOf(std::span<const ResultTable> tables);

} // namespace cspdesk::statistics
