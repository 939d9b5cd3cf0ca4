// SPDX-License-Identifier: MIT
#include "wording/format_text.h"
#include "wording/translate.h"
#include "wording/vote_phrases.h"
#include "wording/vote_words.h"

#include <algorithm>

namespace cspdesk::wording {

using namespace domain;

namespace {

QString agencyInList(const AgencyVote& vote)
{
    const QString name = text(vote.name);
    if (vote.way == VoteWay::Ruled)
        return say("%1 (as ruled)").arg(name);
    if (vote.way == VoteWay::Silence)
        return say("%1 (no hand raised)").arg(name);
    if (vote.way == VoteWay::ByHand && !vote.by.empty() && !vote.representing.front().empty())
        return say("%1 (by %2, representing %3)").arg(name, text(vote.by.front()), text(vote.representing.front()));
    return name;
}

/// "City Council, Probation (by J, representing C) and, notified, Fire and Rescue"
QString agenciesWith(const VoteResult& result, VoteChoice choice)
{
    QStringList byHand;
    QStringList notified;
    for (const AgencyVote& vote : result.agencies)
        if (vote.choice == choice)
            (vote.way == VoteWay::Notified ? notified : byHand) << agencyInList(vote);
    if (byHand.isEmpty() && notified.isEmpty())
        return say("none");
    if (notified.isEmpty())
        return listText(byHand);
    if (byHand.isEmpty())
        return say("notified, %1").arg(listText(notified));
    return say("%1 and, notified, %2").arg(byHand.join(QStringLiteral(", ")), listText(notified));
}

QStringList agenciesBy(const VoteResult& result, std::initializer_list<VoteWay> ways)
{
    QStringList names;
    for (const AgencyVote& vote : result.agencies)
        if (std::find(ways.begin(), ways.end(), vote.way) != ways.end())
            names << text(vote.name);
    return names;
}

QStringList interestSentences(const VoteCase& situation)
{
    QStringList sentences;
    for (const DeclaredInterest& interest : situation.interests) {
        if (!interest.agency.empty()) {
            const auto agency = std::find_if(situation.agencies.begin(), situation.agencies.end(),
                                             [&](const VotingAgency& each) { return each.key == interest.agency; });
            const QString name = text(agency == situation.agencies.end() ? interest.agency : agency->name);
            sentences << say(interest.mayVote ? "%1 has declared an interest and may vote, by dispensation."
                                              : "%1 has declared an interest and does not vote.")
                             .arg(name);
            continue;
        }
        const auto person = std::find_if(situation.people.begin(), situation.people.end(),
                                         [&](const VotingPerson& each) { return each.key == interest.person; });
        const bool isPresent =
            std::find(situation.present.begin(), situation.present.end(), interest.person) != situation.present.end();
        if (person == situation.people.end() || !isPresent)
            continue;
        sentences << say(interest.mayVote  ? "%1 has declared an interest and may vote, by dispensation."
                         : interest.leaves ? "%1 has declared an interest and has left the room."
                                           : "%1 has declared an interest, stays in the room and does not vote.")
                         .arg(text(person->name));
    }
    return sentences;
}

QStringList countSentences(const VoteResult& result)
{
    QStringList sentences{say("For: %1.").arg(agenciesWith(result, VoteChoice::For)),
                          say("Against: %1.").arg(agenciesWith(result, VoteChoice::Against)),
                          say("Abstained: %1.").arg(agenciesWith(result, VoteChoice::Abstain))};
    const QStringList silent = agenciesBy(result, {VoteWay::NotVoting, VoteWay::RuledNotVoting});
    if (!silent.isEmpty())
        sentences << say("Present and not voting: %1.").arg(listText(silent));
    const QStringList givenUp = agenciesBy(result, {VoteWay::OneForTwo});
    if (!givenUp.isEmpty())
        sentences
            << say("Without a vote, because who could give it votes for another agency: %1.").arg(listText(givenUp));
    for (const AgencyVote& vote : result.agencies)
        if (vote.way == VoteWay::InDispute)
            sentences << say("Different hands were raised for %1: the person presiding asks which is the agency’s.")
                             .arg(text(vote.name));
    return sentences;
}

QString totalsSentence(const VoteResult& result)
{
    return say("Counted, with notified votes: %1 for, %2 against, %3 abstained, %4 not voting.")
        .arg(numberWord(result.votesFor), numberWord(result.against), numberWord(result.abstain),
             numberWord(result.notVoting));
}

QString castingSentence(const VoteCase& situation, const VoteResult& result)
{
    const QString presider = presiderName(situation);
    if (result.castingVoteUsed)
        return say(situation.castingVote == CastingVote::For
                       ? "The person presiding, %1, gives the casting vote for."
                       : "The person presiding, %1, gives the casting vote against.")
            .arg(presider);
    if (situation.castingVote == CastingVote::Declined)
        return say("The person presiding, %1, declines the casting vote.").arg(presider);
    return situation.castingVote == CastingVote::NotAsked ? say("No casting vote is given.") : QString();
}

QString outcomeSentence(const VoteCase& situation, const VoteResult& result)
{
    const bool isSimple = isSimpleMajority(situation.rules);
    const QString needed = majorityText(situation.rules);
    if (result.outcome == VoteOutcome::NotDecided)
        return say("No decision can be taken, because %1.").arg(whyNotDecided(result));
    if (result.outcome == VoteOutcome::Carried) {
        if (situation.method == VoteMethod::GeneralAssent)
            return say("The motion is agreed without a vote.");
        if (result.castingVoteUsed)
            return say("The motion is carried by the casting vote.");
        return isSimple
                 ? say("The motion is carried, because more agencies voted for than against.")
                 : say("The motion is carried, because %1 voted for, as the terms of reference ask.").arg(needed);
    }
    switch (result.reason) {
    case VoteReason::TieUnresolved: return say("The motion is not carried, because the tie is not resolved.");
    case VoteReason::NoVotesCast: return say("The motion is not carried, because nobody voted for or against.");
    case VoteReason::MajorityNotReached:
        return say("The motion is not carried, because the terms of reference ask for %1.").arg(needed);
    case VoteReason::None:
    case VoteReason::Inquorate:
    case VoteReason::AgencyInDispute:
    case VoteReason::NobodyPresiding:
    case VoteReason::TotalsDoNotReconcile:
    case VoteReason::Dissent: break;
    }
    return result.castingVoteUsed ? say("The motion is not carried, by the casting vote.")
                                  : say("The motion is not carried, because more agencies voted against than for.");
}

QString abstainedClause(int count)
{
    if (count == 0)
        return {};
    return say(", and %1 abstained").arg(numberWord(count));
}

QString notCarriedSentence(const VoteCase& situation, const VoteResult& result)
{
    const QString abstentions = abstentionsText(result.abstain, true);
    if (result.reason == VoteReason::NoVotesCast)
        return say("The motion is not carried: nobody voted for or against%1.").arg(abstainedClause(result.abstain));
    if (result.castingVoteUsed && result.tie && situation.castingVote == CastingVote::Against)
        return say("The motion is not carried, on the casting vote of %1, who presides, after %2 for and %3 "
                   "against%4.")
            .arg(presiderName(situation), votesText(result.votesFor, true), numberWord(result.against), abstentions);
    const QString sentence = result.tie
                               ? say("The motion is not carried: the votes are equal, %1 for and %2 against%3.")
                               : say("The motion is not carried: %1 for and %2 against%3.");
    const QString votesFor = result.tie ? numberWord(result.votesFor) : votesText(result.votesFor, true);
    return sentence.arg(votesFor, numberWord(result.against), abstentions);
}

} // namespace

QString quorumSentence(const QuorumCount& quorum)
{
    const bool isAgencies = quorum.basis == QuorumBasis::Agencies;
    QString present;
    if (quorum.count == 0)
        present = isAgencies ? say("No agency is present") : say("No Board member is present");
    else if (quorum.count == 1)
        present = isAgencies ? say("One agency is present") : say("One Board member is present");
    else
        present = say(isAgencies ? "%1 agencies are present" : "%1 Board members are present")
                      .arg(capitalised(numberWord(quorum.count)));
    QString sentence = say(quorum.required == 1 ? "%1; %2 is needed." : "%1; %2 are needed.")
                           .arg(present, numberWord(quorum.required));
    for (const std::string& name : quorum.classesMissing)
        sentence += say(" Too few of %1 are present.").arg(text(name));
    return quorum.reached ? sentence : sentence + say(" There is no quorum.");
}

QStringList explanation(const VoteCase& situation, const VoteResult& result)
{
    QStringList sentences{quorumSentence(result.quorum)};
    sentences << interestSentences(situation);
    if (situation.method == VoteMethod::ShowOfHands)
        sentences << countSentences(result);
    else if (situation.method == VoteMethod::TotalsOnly)
        sentences << totalsSentence(result);
    for (const SetAside& setAside : result.setAside)
        sentences << setAsideText(setAside);
    if (result.outcome != VoteOutcome::NotDecided && (result.tie || result.castingVoteUsed)) {
        sentences << (result.tie ? say("The votes are equal.") : say("Nobody voted for or against."));
        if (const QString casting = castingSentence(situation, result); !casting.isEmpty())
            sentences << casting;
    }
    sentences << outcomeSentence(situation, result);
    return sentences;
}

QString resultSentence(const VoteCase& situation, const VoteResult& result)
{
    if (result.outcome == VoteOutcome::NotDecided || situation.method == VoteMethod::GeneralAssent)
        return outcomeSentence(situation, result);
    if (result.outcome == VoteOutcome::NotCarried) {
        const QString sentence = notCarriedSentence(situation, result);
        return result.reason == VoteReason::MajorityNotReached
                 ? sentence + say(" The terms of reference ask for %1.").arg(majorityText(situation.rules))
                 : sentence;
    }
    const QString abstentions = abstentionsText(result.abstain, true);
    if (result.castingVoteUsed && result.tie)
        return say("The motion is carried on the casting vote of %1, who presides, after %2 for and %3 against%4.")
            .arg(presiderName(situation), votesText(result.votesFor, true), numberWord(result.against), abstentions);
    if (result.castingVoteUsed)
        return say("The motion is carried on the casting vote of %1, who presides; nobody voted for or against%2.")
            .arg(presiderName(situation), abstainedClause(result.abstain));
    return say("The motion is carried by %1 to %2%3.")
        .arg(votesText(result.votesFor, true), numberWord(result.against), abstentions);
}

} // namespace cspdesk::wording
