// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.h"
#include "domain/terms.h"

#include <vector>

namespace cspdesk::domain {

/// Whether the day is a bank holiday of England and Wales: computed from the rules of the Banking and Financial
/// Dealings Act 1971, with the proclaimed and moved days of 1995 to 2023 as data. Good from 1978 on.
bool isBankHoliday(Date day);

/// Monday to Friday and no bank holiday.
bool isWorkingDay(Date day);

/// The working day `count` working days before; with 0 the day itself, or the working day before it.
Date workingDaysBefore(Date day, int count);
/// The working day `count` working days after.
Date workingDaysAfter(Date day, int count);

/// The last day on which something can be done so that `days` clear days lie between it and `meeting`: neither the day
/// of the doing nor that of the meeting counts. (Clear days: R v Herefordshire Justices, 1820.)
Date lastDayOfNotice(Date meeting, int days, NoticeRule rule);

/// What the terms of reference ask of a meeting on that day.
struct MeetingDeadlines
{
    Date papersDue;
    Date agendaPosted;
    Date questionsBy;
    TimeOfDay questionsAt;
    Date minutesCirculated;
};

MeetingDeadlines deadlinesOf(Date meeting, const TermsSettings& terms);

/// When the next meeting could be: the usual distance between the body's meetings after the last one, on its weekday,
/// moved by whole weeks off days that are no working day. Without two meetings to go by, thirteen weeks.
Date suggestedDate(std::vector<Date> meetings);

} // namespace cspdesk::domain
