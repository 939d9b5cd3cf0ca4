// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.h"

#include <map>
#include <string>

namespace cspdesk::domain {

/// What a day is to those who count working days.
enum class DayKind { Working, Weekend, BankHoliday, OfficeClosed };

/// A day of the calendar, with the name of the holiday or closure where it has one.
struct CalendarEntry
{
    DayKind kind = DayKind::Working;
    std::string name; ///< "Good Friday"
    bool isSubstitute = false;

    friend bool operator==(const CalendarEntry&, const CalendarEntry&) = default;
};

/// Which days are working days: Monday to Friday without the bank holidays of England and Wales, which are computed,
/// and with the days that one partnership knows of besides. All counting of days takes one.
class WorkingCalendar
{
public:
    /// A bank holiday that no rule gives: proclaimed once, or moved here.
    void addBankHoliday(Date day, std::string name);
    /// A day that would be a bank holiday by rule, and is none.
    void removeBankHoliday(Date day);
    /// A day on which the office is closed and nothing can be done. Add it only where the terms let it count.
    void closeOffice(Date day, std::string name);

    [[nodiscard]] CalendarEntry on(Date day) const;
    [[nodiscard]] bool isWorkingDay(Date day) const { return on(day).kind == DayKind::Working; }
    [[nodiscard]] bool isBankHoliday(Date day) const;

private:
    std::map<Date, CalendarEntry> m_differences;
};

} // namespace cspdesk::domain
