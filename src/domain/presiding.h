// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.h"
#include "base/id.h"
#include "domain/agenda.h"
#include "domain/roster.h"
#include "domain/vote_case.h"

#include <optional>
#include <string>
#include <vector>

namespace cspdesk::domain {

/// Somebody takes the chair (terms of reference, section 5). They preside until the next one does; where it is only
/// for one item, the one before goes on after it.
struct Presiding
{
    Id<Meeting> meeting;
    Id<Person> person;
    std::string name; ///< as printed that day
    PresidingBasis basis = PresidingBasis::Chair;
    std::optional<TimeOfDay> from; ///< absent: from the beginning
    std::optional<Id<AgendaItem>> onlyFor;
    std::string how; ///< how an elected one was chosen: "nominated by … and approved by the members present"

    friend bool operator==(const Presiding&, const Presiding&) = default;
};

/// Who presides at that time over that item.
std::optional<Stored<Presiding>> presidingAt(TimeOfDay at, std::optional<Id<AgendaItem>> item,
                                             const std::vector<Stored<Presiding>>& timeline);

/// On which ground this person would preside on that day: their office, or by election.
PresidingBasis presidingBasis(Id<Person> person, Date day, Id<Body> body, const MembershipRecords& records);

/// Somebody who may take the chair now.
struct PresiderChoice
{
    Id<Person> person;
    PresidingBasis basis;
};

/// Who should preside among those who are there, first choice first: the Chair, the Vice Chair, then the Board members,
/// who would have to be elected.
std::vector<PresiderChoice> presiderChoices(Date day, Id<Body> body, const std::vector<Id<Person>>& boardMembersPresent,
                                            const MembershipRecords& records);

Result<> check(const Presiding& presiding);

} // namespace cspdesk::domain
