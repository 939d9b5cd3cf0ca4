// SPDX-License-Identifier: MIT
#pragma once

#include "statistics/result_table.h"

#include <cstddef>
#include <span>
#include <vector>

namespace cspdesk::statistics {

/// Rows that another row is made of: the crimes of a category and those of its parts. Where they make less than it,
/// the rest belongs to none of them. One part alone, with the same counts, says that two rows are the same.
struct RowParts
{
    std::size_t total = 0;
    std::vector<std::size_t> parts;
};

/// A table whose rows are parts of other rows, protected: `protectedTable` first, then further counts are hidden, the
/// smallest first, until no hidden count can be told more closely than "1 up to below the threshold", and none exactly,
/// by whoever adds and subtracts along the tree; with each whatever is derived from it. Rows stay in their order, which
/// must be that of the tree. A part that is no row and that small counts could be told of is kept in the same way.
/// Where parts make more than their whole they overlap, and say nothing of it.
ResultTable protectedTree(const ResultTable& table, std::span<const RowParts> sums, int threshold);

} // namespace cspdesk::statistics
