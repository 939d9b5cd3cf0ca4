// SPDX-License-Identifier: MIT
#include "domain/presiding.h"

#include "domain/field_checks.h"

#include <algorithm>

namespace cspdesk::domain {

std::optional<Stored<Presiding>> presidingAt(TimeOfDay at, std::optional<Id<AgendaItem>> item,
                                             const std::vector<Stored<Presiding>>& timeline)
{
    const Stored<Presiding>* found = nullptr;
    const auto began = [](const Stored<Presiding>& each) { return each->from.value_or(TimeOfDay{0}); };
    for (const Stored<Presiding>& each : timeline) {
        if (began(each) > at || (each->onlyFor && each->onlyFor != item))
            continue;
        if (found == nullptr) {
            found = &each;
            continue;
        }
        const bool isNearer = each->onlyFor.has_value() && !(*found)->onlyFor.has_value();
        const bool isSameKind = each->onlyFor.has_value() == (*found)->onlyFor.has_value();
        if (isNearer || (isSameKind && began(each) >= began(*found)))
            found = &each;
    }
    return found == nullptr ? std::nullopt : std::optional(*found);
}

PresidingBasis presidingBasis(Id<Person> person, Date day, Id<Body> body, const MembershipRecords& records)
{
    const auto holds = [&](OfficeRole role) {
        const auto holder = officeHolder(day, body, role, records);
        return holder && holder->id == person;
    };
    if (holds(OfficeRole::Chair))
        return PresidingBasis::Chair;
    return holds(OfficeRole::ViceChair) ? PresidingBasis::ViceChair : PresidingBasis::Elected;
}

std::vector<PresiderChoice> presiderChoices(Date day, Id<Body> body, const std::vector<Id<Person>>& boardMembersPresent,
                                            const MembershipRecords& records)
{
    std::vector<PresiderChoice> choices;
    for (const Id<Person> person : boardMembersPresent)
        choices.push_back({person, presidingBasis(person, day, body, records)});
    std::stable_sort(choices.begin(), choices.end(),
                     [](const PresiderChoice& one, const PresiderChoice& other) { return one.basis < other.basis; });
    return choices;
}

Result<> check(const Presiding& presiding)
{
    return firstRefusal({checkLine(Field::Name, presiding.name), checkLength(Field::Note, presiding.how)});
}

} // namespace cspdesk::domain
