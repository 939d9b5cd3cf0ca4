// SPDX-License-Identifier: MIT
#pragma once

#include "domain/deadline.h"
#include "domain/one_off_days.h"
#include "wording/cycle_labels.h"

#include <QString>
#include <QStringList>

namespace cspdesk::wording {

QString label(domain::DeadlineState state); ///< "overdue"

/// "5 clear working days before the meeting", "2 working days before the agenda is posted".
QString ruleText(const domain::Deadline& deadline);
/// "Monday 20 October 2025, by 10:00".
QString dueText(const domain::Deadline& deadline);
/// "in 7 days", "due today", "overdue by 3 days", "done, 13 October 2025".
QString stateText(const domain::Deadline& deadline, Date today);
/// When it was done and by what: "13 October 2025 at 16:20: public pack of 41 pages (louise)". Empty without a mark.
QString evidenceText(const domain::Deadline& deadline);

/// What a working calendar says of a day: "Good Friday", "weekend", "working day".
QString entryText(const domain::CalendarEntry& entry);
/// Why a day of a sum counted or did not: "working day", "calendar day", "Good Friday", "the day itself, not counted".
QString reasonText(const domain::CountedDay& day, domain::CountRule rule);
/// "5 clear working days before Thursday 9 April 2026".
QString countTitle(const domain::DayCount& count);
/// The whole sum in one sentence: what was counted, what was not and why.
QString countSentence(const domain::DayCount& count);

/// One day of a sum: "Fri 3 April 2026", "not counted: Good Friday".
struct CountLine
{
    QString day;
    QString what;
};
/// Every day passed, nearest the meeting first.
QList<CountLine> countLines(const domain::DayCount& count);

/// "Spring bank holiday moves from Monday 25 May 2026 to Thursday 4 June 2026".
QString changeText(const domain::HolidayChange& change);
/// What a comparison came to: "The list of 2019 to 2028 agrees with the calendar, bank holidays alike: 83."
QString comparisonText(const domain::HolidayComparison& comparison);
/// "Thursday 4 June 2026: Spring bank holiday", a one-off day of the calendar.
QString calendarDayText(const domain::CalendarDay& day);

} // namespace cspdesk::wording
