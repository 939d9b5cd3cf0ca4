// SPDX-License-Identifier: MIT
#include "domain/roster.h"

#include <algorithm>
#include <tuple>

namespace cspdesk::domain {
namespace {

template <class T>
const Stored<T>* byId(const std::vector<Stored<T>>& records, Id<T> id)
{
    const auto found =
        std::find_if(records.begin(), records.end(), [&](const Stored<T>& each) { return each.id == id; });
    return found == records.end() ? nullptr : &*found;
}

std::vector<OfficeRole> officesOf(Id<Person> person, Date day, Id<Body> body,
                                  const std::vector<Stored<Office>>& offices)
{
    std::vector<OfficeRole> roles;
    for (const Stored<Office>& office : offices)
        if (office->person == person && office->body == body && office->period.contains(day))
            roles.push_back(office->role);
    std::sort(roles.begin(), roles.end());
    return roles;
}

auto printedOrder(const Seat& seat)
{
    return std::tuple(seat.membership->capacity, !seat.person.has_value(), seat.agency->name,
                      seat.person ? seat.person->value.name : std::string());
}

} // namespace

std::vector<Seat> rosterOn(Date day, Id<Body> body, const MembershipRecords& records)
{
    std::vector<Seat> seats;
    for (const Stored<Membership>& membership : records.memberships) {
        const Stored<Agency>* agency = byId(records.agencies, membership->agency);
        if (membership->body != body || !membership->period.contains(day) || agency == nullptr)
            continue;
        Seat seat{membership, *agency, std::nullopt, {}};
        if (membership->person) {
            if (const Stored<Person>* person = byId(records.people, *membership->person))
                seat.person = *person;
            seat.offices = officesOf(*membership->person, day, body, records.offices);
        }
        seats.push_back(std::move(seat));
    }
    std::stable_sort(seats.begin(), seats.end(),
                     [](const Seat& left, const Seat& right) { return printedOrder(left) < printedOrder(right); });
    return seats;
}

std::optional<Stored<Person>> officeHolder(Date day, Id<Body> body, OfficeRole role, const MembershipRecords& records)
{
    for (const Stored<Office>& office : records.offices)
        if (office->body == body && office->role == role && office->period.contains(day))
            if (const Stored<Person>* person = byId(records.people, office->person))
                return *person;
    return std::nullopt;
}

} // namespace cspdesk::domain
