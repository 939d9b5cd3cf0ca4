// SPDX-License-Identifier: MIT
#include "application/calendar_work.h"

#include "application/work.h"
#include "base/text.h"
#include "domain/field_checks.h"

#include <algorithm>

namespace cspdesk::application {
namespace {

using namespace domain;

/// Nobody closes an office for longer; a period that is was mistyped.
constexpr int longestClosure = 366;

bool isTaken(const std::vector<Stored<CalendarDay>>& days, const CalendarDay& wanted)
{
    return std::any_of(days.begin(), days.end(), [&](const Stored<CalendarDay>& each) {
        return each->date == wanted.date && each->kind == wanted.kind;
    });
}

} // namespace

Result<std::vector<Stored<CalendarDay>>> calendarDays(const Reader& reader)
{
    auto days = all<CalendarDay>(reader);
    CSPDESK_TRY(days);
    std::stable_sort(days->begin(), days->end(),
                     [](const auto& left, const auto& right) { return left->date < right->date; });
    return days;
}

Result<WorkingCalendar> calendarFor(const Reader& reader, const TermsSettings& terms)
{
    const auto days = all<CalendarDay>(reader);
    CSPDESK_TRY(days);
    return workingCalendar(*days, terms.deadlines.officeClosuresCount);
}

Result<Id<CalendarDay>> addCalendarDay(UnitOfWork& unit, CalendarDay day)
{
    day.name = singleLine(day.name);
    day.source = singleLine(day.source);
    CSPDESK_TRY(ruled(day.kind == CalendarDayKind::WorkingDay ? checkLength(Field::Name, day.name)
                                                              : checkLine(Field::Name, day.name)));
    const auto days = all<CalendarDay>(unit);
    CSPDESK_TRY(days);
    if (isTaken(*days, day))
        return refuse(refusal(DayIsTaken{day.date}));
    return add(unit, std::move(day));
}

Result<int> closeOffice(UnitOfWork& unit, const Period& period, const std::string& name)
{
    CSPDESK_TRY(ruled(checkPeriod(period)));
    const Date last = period.until.value_or(period.from);
    CSPDESK_TRY(ruled(checkRange(Field::Days, daysBetween(period.from, last) + 1, 1, longestClosure)));
    const auto days = all<CalendarDay>(unit);
    CSPDESK_TRY(days);
    const WorkingCalendar calendar = workingCalendar(*days, true);
    int added = 0;
    for (Date day = period.from; day <= last; day = addDays(day, 1)) {
        if (!calendar.isWorkingDay(day))
            continue;
        CSPDESK_TRY(addCalendarDay(unit, {day, CalendarDayKind::OfficeClosed, name, {}}));
        ++added;
    }
    if (added == 0)
        return refuse(refusal(DayIsTaken{period.from}));
    return added;
}

Result<> removeCalendarDay(UnitOfWork& unit, Id<CalendarDay> id) { return removeKnown(unit, id); }

Result<HolidayComparison> compareWithCalendar(const Reader& reader, const std::vector<ListedHoliday>& listed)
{
    const auto days = all<CalendarDay>(reader);
    CSPDESK_TRY(days);
    return comparedHolidays(listed, workingCalendar(*days, false));
}

Result<> importHolidays(UnitOfWork& unit, const std::vector<ListedHoliday>& listed, const std::string& source)
{
    const auto days = all<CalendarDay>(unit);
    CSPDESK_TRY(days);
    const HolidayComparison comparison = comparedHolidays(listed, workingCalendar(*days, false));
    const OneOffDayChanges changes = changesToMake(comparison.changes, *days, source);
    for (const Id<CalendarDay> id : changes.toRemove)
        CSPDESK_TRY(unit.remove(RecordKey::of(id)));
    for (const CalendarDay& day : changes.toAdd)
        CSPDESK_TRY(addCalendarDay(unit, day));
    return {};
}

} // namespace cspdesk::application
