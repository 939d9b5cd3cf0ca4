// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.h"
#include "base/id.h"
#include "domain/closed.h"

#include <optional>
#include <string>
#include <vector>

namespace cspdesk::domain {

/// The partnership a file belongs to, with what its documents and letters say of it. There is one in a file.
struct Partnership
{
    std::string name;      ///< "Cambridge Community Safety Partnership"
    std::string shortName; ///< "Cambridge CSP"
    std::string area;      ///< the district it serves
    std::string officerTitle = "Community Safety Partnership Support Officer";
    std::string email;
    std::string telephone;
    std::string website;
    /// A sample stands still on this day: the program takes it for today, whatever the calendar says.
    std::optional<Date> sampleDay;
    /// Names and terms that no public copy may hold, one a line; they are closed matter themselves.
    Closed<std::string> watchedTerms;

    friend bool operator==(const Partnership&, const Partnership&) = default;
};

/// A page of standing text that the partnership words itself, as marked text (marked_text.h).
struct Template
{
    enum class Purpose { PublicInformation };

    Purpose purpose = Purpose::PublicInformation;
    std::string title;
    std::string text;

    friend bool operator==(const Template&, const Template&) = default;
};

/// An organisation that is represented. Old minutes keep its old name: a renamed or merged agency is a new one.
struct Agency
{
    std::string name;
    std::string shortName;
    bool statutory = false; ///< a responsible authority (Crime and Disorder Act 1998, section 5)
    Period validity;
    std::optional<Id<Agency>> successor;
    std::string note;

    friend bool operator==(const Agency&, const Agency&) = default;
};

struct Person
{
    std::string name;
    std::string honorific;    ///< rank or style before the name: "Chief Inspector", "Councillor"
    std::string organisation; ///< for people who hold no membership: whom they come from
    std::string email;
    std::string telephone;

    friend bool operator==(const Person&, const Person&) = default;
};

/// The Board, the steering group, a task group, a problem-solving group: whatever meets.
struct Body
{
    enum class Kind { Board, SteeringGroup, TaskGroup, ProblemSolvingGroup };

    std::string name;
    Kind kind = Kind::Board;

    friend bool operator==(const Body&, const Body&) = default;
};

enum class Capacity { BoardMember, Member };

/// Ties a person to an agency on a body in one capacity for a time (terms of reference, sections 2 and 3).
/// Without a person the agency owes a name: the representative is awaited.
struct Membership
{
    Id<Body> body;
    Id<Agency> agency;
    std::optional<Id<Person>> person;
    Capacity capacity = Capacity::Member;
    std::string unit; ///< the part of the agency: "Communities"
    Period period;
    std::string note;

    [[nodiscard]] bool isAwaited() const { return !person.has_value(); }
    friend bool operator==(const Membership&, const Membership&) = default;
};

enum class OfficeRole { Chair, ViceChair, SupportOfficer };

/// An office held on a body for a time, on top of a membership (terms of reference, sections 5, 6 and 9).
struct Office
{
    Id<Body> body;
    OfficeRole role = OfficeRole::Chair;
    Id<Person> person;
    Period period;

    friend bool operator==(const Office&, const Office&) = default;
};

} // namespace cspdesk::domain
