// SPDX-License-Identifier: MIT
#include "wording/window_guard.h"

#include "statistics/row_sum.h"
#include "wording/follow_up_tables.h"
#include "wording/followed_tables.h"
#include "wording/translate.h"

#include <algorithm>
#include <cstdlib>
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

/// Whether a difference of figures that are shown is 1 up to below the threshold.
template <typename... Counts>
bool isSmallRest(int threshold, const std::optional<std::int64_t>& whole, const Counts&... parts)
{
    if (!whole || !(parts.has_value() && ...))
        return false;
    const std::int64_t rest = std::abs((*whole - ... - *parts));
    return rest > 0 && rest < threshold;
}

void hideTotal(ResultTable& table)
{
    std::vector<TableCell>& cells = table.rows.back().cells;
    for (std::size_t column = EventsWithin; column < cells.size(); ++column)
        cells[column] = NoFigure::Protecting;
}

} // namespace

void guardWindow(ResultTable& table, int threshold)
{
    for (TableRow& row : table.rows) {
        const auto at = [&](std::size_t column) { return countIn(row.cells[column]); };
        if (isSmallRest(threshold, at(EventsByThen), at(EventsWithin)))
            row.cells[EventsByThen] = NoFigure::Protecting;
        if (isSmallRest(threshold, at(People), at(EventsByThen), at(AtRisk))
            || isSmallRest(threshold, at(EligibleOnes), at(EventsWithin), at(AtRisk)))
            row.cells[AtRisk] = NoFigure::Protecting;
    }
    for (const std::size_t column : {std::size_t{EventsByThen}, std::size_t{AtRisk}, std::size_t{SurvivalShare},
                                     std::size_t{SurvivalLow}, std::size_t{SurvivalHigh}}) {
        const auto isHidden = [&](const TableRow& row) {
            return row.cells[column] == TableCell(NoFigure::Small)
                || row.cells[column] == TableCell(NoFigure::Protecting);
        };
        TableRow& last = table.rows.back();
        if (last.kind == TableRowKind::Total && std::any_of(table.rows.begin(), table.rows.end(), isHidden))
            last.cells[column] = NoFigure::Protecting;
    }
}

void guardWindows(std::span<ResultTable> tables, int threshold)
{
    for (std::size_t window = 1; window < tables.size(); ++window)
        guardWindow(tables[window], threshold);
    for (std::size_t window = 1; window < tables.size(); ++window)
        if (tellsTooMuch(tables, window, EventsWithin, threshold)
            || tellsTooMuch(tables, window, EventsByThen, threshold))
            hideTotal(tables[window]);
}

void addStepNote(ResultTable& soFar, std::span<const ResultTable> windows, int threshold, const QString& people)
{
    const auto isSmallStep = [&](const std::optional<std::int64_t>& before, const std::optional<std::int64_t>& after) {
        return before && after && *after > *before && *after - *before < threshold;
    };
    const auto isTold = [&](std::size_t window, std::size_t row) {
        const auto counts = [&](std::size_t column) { return countIn(windows[window].rows[row].cells[column]); };
        const auto next = window + 1 < windows.size() ? countIn(windows[window + 1].rows[row].cells[EventsByThen])
                                                      : countIn(soFar.rows[row].cells[CohortReoffended]);
        // Where nobody is hidden by then, those of the window are nearly the same.
        const auto here = counts(EventsByThen) ? counts(EventsByThen) : counts(EventsWithin);
        return isSmallStep(here, next);
    };
    for (std::size_t window = 0; window < windows.size(); ++window)
        for (std::size_t row = 0; row < soFar.rows.size(); ++row)
            if (isTold(window, row)) {
                soFar.notes.push_back(
                    say("Between the figures so far and those of equal times, and from one of these to the next, there "
                        "are differences of fewer than %1 %2: print one of these tables if they must not be told.")
                        .arg(threshold)
                        .arg(people)
                        .toStdString());
                return;
            }
}

} // namespace cspdesk::wording
