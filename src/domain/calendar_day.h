// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.h"

#include <string>

namespace cspdesk::domain {

/// What makes a day differ from what the rules of bank holidays and weekends say.
enum class CalendarDayKind {
    BankHoliday, ///< proclaimed, or moved to this day
    WorkingDay,  ///< the rules have a bank holiday here, and it was moved away
    OfficeClosed ///< the office is closed; whether that counts is a setting of the terms of reference
};

/// A one-off day of the working calendar. There is one at most of a date and kind.
struct CalendarDay
{
    Date date = cspdesk::date(2000, 1, 1);
    CalendarDayKind kind = CalendarDayKind::BankHoliday;
    std::string name;   ///< "Platinum Jubilee bank holiday"
    std::string source; ///< where it is from: a file that was imported, or empty

    friend bool operator==(const CalendarDay&, const CalendarDay&) = default;
};

} // namespace cspdesk::domain
