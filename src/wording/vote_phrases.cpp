// SPDX-License-Identifier: MIT
#include "wording/vote_phrases.h"

#include "wording/format_text.h"
#include "wording/translate.h"

#include <algorithm>

namespace cspdesk::wording {

using namespace domain;

namespace {

QString counted(int count, const char* one, const char* many, bool inWords)
{
    return say(count == 1 ? one : many).arg(inWords ? numberWord(count) : QString::number(count));
}

QStringList disputedAgencies(const VoteResult& result)
{
    QStringList names;
    for (const AgencyVote& vote : result.agencies)
        if (vote.way == VoteWay::InDispute)
            names << text(vote.name);
    return names;
}

QStringList missingClasses(const VoteResult& result)
{
    QStringList names;
    for (const std::string& name : result.quorum.classesMissing)
        names << text(name);
    return names;
}

QString whyInquorate(const QuorumCount& quorum)
{
    const int missing = quorum.required - quorum.count;
    if (missing <= 0)
        return say("there is no quorum");
    if (quorum.basis == QuorumBasis::Agencies)
        return say("there is no quorum: %1")
            .arg(counted(missing, "%1 more agency is needed", "%1 more agencies are needed", true));
    return say("there is no quorum: %1")
        .arg(counted(missing, "%1 more Board member is needed", "%1 more Board members are needed", true));
}

QString whyWasInquorate(const VoteResult& result)
{
    const QuorumCount& quorum = result.quorum;
    if (quorum.count >= quorum.required)
        return say("there were too few of %1").arg(listText(missingClasses(result)));
    const QString present =
        quorum.basis == QuorumBasis::Agencies
            ? counted(quorum.count, "%1 agency was present", "%1 agencies were present", false)
            : counted(quorum.count, "%1 Board member was present", "%1 Board members were present", false);
    return say("%1 and %2").arg(present, counted(quorum.required, "%1 was needed", "%1 were needed", false));
}

QString fractionText(int numerator, int denominator)
{
    if (numerator == 1 && denominator == 2)
        return say("half");
    if (numerator == 1 && denominator == 3)
        return say("a third");
    if (numerator == 2 && denominator == 3)
        return say("two thirds");
    if (numerator == 3 && denominator == 4)
        return say("three quarters");
    return say("%1/%2").arg(numerator).arg(denominator);
}

QString baseText(MajorityBase base)
{
    switch (base) {
    case MajorityBase::VotesCast: return say("the votes cast");
    case MajorityBase::Present: return say("the agencies that could vote");
    case MajorityBase::Membership: return say("the agencies of the Board");
    }
    return {};
}

} // namespace

QString numberWord(int number)
{
    static constexpr const char* words[] = {"none", "one",   "two",   "three", "four", "five",
                                            "six",  "seven", "eight", "nine",  "ten"};
    return number >= 0 && number <= 10 ? say(words[number]) : QString::number(number);
}

QString capitalised(const QString& words) { return words.isEmpty() ? words : words.at(0).toUpper() + words.mid(1); }

QString votesText(int count, bool inWords)
{
    return count == 0 ? say("no votes") : counted(count, "%1 vote", "%1 votes", inWords);
}

QString abstentionsText(int count, bool inWords)
{
    return count == 0 ? QString() : counted(count, ", with %1 abstention", ", with %1 abstentions", inWords);
}

QString presiderName(const VoteCase& situation)
{
    const std::string key = situation.presiding.value_or(std::string());
    const auto found = std::find_if(situation.people.begin(), situation.people.end(),
                                    [&](const VotingPerson& each) { return each.key == key; });
    return text(found == situation.people.end() ? key : found->name);
}

QString majorityText(const DecisionRules& rules)
{
    const QString fraction = fractionText(rules.majorityNumerator, rules.majorityDenominator);
    return say(rules.majorityReached ? "at least %1 of %2" : "more than %1 of %2")
        .arg(fraction, baseText(rules.majorityBase));
}

bool isSimpleMajority(const DecisionRules& rules)
{
    return rules.majorityBase == MajorityBase::VotesCast && rules.majorityNumerator * 2 <= rules.majorityDenominator;
}

QString whyNotDecided(const VoteResult& result)
{
    switch (result.reason) {
    case VoteReason::Inquorate: return whyInquorate(result.quorum);
    case VoteReason::AgencyInDispute:
        return say("the vote of %1 is in dispute").arg(listText(disputedAgencies(result)));
    case VoteReason::NobodyPresiding: return say("nobody presides");
    case VoteReason::TotalsDoNotReconcile: return say("the totals do not add up to the agencies that may vote");
    case VoteReason::Dissent: return say("not everybody agrees; a show of hands is needed");
    case VoteReason::None:
    case VoteReason::TieUnresolved:
    case VoteReason::NoVotesCast:
    case VoteReason::MajorityNotReached: break;
    }
    return {};
}

QString whyWasNotDecided(const VoteResult& result)
{
    switch (result.reason) {
    case VoteReason::Inquorate: return whyWasInquorate(result);
    case VoteReason::AgencyInDispute:
        return say("the vote of %1 was in dispute").arg(listText(disputedAgencies(result)));
    case VoteReason::NobodyPresiding: return say("nobody presided");
    case VoteReason::TotalsDoNotReconcile: return say("the totals did not add up to the agencies that could vote");
    case VoteReason::Dissent: return say("not everybody agreed");
    case VoteReason::None:
    case VoteReason::TieUnresolved:
    case VoteReason::NoVotesCast:
    case VoteReason::MajorityNotReached: break;
    }
    return {};
}

} // namespace cspdesk::wording
