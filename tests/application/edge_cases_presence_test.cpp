// SPDX-License-Identifier: MIT
#include "board_meeting.h"

#include <algorithm>

using namespace cspdesk;
using namespace cspdesk::application;
using namespace cspdesk::domain;
using namespace cspdesk::tests;
using enum VoteChoice;

namespace {

std::vector<std::pair<int, bool>> turns(BoardMeeting& board, TimeOfDay until)
{
    std::vector<std::pair<int, bool>> brief;
    for (const QuorumTurn& turn : quorumTurns(board.view(), until))
        brief.emplace_back(turn.at.minutes, turn.quorum.reached);
    return brief;
}

using Turns = std::vector<std::pair<int, bool>>;

SetAsideReason whySetAside(const VoteResult& result, SetAsideKind kind)
{
    for (const SetAside& each : result.setAside)
        if (each.kind == kind)
            return each.reason;
    FAIL("nothing of that kind was set aside");
    return {};
}

} // namespace

TEST_CASE("Row 1: a quorum lost in the middle is told with its time and blocks the open vote: what was decided stands")
{
    BoardMeeting board;
    board.opensWith({board.ann, board.bob, board.cy, board.di, board.eve});
    const auto first = board.motion(board.grant, "That the grant be made.");
    const auto second = board.motion(board.plan, "That the plan be agreed.");
    const auto vote = board.decides(first, BoardMeeting::assent(), at(10, 30));
    board.leaves(board.eve, at(14, 52));
    CHECK(turns(board, at(15, 0)) == Turns{{600, true}, {14 * 60 + 52, false}});
    CHECK(board.room(at(14, 52)).quorum.count == 4);
    CHECK(board.cannotDecide(second, BoardMeeting::assent(), at(14, 53)) == VoteReason::Inquorate);
    CHECK(board.matterOf(vote).result.outcome == VoteOutcome::Carried);
    CHECK(board.matterOf(vote).corrections.empty());
}

TEST_CASE("Row 2: a quorum regained is told with its time, votes go on, and the items meanwhile are listed")
{
    BoardMeeting board;
    board.opensWith({board.ann, board.bob, board.cy, board.di, board.eve});
    board.begins(board.grant, at(10, 0));
    board.begins(board.plan, at(10, 30));
    board.leaves(board.eve, at(10, 40));
    board.begins(board.review, at(10, 50));
    board.arrives(board.fay, at(11, 0));
    CHECK(turns(board, at(11, 5)) == Turns{{600, true}, {640, false}, {660, true}});
    CHECK(itemsWithoutQuorum(board.view(), at(11, 5)) == std::vector<Id<AgendaItem>>{board.plan, board.review});
    const auto motion = board.motion(board.plan, "That the plan be agreed.");
    CHECK(board.matterOf(board.decides(motion, BoardMeeting::assent(), at(11, 5))).result.quorum.count == 5);
}

TEST_CASE("Row 3: a meeting that is never quorate is informal, and its outcomes are kept for ratification")
{
    BoardMeeting board;
    board.opensWith({board.ann, board.bob, board.cy});
    CHECK(isInformal(quorumTurns(board.view(), at(12, 0))));
    const auto motion = board.motion(board.grant, "That the grant be made.");
    CHECK(board.cannotDecide(motion, BoardMeeting::assent(), at(10, 30)) == VoteReason::Inquorate);
    board.does(Verb::ChangeMotion, [&](UnitOfWork& unit) {
        return setStanding(unit, motion, MotionStanding::ForRatification, "four of five");
    });
    CHECK(board.kept(motion).standing == MotionStanding::ForRatification);
    CHECK(board.ofToday<DeclaredVote>().empty());
    board.arrives(board.di, at(11, 0));
    board.arrives(board.eve, at(11, 0));
    CHECK_FALSE(isInformal(quorumTurns(board.view(), at(12, 0))));
}

