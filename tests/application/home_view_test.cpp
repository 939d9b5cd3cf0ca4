// SPDX-License-Identifier: MIT
#include "application/home_view.h"

#include "application/action_work.h"
#include "application/attendance_work.h"
#include "application/meeting_work.h"
#include "support/office.h"

#include <algorithm>

using namespace cspdesk;
using namespace cspdesk::application;
using namespace cspdesk::domain;

namespace {

/// A meeting on 1 July and one on 21 October 2025, seen on 6 October 2025.
class HomeOffice : public tests::Office
{
public:
    Id<Meeting> july = plans(date(2025, 7, 1));
    Id<Meeting> october = plans(date(2025, 10, 21));

    Id<Meeting> plans(Date day)
    {
        const auto words = [](Date each) { return isoDate(each); };
        return does(Verb::PlanMeeting, [&](UnitOfWork& unit) {
            return planMeeting(unit, Meeting{.body = everything<Body>()[0].id, .date = day}, false, words);
        });
    }
    Id<ActionPoint> raises(ActionPoint action)
    {
        action.text = "Report back";
        return does(Verb::RaiseAction, [&](UnitOfWork& unit) { return raiseAction(unit, action); });
    }
    [[nodiscard]] std::vector<Task> tasks(Task::Kind kind)
    {
        const auto home = homeView(store(), date(2025, 10, 6));
        REQUIRE(home.has_value());
        std::vector<Task> found;
        std::copy_if(home->tasks.begin(), home->tasks.end(), std::back_inserter(found),
                     [&](const Task& task) { return task.kind == kind; });
        return found;
    }
};

} // namespace

TEST_CASE("Home counts the actions whose date has passed")
{
    HomeOffice office;
    CHECK(office.tasks(Task::Kind::ActionsOverdue).empty());
    office.raises({.meeting = office.july, .due = ActionDue::OnDate, .dueOn = date(2025, 10, 5)});
    office.raises({.meeting = office.july, .due = ActionDue::OnDate, .dueOn = date(2025, 10, 6)});
    office.raises({.meeting = office.july, .due = ActionDue::NoDate});
    const auto overdue = office.tasks(Task::Kind::ActionsOverdue);
    REQUIRE(overdue.size() == 1);
    CHECK(overdue[0].count == 1);
}

TEST_CASE("Home counts the actions of which the next meeting has been told nothing yet")
{
    HomeOffice office;
    const auto first = office.raises({.meeting = office.july});
    office.raises({.meeting = office.july});
    auto waiting = office.tasks(Task::Kind::ActionsToReview);
    REQUIRE(waiting.size() == 1);
    CHECK(waiting[0].count == 2);
    CHECK(waiting[0].due == date(2025, 10, 21));
    CHECK(waiting[0].meeting == office.october);
    office.does(Verb::ReviewAction, [&](UnitOfWork& unit) {
        return reviewAction(unit, {.action = first, .meeting = office.october, .outcome = ActionOutcome::CarriedOver});
    });
    waiting = office.tasks(Task::Kind::ActionsToReview);
    REQUIRE(waiting.size() == 1);
    CHECK(waiting[0].count == 1);
}

TEST_CASE("Home asks for the attendance of a meeting that has been, until somebody is put down")
{
    HomeOffice office;
    auto missing = office.tasks(Task::Kind::AttendanceMissing);
    REQUIRE(missing.size() == 1);
    CHECK(missing[0].meeting == office.july);
    const auto person =
        office.does(Verb::AddPerson, [](UnitOfWork& unit) { return addPerson(unit, Person{.name = "Ada Byron"}); });
    office.does(Verb::RecordAttendance, [&](UnitOfWork& unit) { return recordAttendance(unit, office.july, person); });
    CHECK(office.tasks(Task::Kind::AttendanceMissing).empty());
}

TEST_CASE("Home asks nothing of a meeting that was cancelled")
{
    HomeOffice office;
    office.does(Verb::AdvanceMeeting,
                [&](UnitOfWork& unit) { return advanceMeeting(unit, office.july, MeetingVerb::Cancel, "Snow"); });
    CHECK(office.tasks(Task::Kind::AttendanceMissing).empty());
}
