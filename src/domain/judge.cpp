// SPDX-License-Identifier: MIT
#include "domain/agency_votes.h"
#include "domain/vote_readings.h"

#include <algorithm>

namespace cspdesk::domain {
namespace {

const Standing* presiderIn(const VoteCase& situation, const std::vector<Standing>& standings)
{
    const auto found = std::find_if(standings.begin(), standings.end(), [&](const Standing& each) {
        return situation.presiding && each.person->key == *situation.presiding;
    });
    return found == standings.end() ? nullptr : &*found;
}

int* countOf(VoteResult& result, const AgencyVote& vote)
{
    if (!vote.choice)
        return &result.notVoting;
    switch (*vote.choice) {
    case VoteChoice::For: return &result.votesFor;
    case VoteChoice::Against: return &result.against;
    case VoteChoice::Abstain: return &result.abstain;
    }
    return &result.notVoting;
}

void addUp(VoteResult& result)
{
    for (const AgencyVote& vote : result.agencies)
        if (vote.entitled)
            ++*countOf(result, vote);
    result.entitled = result.votesFor + result.against + result.abstain + result.notVoting;
}

/// Totals that add up to those who could raise a hand, and hold the few hands that were recorded by name.
bool reconcile(const CountedTotals& totals, const VoteResult& named, int notified)
{
    if (std::min({totals.votesFor, totals.against, totals.abstain, totals.notVoting}) < 0)
        return false;
    const long sum = 0L + totals.votesFor + totals.against + totals.abstain + totals.notVoting;
    return sum + notified == named.entitled;
}

/// Puts the totals of the show of hands, with the notified votes on top, in the place of what is known by name.
bool takeTotals(VoteResult& result, const VoteCase& situation)
{
    VoteResult hands;
    VoteResult notified;
    for (const AgencyVote& vote : result.agencies)
        if (vote.entitled)
            ++*countOf(vote.way == VoteWay::Notified ? notified : hands, vote);
    const CountedTotals totals = situation.totals.value_or(CountedTotals{.votesFor = -1});
    const int notifiedCount = notified.votesFor + notified.against + notified.abstain;
    if (!reconcile(totals, result, notifiedCount) || totals.votesFor < hands.votesFor || totals.against < hands.against
        || totals.abstain < hands.abstain)
        return false;
    const bool silenceAbstains = situation.rules.silenceAbstains;
    result.votesFor = totals.votesFor + notified.votesFor;
    result.against = totals.against + notified.against;
    result.abstain = totals.abstain + notified.abstain + (silenceAbstains ? totals.notVoting : 0);
    result.notVoting = silenceAbstains ? 0 : totals.notVoting;
    return true;
}

bool isMajority(int votesFor, int against, const VoteResult& result, const VoteCase& situation)
{
    const DecisionRules& rules = situation.rules;
    const auto filled = std::count_if(situation.agencies.begin(), situation.agencies.end(),
                                      [](const VotingAgency& each) { return each.filled; });
    const long base = rules.majorityBase == MajorityBase::VotesCast ? votesFor + against
                    : rules.majorityBase == MajorityBase::Present   ? result.entitled
                                                                    : static_cast<long>(filled);
    const long reached = long(votesFor) * rules.majorityDenominator;
    const long needed = base * rules.majorityNumerator;
    return reached > needed || (rules.majorityReached && reached == needed);
}

/// Why the person presiding has no casting vote, or nothing.
std::optional<SetAsideReason> whyNoCastingVote(const VoteCase& situation, const std::vector<Standing>& standings)
{
    if (presiderHasInterest(situation, standings))
        return SetAsideReason::PresiderHasInterest;
    const bool isElected = situation.basis == PresidingBasis::Elected || situation.basis == PresidingBasis::SteppedIn;
    const bool casts = situation.presiderCasts && (!isElected || situation.rules.electedPresiderCasts);
    return casts ? std::nullopt : std::optional(SetAsideReason::NoCastingVote);
}

void setCastingVoteAside(VoteResult& result, const VoteCase& situation, SetAsideReason reason)
{
    const VotingPerson* presider = situation.presiding ? personIn(situation, *situation.presiding) : nullptr;
    const bool isFor = situation.castingVote == CastingVote::For;
    result.setAside.push_back(
        {.kind = SetAsideKind::CastingVote,
         .who = presider == nullptr ? situation.presiding.value_or(std::string()) : presider->name,
         .agency = {},
         .choice = isFor ? VoteChoice::For : VoteChoice::Against,
         .reason = reason});
}

bool isCastingVoteGiven(const VoteCase& situation)
{
    return situation.castingVote == CastingVote::For || situation.castingVote == CastingVote::Against;
}

void useCastingVote(VoteResult& result, const VoteCase& situation, const std::vector<Standing>& standings)
{
    if (!isCastingVoteGiven(situation))
        return;
    const bool noVotes = result.votesFor + result.against == 0;
    if (!result.tie && !(noVotes && situation.rules.castingVoteWithoutVotes))
        setCastingVoteAside(result, situation, SetAsideReason::NoTie);
    else if (const auto reason = whyNoCastingVote(situation, standings))
        setCastingVoteAside(result, situation, *reason);
    else
        result.castingVoteUsed = true;
}

/// Carried when more voted for than against (7a), or by the casting vote on top of equal votes (7c), and as large a
/// part of the base as the terms ask for voted for it.
void decideByCount(VoteResult& result, const VoteCase& situation)
{
    const bool castFor = result.castingVoteUsed && situation.castingVote == CastingVote::For;
    const bool castAgainst = result.castingVoteUsed && !castFor;
    const int votesFor = result.votesFor + (castFor ? 1 : 0);
    const int against = result.against + (castAgainst ? 1 : 0);
    result.outcome = VoteOutcome::NotCarried;
    if (votesFor + against == 0)
        result.reason = VoteReason::NoVotesCast;
    else if (votesFor == against)
        result.reason = VoteReason::TieUnresolved;
    else if (votesFor > against && isMajority(votesFor, against, result, situation))
        result.outcome = VoteOutcome::Carried;
    else if (votesFor > against)
        result.reason = VoteReason::MajorityNotReached;
}

/// Somebody who may vote is against it: their hand, whatever was ruled of their agency's vote, or a notified vote.
bool isDissent(const VoteResult& result, const VoteCase& situation, const std::vector<Standing>& standings)
{
    const auto mayVote = [&](const std::string& person) {
        return std::any_of(standings.begin(), standings.end(), [&](const Standing& each) {
            return each.person->key == person
                && std::any_of(each.agencies.begin(), each.agencies.end(), [&](const std::string& agency) {
                       return each.mayVoteFor(agency) && !agencyHasInterest(situation, agency);
                   });
        });
    };
    return std::any_of(result.agencies.begin(), result.agencies.end(),
                       [](const AgencyVote& vote) { return vote.choice == VoteChoice::Against; })
        || std::any_of(situation.hands.begin(), situation.hands.end(),
                       [&](const Hand& hand) { return hand.choice == VoteChoice::Against && mayVote(hand.person); });
}

VoteReason whyNotDecided(const VoteResult& result, const VoteCase& situation, const std::vector<Standing>& standings)
{
    // A presider with an interest, in the room or out of it, passed the chair on: to whom, the case does not say.
    if (presiderIn(situation, standings) == nullptr)
        return VoteReason::NobodyPresiding;
    if (!result.quorum.reached)
        return VoteReason::Inquorate;
    if (situation.method == VoteMethod::GeneralAssent && isDissent(result, situation, standings))
        return VoteReason::Dissent;
    const bool isDisputed = std::any_of(result.agencies.begin(), result.agencies.end(),
                                        [](const AgencyVote& vote) { return vote.way == VoteWay::InDispute; });
    return isDisputed ? VoteReason::AgencyInDispute : VoteReason::None;
}

void decide(VoteResult& result, const VoteCase& situation, const std::vector<Standing>& standings)
{
    const bool totalsAddUp = situation.method != VoteMethod::TotalsOnly || takeTotals(result, situation);
    if (!totalsAddUp && situation.totals) { // what was counted is told as it was counted
        result.votesFor = situation.totals->votesFor;
        result.against = situation.totals->against;
        result.abstain = situation.totals->abstain;
        result.notVoting = situation.totals->notVoting;
    }
    result.tie = totalsAddUp && result.votesFor == result.against && result.votesFor > 0;
    result.reason = whyNotDecided(result, situation, standings);
    if (result.reason == VoteReason::None && !totalsAddUp)
        result.reason = VoteReason::TotalsDoNotReconcile;
    if (result.reason != VoteReason::None) {
        if (isCastingVoteGiven(situation))
            setCastingVoteAside(result, situation, SetAsideReason::NoVoteTaken);
        return;
    }
    if (situation.method == VoteMethod::GeneralAssent) {
        result.outcome = VoteOutcome::Carried;
        if (isCastingVoteGiven(situation))
            setCastingVoteAside(result, situation, SetAsideReason::NoTie);
        return;
    }
    useCastingVote(result, situation, standings);
    decideByCount(result, situation);
}

} // namespace

bool presiderHasInterest(const VoteCase& situation, const std::vector<Standing>& standings)
{
    const Standing* presider = presiderIn(situation, standings);
    return presider != nullptr && (presider->hasInterest || presider->sharesInterest);
}

VoteResult judgedByRule(const VoteCase& situation)
{
    const std::vector<Standing> standings = standingsIn(situation);
    const std::vector<JudgedBallot> ballots = judgeBallots(situation, standings);
    VoteResult result{.quorum = quorumOf(situation)};
    result.agencies = agencyVotes(situation, standings, ballots);
    result.setAside = votesSetAside(situation, standings, ballots, result.agencies);
    addUp(result);
    if (situation.method == VoteMethod::GeneralAssent)
        result.votesFor = result.against = result.abstain = result.notVoting = 0;
    decide(result, situation, standings);
    return result;
}

VoteResult judge(const VoteCase& situation)
{
    VoteResult result = judgedByRule(situation);
    result.ambiguities = otherReadings(situation, result);
    return result;
}

} // namespace cspdesk::domain
