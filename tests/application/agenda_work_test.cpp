// SPDX-License-Identifier: MIT
#include "application/agenda_work.h"

#include "application/agenda_view.h"
#include "application/meeting_work.h"
#include "application/revert.h"
#include "support/office.h"

using namespace cspdesk;
using namespace cspdesk::application;
using namespace cspdesk::domain;

namespace {

/// An office with one meeting, whose items are told by their titles.
class AgendaOffice : public tests::Office
{
public:
    AgendaOffice()
        : meeting(does(Verb::PlanMeeting, [&](UnitOfWork& unit) {
              return planMeeting(unit, Meeting{.body = everything<Body>()[0].id, .date = date(2025, 10, 21)}, false,
                                 {});
          }))
    {}

    Id<AgendaItem> add(const std::string& title, int position = 1000)
    {
        return does(Verb::AddItem, [&](UnitOfWork& unit) {
            return addItem(unit, AgendaItem{.meeting = meeting, .position = position, .title = title});
        });
    }

    [[nodiscard]] std::vector<std::string> titles() const
    {
        std::vector<std::string> titles;
        int position = 0;
        for (const auto& item : everything<AgendaItem>(RecordKey::of(meeting))) {
            CHECK(item->position == position++); // places never have gaps
            titles.push_back(item->title);
        }
        return titles;
    }

    Id<Meeting> meeting;
};

using Titles = std::vector<std::string>;

} // namespace

TEST_CASE("An item is added at its place, or at the end")
{
    AgendaOffice office;
    office.add("b");
    office.add("c");
    office.add("a", 0);
    CHECK(office.titles() == Titles{"a", "b", "c"});
}

TEST_CASE("An item moves to any place, and past the ends to the ends")
{
    AgendaOffice office;
    const auto a = office.add("a");
    office.add("b");
    const auto c = office.add("c");
    const auto moves = [&](Id<AgendaItem> id, int position) {
        office.does(Verb::MoveItem, [&](UnitOfWork& unit) { return moveItem(unit, id, position); });
    };
    moves(a, 1);
    CHECK(office.titles() == Titles{"b", "a", "c"});
    moves(c, -5);
    CHECK(office.titles() == Titles{"c", "b", "a"});
    moves(c, 99);
    CHECK(office.titles() == Titles{"b", "a", "c"});
}

TEST_CASE("Moving an item to where it is changes nothing and leaves no journal entry")
{
    AgendaOffice office;
    const auto a = office.add("a");
    const auto before = office.store().journal(100)->size();
    office.does(Verb::MoveItem, [&](UnitOfWork& unit) { return moveItem(unit, a, 0); });
    CHECK(office.lastChange().isEmpty());
    CHECK(office.store().journal(100)->size() == before);
}

TEST_CASE("Removing an item closes the gap, and undoing brings it back where it was")
{
    AgendaOffice office;
    office.add("a");
    const auto b = office.add("b");
    office.add("c");
    office.does(Verb::RemoveItem, [&](UnitOfWork& unit) { return removeItem(unit, b); });
    const ChangeSet removal = office.lastChange();
    CHECK(office.titles() == Titles{"a", "c"});
    office.does(Verb::Undo, [&](UnitOfWork& unit) { return revert(unit, removal); });
    CHECK(office.titles() == Titles{"a", "b", "c"});
    office.does(Verb::Redo, [&](UnitOfWork& unit) { return revert(unit, inverse(removal)); });
    CHECK(office.titles() == Titles{"a", "c"});
}

TEST_CASE("A change cannot be undone once its record was changed again")
{
    AgendaOffice office;
    const auto a = office.add("a");
    const auto renames = [&](const std::string& title) {
        office.does(Verb::ChangeItem, [&](UnitOfWork& unit) {
            return changeItem(unit, a, AgendaItem{.meeting = office.meeting, .title = title});
        });
    };
    renames("first");
    const ChangeSet first = office.lastChange();
    renames("second");
    const auto undone =
        perform(office.store(), office.worker(), Verb::Undo, [&](UnitOfWork& unit) { return revert(unit, first); });
    REQUIRE_FALSE(undone.has_value());
    CHECK(std::get<Failure>(undone.error()).kind == Failure::Kind::ChangedSince);
    CHECK(office.titles() == Titles{"second"});
}

