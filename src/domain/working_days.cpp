// SPDX-License-Identifier: MIT
#include "domain/working_days.h"

#include <algorithm>
#include <array>

namespace cspdesk::domain {
namespace {

using namespace std::chrono;

bool isWeekend(Date day)
{
    const weekday name{sys_days(day)};
    return name == Saturday || name == Sunday;
}

/// Anonymous Gregorian computus.
Date easterSunday(int year)
{
    const int a = year % 19;
    const int b = year / 100;
    const int c = year % 100;
    const int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    const int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - (c % 4)) % 7;
    const int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
    return date(year, static_cast<unsigned>(f / 31), static_cast<unsigned>(f % 31 + 1));
}

/// Holidays that were proclaimed once, or moved to another day.
constexpr std::array extraDays{date(1995, 5, 8),  date(1999, 12, 31), date(2002, 6, 3),  date(2002, 6, 4),
                               date(2011, 4, 29), date(2012, 6, 4),   date(2012, 6, 5),  date(2020, 5, 8),
                               date(2022, 6, 2),  date(2022, 6, 3),   date(2022, 9, 19), date(2023, 5, 8)};
/// Mondays that gave their holiday away in those years.
constexpr std::array movedDays{date(1995, 5, 1), date(2002, 5, 27), date(2012, 5, 28), date(2020, 5, 4),
                               date(2022, 5, 30)};

bool isMoveableMonday(Date day)
{
    if (weekday{sys_days(day)} != Monday)
        return false;
    const year_month_weekday place{sys_days(day)};
    const bool lastOfMonth = Date{sys_days(day) + days(7)}.month() != day.month();
    return (day.month() == May && (place.index() == 1 || lastOfMonth)) || (day.month() == August && lastOfMonth);
}

bool isEasterHoliday(Date day)
{
    const int fromEaster = daysBetween(easterSunday(static_cast<int>(day.year())), day);
    return fromEaster == -2 || fromEaster == 1;
}

/// New Year's Day, or the Monday after a weekend one.
bool isNewYearHoliday(Date day)
{
    const Date newYear{day.year(), January, std::chrono::day{1}};
    if (!isWeekend(newYear))
        return day == newYear;
    return weekday{sys_days(day)} == Monday && day.month() == January && unsigned(day.day()) <= 3;
}

/// The two days of Christmas, or the weekdays that stand in for those on a weekend.
bool isChristmasHoliday(Date day)
{
    if (day.month() != December)
        return false;
    const Date christmas{day.year(), December, std::chrono::day{25}};
    const unsigned number = unsigned(day.day());
    const weekday name{sys_days(christmas)};
    if (name == Friday) // Boxing Day is a Saturday
        return number == 25 || number == 28;
    if (name == Saturday || name == Sunday)
        return name == Saturday ? number == 27 || number == 28 : number == 26 || number == 27;
    return number == 25 || number == 26;
}

template <class Days>
bool contains(const Days& days, Date day)
{
    return std::find(days.begin(), days.end(), day) != days.end();
}

Date stepToWorkingDay(Date day, int step)
{
    while (!isWorkingDay(day))
        day = addDays(day, step);
    return day;
}

Date moveWorkingDays(Date day, int count, int step)
{
    day = stepToWorkingDay(day, step);
    for (int moved = 0; moved < count; ++moved)
        day = stepToWorkingDay(addDays(day, step), step);
    return day;
}

} // namespace

bool isBankHoliday(Date day)
{
    if (contains(extraDays, day))
        return true;
    if (contains(movedDays, day))
        return false;
    return isNewYearHoliday(day) || isEasterHoliday(day) || isMoveableMonday(day) || isChristmasHoliday(day);
}

bool isWorkingDay(Date day) { return !isWeekend(day) && !isBankHoliday(day); }

Date workingDaysBefore(Date day, int count)
{
    // Counting starts from the day itself even where it is no working day, so one step back already reaches one.
    if (count > 0 && !isWorkingDay(day))
        return moveWorkingDays(day, count - 1, -1);
    return moveWorkingDays(day, count, -1);
}

Date workingDaysAfter(Date day, int count)
{
    if (count > 0 && !isWorkingDay(day))
        return moveWorkingDays(day, count - 1, 1);
    return moveWorkingDays(day, count, 1);
}

Date lastDayOfNotice(Date meeting, int days, NoticeRule rule)
{
    if (rule == NoticeRule::ClearWorking)
        return workingDaysBefore(meeting, days + 1);
    return stepToWorkingDay(addDays(meeting, -(days + 1)), -1);
}

MeetingDeadlines deadlinesOf(Date meeting, const TermsSettings& terms)
{
    const Date posted = lastDayOfNotice(meeting, terms.agendaNoticeDays, terms.noticeRule);
    return {workingDaysBefore(posted, terms.papersBeforeAgendaDays), posted,
            workingDaysBefore(meeting, terms.questionNoticeWorkingDays), terms.questionCutOff,
            workingDaysAfter(meeting, terms.minutesCirculatedDays)};
}

Date suggestedDate(std::vector<Date> meetings)
{
    std::sort(meetings.begin(), meetings.end());
    std::vector<int> distances;
    for (std::size_t index = 1; index < meetings.size(); ++index)
        distances.push_back(daysBetween(meetings[index - 1], meetings[index]));
    std::sort(distances.begin(), distances.end());
    const int usual = distances.empty() ? 13 * 7 : distances[distances.size() / 2];
    const int weeks = std::max(1, (usual + 3) / 7);
    Date day = addDays(meetings.empty() ? date(2000, 1, 4) : meetings.back(), weeks * 7);
    while (!isWorkingDay(day) && !isWeekend(day))
        day = addDays(day, 7);
    return day;
}

} // namespace cspdesk::domain
