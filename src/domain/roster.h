// SPDX-License-Identifier: MIT
#pragma once

#include "domain/partnership.h"

#include <vector>

namespace cspdesk::domain {

/// Everything the membership of a body is read from.
struct MembershipRecords
{
    std::vector<Stored<Agency>> agencies;
    std::vector<Stored<Person>> people;
    std::vector<Stored<Membership>> memberships;
    std::vector<Stored<Office>> offices;
};

/// Somebody's seat on a body on a given day, or an awaited one.
struct Seat
{
    Stored<Membership> membership;
    Stored<Agency> agency;
    std::optional<Stored<Person>> person;
    std::vector<OfficeRole> offices;
};

/// Who sat on the body on that day and for whom: Board members first, then by agency and name.
std::vector<Seat> rosterOn(Date day, Id<Body> body, const MembershipRecords& records);

/// The person who held the office on that day, if any.
std::optional<Stored<Person>> officeHolder(Date day, Id<Body> body, OfficeRole role, const MembershipRecords& records);

} // namespace cspdesk::domain
