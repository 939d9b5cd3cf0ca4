// SPDX-License-Identifier: MIT
#include "application/leak_matter.h"
#include "board_meeting.h"

#include <algorithm>

using namespace cspdesk;
using namespace cspdesk::application;
using namespace cspdesk::domain;
using namespace cspdesk::tests;
using enum VoteChoice;

namespace {

/// Everybody is here and the session is open.
class FullBoard : public BoardMeeting
{
public:
    FullBoard() { opensWith({ann, bob, cy, di, eve, fay}); }
};

/// Everybody but Fay is here.
class BoardWithoutFay : public BoardMeeting
{
public:
    BoardWithoutFay() { opensWith({ann, bob, cy, di, eve}); }
};

application::Result<> standing(UnitOfWork& unit, Id<Motion> motion, MotionStanding standing)
{
    return setStanding(unit, motion, standing, "the officer is away");
}

std::vector<AgendaItem> ratificationsOn(BoardMeeting& board, Id<Meeting> meeting)
{
    std::vector<AgendaItem> items;
    for (const auto& item : board.everything<AgendaItem>(RecordKey::of(meeting)))
        if (item->ratifies)
            items.push_back(item.value);
    return items;
}

ChangeReason because(const std::string& reason) { return {date(2025, 11, 10), "officer", reason}; }

} // namespace

TEST_CASE("Row 4: what an inquorate meeting recommended comes on the next agenda by itself")
{
    BoardMeeting board;
    board.opensWith({board.ann, board.bob});
    const auto motion = board.motion(board.grant, "That the grant be made.");
    board.does(Verb::ChangeMotion,
               [&](UnitOfWork& unit) { return standing(unit, motion, MotionStanding::ForRatification); });
    const auto items = ratificationsOn(board, board.next);
    REQUIRE(items.size() == 1);
    CHECK(items[0].ratifies == motion);
    CHECK(items[0].title == "Ratification: Grant");
    // Said twice, it is on the agenda once; taken up again, it is off.
    board.does(Verb::ChangeMotion,
               [&](UnitOfWork& unit) { return standing(unit, motion, MotionStanding::ForRatification); });
    CHECK(ratificationsOn(board, board.next).size() == 1);
    board.does(Verb::ChangeMotion, [&](UnitOfWork& unit) { return standing(unit, motion, MotionStanding::Open); });
    CHECK(ratificationsOn(board, board.next).empty());
}

TEST_CASE("Row 4: a meeting that is planned afterwards takes over what is not ratified, until it is")
{
    BoardMeeting board;
    board.opensWith({board.ann, board.bob});
    const auto motion = board.motion(board.grant, "That the grant be made.");
    board.does(Verb::ChangeMotion,
               [&](UnitOfWork& unit) { return standing(unit, motion, MotionStanding::ForRatification); });
    board.does(Verb::AdvanceMeeting,
               [&](UnitOfWork& unit) { return advanceMeeting(unit, board.next, MeetingVerb::Cancel, "snow"); });
    const auto spring = board.planned(date(2026, 4, 14));
    CHECK(ratificationsOn(board, spring).size() == 1);
    CHECK(BoardMeeting::viewOf(spring, board.store()).proceedings.toRatify.size() == 1);
    CHECK(BoardMeeting::viewOf(spring, board.store()).proceedings.ratified.size() == 1);
    board.does(Verb::ChangeMotion, [&](UnitOfWork& unit) { return ratifyInWriting(unit, motion, date(2025, 12, 1)); });
    CHECK(ratificationsOn(board, board.planned(date(2026, 7, 14))).empty());
}

TEST_CASE("Row 4: a recommendation of a closed item comes on the next agenda closed")
{
    BoardMeeting board;
    board.opensWith({board.ann, board.bob});
    const auto motion = board.motion(board.review, "That the findings be accepted.");
    board.does(Verb::ChangeMotion,
               [&](UnitOfWork& unit) { return standing(unit, motion, MotionStanding::ForRatification); });
    const auto items = ratificationsOn(board, board.next);
    REQUIRE(items.size() == 1);
    CHECK(items[0].session == Session::Closed);
    CHECK(items[0].title == defaultOpenTitle);
    CHECK(boardTitle(items[0]) == "Ratification: Grant");
}