TEST_CASE("Row 6: when the Chair leaves part-way the Vice Chair presides from that minute")
{
    BoardMeeting board;
    board.opensWith({board.ann, board.bob, board.cy, board.di, board.eve, board.fay});
    board.leaves(board.ann, at(11, 10));
    CHECK(board.presider(at(11, 9)) == "Ann");
    CHECK(board.presider(at(11, 10)) == "Bob");
    const auto motion = board.motion(board.grant, "That the grant be made.");
    Ballots ballots =
        BoardMeeting::hands({{board.bob, For}, {board.cy, For}, {board.di, Against}, {board.eve, Against}});
    ballots.castingVote = CastingVote::For;
    const auto vote = board.matterOf(board.decides(motion, ballots, at(11, 20)));
    CHECK(vote.presiding == "Bob");
    CHECK(vote.result.castingVoteUsed);
    CHECK(vote.situation.basis == PresidingBasis::ViceChair);
}

TEST_CASE("Row 7: with a hand-over during an item whoever presides when the result is declared has the casting vote")
{
    BoardMeeting board;
    board.opensWith({board.ann, board.bob, board.cy, board.di, board.eve});
    board.begins(board.grant, at(10, 0));
    board.presides(board.ann, std::nullopt, PresidingBasis::Chair);
    board.presides(board.bob, at(10, 20));
    const auto motion = board.motion(board.grant, "That the grant be made.");
    CHECK(board.presider(at(10, 19), board.grant) == "Ann");
    CHECK(board.matterOf(board.decides(motion, BoardMeeting::assent(), at(10, 20))).presiding == "Bob");
    REQUIRE(board.view().proceedings.presiding.size() == 2); // both are in the timeline for the minutes
    // The register prints as Chair who presided first.
    CHECK(board.attendance(board.ann)->duty == AttendanceDuty::Presided);
    CHECK(board.attendance(board.bob)->duty == AttendanceDuty::None);
}

TEST_CASE("Row 8: a Chair with an interest passes the chair for that item only")
{
    BoardMeeting board;
    board.opensWith({board.ann, board.bob, board.cy, board.di, board.eve});
    board.declares(board.grant, InterestMatter{.person = board.ann, .name = "Ann"});
    CHECK(board.presider(at(10, 5), board.grant) == "Bob");
    CHECK(board.presider(at(10, 5), board.plan) == "Ann");
    const auto motion = board.motion(board.grant, "That the grant be made.");
    const VoteResult result = board.preview(
        motion, BoardMeeting::hands({{board.ann, For}, {board.bob, For}, {board.cy, Against}}), at(10, 10));
    CHECK(result.votesFor == 1);
    CHECK(whySetAside(result, SetAsideKind::Hand) == SetAsideReason::Interest);
}

TEST_CASE("Row 9: with Chair and Vice Chair away nobody presides, and no vote is taken, until one is elected")
{
    BoardMeeting board;
    board.seat(board.hal, board.agencyNamed("Care"), Capacity::BoardMember);
    board.opensWith({board.cy, board.di, board.eve, board.fay, board.hal});
    const auto motion = board.motion(board.grant, "That the grant be made.");
    CHECK(board.presider(at(10, 5)).empty());
    CHECK(board.cannotDecide(motion, BoardMeeting::assent(), at(10, 5)) == VoteReason::NobodyPresiding);
    board.presides(board.cy, at(10, 10), PresidingBasis::Elected, "nominated by Di and approved by those present");
    CHECK(board.matterOf(board.decides(motion, BoardMeeting::assent(), at(10, 10))).presiding == "Cy");
}

TEST_CASE("Row 10: a presider elected as first business has the casting vote, unless the terms say otherwise")
{
    BoardMeeting board;
    board.seat(board.hal, board.agencyNamed("Care"), Capacity::BoardMember);
    board.opensWith({board.cy, board.di, board.eve, board.fay, board.hal});
    board.presides(board.cy, std::nullopt, PresidingBasis::Elected, "nominated by Di and approved by those present");
    CHECK(board.view().proceedings.presiding[0]->how == "nominated by Di and approved by those present");
    CHECK(board.attendance(board.cy)->duty == AttendanceDuty::Presided);
    const auto motion = board.motion(board.grant, "That the grant be made.");
    Ballots tie = BoardMeeting::hands({{board.cy, For}, {board.di, Against}});
    tie.castingVote = CastingVote::For;
    CHECK(board.preview(motion, tie, at(10, 10)).outcome == VoteOutcome::Carried);
    board.changeTerms([](TermsSettings& terms) { terms.decisions.electedPresiderCasts = false; });
    CHECK(board.preview(motion, tie, at(10, 10)).reason == VoteReason::TieUnresolved);
}

