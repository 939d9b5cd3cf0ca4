// SPDX-License-Identifier: MIT
#include "wording/vote_words.h"

#include "domain/board_room.h"

namespace cspdesk::tests {
namespace {

using namespace domain;
using enum VoteChoice;

std::string told(const QStringList& sentences) { return sentences.join(QLatin1Char('\n')).toStdString(); }
std::string explained(const VoteCase& room) { return told(wording::explanation(room, judge(room))); }
std::string forTheRoom(const VoteCase& room) { return wording::resultSentence(room, judge(room)).toStdString(); }
std::string minuted(const VoteCase& room, const std::string& motion = "The plan be agreed.")
{
    return wording::minuteParagraph(room, judge(room), motion).toStdString();
}

/// The City Council here, Probation represented, Fire and Rescue notified.
BoardRoom threeWays()
{
    BoardRoom room;
    room.here("A", {"City Council"}).absent("B", {"Fire and Rescue"}).absent("C", {"Probation"});
    room.guest("J", {"Probation"}).comesFor("J", "C").chairedBy("A");
    room.raises("A", For).raises("J", For).notifies("B", For);
    room.quorum = 2;
    return room;
}

TEST_CASE("the explanation of a vote goes from the quorum to the outcome")
{
    CHECK(explained(threeWays())
          == "Two Board members are present; two are needed.\n"
             "For: City Council, Probation (by J, representing C) and, notified, Fire and Rescue.\n"
             "Against: none.\n"
             "Abstained: none.\n"
             "The motion is carried, because more agencies voted for than against.");
    BoardRoom room = threeWays();
    room.quorum = 5;
    room.hands[1].choice = Abstain;
    CHECK(explained(room)
          == "Two Board members are present; five are needed. There is no quorum.\n"
             "For: City Council and, notified, Fire and Rescue.\n"
             "Against: none.\n"
             "Abstained: Probation (by J, representing C).\n"
             "No decision can be taken, because there is no quorum: three more Board members are needed.");
}

TEST_CASE("a tie and the casting vote are explained")
{
    BoardRoom room = twoToTwo();
    room.quorum = 4;
    CHECK(explained(room.casts(CastingVote::For))
          == "Four Board members are present; four are needed.\n"
             "For: City and Fire.\n"
             "Against: Police and Health.\n"
             "Abstained: none.\n"
             "The votes are equal.\n"
             "The person presiding, Ann, gives the casting vote for.\n"
             "The motion is carried by the casting vote.");
    CHECK_THAT(explained(room.casts(CastingVote::Declined)),
               Catch::Contains("The person presiding, Ann, declines the casting vote.\n"
                               "The motion is not carried, because the tie is not resolved."));
    CHECK_THAT(explained(room.casts(CastingVote::NotAsked)), Catch::Contains("No casting vote is given.\n"));
    room.hasInterest("Ann").raises("Bob", For);
    room.casts(CastingVote::For);
    CHECK(explained(room)
          == "Four Board members are present; four are needed.\n"
             "Ann has declared an interest, stays in the room and does not vote.\n"
             "For: Fire.\n"
             "Against: Police and Health.\n"
             "Abstained: none.\n"
             "Not counted: the hand of Ann (declared an interest).\n"
             "Not counted: the casting vote of Ann (there is no tie).\n"
             "The motion is not carried, because more agencies voted against than for.");
}

TEST_CASE("what stands in the way of a decision is told in one sentence")
{
    BoardRoom room = twoToTwo();
    room.here("Abe", {"City"}).raises("Abe", Against);
    CHECK_THAT(explained(room),
               Catch::Contains("Different hands were raised for City: the person presiding asks which is the agency’s.")
                   && Catch::EndsWith("No decision can be taken, because the vote of City is in dispute."));
    CHECK(forTheRoom(room) == "No decision can be taken, because the vote of City is in dispute.");
    CHECK(minuted(room)
          == "No decision was taken on the motion that the plan be agreed: the vote of City was in dispute.");
    room = twoToTwo();
    room.quorum = 5;
    CHECK(forTheRoom(room) == "No decision can be taken, because there is no quorum: one more Board member is needed.");
    CHECK(minuted(room)
          == "No decision was taken on the motion that the plan be agreed: 4 Board members were present and 5 were "
             "needed.");
    room.presiding.reset();
    CHECK(forTheRoom(room) == "No decision can be taken, because nobody presides.");
    room = twoToTwo();
    room.method = VoteMethod::TotalsOnly;
    CHECK(forTheRoom(room)
          == "No decision can be taken, because the totals do not add up to the agencies that may vote.");
    room.method = VoteMethod::GeneralAssent;
    CHECK(forTheRoom(room) == "No decision can be taken, because not everybody agrees; a show of hands is needed.");
    room.hands.clear();
    CHECK(forTheRoom(room) == "The motion is agreed without a vote.");
}

TEST_CASE("a result is one sentence for the room")
{
    CHECK(forTheRoom(threeWays()) == "The motion is carried by three votes to none.");
    BoardRoom room = fourAgencies();
    room.raises("Ann", For).raises("Bob", For).raises("Cy", Against).raises("Di", Abstain);
    CHECK(forTheRoom(room) == "The motion is carried by two votes to one, with one abstention.");
    room.hands[0].choice = Abstain;
    room.hands[1].choice = Abstain;
    CHECK(forTheRoom(room) == "The motion is not carried: no votes for and one against, with three abstentions.");
    room.hands[2].choice = Abstain;
    CHECK(forTheRoom(room) == "The motion is not carried: nobody voted for or against, and four abstained.");
    room = twoToTwo();
    CHECK(forTheRoom(room) == "The motion is not carried: the votes are equal, two for and two against.");
    CHECK(forTheRoom(room.casts(CastingVote::For))
          == "The motion is carried on the casting vote of Ann, who presides, after two votes for and two against.");
    CHECK(forTheRoom(room.casts(CastingVote::Against))
          == "The motion is not carried, on the casting vote of Ann, who presides, after two votes for and two "
             "against.");
    room = fourAgencies();
    room.raises("Ann", For).raises("Bob", For).raises("Cy", Against);
    room.rules.majorityBase = MajorityBase::Present;
    CHECK(forTheRoom(room)
          == "The motion is not carried: two votes for and one against. The terms of reference ask for more than half "
             "of the agencies that could vote.");
}

TEST_CASE("minutes tell a vote in the past tense, with what was notified and cast")
{
    BoardRoom room = threeWays();
    room.hands[1].choice = Against;
    CHECK(minuted(room, "The grant be made to the Junction.")
          == "The Board agreed by 2 votes to 1 that the grant be made to the Junction. The vote of Fire and Rescue "
             "(for) had been notified beforehand.");
    room.here("D", {"Health"}).raises("D", Abstain);
    CHECK(minuted(room, "that the grant be made")
          == "The Board agreed by 2 votes to 1, with 1 abstention, that the grant be made. The vote of Fire and Rescue "
             "(for) had been notified beforehand.");
    CHECK(
        minuted(twoToTwo().casts(CastingVote::For))
        == "The votes on the motion that the plan be agreed were equal, 2 for and 2 against. Ann, presiding, gave the "
           "casting vote for, and it was carried.");
    CHECK(minuted(twoToTwo().casts(CastingVote::Declined))
          == "The motion that the plan be agreed was not carried: the votes were equal, 2 for and 2 against, and Ann, "
             "presiding, declined the casting vote.");
    room = fourAgencies();
    room.raises("Bob", Against).raises("Cy", For).raises("Di", Against).hasInterest("Ann", true);
    room.chairedBy("Bob", PresidingBasis::ViceChair);
    CHECK(
        minuted(room)
        == "The motion that the plan be agreed was not carried: 1 vote for and 2 against. Ann declared an interest and "
           "left the room.");
    room.hands.clear();
    room.method = VoteMethod::GeneralAssent;
    CHECK(minuted(room)
          == "The Board agreed without a vote that the plan be agreed. Ann declared an interest and left the room.");
}

TEST_CASE("a motion is quoted where its words do not fit into the sentence")
{
    const BoardRoom room = threeWays();
    const std::string end = " The vote of Fire and Rescue (for) had been notified beforehand.";
    CHECK(minuted(room, "To approve the plan") == "The Board agreed by 3 votes to none to approve the plan." + end);
    CHECK(minuted(room, "Approve the plan") == "The Board agreed by 3 votes to none: “Approve the plan”." + end);
    CHECK(minuted(room, "The plan be agreed. The grant be made.")
          == "The Board agreed by 3 votes to none: “The plan be agreed. The grant be made”." + end);
    CHECK(minuted(room, "") == "The Board agreed by 3 votes to none to the motion." + end);
    CHECK(wording::minuteParagraph(room, judge(room), "to note the report", QStringLiteral("The steering group"))
              .toStdString()
          == "The steering group agreed by 3 votes to none to note the report." + end);
    BoardRoom tied = twoToTwo();
    CHECK_THAT(minuted(tied, "Approve 100% of the %1 plan"),
               Catch::StartsWith("The motion “Approve 100% of the %1 plan” was not carried"));
}

TEST_CASE("every reason, way and other reading has words that end well")
{
    for (int reason = int(SetAsideReason::NotPresent); reason <= int(SetAsideReason::NoVoteTaken); ++reason) {
        SetAside setAside{.who = "A 50%2 B", .agency = {}, .choice = For};
        setAside.reason = static_cast<SetAsideReason>(reason);
        CHECK_FALSE(wording::setAsideReason(setAside.reason).isEmpty());
        CHECK(wording::setAsideText(setAside).contains(QStringLiteral("of A 50%2 B (")));
    }
    for (int way = int(VoteWay::ByHand); way <= int(VoteWay::Assent); ++way) {
        AgencyVote vote{.agency = "1", .name = "City"};
        vote.way = static_cast<VoteWay>(way);
        vote.by = {"A"};
        vote.representing = {""};
        CHECK_FALSE(wording::wayText(vote).isEmpty());
        CHECK_FALSE(wording::wayText(vote).contains(QLatin1Char('%')));
    }
    for (int kind = int(AmbiguityKind::CastingVoteWithoutVotes); kind <= int(AmbiguityKind::DeputyOfInterested);
         ++kind) {
        Ambiguity ambiguity{.about = "A"};
        ambiguity.kind = static_cast<AmbiguityKind>(kind);
        CHECK(wording::ambiguityText(ambiguity).endsWith(
            QStringLiteral(" The other reading would give no other outcome: not decided.")));
        CHECK_FALSE(wording::ambiguityText(ambiguity).contains(QLatin1Char('%')));
    }
    for (int reason = int(VoteReason::Inquorate); reason <= int(VoteReason::Dissent); ++reason)
        CHECK_FALSE(wording::label(static_cast<VoteReason>(reason)).isEmpty());
}

TEST_CASE("another reading is told with what it would give")
{
    const Ambiguity ambiguity{.kind = AmbiguityKind::InterestStays,
                              .about = "A",
                              .outcome = VoteOutcome::NotDecided,
                              .reason = VoteReason::Inquorate,
                              .changesOutcome = true};
    CHECK(wording::ambiguityText(ambiguity).toStdString()
          == "A has an interest and stays in the room; whether that counts in the quorum is open. The other reading "
             "would "
             "give: not decided (inquorate).");
}

} // namespace
} // namespace cspdesk::tests