TEST_CASE("Row 36: of two notified votes of one agency the latest counts, and the other stays in the ledger")
{
    BoardWithoutFay board;
    const auto motion = board.motion(board.grant, "That the grant be made.");
    board.notifies(motion, board.fay, For, date(2025, 11, 2));
    board.notifies(motion, board.fay, Against, date(2025, 11, 3));
    const auto result = board.preview(motion, {}, at(10, 30));
    CHECK(result.votesFor == 0);
    CHECK(result.against == 1);
    REQUIRE(result.setAside.size() == 1);
    CHECK(result.setAside[0].reason == SetAsideReason::Superseded);
}

TEST_CASE("Row 34: a motion amended after a vote was notified is another text, and the former words are kept")
{
    BoardWithoutFay board;
    const auto motion = board.motion(board.grant, "That the grant be made.");
    board.notifies(motion, board.fay, For);
    board.does(Verb::ChangeMotion, [&](UnitOfWork& unit) {
        return amendMotion(unit, motion, "That half of the grant be made.", at(10, 20), "by leave of the meeting");
    });
    CHECK(board.kept(motion).matter.value().texts.size() == 2);
    const auto result = board.preview(motion, {}, at(10, 30));
    CHECK(result.votesFor == 0);
    REQUIRE(result.setAside.size() == 1);
    CHECK(result.setAside[0].reason == SetAsideReason::OriginalText);
}

TEST_CASE("Row 39: a vote notified on a closed item is sealed with it, and nothing of it can be read without the key")
{
    BoardWithoutFay board;
    const auto motion = board.motion(board.review, "That the zebra findings be accepted.");
    board.notifies(motion, board.fay, For);
    board.declares(board.review, InterestMatter{.person = board.bob, .name = "Bob", .note = "zebra"});
    const auto vote = board.decides(motion, BoardMeeting::assent(), at(10, 30));
    auto locked = board.files().open(board.store().path(), OpenMode::Public);
    REQUIRE(locked.has_value());
    const auto seen = BoardMeeting::viewOf(board.today, **locked).proceedings;
    REQUIRE(seen.motions.size() == 1);
    CHECK(seen.motions[0]->matter.isSealed());
    CHECK(wordsOf(seen.motions[0].value).empty());
    CHECK(seen.notified[0]->matter.readable() == nullptr);
    CHECK(seen.interests[0]->matter.readable() == nullptr);
    CHECK(seen.votes[0]->matter.readable() == nullptr);
    CHECK(seen.votes[0]->matter.value() == DeclaredVoteMatter{});
    const auto matter = leakMatter(board.store());
    REQUIRE(matter.has_value());
    const auto& texts = matter->closed.texts;
    CHECK(std::find(texts.begin(), texts.end(), "That the zebra findings be accepted.") != texts.end());
    CHECK(std::find(texts.begin(), texts.end(), "zebra") != texts.end());

    // Released by name, the vote and its motion can be read; what was notified stays closed.
    board.does(Verb::Release, [&](UnitOfWork& unit) {
        return releaseVote(unit, vote, ReleaseNote{date(2025, 11, 20), "Ann"});
    });
    const auto released = BoardMeeting::viewOf(board.today, **locked).proceedings;
    REQUIRE(released.votes[0]->matter.readable() != nullptr);
    CHECK(wordsOf(released.motions[0].value) == "That the zebra findings be accepted.");
    CHECK(released.notified[0]->matter.isSealed());
    CHECK(released.interests[0]->matter.isSealed());
    board.does(Verb::Release, [&](UnitOfWork& unit) { return releaseVote(unit, vote, std::nullopt); });
    CHECK(BoardMeeting::viewOf(board.today, **locked).proceedings.votes[0]->matter.isSealed());
    CHECK(BoardMeeting::viewOf(board.today, **locked).proceedings.motions[0]->matter.isSealed());
}

