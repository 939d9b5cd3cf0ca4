// SPDX-License-Identifier: MIT
#pragma once

#include "application/store.h"
#include "domain/one_off_days.h"

namespace cspdesk::application {

/// The one-off days of the file, earliest first.
Result<std::vector<Stored<domain::CalendarDay>>> calendarDays(const Reader& reader);

/// The working calendar as the terms of reference have it.
Result<domain::WorkingCalendar> calendarFor(const Reader& reader, const domain::TermsSettings& terms);

/// Adds a day of its own. One of a date and kind.
Result<Id<domain::CalendarDay>> addCalendarDay(UnitOfWork& unit, domain::CalendarDay day);
/// Closes the office on every day of the period that is not closed yet; weekends and bank holidays, which are no
/// working days anyway, are passed over. The answer is how many days were added.
Result<int> closeOffice(UnitOfWork& unit, const Period& period, const std::string& name);
Result<> removeCalendarDay(UnitOfWork& unit, Id<domain::CalendarDay> id);

/// How a published list differs from the calendar of the file, closures of the office aside.
Result<domain::HolidayComparison> compareWithCalendar(const Reader& reader,
                                                      const std::vector<domain::ListedHoliday>& listed);
/// Makes the calendar agree with the list. `source` is the name of the file it came in.
Result<> importHolidays(UnitOfWork& unit, const std::vector<domain::ListedHoliday>& listed, const std::string& source);

} // namespace cspdesk::application
