// SPDX-License-Identifier: MIT
#include "domain/notified_ballots.h"

#include <algorithm>

namespace cspdesk::domain {
namespace {

using Reason = std::optional<SetAsideReason>;

Reason whyLapsed(const NotifiedBallot& ballot, LapsedVote rule)
{
    const bool counts = rule == LapsedVote::Revives || (rule == LapsedVote::AskPresider && ballot.ruledToCount);
    return counts ? Reason() : SetAsideReason::Lapsed;
}

Reason flawOf(const NotifiedBallot& ballot, const DecisionRules& rules)
{
    switch (ballot.flaw) {
    case NotifiedFlaw::None: return {};
    case NotifiedFlaw::Late: return SetAsideReason::Late;
    case NotifiedFlaw::Oral: return SetAsideReason::Oral;
    case NotifiedFlaw::Conditional: return SetAsideReason::Conditional;
    case NotifiedFlaw::OriginalText: return SetAsideReason::OriginalText;
    case NotifiedFlaw::Proxy: return SetAsideReason::Proxy;
    case NotifiedFlaw::Withdrawn: return SetAsideReason::Withdrawn;
    case NotifiedFlaw::Lapsed: return whyLapsed(ballot, rules.lapsedVote);
    }
    return {};
}

/// Whether an agency is here. Somebody who left for an interest had come, so its notified vote does not revive.
Reason whyAgencyIsHere(const VoteCase& situation, const std::vector<Standing>& standings, const std::string& agency)
{
    Reason reason;
    for (const Standing& standing : standings) {
        const std::vector<std::string>& own = standing.person->agencies;
        const bool isOfAgency = std::find(own.begin(), own.end(), agency) != own.end();
        if (situation.rules.presenceOfAnyoneLapses && isOfAgency)
            return SetAsideReason::AgencyPresent;
        if (!standing.votesFor(agency))
            continue;
        if (standing.cameFor(agency) == nullptr)
            return SetAsideReason::AgencyPresent;
        reason = SetAsideReason::AgencyRepresented;
    }
    return reason;
}

bool isRepresented(const std::vector<Standing>& standings, const VotingPerson& member)
{
    return std::any_of(standings.begin(), standings.end(), [&](const Standing& standing) {
        return std::find(standing.represents.begin(), standing.represents.end(), &member) != standing.represents.end();
    });
}

/// What stands against the ballot whichever of the member's agencies it is for.
Reason whyVoid(const VoteCase& situation, const std::vector<Standing>& standings, const NotifiedBallot& ballot,
               const VotingPerson* member)
{
    if (!situation.rules.notifiedVotes)
        return SetAsideReason::NotProvided;
    if (member == nullptr || !hasVotingSeat(situation, *member))
        return SetAsideReason::NotEntitled;
    if (member->agencies.empty())
        return SetAsideReason::NoAgency;
    if (const Reason flaw = flawOf(ballot, situation.rules))
        return flaw;
    if (personHasInterest(situation, member->key))
        return SetAsideReason::Interest;
    if (isPresent(situation, member->key))
        return SetAsideReason::AgencyPresent;
    if (isRepresented(standings, *member))
        return SetAsideReason::AgencyRepresented;
    return {};
}

void findAgencies(JudgedBallot& judged, const VoteCase& situation, const std::vector<Standing>& standings)
{
    const std::vector<std::string>& own = judged.member->agencies;
    for (std::size_t index = 0; index < own.size(); ++index) {
        if (index > 0 && !situation.rules.oneMayVoteForTwo) {
            judged.givenUp.push_back(own[index]);
            continue;
        }
        Reason reason = whyAgencyIsHere(situation, standings, own[index]);
        if (agencyHasInterest(situation, own[index]))
            reason = SetAsideReason::AgencyInterest;
        if (!reason)
            judged.eligible.push_back(own[index]);
        else if (!judged.reason)
            judged.reason = reason;
    }
    if (!judged.eligible.empty())
        judged.reason.reset();
}

} // namespace

std::vector<JudgedBallot> judgeBallots(const VoteCase& situation, const std::vector<Standing>& standings)
{
    std::vector<JudgedBallot> ballots;
    for (const NotifiedBallot& ballot : situation.notified) {
        JudgedBallot judged{.ballot = &ballot, .member = personIn(situation, ballot.member)};
        judged.reason = whyVoid(situation, standings, ballot, judged.member);
        if (!judged.reason)
            findAgencies(judged, situation, standings);
        ballots.push_back(std::move(judged));
    }
    std::vector<std::string> taken;
    for (auto judged = ballots.rbegin(); judged != ballots.rend(); ++judged) {
        for (const std::string& agency : judged->eligible) {
            if (std::find(taken.begin(), taken.end(), agency) != taken.end())
                continue;
            taken.push_back(agency);
            judged->agencies.push_back(agency);
        }
        if (!judged->reason && judged->agencies.empty())
            judged->reason = SetAsideReason::Superseded;
    }
    return ballots;
}

} // namespace cspdesk::domain
