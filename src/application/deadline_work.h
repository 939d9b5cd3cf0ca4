// SPDX-License-Identifier: MIT
#pragma once

#include "application/store.h"
#include "domain/deadline.h"

namespace cspdesk::application {

/// A meeting with its deadlines and all they were counted with.
struct DeadlineView
{
    domain::Partnership partnership;
    Stored<domain::Body> body;
    Stored<domain::Meeting> meeting;
    domain::TermsSettings terms;
    domain::WorkingCalendar calendar;
    std::vector<domain::Deadline> deadlines; ///< by day
    Date today;
};

Result<DeadlineView> deadlineView(const Reader& reader, Id<domain::Meeting> meeting, Date today);

/// How often the meeting was changed since it was planned: the number by which calendar programs tell an invitation
/// from its correction.
Result<int> changesOf(const Store& store, Id<domain::Meeting> meeting);

/// The people who sit on the body that day, each once, whether an e-mail address is known of them or not.
Result<std::vector<Stored<domain::Person>>> invitedTo(const Reader& reader, Id<domain::Body> body, Date day);

/// Puts down that a deadline was kept, in place of what was put down before.
Result<> markDeadline(UnitOfWork& unit, domain::DeadlineMark mark);
/// Takes that back. Without effect where nothing was put down.
Result<> unmarkDeadline(UnitOfWork& unit, Id<domain::Meeting> meeting, domain::DeadlineKind kind);

/// When something is done, and by whom, for the marks that write themselves.
struct DoneNote
{
    Date on;
    std::optional<TimeOfDay> at;
    std::string by;
};

/// Takes the meeting on in its life and marks the deadline that is kept by it: posting when the agenda is published,
/// circulation when the minutes are circulated. A mark that is there stays; withdrawing takes back one that wrote
/// itself.
Result<> advanceMeeting(UnitOfWork& unit, Id<domain::Meeting> id, domain::MeetingVerb verb, const std::string& reason,
                        const DoneNote& note);

} // namespace cspdesk::application
