// SPDX-License-Identifier: MIT
#include "wording/terms_text.h"

#include "domain/reply.h"
#include "wording/forecast_text.h"
#include "wording/format_text.h"
#include "wording/translate.h"
#include "wording/vote_phrases.h"

#include <algorithm>
#include <set>

namespace cspdesk::wording {

using namespace domain;

namespace {

QString needed(int count, const char* one, const char* many)
{
    return say(count == 1 ? one : many).arg(numberWord(count));
}

QString quorumText(const TermsSettings& terms)
{
    const DecisionRules& rules = terms.decisions;
    switch (rules.quorumBasis) {
    case QuorumBasis::BoardMembers:
        return needed(terms.quorum, "A decision needs %1 Board member present.",
                      "A decision needs %1 Board members present.");
    case QuorumBasis::Agencies:
        return needed(terms.quorum, "A decision needs %1 agency present.", "A decision needs %1 agencies present.");
    case QuorumBasis::Fraction:
        return say("A decision needs %1/%2 of the filled Board seats present, rounded up.")
            .arg(rules.quorumNumerator)
            .arg(rules.quorumDenominator);
    }
    return {};
}

QString electorateText(const DecisionRules& rules)
{
    return rules.electorate == Electorate::BoardMembers
             ? say("Each agency has one vote, given by its Board members or whoever represents them.")
             : say("Each agency has one vote, given by its Board members, its members or whoever represents them.");
}

QString carriedText(const TermsSettings& terms)
{
    const QString carried = isSimpleMajority(terms.decisions)
                              ? say("carried when more are for than against")
                              : say("carried when %1 are for").arg(majorityText(terms.decisions));
    const QString tie = terms.chairHasCastingVote ? say("the person presiding has the casting vote")
                                                  : say("there is no casting vote, and a tie is not carried");
    return say("%1; %2.").arg(capitalised(carried), tie);
}

QString notifiedText(const DecisionRules& rules)
{
    if (!rules.notifiedVotes)
        return say("Votes notified beforehand do not count.");
    const QString until = rules.presenceOfAnyoneLapses
                            ? say("Votes notified beforehand count while nobody of the agency is in the room.")
                            : say("Votes notified beforehand count while the agency is neither present nor "
                                  "represented.");
    switch (rules.lapsedVote) {
    case LapsedVote::AskPresider: return until;
    case LapsedVote::StaysLapsed:
        return say("%1 %2").arg(until, say("If the agency comes and leaves again, its notified vote stays lapsed."));
    case LapsedVote::Revives:
        return say("%1 %2").arg(until, say("If the agency comes and leaves again, its notified vote counts again."));
    }
    return until;
}

/// Each where it differs from what is usual.
QStringList minorTexts(const TermsSettings& terms)
{
    const DecisionRules& rules = terms.decisions;
    QStringList sentences;
    const auto tellIf = [&](bool differs, const char* sentence) {
        if (differs)
            sentences << say(sentence);
    };
    tellIf(terms.chairHasCastingVote && !rules.electedPresiderCasts,
           "Somebody elected to preside has no casting vote.");
    tellIf(terms.chairHasCastingVote && rules.castingVoteWithoutVotes,
           "The casting vote may decide even when nobody voted for or against.");
    tellIf(rules.oneMayVoteForTwo, "One person may vote for two agencies.");
    tellIf(rules.silenceAbstains, "Who raises no hand counts as abstaining.");
    return sentences;
}

/// How many of its agencies have a Board member on that day.
int filledAgencies(const QuorumClass& wanted, const std::vector<Seat>& roster)
{
    std::set<std::int64_t> filled;
    for (const Seat& seat : roster)
        if (seat.person && seat.membership->capacity == Capacity::BoardMember
            && std::find(wanted.agencies.begin(), wanted.agencies.end(), seat.agency.id) != wanted.agencies.end())
            filled.insert(seat.agency.id.number());
    return static_cast<int>(filled.size());
}

QString seatsReachText(const QuorumForecast& forecast, QuorumBasis basis)
{
    const bool inAgencies = basis == QuorumBasis::Agencies;
    const QString count = forecast.possible == 0 ? say("no") : numberWord(forecast.possible);
    if (forecast.cannotBeReached) {
        const QString filled = inAgencies ? say(forecast.possible == 1 ? "Only %1 agency has a Board member"
                                                                       : "Only %1 agencies have a Board member")
                                          : say(forecast.possible == 1 ? "Only %1 Board seat is filled"
                                                                       : "Only %1 Board seats are filled");
        return say("%1: a quorum of %2 cannot be reached.").arg(filled.arg(count), numberWord(forecast.required));
    }
    if (forecast.possible == forecast.required)
        return inAgencies ? say("All %1 agencies of the Board must be there for a quorum.").arg(count)
                          : say("All %1 filled Board seats must be there for a quorum.").arg(count);
    return {};
}

} // namespace

QString quorumClassText(const QuorumClass& wanted, const std::vector<Stored<Agency>>& agencies)
{
    QStringList names;
    for (const Id<Agency> id : wanted.agencies)
        for (const Stored<Agency>& agency : agencies)
            if (agency.id == id)
                names << text(agency->shortName.empty() ? agency->name : agency->shortName);
    return say("At least %1 of %2 (%3).").arg(numberWord(wanted.least), listText(names), text(wanted.name));
}

QStringList termsInWords(const TermsSettings& terms, const std::vector<Stored<Agency>>& agencies)
{
    const DecisionRules& rules = terms.decisions;
    QStringList sentences{quorumText(terms)};
    for (const QuorumClass& wanted : rules.quorumClasses)
        sentences << quorumClassText(wanted, agencies);
    sentences << electorateText(rules) << carriedText(terms) << minorTexts(terms) << notifiedText(rules);
    sentences << (rules.interestStaysInQuorum
                      ? say("Who has an interest does not vote, and counts in the quorum while in the room.")
                      : say("Who has an interest neither votes nor counts in the quorum."));
    if (rules.representativesNamedBefore)
        sentences << say("A representative must be named before the meeting, unless the person presiding rules "
                         "otherwise.");
    if (rules.graceMinutes > 0)
        sentences << needed(rules.graceMinutes, "A lost connection counts as presence for %1 minute.",
                            "A lost connection counts as presence for %1 minutes.");
    return sentences;
}

QString quorumReachText(const TermsSettings& terms, Date day, Id<Body> body, const MembershipRecords& records)
{
    const Stored<Meeting> onThatDay{Id<Meeting>(0), Meeting{.body = body, .date = day}};
    const QuorumForecast forecast = quorumForecast(onThatDay, {}, {}, records, terms.quorum, terms.decisions);
    QStringList sentences;
    if (const QString reach = seatsReachText(forecast, terms.decisions.quorumBasis); !reach.isEmpty())
        sentences << reach;
    const std::vector<Seat> roster = rosterOn(day, body, records);
    for (const QuorumClass& wanted : terms.decisions.quorumClasses)
        if (filledAgencies(wanted, roster) < wanted.least)
            sentences << say("Too few of %1 have a Board member: that part of the quorum cannot be reached.")
                             .arg(text(wanted.name));
    if (!sentences.isEmpty() && !forecast.vacant.empty())
        sentences << say("Vacant: %1.").arg(seatsText(forecast.vacant));
    return sentences.join(QLatin1Char(' '));
}

} // namespace cspdesk::wording
