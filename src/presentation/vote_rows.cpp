// SPDX-License-Identifier: MIT
#include "presentation/vote_rows.h"

#include "domain/vote_standing.h"
#include "wording/translate.h"
#include "wording/vote_phrases.h"
#include "wording/vote_words.h"

#include <algorithm>

namespace cspdesk::presentation {

using namespace domain;
using wording::say;

namespace {

std::optional<VoteChoice> handOf(const VoteCase& situation, const std::string& person)
{
    const auto found = std::find_if(situation.hands.begin(), situation.hands.end(),
                                    [&](const Hand& hand) { return hand.person == person; });
    return found == situation.hands.end() ? std::nullopt : std::optional(found->choice);
}

/// Its lead first: somebody with a seat of their own before somebody who came for an absent member.
std::vector<Voter> votersFor(const std::string& agency, const VoteCase& situation,
                             const std::vector<Standing>& standings)
{
    std::vector<Voter> voters;
    const bool isBarred = agencyHasInterest(situation, agency);
    for (const Standing& standing : standings) {
        if (isBarred || !standing.mayVoteFor(agency))
            continue;
        const VotingPerson* member = standing.cameFor(agency);
        voters.push_back({standing.person->key, wording::text(standing.person->name),
                          member == nullptr ? QString() : wording::text(member->name),
                          handOf(situation, standing.person->key)});
    }
    std::stable_partition(voters.begin(), voters.end(),
                          [](const Voter& voter) { return voter.representing.isEmpty(); });
    return voters;
}

QString voterText(const Voter& voter)
{
    return voter.representing.isEmpty() ? voter.name : say("%1 for %2").arg(voter.name, voter.representing);
}

/// A vote that was notified and does not count: said beside whoever votes instead.
QString lapsedText(const VoteResult& result, const std::string& agency)
{
    for (const SetAside& each : result.setAside)
        if (each.kind == SetAsideKind::NotifiedVote && each.agency == agency)
            return say("notified vote not counted: %1").arg(wording::setAsideReason(each.reason));
    return {};
}

QString toldOf(const VoteRow& row, const VoteResult& result, const std::string& name)
{
    QStringList parts;
    if (row.isDisputed()) {
        parts << say("Two hands. Ask %1: which is the agency’s?").arg(row.voters.front().name);
    } else if (row.mayRaise()) {
        QStringList names;
        for (const Voter& voter : row.voters)
            names << voterText(voter);
        parts << names.join(QStringLiteral(", "));
        if (row.isRuled)
            parts << (row.choice ? say("as ruled") : say("ruled not to have voted"));
    } else {
        const auto vote = std::find_if(result.agencies.begin(), result.agencies.end(),
                                       [&](const AgencyVote& each) { return each.agency == row.agency; });
        if (row.way == VoteWay::Absent)
            parts << say("Absent");
        else if (vote != result.agencies.end())
            parts << wording::capitalised(wording::wayText(*vote));
    }
    if (const QString lapsed = lapsedText(result, name); !lapsed.isEmpty())
        parts << lapsed;
    return parts.join(QStringLiteral(" · "));
}

int placeOf(const VoteRow& row) { return row.mayRaise() ? 0 : row.way == VoteWay::Notified ? 1 : 2; }

} // namespace

std::vector<VoteRow> voteRows(const VoteCase& situation, const VoteResult& result, const std::set<std::string>& split)
{
    const std::vector<Standing> standings = standingsIn(situation);
    std::vector<VoteRow> rows;
    for (const AgencyVote& vote : result.agencies) {
        VoteRow row{.agency = vote.agency, .name = wording::text(vote.name)};
        row.voters = votersFor(vote.agency, situation, standings);
        row.choice = vote.choice;
        row.way = vote.way;
        row.entitled = vote.entitled;
        row.isRuled = vote.way == VoteWay::Ruled || vote.way == VoteWay::RuledNotVoting;
        row.isSplit = row.voters.size() > 1 && (split.contains(vote.agency) || row.isDisputed() || row.isRuled);
        row.told = toldOf(row, result, vote.name);
        rows.push_back(std::move(row));
    }
    std::stable_sort(rows.begin(), rows.end(),
                     [](const VoteRow& one, const VoteRow& other) { return placeOf(one) < placeOf(other); });
    return rows;
}

} // namespace cspdesk::presentation
