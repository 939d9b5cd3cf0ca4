// SPDX-License-Identifier: MIT
#pragma once

#include "application/store.h"

namespace cspdesk::application {

/// The meetings of a body, earliest first.
Result<std::vector<Stored<domain::Meeting>>> meetingsOf(const Reader& reader, Id<domain::Body> body);

/// The body's Board, by which a file is opened: the first body of kind Board.
Result<Stored<domain::Body>> board(const Reader& reader);

/// The meeting on that day, the Board’s before others and one that was held before one that was cancelled; or the
/// refusal that there is none.
Result<Stored<domain::Meeting>> meetingOn(const Reader& reader, Date day);

/// What a new meeting would be, from the last one: the suggested date, its times, venue and notes.
Result<domain::Meeting> suggestedMeeting(const Reader& reader, Id<domain::Body> body, Date today);

/// How dates stand in titles: "21 October 2025".
using DateWords = std::function<std::string(Date)>;

/// Adds a meeting; with `standing` the standing items of the body's last agenda come with it, and the agreement of the
/// minutes names the last meeting. One meeting of a body a day.
Result<Id<domain::Meeting>> planMeeting(UnitOfWork& unit, domain::Meeting meeting, bool standing,
                                        const DateWords& dateWords);
Result<> changeMeeting(UnitOfWork& unit, Id<domain::Meeting> id, domain::Meeting meeting);
/// Only a planned meeting can be removed, with its agenda; a later one is cancelled and kept.
Result<> removeMeeting(UnitOfWork& unit, Id<domain::Meeting> id);
/// Takes the meeting on in its life. `reason` is needed to cancel.
Result<> advanceMeeting(UnitOfWork& unit, Id<domain::Meeting> id, domain::MeetingVerb verb,
                        const std::string& reason = {});

} // namespace cspdesk::application
