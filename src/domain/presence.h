// SPDX-License-Identifier: MIT
#pragma once

#include "domain/attendance.h"
#include "domain/decision_rules.h"

#include <optional>
#include <vector>

namespace cspdesk::domain {

/// Somebody who is there at one moment.
struct PresentPerson
{
    Stored<Attendance> attendance;
    AttendanceCapacity capacity = AttendanceCapacity::InAttendance;
    PresenceMode mode = PresenceMode::InRoom;
    std::vector<Stored<Apology>> represents; ///< absent members they came for; none while the member is there
};

/// Whether somebody was there at that time: from the minute they arrived until the minute they left. A connection
/// that was lost counts `graceMinutes` longer.
bool isPresent(const Attendance& attendance, TimeOfDay at, int graceMinutes = 0);

/// Where they were when last there at that time, if they were.
std::optional<PresenceMode> modeAt(const Attendance& attendance, TimeOfDay at, int graceMinutes = 0);

/// Who was there at that time and what they counted as. A representative counts for an absent Board member as long as
/// that member is away (docs/domain.md, "Presence"). In the order of `attendances`.
std::vector<PresentPerson> presentAt(TimeOfDay at, const Stored<Meeting>& meeting,
                                     const std::vector<Stored<Attendance>>& attendances,
                                     const std::vector<Stored<Apology>>& apologies, const MembershipRecords& records,
                                     int graceMinutes = 0);

/// There, but not from the beginning to the end.
bool isForAPart(const Attendance& attendance);

/// Whether the terms let the representative of the apology count: named before the meeting where they ask for that, or
/// allowed by a ruling (edge case 24). Where nobody comes there is nothing to ask.
bool countsByTerms(const Apology& apology, const DecisionRules& rules);

/// Puts somebody down as here from `at`: an open stay is left as it is. Before the meeting began there is one stay.
std::vector<Stay> arrived(std::vector<Stay> stays, TimeOfDay at, PresenceMode mode);
/// Ends the open stay, if there is one. Somebody who left in the minute they came was not there.
std::vector<Stay> left(std::vector<Stay> stays, TimeOfDay at, LeftBecause because, const std::string& why = {});

/// Stays must follow each other and end after they begin.
Result<> check(const std::vector<Stay>& stays);

/// What the register and the minutes tell of somebody's coming and going.
enum class PresenceEventKind { Joined, Left, Returned, LostConnection, LeftForInterest };

struct PresenceEvent
{
    PresenceEventKind kind = PresenceEventKind::Joined;
    TimeOfDay at;
    Id<Person> person;
    std::string name;
    std::string why;
    friend bool operator==(const PresenceEvent&, const PresenceEvent&) = default;
};

/// In the order of time. Who was there when the meeting began and stayed to the end is in no event.
std::vector<PresenceEvent> presenceEvents(const std::vector<Stored<Attendance>>& attendances, TimeOfDay began,
                                          std::optional<TimeOfDay> ended);

} // namespace cspdesk::domain
