// SPDX-License-Identifier: MIT
#include "domain/working_days.h"

#include "domain/bank_holidays.h"
#include "domain/day_count.h"
#include "domain/deadline.h"

#include <algorithm>

namespace cspdesk::domain {
namespace {

using namespace std::chrono;

bool isWeekend(Date day)
{
    const weekday name{sys_days(day)};
    return name == Saturday || name == Sunday;
}

} // namespace

bool isBankHoliday(Date day) { return bankHolidayOn(day).has_value(); }

bool isWorkingDay(Date day) { return !isWeekend(day) && !isBankHoliday(day); }

Date workingDaysBefore(Date day, int count)
{
    return countDays({}, day, count, CountRule::Working, CountSide::Before).result;
}

Date workingDaysAfter(Date day, int count)
{
    return countDays({}, day, count, CountRule::Working, CountSide::After).result;
}

Date lastDayOfNotice(Date meeting, int days, NoticeRule rule)
{
    const CountRule counting = rule == NoticeRule::ClearWorking ? CountRule::ClearWorking : CountRule::ClearCalendar;
    return countDays({}, meeting, days, counting, CountSide::Before).result;
}

MeetingDeadlines deadlinesOf(Date meeting, const TermsSettings& terms) { return printedDeadlines(meeting, terms, {}); }

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
