// SPDX-License-Identifier: MIT
#pragma once

#include "storage/record_parts.h"

namespace cspdesk::storage {

// What votes are made of. They are frozen: a member that comes later must have a default that says what was so before.

template <class Visitor, Is<domain::QuorumClass> Record>
void describe(Visitor& visit, Record& each)
{
    visit("name", each.name);
    visit("agencies", each.agencies);
    visit("least", each.least);
}

template <class Visitor, Is<domain::DecisionRules> Record>
void describe(Visitor& visit, Record& rules)
{
    visit("quorum_basis", rules.quorumBasis);
    visit("quorum_numerator", rules.quorumNumerator);
    visit("quorum_denominator", rules.quorumDenominator);
    visit("quorum_classes", rules.quorumClasses);
    visit("interest_stays_in_quorum", rules.interestStaysInQuorum);
    visit("electorate", rules.electorate);
    visit("majority_base", rules.majorityBase);
    visit("majority_numerator", rules.majorityNumerator);
    visit("majority_denominator", rules.majorityDenominator);
    visit("majority_reached", rules.majorityReached);
    visit("elected_presider_casts", rules.electedPresiderCasts);
    visit("casting_vote_without_votes", rules.castingVoteWithoutVotes);
    visit("silence_abstains", rules.silenceAbstains);
    visit("one_may_vote_for_two", rules.oneMayVoteForTwo);
    visit("notified_votes", rules.notifiedVotes);
    visit("presence_of_anyone_lapses", rules.presenceOfAnyoneLapses);
    visit("lapsed_vote", rules.lapsedVote);
    visit("representatives_named_before", rules.representativesNamedBefore);
    visit("grace_minutes", rules.graceMinutes);
}

template <class Visitor, Is<domain::VotingAgency> Record>
void describe(Visitor& visit, Record& agency)
{
    visit("key", agency.key);
    visit("name", agency.name);
    visit("filled", agency.filled);
}

template <class Visitor, Is<domain::VotingPerson> Record>
void describe(Visitor& visit, Record& person)
{
    visit("key", person.key);
    visit("name", person.name);
    visit("agencies", person.agencies);
    visit("board_member", person.boardMember);
    visit("member", person.member);
}

template <class Visitor, Is<domain::Representing> Record>
void describe(Visitor& visit, Record& each)
{
    visit("representative", each.representative);
    visit("member", each.member);
}

template <class Visitor, Is<domain::Hand> Record>
void describe(Visitor& visit, Record& hand)
{
    visit("person", hand.person);
    visit("choice", hand.choice);
}

template <class Visitor, Is<domain::NotifiedBallot> Record>
void describe(Visitor& visit, Record& ballot)
{
    visit("member", ballot.member);
    visit("choice", ballot.choice);
    visit("flaw", ballot.flaw);
    visit("ruled_to_count", ballot.ruledToCount);
}

template <class Visitor, Is<domain::DeclaredInterest> Record>
void describe(Visitor& visit, Record& interest)
{
    visit("person", interest.person);
    visit("agency", interest.agency);
    visit("leaves", interest.leaves);
    visit("may_vote", interest.mayVote);
}

template <class Visitor, Is<domain::AgencyRuling> Record>
void describe(Visitor& visit, Record& ruling)
{
    visit("agency", ruling.agency);
    visit("choice", ruling.choice);
}

template <class Visitor, Is<domain::CountedTotals> Record>
void describe(Visitor& visit, Record& totals)
{
    visit("votes_for", totals.votesFor);
    visit("against", totals.against);
    visit("abstain", totals.abstain);
    visit("not_voting", totals.notVoting);
}

template <class Visitor, Is<domain::VoteCase> Record>
void describe(Visitor& visit, Record& each)
{
    visit("agencies", each.agencies);
    visit("people", each.people);
    visit("presiding", each.presiding);
    visit("basis", each.basis);
    visit("present", each.present);
    visit("represents", each.represents);
    visit("method", each.method);
    visit("hands", each.hands);
    visit("totals", each.totals);
    visit("notified", each.notified);
    visit("interests", each.interests);
    visit("rulings", each.rulings);
    visit("casting_vote", each.castingVote);
    visit("quorum", each.quorum);
    visit("presider_casts", each.presiderCasts);
    visit("rules", each.rules);
}

template <class Visitor, Is<domain::Counted> Record>
void describe(Visitor& visit, Record& counted)
{
    visit("person", counted.person);
    visit("agency", counted.agency);
    visit("representing", counted.representing);
}

template <class Visitor, Is<domain::QuorumCount> Record>
void describe(Visitor& visit, Record& quorum)
{
    visit("reached", quorum.reached);
    visit("count", quorum.count);
    visit("required", quorum.required);
    visit("basis", quorum.basis);
    visit("counted", quorum.counted);
    visit("classes_missing", quorum.classesMissing);
}

template <class Visitor, Is<domain::AgencyVote> Record>
void describe(Visitor& visit, Record& vote)
{
    visit("agency", vote.agency);
    visit("name", vote.name);
    visit("choice", vote.choice);
    visit("way", vote.way);
    visit("entitled", vote.entitled);
    visit("by", vote.by);
    visit("representing", vote.representing);
}

template <class Visitor, Is<domain::SetAside> Record>
void describe(Visitor& visit, Record& each)
{
    visit("kind", each.kind);
    visit("who", each.who);
    visit("agency", each.agency);
    visit("choice", each.choice);
    visit("reason", each.reason);
}

template <class Visitor, Is<domain::Ambiguity> Record>
void describe(Visitor& visit, Record& each)
{
    visit("kind", each.kind);
    visit("about", each.about);
    visit("outcome", each.outcome);
    visit("reason", each.reason);
    visit("changes_outcome", each.changesOutcome);
}

template <class Visitor, Is<domain::VoteResult> Record>
void describe(Visitor& visit, Record& result)
{
    visit("quorum", result.quorum);
    visit("votes_for", result.votesFor);
    visit("against", result.against);
    visit("abstain", result.abstain);
    visit("not_voting", result.notVoting);
    visit("entitled", result.entitled);
    visit("tie", result.tie);
    visit("casting_vote_used", result.castingVoteUsed);
    visit("outcome", result.outcome);
    visit("reason", result.reason);
    visit("agencies", result.agencies);
    visit("set_aside", result.setAside);
    visit("ambiguities", result.ambiguities);
}

template <class Visitor, Is<domain::CandidateHand> Record>
void describe(Visitor& visit, Record& hand)
{
    visit("agency", hand.agency);
    visit("candidate", hand.candidate);
}

template <class Visitor, Is<domain::ChoiceRound> Record>
void describe(Visitor& visit, Record& round)
{
    visit("hands", round.hands);
    visit("standing", round.standing);
    visit("votes", round.votes);
    visit("end", round.end);
    visit("candidate", round.candidate);
    visit("by_lot", round.byLot);
    visit("by_casting_vote", round.byCastingVote);
}

template <class Visitor, Is<domain::ChoiceRecord> Record>
void describe(Visitor& visit, Record& choice)
{
    visit("candidates", choice.candidates);
    visit("rounds", choice.rounds);
    visit("elected", choice.elected);
}

template <class Visitor, Is<domain::VoteCorrection> Record>
void describe(Visitor& visit, Record& correction)
{
    visit("on", correction.on);
    visit("by", correction.by);
    visit("text", correction.text);
}

template <class Visitor, Is<domain::DeclaredVoteMatter> Record>
void describe(Visitor& visit, Record& vote)
{
    visit("subject", vote.subject);
    visit("text", vote.text);
    visit("presiding", vote.presiding);
    visit("terms_from", vote.termsFrom);
    visit("situation", vote.situation);
    visit("result", vote.result);
    visit("choice", vote.choice);
    visit("dissents", vote.dissents);
    visit("void_because", vote.voidBecause);
    visit("corrections", vote.corrections);
}

} // namespace cspdesk::storage
