// SPDX-License-Identifier: MIT
#include "application/deadline_work.h"

#include "application/agenda_view.h"
#include "application/calendar_work.h"
#include "application/home_view.h"
#include "application/meeting_work.h"
#include "support/office.h"

#include <algorithm>

using namespace cspdesk;
using namespace cspdesk::application;
using namespace cspdesk::domain;

namespace {

class DeadlineOffice : public tests::Office
{
public:
    Id<Meeting> october = does(Verb::PlanMeeting, [&](UnitOfWork& unit) {
        return planMeeting(unit, Meeting{.body = everything<Body>()[0].id, .date = date(2025, 10, 21)}, false,
                           [](Date day) { return isoDate(day); });
    });
    DoneNote note{date(2025, 10, 13), TimeOfDay{15 * 60}, "officer@desk"};

    Deadline deadline(DeadlineKind kind, Date today = date(2025, 10, 6))
    {
        const auto view = deadlineView(store(), october, today);
        REQUIRE(view.has_value());
        const auto found = std::find_if(view->deadlines.begin(), view->deadlines.end(),
                                        [&](const Deadline& each) { return each.kind == kind; });
        REQUIRE(found != view->deadlines.end());
        return *found;
    }
    void marks(DeadlineKind kind, Date day, const std::string& evidence)
    {
        does(Verb::MarkDeadline, [&](UnitOfWork& unit) {
            return markDeadline(unit, {.meeting = october, .kind = kind, .doneOn = day, .evidence = evidence});
        });
    }
    void advances(MeetingVerb verb)
    {
        does(Verb::AdvanceMeeting, [&](UnitOfWork& unit) { return advanceMeeting(unit, october, verb, {}, note); });
    }
    Id<CalendarDay> addsDay(CalendarDay day)
    {
        return does(Verb::ChangeCalendar, [&](UnitOfWork& unit) { return addCalendarDay(unit, day); });
    }
    [[nodiscard]] bool asksFor(Task::Kind kind)
    {
        const auto home = homeView(store(), date(2025, 10, 6));
        REQUIRE(home.has_value());
        return std::any_of(home->tasks.begin(), home->tasks.end(), [&](const Task& task) { return task.kind == kind; });
    }
};

} // namespace

TEST_CASE("A deadline is marked once with its evidence, changed, and unmarked")
{
    DeadlineOffice office;
    office.marks(DeadlineKind::PapersDue, date(2025, 10, 9), "All four papers in");
    CHECK(office.deadline(DeadlineKind::PapersDue).state == DeadlineState::Done);
    CHECK(office.deadline(DeadlineKind::PapersDue).mark->value.evidence == "All four papers in");
    office.marks(DeadlineKind::PapersDue, date(2025, 10, 10), "The last one by hand");
    CHECK(office.everything<DeadlineMark>().size() == 1);
    CHECK(office.deadline(DeadlineKind::PapersDue).state == DeadlineState::DoneLate);
    office.does(Verb::MarkDeadline,
                [&](UnitOfWork& unit) { return unmarkDeadline(unit, office.october, DeadlineKind::PapersDue); });
    CHECK(office.deadline(DeadlineKind::PapersDue).state == DeadlineState::Ahead);
}

TEST_CASE("Home asks for what is not marked as done")
{
    DeadlineOffice office;
    CHECK(office.asksFor(Task::Kind::MeetingToAdvertise));
    CHECK(office.asksFor(Task::Kind::PapersDue));
    office.marks(DeadlineKind::WebsiteNotice, date(2025, 10, 6), "Meetings page");
    office.marks(DeadlineKind::PapersDue, date(2025, 10, 6), "");
    CHECK_FALSE(office.asksFor(Task::Kind::MeetingToAdvertise));
    CHECK_FALSE(office.asksFor(Task::Kind::PapersDue));
    CHECK(office.asksFor(Task::Kind::AgendaToPost));
}

TEST_CASE("Publishing the agenda marks the posting, and withdrawing it takes the mark back")
{
    DeadlineOffice office;
    office.advances(MeetingVerb::PublishAgenda);
    const auto posted = office.deadline(DeadlineKind::AgendaPosted);
    REQUIRE(posted.mark);
    CHECK(posted.mark->value.doneOn == date(2025, 10, 13));
    CHECK(posted.mark->value.doneAt == TimeOfDay{15 * 60});
    CHECK(posted.mark->value.by == "officer@desk");
    office.advances(MeetingVerb::WithdrawAgenda);
    CHECK_FALSE(office.deadline(DeadlineKind::AgendaPosted).mark);
}

