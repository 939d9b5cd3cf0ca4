// SPDX-License-Identifier: MIT
#include "statistics/protection_alternatives.h"

#include <algorithm>
#include <optional>

namespace cspdesk::statistics {
namespace {

using Kind = ProtectionAlternative::Kind;

/// The rows of the table as its columns, so that what is done with rows is done with columns, too.
MarginTable turned(const MarginTable& table)
{
    MarginTable out{.rows = table.columns,
                    .columns = table.rows,
                    .hasTotalRow = table.hasTotalColumn,
                    .hasTotalColumn = table.hasTotalRow,
                    .counts = {}};
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
        auto& counts = out.counts.emplace_back();
        for (const auto& row : table.counts)
            counts.push_back(row[column]);
    }
    return out;
}

MarginTable withMergedRows(MarginTable table, std::size_t one, std::size_t other)
{
    table.rows[one] += " + " + table.rows[other];
    for (std::size_t column = 0; column < table.columns.size(); ++column)
        table.counts[one][column] += table.counts[other][column];
    table.rows.erase(table.rows.begin() + std::ptrdiff_t(other));
    table.counts.erase(table.counts.begin() + std::ptrdiff_t(other));
    return table;
}

MarginTable withoutTotalRow(MarginTable table)
{
    table.rows.pop_back();
    table.counts.pop_back();
    table.hasTotalRow = false;
    return table;
}

MarginTable rounded(MarginTable table)
{
    constexpr std::int64_t base = 5;
    for (auto& row : table.counts)
        for (std::int64_t& count : row)
            count = (2 * count + base) / (2 * base) * base;
    return table;
}

std::int64_t hiddenIn(const TableMask& mask)
{
    std::int64_t out = 0;
    for (const auto& row : mask)
        out += std::count_if(row.begin(), row.end(), [](CellMark mark) { return mark != CellMark::Shown; });
    return out;
}

/// The pair of rows that together need the least to be hidden. Only rows with a hidden count are looked at, the
/// smallest of the others beside them.
std::optional<ProtectionAlternative> bestMerge(const MarginTable& table, int threshold)
{
    const std::size_t rows = table.innerRows();
    constexpr std::size_t fewestRows = 3; // one row of two would be the total
    if (rows < fewestRows)
        return std::nullopt;
    std::vector<std::pair<std::int64_t, std::size_t>> bySize;
    std::vector<bool> hasSmall(rows);
    for (std::size_t row = 0; row < rows; ++row) {
        std::int64_t size = 0;
        for (std::size_t column = 0; column < table.innerColumns(); ++column) {
            size += table.counts[row][column];
            hasSmall[row] = hasSmall[row] || (table.counts[row][column] > 0 && table.counts[row][column] < threshold);
        }
        bySize.emplace_back(size, row);
    }
    std::sort(bySize.begin(), bySize.end());
    constexpr std::size_t smallest = 8;
    bySize.resize(std::min(smallest, bySize.size()));
    std::optional<ProtectionAlternative> best;
    for (std::size_t left = 0; left < bySize.size(); ++left)
        for (std::size_t right = left + 1; right < bySize.size(); ++right) {
            const auto [one, other] = std::minmax(bySize[left].second, bySize[right].second);
            if (!hasSmall[one] && !hasSmall[other])
                continue;
            MarginTable merged = withMergedRows(table, one, other);
            MarginProtection made = protectedMargins(merged, threshold);
            if (made.isSafe && (!best || hiddenIn(made.mask) < hiddenIn(best->protection.mask)))
                best = {Kind::MergeRows, one, other, std::move(merged), std::move(made)};
        }
    return best;
}

void turnBack(ProtectionAlternative& way, Kind kind)
{
    way.kind = kind;
    way.table = turned(way.table);
    TableMask mask(way.table.rows.size());
    std::vector<std::vector<CellRange>> ranges(way.table.rows.size());
    for (std::size_t row = 0; row < mask.size(); ++row)
        for (std::size_t column = 0; column < way.table.columns.size(); ++column) {
            mask[row].push_back(way.protection.mask[column][row]);
            ranges[row].push_back(way.protection.ranges[column][row]);
        }
    way.protection.mask = std::move(mask);
    way.protection.ranges = std::move(ranges);
}

} // namespace

std::vector<ProtectionAlternative> alternativesFor(const MarginTable& table, int threshold)
{
    std::vector<ProtectionAlternative> out;
    if (auto rows = bestMerge(table, threshold))
        out.push_back(std::move(*rows));
    if (auto columns = bestMerge(turned(table), threshold)) {
        turnBack(*columns, Kind::MergeColumns);
        out.push_back(std::move(*columns));
    }
    const auto tryWithout = [&](Kind kind, MarginTable without) {
        MarginProtection made = protectedMargins(without, threshold);
        if (made.isSafe)
            out.push_back({kind, 0, 0, std::move(without), std::move(made)});
    };
    if (table.hasTotalRow)
        tryWithout(Kind::LeaveTotalRow, withoutTotalRow(table));
    if (table.hasTotalColumn)
        tryWithout(Kind::LeaveTotalColumn, turned(withoutTotalRow(turned(table))));
    if (table.hasTotalRow && table.hasTotalColumn)
        tryWithout(Kind::LeaveTotals, turned(withoutTotalRow(turned(withoutTotalRow(table)))));
    std::stable_sort(out.begin(), out.end(), [](const auto& one, const auto& other) {
        return hiddenIn(one.protection.mask) < hiddenIn(other.protection.mask);
    });
    MarginTable whole = rounded(table);
    TableMask mask(table.rows.size(), std::vector<CellMark>(table.columns.size(), CellMark::Shown));
    out.push_back({Kind::Round, 0, 0, std::move(whole), {std::move(mask), {}, true}});
    return out;
}

} // namespace cspdesk::statistics
