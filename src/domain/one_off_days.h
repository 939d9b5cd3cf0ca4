// SPDX-License-Identifier: MIT
#pragma once

#include "base/id.h"
#include "domain/calendar_day.h"
#include "domain/working_calendar.h"

#include <vector>

namespace cspdesk::domain {

/// The computed calendar with the one-off days of a partnership; closures of the office only where the terms count
/// them.
WorkingCalendar workingCalendar(const std::vector<Stored<CalendarDay>>& days, bool officeClosuresCount);

/// A bank holiday as a list from outside names it.
struct ListedHoliday
{
    Date date;
    std::string name;

    friend bool operator==(const ListedHoliday&, const ListedHoliday&) = default;
};

/// Where a list and the calendar differ.
struct HolidayChange
{
    enum class Kind {
        Added,    ///< a bank holiday the calendar does not have
        Moved,    ///< one that it has on another day, `movedFrom`
        NoHoliday ///< one that it has, and the list has not
    };

    Kind kind = Kind::Added;
    Date date;
    std::string name;
    std::optional<Date> movedFrom;

    friend bool operator==(const HolidayChange&, const HolidayChange&) = default;
};

struct HolidayComparison
{
    std::vector<HolidayChange> changes;       ///< earliest first
    std::vector<int> incompleteYears;         ///< listed in part: in them nothing is taken away
    std::optional<std::pair<int, int>> years; ///< the first and the last that the list is about
    int alike = 0;                            ///< days on which both agree
};

/// Compares a published list with the calendar, year by year; a year with fewer than seven days counts as incomplete,
/// because England and Wales have had eight in every year since 1978.
HolidayComparison comparedHolidays(const std::vector<ListedHoliday>& listed, const WorkingCalendar& calendar);

/// What must stand among the one-off days so that the calendar agrees: days to add, and days of before to take out.
struct OneOffDayChanges
{
    std::vector<CalendarDay> toAdd;
    std::vector<Id<CalendarDay>> toRemove;
};
OneOffDayChanges changesToMake(const std::vector<HolidayChange>& changes, const std::vector<Stored<CalendarDay>>& days,
                               const std::string& source);

} // namespace cspdesk::domain
