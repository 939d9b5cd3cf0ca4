// SPDX-License-Identifier: MIT
#pragma once

#include "application/presence_work.h"
#include "application/store.h"

namespace cspdesk::application {

/// Where declared votes were computed from what changes here, the change needs a reason, which is told beside each of
/// those votes; without one the refusal names them (edge case 54).

/// Puts somebody down as present; an apology and a reply of theirs are taken back. Name, organisation and class are
/// what they were on the day of the meeting, unless given otherwise by a change.
Result<Id<domain::Attendance>> recordAttendance(UnitOfWork& unit, Id<domain::Meeting> meeting,
                                                Id<domain::Person> person,
                                                const std::optional<ChangeReason>& reason = std::nullopt);
/// Meeting, person and the times of being there stay. Whoever presides takes that over from who was put down before.
Result<> changeAttendance(UnitOfWork& unit, Id<domain::Attendance> id, domain::Attendance attendance);
Result<> removeAttendance(UnitOfWork& unit, Id<domain::Attendance> id,
                          const std::optional<ChangeReason>& reason = std::nullopt);

/// Puts down the apologies of somebody; if they were down as present, that is taken back, unless they were there for a
/// part: then the apologies are for the rest, and their representative counts from when they left.
Result<Id<domain::Apology>> recordApology(UnitOfWork& unit, Id<domain::Meeting> meeting, Id<domain::Person> person,
                                          std::optional<Id<domain::Person>> representedBy = std::nullopt,
                                          const std::optional<ChangeReason>& reason = std::nullopt);
Result<> changeApology(UnitOfWork& unit, Id<domain::Apology> id, domain::Apology apology,
                       const std::optional<ChangeReason>& reason = std::nullopt);
Result<> removeApology(UnitOfWork& unit, Id<domain::Apology> id,
                       const std::optional<ChangeReason>& reason = std::nullopt);

} // namespace cspdesk::application
