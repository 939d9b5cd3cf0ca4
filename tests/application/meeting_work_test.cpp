// SPDX-License-Identifier: MIT
#include "application/meeting_work.h"

#include "application/agenda_work.h"
#include "application/home_view.h"
#include "support/office.h"

#include <algorithm>

using namespace cspdesk;
using namespace cspdesk::application;
using namespace cspdesk::domain;

namespace {

std::string words(Date day) { return isoDate(day); }

class MeetingOffice : public tests::Office
{
public:
    Id<Body> boardId = everything<Body>()[0].id;

    Id<Meeting> plans(Date day, bool standing = false)
    {
        return does(Verb::PlanMeeting, [&](UnitOfWork& unit) {
            return planMeeting(unit, Meeting{.body = boardId, .date = day, .venue = "Guildhall"}, standing, words);
        });
    }

    void adds(Id<Meeting> meeting, AgendaItem item)
    {
        item.meeting = meeting;
        item.position = 1000;
        does(Verb::AddItem, [&](UnitOfWork& unit) { return addItem(unit, item); });
    }
};

} // namespace

TEST_CASE("A new meeting takes the standing items of the last agenda with it")
{
    MeetingOffice office;
    office.plans(date(2025, 2, 25));
    const auto july = office.plans(date(2025, 7, 1));
    office.adds(july, AgendaItem{.meeting = july, .kind = ItemKind::Welcome, .standing = true, .title = "Welcome"});
    office.adds(july, AgendaItem{.meeting = july,
                                 .kind = ItemKind::MinutesAgreement,
                                 .standing = true,
                                 .title = "Minutes of 2025-02-25: agreement"});
    office.adds(july, AgendaItem{.meeting = july, .title = "Only once"});
    const auto october = office.plans(date(2025, 10, 21), true);
    const auto items = office.everything<AgendaItem>(RecordKey::of(october));
    REQUIRE(items.size() == 2);
    CHECK(items[0]->title == "Welcome");
    CHECK(items[1]->title == "Minutes of 2025-07-01: agreement");
}

TEST_CASE("The minutes to be agreed are those of the meeting before, also when it has no agenda yet")
{
    MeetingOffice office;
    office.plans(date(2025, 7, 1));
    const auto october = office.plans(date(2025, 10, 21));
    office.adds(october, AgendaItem{.meeting = october,
                                    .kind = ItemKind::MinutesAgreement,
                                    .standing = true,
                                    .title = "Minutes of 2025-07-01: agreement"});
    office.plans(date(2026, 2, 24)); // planned, and nothing on its agenda
    const auto june = office.plans(date(2026, 6, 30), true);
    const auto items = office.everything<AgendaItem>(RecordKey::of(june));
    REQUIRE(items.size() == 1);
    CHECK(items[0]->title == "Minutes of 2026-02-24: agreement");
}

TEST_CASE("The suggestion for the next meeting goes on from the last one")
{
    MeetingOffice office;
    office.plans(date(2025, 7, 1));
    office.plans(date(2025, 10, 21));
    const auto next = suggestedMeeting(office.store(), office.boardId, date(2025, 10, 6));
    REQUIRE(next.has_value());
    CHECK(next->date == date(2026, 2, 10)); // 112 days on, a Tuesday again
    CHECK(next->venue == "Guildhall");
    CHECK(next->state == MeetingState::Planned);
}

TEST_CASE("The suggestion keeps the last venue that is known")
{
    MeetingOffice office;
    office.plans(date(2025, 7, 1));
    office.does(Verb::PlanMeeting, [&](UnitOfWork& unit) {
        return planMeeting(unit, Meeting{.body = office.boardId, .date = date(2025, 10, 21)}, false, words);
    });
    CHECK(suggestedMeeting(office.store(), office.boardId, date(2025, 10, 6))->venue == "Guildhall");
}

TEST_CASE("A body meets once a day, unless the other meeting was cancelled")
{
    MeetingOffice office;
    const auto first = office.plans(date(2025, 10, 21));
    CHECK(office
              .isRefused<DateIsTaken>(
                  Verb::PlanMeeting,
                  [&](UnitOfWork& unit) {
                      return planMeeting(unit, Meeting{.body = office.boardId, .date = date(2025, 10, 21)}, false, {});
                  })
              .date
          == date(2025, 10, 21));
    office.does(Verb::AdvanceMeeting,
                [&](UnitOfWork& unit) { return advanceMeeting(unit, first, MeetingVerb::Cancel, "Not quorate"); });
    const auto second = office.plans(date(2025, 10, 21));
    CHECK(meetingOn(office.store(), date(2025, 10, 21))->id == second);
    office.isRefused<DateIsTaken>(
        Verb::AdvanceMeeting, [&](UnitOfWork& unit) { return advanceMeeting(unit, first, MeetingVerb::Reinstate); });
}

