// SPDX-License-Identifier: MIT
#include "statistics/margin_table.h"

#include "statistics/margin_flows.h"

#include <utility>

namespace cspdesk::statistics {
std::size_t marginPoints(const MarginTable& table) { return table.innerRows() + table.innerColumns() + 2; }

std::vector<Flow> marginFlows(const MarginTable& table)
{
    const std::size_t rows = table.innerRows();
    const std::size_t columns = table.innerColumns();
    const std::size_t columnEnd = rows + columns; // where columns come together, and rows come from
    const std::size_t rowStart = columnEnd + 1;
    const auto ends = [&](std::size_t row, std::size_t column) -> std::pair<std::size_t, std::size_t> {
        if (row >= rows)
            return {column >= columns ? columnEnd : rows + column, column >= columns ? rowStart : columnEnd};
        return {column >= columns ? rowStart : row, column >= columns ? row : rows + column};
    };
    std::vector<Flow> out;
    for (std::size_t row = 0; row < table.rows.size(); ++row)
        for (std::size_t column = 0; column < table.columns.size(); ++column) {
            const auto [from, to] = ends(row, column);
            out.push_back({.from = from, .to = to});
        }
    const auto addUntold = [&](std::size_t from, std::size_t to) {
        out.push_back({from, to, 0, 0, CellRange::noLimit});
    };
    for (std::size_t column = 0; !table.hasTotalRow && column < columns; ++column)
        addUntold(rows + column, columnEnd);
    for (std::size_t row = 0; !table.hasTotalColumn && row < rows; ++row)
        addUntold(rowStart, row);
    if (!table.hasTotalRow || !table.hasTotalColumn)
        addUntold(columnEnd, rowStart);
    return out;
}

std::vector<WrongTotal> wrongTotals(const MarginTable& table)
{
    std::vector<WrongTotal> out;
    const std::size_t rows = table.innerRows();
    const std::size_t columns = table.innerColumns();
    if (table.hasTotalColumn)
        for (std::size_t row = 0; row < table.rows.size(); ++row) {
            std::int64_t sum = 0;
            for (std::size_t column = 0; column < columns; ++column)
                sum += table.counts[row][column];
            if (sum != table.counts[row][columns])
                out.push_back({row, columns, table.counts[row][columns], sum});
        }
    if (table.hasTotalRow)
        for (std::size_t column = 0; column < columns; ++column) {
            std::int64_t sum = 0;
            for (std::size_t row = 0; row < rows; ++row)
                sum += table.counts[row][column];
            if (sum != table.counts[rows][column])
                out.push_back({rows, column, table.counts[rows][column], sum});
        }
    return out;
}

std::optional<std::vector<std::vector<CellRange>>> rangesOf(const MarginTable& table, const TableMask& mask,
                                                            int threshold)
{
    std::vector<Flow> flows = marginFlows(table);
    const std::size_t columns = table.columns.size();
    for (std::size_t row = 0; row < table.rows.size(); ++row)
        for (std::size_t column = 0; column < columns; ++column) {
            Flow& flow = flows[row * columns + column];
            switch (mask[row][column]) {
            case CellMark::Shown: flow.low = flow.high = table.counts[row][column]; break;
            case CellMark::Small:
                flow.low = 1;
                flow.high = threshold - 1;
                break;
            case CellMark::Protecting:
                flow.low = threshold;
                flow.high = CellRange::noLimit;
                break;
            }
        }
    auto fitting = Circulation::fitting(std::move(flows), marginPoints(table));
    if (!fitting)
        return std::nullopt;
    std::vector<std::vector<CellRange>> out(table.rows.size(), std::vector<CellRange>(columns));
    for (std::size_t row = 0; row < table.rows.size(); ++row)
        for (std::size_t column = 0; column < columns; ++column) {
            const bool isShown = mask[row][column] == CellMark::Shown;
            const std::int64_t count = table.counts[row][column];
            out[row][column] =
                isShown ? CellRange{count, count}
                        : CellRange{fitting->least(row * columns + column), fitting->most(row * columns + column)};
        }
    return out;
}

bool isSafe(CellMark mark, const CellRange& range, int threshold)
{
    switch (mark) {
    case CellMark::Shown: return true;
    case CellMark::Small: return range.low <= 1 && range.high >= threshold - 1;
    case CellMark::Protecting: return range.low < range.high;
    }
    return true;
}

} // namespace cspdesk::statistics
