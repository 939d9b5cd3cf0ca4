// SPDX-License-Identifier: MIT
#include "wording/meeting_labels.h"

#include "wording/translate.h"

namespace cspdesk::wording {

using namespace domain;

QString label(PresenceMode value)
{
    switch (value) {
    case PresenceMode::InRoom: return say("In the room");
    case PresenceMode::Online: return say("Online");
    }
    return {};
}

QString label(LeftBecause value)
{
    switch (value) {
    case LeftBecause::Unsaid: return {};
    case LeftBecause::LostConnection: return say("lost connection");
    case LeftBecause::Interest: return say("declared an interest");
    case LeftBecause::Other: return say("other");
    }
    return {};
}

QString label(PresidingBasis value)
{
    switch (value) {
    case PresidingBasis::Chair: return say("Chair");
    case PresidingBasis::ViceChair: return say("Vice Chair");
    case PresidingBasis::Elected: return say("Elected for this meeting");
    case PresidingBasis::SteppedIn: return say("Stepped in");
    }
    return {};
}

QString label(InterestKind value)
{
    switch (value) {
    case InterestKind::Financial: return say("Financial");
    case InterestKind::Organisational: return say("Of the organisation");
    case InterestKind::Personal: return say("Personal");
    case InterestKind::Other: return say("Other");
    }
    return {};
}

QString label(InterestConduct value)
{
    switch (value) {
    case InterestConduct::LeftRoom: return say("Leaves the room");
    case InterestConduct::StayedWithoutVoting: return say("Stays without voting");
    case InterestConduct::StayedByDispensation: return say("Stays and votes, by dispensation");
    }
    return {};
}

QString label(MotionKind value)
{
    switch (value) {
    case MotionKind::Recommendation: return say("Recommendation");
    case MotionKind::Motion: return say("Motion");
    case MotionKind::Amendment: return say("Amendment");
    case MotionKind::Choice: return say("Choice between candidates");
    case MotionKind::ExcludePublic: return say("Motion to exclude the public");
    case MotionKind::Ratification: return say("Ratification");
    }
    return {};
}

QString label(MotionStanding value)
{
    switch (value) {
    case MotionStanding::Open: return say("Open");
    case MotionStanding::Deferred: return say("Deferred");
    case MotionStanding::Withdrawn: return say("Withdrawn");
    case MotionStanding::NotReached: return say("Not reached");
    case MotionStanding::ForRatification: return say("For ratification");
    }
    return {};
}

QString label(NotifiedMeans value)
{
    switch (value) {
    case NotifiedMeans::EMail: return say("By e-mail");
    case NotifiedMeans::Letter: return say("By letter");
    case NotifiedMeans::Spoken: return say("Spoken");
    }
    return {};
}

QString label(LapseRuling value)
{
    switch (value) {
    case LapseRuling::NotRuled: return say("Not ruled on");
    case LapseRuling::Counts: return say("Ruled to count");
    case LapseRuling::StaysLapsed: return say("Ruled to stay lapsed");
    }
    return {};
}

QString label(QuorumBasis value)
{
    switch (value) {
    case QuorumBasis::BoardMembers: return say("Board members present");
    case QuorumBasis::Agencies: return say("Agencies present");
    case QuorumBasis::Fraction: return say("A fraction of the Board seats");
    }
    return {};
}

QString label(MajorityBase value)
{
    switch (value) {
    case MajorityBase::VotesCast: return say("The votes cast for and against");
    case MajorityBase::Present: return say("The agencies that can vote");
    case MajorityBase::Membership: return say("All agencies of the Board");
    }
    return {};
}

QString label(Electorate value)
{
    switch (value) {
    case Electorate::BoardMembers: return say("Board members");
    case Electorate::BoardAndMembers: return say("Board members and members");
    }
    return {};
}

QString label(LapsedVote value)
{
    switch (value) {
    case LapsedVote::AskPresider: return say("Ask the person presiding");
    case LapsedVote::StaysLapsed: return say("It stays lapsed");
    case LapsedVote::Revives: return say("It counts again");
    }
    return {};
}

} // namespace cspdesk::wording