TEST_CASE("Row 11: a tie in electing the presider has no casting vote: it is drawn by lot or taken again, and recorded")
{
    BoardMeeting board;
    board.seat(board.hal, board.agencyNamed("Care"), Capacity::BoardMember);
    board.opensWith({board.cy, board.di, board.eve, board.fay, board.hal});
    MotionMatter election{.subject = "Election of a presider", .texts = {{"Who presides today?", {}, {}}}};
    election.candidates = {"Cy", "Di"};
    const auto motion = board.does(
        Verb::PutMotion, [&](UnitOfWork& unit) { return putMotion(unit, board.grant, MotionKind::Choice, election); });
    const ChoiceRound tie = countRound({0, 1}, {{"Fire", 0}, {"Health", 1}});
    REQUIRE(tie.end == RoundEnd::TieOfTwo);
    Ballots ballots;
    ballots.choice = withRound(ChoiceRecord{election.candidates, {}, {}}, tie);
    CHECK(board.cannotDecide(motion, ballots, at(10, 0)) == VoteReason::TieUnresolved);
    ballots.choice = withRound(ChoiceRecord{election.candidates, {}, {}}, settled(tie, 0, true));
    CHECK(board.cannotDecide(motion, ballots, at(10, 0)) == VoteReason::NobodyPresiding);
    ballots.choice = withRound(ChoiceRecord{election.candidates, {}, {}}, settled(tie, 1, false));
    const auto vote = board.matterOf(board.decides(motion, ballots, at(10, 1)));
    REQUIRE(vote.choice.has_value());
    CHECK(vote.choice->elected == 1);
    CHECK(vote.choice->rounds[0].byLot);
}

TEST_CASE("A choice between others than those who are here needs somebody who presides")
{
    BoardMeeting board;
    board.seat(board.hal, board.agencyNamed("Care"), Capacity::BoardMember);
    board.opensWith({board.cy, board.di, board.eve, board.fay, board.hal});
    MotionMatter bids{.subject = "Bids", .texts = {{"Which bid?", {}, {}}}};
    bids.candidates = {"Youth club", "Lighting"};
    const auto motion = board.does(
        Verb::PutMotion, [&](UnitOfWork& unit) { return putMotion(unit, board.grant, MotionKind::Choice, bids); });
    Ballots ballots;
    ballots.choice = withRound(ChoiceRecord{bids.candidates, {}, {}}, countRound({0, 1}, {{"Fire", 0}}));
    CHECK(board.cannotDecide(motion, ballots, at(10, 0)) == VoteReason::NobodyPresiding);
    board.presides(board.cy, std::nullopt, PresidingBasis::Elected);
    CHECK(board.matterOf(board.decides(motion, ballots, at(10, 5))).result.outcome == VoteOutcome::Carried);
}

TEST_CASE(
    "Row 15: a Chair who is absent may have notified the agency's vote, which counts: there is no casting vote in it")
{
    BoardMeeting board;
    board.opensWith({board.bob, board.cy, board.di, board.eve, board.fay});
    board.apologises(board.ann);
    const auto motion = board.motion(board.grant, "That the grant be made.");
    board.notifies(motion, board.ann, For);
    const auto result = board.preview(
        motion, BoardMeeting::hands({{board.bob, Against}, {board.cy, For}, {board.di, Against}}), at(10, 5));
    CHECK(result.votesFor == 2);
    CHECK(result.tie);
    CHECK_FALSE(result.castingVoteUsed);
    CHECK(result.quorum.count == 5);
    CHECK(board.presider(at(10, 5)) == "Bob");
}

