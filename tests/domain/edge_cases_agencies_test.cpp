// SPDX-License-Identifier: MIT
#include "domain/board_room.h"

namespace cspdesk::tests {
namespace {

using namespace domain;
using enum VoteChoice;

TEST_CASE("Row 5: members with an interest are out of the quorum when they leave, and in it when they stay")
{
    BoardRoom room = fourAgencies();
    room.quorum = 4;
    room.raises("Bob", For).raises("Cy", For).raises("Di", Against).hasInterest("Di");
    VoteResult result = judge(room);
    CHECK(result.quorum.count == 4);
    CHECK(result.outcome == VoteOutcome::Carried);
    CHECK(countsOf(result) == Counts{2, 0, 0});
    CHECK(whySetAside(result, "Di") == SetAsideReason::Interest);
    const Ambiguity* other = ambiguity(result, AmbiguityKind::InterestStays);
    REQUIRE(other != nullptr);
    CHECK(other->about == "Di");
    CHECK(other->reason == VoteReason::Inquorate);

    room.rules.interestStaysInQuorum = false;
    CHECK(judge(room).reason == VoteReason::Inquorate);
    CHECK(ambiguity(judge(room), AmbiguityKind::InterestStays) == nullptr); // the terms say it

    room.rules.interestStaysInQuorum = true;
    room.interests[0].leaves = true;
    result = judge(room);
    CHECK(result.quorum.count == 3);
    CHECK(result.reason == VoteReason::Inquorate);
    CHECK(ambiguity(result, AmbiguityKind::InterestStays) == nullptr);

    room.interests[0] = {.person = "Di", .agency = {}, .leaves = false};
    room.quorum = 3; // here it makes no difference how Di is counted, and nothing is told
    CHECK(ambiguity(judge(room), AmbiguityKind::InterestStays) == nullptr);
}

TEST_CASE("Row 19: an agency with two people present has one vote: the second hand is not counted")
{
    BoardRoom room = fourAgencies();
    room.here("Abe", {"City"}).guest("Amy", {"City"});
    room.raises("Abe", For).raises("Ann", For).raises("Amy", For).raises("Bob", Against);
    const VoteResult result = judge(room);
    CHECK(countsOf(result) == Counts{1, 1, 0});
    CHECK(whySetAside(result, "Abe") == SetAsideReason::SecondHand);
    CHECK(whySetAside(result, "Amy") == SetAsideReason::NotBoardMember);
    CHECK(result.quorum.count == 5); // both Board members of the council, and not its guest
}

TEST_CASE("Row 20: two people of one agency who disagree are in dispute until it is ruled which hand counts")
{
    BoardRoom room = fourAgencies();
    room.here("Abe", {"City"}).raises("Bob", For).raises("Cy", For);
    for (const VoteChoice choice : {Against, Abstain}) { // an abstention differs from a vote too
        room.hands.resize(2);
        room.raises("Ann", For).raises("Abe", choice);
        const VoteResult result = judge(room);
        CHECK(result.outcome == VoteOutcome::NotDecided);
        CHECK(result.reason == VoteReason::AgencyInDispute);
        CHECK(voteOf(result, "City").way == VoteWay::InDispute);
        CHECK_FALSE(voteOf(result, "City").choice.has_value());
        CHECK(countsOf(result) == Counts{2, 0, 0});
    }
    room.hands.resize(2);
    room.raises("Ann", For).raises("Abe", Against).rulings = {{"City", Against}};
    VoteResult result = judge(room);
    CHECK(countsOf(result) == Counts{2, 1, 0});
    CHECK(voteOf(result, "City").way == VoteWay::Ruled);
    CHECK(voteOf(result, "City").by == std::vector<std::string>{"Abe"});
    CHECK(whySetAside(result, "Ann") == SetAsideReason::OverruledHand);

    room.rulings = {{"City", Abstain}}; // which nobody raised
    CHECK(judge(room).reason == VoteReason::AgencyInDispute);

    room.rulings = {{"City", std::nullopt}};
    result = judge(room);
    CHECK(countsOf(result) == Counts{2, 0, 0});
    CHECK(result.outcome == VoteOutcome::Carried);
    CHECK(voteOf(result, "City").way == VoteWay::RuledNotVoting);
    CHECK(result.setAside.size() == 2);
    CHECK(result.entitled == 4);
}

TEST_CASE("Row 21: a representative of an absent member counts as the Board member, in the quorum and the vote")
{
    BoardRoom room;
    room.here("Ann", {"City"}).absent("Cy", {"Police"}).guest("Pat", {"Police"}).comesFor("Pat", "Cy").chairedBy("Ann");
    room.raises("Ann", For).raises("Pat", For);
    room.quorum = 2;
    const VoteResult result = judge(room);
    CHECK(result.outcome == VoteOutcome::Carried);
    CHECK(countsOf(result) == Counts{2, 0, 0});
    REQUIRE(result.quorum.counted.size() == 2);
    CHECK(result.quorum.counted[1] == Counted{"Pat", "Police", "Cy"});
    CHECK(voteOf(result, "Police").representing == std::vector<std::string>{"Cy"});

    room.present = {"Ann"}; // named, but did not come
    CHECK(judge(room).quorum.count == 1);
    CHECK(whySetAside(judge(room), "Pat") == SetAsideReason::NotPresent);
}

TEST_CASE("Row 22: a representative who is a member in own right votes for the own agency and counts once")
{
    BoardRoom room;
    room.here("Ann", {"City"}).here("Bob", {"Fire"}).absent("Cy", {"Police"}).comesFor("Bob", "Cy").chairedBy("Ann");
    room.raises("Ann", Against).raises("Bob", For);
    VoteResult result = judge(room);
    CHECK(result.quorum.count == 2);
    CHECK(countsOf(result) == Counts{1, 1, 0});
    CHECK(voteOf(result, "Police").way == VoteWay::OneForTwo);
    CHECK_FALSE(voteOf(result, "Police").entitled);
    CHECK(whySetAside(result, "Bob") == SetAsideReason::VotesForAnother);
    const Ambiguity* other = ambiguity(result, AmbiguityKind::OneForTwo);
    REQUIRE(other != nullptr);
    CHECK(other->about == "Bob");
    CHECK(other->outcome == VoteOutcome::Carried);

    room.rules.oneMayVoteForTwo = true;
    result = judge(room);
    CHECK(countsOf(result) == Counts{2, 1, 0});
    CHECK(result.quorum.count == 2);
    CHECK(voteOf(result, "Police").representing == std::vector<std::string>{"Cy"});
    CHECK(ambiguity(result, AmbiguityKind::OneForTwo) == nullptr);

    room.rules.oneMayVoteForTwo = false;
    room.notifies("Cy", Abstain); // the way that is suggested instead
    CHECK(voteOf(judge(room), "Police").way == VoteWay::Notified);
}

TEST_CASE("Row 23: one person who sits for two agencies votes for the first, unless the terms allow both")
{
    BoardRoom room;
    room.here("Ann", {"City"}).here("Bob", {"Fire", "Police"}).chairedBy("Ann");
    room.raises("Ann", Against).raises("Bob", For);
    VoteResult result = judge(room);
    CHECK(countsOf(result) == Counts{1, 1, 0});
    CHECK(voteOf(result, "Fire").choice == For);
    CHECK(voteOf(result, "Police").way == VoteWay::OneForTwo);
    room.rules.oneMayVoteForTwo = true;
    result = judge(room);
    CHECK(countsOf(result) == Counts{2, 1, 0});
    CHECK(result.quorum.count == 2);
}

TEST_CASE("Row 25: with deputy and principal both present the deputy is in attendance")
{
    BoardRoom room = fourAgencies();
    room.guest("Pat", {"Police"}).comesFor("Pat", "Cy").raises("Pat", For).raises("Cy", Against);
    VoteResult result = judge(room);
    CHECK(result.quorum.count == 4);
    CHECK(voteOf(result, "Police").choice == Against);
    CHECK(whySetAside(result, "Pat") == SetAsideReason::MemberIsPresent);

    room.hasInterest("Cy"); // who stays: whether the deputy may vote then is left open by the terms
    result = judge(room);
    CHECK(voteOf(result, "Police").way == VoteWay::Interest);
    REQUIRE(ambiguity(result, AmbiguityKind::DeputyOfInterested) != nullptr);
    CHECK(ambiguity(result, AmbiguityKind::DeputyOfInterested)->outcome == VoteOutcome::Carried);
    room.interests[0].leaves = true; // now the deputy stands in
    result = judge(room);
    CHECK(voteOf(result, "Police").choice == For);
    CHECK(result.quorum.count == 4);
}

TEST_CASE("A second representative of one member is in attendance, and the other reading is told where it matters")
{
    BoardRoom room;
    room.here("Ann", {"City"}).absent("Cy", {"Police"}).guest("Pat").guest("Quin").chairedBy("Ann");
    room.comesFor("Pat", "Cy").comesFor("Quin", "Cy").raises("Pat", For).raises("Quin", Against);
    VoteResult result = judge(room);
    CHECK(voteOf(result, "Police").choice == For);
    CHECK(result.quorum.count == 2);
    CHECK(whySetAside(result, "Quin") == SetAsideReason::SeatRepresentedTwice);
    REQUIRE(ambiguity(result, AmbiguityKind::SeatRepresentedTwice) != nullptr);
    CHECK(ambiguity(result, AmbiguityKind::SeatRepresentedTwice)->outcome == VoteOutcome::NotCarried);

    room.hasInterest("Pat"); // then the agency votes through the other
    result = judge(room);
    CHECK(voteOf(result, "Police").choice == Against);
    CHECK(result.quorum.count == 2);
}

TEST_CASE("Row 28: a member who left before the vote is not counted, and not shown as abstaining")
{
    BoardRoom room = fourAgencies();
    room.present = {"Ann", "Bob", "Cy"};
    room.raises("Ann", For);
    const VoteResult result = judge(room);
    CHECK(result.quorum.count == 3);
    CHECK(voteOf(result, "Health").way == VoteWay::Absent);
    CHECK_FALSE(voteOf(result, "Health").choice.has_value());
    CHECK(result.abstain == 0);
}

TEST_CASE("Row 30: abstaining, being present without voting and being absent are three things")
{
    BoardRoom room = fourAgencies();
    room.absent("Eve", {"County"}).raises("Ann", For).raises("Bob", Abstain);
    VoteResult result = judge(room);
    CHECK(voteOf(result, "Fire").way == VoteWay::ByHand);
    CHECK(voteOf(result, "Police").way == VoteWay::NotVoting);
    CHECK(voteOf(result, "County").way == VoteWay::Absent);
    CHECK(countsOf(result) == Counts{1, 0, 1});
    CHECK(result.notVoting == 2);
    CHECK(result.entitled == 4);
    REQUIRE(ambiguity(result, AmbiguityKind::SilenceAbstains) != nullptr);
    CHECK_FALSE(ambiguity(result, AmbiguityKind::SilenceAbstains)->changesOutcome);

    room.rules.silenceAbstains = true;
    result = judge(room);
    CHECK(countsOf(result) == Counts{1, 0, 3});
    CHECK(voteOf(result, "Police").way == VoteWay::Silence);
}

TEST_CASE("Row 40: an interest of an agency takes its vote and its notified vote: one of a person leaves it to another")
{
    BoardRoom room = fourAgencies();
    room.here("Abe", {"City"}).absent("Eve", {"County"}).notifies("Eve", For);
    room.raises("Abe", For).raises("Bob", Against).agencyHasInterest("City").agencyHasInterest("County");
    room.chairedBy("Bob", PresidingBasis::ViceChair);
    VoteResult result = judge(room);
    CHECK(countsOf(result) == Counts{0, 1, 0});
    CHECK(voteOf(result, "City").way == VoteWay::Interest);
    CHECK(voteOf(result, "County").way == VoteWay::Interest);
    CHECK(whySetAside(result, "Abe") == SetAsideReason::AgencyInterest);
    CHECK(whySetAside(result, "Eve") == SetAsideReason::AgencyInterest);
    CHECK(result.quorum.count == 5);
    room.interests[0].leaves = true;
    CHECK(judge(room).quorum.count == 3); // without the two of the council

    room.interests = {{.person = "Ann", .agency = {}, .leaves = false, .mayVote = true}};
    room.raises("Ann", Against); // with a dispensation her hand is as good as her colleague's
    CHECK(voteOf(judge(room), "City").way == VoteWay::InDispute);
    room.interests[0].leaves = true; // whoever is out of the room votes with no dispensation
    CHECK(voteOf(judge(room), "City").choice == For);
}

TEST_CASE("Row 42: an observer or a co-opted member without a vote is present, and neither counts nor votes")
{
    BoardRoom room = fourAgencies();
    room.guest("Oz", {"PCC"}).raises("Oz", For).raises("Ann", Against);
    VoteResult result = judge(room);
    CHECK(result.quorum.count == 4);
    CHECK(countsOf(result) == Counts{0, 1, 0});
    CHECK(whySetAside(result, "Oz") == SetAsideReason::NotBoardMember);

    room.guest("Lee").comesFor("Lee", "Oz").present = {"Ann", "Bob", "Lee"}; // nor does who comes for one
    room.raises("Lee", For);
    result = judge(room);
    CHECK(result.quorum.count == 2);
    CHECK(whySetAside(result, "Lee") == SetAsideReason::MemberIsNoBoardMember);
}

TEST_CASE("Row 43: a vacant seat has no vote and leaves the number for a quorum as it is")
{
    BoardRoom room = fourAgencies();
    room.quorum = 5;
    room.agencies.push_back({.key = "Probation", .name = "Probation", .filled = false});
    room.raises("Ann", For);
    const VoteResult result = judge(room);
    CHECK(result.quorum.required == 5);
    CHECK(result.reason == VoteReason::Inquorate);
    CHECK_FALSE(voteOf(result, "Probation").entitled);
}

TEST_CASE("Members without a Board seat vote where the terms say so, and never count in the quorum")
{
    BoardRoom room = fourAgencies();
    room.guest("Mel", {"Housing"}).people.back().member = true;
    room.raises("Mel", For);
    CHECK(whySetAside(judge(room), "Mel") == SetAsideReason::NotBoardMember);
    room.rules.electorate = Electorate::BoardAndMembers;
    CHECK(voteOf(judge(room), "Housing").choice == For);
    CHECK(judge(room).quorum.count == 4);
    room.absent("Eve", {"County"}).comesFor("Mel", "Eve"); // a Board seat goes before a member's
    CHECK(voteOf(judge(room), "County").choice == For);
    CHECK(voteOf(judge(room), "Housing").way == VoteWay::OneForTwo);
    CHECK(judge(room).quorum.count == 5);
}

} // namespace
} // namespace cspdesk::tests
