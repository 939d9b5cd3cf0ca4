// SPDX-License-Identifier: MIT
#include "application/revert.h"
#include "board_meeting.h"

using namespace cspdesk;
using namespace cspdesk::application;
using namespace cspdesk::domain;
using namespace cspdesk::tests;
using enum VoteChoice;

namespace {

std::vector<std::pair<int, int>> timesOf(BoardMeeting& board)
{
    std::vector<std::pair<int, int>> times;
    for (const auto& time : board.ofToday<ItemTime>())
        times.emplace_back(time->began.minutes, time->ended ? time->ended->minutes : 0);
    return times;
}

using Times = std::vector<std::pair<int, int>>;

} // namespace

TEST_CASE("Those who are here when the session opens are here from the beginning")
{
    BoardMeeting board;
    board.arrives(board.cy, at(9, 50));
    board.opensWith({board.ann, board.bob});
    CHECK(board.kept(board.today).state == MeetingState::InSession);
    CHECK(board.view().minutes.began == at(10, 0));
    for (const auto person : {board.ann, board.bob, board.cy})
        CHECK(board.attendance(person)->stays == std::vector<Stay>{Stay{}});
    CHECK(presenceEvents(board.view().proceedings.attendances, at(10, 0), {}).empty());
}

TEST_CASE("The register prints the Vice Chair as Chair where the Chair is not there at the beginning")
{
    BoardMeeting board;
    board.opensWith({board.bob, board.cy});
    CHECK(board.attendance(board.bob)->duty == AttendanceDuty::Presided);
    board.arrives(board.ann, at(10, 20));
    CHECK(board.attendance(board.ann)->duty == AttendanceDuty::None);
    CHECK(board.presider(at(10, 19)) == "Bob");
    CHECK(board.presider(at(10, 20)) == "Ann"); // the Chair presides when there, unless somebody took the chair
    board.presides(board.bob, at(10, 20));
    CHECK(board.presider(at(10, 30)) == "Bob");
    CHECK(board.attendance(board.bob)->duty == AttendanceDuty::Presided);
}

TEST_CASE("Only somebody who is there takes the chair")
{
    BoardMeeting board;
    board.opensWith({board.ann});
    const auto refused = board.isRefused<NotThere>(Verb::TakeChair, [&](UnitOfWork& unit) {
        return takeChair(unit, Presiding{.meeting = board.today, .person = board.bob, .from = at(10, 5)});
    });
    CHECK(refused.person == "Bob");
    board.arrives(board.bob, at(10, 10));
    board.presides(board.bob, at(10, 10));
    board.leaves(board.bob, at(10, 30));
    CHECK(board.presider(at(10, 30)) == "Ann"); // who left does not preside
}

TEST_CASE("Items follow each other, an adjournment ends what is under way, and resuming takes it up again")
{
    BoardMeeting board;
    board.opensWith({board.ann});
    board.begins(board.grant, at(10, 0));
    board.begins(board.grant, at(10, 5)); // it is before the meeting
    board.does(Verb::Adjourn, [&](UnitOfWork& unit) { return adjourn(unit, board.today, at(10, 20), "fire alarm"); });
    CHECK(board.room(at(10, 25)).clock.isAdjourned);
    board.does(Verb::Adjourn, [&](UnitOfWork& unit) { return resume(unit, board.today, at(10, 40)); });
    board.does(Verb::Adjourn, [&](UnitOfWork& unit) { return resume(unit, board.today, at(10, 45)); }); // it goes on
    CHECK(board.room(at(10, 41)).item == board.grant);
    board.begins(board.plan, at(11, 0));
    board.does(Verb::RunItem, [&](UnitOfWork& unit) { return endItem(unit, board.today, at(11, 10)); });
    CHECK(timesOf(board) == Times{{600, 620}, {620, 640}, {640, 660}, {660, 670}});
    CHECK(board.room(at(11, 0)).clock.lines[0].spentMinutes == 40);
    board.does(Verb::AdvanceMeeting, [&](UnitOfWork& unit) { return endSession(unit, board.today, at(12, 35)); });
    CHECK(board.view().minutes.ended == at(12, 35));
    board.isRefused<NotInSession>(
        Verb::RunItem, [&](UnitOfWork& unit) { return beginItem(unit, board.today, board.plan, at(12, 36)); });
}

