// SPDX-License-Identifier: MIT
#include "domain/reference_judge.h"

#include <map>
#include <set>

namespace cspdesk::tests {
namespace {

using namespace domain;
using Names = std::set<std::string>;

struct Seat
{
    std::string agency; ///< empty for an independent chair
    bool isRepresented = false;
};

struct Facts
{
    std::map<std::string, VotingPerson> people;
    Names came;      ///< anybody who was at the meeting
    Names concerned; ///< people with an interest
    Names gone;      ///< of these, who left
    Names concernedAgencies;
    Names goneAgencies;
    std::map<std::string, Seat> seats; ///< of everybody who came and holds one, their own or another's
    Names representedMembers;
};

Facts factsOf(const VoteCase& board)
{
    Facts facts;
    for (const VotingPerson& person : board.people)
        facts.people[person.key] = person;
    facts.came = Names(board.present.begin(), board.present.end());
    for (const DeclaredInterest& interest : board.interests) {
        if (!interest.person.empty()) {
            facts.concerned.insert(interest.person);
            if (interest.leaves)
                facts.gone.insert(interest.person);
        } else {
            facts.concernedAgencies.insert(interest.agency);
            if (interest.leaves)
                facts.goneAgencies.insert(interest.agency);
        }
    }
    return facts;
}

/// First come, first served for an absent member's seat, in three rounds: without an interest, staying, gone.
void fillSeats(Facts& facts, const VoteCase& board)
{
    for (const std::string& name : facts.came)
        if (const VotingPerson& person = facts.people[name]; person.boardMember)
            facts.seats[name] = {person.agencies.empty() ? "" : person.agencies[0], false};
    // Whom does each representative stand for? The first absent Board member they name.
    std::map<std::string, std::string> standsFor;
    for (const Representing& each : board.represents) {
        const VotingPerson& deputy = facts.people[each.representative];
        const bool isBusy = deputy.boardMember && !deputy.agencies.empty();
        const bool memberIsOut = !facts.came.contains(each.member) || facts.gone.contains(each.member);
        if (facts.came.contains(each.representative) && !isBusy && facts.people[each.member].boardMember && memberIsOut)
            standsFor.emplace(each.representative, each.member);
    }
    for (int round = 0; round < 3; ++round)
        for (const Representing& each : board.represents) {
            const auto found = standsFor.find(each.representative);
            if (found == standsFor.end() || found->second != each.member)
                continue;
            const int rank = facts.gone.contains(each.representative)      ? 2
                           : facts.concerned.contains(each.representative) ? 1
                                                                           : 0;
            if (rank != round || !facts.representedMembers.insert(each.member).second)
                continue;
            const VotingPerson& member = facts.people[each.member];
            facts.seats[each.representative] = {member.agencies.empty() ? "" : member.agencies[0], true};
        }
}

bool isOut(const Facts& facts, const std::string& name)
{
    const auto seat = facts.seats.find(name);
    return facts.gone.contains(name) || (seat != facts.seats.end() && facts.goneAgencies.contains(seat->second.agency));
}

/// For each agency the votes that were notified and stand: the last overwrites.
std::map<std::string, VoteChoice> notifiedVotes(const Facts& facts, const VoteCase& board, const Names& agenciesHere)
{
    std::map<std::string, VoteChoice> votes;
    for (const NotifiedBallot& ballot : board.notified) {
        const VotingPerson& member = facts.people.at(ballot.member);
        const bool isValid = ballot.flaw == NotifiedFlaw::None && member.boardMember && !member.agencies.empty();
        if (!isValid || facts.came.contains(member.key) || facts.concerned.contains(member.key)
            || facts.representedMembers.contains(member.key))
            continue;
        const std::string& agency = member.agencies[0];
        if (!agenciesHere.contains(agency) && !facts.concernedAgencies.contains(agency))
            votes[agency] = ballot.choice;
    }
    return votes;
}

VoteOutcome outcomeOf(const ReferenceResult& result, const Facts& facts, const VoteCase& board)
{
    if (result.votesFor != result.against)
        return result.votesFor > result.against ? VoteOutcome::Carried : VoteOutcome::NotCarried;
    const std::string& chair = *board.presiding;
    const auto seat = facts.seats.find(chair);
    const bool isConcerned = facts.concerned.contains(chair)
                          || (seat != facts.seats.end() && facts.concernedAgencies.contains(seat->second.agency));
    const bool isCarried = result.votesFor > 0 && board.castingVote == CastingVote::For && !isConcerned;
    return isCarried ? VoteOutcome::Carried : VoteOutcome::NotCarried;
}

} // namespace

ReferenceResult referenceJudge(const VoteCase& board)
{
    Facts facts = factsOf(board);
    fillSeats(facts, board);
    ReferenceResult result;
    Names agenciesHere;
    std::map<std::string, std::set<VoteChoice>> hands;
    for (const auto& [name, seat] : facts.seats) {
        agenciesHere.insert(seat.agency);
        if (isOut(facts, name))
            continue;
        ++result.quorum;
        if (facts.concerned.contains(name) || facts.concernedAgencies.contains(seat.agency) || seat.agency.empty())
            continue;
        for (const Hand& hand : board.hands)
            if (hand.person == name)
                hands[seat.agency].insert(hand.choice);
    }
    std::map<std::string, VoteChoice> votes = notifiedVotes(facts, board, agenciesHere);
    bool isDisputed = false;
    for (const auto& [agency, choices] : hands) {
        if (choices.size() == 1)
            votes[agency] = *choices.begin();
        isDisputed = isDisputed || choices.size() > 1;
    }
    for (const auto& [agency, choice] : votes)
        ++(choice == VoteChoice::For       ? result.votesFor
           : choice == VoteChoice::Against ? result.against
                                           : result.abstain);
    const bool hasChair = facts.came.contains(*board.presiding);
    if (hasChair && result.quorum >= board.quorum && !isDisputed)
        result.outcome = outcomeOf(result, facts, board);
    return result;
}

} // namespace cspdesk::tests