TEST_CASE("What hangs on an item follows it into its other session")
{
    FullBoard board;
    const auto motion = board.motion(board.grant, "That the grant be made.");
    board.notifies(motion, board.fay, For);
    const auto interest = board.declares(board.grant, InterestMatter{.person = board.bob, .name = "Bob"});
    const auto vote = board.decides(motion, BoardMeeting::assent(), at(10, 30));
    const auto turn = [&](Session session) {
        const AgendaItem item = board.kept(board.grant);
        board.does(Verb::ChangeItem,
                   [&](UnitOfWork& unit) { return changeItem(unit, board.grant, inSession(item, session)); });
    };
    turn(Session::Closed);
    CHECK(board.kept(motion).matter.closed.isReadable());
    CHECK_FALSE(board.kept(motion).matter.open.has_value());
    CHECK(board.kept(interest).matter.closed.isReadable());
    CHECK(board.kept(vote).matter.closed.isReadable());
    CHECK(board.ofToday<NotifiedVote>()[0]->matter.closed.isReadable());
    turn(Session::Open);
    CHECK(board.kept(motion).matter.open.has_value());
    CHECK(board.kept(vote).matter.open.has_value());
}

TEST_CASE("Row 41: an interest declared after the vote leaves it, with a correction: or the vote is taken again")
{
    FullBoard board;
    const auto motion = board.motion(board.grant, "That the grant be made.");
    const auto first = board.decides(motion, BoardMeeting::hands({{board.ann, For}, {board.bob, For}}), at(10, 30));
    board.declares(board.grant, InterestMatter{.person = board.bob, .name = "Bob", .declaredAt = at(10, 40)});
    CHECK(board.matterOf(first).result.votesFor == 2);
    board.does(Verb::CorrectVote, [&](UnitOfWork& unit) {
        return correctVote(unit, first, {date(2025, 11, 4), "officer", "Bob declared an interest afterwards."});
    });
    CHECK(board.matterOf(first).result.votesFor == 2);
    CHECK(board.matterOf(first).corrections.size() == 1);
    board.isRefused<MotionWasVotedOn>(Verb::DeclareVote, [&](UnitOfWork& unit) {
        return declareVote(unit, motion, {}, at(10, 45), date(2025, 11, 4));
    });
    board.does(Verb::CorrectVote, [&](UnitOfWork& unit) { return voidVote(unit, first, "taken again"); });
    const auto again = board.decides(motion, BoardMeeting::hands({{board.ann, For}, {board.bob, For}}), at(10, 45));
    CHECK(board.matterOf(again).result.votesFor == 1);
    CHECK(board.kept(again).number == 2);
    CHECK(board.matterOf(first).voidBecause == "taken again");
}

TEST_CASE("Row 47: a show of hands that is taken again keeps the first count as void, once")
{
    FullBoard board;
    const auto motion = board.motion(board.grant, "That the grant be made.");
    const auto first = board.decides(motion, BoardMeeting::hands({{board.ann, For}}), at(10, 30));
    board.does(Verb::CorrectVote, [&](UnitOfWork& unit) { return voidVote(unit, first, "unclear"); });
    board.isRefused<AlreadyVoid>(Verb::CorrectVote,
                                 [&](UnitOfWork& unit) { return voidVote(unit, first, "unclear again"); });
    CHECK(board.matterOf(first).result.votesFor == 1);
    CHECK_FALSE(isCarried(motion, board.ofToday<DeclaredVote>()));
}

TEST_CASE("Row 49: a member who asks for it has the dissent recorded against the name, once")
{
    FullBoard board;
    const auto motion = board.motion(board.grant, "That the grant be made.");
    const auto vote = board.decides(
        motion, BoardMeeting::hands({{board.ann, For}, {board.di, Against}, {board.bob, For}}), at(10, 30));
    for (int twice = 0; twice < 2; ++twice)
        board.does(Verb::CorrectVote, [&](UnitOfWork& unit) { return recordDissent(unit, vote, " Di "); });
    CHECK(board.matterOf(vote).dissents == std::vector<std::string>{"Di"});
}

