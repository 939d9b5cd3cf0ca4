// SPDX-License-Identifier: MIT
#pragma once

#include "application/store.h"

namespace cspdesk::application {

/// Puts somebody down as present; an apology of theirs is taken back. Name, organisation and class are what they were
/// on the day of the meeting, unless given otherwise by a change.
Result<Id<domain::Attendance>> recordAttendance(UnitOfWork& unit, Id<domain::Meeting> meeting,
                                                Id<domain::Person> person);
/// Meeting and person stay. Whoever presides takes that over from who was put down before.
Result<> changeAttendance(UnitOfWork& unit, Id<domain::Attendance> id, domain::Attendance attendance);
Result<> removeAttendance(UnitOfWork& unit, Id<domain::Attendance> id);

/// Puts down the apologies of somebody; if they were down as present, that is taken back.
Result<Id<domain::Apology>> recordApology(UnitOfWork& unit, Id<domain::Meeting> meeting, Id<domain::Person> person,
                                          std::optional<Id<domain::Person>> representedBy = std::nullopt);
Result<> changeApology(UnitOfWork& unit, Id<domain::Apology> id, domain::Apology apology);
Result<> removeApology(UnitOfWork& unit, Id<domain::Apology> id);

} // namespace cspdesk::application
