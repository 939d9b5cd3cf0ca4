// SPDX-License-Identifier: MIT
#include "presentation/terms_groups.h"

#include "wording/translate.h"

namespace cspdesk::presentation {

using domain::DecisionRules;
using domain::TermsSettings;
using wording::say;

namespace {

/// Every setting belongs to one group.
void copyGroup(const TermsSettings& from, TermsGroup group, TermsSettings& to)
{
    const DecisionRules& rules = from.decisions;
    DecisionRules& target = to.decisions;
    switch (group) {
    case TermsGroup::Quorum:
        to.quorum = from.quorum;
        target.quorumBasis = rules.quorumBasis;
        target.quorumNumerator = rules.quorumNumerator;
        target.quorumDenominator = rules.quorumDenominator;
        target.quorumClasses = rules.quorumClasses;
        return;
    case TermsGroup::Voters:
        target.electorate = rules.electorate;
        target.oneMayVoteForTwo = rules.oneMayVoteForTwo;
        target.silenceAbstains = rules.silenceAbstains;
        return;
    case TermsGroup::Majority:
        target.majorityBase = rules.majorityBase;
        target.majorityNumerator = rules.majorityNumerator;
        target.majorityDenominator = rules.majorityDenominator;
        target.majorityReached = rules.majorityReached;
        return;
    case TermsGroup::CastingVote:
        to.chairHasCastingVote = from.chairHasCastingVote;
        target.electedPresiderCasts = rules.electedPresiderCasts;
        target.castingVoteWithoutVotes = rules.castingVoteWithoutVotes;
        return;
    case TermsGroup::NotifiedVotes:
        target.notifiedVotes = rules.notifiedVotes;
        target.presenceOfAnyoneLapses = rules.presenceOfAnyoneLapses;
        target.lapsedVote = rules.lapsedVote;
        return;
    case TermsGroup::Interests:
        target.interestStaysInQuorum = rules.interestStaysInQuorum;
        target.representativesNamedBefore = rules.representativesNamedBefore;
        target.graceMinutes = rules.graceMinutes;
        return;
    case TermsGroup::Notice:
        to.noticeRule = from.noticeRule;
        to.agendaNoticeDays = from.agendaNoticeDays;
        to.papersBeforeAgendaDays = from.papersBeforeAgendaDays;
        to.minutesCirculatedDays = from.minutesCirculatedDays;
        to.questionNoticeWorkingDays = from.questionNoticeWorkingDays;
        to.questionCutOff = from.questionCutOff;
        return;
    case TermsGroup::Deadlines:
        to.deadlines.websiteNoticeDays = from.deadlines.websiteNoticeDays;
        to.deadlines.postingCutOff = from.deadlines.postingCutOff;
        to.deadlines.officeClosuresCount = from.deadlines.officeClosuresCount;
        to.deadlines.minutesCount = from.deadlines.minutesCount;
        return;
    case TermsGroup::Questions:
        to.deadlines.questionsPerPerson = from.deadlines.questionsPerPerson;
        to.deadlines.questionsPerMeeting = from.deadlines.questionsPerMeeting;
        to.deadlines.questionMinutes = from.deadlines.questionMinutes;
        to.deadlines.questionWords = from.deadlines.questionWords;
        to.deadlines.statementMinutes = from.deadlines.statementMinutes;
        to.deadlines.writtenAnswerDays = from.deadlines.writtenAnswerDays;
        to.deadlines.askerKeptMonths = from.deadlines.askerKeptMonths;
        return;
    case TermsGroup::Minutes: to.minuteNumbering = from.minuteNumbering; return;
    }
}

} // namespace

QString label(TermsGroup group)
{
    switch (group) {
    case TermsGroup::Quorum: return say("Quorum");
    case TermsGroup::Voters: return say("Who votes");
    case TermsGroup::Majority: return say("Majority");
    case TermsGroup::CastingVote: return say("Casting vote");
    case TermsGroup::NotifiedVotes: return say("Notified votes");
    case TermsGroup::Interests: return say("Interests and representatives");
    case TermsGroup::Notice: return say("Notice");
    case TermsGroup::Deadlines: return say("Deadlines");
    case TermsGroup::Questions: return say("Public questions");
    case TermsGroup::Minutes: return say("Minutes");
    }
    return {};
}

TermsSettings withDefaults(TermsSettings terms, TermsGroup group)
{
    copyGroup(TermsSettings{}, group, terms);
    return terms;
}

bool isDefault(const TermsSettings& terms, TermsGroup group) { return withDefaults(terms, group) == terms; }

} // namespace cspdesk::presentation