TEST_CASE("Row 51: an amendment and its motion are numbered votes, and a carried amendment changes the words")
{
    FullBoard board;
    const auto motion = board.motion(board.grant, "That the grant be made.");
    const auto carried =
        board.motion(board.grant, "Half of it.", MotionKind::Amendment, motion, "That half of the grant be made.");
    const auto lost = board.motion(board.grant, "None of it.", MotionKind::Amendment, motion, "That no grant be made.");
    const auto amendment = board.decides(carried, BoardMeeting::hands({{board.ann, For}}), at(10, 20));
    CHECK(wordsOf(board.kept(motion)) == "That half of the grant be made.");
    const auto second = board.decides(lost, BoardMeeting::hands({{board.ann, Against}}), at(10, 22));
    CHECK(wordsOf(board.kept(motion)) == "That half of the grant be made.");
    const auto third = board.decides(motion, BoardMeeting::hands({{board.ann, For}}), at(10, 25));
    CHECK(board.kept(amendment).number == 1);
    CHECK(board.kept(second).number == 2);
    CHECK(board.kept(third).number == 3);
    CHECK(board.matterOf(third).subject == "Grant");
    CHECK(board.matterOf(third).text == "That half of the grant be made.");
    // What was voted on stays as it is.
    board.isRefused<MotionWasVotedOn>(
        Verb::ChangeMotion, [&](UnitOfWork& unit) { return amendMotion(unit, motion, "Something else.", {}, {}); });
    board.isRefused<MotionWasVotedOn>(Verb::RemoveMotion, [&](UnitOfWork& unit) { return removeMotion(unit, motion); });
}

TEST_CASE("Row 52: what is deferred, withdrawn or not reached has its reason and takes no vote")
{
    FullBoard board;
    for (const MotionStanding each :
         {MotionStanding::Deferred, MotionStanding::Withdrawn, MotionStanding::NotReached}) {
        const auto motion = board.motion(board.grant, "That the grant be made.");
        board.does(Verb::ChangeMotion, [&](UnitOfWork& unit) { return standing(unit, motion, each); });
        CHECK(board.kept(motion).matter.value().reason == "the officer is away");
        board.isRefused<MotionIsNotOpen>(Verb::DeclareVote, [&](UnitOfWork& unit) {
            return declareVote(unit, motion, BoardMeeting::assent(), at(10, 30), date(2025, 11, 4));
        });
        board.does(Verb::ChangeMotion, [&](UnitOfWork& unit) { return standing(unit, motion, MotionStanding::Open); });
        CHECK(board.kept(motion).matter.value().reason.empty());
    }
    CHECK(board.ofToday<DeclaredVote>().empty());
    CHECK(ratificationsOn(board, board.next).empty());
}

TEST_CASE("Row 53: a result that was declared wrongly is corrected beside it, by name and with the reason")
{
    FullBoard board;
    const auto motion = board.motion(board.grant, "That the grant be made.");
    const auto id = board.decides(motion, BoardMeeting::hands({{board.ann, For}}), at(10, 30));
    const DeclaredVoteMatter before = board.matterOf(id);
    board.does(Verb::CorrectVote, [&](UnitOfWork& unit) {
        return correctVote(unit, id, {date(2025, 11, 5), "officer", "Read out as lost; it was carried."});
    });
    DeclaredVoteMatter after = board.matterOf(id);
    REQUIRE(after.corrections.size() == 1);
    CHECK(after.corrections[0].by == "officer");
    after.corrections.clear();
    CHECK(after == before);
    board.isRefused<EmptyField>(Verb::CorrectVote, [&](UnitOfWork& unit) {
        return correctVote(unit, id, {date(2025, 11, 5), "officer", "  "});
    });
}