TEST_CASE("The turn to open session is kept with its reminder and the number of the public")
{
    BoardMeeting board;
    board.opensWith({board.ann});
    CHECK(board.room(at(10, 5)).session == Session::Open); // no turn was recorded, and the first item is open
    const auto turns = [&](TimeOfDay when, Session session, bool reminded, std::optional<int> count) {
        board.does(Verb::TurnSession, [&](UnitOfWork& unit) {
            return turnSession(unit, board.today, SessionTurn{when, session, reminded, count});
        });
    };
    turns(at(11, 0), Session::Closed, false, {});
    turns(at(10, 40), Session::Open, true, 2); // put in later
    CHECK(board.view().minutes.publicPresent == 2);
    REQUIRE(board.view().minutes.turns.size() == 2);
    CHECK(board.view().minutes.turns[0].reminded);
    CHECK(board.room(at(10, 45)).session == Session::Open);
    CHECK(board.room(at(11, 0)).session == Session::Closed);
}

TEST_CASE("Apologies of somebody who was there for a part are for the rest, and the representative counts from then")
{
    BoardMeeting board;
    board.opensWith({board.ann, board.bob, board.cy, board.di, board.eve, board.gus});
    board.leaves(board.eve, at(10, 40));
    CHECK(board.room(at(10, 40)).quorum.count == 4);
    board.apologises(board.eve, board.gus);
    CHECK(board.attendance(board.eve)->stays.size() == 1);
    CHECK(board.room(at(10, 30)).quorum.count == 5);
    CHECK(board.room(at(10, 40)).quorum.count == 5);
    // Whoever was never there, or was put down for the whole of it by mistake, is taken off.
    board.apologises(board.di);
    for (const auto& each : board.ofToday<Attendance>())
        CHECK(each->person != board.di);
}

TEST_CASE("Changing how somebody is printed leaves the times of their being there alone")
{
    BoardMeeting board;
    board.opensWith({board.ann, board.eve});
    board.leaves(board.eve, at(10, 40));
    auto entry = board.attendance(board.eve);
    entry.value.stays.clear();
    entry.value.note = "for item 1";
    board.does(Verb::RecordAttendance, [&](UnitOfWork& unit) { return changeAttendance(unit, entry.id, entry.value); });
    CHECK(board.attendance(board.eve)->stays.size() == 1);
    CHECK(board.attendance(board.eve)->note == "for item 1");
}

TEST_CASE("Who left in the minute they came was never there, and leaving twice is leaving once")
{
    BoardMeeting board;
    board.opensWith({board.ann, board.eve});
    board.arrives(board.cy, at(10, 20));
    board.leaves(board.cy, at(10, 20));
    for (const auto& each : board.ofToday<Attendance>())
        CHECK(each->person != board.cy);
    board.leaves(board.eve, at(10, 30));
    board.leaves(board.eve, at(10, 50), LeftBecause::Other);
    CHECK(board.attendance(board.eve)->stays[0].left == at(10, 30));
    board.isRefused<NoSuchRecord>(Verb::RecordPresence, [&](UnitOfWork& unit) {
        return recordLeaving(unit, board.today, board.hal, at(10, 30));
    });
}

TEST_CASE("Coming, leaving, taking the chair and a vote are taken back in one step each")
{
    BoardMeeting board;
    board.opensWith({board.ann, board.bob, board.cy, board.di, board.eve});
    const auto motion = board.motion(board.grant, "That the grant be made.");
    const auto undone = [&](auto&& work) {
        const auto before = board.view();
        work();
        const ChangeSet changes = board.lastChange();
        REQUIRE_FALSE(changes.isEmpty());
        board.does(Verb::Undo, [&](UnitOfWork& unit) { return revert(unit, changes); });
        const auto after = board.view();
        const auto same = [](const auto& one, const auto& other) {
            return std::equal(
                one.begin(), one.end(), other.begin(), other.end(),
                [](const auto& left, const auto& right) { return left.id == right.id && left.value == right.value; });
        };
        CHECK(same(after.proceedings.attendances, before.proceedings.attendances));
        CHECK(same(after.proceedings.apologies, before.proceedings.apologies));
        CHECK(same(after.proceedings.presiding, before.proceedings.presiding));
        CHECK(same(after.proceedings.times, before.proceedings.times));
        CHECK(same(after.proceedings.votes, before.proceedings.votes));
        CHECK(same(after.proceedings.motions, before.proceedings.motions));
    };
    undone([&] { board.arrives(board.fay, at(10, 20)); });
    undone([&] { board.leaves(board.eve, at(10, 20)); });
    undone([&] { board.presides(board.bob, at(10, 20)); });
    undone([&] { board.begins(board.grant, at(10, 20)); });
    undone([&] { board.decides(motion, BoardMeeting::assent(), at(10, 30)); });
    CHECK(board.ofToday<MinuteParagraph>().empty());
}

