// SPDX-License-Identifier: MIT
#include "domain/agency_votes.h"

#include <algorithm>

namespace cspdesk::domain {
namespace {

bool holds(const std::vector<std::string>& keys, const std::string& key)
{
    return std::find(keys.begin(), keys.end(), key) != keys.end();
}

struct RaisedHand
{
    const VotingPerson* person = nullptr;
    const Standing* standing = nullptr; ///< none of somebody who is not present
    VoteChoice choice = VoteChoice::For;
};

/// In the order of `people`; a hand that was put down twice alike is one.
std::vector<RaisedHand> handsIn(const VoteCase& situation, const std::vector<Standing>& standings)
{
    std::vector<RaisedHand> hands;
    for (const VotingPerson& person : situation.people) {
        const auto standing = std::find_if(standings.begin(), standings.end(),
                                           [&](const Standing& each) { return each.person == &person; });
        for (const VoteChoice choice : {VoteChoice::For, VoteChoice::Against, VoteChoice::Abstain})
            if (std::find(situation.hands.begin(), situation.hands.end(), Hand{person.key, choice})
                != situation.hands.end())
                hands.push_back({&person, standing == standings.end() ? nullptr : &*standing, choice});
    }
    return hands;
}

std::vector<RaisedHand> handsFor(const std::vector<RaisedHand>& hands, const std::string& agency)
{
    std::vector<RaisedHand> result;
    std::copy_if(hands.begin(), hands.end(), std::back_inserter(result),
                 [&](const RaisedHand& hand) { return hand.standing != nullptr && hand.standing->mayVoteFor(agency); });
    return result;
}

bool differ(const std::vector<RaisedHand>& hands)
{
    return std::any_of(hands.begin(), hands.end(),
                       [&](const RaisedHand& hand) { return hand.choice != hands.front().choice; });
}

const AgencyRuling* rulingOn(const VoteCase& situation, const std::string& agency)
{
    const auto found = std::find_if(situation.rulings.begin(), situation.rulings.end(),
                                    [&](const AgencyRuling& each) { return each.agency == agency; });
    return found == situation.rulings.end() ? nullptr : &*found;
}

void name(AgencyVote& vote, const RaisedHand& hand)
{
    const VotingPerson* member = hand.standing->cameFor(vote.agency);
    vote.by.push_back(hand.person->name);
    vote.representing.push_back(member == nullptr ? std::string() : member->name);
}

/// Somebody may raise a hand for the agency and nobody did.
void leaveUnvoted(AgencyVote& vote, const VoteCase& situation)
{
    if (situation.method == VoteMethod::TotalsOnly) {
        vote.way = VoteWay::InTotals;
    } else if (situation.method == VoteMethod::GeneralAssent) {
        vote.way = VoteWay::Assent;
    } else if (situation.rules.silenceAbstains) {
        vote.way = VoteWay::Silence;
        vote.choice = VoteChoice::Abstain;
    } else {
        vote.way = VoteWay::NotVoting;
    }
}

void countHands(AgencyVote& vote, const VoteCase& situation, const std::vector<RaisedHand>& hands)
{
    if (hands.empty()) {
        leaveUnvoted(vote, situation);
        return;
    }
    if (!differ(hands)) {
        vote.way = VoteWay::ByHand;
        vote.choice = hands.front().choice;
        name(vote, hands.front());
        return;
    }
    const AgencyRuling* ruling = rulingOn(situation, vote.agency);
    const auto kept = std::find_if(hands.begin(), hands.end(), [&](const RaisedHand& hand) {
        return ruling != nullptr && hand.choice == ruling->choice;
    });
    // A ruling says which of the hands is the agency's, or that it did not vote: a hand that nobody raised is none.
    if (ruling == nullptr || (ruling->choice && kept == hands.end())) {
        vote.way = VoteWay::InDispute;
        for (const RaisedHand& hand : hands)
            name(vote, hand);
        return;
    }
    vote.way = ruling->choice ? VoteWay::Ruled : VoteWay::RuledNotVoting;
    vote.choice = ruling->choice;
    if (kept != hands.end())
        name(vote, *kept);
}

VoteWay whyNoVote(const std::string& agency, const std::vector<Standing>& standings,
                  const std::vector<JudgedBallot>& ballots)
{
    if (std::any_of(standings.begin(), standings.end(),
                    [&](const Standing& standing) { return standing.votesFor(agency); }))
        return VoteWay::Interest; // somebody came to vote for it, and may not or has left for that reason
    const bool isGivenUp = std::any_of(standings.begin(), standings.end(),
                                       [&](const Standing& standing) { return holds(standing.givenUp, agency); })
                        || std::any_of(ballots.begin(), ballots.end(), [&](const JudgedBallot& judged) {
                               return !judged.agencies.empty() && holds(judged.givenUp, agency);
                           });
    return isGivenUp ? VoteWay::OneForTwo : VoteWay::Absent;
}

AgencyVote voteOf(const VotingAgency& agency, const VoteCase& situation, const std::vector<Standing>& standings,
                  const std::vector<JudgedBallot>& ballots, const std::vector<RaisedHand>& hands)
{
    AgencyVote vote{.agency = agency.key, .name = agency.name};
    if (agencyHasInterest(situation, agency.key)) {
        vote.way = VoteWay::Interest;
        return vote;
    }
    const bool mayVote = std::any_of(standings.begin(), standings.end(),
                                     [&](const Standing& standing) { return standing.mayVoteFor(agency.key); });
    const auto ballot = std::find_if(ballots.begin(), ballots.end(),
                                     [&](const JudgedBallot& judged) { return holds(judged.agencies, agency.key); });
    vote.entitled = mayVote || ballot != ballots.end();
    if (mayVote) {
        countHands(vote, situation, handsFor(hands, agency.key));
    } else if (ballot != ballots.end()) {
        vote.way = VoteWay::Notified;
        vote.choice = ballot->ballot->choice;
        vote.by.push_back(ballot->member->name);
        vote.representing.emplace_back();
    } else {
        vote.way = whyNoVote(agency.key, standings, ballots);
    }
    return vote;
}

std::optional<SetAsideReason> whyHandIsVoid(const VoteCase& situation, const RaisedHand& hand)
{
    if (hand.standing == nullptr)
        return SetAsideReason::NotPresent;
    if (hand.standing->withoutVote)
        return hand.standing->withoutVote;
    if (hand.standing->hasInterest)
        return SetAsideReason::Interest;
    const auto& agencies = hand.standing->agencies;
    const bool isBarred = std::all_of(agencies.begin(), agencies.end(),
                                      [&](const std::string& agency) { return agencyHasInterest(situation, agency); });
    return isBarred || hand.standing->left ? std::optional(SetAsideReason::AgencyInterest) : std::nullopt;
}

class HandSorter
{
public:
    HandSorter(const VoteCase& situation, const std::vector<AgencyVote>& votes) : m_situation(situation), m_votes(votes)
    {}