TEST_CASE(
    "Row 54: attendance that votes were computed from changes with a reason only, which is told beside those votes")
{
    FullBoard board;
    const auto first = board.motion(board.grant, "That the grant be made.");
    const auto second = board.motion(board.plan, "That the plan be agreed.");
    const auto early = board.decides(first, BoardMeeting::hands({{board.ann, For}, {board.fay, For}}), at(10, 20));
    const auto late = board.decides(second, BoardMeeting::hands({{board.ann, For}}), at(11, 20));
    const auto id = board.attendance(board.fay).id;
    const std::vector<Stay> came{Stay{.arrived = at(10, 40)}};
    const auto change = [&](const std::optional<ChangeReason>& reason) {
        return [&, reason](UnitOfWork& unit) { return changeStays(unit, id, came, reason); };
    };
    CHECK(board.isRefused<VotesNeedReason>(Verb::ChangePresence, change(std::nullopt)).votes == std::vector<int>{1});
    CHECK(board.isRefused<VotesNeedReason>(Verb::ChangePresence, change(because(" "))).votes == std::vector<int>{1});
    board.does(Verb::ChangePresence, change(because("Fay came at 10:40.")));
    REQUIRE(board.matterOf(early).corrections.size() == 1);
    CHECK(board.matterOf(early).corrections[0].text == "Fay came at 10:40.");
    CHECK(board.matterOf(early).result.votesFor == 2); // not computed anew
    CHECK(board.matterOf(late).corrections.empty());
    // What it would give is shown beside it.
    const auto again = recheckVote(board.view(), board.kept(early)).result;
    CHECK(again.votesFor == 1);
    CHECK(again.quorum.count == 5);
    CHECK(recheckVote(board.view(), board.kept(late)).result == board.matterOf(late).result);
}

TEST_CASE("Row 54: a reason that may be about a closed vote stands beside that one alone")
{
    FullBoard board;
    REQUIRE(board.kept(board.review).session == Session::Closed);
    const auto hidden = board.decides(board.motion(board.review, "That the review be accepted."),
                                      BoardMeeting::hands({{board.ann, For}}), at(10, 20));
    const auto open = board.decides(board.motion(board.grant, "That the grant be made."),
                                    BoardMeeting::hands({{board.ann, For}}), at(10, 30));
    const auto id = board.attendance(board.fay).id;
    board.does(Verb::ChangePresence, [&](UnitOfWork& unit) {
        return changeStays(unit, id, {Stay{.arrived = at(10, 40)}}, because("Ocelot, left the review"));
    });
    CHECK(board.matterOf(hidden).corrections.at(0).text == "Ocelot, left the review");
    CHECK(board.matterOf(open).corrections.at(0).text.find("Ocelot") == std::string::npos);
}

TEST_CASE("Row 54: removing somebody, apologies and representation after a vote need a reason as well")
{
    FullBoard board;
    board.does(Verb::RecordAttendance,
               [&](UnitOfWork& unit) { return recordAttendance(unit, board.today, board.gus); });
    const auto motion = board.motion(board.grant, "That the grant be made.");
    const auto vote = board.decides(motion, BoardMeeting::hands({{board.ann, For}}), at(10, 20));
    const auto reason = because("the list was wrong");
    const auto fay = board.attendance(board.fay).id;
    board.isRefused<VotesNeedReason>(Verb::RemoveAttendance,
                                     [&](UnitOfWork& unit) { return removeAttendance(unit, fay); });
    board.does(Verb::RemoveAttendance, [&](UnitOfWork& unit) { return removeAttendance(unit, fay, reason); });
    board.isRefused<VotesNeedReason>(
        Verb::RecordApology, [&](UnitOfWork& unit) { return recordApology(unit, board.today, board.fay, board.gus); });
    const auto apology = board.does(Verb::RecordApology, [&](UnitOfWork& unit) {
        return recordApology(unit, board.today, board.fay, board.gus, reason);
    });
    Apology other = board.kept(apology);
    other.representedBy.reset();
    board.isRefused<VotesNeedReason>(Verb::RecordApology,
                                     [&](UnitOfWork& unit) { return changeApology(unit, apology, other); });
    board.does(Verb::RecordApology, [&](UnitOfWork& unit) { return changeApology(unit, apology, other, reason); });
    board.does(Verb::RemoveApology,
               [&](UnitOfWork& unit) { return removeApology(unit, apology); }); // nobody came for it
    board.isRefused<VotesNeedReason>(Verb::RecordAttendance,
                                     [&](UnitOfWork& unit) { return recordAttendance(unit, board.today, board.fay); });
    board.isRefused<VotesNeedReason>(Verb::RecordPresence, [&](UnitOfWork& unit) {
        return recordLeaving(unit, board.today, board.eve, at(10, 10));
    });
    CHECK(board.matterOf(vote).corrections.size() == 3);
    // What happens in the minute of the vote happened after it, and after it no vote is touched.
    board.leaves(board.eve, at(10, 20));
    board.arrives(board.hal, at(10, 20));
    CHECK(board.matterOf(vote).corrections.size() == 3);
}

