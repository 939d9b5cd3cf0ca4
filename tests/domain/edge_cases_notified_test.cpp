// SPDX-License-Identifier: MIT
#include "domain/board_room.h"

namespace cspdesk::tests {
namespace {

using namespace domain;
using enum VoteChoice;

/// Ann (City) presides and raises a hand for; Eve of the County is not here and notified a vote against.
BoardRoom countyNotified(NotifiedFlaw flaw = NotifiedFlaw::None)
{
    BoardRoom room;
    room.here("Ann", {"City"}).absent("Eve", {"County"}).chairedBy("Ann");
    room.raises("Ann", For).notifies("Eve", Against, flaw);
    return room;
}

TEST_CASE("A notified vote is counted in the vote and never in the quorum")
{
    BoardRoom room = countyNotified();
    room.quorum = 2;
    const VoteResult result = judge(room);
    CHECK(countsOf(result) == Counts{1, 1, 0});
    CHECK(result.quorum.count == 1);
    CHECK(result.reason == VoteReason::Inquorate);
    CHECK(result.tie); // the counts are given all the same
}

TEST_CASE("Row 31: the notified vote of a member who attends is void, and the member votes by hand")
{
    BoardRoom room = countyNotified();
    room.comes("Eve").raises("Eve", For);
    const VoteResult result = judge(room);
    CHECK(countsOf(result) == Counts{2, 0, 0});
    CHECK(voteOf(result, "County").way == VoteWay::ByHand);
    CHECK(whySetAside(result, "Eve") == SetAsideReason::AgencyPresent);
}

TEST_CASE("Row 32: a vote whose member came and left again stays lapsed unless the person presiding rules otherwise")
{
    BoardRoom room = countyNotified(NotifiedFlaw::Lapsed);
    VoteResult result = judge(room);
    CHECK(countsOf(result) == Counts{1, 0, 0});
    CHECK(whySetAside(result, "Eve") == SetAsideReason::Lapsed);
    const Ambiguity* other = ambiguity(result, AmbiguityKind::LapsedVote);
    REQUIRE(other != nullptr);
    CHECK(other->about == "Eve");
    CHECK(other->reason == VoteReason::TieUnresolved);
    CHECK(other->changesOutcome);

    room.notified[0].ruledToCount = true;
    result = judge(room);
    CHECK(countsOf(result) == Counts{1, 1, 0});
    CHECK(ambiguity(result, AmbiguityKind::LapsedVote) == nullptr);

    room.rules.lapsedVote = LapsedVote::StaysLapsed; // no ruling goes before the terms
    CHECK(countsOf(judge(room)) == Counts{1, 0, 0});
    room.notified[0].ruledToCount = false;
    CHECK(ambiguity(judge(room), AmbiguityKind::LapsedVote) == nullptr);
    room.rules.lapsedVote = LapsedVote::Revives;
    CHECK(countsOf(judge(room)) == Counts{1, 1, 0});
}

TEST_CASE("Row 32: a member who leaves the room for an interest was here, and the notified vote does not revive")
{
    BoardRoom room = countyNotified();
    room.comes("Eve").hasInterest("Eve", true);
    CHECK(whySetAside(judge(room), "Eve") == SetAsideReason::Interest);
    CHECK(countsOf(judge(room)) == Counts{1, 0, 0});
    room.absent("Ed", {"County"}).notifies("Ed", Against); // nor does that of a colleague who stayed at home
    CHECK(whySetAside(judge(room), "Ed") == SetAsideReason::AgencyPresent);
}

TEST_CASE("Row 33: a notified vote is void while a representative is here")
{
    BoardRoom room = countyNotified();
    room.guest("Rae", {"County"}).comesFor("Rae", "Eve");
    const VoteResult result = judge(room);
    CHECK(whySetAside(result, "Eve") == SetAsideReason::AgencyRepresented);
    CHECK(voteOf(result, "County").way == VoteWay::NotVoting);
}

TEST_CASE("Row 33: somebody of the agency without a vote does not void it, and the literal reading is told")
{
    BoardRoom room = countyNotified();
    room.guest("Rae", {"County"});
    VoteResult result = judge(room);
    CHECK(countsOf(result) == Counts{1, 1, 0});
    const Ambiguity* other = ambiguity(result, AmbiguityKind::MemberWithoutVotePresent);
    REQUIRE(other != nullptr);
    CHECK(other->about == "County");
    CHECK(other->outcome == VoteOutcome::Carried);
    room.rules.presenceOfAnyoneLapses = true;
    result = judge(room);
    CHECK(whySetAside(result, "Eve") == SetAsideReason::AgencyPresent);
    CHECK(ambiguity(result, AmbiguityKind::MemberWithoutVotePresent) == nullptr);
}

TEST_CASE("Row 34: a vote notified on a text that was amended is not counted")
{
    const VoteResult result = judge(countyNotified(NotifiedFlaw::OriginalText));
    CHECK(countsOf(result) == Counts{1, 0, 0});
    CHECK(whySetAside(result, "Eve") == SetAsideReason::OriginalText);
}

TEST_CASE("Row 35: a notified vote that is late, oral or from somebody not entitled is void")
{
    CHECK(whySetAside(judge(countyNotified(NotifiedFlaw::Late)), "Eve") == SetAsideReason::Late);
    CHECK(whySetAside(judge(countyNotified(NotifiedFlaw::Oral)), "Eve") == SetAsideReason::Oral);
    BoardRoom room = countyNotified();
    room.people[1].boardMember = false;
    CHECK(whySetAside(judge(room), "Eve") == SetAsideReason::NotEntitled);
    CHECK(voteOf(judge(room), "County").way == VoteWay::Absent);
    room.people[1] = {.key = "Eve", .name = "Eve", .agencies = {}, .boardMember = true};
    CHECK(whySetAside(judge(room), "Eve") == SetAsideReason::NoAgency);
}

TEST_CASE("Row 36: of two notified votes of one agency the latest valid one counts")
{
    BoardRoom room = countyNotified();
    room.notifies("Eve", Abstain).notifies("Eve", For, NotifiedFlaw::Late);
    VoteResult result = judge(room);
    CHECK(voteOf(result, "County").choice == Abstain);
    REQUIRE(result.setAside.size() == 2);
    CHECK(result.setAside[0].reason == SetAsideReason::Superseded);
    CHECK(result.setAside[1].reason == SetAsideReason::Late);
    CHECK(ambiguity(result, AmbiguityKind::NotifiedByTwo) == nullptr); // a change of mind

    room.absent("Ed", {"County"}).notifies("Ed", For);
    result = judge(room);
    CHECK(voteOf(result, "County").by == std::vector<std::string>{"Ed"});
    CHECK(countsOf(result) == Counts{2, 0, 0});
    REQUIRE(ambiguity(result, AmbiguityKind::NotifiedByTwo) != nullptr);
    CHECK(ambiguity(result, AmbiguityKind::NotifiedByTwo)->about == "County");
    room.notified.back().choice = Abstain; // two members, one mind
    CHECK(ambiguity(judge(room), AmbiguityKind::NotifiedByTwo) == nullptr);
}

TEST_CASE("Row 37: a conditional notified vote is a comment and no vote")
{
    CHECK(whySetAside(judge(countyNotified(NotifiedFlaw::Conditional)), "Eve") == SetAsideReason::Conditional);
}

TEST_CASE("Row 38: a notified vote that was given to another member to cast is not counted")
{
    CHECK(whySetAside(judge(countyNotified(NotifiedFlaw::Proxy)), "Eve") == SetAsideReason::Proxy);
}

TEST_CASE("A notified vote that was withdrawn, or that the terms do not know, is listed and not counted")
{
    CHECK(whySetAside(judge(countyNotified(NotifiedFlaw::Withdrawn)), "Eve") == SetAsideReason::Withdrawn);
    BoardRoom room = countyNotified();
    room.rules.notifiedVotes = false;
    CHECK(whySetAside(judge(room), "Eve") == SetAsideReason::NotProvided);
}

} // namespace
} // namespace cspdesk::tests