TEST_CASE("A title is kept on one line: an empty or a million-character one is refused and nothing changes")
{
    AgendaOffice office;
    const auto a = office.add("  Two\nlines ");
    CHECK(office.titles() == Titles{"Two lines"});
    const auto renamedTo = [&](std::string title) {
        return [&office, a, title = std::move(title)](UnitOfWork& unit) {
            return changeItem(unit, a, AgendaItem{.meeting = office.meeting, .title = title});
        };
    };
    CHECK(office.isRefused<EmptyField>(Verb::ChangeItem, renamedTo(" \n ")).field == Field::Title);
    CHECK(office.isRefused<TextTooLong>(Verb::ChangeItem, renamedTo(std::string(1'000'000, 'x'))).characters
          == 1'000'000);
    CHECK(office.titles() == Titles{"Two lines"});
}

TEST_CASE("An agenda of 200 items is numbered and timed to its end")
{
    AgendaOffice office;
    office.does(Verb::AddItem, [&](UnitOfWork& unit) -> application::Result<> {
        for (int index = 0; index < 200; ++index)
            CSPDESK_TRY(addItem(
                unit, AgendaItem{.meeting = office.meeting, .position = index, .title = "Item", .plannedMinutes = 2}));
        return {};
    });
    const auto view = agendaView(office.store(), office.meeting);
    REQUIRE(view.has_value());
    REQUIRE(view->order.lines.size() == 200);
    CHECK(view->order.lines.back().number == 200);
    CHECK(view->order.lines.back().start == TimeOfDay{600 + 199 * 2});
    CHECK(view->order.overrun() == 400 - 180);
}

TEST_CASE("The agenda is fixed once the session has ended")
{
    AgendaOffice office;
    const auto a = office.add("a");
    for (const MeetingVerb verb : {MeetingVerb::PublishAgenda, MeetingVerb::OpenSession, MeetingVerb::EndSession})
        office.does(Verb::AdvanceMeeting, [&](UnitOfWork& unit) { return advanceMeeting(unit, office.meeting, verb); });
    CHECK(office.isRefused<AgendaIsFixed>(Verb::RemoveItem, [&](UnitOfWork& unit) { return removeItem(unit, a); }).state
          == MeetingState::MinutesDraft);
    CHECK(office
              .isRefused<AgendaIsFixed>(Verb::AddItem,
                                        [&](UnitOfWork& unit) {
                                            return addItem(unit,
                                                           AgendaItem{.meeting = office.meeting, .title = "late"});
                                        })
              .state
          == MeetingState::MinutesDraft);
    CHECK(office.titles() == Titles{"a"});
}

TEST_CASE("A view from a store without the key has the open title of a closed item and nothing else of it")
{
    AgendaOffice office;
    office.does(Verb::AddItem, [&](UnitOfWork& unit) {
        AgendaItem item{
            .meeting = office.meeting, .title = "A sensitive title", .leads = {Lead{.words = "A sensitive name"}}};
        return addItem(unit, inSession(item, Session::Closed));
    });
    const auto key = office.files().open(office.store().path(), OpenMode::Public);
    REQUIRE(key.has_value());
    const auto view = agendaView(**key, office.meeting);
    REQUIRE(view.has_value());
    const AgendaItem& item = view->order.lines[0].item.value;
    CHECK(item.title == defaultOpenTitle);
    CHECK(item.leads.empty());
    CHECK(item.closedMatter.isSealed());
    CHECK(boardTitle(agendaView(office.store(), office.meeting)->order.lines[0].item.value) == "A sensitive title");
}