    void add(const RaisedHand& hand)
    {
        if (const auto reason = whyHandIsVoid(m_situation, hand)) {
            const auto& agencies = hand.standing == nullptr ? hand.person->agencies : hand.standing->agencies;
            put(hand, agencies.empty() ? std::string() : agencies.front(), *reason);
            return;
        }
        for (const std::string& agency : hand.standing->agencies)
            compareWithVote(hand, agency);
        for (const std::string& agency : hand.standing->givenUp)
            if (voteFor(agency) != nullptr && voteFor(agency)->way == VoteWay::OneForTwo)
                put(hand, agency, SetAsideReason::VotesForAnother);
    }

    std::vector<SetAside> result;

private:
    void compareWithVote(const RaisedHand& hand, const std::string& agency)
    {
        const AgencyVote* vote = voteFor(agency);
        if (vote == nullptr || vote->way == VoteWay::InDispute)
            return;
        if (vote->way == VoteWay::Interest)
            put(hand, agency, SetAsideReason::AgencyInterest);
        else if (vote->choice != hand.choice)
            put(hand, agency, SetAsideReason::OverruledHand);
        else if (holds(m_counted, agency))
            put(hand, agency, SetAsideReason::SecondHand);
        else
            m_counted.push_back(agency);
    }

    [[nodiscard]] const AgencyVote* voteFor(const std::string& agency) const
    {
        const auto found =
            std::find_if(m_votes.begin(), m_votes.end(), [&](const AgencyVote& each) { return each.agency == agency; });
        return found == m_votes.end() ? nullptr : &*found;
    }

    void put(const RaisedHand& hand, const std::string& agency, SetAsideReason reason)
    {
        result.push_back({.kind = SetAsideKind::Hand,
                          .who = hand.person->name,
                          .agency = agency.empty() ? agency : agencyName(m_situation, agency),
                          .choice = hand.choice,
                          .reason = reason});
    }

    const VoteCase& m_situation;
    const std::vector<AgencyVote>& m_votes;
    std::vector<std::string> m_counted; ///< agencies whose vote the first hand gave
};

} // namespace

std::vector<AgencyVote> agencyVotes(const VoteCase& situation, const std::vector<Standing>& standings,
                                    const std::vector<JudgedBallot>& ballots)
{
    const std::vector<RaisedHand> hands = handsIn(situation, standings);
    std::vector<AgencyVote> votes;
    for (const VotingAgency& agency : situation.agencies)
        votes.push_back(voteOf(agency, situation, standings, ballots, hands));
    return votes;
}

std::vector<SetAside> votesSetAside(const VoteCase& situation, const std::vector<Standing>& standings,
                                    const std::vector<JudgedBallot>& ballots, const std::vector<AgencyVote>& votes)
{
    HandSorter sorter(situation, votes);
    for (const RaisedHand& hand : handsIn(situation, standings))
        sorter.add(hand);
    for (const JudgedBallot& judged : ballots) {
        if (!judged.reason)
            continue;
        const bool hasAgency = judged.member != nullptr && !judged.member->agencies.empty();
        sorter.result.push_back(
            {.kind = SetAsideKind::NotifiedVote,
             .who = judged.member == nullptr ? judged.ballot->member : judged.member->name,
             .agency = hasAgency ? agencyName(situation, judged.member->agencies.front()) : std::string(),
             .choice = judged.ballot->choice,
             .reason = *judged.reason});
    }
    return sorter.result;
}

} // namespace cspdesk::domain
