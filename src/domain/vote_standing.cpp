// SPDX-License-Identifier: MIT
#include "domain/vote_standing.h"

#include <algorithm>
#include <map>

namespace cspdesk::domain {
namespace {

bool holds(const std::vector<std::string>& keys, const std::string& key)
{
    return std::find(keys.begin(), keys.end(), key) != keys.end();
}

bool leavesForInterest(const VoteCase& situation, const std::string& person)
{
    return std::any_of(situation.interests.begin(), situation.interests.end(), [&](const DeclaredInterest& each) {
        return !each.person.empty() && each.person == person && each.leaves;
    });
}

bool agencyLeaves(const VoteCase& situation, const std::string& agency)
{
    return std::any_of(situation.interests.begin(), situation.interests.end(), [&](const DeclaredInterest& each) {
        return !each.agency.empty() && each.agency == agency && each.leaves;
    });
}

bool isInRoom(const VoteCase& situation, const std::string& person)
{
    return isPresent(situation, person) && !leavesForInterest(situation, person);
}

/// A Board seat for an agency: it stands before whomever they came for.
bool hasOwnBoardVote(const VotingPerson& person) { return person.boardMember && !person.agencies.empty(); }

/// Whose seats are represented, and by whom.
class Seats
{
public:
    explicit Seats(const VoteCase& situation) : m_case(situation)
    {
        for (const Representing& each : situation.represents)
            addRepresentative(each);
        for (const Representing& each : situation.represents)
            offerSeat(each);
    }

    /// The members somebody came for whose seats can be represented: they have one, and are not in the room.
    [[nodiscard]] std::vector<const VotingPerson*> absentMembersOf(const std::string& representative) const
    {
        const auto found = m_members.find(representative);
        return found == m_members.end() ? std::vector<const VotingPerson*>() : found->second;
    }

    /// The one representative who holds an absent member's seat: the first named who is in the room without an
    /// interest, because an agency may vote through another; where there is none, the first who came.
    [[nodiscard]] const VotingPerson* holderOf(const VotingPerson& member) const
    {
        const auto found = m_holders.find(member.key);
        return found == m_holders.end() ? nullptr : found->second.person;
    }

private:
    struct Holder
    {
        const VotingPerson* person = nullptr;
        int rank = 0; ///< 0 without an interest, 1 with one and staying, 2 left for it
    };

    void addRepresentative(const Representing& each)
    {
        const VotingPerson* member = personIn(m_case, each.member);
        if (member == nullptr || each.member == each.representative || !hasVotingSeat(m_case, *member)
            || isInRoom(m_case, each.member))
            return;
        std::vector<const VotingPerson*>& members = m_members[each.representative];
        if (std::find(members.begin(), members.end(), member) == members.end())
            members.push_back(member);
    }

    void offerSeat(const Representing& each)
    {
        const VotingPerson* representative = personIn(m_case, each.representative);
        const VotingPerson* member = personIn(m_case, each.member);
        if (representative == nullptr || member == nullptr || !isPresent(m_case, each.representative)
            || !canHold(*representative, *member))
            return;
        const bool isConcerned = personHasInterest(m_case, each.representative);
        const int inOrOut = isInRoom(m_case, each.representative) ? 1 : 2;
        const Holder offer{representative, isConcerned ? inOrOut : 0};
        const auto [holder, isFirst] = m_holders.emplace(each.member, offer);
        if (!isFirst && offer.rank < holder->second.rank)
            holder->second = offer;
    }

    [[nodiscard]] bool canHold(const VotingPerson& representative, const VotingPerson& member) const
    {
        const std::vector<const VotingPerson*> members = absentMembersOf(representative.key);
        if (m_case.rules.oneMayVoteForTwo)
            return std::find(members.begin(), members.end(), &member) != members.end();
        return !hasOwnBoardVote(representative) && !members.empty() && members.front() == &member;
    }

