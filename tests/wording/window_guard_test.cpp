// SPDX-License-Identifier: MIT
#include "wording/window_guard.h"

#include "support/catch.h"
#include "wording/follow_up_tables.h"
#include "wording/followed_tables.h"

using namespace cspdesk;
using namespace cspdesk::statistics;
using namespace cspdesk::wording;

namespace {

constexpr int threshold = 10;

/// A table of a window with these counts of events, the total last; or of all so far.
ResultTable tableOf(const std::vector<TableCell>& events, std::size_t column)
{
    ResultTable table;
    table.columns.resize(SurvivalHigh + 1);
    for (const TableCell& cell : events) {
        TableRow row{std::vector<TableCell>(SurvivalHigh + 1, NoFigure::NotAvailable)};
        row.cells.front() = std::to_string(2020 + table.rows.size());
        row.cells[column] = cell;
        table.rows.push_back(row);
    }
    table.rows.back().kind = TableRowKind::Total;
    return table;
}

std::int64_t count(std::int64_t number) { return number; }

/// Two cohorts below ten within six months and one of ten that is hidden for their sake, 24 in all; within twelve
/// months so many of the third.
std::vector<ResultTable> windowsWith(std::int64_t thirdWithinYear)
{
    std::vector<ResultTable> out{
        tableOf({count(40), count(40), count(400), count(480)}, CohortReoffended),
        tableOf({NoFigure::Small, NoFigure::Small, NoFigure::Protecting, count(24)}, EventsWithin),
        tableOf({count(20), count(20), count(thirdWithinYear), count(40 + thirdWithinYear)}, EventsByThen)};
    guardWindows(out, {CohortPeopleCount, CohortReoffended}, threshold);
    return out;
}

} // namespace

TEST_CASE("A total or what bounds it is hidden where a longer window tells what stands behind it")
{
    // The third has 10 to 12, so that the others have 12 to 14 together: none of them 1 or 2.
    const auto tables = windowsWith(12);
    const TableCell hidden = NoFigure::Protecting;
    CHECK((tables[1].rows.back().cells[EventsWithin] == hidden || tables[2].rows[2].cells[EventsByThen] == hidden));
}

TEST_CASE("A total is shown where it leaves every hidden count what its mark says")
{
    const auto tables = windowsWith(200);
    CHECK(tables[1].rows.back().cells[EventsWithin] == TableCell(count(24)));
    CHECK(tables[2].rows[2].cells[EventsByThen] == TableCell(count(200)));
}
