// SPDX-License-Identifier: MIT
#include "wording/window_guard.h"

#include "statistics/row_sum.h"
#include "wording/follow_up_tables.h"
#include "wording/followed_tables.h"

#include <algorithm>
#include <limits>
#include <optional>

namespace cspdesk::wording {
namespace {

using namespace statistics;

std::optional<std::int64_t> countIn(const TableCell& cell)
{
    const auto* const count = std::get_if<std::int64_t>(&cell);
    return count == nullptr ? std::nullopt : std::optional(*count);
}

/// What a reader knows of a count that is hidden for the sake of another.
Range boundsOf(std::span<const ResultTable> tables, std::size_t window, std::size_t row, int threshold)
{
    Range out{threshold, std::numeric_limits<std::int32_t>::max()};
    const auto bound = [&](const TableCell& cell, bool isLonger) {
        const auto count = countIn(cell);
        if (count && isLonger)
            out.high = std::min(out.high, *count);
        else if (count)
            out.low = std::max(out.low, *count);
    };
    bound(tables.front().rows[row].cells[CohortReoffended], true);
    for (std::size_t other = 1; other < tables.size(); ++other)
        if (other != window)
            bound(tables[other].rows[row].cells[EventsByThen], other > window);
    return out;
}

bool tellsTooMuch(std::span<const ResultTable> tables, std::size_t window, std::size_t column, int threshold)
{
    const std::vector<TableRow>& rows = tables[window].rows;
    const auto total = countIn(rows.back().cells[column]);
    if (!total)
        return false;
    std::int64_t rest = *total;
    Range together;
    int small = 0;
    for (std::size_t row = 0; row + 1 < rows.size(); ++row) {
        const TableCell& cell = rows[row].cells[column];
        const bool isSmall = cell == TableCell(NoFigure::Small);
        if (!isSmall && cell != TableCell(NoFigure::Protecting)) {
            rest -= countIn(cell).value_or(0);
            continue;
        }
        const Range own = isSmall ? Range{1, threshold - 1} : boundsOf(tables, window, row, threshold);
        small += isSmall ? 1 : 0;
        together.low += own.low;
        together.high += own.high;
    }
    // Of one small count, with the others at their ends.
    const std::int64_t low = rest - (together.high - (threshold - 1));
    const std::int64_t high = rest - (together.low - 1);
    return small > 0 && (low > 1 || high < threshold - 1);
}

void hideTotal(ResultTable& table)
{
    std::vector<TableCell>& cells = table.rows.back().cells;
    for (std::size_t column = EventsWithin; column < cells.size(); ++column)
        cells[column] = NoFigure::Protecting;
}

} // namespace

void guardWindows(std::span<ResultTable> tables, int threshold)
{
    for (std::size_t window = 1; window < tables.size(); ++window)
        if (tellsTooMuch(tables, window, EventsWithin, threshold)
            || tellsTooMuch(tables, window, EventsByThen, threshold))
            hideTotal(tables[window]);
}

} // namespace cspdesk::wording
