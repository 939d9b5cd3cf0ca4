// SPDX-License-Identifier: MIT
#include "domain/reply.h"

#include "domain/field_checks.h"

#include <algorithm>
#include <set>

namespace cspdesk::domain {
namespace {

/// Everybody and every agency that would count, each once.
struct Expected
{
    std::set<std::int64_t> people;
    std::set<std::int64_t> agencies;

    void add(Id<Person> person, Id<Agency> agency)
    {
        people.insert(person.number());
        agencies.insert(agency.number());
    }
    [[nodiscard]] int count(QuorumBasis basis) const
    {
        return static_cast<int>(basis == QuorumBasis::Agencies ? agencies.size() : people.size());
    }
};

} // namespace

QuorumForecast quorumForecast(const Stored<Meeting>& meeting, const std::vector<Stored<Reply>>& replies,
                              const std::vector<Stored<Apology>>& apologies, const MembershipRecords& records,
                              int quorum, const DecisionRules& rules)
{
    QuorumForecast forecast;
    Expected confirmed;
    Expected possible;
    Expected filled;
    for (const Seat& seat : rosterOn(meeting->date, meeting->body, records)) {
        if (seat.membership->capacity != Capacity::BoardMember)
            continue;
        if (!seat.person) {
            forecast.vacant.push_back(seat);
            continue;
        }
        const Id<Person> person = seat.person->id;
        filled.add(person, seat.agency.id);
        const auto apology = std::find_if(apologies.begin(), apologies.end(),
                                          [&](const Stored<Apology>& each) { return each->person == person; });
        const bool comes = std::any_of(replies.begin(), replies.end(),
                                       [&](const Stored<Reply>& each) { return each->person == person; });
        if (comes)
            confirmed.add(person, seat.agency.id);
        else if (apology != apologies.end() && (*apology)->representedBy)
            confirmed.add(*(*apology)->representedBy, seat.agency.id);
        else if (apology == apologies.end())
            forecast.notAnswered.push_back(seat);
    }
    possible = confirmed;
    for (const Seat& seat : forecast.notAnswered)
        possible.add(seat.person->id, seat.agency.id);
    forecast.confirmed = confirmed.count(rules.quorumBasis);
    forecast.possible = possible.count(rules.quorumBasis);
    forecast.required = quorum;
    if (rules.quorumBasis == QuorumBasis::Fraction) {
        const int seats = static_cast<int>(filled.people.size());
        forecast.required = (seats * rules.quorumNumerator + rules.quorumDenominator - 1) / rules.quorumDenominator;
    }
    forecast.cannotBeReached = filled.count(rules.quorumBasis) < forecast.required;
    return forecast;
}

Result<> check(const Reply& reply) { return checkLength(Field::Note, reply.note); }

} // namespace cspdesk::domain