TEST_CASE("Row 24: a representative who was not named beforehand counts when the person presiding rules so")
{
    BoardMeeting board;
    board.changeTerms([](TermsSettings& terms) { terms.decisions.representativesNamedBefore = true; });
    board.opensWith({board.ann, board.bob, board.cy, board.di, board.gus});
    const auto id = board.apologises(board.eve, board.gus);
    CHECK(board.room(at(10, 5)).quorum.reached);
    Apology late = board.kept(id);
    late.namedBefore = false;
    board.does(Verb::RecordApology, [&](UnitOfWork& unit) { return changeApology(unit, id, late); });
    CHECK(board.room(at(10, 5)).quorum.count == 4);
    const auto remarks = board.view().remarks;
    CHECK(std::any_of(remarks.begin(), remarks.end(), [](const MinutesRemark& remark) {
        return remark.kind == MinutesRemark::Kind::RepresentativeNotNamed && remark.about == "Gus";
    }));
    late.ruling = "The Chair let Gus vote for the Police.";
    board.does(Verb::RecordApology, [&](UnitOfWork& unit) { return changeApology(unit, id, late); });
    CHECK(board.room(at(10, 5)).quorum.count == 5);
    const auto motion = board.motion(board.grant, "That the grant be made.");
    CHECK(board.preview(motion, BoardMeeting::hands({{board.gus, For}}), at(10, 10)).votesFor == 1);
}

TEST_CASE("Rows 22 and 23: one who could vote for two agencies votes for one, unless the terms allow both")
{
    BoardMeeting board;
    board.opensWith({board.ann, board.bob, board.cy, board.di, board.eve});
    board.apologises(board.fay, board.cy);
    const auto motion = board.motion(board.grant, "That the grant be made.");
    const Ballots one = BoardMeeting::hands({{board.cy, For}});
    CHECK(board.preview(motion, one, at(10, 5)).votesFor == 1);
    CHECK(board.room(at(10, 5)).quorum.count == 5);
    board.changeTerms([](TermsSettings& terms) { terms.decisions.oneMayVoteForTwo = true; });
    CHECK(board.preview(motion, one, at(10, 5)).votesFor == 2);
    CHECK(board.room(at(10, 5)).quorum.count == 5); // a person counts once
}

TEST_CASE("Row 25: with deputy and principal both here the deputy is in attendance")
{
    BoardMeeting board;
    board.opensWith({board.ann, board.bob, board.cy, board.di, board.gus});
    board.apologises(board.eve, board.gus);
    board.arrives(board.eve, at(10, 30));
    const auto room = board.room(at(10, 30));
    for (const PresentPerson& each : room.present)
        if (each.attendance->person == board.gus)
            CHECK(each.capacity == AttendanceCapacity::InAttendance);
    CHECK(room.quorum.count == 5);
}

TEST_CASE("Row 26: when the principal arrives late the deputy hands over at that time, and earlier votes stand")
{
    BoardMeeting board;
    board.opensWith({board.ann, board.bob, board.cy, board.di, board.gus});
    board.apologises(board.eve, board.gus);
    const auto first = board.motion(board.grant, "That the grant be made.");
    const auto second = board.motion(board.plan, "That the plan be agreed.");
    const auto early = board.decides(first, BoardMeeting::hands({{board.gus, For}}), at(10, 20));
    board.arrives(board.eve, at(10, 30));
    CHECK(board.ofToday<Apology>().size() == 1); // the deputy counted until then
    const auto late = board.preview(second, BoardMeeting::hands({{board.gus, For}, {board.eve, Against}}), at(10, 40));
    CHECK(late.votesFor == 0);
    CHECK(late.against == 1);
    CHECK(board.matterOf(early).result.votesFor == 1);
    CHECK(board.view().attendance.boardMembersPresent == 5); // the Police are one Board member
    const auto remarks = board.view().remarks;
    CHECK(std::none_of(remarks.begin(), remarks.end(), [](const MinutesRemark& remark) {
        return remark.kind == MinutesRemark::Kind::PresentAndApologised;
    }));
}

TEST_CASE("Row 27: a member who arrives late counts from then and has no vote on what was declared before")
{
    BoardMeeting board;
    board.opensWith({board.ann, board.bob, board.cy, board.di, board.eve});
    const auto first = board.motion(board.grant, "That the grant be made.");
    const auto second = board.motion(board.plan, "That the plan be agreed.");
    const auto declared = board.decides(first, BoardMeeting::hands({{board.ann, For}}), at(10, 20));
    board.begins(board.plan, at(10, 25));
    board.arrives(board.fay, at(10, 30));
    CHECK(board.matterOf(declared).result.entitled == 5);
    CHECK(board.preview(second, BoardMeeting::hands({{board.fay, For}}), at(10, 35)).votesFor == 1);
    const auto events = presenceEvents(board.view().proceedings.attendances, at(10, 0), {});
    REQUIRE(events.size() == 1);
    CHECK(events[0].kind == PresenceEventKind::Joined);
    CHECK(events[0].name == "Fay");
    CHECK(itemAt(events[0].at, board.view().proceedings.times) == board.plan); // "joined during item 2"
}

