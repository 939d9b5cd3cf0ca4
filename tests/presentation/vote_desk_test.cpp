// SPDX-License-Identifier: MIT
#include "presentation/vote_room.h"

namespace cspdesk::tests {
namespace {

using namespace domain;
using presentation::QuestionMethod;
using presentation::QuestionState;
using enum VoteChoice;

constexpr const char* city = "Cambridge City Council";
constexpr const char* county = "Cambridgeshire County Council";
constexpr const char* police = "Constabulary";
constexpr const char* fire = "Fire and Rescue";
constexpr const char* health = "Integrated Care";
constexpr const char* probation = "Probation";

/// City and Fire for, with the notified vote of Probation; Police, County and Health against.
void tie(VoteRoom& room)
{
    room.raise(city, For);
    room.raise(fire, For);
    for (const char* agency : {police, county, health})
        room.raise(agency, Against);
}

TEST_CASE("putting the question shows who votes for each agency now, and the vote that was notified")
{
    const VoteRoom room;
    REQUIRE(room.desk.motion().has_value());
    CHECK(room.desk.words().startsWith(QStringLiteral("That the updated terms of reference")));
    CHECK(room.desk.kindText() == QStringLiteral("Item 13 · Recommendation · Terms of reference"));
    REQUIRE(room.row(city).voters.size() == 1);
    CHECK(room.row(city).voters.front().name.contains(QStringLiteral("Shimmon")));
    CHECK_FALSE(room.row(probation).mayRaise());
    CHECK(room.row(probation).choice == For);
    CHECK(room.row(probation).told.contains(QStringLiteral("otified")));
    CHECK(room.desk.state() == QuestionState::NothingYet);
    CHECK_FALSE(room.desk.mayDeclare());
    // Those who can raise a hand stand before those who cannot.
    CHECK(room.desk.rows().front().mayRaise());
    CHECK_FALSE(room.desk.rows().back().mayRaise());
}

TEST_CASE("nothing is declared while a hand is missing, unless it is said that the others do not vote")
{
    VoteRoom room;
    room.raise(city, For);
    room.raise(police, Abstain);
    CHECK(room.desk.stillMissing().contains(QString::fromLatin1(county)));
    CHECK_FALSE(room.desk.stillMissing().contains(QString::fromLatin1(city)));
    CHECK(room.desk.state() == QuestionState::HandsMissing);
    CHECK(room.desk.sentence() == QStringLiteral("No hand yet from three agencies."));
    CHECK_FALSE(room.desk.mayDeclare());
    room.desk.setRestDidNotVote(true);
    CHECK(room.desk.mayDeclare());
    CHECK(room.desk.preview()->result.notVoting == 3);
    // An agency that comes in after that is asked.
    room.at(10, 10);
    room.arrive("Agata Ciesielska");
    CHECK(room.desk.stillMissing() == QStringList{room.row(probation).name});
    room.at(10, 20);
    room.leave("Agata Ciesielska");
    room.desk.setRestDidNotVote(false);
    CHECK_FALSE(room.desk.mayDeclare());
    room.desk.allFor();
    CHECK(room.desk.stillMissing().isEmpty());
    CHECK(room.desk.preview()->result.votesFor == 4); // the notified one lapsed; the abstention stays
    CHECK(room.desk.preview()->result.abstain == 1);
}

TEST_CASE("a tie asks whoever presides for the casting vote, and only a tie does")
{
    VoteRoom room;
    room.raise(city, For);
    CHECK_FALSE(room.desk.asksCastingVote());
    tie(room);
    CHECK(room.desk.state() == QuestionState::TieToBreak);
    CHECK(room.desk.sentence().contains(QStringLiteral("Shimmon")));
    CHECK_FALSE(room.desk.mayDeclare());
    room.desk.setCastingVote(CastingVote::For);
    REQUIRE(room.desk.mayDeclare());
    // A hand that changes takes the tie away, and with it the casting vote.
    room.raise(county, For);
    CHECK(room.desk.castingVote() == CastingVote::NotAsked);
    tie(room);
    room.desk.setCastingVote(CastingVote::For);
    REQUIRE(room.desk.declare().has_value());
    CHECK(room.desk.state() == QuestionState::Declared);
    REQUIRE(room.votes().size() == 1);
    const VoteResult result = room.votes().front()->matter.value().result;
    CHECK(result.castingVoteUsed);
    CHECK(result.outcome == VoteOutcome::Carried);
    CHECK(room.lastParagraph().find("gave the casting vote for") != std::string::npos);
    CHECK(room.desk.minutedAs() == QStringLiteral("13.1"));
}

TEST_CASE("a casting vote that is declined leaves the motion not carried")
{
    VoteRoom room;
    tie(room);
    room.desk.setCastingVote(CastingVote::Declined);
    REQUIRE(room.desk.mayDeclare());
    REQUIRE(room.desk.declare().has_value());
    CHECK(room.votes().front()->matter.value().result.reason == VoteReason::TieUnresolved);
    CHECK(room.lastParagraph().find("declined the casting vote") != std::string::npos);
}

TEST_CASE("when the chair passes on, the casting vote is asked of whoever presides now")
{
    VoteRoom room({"Samantha Shimmon", "Keryn Jalli", "Mike Jackman", "Scott Liddle", "Scott Fretwell", "Diane Lane"});
    tie(room);
    CHECK(room.desk.sentence().contains(QStringLiteral("Shimmon")));
    room.at(10, 20);
    room.leave("Samantha Shimmon");
    CHECK(room.row(city).voters.front().name.contains(QStringLiteral("Jalli")));
    CHECK_FALSE(room.row(city).choice.has_value()); // it was the hand of somebody who is gone
    room.raise(city, For);
    REQUIRE(room.desk.asksCastingVote());
    CHECK(room.desk.sentence().contains(QStringLiteral("Fretwell")));
}

TEST_CASE("two people of one agency can raise different hands: nothing is declared until it is said which counts")
{
    VoteRoom room;
    room.arrive("Shawn Emms");
    REQUIRE(room.row(police).voters.size() == 2);
    const std::string agency = room.row(police).agency;
    room.desk.allFor();
    CHECK(room.desk.preview()->result.votesFor == 6); // one vote of an agency, whoever is there for it
    CHECK_FALSE(room.row(police).isSplit);
    room.desk.setSplit(agency, true);
    room.desk.raisePerson(room.row(police).voters[1].person, Against);
    CHECK(room.desk.state() == QuestionState::AgencyDisputed);
    CHECK(room.row(police).isDisputed());
    CHECK(room.row(police).told.contains(room.row(police).voters.front().name));
    CHECK_FALSE(room.desk.mayDeclare());
    room.desk.rule(agency, Against);
    CHECK(room.desk.mayDeclare());
    CHECK(room.desk.preview()->result.against == 1);
    room.desk.rule(agency, std::nullopt);
    CHECK(room.row(police).way == VoteWay::RuledNotVoting);
    // Hands that agree again need no ruling.
    room.desk.raisePerson(room.row(police).voters[1].person, For);
    CHECK(room.row(police).way == VoteWay::ByHand);
    CHECK(room.desk.preview()->result.votesFor == 6);
}

TEST_CASE("a notified vote lapses when its agency comes in, and its hand is asked for")
{
    VoteRoom room;
    room.raise(city, For);
    CHECK(room.desk.preview()->result.votesFor == 2);
    room.at(10, 15);
    room.arrive("Agata Ciesielska");
    CHECK(room.desk.preview()->result.votesFor == 1);
    CHECK(room.row(probation).mayRaise());
    CHECK_FALSE(room.row(probation).choice.has_value());
    CHECK(room.row(probation).told.contains(QStringLiteral("notified vote not counted")));
    room.raise(probation, Against);
    CHECK(room.desk.preview()->result.against == 1);
}

TEST_CASE("without a quorum nothing is declared, and the motion can be kept for ratification")
{
    VoteRoom room({"Samantha Shimmon", "Mike Jackman", "Scott Liddle", "Scott Fretwell"});
    CHECK(room.desk.state() == QuestionState::Blocked);
    room.desk.allFor();
    CHECK(room.desk.state() == QuestionState::Blocked);
    CHECK(room.desk.sentence().contains(QStringLiteral("one more Board member is needed")));
    REQUIRE(room.desk.declare().has_value());
    CHECK(room.votes().empty());
    const Id<Motion> motion = *room.desk.motion();
    REQUIRE(room.desk.setStanding(MotionStanding::ForRatification, QStringLiteral("Inquorate")).has_value());
    for (const Stored<Motion>& each : room.everything<Motion>())
        if (each.id == motion)
            CHECK(each->standing == MotionStanding::ForRatification);
    CHECK(room.lastParagraph().find("for ratification at the next meeting") != std::string::npos);
    CHECK_FALSE(room.desk.motion().has_value());
}

TEST_CASE("agreed without a vote needs nobody's hand, and a notified vote against speaks up")
{
    VoteRoom room;
    room.desk.setMethod(QuestionMethod::Assent);
    REQUIRE(room.desk.mayDeclare());
    REQUIRE(room.desk.declare().has_value());
    CHECK(room.votes().front()->matter.value().situation.method == VoteMethod::GeneralAssent);
    CHECK(room.lastParagraph().find("agreed without a vote") != std::string::npos);

    VoteRoom other;
    const Id<Motion> motion = *other.desk.motion();
    NotifiedVoteMatter against;
    for (const auto& each : other.everything<NotifiedVote>())
        if (each->motion == motion)
            against = each->matter.value();
    against.choice = Against;
    REQUIRE(other.workspace
                .run(application::Verb::NotifyVote, QStringLiteral("vote"),
                     [&](auto& unit) { return application::recordNotifiedVote(unit, motion, against); })
                .has_value());
    other.desk.setMethod(QuestionMethod::Assent);
    CHECK(other.desk.state() == QuestionState::Blocked);
    CHECK(other.desk.preview()->result.reason == VoteReason::Dissent);
}

TEST_CASE("totals without names have to add up to those who may raise a hand")
{
    VoteRoom room;
    room.desk.setMethod(QuestionMethod::Totals);
    CHECK(room.desk.state() == QuestionState::NothingYet);
    room.desk.setTotals(3, 1, 0);
    CHECK(room.desk.uncounted() == 1);
    CHECK(room.desk.state() == QuestionState::DoesNotAddUp);
    room.desk.setTotals(4, 2, 0);
    CHECK(room.desk.uncounted() == -1);
    CHECK(room.desk.state() == QuestionState::DoesNotAddUp);
    room.desk.setTotals(3, 1, 1);
    CHECK(room.desk.mayDeclare());
    CHECK(room.desk.preview()->result.votesFor == 4); // the notified one comes on top by itself
    // That the rest did not vote has to be said: it may be a miscount.
    room.desk.setTotals(3, 1, 0);
    CHECK_FALSE(room.desk.mayDeclare());
    room.desk.setRestDidNotVote(true);
    REQUIRE(room.desk.mayDeclare());
    CHECK(room.desk.preview()->result.notVoting == 1);
}

TEST_CASE("a choice between candidates goes on by rounds, and a lot can decide")
{
    VoteRoom room;
    room.desk.put(room.put(MotionKind::Choice, "Chair of the steering group", {"Ann", "Bob", "Cat"}));
    REQUIRE(room.desk.method() == QuestionMethod::Candidates);
    CHECK(room.desk.standing() == std::vector<int>{0, 1, 2});
    const auto choose = [&](const char* agency, int candidate) {
        room.desk.choose(room.row(agency).agency, candidate);
    };
    choose(city, 0);
    choose(county, 0);
    choose(police, 1);
    choose(fire, 2);
    room.desk.abstainFromRound(room.row(health).agency);
    CHECK(room.desk.round().end == RoundEnd::TieForLowest);
    room.desk.endRound(); // its votes do not decide it
    CHECK(room.desk.choice().rounds.empty());
    room.desk.settleRound(2, false);
    CHECK(room.desk.standing() == std::vector<int>{0, 1});
    CHECK_FALSE(room.row(city).candidate.has_value()); // hands go up again
    choose(city, 0);
    choose(county, 0);
    choose(police, 1);
    choose(fire, 1);
    CHECK(room.desk.round().end == RoundEnd::TieOfTwo);
    CHECK_FALSE(room.desk.mayDeclare());
    REQUIRE(room.desk.presiderMayCast());
    room.desk.settleRound(1, true);
    REQUIRE(room.desk.mayDeclare());
    REQUIRE(room.desk.declare().has_value());
    CHECK(room.votes().front()->matter.value().choice->elected == 1);
    CHECK(room.lastParagraph().find("The Board chose Bob") == 0);
    CHECK(room.lastParagraph().find("by lot, Cat stood no more") != std::string::npos);
}

TEST_CASE("a motion that nobody wrote down is put by its words")
{
    VoteRoom room;
    room.begin("First deep dive report 2025/26: reoffending (draft)");
    room.desk.putNext();
    CHECK_FALSE(room.desk.motion().has_value());
    CHECK(room.desk.state() == QuestionState::NoQuestion);
    REQUIRE(room.desk.putWords(QStringLiteral("That the report be noted.")).has_value());
    CHECK(room.desk.words() == QStringLiteral("That the report be noted."));
    CHECK_FALSE(room.desk.putWords(QStringLiteral("  ")).has_value());
}

TEST_CASE("an amendment is put before the motion it amends")
{
    VoteRoom room;
    const Id<Motion> main = *room.desk.motion();
    MotionMatter matter;
    matter.texts.push_back({"That “from this meeting” be left out.", std::nullopt, {}});
    matter.amendedWords = "That the updated terms of reference of the Partnership be agreed.";
    REQUIRE(room.workspace
                .run(application::Verb::PutMotion, QStringLiteral("motion"),
                     [&](auto& unit) {
                         return application::putMotion(unit, *room.room.now().item, MotionKind::Amendment, matter,
                                                       main);
                     })
                .has_value());
    room.desk.putNext();
    CHECK(room.desk.motion() != main);
    room.desk.allFor();
    REQUIRE(room.desk.declare().has_value());
    room.desk.putNext();
    REQUIRE(room.desk.motion() == main);
    CHECK(room.desk.words() == QStringLiteral("That the updated terms of reference of the Partnership be agreed."));
    // What was notified was notified on the original text.
    CHECK(room.row(probation).way == VoteWay::Absent);
}

TEST_CASE("another item before the meeting takes the question away: nothing of it is declared")
{
    VoteRoom room;
    room.desk.allFor();
    room.begin("Any other business");
    CHECK_FALSE(room.desk.motion().has_value());
    CHECK(room.votes().empty());
}

TEST_CASE("after the result a dissent is recorded, and a count can be taken again and kept as void")
{
    VoteRoom room;
    room.desk.allFor();
    room.raise(county, Against);
    REQUIRE(room.desk.declare().has_value());
    REQUIRE_FALSE(room.desk.dissenters().isEmpty());
    CHECK(room.desk.dissenters().front().contains(QStringLiteral("Liddle"))); // who voted otherwise comes first
    REQUIRE(room.desk.recordDissent(room.desk.dissenters().front()).has_value());
    CHECK(room.votes().front()->matter.value().dissents.size() == 1);
    CHECK_FALSE(room.desk.dissenters().front().contains(QStringLiteral("Liddle")));
    REQUIRE(room.desk.takeAgain(QStringLiteral("The count was not clear")).has_value());
    CHECK(room.votes().front()->matter.value().voidBecause == "The count was not clear");
    REQUIRE(room.desk.motion().has_value());
    room.desk.allFor();
    REQUIRE(room.desk.declare().has_value());
    CHECK(room.votes().size() == 2);
    CHECK_FALSE(room.workspace.undoStack().canUndo()); // what is declared is corrected, not taken back
}

TEST_CASE("an agency with an interest has no hand, and nobody of it is asked")
{
    VoteRoom room;
    InterestMatter interest;
    for (const auto& each : room.everything<Agency>())
        if (each->name.find("Fire") != std::string::npos)
            interest.agency = each.id;
    interest.name = "Fire and Rescue";
    interest.note = "It bids for the grant";
    REQUIRE(room.workspace
                .run(application::Verb::DeclareInterest, QStringLiteral("interest"),
                     [&](auto& unit) { return application::declareInterest(unit, *room.room.now().item, interest); })
                .has_value());
    CHECK_FALSE(room.row(fire).mayRaise());
    CHECK(room.row(fire).way == VoteWay::Interest);
    room.desk.allFor();
    CHECK(room.desk.preview()->result.votesFor == 5); // four hands and the notified vote
}

} // namespace
} // namespace cspdesk::tests
