// SPDX-License-Identifier: MIT
#include "domain/one_off_days.h"

#include "support/catch.h"
#include "support/temporary_folder.h"

#include <sstream>

using namespace cspdesk;
using namespace cspdesk::domain;
using Kind = HolidayChange::Kind;

namespace {

/// The published list of the years given.
std::vector<ListedHoliday> published(int first, int last)
{
    std::istringstream lines(tests::readFile(CSPDESK_SOURCE_DIR "/tests/domain/data/bank_holidays_england_wales.csv"));
    std::vector<ListedHoliday> days;
    for (std::string line; std::getline(lines, line);) {
        const auto day = parseDate(line.substr(0, 10));
        if (day && static_cast<int>(day->year()) >= first && static_cast<int>(day->year()) <= last)
            days.push_back({*day, line.substr(11, line.find(',', 11) - 11)});
    }
    return days;
}

/// The list of 2026 with one day changed for another, or left out.
std::vector<ListedHoliday> listOf2026(Date without, std::optional<ListedHoliday> with)
{
    std::vector<ListedHoliday> days = published(2026, 2026);
    std::erase_if(days, [&](const ListedHoliday& each) { return each.date == without; });
    if (with)
        days.push_back(*with);
    return days;
}

std::vector<Stored<CalendarDay>> stored(const std::vector<CalendarDay>& days)
{
    std::vector<Stored<CalendarDay>> all;
    for (const CalendarDay& day : days)
        all.push_back({Id<CalendarDay>(static_cast<std::int64_t>(all.size()) + 1), day});
    return all;
}

/// The calendar after the changes were made to the days.
WorkingCalendar madeTo(std::vector<Stored<CalendarDay>> days, const std::vector<HolidayChange>& changes)
{
    const OneOffDayChanges toMake = changesToMake(changes, days, "list");
    std::erase_if(days, [&](const Stored<CalendarDay>& day) {
        return std::find(toMake.toRemove.begin(), toMake.toRemove.end(), day.id) != toMake.toRemove.end();
    });
    for (const CalendarDay& day : toMake.toAdd)
        days.push_back({Id<CalendarDay>(static_cast<std::int64_t>(days.size()) + 100), day});
    return workingCalendar(days, true);
}

} // namespace

TEST_CASE("The published list of all its years changes nothing")
{
    const std::vector<ListedHoliday> list = published(2012, 2028);
    const HolidayComparison comparison = comparedHolidays(list, {});
    CHECK(comparison.changes.empty());
    CHECK(comparison.incompleteYears.empty());
    CHECK(comparison.years == std::pair(2012, 2028));
    CHECK(comparison.alike == static_cast<int>(list.size()));
}

TEST_CASE("A proclaimed, a moved and an abolished day are told apart")
{
    std::vector<ListedHoliday> list =
        listOf2026(date(2026, 5, 25), ListedHoliday{date(2026, 6, 4), "Spring bank holiday"});
    list.push_back({date(2026, 7, 13), "World Cup bank holiday"});
    std::erase_if(list, [](const ListedHoliday& each) { return each.date == date(2026, 8, 31); });
    const HolidayComparison comparison = comparedHolidays(list, {});
    const std::vector<HolidayChange> expected = {
        {Kind::Moved, date(2026, 6, 4), "Spring bank holiday", date(2026, 5, 25)},
        {Kind::Added, date(2026, 7, 13), "World Cup bank holiday", {}},
        {Kind::NoHoliday, date(2026, 8, 31), "Summer bank holiday", {}}};
    CHECK(comparison.changes == expected);
    CHECK(comparison.alike == 6);
}

TEST_CASE("A name with something in brackets is still the day that moved")
{
    const auto list = listOf2026(date(2026, 5, 4), ListedHoliday{date(2026, 5, 8), "Early May bank holiday (VE day)"});
    const HolidayComparison comparison = comparedHolidays(list, {});
    REQUIRE(comparison.changes.size() == 1);
    CHECK(comparison.changes.front().movedFrom == date(2026, 5, 4));
}

TEST_CASE("A year that is listed in part loses nothing")
{
    const HolidayComparison comparison =
        comparedHolidays({{date(2027, 1, 1), "New Year’s Day"}, {date(2027, 7, 5), "Some new day"}}, {});
    CHECK(comparison.incompleteYears == std::vector<int>{2027});
    CHECK(comparison.changes == std::vector<HolidayChange>{{Kind::Added, date(2027, 7, 5), "Some new day", {}}});
}

TEST_CASE("After the changes are made the calendar agrees with the list")
{
    const auto list = listOf2026(date(2026, 5, 25), ListedHoliday{date(2026, 6, 4), "Spring bank holiday"});
    const WorkingCalendar once = madeTo({}, comparedHolidays(list, {}).changes);
    CHECK(once.isWorkingDay(date(2026, 5, 25)));
    CHECK(once.on(date(2026, 6, 4)).name == "Spring bank holiday");
    CHECK(comparedHolidays(list, once).changes.empty());
}

TEST_CASE("A later list takes back what an earlier one brought")
{
    const auto days = stored({{date(2026, 5, 25), CalendarDayKind::WorkingDay, "Spring bank holiday", "first list"},
                              {date(2026, 6, 4), CalendarDayKind::BankHoliday, "Spring bank holiday", "first list"}});
    const auto list = published(2026, 2026);
    const HolidayComparison comparison = comparedHolidays(list, workingCalendar(days, true));
    REQUIRE(comparison.changes.size() == 1);
    CHECK(comparison.changes.front().kind == Kind::Moved);
    const OneOffDayChanges toMake = changesToMake(comparison.changes, days, "second list");
    CHECK(toMake.toAdd.empty());
    CHECK(toMake.toRemove == std::vector<Id<CalendarDay>>{Id<CalendarDay>(2), Id<CalendarDay>(1)});
    CHECK(comparedHolidays(list, madeTo(days, comparison.changes)).changes.empty());
}

TEST_CASE("Closures of the office count only where the terms say so")
{
    const auto days = stored({{date(2026, 12, 29), CalendarDayKind::OfficeClosed, "Christmas closure", ""}});
    CHECK_FALSE(workingCalendar(days, true).isWorkingDay(date(2026, 12, 29)));
    CHECK(workingCalendar(days, false).isWorkingDay(date(2026, 12, 29)));
}
