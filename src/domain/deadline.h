// SPDX-License-Identifier: MIT
#pragma once

#include "base/id.h"
#include "domain/day_count.h"
#include "domain/deadline_mark.h"
#include "domain/terms.h"
#include "domain/working_days.h"

#include <vector>

namespace cspdesk::domain {

/// How a deadline stands on a day.
enum class DeadlineState {
    Ahead,
    DueToday,
    Overdue,
    Done,
    DoneLate,       ///< done, but counted as done after its day
    DoneUnrecorded, ///< the meeting is past it; when it was done nobody put down
    Closed,         ///< a time for others, which has passed: questions
    NotNeeded       ///< the meeting was cancelled
};

/// Something of a meeting with its last day, how that day was counted, and how it stands.
struct Deadline
{
    DeadlineKind kind = DeadlineKind::AgendaPosted;
    Date date;
    std::optional<TimeOfDay> time; ///< by this time of that day
    std::optional<DayCount> count; ///< absent where no days are counted: questions until the meeting starts
    DeadlineState state = DeadlineState::Ahead;
    std::optional<Stored<DeadlineMark>> mark;
    std::optional<Date> countedAsDoneOn; ///< with a mark: the day after, where it was done after the cut-off hour

    friend bool operator==(const Deadline&, const Deadline&) = default;
};

/// Whether the deadline is the office's own to keep, so that it can be marked as done.
bool isOfOffice(DeadlineKind kind);

/// The deadlines of a meeting by day (terms of reference, section 9a and the page of information for the public), with
/// how they stand today.
std::vector<Deadline> deadlinesFor(const Meeting& meeting, const TermsSettings& terms, const WorkingCalendar& calendar,
                                   const std::vector<Stored<DeadlineMark>>& marks, Date today);

/// Those days of them that documents print.
MeetingDeadlines printedDeadlines(Date meeting, const TermsSettings& terms, const WorkingCalendar& calendar);

} // namespace cspdesk::domain
