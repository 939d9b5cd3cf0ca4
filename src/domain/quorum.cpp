// SPDX-License-Identifier: MIT
#include "domain/vote_standing.h"

#include <algorithm>
#include <set>

namespace cspdesk::domain {
namespace {

/// A Board seat in the room. With an interest and staying it counts by the terms.
bool countsInQuorum(const Standing& standing, const DecisionRules& rules)
{
    const bool isConcerned = standing.hasInterest || standing.sharesInterest;
    return standing.holdsBoardSeat && !standing.left && (!isConcerned || rules.interestStaysInQuorum);
}

/// The Board seat somebody counts by when it is not their own.
const VotingPerson* countedFor(const Standing& standing)
{
    if (standing.person->boardMember)
        return nullptr;
    const auto found = std::find_if(standing.represents.begin(), standing.represents.end(),
                                    [](const VotingPerson* member) { return member->boardMember; });
    return found == standing.represents.end() ? nullptr : *found;
}

int fractionOfSeats(const VoteCase& situation)
{
    const auto seats = std::count_if(situation.people.begin(), situation.people.end(),
                                     [](const VotingPerson& each) { return each.boardMember; });
    const long denominator = std::max(1, situation.rules.quorumDenominator);
    const long needed = (seats * situation.rules.quorumNumerator + denominator - 1) / denominator;
    return std::max(1, static_cast<int>(needed));
}

bool isReached(const QuorumClass& wanted, const std::set<std::string>& agencies)
{
    const auto here = std::count_if(wanted.agencies.begin(), wanted.agencies.end(), [&](Id<Agency> agency) {
        return agencies.contains(std::to_string(agency.number()));
    });
    return here >= wanted.least;
}

} // namespace

QuorumCount quorumOf(const VoteCase& situation)
{
    const DecisionRules& rules = situation.rules;
    QuorumCount quorum{.basis = rules.quorumBasis};
    std::set<std::string> agencies;
    for (const Standing& standing : standingsIn(situation)) {
        if (!countsInQuorum(standing, rules))
            continue;
        const VotingPerson* member = countedFor(standing);
        const std::vector<std::string>& seats = member == nullptr ? standing.person->agencies : member->agencies;
        if (!seats.empty())
            agencies.insert(seats.front());
        quorum.counted.push_back({.person = standing.person->name,
                                  .agency = seats.empty() ? std::string() : agencyName(situation, seats.front()),
                                  .representing = member == nullptr ? std::string() : member->name});
    }
    quorum.count =
        static_cast<int>(rules.quorumBasis == QuorumBasis::Agencies ? agencies.size() : quorum.counted.size());
    quorum.required = rules.quorumBasis == QuorumBasis::Fraction ? fractionOfSeats(situation) : situation.quorum;
    for (const QuorumClass& wanted : rules.quorumClasses)
        if (!isReached(wanted, agencies))
            quorum.classesMissing.push_back(wanted.name);
    quorum.reached = quorum.count >= quorum.required && quorum.classesMissing.empty();
    return quorum;
}

} // namespace cspdesk::domain
