// SPDX-License-Identifier: MIT
#pragma once

#include "application/store.h"

namespace cspdesk::application {

/// Whose change of attendance is told beside the votes that were computed from it.
struct ChangeReason
{
    Date on;
    std::string by;
    std::string reason;
};

/// Somebody is here from `at`: puts them down as present where they are not yet. Apologies of theirs that name a
/// representative who is there stay, because the representative counted until then; others are taken back. A time
/// before that of a declared vote needs a reason; in the minute of a vote, the vote was first.
Result<> recordArrival(UnitOfWork& unit, Id<domain::Meeting> meeting, Id<domain::Person> person, TimeOfDay at,
                       domain::PresenceMode mode = domain::PresenceMode::InRoom,
                       const std::optional<ChangeReason>& reason = std::nullopt);
/// Somebody leaves at `at`; the same holds. Nothing is done where they had left before.
Result<> recordLeaving(UnitOfWork& unit, Id<domain::Meeting> meeting, Id<domain::Person> person, TimeOfDay at,
                       domain::LeftBecause because = domain::LeftBecause::Unsaid, const std::string& why = {},
                       const std::optional<ChangeReason>& reason = std::nullopt);

/// Replaces the times of somebody's being there. Where declared votes were computed from them, the reason is added to
/// each of those votes; without one the refusal names them (edge case 54).
Result<> changeStays(UnitOfWork& unit, Id<domain::Attendance> id, std::vector<domain::Stay> stays,
                     const std::optional<ChangeReason>& reason);

/// Notes a change of attendance beside the declared votes that it touches; `before` are the attendances and apologies
/// as they were. Called at the end of every change of attendance. What happens at `now` touches no vote of that minute.
struct FormerPresence
{
    std::vector<Stored<domain::Attendance>> attendances;
    std::vector<Stored<domain::Apology>> apologies;
};
Result<FormerPresence> presenceBefore(const Reader& reader, Id<domain::Meeting> meeting);
Result<> tellVotes(UnitOfWork& unit, Id<domain::Meeting> meeting, const FormerPresence& before,
                   const std::optional<ChangeReason>& reason, std::optional<TimeOfDay> now = std::nullopt);

/// Somebody's word that they will come; an apology of theirs is taken back. Recorded again it replaces the one before.
Result<> recordReply(UnitOfWork& unit, Id<domain::Meeting> meeting, Id<domain::Person> person,
                     domain::PresenceMode mode, const std::string& note = {});
Result<> removeReply(UnitOfWork& unit, Id<domain::Meeting> meeting, Id<domain::Person> person);

} // namespace cspdesk::application
