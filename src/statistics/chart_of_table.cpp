// SPDX-License-Identifier: MIT
#include "statistics/chart_of_table.h"

#include <algorithm>
#include <optional>

namespace cspdesk::statistics {
namespace {

std::optional<double> valueOf(const TableCell& cell)
{
    if (const auto* count = std::get_if<std::int64_t>(&cell))
        return double(*count);
    if (const auto* number = std::get_if<double>(&cell))
        return *number;
    const auto* share = std::get_if<Share>(&cell);
    if (share == nullptr || share->whole <= 0)
        return std::nullopt;
    return double(share->part) / double(share->whole);
}

std::optional<std::size_t> placeOf(const ResultTable& table, const std::string& id)
{
    const auto found = std::find_if(table.columns.begin(), table.columns.end(),
                                    [&id](const TableColumn& column) { return column.id == id; });
    if (id.empty() || found == table.columns.end())
        return std::nullopt;
    return std::size_t(found - table.columns.begin());
}

bool isLarger(const ChartCategory& one, const ChartCategory& other)
{
    if (one.value.has_value() != other.value.has_value())
        return one.value.has_value();
    return one.value && *one.value > *other.value;
}

} // namespace

Chart chartOf(const ResultTable& table, ChartKind kind, const ChartColumns& columns, CategoryOrder order,
              const CellText& textOf)
{
    Chart chart{.kind = kind, .title = table.title};
    const std::optional<std::size_t> shown = placeOf(table, columns.value);
    if (!shown)
        return chart;
    const std::optional<std::size_t> detail = placeOf(table, columns.detail);
    const auto written = [&](const TableRow& row, std::size_t column) {
        return column < row.cells.size() ? textOf(row.cells[column], table.columns[column]) : std::string();
    };
    for (const TableRow& row : table.rows) {
        if (row.kind != TableRowKind::Ordinary || *shown >= row.cells.size())
            continue;
        ChartCategory category{written(row, 0), valueOf(row.cells[*shown]), written(row, *shown)};
        const std::string more = detail ? written(row, *detail) : std::string();
        if (category.value && !more.empty())
            category.text += " (" + more + ")";
        chart.categories.push_back(std::move(category));
    }
    if (order == CategoryOrder::LargestFirst)
        std::stable_sort(chart.categories.begin(), chart.categories.end(), isLarger);
    chart.categoryAxis = table.columns.front().heading;
    chart.valueAxis = table.columns[*shown].heading;
    return chart;
}

} // namespace cspdesk::statistics
