// SPDX-License-Identifier: MIT
#pragma once

#include "base/id.h"
#include "domain/meeting.h"
#include "domain/roster.h"

#include <optional>
#include <string>
#include <vector>

namespace cspdesk::domain {

/// The heading somebody is printed under, which is not the capacity they count in: on 1 July 2025 a guest represented
/// a Board member.
enum class AttendanceClass { Board, Member, Guest };

/// What somebody did besides attending: printed behind the name as "(Chair)" and "(Minutes)".
enum class AttendanceDuty { None, Presided, TookMinutes };

/// The capacity in which somebody counts.
enum class AttendanceCapacity { BoardMember, Representative, Member, InAttendance };

/// In the room or online: both count alike.
enum class PresenceMode { InRoom, Online };

enum class LeftBecause { Unsaid, LostConnection, Interest, Other };

/// One time of being there.
struct Stay
{
    std::optional<TimeOfDay> arrived; ///< absent: from the beginning
    std::optional<TimeOfDay> left;    ///< absent: to the end, or still there
    PresenceMode mode = PresenceMode::InRoom;
    LeftBecause because = LeftBecause::Unsaid;
    std::string why;

    friend bool operator==(const Stay&, const Stay&) = default;
};

/// Somebody who attended a meeting. Name and organisation are kept as they were that day.
struct Attendance
{
    Id<Meeting> meeting;
    Id<Person> person;
    AttendanceClass printedAs = AttendanceClass::Guest;
    AttendanceDuty duty = AttendanceDuty::None;
    std::string name;         ///< with rank or style: "Chief Inspector Mike Jackman"
    std::string organisation; ///< "Cambridge City Council (Communities)"
    std::string note;         ///< "until item 8"
    std::vector<Stay> stays;  ///< none: in the room for the whole of it

    friend bool operator==(const Attendance&, const Attendance&) = default;
};

/// Somebody who sent apologies, and who came for them.
struct Apology
{
    Id<Meeting> meeting;
    Id<Person> person;
    AttendanceClass printedAs = AttendanceClass::Board;
    std::string name;
    std::string organisation;
    std::optional<Id<Person>> representedBy;
    std::string note;        ///< "replacing Philippa Slatter"
    bool namedBefore = true; ///< the representative was named before the meeting
    std::string ruling;      ///< what the person presiding ruled where they were not

    friend bool operator==(const Apology&, const Apology&) = default;
};

/// "Cambridge City Council (Communities)"
std::string organisationOf(const Agency& agency, const std::string& unit);

/// How the person would be put down on that day: under the class of their seat, for the agency they sat for, or as a
/// guest from their own organisation.
Attendance attendanceOf(const Stored<Person>& person, const Stored<Meeting>& meeting, const MembershipRecords& records);
Apology apologyOf(const Stored<Person>& person, const Stored<Meeting>& meeting, const MembershipRecords& records);

Result<> check(const Attendance& attendance);
Result<> check(const Apology& apology);

/// One line of the register: who was there, the capacity they counted in, and the absent members they came for.
struct RegisterLine
{
    Stored<Attendance> attendance;
    AttendanceCapacity capacity = AttendanceCapacity::InAttendance;
    std::vector<Stored<Apology>> represents;
};

struct ApologyLine
{
    Stored<Apology> apology;
    std::string representative;          ///< their printed name; empty where nobody came for them
    bool representativeIsAbsent = false; ///< named, but not put down as present
};

/// Who was at a meeting, in the order it is printed: Board, members and guests; in each the person who presided first,
/// then by surname.
struct AttendanceRegister
{
    std::vector<RegisterLine> present;
    std::vector<ApologyLine> apologies;
    std::vector<Seat> noWord;    ///< seats of which nobody came and nobody sent word
    std::vector<Seat> awaited;   ///< seats without a name
    int boardMembersPresent = 0; ///< representatives included: what a quorum is counted from
};

AttendanceRegister attendanceRegister(const Stored<Meeting>& meeting, std::vector<Stored<Attendance>> present,
                                      std::vector<Stored<Apology>> apologies, const MembershipRecords& records);

} // namespace cspdesk::domain
