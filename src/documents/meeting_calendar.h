// SPDX-License-Identifier: MIT
#pragma once

#include "application/deadline_work.h"
#include "documents/icalendar.h"
#include "documents/meeting_paper.h"
#include "domain/leak_check.h"

namespace cspdesk::documents {

/// What identifies an export: which partnership file it is from, which version of the meeting it tells of, and when it
/// was made. The same meeting keeps its identity through every export of every copy of the file.
struct CalendarExport
{
    std::string origin; ///< FileFacts::origin
    int sequence = 0;   ///< how often the meeting was changed
    Moment stamp;
};

/// The deadlines of a meeting that are still to be kept, as whole days with reminders: on the working day before and on
/// the day itself at nine. Nothing of a cancelled meeting is left but its entries marked as cancelled.
Calendar deadlineCalendar(const application::DeadlineView& view, const CalendarExport& of);

/// The meeting itself. The Board's copy says how to join; the public's never does.
Calendar meetingInvitation(const application::DeadlineView& view, Audience audience,
                           const std::vector<CalendarPerson>& attendees, const CalendarExport& of);

/// "2025-10-21 Deadlines.ics", "2025-10-21 Invitation - public copy.ics"
std::string deadlineFileName(Date meeting);
std::string invitationFileName(Date meeting, Audience audience);

/// Every word of the calendar with its place, for the leak check.
std::vector<domain::PlacedText> textsOf(const Calendar& calendar);

} // namespace cspdesk::documents