TEST_CASE("Row 28: a member who leaves before the vote is not counted, and not shown as abstaining")
{
    BoardMeeting board;
    board.opensWith({board.ann, board.bob, board.cy, board.di, board.eve, board.fay});
    board.leaves(board.fay, at(10, 30));
    const auto motion = board.motion(board.grant, "That the grant be made.");
    const auto result =
        board.preview(motion, BoardMeeting::hands({{board.ann, For}, {board.fay, Against}}), at(10, 31));
    CHECK(result.against == 0);
    CHECK(result.abstain == 0);
    CHECK(result.entitled == 5);
    CHECK(whySetAside(result, SetAsideKind::Hand) == SetAsideReason::NotPresent);
}

TEST_CASE("Row 29: somebody who left and came back has two times of being there")
{
    BoardMeeting board;
    board.opensWith({board.ann, board.bob, board.cy, board.di, board.eve});
    board.leaves(board.eve, at(10, 30));
    board.arrives(board.eve, at(10, 50));
    CHECK(board.attendance(board.eve)->stays.size() == 2);
    CHECK_FALSE(board.room(at(10, 40)).quorum.reached);
    CHECK(board.room(at(10, 50)).quorum.reached);
}

TEST_CASE("Row 31: the notified vote of a member who attends is void after arrival, and the ledger is kept")
{
    BoardMeeting board;
    board.opensWith({board.ann, board.bob, board.cy, board.di, board.eve});
    const auto first = board.motion(board.grant, "That the grant be made.");
    const auto second = board.motion(board.plan, "That the plan be agreed.");
    board.notifies(first, board.fay, For);
    board.notifies(second, board.fay, For);
    CHECK(board.preview(first, {}, at(10, 10)).votesFor == 1);
    const auto counted = board.decides(first, {}, at(10, 10));
    board.arrives(board.fay, at(10, 30));
    const auto result = board.preview(second, BoardMeeting::hands({{board.fay, Against}}), at(10, 40));
    CHECK(result.votesFor == 0);
    CHECK(result.against == 1);
    CHECK(whySetAside(result, SetAsideKind::NotifiedVote) == SetAsideReason::AgencyPresent);
    CHECK(board.matterOf(counted).result.votesFor == 1);
    CHECK(board.ofToday<NotifiedVote>().size() == 2);
}

TEST_CASE("Row 32: a notified vote whose member came and left stays lapsed until the person presiding rules")
{
    BoardMeeting board;
    board.opensWith({board.ann, board.bob, board.cy, board.di, board.eve, board.fay});
    const auto motion = board.motion(board.grant, "That the grant be made.");
    const auto vote = board.notifies(motion, board.fay, For);
    board.leaves(board.fay, at(10, 30));
    const auto lapsed = board.preview(motion, {}, at(10, 40));
    CHECK(lapsed.votesFor == 0);
    CHECK(whySetAside(lapsed, SetAsideKind::NotifiedVote) == SetAsideReason::Lapsed);
    NotifiedVoteMatter ruled = board.kept(vote).matter.value();
    ruled.ruling = LapseRuling::Counts;
    board.does(Verb::ChangeNotifiedVote, [&](UnitOfWork& unit) { return changeNotifiedVote(unit, vote, ruled); });
    CHECK(board.preview(motion, {}, at(10, 40)).votesFor == 1);
    board.changeTerms([](TermsSettings& terms) { terms.decisions.lapsedVote = LapsedVote::StaysLapsed; });
    CHECK(board.preview(motion, {}, at(10, 40)).votesFor == 0);
}