    const VoteCase& m_case;
    std::map<std::string, std::vector<const VotingPerson*>> m_members;
    std::map<std::string, Holder> m_holders;
};

/// One person has one vote: the first agency gets it, the others go without unless the terms allow two.
void takeAgencies(Standing& standing, const std::vector<std::string>& agencies, bool mayVoteForTwo)
{
    for (const std::string& agency : agencies) {
        if (holds(standing.agencies, agency))
            continue;
        if (standing.agencies.empty() || mayVoteForTwo)
            standing.agencies.push_back(agency);
        else if (!holds(standing.givenUp, agency))
            standing.givenUp.push_back(agency);
    }
}

/// Why somebody who holds no seat, their own or another's, raises no hand.
SetAsideReason whyWithoutSeat(const VoteCase& situation, const Seats& seats, const VotingPerson& person)
{
    if (!seats.absentMembersOf(person.key).empty())
        return SetAsideReason::SeatRepresentedTwice;
    bool cameForSomebody = false;
    for (const Representing& each : situation.represents) {
        if (each.representative != person.key)
            continue;
        cameForSomebody = true;
        const VotingPerson* member = personIn(situation, each.member);
        if (member != nullptr && hasVotingSeat(situation, *member) && isInRoom(situation, member->key))
            return SetAsideReason::MemberIsPresent;
    }
    return cameForSomebody ? SetAsideReason::MemberIsNoBoardMember : SetAsideReason::NotBoardMember;
}

void findSeats(Standing& standing, const VoteCase& situation, const Seats& seats)
{
    const VotingPerson& person = *standing.person;
    const bool mayVoteForTwo = situation.rules.oneMayVoteForTwo;
    if (hasOwnBoardVote(person))
        takeAgencies(standing, person.agencies, mayVoteForTwo);
    for (const VotingPerson* member : seats.absentMembersOf(person.key)) {
        if (seats.holderOf(*member) == &person) {
            standing.represents.push_back(member);
            takeAgencies(standing, member->agencies, mayVoteForTwo);
        } else if (!standing.agencies.empty() && seats.holderOf(*member) == nullptr) {
            takeAgencies(standing, member->agencies, false);
        }
    }
    // A seat as an ordinary member yields to the Board seat somebody came for.
    if (hasVotingSeat(situation, person))
        takeAgencies(standing, person.agencies, mayVoteForTwo);
    standing.holdsBoardSeat = person.boardMember
                           || std::any_of(standing.represents.begin(), standing.represents.end(),
                                          [](const VotingPerson* member) { return member->boardMember; });
    if (!standing.agencies.empty())
        return;
    standing.withoutVote = hasVotingSeat(situation, person) || !standing.represents.empty()
                             ? SetAsideReason::NoAgency
                             : whyWithoutSeat(situation, seats, person);
}

} // namespace

bool Standing::votesFor(const std::string& agency) const { return holds(agencies, agency); }

const VotingPerson* Standing::cameFor(const std::string& agency) const
{
    if (hasOwnBoardVote(*person) && holds(person->agencies, agency))
        return nullptr;
    const auto found = std::find_if(represents.begin(), represents.end(),
                                    [&](const VotingPerson* member) { return holds(member->agencies, agency); });
    return found == represents.end() ? nullptr : *found;
}

std::vector<Standing> standingsIn(const VoteCase& situation)
{
    const Seats seats(situation);
    std::vector<Standing> standings;
    for (const std::string& key : situation.present) {
        const VotingPerson* person = personIn(situation, key);
        const bool isKnown = std::any_of(standings.begin(), standings.end(),
                                         [&](const Standing& each) { return each.person == person; });
        if (person == nullptr || isKnown)
            continue;
        Standing standing{.person = person};
        findSeats(standing, situation, seats);
        standing.hasInterest = personHasInterest(situation, key);
        standing.left = leavesForInterest(situation, key);
        for (const std::string& agency : standing.agencies) {
            standing.sharesInterest = standing.sharesInterest || agencyHasInterest(situation, agency);
            standing.left = standing.left || agencyLeaves(situation, agency);
        }
        standings.push_back(std::move(standing));
    }
    return standings;
}

const VotingPerson* personIn(const VoteCase& situation, const std::string& key)
{
    const auto found = std::find_if(situation.people.begin(), situation.people.end(),
                                    [&](const VotingPerson& each) { return each.key == key; });
    return found == situation.people.end() ? nullptr : &*found;
}

std::string agencyName(const VoteCase& situation, const std::string& key)
{
    const auto found = std::find_if(situation.agencies.begin(), situation.agencies.end(),
                                    [&](const VotingAgency& each) { return each.key == key; });
    return found == situation.agencies.end() ? key : found->name;
}

bool isPresent(const VoteCase& situation, const std::string& person) { return holds(situation.present, person); }

bool hasVotingSeat(const VoteCase& situation, const VotingPerson& person)
{
    return person.boardMember || (person.member && situation.rules.electorate == Electorate::BoardAndMembers);
}

// A dispensation lets somebody who stays vote in spite of their interest: it is told, and bars nothing.

bool personHasInterest(const VoteCase& situation, const std::string& person)
{
    return std::any_of(situation.interests.begin(), situation.interests.end(), [&](const DeclaredInterest& each) {
        return !each.person.empty() && each.person == person && (!each.mayVote || each.leaves);
    });
}

bool agencyHasInterest(const VoteCase& situation, const std::string& agency)
{
    return std::any_of(situation.interests.begin(), situation.interests.end(), [&](const DeclaredInterest& each) {
        return !each.agency.empty() && each.agency == agency && (!each.mayVote || each.leaves);
    });
}

} // namespace cspdesk::domain
