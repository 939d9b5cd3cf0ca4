// SPDX-License-Identifier: MIT
#include "domain/board_room.h"

namespace cspdesk::tests {
namespace {

using namespace domain;
using enum VoteChoice;

TEST_CASE("Row 7: the casting vote belongs to whoever presides when the result is declared")
{
    BoardRoom room = twoToTwo();
    room.chairedBy("Bob", PresidingBasis::ViceChair).casts(CastingVote::Against);
    const VoteResult result = judge(room);
    CHECK(result.tie);
    CHECK(result.castingVoteUsed);
    CHECK(result.outcome == VoteOutcome::NotCarried);
    CHECK(result.reason == VoteReason::None);
    CHECK(countsOf(result) == Counts{2, 2, 0}); // the casting vote is a record of its own
}

TEST_CASE("Row 8: a chair with an interest has no ordinary and no casting vote: the chair passes for that item")
{
    BoardRoom room = fourAgencies();
    room.here("Eve", {"County"}).hasInterest("Ann").casts(CastingVote::For);
    room.raises("Ann", For).raises("Bob", For).raises("Eve", For).raises("Cy", Against).raises("Di", Against);
    const VoteResult stays = judge(room);
    CHECK(countsOf(stays) == Counts{2, 2, 0}); // without Ann's hand
    CHECK(voteOf(stays, "City").way == VoteWay::Interest);
    CHECK_FALSE(stays.castingVoteUsed);
    CHECK(stays.reason == VoteReason::TieUnresolved);
    REQUIRE(stays.setAside.size() == 2);
    CHECK(stays.setAside[0].reason == SetAsideReason::Interest);
    CHECK(stays.setAside[1].kind == SetAsideKind::CastingVote);
    CHECK(stays.setAside[1].reason == SetAsideReason::PresiderHasInterest);
    const Ambiguity* passes = ambiguity(stays, AmbiguityKind::PresiderHasInterest);
    REQUIRE(passes != nullptr);
    CHECK(passes->outcome == VoteOutcome::NotDecided);
    CHECK(passes->reason == VoteReason::NobodyPresiding);

    room.chairedBy("Bob", PresidingBasis::ViceChair);
    const VoteResult passed = judge(room);
    CHECK(passed.outcome == VoteOutcome::Carried);
    CHECK(passed.castingVoteUsed);
    CHECK(ambiguity(passed, AmbiguityKind::PresiderHasInterest) == nullptr);
}

TEST_CASE("Row 9: without anybody presiding no vote can be taken")
{
    BoardRoom room = twoToTwo();
    room.raises("Di", Against).presiding.reset();
    room.quorum = 9; // nobody presiding is told before a missing quorum
    VoteResult result = judge(room);
    CHECK(result.outcome == VoteOutcome::NotDecided);
    CHECK(result.reason == VoteReason::NobodyPresiding);
    CHECK(countsOf(result) == Counts{2, 2, 0}); // the counts are told all the same

    room.absent("Zoe", {"County"}).chairedBy("Zoe");
    CHECK(judge(room).reason == VoteReason::NobodyPresiding); // appointed, but not in the room
    room.chairedBy("Ann").hasInterest("Ann", true);
    result = judge(room);
    CHECK(result.reason == VoteReason::Inquorate); // went out for the item: the chair passed to another
    REQUIRE(ambiguity(result, AmbiguityKind::PresiderHasInterest) != nullptr);
    CHECK(ambiguity(result, AmbiguityKind::PresiderHasInterest)->reason == VoteReason::NobodyPresiding);
}

TEST_CASE("Row 10: an elected presider has the casting vote unless the terms say otherwise")
{
    for (const PresidingBasis basis : {PresidingBasis::Elected, PresidingBasis::SteppedIn}) {
        BoardRoom room = twoToTwo();
        room.chairedBy("Cy", basis).casts(CastingVote::For);
        VoteResult result = judge(room);
        CHECK(result.outcome == VoteOutcome::Carried);
        const Ambiguity* other = ambiguity(result, AmbiguityKind::ElectedPresiderCasts);
        REQUIRE(other != nullptr);
        CHECK(other->about == "Cy");
        CHECK(other->outcome == VoteOutcome::NotCarried);
        CHECK(other->reason == VoteReason::TieUnresolved);
        CHECK(other->changesOutcome);

        room.rules.electedPresiderCasts = false;
        result = judge(room);
        CHECK(result.reason == VoteReason::TieUnresolved);
        CHECK(whySetAside(result, "Cy") == SetAsideReason::NoCastingVote);
        CHECK(ambiguity(result, AmbiguityKind::ElectedPresiderCasts) == nullptr);
    }
}

TEST_CASE("Row 12: a chair who is an agency's voter votes once, and a second time only on a tie")
{
    BoardRoom room = twoToTwo();
    room.casts(CastingVote::For);
    CHECK(judge(room).outcome == VoteOutcome::Carried);
    CHECK(voteOf(judge(room), "City").choice == For);

    room.hands.pop_back(); // Di raises no hand: two to one
    const VoteResult noTie = judge(room);
    CHECK(noTie.outcome == VoteOutcome::Carried);
    CHECK_FALSE(noTie.castingVoteUsed);
    CHECK(whySetAside(noTie, "Ann") == SetAsideReason::NoTie);
}

TEST_CASE("Row 13: a chair whose agency is voted by a colleague holds only the casting vote")
{
    BoardRoom room = fourAgencies();
    room.here("Abe", {"City"}).raises("Abe", Against).raises("Bob", For).casts(CastingVote::For);
    const VoteResult result = judge(room);
    CHECK(countsOf(result) == Counts{1, 1, 0});
    CHECK(voteOf(result, "City").by == std::vector<std::string>{"Abe"});
    CHECK(result.outcome == VoteOutcome::Carried);
}

TEST_CASE("Row 14: an independent chair has the casting vote alone, and counts in the quorum with a Board seat only")
{
    BoardRoom room;
    room.here("Bob", {"Fire"}).here("Cy", {"Police"}).guest("Ina").chairedBy("Ina");
    room.raises("Bob", For).raises("Cy", Against).raises("Ina", For).casts(CastingVote::For);
    room.quorum = 3;
    const VoteResult seatless = judge(room);
    CHECK(seatless.quorum.count == 2);
    CHECK(seatless.reason == VoteReason::Inquorate);
    CHECK(whySetAside(seatless, "Ina") == SetAsideReason::NotBoardMember);
    const Ambiguity* other = ambiguity(seatless, AmbiguityKind::IndependentPresider);
    REQUIRE(other != nullptr);
    CHECK(other->outcome == VoteOutcome::Carried);

    room.people.back().boardMember = true;
    const VoteResult seated = judge(room);
    CHECK(seated.quorum.count == 3);
    CHECK(seated.outcome == VoteOutcome::Carried);
    CHECK(countsOf(seated) == Counts{1, 1, 0});
    CHECK(whySetAside(seated, "Ina") == SetAsideReason::NoAgency);
    CHECK(ambiguity(seated, AmbiguityKind::IndependentPresider) == nullptr);
}

TEST_CASE("Row 15: an absent chair's notified vote counts for the agency: a casting vote cannot be notified")
{
    BoardRoom room;
    room.absent("Ann", {"City"}).here("Bob", {"Fire"}).notifies("Ann", For).raises("Bob", Against);
    room.chairedBy("Ann").casts(CastingVote::For);
    CHECK(judge(room).reason == VoteReason::NobodyPresiding);
    room.chairedBy("Bob", PresidingBasis::ViceChair).casts(CastingVote::NotAsked);
    const VoteResult result = judge(room);
    CHECK(countsOf(result) == Counts{1, 1, 0});
    CHECK(voteOf(result, "City").way == VoteWay::Notified);
    CHECK(result.reason == VoteReason::TieUnresolved);
}

TEST_CASE("Row 16: a casting vote that is not used or refused leaves the motion not carried")
{
    for (const CastingVote vote : {CastingVote::NotAsked, CastingVote::Declined}) {
        const VoteResult result = judge(twoToTwo().casts(vote));
        CHECK(result.tie);
        CHECK_FALSE(result.castingVoteUsed);
        CHECK(result.outcome == VoteOutcome::NotCarried);
        CHECK(result.reason == VoteReason::TieUnresolved);
        CHECK(result.setAside.empty());
    }
}

TEST_CASE("Row 17: a tie made by a notified vote is a tie like any other")
{
    BoardRoom room;
    room.here("Ann", {"City"}).absent("Bob", {"Fire"}).chairedBy("Ann");
    room.raises("Ann", For).notifies("Bob", Against);
    CHECK(judge(room).reason == VoteReason::TieUnresolved);
    CHECK(judge(room.casts(CastingVote::For)).outcome == VoteOutcome::Carried);
}

TEST_CASE("Row 18: nobody for and nobody against is no tie and not carried, unless the terms let the chair decide")
{
    BoardRoom room = fourAgencies();
    room.raises("Ann", Abstain).raises("Bob", Abstain).casts(CastingVote::For);
    VoteResult result = judge(room);
    CHECK_FALSE(result.tie);
    CHECK(result.outcome == VoteOutcome::NotCarried);
    CHECK(result.reason == VoteReason::NoVotesCast);
    CHECK(whySetAside(result, "Ann") == SetAsideReason::NoTie);
    const Ambiguity* other = ambiguity(result, AmbiguityKind::CastingVoteWithoutVotes);
    REQUIRE(other != nullptr);
    CHECK(other->outcome == VoteOutcome::Carried);
    CHECK(other->changesOutcome);

    room.rules.castingVoteWithoutVotes = true;
    result = judge(room);
    CHECK(result.outcome == VoteOutcome::Carried);
    CHECK(result.castingVoteUsed);
    CHECK_FALSE(result.tie);
    CHECK(ambiguity(result, AmbiguityKind::CastingVoteWithoutVotes) == nullptr);
}

} // namespace
} // namespace cspdesk::tests