TEST_CASE("Row 33: a notified vote is void while a representative is here, and lapsed when the representative left")
{
    BoardMeeting board;
    board.opensWith({board.ann, board.bob, board.cy, board.di, board.eve, board.gus});
    board.apologises(board.fay, board.gus);
    const auto motion = board.motion(board.grant, "That the grant be made.");
    board.notifies(motion, board.fay, For);
    CHECK(whySetAside(board.preview(motion, {}, at(10, 5)), SetAsideKind::NotifiedVote)
          == SetAsideReason::AgencyRepresented);
    board.leaves(board.gus, at(10, 30));
    CHECK(whySetAside(board.preview(motion, {}, at(10, 40)), SetAsideKind::NotifiedVote) == SetAsideReason::Lapsed);
}

TEST_CASE("Row 43: a vacant seat and an expired appointment vote for nobody, and the quorum stays as it is")
{
    BoardMeeting board;
    const auto gone = board.member("Ivy", "Housing", Period{date(2024, 1, 1), date(2025, 11, 3)});
    board.seat(board.hal, board.agencyNamed("Care"), Capacity::BoardMember, Period{date(2024, 1, 1), date(2025, 1, 1)});
    board.opensWith({board.ann, board.bob, board.cy, board.di, gone});
    CHECK(board.room(at(10, 5)).quorum.count == 4);
    CHECK(board.room(at(10, 5)).quorum.required == 5);
    const auto motion = board.motion(board.grant, "That the grant be made.");
    CHECK(board.preview(motion, BoardMeeting::hands({{gone, For}}), at(10, 5)).votesFor == 0);
    CHECK_FALSE(forecastOf(board.view()).cannotBeReached);
}

TEST_CASE("Row 44: a Board with fewer filled seats than its quorum is told that it cannot be quorate at all")
{
    BoardMeeting board;
    board.changeTerms([](TermsSettings& terms) { terms.quorum = 7; });
    CHECK(forecastOf(board.view()).cannotBeReached);
    board.changeTerms([](TermsSettings& terms) { terms.quorum = 6; });
    CHECK_FALSE(forecastOf(board.view()).cannotBeReached);
}

TEST_CASE("Row 45: an appointment that starts on the day of the meeting counts on that day, and not the day before")
{
    BoardMeeting board;
    const auto onTheDay = board.member("Ivy", "Housing", Period{date(2025, 11, 4), {}});
    const auto dayAfter = board.member("Jo", "Care", Period{date(2025, 11, 5), {}});
    board.opensWith({board.ann, board.bob, board.cy, onTheDay, dayAfter});
    CHECK(board.room(at(10, 5)).quorum.count == 4);
}

TEST_CASE("Row 46: a lost connection ends the time of being there, after the grace the terms give")
{
    BoardMeeting board;
    board.opensWith({board.ann, board.bob, board.cy, board.di});
    board.arrives(board.eve, at(10, 5), PresenceMode::Online);
    board.leaves(board.eve, at(10, 30), LeftBecause::LostConnection);
    CHECK_FALSE(board.room(at(10, 30)).quorum.reached);
    CHECK(turns(board, at(11, 0)) == Turns{{600, false}, {605, true}, {630, false}});
    board.changeTerms([](TermsSettings& terms) { terms.decisions.graceMinutes = 5; });
    CHECK(board.room(at(10, 34)).quorum.reached);
    CHECK(turns(board, at(11, 0)) == Turns{{600, false}, {605, true}, {635, false}});
}

TEST_CASE("The forecast before the day counts replies and those who come for somebody")
{
    BoardMeeting board;
    for (const auto each : {board.ann, board.bob, board.cy})
        board.does(Verb::ReplyToInvitation,
                   [&](UnitOfWork& unit) { return recordReply(unit, board.today, each, PresenceMode::InRoom); });
    board.apologises(board.di, board.gus);
    const auto forecast = forecastOf(board.view());
    CHECK(forecast.confirmed == 4);
    CHECK(forecast.missing() == 1);
    REQUIRE(forecast.notAnswered.size() == 2);
    CHECK(forecast.notAnswered[0].agency->name == "Police");
    // A reply is taken back by an apology, and an apology by a reply.
    board.apologises(board.ann);
    CHECK(forecastOf(board.view()).confirmed == 3);
    board.does(Verb::ReplyToInvitation,
               [&](UnitOfWork& unit) { return recordReply(unit, board.today, board.ann, PresenceMode::Online); });
    CHECK(forecastOf(board.view()).confirmed == 4);
}