TEST_CASE("A meeting is cancelled with a reason or not at all")
{
    MeetingOffice office;
    const auto meeting = office.plans(date(2025, 10, 21));
    CHECK(office
              .isRefused<EmptyField>(
                  Verb::AdvanceMeeting,
                  [&](UnitOfWork& unit) { return advanceMeeting(unit, meeting, MeetingVerb::Cancel, " "); })
              .field
          == Field::Reason);
    office.does(Verb::AdvanceMeeting,
                [&](UnitOfWork& unit) { return advanceMeeting(unit, meeting, MeetingVerb::Cancel, "Snow"); });
    const auto kept = require(office.store(), meeting);
    CHECK(kept->value.state == MeetingState::Cancelled);
    CHECK(kept->value.cancelledBecause == "Snow");
}

TEST_CASE("Changing a meeting's details does not move its life")
{
    MeetingOffice office;
    const auto meeting = office.plans(date(2025, 10, 21));
    Meeting changed = require(office.store(), meeting)->value;
    changed.venue = "Fire Station";
    changed.state = MeetingState::MinutesPublished;
    office.does(Verb::ChangeMeeting, [&](UnitOfWork& unit) { return changeMeeting(unit, meeting, changed); });
    CHECK(require(office.store(), meeting)->value.state == MeetingState::Planned);
    CHECK(require(office.store(), meeting)->value.venue == "Fire Station");
}

TEST_CASE("Only a planned meeting can be removed, and its agenda goes with it")
{
    MeetingOffice office;
    const auto meeting = office.plans(date(2025, 10, 21));
    office.adds(meeting, AgendaItem{.meeting = meeting, .title = "a"});
    office.does(Verb::RemoveMeeting, [&](UnitOfWork& unit) { return removeMeeting(unit, meeting); });
    CHECK(office.everything<Meeting>().empty());
    CHECK(office.everything<AgendaItem>().empty());

    const auto published = office.plans(date(2025, 10, 21));
    office.does(Verb::AdvanceMeeting,
                [&](UnitOfWork& unit) { return advanceMeeting(unit, published, MeetingVerb::PublishAgenda); });
    office.isRefused<AgendaIsFixed>(Verb::RemoveMeeting,
                                    [&](UnitOfWork& unit) { return removeMeeting(unit, published); });
}

TEST_CASE("There is no meeting on a day without one")
{
    MeetingOffice office;
    const auto none = meetingOn(office.store(), date(2025, 10, 22));
    REQUIRE_FALSE(none.has_value());
    CHECK(std::get<NoMeetingOn>(std::get<Refusal>(none.error())).date == date(2025, 10, 22));
}

TEST_CASE("Home tells what the next meeting needs, earliest first")
{
    MeetingOffice office;
    const auto meeting = office.plans(date(2025, 10, 21));
    office.adds(meeting, AgendaItem{.meeting = meeting, .title = "No lead, no time"});
    const auto home = homeView(office.store(), date(2025, 10, 6));
    REQUIRE(home.has_value());
    REQUIRE(home->next.has_value());
    CHECK(home->items == 1);
    std::vector<Task::Kind> dated;
    for (const Task& task : home->tasks)
        if (task.due)
            dated.push_back(task.kind);
    CHECK(dated
          == std::vector{Task::Kind::MeetingToAdvertise, Task::Kind::PapersDue, Task::Kind::AgendaToPost,
                         Task::Kind::QuestionsClose});
    const auto has = [&](Task::Kind kind) {
        return std::any_of(home->tasks.begin(), home->tasks.end(), [&](const Task& task) { return task.kind == kind; });
    };
    CHECK(has(Task::Kind::ItemsWithoutLead));
    CHECK(has(Task::Kind::ItemsWithoutTime));
    CHECK(has(Task::Kind::OfficeVacant));
    CHECK(has(Task::Kind::NoPassphrase));
    CHECK_FALSE(has(Task::Kind::NoMeetingPlanned));
}

TEST_CASE("Home says when no meeting is planned")
{
    MeetingOffice office;
    const auto home = homeView(office.store(), date(2025, 10, 6));
    REQUIRE(home.has_value());
    CHECK_FALSE(home->next.has_value());
    CHECK(home->tasks.front().kind == Task::Kind::NoMeetingPlanned);
}
