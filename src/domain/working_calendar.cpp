// SPDX-License-Identifier: MIT
#include "domain/working_calendar.h"

#include "domain/bank_holidays.h"

#include <utility>

namespace cspdesk::domain {
namespace {

bool isWeekend(Date day)
{
    const std::chrono::weekday name{std::chrono::sys_days(day)};
    return name == std::chrono::Saturday || name == std::chrono::Sunday;
}

} // namespace

void WorkingCalendar::addBankHoliday(Date day, std::string name)
{
    m_differences[day] = {DayKind::BankHoliday, std::move(name), false};
}

void WorkingCalendar::removeBankHoliday(Date day) { m_differences[day] = {}; }

void WorkingCalendar::closeOffice(Date day, std::string name)
{
    // A bank holiday stays one: its own name says more than that the office is closed.
    if (on(day).kind == DayKind::Working)
        m_differences[day] = {DayKind::OfficeClosed, std::move(name), false};
}

CalendarEntry WorkingCalendar::on(Date day) const
{
    if (isWeekend(day))
        return {DayKind::Weekend, {}, false};
    if (const auto found = m_differences.find(day); found != m_differences.end())
        return found->second;
    if (const auto holiday = bankHolidayOn(day))
        return {DayKind::BankHoliday, std::string(holiday->name), holiday->isSubstitute};
    return {};
}

bool WorkingCalendar::isBankHoliday(Date day) const { return on(day).kind == DayKind::BankHoliday; }

} // namespace cspdesk::domain
