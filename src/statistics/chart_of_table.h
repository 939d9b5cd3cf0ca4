// SPDX-License-Identifier: MIT
#pragma once

#include "statistics/chart.h"
#include "statistics/result_table.h"

#include <functional>

namespace cspdesk::statistics {

/// A cell as it is read, such as wording has it.
using CellText = std::function<std::string(const TableCell&, const TableColumn&)>;

enum class CategoryOrder { AsInTable, LargestFirst };

/// Which columns of a table a chart shows.
struct ChartColumns
{
    std::string value;  ///< the id of the column that is drawn
    std::string detail; ///< the id of one that stands in brackets behind it, such as the per cent of a count; or empty
};

/// A chart of one column: bars, ring or pyramid. Each ordinary row becomes a category, none is left out or put together
/// with others; totals and rows that stand aside are no categories. A cell without a figure keeps only its text, and
/// comes behind all others where they are ordered by size. A column that is not there gives a chart without categories.
[[nodiscard]] Chart chartOf(const ResultTable& table, ChartKind kind, const ChartColumns& columns, CategoryOrder order,
                            const CellText& textOf);

} // namespace cspdesk::statistics
