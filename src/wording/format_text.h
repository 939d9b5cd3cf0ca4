// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.h"

#include <QString>
#include <QStringList>

#include <cstdint>

namespace cspdesk::wording {

QString longDate(Date date);  ///< "Tuesday 21 October 2025"
QString plainDate(Date date); ///< "21 October 2025"
QString shortDate(Date date); ///< "21 Oct 2025"
/// The parts of a date as a leaf of a calendar shows them: "Tuesday", "21", "October 2025".
struct CalendarLeaf
{
    QString weekday;
    QString day;
    QString month;
};
CalendarLeaf calendarLeaf(Date date);
QString timeOfDay(TimeOfDay time);
QString timeRange(TimeOfDay from, TimeOfDay to); ///< "10:00 to 13:00"
QString minutesLong(int minutes);                ///< "3 hours", "2 hours 55 minutes"
QString period(const Period& period);            ///< "from 1 July 2025", "1 April 2024 to 30 June 2025"
QString momentText(Moment moment);               ///< "21 October 2025, 09:05 UTC"
QString sizeText(std::int64_t bytes);            ///< "340 kB", "1.2 MB"
QString listText(const QStringList& parts);      ///< "Fire, Police and Probation"
/// How far a day is from today: "today", "in 5 days", "3 days ago".
QString distance(Date day, Date today);

} // namespace cspdesk::wording