TEST_CASE("Row 55: a decision between meetings is ratified by written procedure, on a day of its own")
{
    BoardMeeting board;
    board.opensWith({board.ann, board.bob});
    const auto motion = board.motion(board.grant, "That the grant be made.");
    const auto write = [&](UnitOfWork& unit) { return ratifyInWriting(unit, motion, date(2025, 11, 20)); };
    board.isRefused<MotionIsNotOpen>(Verb::ChangeMotion, write);
    board.does(Verb::ChangeMotion,
               [&](UnitOfWork& unit) { return standing(unit, motion, MotionStanding::ForRatification); });
    board.does(Verb::ChangeMotion, write);
    CHECK(board.kept(motion).matter.value().ratifiedInWriting == date(2025, 11, 20));
    CHECK(BoardMeeting::viewOf(board.next, board.store()).proceedings.toRatify.empty());
}

TEST_CASE("Row 56: a vote keeps the terms it was judged by when the terms change")
{
    FullBoard board;
    const auto motion = board.motion(board.grant, "That the grant be made.");
    const auto vote = board.decides(motion, BoardMeeting::hands({{board.ann, For}}), at(10, 30));
    board.changeTerms([](TermsSettings& terms) {
        terms.quorum = 6;
        terms.chairHasCastingVote = false;
    });
    CHECK(board.matterOf(vote).situation.quorum == 5);
    CHECK(board.matterOf(vote).situation.presiderCasts);
    CHECK(board.matterOf(vote).termsFrom == date(2025, 10, 6));
    CHECK(board.view().agenda.terms.quorum == 6);
    // A version from a later day does not touch the meeting at all.
    board.does(Verb::ChangeTerms, [&](UnitOfWork& unit) {
        return addTerms(unit, TermsOfReference{.body = board.body(), .inForceFrom = date(2025, 12, 1)});
    });
    CHECK(board.view().agenda.terms.quorum == 6);
    CHECK(board.view().proceedings.termsFrom == date(2025, 10, 6));
}

TEST_CASE("Row 57: somebody who was absent last time votes on the accuracy of those minutes")
{
    FullBoard board;
    board.does(Verb::PlanMeeting, [&](UnitOfWork& unit) {
        return planMeeting(unit, Meeting{.body = board.body(), .date = date(2025, 7, 1)}, false, {});
    });
    const auto motion = board.motion(board.grant, "That the minutes be agreed.");
    const auto result = board.preview(motion, BoardMeeting::hands({{board.fay, For}}), at(10, 5));
    CHECK(result.votesFor == 1);
    CHECK(result.setAside.empty());
}

TEST_CASE("Row 58: when an agency is renamed the vote keeps the name it had that day")
{
    FullBoard board;
    const auto motion = board.motion(board.grant, "That the grant be made.");
    const auto vote = board.decides(motion, BoardMeeting::hands({{board.di, For}}), at(10, 30));
    const auto health = board.agencyNamed("Health");
    Agency renamed = board.kept(health);
    renamed.name = "Integrated Care Board";
    board.does(Verb::ChangeAgency, [&](UnitOfWork& unit) { return changeAgency(unit, health, renamed); });
    const auto frozen = board.matterOf(vote);
    CHECK(std::any_of(frozen.result.agencies.begin(), frozen.result.agencies.end(),
                      [](const AgencyVote& each) { return each.name == "Health" && each.choice == For; }));
    const auto now = board.preview(motion, BoardMeeting::hands({{board.di, For}}), at(10, 30));
    CHECK(std::any_of(now.agencies.begin(), now.agencies.end(),
                      [](const AgencyVote& each) { return each.name == "Integrated Care Board"; }));
}