TEST_CASE("A mark that a person wrote stays through publishing and withdrawing")
{
    DeadlineOffice office;
    office.marks(DeadlineKind::AgendaPosted, date(2025, 10, 10), "On the board in the hall");
    office.advances(MeetingVerb::PublishAgenda);
    office.advances(MeetingVerb::WithdrawAgenda);
    REQUIRE(office.deadline(DeadlineKind::AgendaPosted).mark);
    CHECK(office.deadline(DeadlineKind::AgendaPosted).mark->value.evidence == "On the board in the hall");
}

TEST_CASE("A planned meeting goes with its marks")
{
    DeadlineOffice office;
    office.marks(DeadlineKind::PapersDue, date(2025, 10, 9), "");
    office.does(Verb::RemoveMeeting, [&](UnitOfWork& unit) { return removeMeeting(unit, office.october); });
    CHECK(office.everything<DeadlineMark>().empty());
}

TEST_CASE("A day of the calendar moves deadlines and the dates documents print")
{
    DeadlineOffice office;
    office.addsDay({date(2025, 10, 14), CalendarDayKind::BankHoliday, "Proclaimed day", {}});
    // Without the 14th the fifth clear day is Monday 13th, and the agenda is posted on Friday 10th.
    CHECK(office.deadline(DeadlineKind::AgendaPosted).date == date(2025, 10, 10));
    const auto agenda = agendaView(office.store(), office.october);
    REQUIRE(agenda.has_value());
    CHECK(agenda->deadlines.agendaPosted == date(2025, 10, 10));
}

TEST_CASE("A day is in the calendar once, with a name")
{
    DeadlineOffice office;
    const CalendarDay day{date(2025, 12, 29), CalendarDayKind::OfficeClosed, "Christmas closure", {}};
    office.addsDay(day);
    CHECK(
        office.isRefused<DayIsTaken>(Verb::ChangeCalendar, [&](UnitOfWork& unit) { return addCalendarDay(unit, day); })
            .date
        == date(2025, 12, 29));
    office.isRefused<EmptyField>(Verb::ChangeCalendar, [&](UnitOfWork& unit) {
        return addCalendarDay(unit, {date(2025, 12, 30), CalendarDayKind::BankHoliday, " ", {}});
    });
}

TEST_CASE("Closing the office over Christmas adds only its working days")
{
    DeadlineOffice office;
    const int added = office.does(Verb::ChangeCalendar, [](UnitOfWork& unit) {
        return closeOffice(unit, {date(2025, 12, 24), date(2026, 1, 1)}, "Christmas closure");
    });
    CHECK(added == 4); // 24, 29, 30 and 31 December 2025: Wednesday, Monday to Wednesday
    office.isRefused<DayIsTaken>(Verb::ChangeCalendar, [](UnitOfWork& unit) {
        return closeOffice(unit, {date(2025, 12, 24), date(2025, 12, 28)}, "Again");
    });
    office.isRefused<PeriodReversed>(Verb::ChangeCalendar, [](UnitOfWork& unit) {
        return closeOffice(unit, {date(2025, 12, 24), date(2025, 12, 1)}, "Backwards");
    });
}

TEST_CASE("An imported list changes the calendar once, and not again")
{
    DeadlineOffice office;
    const std::vector<ListedHoliday> listed = {{date(2026, 7, 13), "World Cup bank holiday"}};
    for (int time = 0; time < 2; ++time)
        office.does(Verb::ChangeCalendar,
                    [&](UnitOfWork& unit) { return importHolidays(unit, listed, "bank-holidays.json"); });
    const auto days = office.everything<CalendarDay>();
    REQUIRE(days.size() == 1);
    CHECK(days[0].value
          == CalendarDay{date(2026, 7, 13), CalendarDayKind::BankHoliday, "World Cup bank holiday",
                         "bank-holidays.json"});
}

TEST_CASE("Changing a meeting makes a later version of its invitation")
{
    DeadlineOffice office;
    const auto version = [&] {
        const auto changes = changesOf(office.store(), office.october);
        REQUIRE(changes.has_value());
        return *changes;
    };
    CHECK(version() == 0);
    Meeting meeting = office.everything<Meeting>()[0].value;
    meeting.venue = "Guildhall";
    office.does(Verb::ChangeMeeting, [&](UnitOfWork& unit) { return changeMeeting(unit, office.october, meeting); });
    CHECK(version() == 1);
    office.marks(DeadlineKind::PapersDue, date(2025, 10, 9), "");
    CHECK(version() == 1);
}
