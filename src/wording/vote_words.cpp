// SPDX-License-Identifier: MIT
#include "wording/vote_words.h"

#include "wording/format_text.h"
#include "wording/translate.h"
#include "wording/vote_phrases.h"

namespace cspdesk::wording {

using namespace domain;

namespace {

/// "J, representing C" of everybody whose hand it was.
QString givenBy(const AgencyVote& vote)
{
    QStringList names;
    for (std::size_t index = 0; index < vote.by.size(); ++index) {
        const bool isRepresentative = index < vote.representing.size() && !vote.representing[index].empty();
        names << (isRepresentative
                      ? say("%1, representing %2").arg(text(vote.by[index]), text(vote.representing[index]))
                      : text(vote.by[index]));
    }
    return listText(names);
}

QString question(const Ambiguity& ambiguity)
{
    const QString about = text(ambiguity.about);
    switch (ambiguity.kind) {
    case AmbiguityKind::CastingVoteWithoutVotes:
        return say("Nobody voted for or against; whether that is a tie, which the casting vote decides, is open.");
    case AmbiguityKind::PresiderHasInterest:
        return say("%1 was to preside and has an interest; the chair passes to another for this item.").arg(about);
    case AmbiguityKind::LapsedVote:
        return say("The agency of %1 came and left again; whether the notified vote revives is for the person "
                   "presiding to say.")
            .arg(about);
    case AmbiguityKind::MemberWithoutVotePresent:
        return say("Somebody of %1 who has no vote is in the room; read literally, the agency is present and its "
                   "notified vote lapses.")
            .arg(about);
    case AmbiguityKind::InterestStays:
        return say("%1 has an interest and stays in the room; whether that counts in the quorum is open.").arg(about);
    case AmbiguityKind::OneForTwo:
        return say("%1 votes for one agency; whether one person may vote for two is open.").arg(about);
    case AmbiguityKind::SilenceAbstains:
        return say("%1 was present and raised no hand; whether that is an abstention is open.").arg(about);
    case AmbiguityKind::ElectedPresiderCasts:
        return say("The terms of reference name the Chair’s deciding vote; whether %1, who presides in the Chair’s "
                   "place, has it is open.")
            .arg(about);
    case AmbiguityKind::SeatRepresentedTwice:
        return say("Two came for the same absent member; %1 could be the representative instead.").arg(about);
    case AmbiguityKind::NotifiedByTwo:
        return say("Two Board members of %1 notified different votes; the later one is counted.").arg(about);
    case AmbiguityKind::IndependentPresider:
        return say("%1 presides without a seat on the Board; whether that counts in the quorum is open.").arg(about);
    case AmbiguityKind::DeputyOfInterested:
        return say("%1 is the deputy of a member who has an interest and stays; whether the deputy may vote is open.")
            .arg(about);
    }
    return {};
}

} // namespace

QString label(VoteChoice choice)
{
    switch (choice) {
    case VoteChoice::For: return say("for");
    case VoteChoice::Against: return say("against");
    case VoteChoice::Abstain: return say("abstain");
    }
    return {};
}

QString label(VoteOutcome outcome)
{
    switch (outcome) {
    case VoteOutcome::Carried: return say("carried");
    case VoteOutcome::NotCarried: return say("not carried");
    case VoteOutcome::NotDecided: return say("not decided");
    }
    return {};
}

QString label(VoteReason reason)
{
    switch (reason) {
    case VoteReason::None: return {};
    case VoteReason::Inquorate: return say("inquorate");
    case VoteReason::AgencyInDispute: return say("agency in dispute");
    case VoteReason::NobodyPresiding: return say("nobody presiding");
    case VoteReason::TieUnresolved: return say("tie unresolved");
    case VoteReason::NoVotesCast: return say("no votes cast");
    case VoteReason::TotalsDoNotReconcile: return say("totals do not reconcile");
    case VoteReason::MajorityNotReached: return say("majority not reached");
    case VoteReason::Dissent: return say("dissent");
    }
    return {};
}

QString wayText(const AgencyVote& vote)
{
    const QString by = givenBy(vote);
    switch (vote.way) {
    case VoteWay::ByHand: return say("by hand, by %1").arg(by);
    case VoteWay::Notified: return say("notified beforehand by %1").arg(by);
    case VoteWay::Ruled:
        return by.isEmpty() ? say("by ruling, its hands being different")
                            : say("by ruling, its hands being different: the hand of %1").arg(by);
    case VoteWay::InDispute: return say("in dispute: %1 raised different hands").arg(by);
    case VoteWay::NotVoting: return say("present, no hand raised");
    case VoteWay::Silence: return say("present, no hand raised: an abstention by the terms of reference");
    case VoteWay::RuledNotVoting: return say("ruled not to have voted, its hands being different");
    case VoteWay::Interest: return say("no vote: a declared interest");
    case VoteWay::OneForTwo: return say("no vote: who could give it votes for another agency");
    case VoteWay::Absent: return say("no vote: neither present nor represented, and no notified vote that counts");
    case VoteWay::InTotals: return say("present, counted without names");
    case VoteWay::Assent: return say("present, without dissent");
    }
    return {};
}

QString setAsideReason(SetAsideReason reason)
{
    switch (reason) {
    case SetAsideReason::NotPresent: return say("not present");
    case SetAsideReason::NotBoardMember: return say("not a Board member and not representing one");
    case SetAsideReason::MemberIsPresent: return say("in attendance: the member they came for is present");
    case SetAsideReason::SeatRepresentedTwice: return say("in attendance: another represents the same member");
    case SetAsideReason::MemberIsNoBoardMember: return say("came for somebody without a seat that votes");
    case SetAsideReason::NoAgency: return say("sits for no agency");
    case SetAsideReason::Interest: return say("declared an interest");
    case SetAsideReason::AgencyInterest: return say("the agency declared an interest");
    case SetAsideReason::SecondHand: return say("the agency’s one vote was given by another hand");
    case SetAsideReason::VotesForAnother: return say("one person has one vote, and gave it for another agency");
    case SetAsideReason::OverruledHand: return say("it was ruled otherwise how the agency voted");
    case SetAsideReason::AgencyPresent: return say("the agency is present");
    case SetAsideReason::AgencyRepresented: return say("the agency is represented");
    case SetAsideReason::Late: return say("received too late");
    case SetAsideReason::Oral: return say("not in writing");
    case SetAsideReason::Conditional: return say("conditional: kept as a comment");
    case SetAsideReason::OriginalText: return say("notified on the original text, which was amended");
    case SetAsideReason::Proxy: return say("given to another member to cast");
    case SetAsideReason::Withdrawn: return say("withdrawn");
    case SetAsideReason::Lapsed: return say("lapsed when the agency came");
    case SetAsideReason::NotEntitled: return say("not from a Board member");
    case SetAsideReason::Superseded: return say("replaced by a later one of the agency");
    case SetAsideReason::NotProvided: return say("the terms of reference know no notified votes");
    case SetAsideReason::NoTie: return say("there is no tie");
    case SetAsideReason::NoCastingVote: return say("the terms of reference give whoever presides here no casting vote");
    case SetAsideReason::PresiderHasInterest: return say("the person presiding has an interest");
    case SetAsideReason::NoVoteTaken: return say("no decision can be taken");
    }
    return {};
}

QString setAsideText(const SetAside& setAside)
{
    const QString who = text(setAside.who);
    const QString why = setAsideReason(setAside.reason);
    switch (setAside.kind) {
    case SetAsideKind::Hand: return say("Not counted: the hand of %1 (%2).").arg(who, why);
    case SetAsideKind::NotifiedVote: return say("Not counted: the notified vote of %1 (%2).").arg(who, why);
    case SetAsideKind::CastingVote: return say("Not counted: the casting vote of %1 (%2).").arg(who, why);
    }
    return {};
}

QString ambiguityText(const Ambiguity& ambiguity)
{
    const QString reason = label(ambiguity.reason);
    const QString outcome =
        reason.isEmpty() ? label(ambiguity.outcome) : say("%1 (%2)").arg(label(ambiguity.outcome), reason);
    const QString given = ambiguity.changesOutcome ? say("The other reading would give: %1.")
                                                   : say("The other reading would give no other outcome: %1.");
    return question(ambiguity) + QLatin1Char(' ') + given.arg(outcome);
}

} // namespace cspdesk::wording
