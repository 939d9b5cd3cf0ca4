// SPDX-License-Identifier: MIT
#include "domain/board_room.h"

namespace cspdesk::tests {
namespace {

using namespace domain;
using enum VoteChoice;

TEST_CASE("Row 44: a board with fewer filled seats than its quorum decides nothing, whoever comes")
{
    BoardRoom room = fourAgencies();
    room.quorum = 5;
    room.raises("Ann", For);
    CHECK(judge(room).reason == VoteReason::Inquorate);
    CHECK(quorumOf(room).count == 4);
}

TEST_CASE("Row 48: totals without names must add up to the agencies that could vote, notified votes included")
{
    BoardRoom room = fourAgencies();
    room.absent("Eve", {"County"}).notifies("Eve", Against).method = VoteMethod::TotalsOnly;
    room.totals = CountedTotals{.votesFor = 2, .against = 1, .abstain = 0, .notVoting = 1};
    VoteResult result = judge(room);
    CHECK(countsOf(result) == Counts{2, 2, 0});
    CHECK(result.notVoting == 1);
    CHECK(result.entitled == 5);
    CHECK(result.reason == VoteReason::TieUnresolved);
    CHECK(voteOf(result, "Police").way == VoteWay::InTotals);
    CHECK(judge(room.casts(CastingVote::For)).outcome == VoteOutcome::Carried);

    for (const CountedTotals totals :
         {CountedTotals{3, 1, 0, 1}, CountedTotals{2, 1, 0, 0}, CountedTotals{6, -1, -1, 0}}) {
        room.totals = totals;
        result = judge(room);
        CHECK(result.outcome == VoteOutcome::NotDecided);
        CHECK(result.reason == VoteReason::TotalsDoNotReconcile);
    }
    room.totals.reset();
    CHECK(judge(room).reason == VoteReason::TotalsDoNotReconcile);
}

TEST_CASE("Row 49: with totals a member may have the vote recorded by name, and the totals must hold it")
{
    BoardRoom room = fourAgencies();
    room.raises("Di", Against).method = VoteMethod::TotalsOnly;
    room.totals = CountedTotals{.votesFor = 3, .against = 1, .abstain = 0, .notVoting = 0};
    VoteResult result = judge(room);
    CHECK(countsOf(result) == Counts{3, 1, 0}); // not counted a second time
    CHECK(result.outcome == VoteOutcome::Carried);
    CHECK(voteOf(result, "Health").choice == Against);
    room.totals = CountedTotals{.votesFor = 4, .against = 0, .abstain = 0, .notVoting = 0};
    CHECK(judge(room).reason == VoteReason::TotalsDoNotReconcile);
}

TEST_CASE("Row 50: agreeing without a vote needs a quorum and somebody presiding, and no dissent")
{
    BoardRoom room = fourAgencies();
    room.method = VoteMethod::GeneralAssent;
    VoteResult result = judge(room);
    CHECK(result.outcome == VoteOutcome::Carried);
    CHECK(countsOf(result) == Counts{0, 0, 0});
    CHECK(result.entitled == 4);
    CHECK(voteOf(result, "Fire").way == VoteWay::Assent);

    room.guest("Gus").raises("Gus", Against); // whose hand is no dissent
    CHECK(judge(room).outcome == VoteOutcome::Carried);
    room.raises("Bob", Against);
    result = judge(room);
    CHECK(result.outcome == VoteOutcome::NotDecided);
    CHECK(result.reason == VoteReason::Dissent);
    room.here("Abe", {"City"}).raises("Abe", Against).raises("Ann", For);
    room.rulings = {{.agency = "City", .choice = For}}; // the vote of the agency is not what is asked
    std::erase_if(room.hands, [](const Hand& hand) { return hand.person == "Bob"; });
    CHECK(judge(room).reason == VoteReason::Dissent);
    room.rulings.clear();
    room.hands.clear();
    room.absent("Eve", {"County"}).notifies("Eve", Against); // nor is everybody agreed then
    CHECK(judge(room).reason == VoteReason::Dissent);
    room.notified.clear();
    room.quorum = 6;
    CHECK(judge(room).reason == VoteReason::Inquorate);
    room.presiding.reset();
    CHECK(judge(room).reason == VoteReason::NobodyPresiding);
}

TEST_CASE("A motion is carried by more votes for than against, abstentions counting in neither")
{
    BoardRoom room = fourAgencies();
    room.raises("Ann", For).raises("Bob", Abstain).raises("Cy", Abstain).raises("Di", Abstain);
    CHECK(judge(room).outcome == VoteOutcome::Carried);
    room.hands[1].choice = Against;
    room.hands[2].choice = Against;
    CHECK(judge(room).outcome == VoteOutcome::NotCarried);
    CHECK(judge(room).reason == VoteReason::None);
}

TEST_CASE("A majority can be asked of those present or of the membership, and be reached instead of exceeded")
{
    BoardRoom room = fourAgencies();
    room.absent("Eve", {"County"}).raises("Ann", For).raises("Bob", For).raises("Cy", Against);
    CHECK(judge(room).outcome == VoteOutcome::Carried); // 2 of 3 cast
    room.rules.majorityBase = MajorityBase::Present;    // 2 of 4 is not more than half
    CHECK(judge(room).outcome == VoteOutcome::NotCarried);
    CHECK(judge(room).reason == VoteReason::MajorityNotReached);
    room.rules.majorityReached = true;
    CHECK(judge(room).outcome == VoteOutcome::Carried);
    room.rules.majorityBase = MajorityBase::Membership; // 2 of 5
    CHECK(judge(room).reason == VoteReason::MajorityNotReached);
    room.notifies("Eve", For); // 3 of 5
    CHECK(judge(room).outcome == VoteOutcome::Carried);
    room.rules.majorityNumerator = 2; // 3 of 5 is fewer than two thirds
    room.rules.majorityDenominator = 3;
    CHECK(judge(room).reason == VoteReason::MajorityNotReached);
    room.rules.majorityBase = MajorityBase::VotesCast; // 3 of 4
    CHECK(judge(room).outcome == VoteOutcome::Carried);
}

TEST_CASE("Two thirds of the votes cast are reached by exactly two thirds, and the casting vote adds one")
{
    BoardRoom room = fourAgencies();
    room.rules.majorityNumerator = 2;
    room.rules.majorityDenominator = 3;
    room.rules.majorityReached = true;
    room.raises("Ann", For).raises("Bob", For).raises("Cy", Against);
    CHECK(judge(room).outcome == VoteOutcome::Carried);
    room.hands.pop_back();
    room.hands.back().choice = Against; // 1 to 1, and 2 of 3 with the casting vote
    CHECK(judge(room.casts(CastingVote::For)).outcome == VoteOutcome::Carried);
    room.raises("Cy", For).raises("Di", Against); // 2 to 2, and 3 of 5
    CHECK(judge(room).reason == VoteReason::MajorityNotReached);
    CHECK(judge(room).castingVoteUsed);
}

TEST_CASE("Without a casting vote in the terms a tie stays unresolved")
{
    BoardRoom room = twoToTwo();
    room.presiderCasts = false;
    const VoteResult result = judge(room.casts(CastingVote::For));
    CHECK(result.reason == VoteReason::TieUnresolved);
    CHECK(whySetAside(result, "Ann") == SetAsideReason::NoCastingVote);
}

TEST_CASE("A casting vote where nothing can be decided is told as not used")
{
    BoardRoom room = twoToTwo();
    room.quorum = 5;
    const VoteResult result = judge(room.casts(CastingVote::For));
    CHECK_FALSE(result.castingVoteUsed);
    CHECK(whySetAside(result, "Ann") == SetAsideReason::NoVoteTaken);
}

TEST_CASE("A quorum can be counted in agencies, as a fraction of the filled seats, and by classes of agencies")
{
    BoardRoom room = fourAgencies();
    room.here("Abe", {"City"}).absent("Eve", {"County"}).absent("Ed", {"County"});
    room.quorum = 5;
    CHECK(quorumOf(room).reached); // five Board members
    room.rules.quorumBasis = QuorumBasis::Agencies;
    CHECK(quorumOf(room).count == 4);
    CHECK_FALSE(quorumOf(room).reached);
    room.rules.quorumBasis = QuorumBasis::Fraction; // a third of seven seats, rounded up
    CHECK(quorumOf(room).required == 3);
    CHECK(quorumOf(room).reached);

    room.agencies[0].key = "7"; // the City, by its number in the file
    room.people[0].agencies = {"7"};
    room.people[4].agencies = {"7"};
    room.rules.quorumClasses = {{"the two councils", {Id<Agency>(7), Id<Agency>(8)}, 1}};
    CHECK(quorumOf(room).reached);
    room.rules.quorumClasses[0].least = 2;
    CHECK_FALSE(quorumOf(room).reached);
    CHECK(quorumOf(room).classesMissing == std::vector<std::string>{"the two councils"});
}

TEST_CASE("A person is counted once, however often they are put down")
{
    BoardRoom room = fourAgencies();
    room.comes("Ann").comes("Ann").raises("Ann", For).raises("Ann", For);
    CHECK(quorumOf(room).count == 4);
    CHECK(countsOf(judge(room)) == Counts{1, 0, 0});
    CHECK(judge(room).setAside.empty());
}

} // namespace
} // namespace cspdesk::tests