TEST_CASE("A declared vote writes its paragraph under the item, and stays when the paragraph goes")
{
    BoardMeeting board;
    board.opensWith({board.ann, board.bob, board.cy, board.di, board.eve});
    const auto motion = board.motion(board.grant, "That the grant be made.");
    const auto vote = board.decides(motion, BoardMeeting::assent(), at(10, 30));
    const auto paragraphs = board.ofToday<MinuteParagraph>();
    REQUIRE(paragraphs.size() == 1);
    CHECK(paragraphs[0]->item == board.grant);
    CHECK(paragraphs[0]->text == "The Board decided on That the grant be made.");
    CHECK(board.kept(vote).paragraph == paragraphs[0].id);
    board.does(Verb::RemoveParagraph, [&](UnitOfWork& unit) { return removeParagraph(unit, paragraphs[0].id); });
    CHECK_FALSE(board.kept(vote).paragraph.has_value());
}

TEST_CASE("The words of a motion are replaced while nobody notified a vote on them, and kept as a version afterwards")
{
    BoardMeeting board;
    const auto motion = board.motion(board.grant, "That the grant be made.");
    const auto reworded = [&](const std::string& words) {
        MotionMatter matter = board.kept(motion).matter.value();
        matter.texts = {{words, {}, {}}};
        board.does(Verb::ChangeMotion,
                   [&](UnitOfWork& unit) { return changeMotion(unit, motion, MotionKind::Recommendation, matter); });
        return board.kept(motion).matter.value().texts.size();
    };
    CHECK(reworded("That a grant be made.") == 1);
    board.notifies(motion, board.fay, For);
    CHECK(reworded("That a small grant be made.") == 2);
    CHECK(board.kept(motion).matter.value().texts[0].text == "That a grant be made.");
}

TEST_CASE("What proceedings name is not removed: people, agencies, items and motions")
{
    BoardMeeting board;
    const auto visitor = board.person("Visitor");
    board.does(Verb::ReplyToInvitation,
               [&](UnitOfWork& unit) { return recordReply(unit, board.today, visitor, PresenceMode::Online); });
    board.isRefused<StillInUse>(Verb::RemovePerson, [&](UnitOfWork& unit) { return removePerson(unit, visitor); });
    const auto charity = board.agencyNamed("Charity");
    board.declares(board.plan, InterestMatter{.agency = charity, .name = "Charity"});
    board.isRefused<StillInUse>(Verb::RemoveAgency, [&](UnitOfWork& unit) { return removeAgency(unit, charity); });
    board.isRefused<ItemHasMotions>(Verb::RemoveItem, [&](UnitOfWork& unit) { return removeItem(unit, board.plan); });
    const auto motion = board.motion(board.grant, "That the grant be made.");
    board.motion(board.grant, "Half.", MotionKind::Amendment, motion, "That half of it be made.");
    board.isRefused<StillInUse>(Verb::RemoveMotion, [&](UnitOfWork& unit) { return removeMotion(unit, motion); });
    // A meeting that was only planned goes with all of it.
    board.does(Verb::RemoveMeeting, [&](UnitOfWork& unit) { return removeMeeting(unit, board.today); });
    CHECK(board.everything<Motion>().empty());
    CHECK(board.everything<Interest>().empty());
}

TEST_CASE("Who stepped in without approval is remarked on")
{
    BoardMeeting board;
    board.opensWith({board.ann, board.bob, board.cy});
    board.presides(board.cy, at(11, 0), PresidingBasis::SteppedIn);
    const auto remarks = board.view().remarks;
    CHECK(std::any_of(remarks.begin(), remarks.end(), [](const MinutesRemark& remark) {
        return remark.kind == MinutesRemark::Kind::PresiderNotApproved && remark.about == "Cy";
    }));
}
