// SPDX-License-Identifier: MIT
#include "domain/forward_plan.h"

#include "support/catch.h"

using namespace cspdesk;
using namespace cspdesk::domain;

namespace {

/// Meetings of one body, entries of its plan, and the items that took them up.
class Plan
{
public:
    Id<Meeting> meeting(Date day, MeetingState state = MeetingState::Planned)
    {
        const Id<Meeting> id(static_cast<std::int64_t>(m_meetings.size()) + 1);
        m_meetings.push_back({id, Meeting{.body = Id<Body>(1), .date = day, .state = state}});
        return id;
    }

    Id<PlanEntry> entry(PlanEntry entry)
    {
        const Id<PlanEntry> id(static_cast<std::int64_t>(m_entries.size()) + 1);
        m_entries.push_back({id, std::move(entry)});
        return id;
    }

    Id<PlanEntry> priority(std::optional<Date> from = {}, PlanCadence cadence = PlanCadence::EveryMeeting)
    {
        return entry({.body = Id<Body>(1), .kind = PlanKind::Priority, .cadence = cadence, .from = from});
    }

    Id<PlanEntry> recurring(PlanCadence cadence)
    {
        return entry({.body = Id<Body>(1), .kind = PlanKind::StandingReport, .cadence = cadence});
    }

    void item(Id<PlanEntry> entry, Id<Meeting> meeting)
    {
        const Id<AgendaItem> id(static_cast<std::int64_t>(m_appearances.size()) + 1);
        for (const Stored<Meeting>& each : m_meetings)
            if (each.id == meeting)
                m_appearances.push_back({entry, meeting, each->date, id});
    }

    [[nodiscard]] std::vector<PlanLine> lines(Date today) const
    {
        return planLines(m_entries, m_appearances, m_meetings, today);
    }
    [[nodiscard]] PlanLine on(Date today, std::size_t index = 0) const { return lines(today).at(index); }
    [[nodiscard]] std::vector<Date> expected(Date today, std::size_t index = 0) const
    {
        return expectedAt(on(today, index), m_meetings, today);
    }
    [[nodiscard]] std::vector<PlanSuggestion> suggested(Date day, Date today) const
    {
        return suggestionsFor(day, lines(today), m_meetings, today);
    }

private:
    std::vector<Stored<Meeting>> m_meetings;
    std::vector<Stored<PlanEntry>> m_entries;
    std::vector<PlanAppearance> m_appearances;
};

using Days = std::vector<Date>;

} // namespace

TEST_CASE("A priority that two meetings in a row did not discuss is neglected from the day after the second")
{
    Plan plan;
    const auto february = plan.meeting(date(2025, 2, 25));
    plan.meeting(date(2025, 7, 1));
    plan.meeting(date(2025, 10, 21));
    const auto priority = plan.priority();
    plan.item(priority, february);

    CHECK(plan.on(date(2025, 7, 1)).meetingsWithout == 0); // the meeting of today is still to be held
    CHECK(plan.on(date(2025, 7, 2)).meetingsWithout == 1);
    CHECK_FALSE(plan.on(date(2025, 7, 2)).isNeglected);
    CHECK_FALSE(plan.on(date(2025, 10, 21)).isNeglected);
    CHECK(plan.on(date(2025, 10, 22)).meetingsWithout == 2);
    CHECK(plan.on(date(2025, 10, 22)).isNeglected);
}

TEST_CASE("A cancelled meeting neither neglects a priority nor discusses it")
{
    Plan plan;
    const auto february = plan.meeting(date(2025, 2, 25));
    const auto cancelled = plan.meeting(date(2025, 7, 1), MeetingState::Cancelled);
    plan.meeting(date(2025, 10, 21));
    const auto priority = plan.priority();
    plan.item(priority, february);
    CHECK(plan.on(date(2025, 12, 1)).meetingsWithout == 1);
    CHECK_FALSE(plan.on(date(2025, 12, 1)).isNeglected);

    plan.item(priority, cancelled); // it stood on the agenda of the meeting that never was
    CHECK(plan.on(date(2025, 12, 1)).appearances.size() == 1);
    CHECK(plan.on(date(2025, 12, 1)).meetingsWithout == 1);
}

TEST_CASE("A meeting before a priority began does not count against it")
{
    Plan plan;
    plan.meeting(date(2025, 2, 25));
    plan.meeting(date(2025, 7, 1));
    plan.meeting(date(2025, 10, 21));
    plan.priority(date(2025, 7, 2));
    CHECK(plan.on(date(2025, 12, 1)).meetingsWithout == 1);
    CHECK_FALSE(plan.on(date(2025, 12, 1)).isNeglected);

    plan.priority(date(2025, 7, 1)); // it began on the day of a meeting, which could have had it
    CHECK(plan.on(date(2025, 12, 1), 1).meetingsWithout == 2);
    CHECK(plan.on(date(2025, 12, 1), 1).isNeglected);
}

TEST_CASE("A priority on the agenda of the coming meeting is left aside no longer, and one on a later agenda still is")
{
    Plan plan;
    plan.meeting(date(2025, 2, 25));
    plan.meeting(date(2025, 7, 1));
    const auto october = plan.meeting(date(2025, 10, 21));
    const auto nextYear = plan.meeting(date(2026, 2, 24));
    plan.item(plan.priority(), october);
    plan.item(plan.priority(), nextYear);
    const Date today = date(2025, 10, 6);
    CHECK_FALSE(plan.on(today, 0).isNeglected);
    CHECK(plan.on(today, 1).isNeglected);
}

TEST_CASE("Only priorities of a plan that still runs are neglected")
{
    Plan plan;
    plan.meeting(date(2025, 2, 25));
    plan.meeting(date(2025, 7, 1));
    plan.recurring(PlanCadence::EveryMeeting);
    plan.entry({.body = Id<Body>(1), .kind = PlanKind::Priority, .standing = PlanStanding::Done});
    plan.entry({.body = Id<Body>(1), .kind = PlanKind::Priority, .until = date(2025, 7, 31)});
    const Date today = date(2025, 8, 1);
    for (std::size_t index = 0; index < 3; ++index)
        CHECK_FALSE(plan.on(today, index).isNeglected);
    CHECK_FALSE(plan.on(today, 0).isOver);
    CHECK(plan.on(today, 1).isOver);
    CHECK(plan.on(today, 2).isOver);
    CHECK(plan.on(date(2025, 7, 31), 2).isNeglected); // its last day
}

TEST_CASE("A meeting after the last day of a priority does not count against it")
{
    Plan plan;
    plan.meeting(date(2025, 2, 25));
    plan.meeting(date(2025, 7, 1));
    plan.entry({.body = Id<Body>(1), .kind = PlanKind::Priority, .until = date(2025, 3, 31)});
    CHECK(plan.on(date(2025, 8, 1)).meetingsWithout == 1);
}

TEST_CASE("What comes to every meeting is due at the next, and at every second at the one after")
{
    Plan plan;
    const auto july = plan.meeting(date(2025, 7, 1));
    plan.meeting(date(2025, 9, 2), MeetingState::Cancelled);
    plan.meeting(date(2025, 10, 21));
    plan.meeting(date(2026, 2, 24));
    plan.meeting(date(2026, 7, 7));
    plan.item(plan.recurring(PlanCadence::EveryMeeting), july);
    plan.item(plan.recurring(PlanCadence::EverySecondMeeting), july);
    const Date today = date(2025, 10, 6);
    CHECK(plan.on(today, 0).next == date(2025, 10, 21));
    CHECK(plan.on(today, 1).next == date(2026, 2, 24));
    CHECK(plan.expected(today, 0) == Days{date(2025, 10, 21), date(2026, 2, 24), date(2026, 7, 7)});
    CHECK(plan.expected(today, 1) == Days{date(2026, 2, 24)});
}

TEST_CASE("What comes every year keeps to its meeting though that is a few days earlier this time")
{
    Plan plan;
    const auto october = plan.meeting(date(2025, 10, 21));
    plan.meeting(date(2026, 2, 24));
    plan.meeting(date(2026, 7, 7));
    plan.meeting(date(2026, 10, 20));
    plan.meeting(date(2027, 2, 23));
    plan.item(plan.recurring(PlanCadence::Yearly), october);
    CHECK(plan.on(date(2025, 11, 1)).next == date(2026, 10, 20));
    CHECK(plan.expected(date(2025, 11, 1)) == Days{date(2026, 10, 20)});
}

TEST_CASE("What comes every quarter or half year goes to the nearest meeting, and to none more than three weeks early")
{
    Plan plan;
    const auto february = plan.meeting(date(2025, 2, 25));
    plan.meeting(date(2025, 4, 24)); // a month before 25 May
    plan.meeting(date(2025, 7, 1));
    plan.meeting(date(2025, 8, 19)); // six days before 25 August
    plan.meeting(date(2025, 9, 30));
    plan.item(plan.recurring(PlanCadence::Quarterly), february);
    plan.item(plan.recurring(PlanCadence::HalfYearly), february);
    CHECK(plan.on(date(2025, 3, 1), 0).next == date(2025, 7, 1));
    CHECK(plan.on(date(2025, 3, 1), 1).next == date(2025, 8, 19));
    CHECK(plan.expected(date(2025, 3, 1), 0) == Days{date(2025, 7, 1), date(2025, 9, 30)});
}

TEST_CASE("With monthly meetings what comes every quarter comes every third time")
{
    Plan plan;
    const auto january = plan.meeting(date(2025, 1, 1));
    for (unsigned month = 2; month <= 12; ++month)
        plan.meeting(date(2025, month, 1));
    plan.item(plan.recurring(PlanCadence::Quarterly), january);
    CHECK(plan.expected(date(2025, 1, 2)) == Days{date(2025, 4, 1), date(2025, 7, 1), date(2025, 10, 1)});
}

TEST_CASE("A year from 29 February is 28 February, and where no meeting is planned the day itself is told")
{
    Plan plan;
    const auto leapDay = plan.meeting(date(2024, 2, 29));
    plan.item(plan.recurring(PlanCadence::Yearly), leapDay);
    CHECK(plan.on(date(2024, 3, 1)).next == date(2025, 2, 28));
    CHECK_FALSE(plan.on(date(2025, 6, 1)).isOverdue); // no meeting was there to miss it
    CHECK(plan.expected(date(2024, 3, 1)).empty());
    plan.meeting(date(2025, 2, 28));
    CHECK(plan.on(date(2024, 3, 1)).next == date(2025, 2, 28));
    CHECK(plan.on(date(2025, 3, 1)).isOverdue);
}

TEST_CASE("An entry with a day of its own waits for the first meeting on or after it, and comes once")
{
    Plan plan;
    plan.meeting(date(2025, 7, 1));
    const auto october = plan.meeting(date(2025, 10, 21));
    plan.meeting(date(2026, 2, 24));
    const auto entry = plan.entry({.body = Id<Body>(1), .kind = PlanKind::StatutoryDuty, .due = date(2025, 7, 2)});
    const Date today = date(2025, 6, 1);
    CHECK(plan.on(today).next == date(2025, 10, 21));
    CHECK(plan.expected(today) == Days{date(2025, 10, 21)});
    CHECK_FALSE(plan.on(date(2025, 10, 21)).isOverdue);
    CHECK(plan.on(date(2025, 10, 22)).isOverdue); // the meeting is past and had no item for it
    CHECK(plan.expected(date(2025, 10, 22)) == Days{date(2026, 2, 24)});
    plan.item(entry, october);
    CHECK_FALSE(plan.on(date(2025, 10, 22)).next.has_value());
    CHECK_FALSE(plan.on(date(2025, 10, 22)).isOverdue);
    CHECK(plan.expected(date(2025, 10, 22)).empty());
}

TEST_CASE("A later day set for an entry goes before its cadence")
{
    Plan plan;
    const auto october = plan.meeting(date(2025, 10, 21));
    plan.meeting(date(2026, 2, 24));
    plan.meeting(date(2026, 7, 7));
    const auto entry = plan.entry({.body = Id<Body>(1),
                                   .kind = PlanKind::StandingReport,
                                   .cadence = PlanCadence::EveryMeeting,
                                   .due = date(2026, 5, 1)});
    plan.item(entry, october);
    CHECK(plan.on(date(2025, 11, 1)).next == date(2026, 7, 7));
}

TEST_CASE("A week of awareness comes to the last meeting before it begins, and is over when it is past")
{
    Plan plan;
    plan.meeting(date(2025, 7, 1));
    plan.meeting(date(2025, 10, 21));
    plan.meeting(date(2026, 2, 24));
    plan.entry(
        {.body = Id<Body>(1), .kind = PlanKind::Awareness, .from = date(2025, 11, 25), .until = date(2025, 12, 10)});
    CHECK(plan.on(date(2025, 10, 6)).next == date(2025, 10, 21));
    CHECK_FALSE(plan.on(date(2025, 11, 1)).isOverdue); // nobody is owed anything
    CHECK(plan.expected(date(2025, 11, 1)).empty());
    CHECK_FALSE(plan.on(date(2025, 12, 10)).isOver);
    CHECK(plan.on(date(2025, 12, 11)).isOver);
}

TEST_CASE("A consultation comes to the last meeting before it closes, and is owed an answer after that")
{
    Plan plan;
    plan.meeting(date(2025, 7, 1));
    plan.meeting(date(2025, 10, 21));
    plan.meeting(date(2026, 2, 24));
    PlanEntry consultation{
        .body = Id<Body>(1), .kind = PlanKind::Consultation, .from = date(2025, 9, 1), .until = date(2026, 1, 9)};
    plan.entry(consultation);
    CHECK(plan.on(date(2025, 10, 6)).next == date(2025, 10, 21));
    CHECK_FALSE(plan.on(date(2026, 1, 9)).isOverdue);
    CHECK(plan.on(date(2026, 1, 10)).isOverdue);
    CHECK_FALSE(plan.on(date(2026, 1, 10)).isOver);
    consultation.respondedOn = date(2026, 1, 8);
    plan.entry(consultation);
    CHECK_FALSE(plan.on(date(2026, 1, 10), 1).isOverdue);
    CHECK_FALSE(plan.on(date(2026, 1, 9), 1).isOver);
    CHECK(plan.on(date(2026, 1, 10), 1).isOver);

    // It opens after the last meeting before it closes: there is none to ask.
    plan.entry(
        {.body = Id<Body>(1), .kind = PlanKind::Consultation, .from = date(2025, 11, 1), .until = date(2026, 1, 9)});
    CHECK_FALSE(plan.on(date(2025, 10, 6), 2).next.has_value());
}

TEST_CASE(
    "A commissioned report comes to the first meeting from the day it is to be written, and until it is signed off")
{
    Plan plan;
    plan.meeting(date(2025, 7, 1));
    plan.meeting(date(2025, 10, 21));
    PlanEntry report{.body = Id<Body>(1),
                     .kind = PlanKind::CommissionedReport,
                     .from = date(2025, 3, 1),
                     .until = date(2025, 9, 30)};
    plan.entry(report);
    CHECK(plan.on(date(2025, 6, 1)).next == date(2025, 10, 21));
    CHECK_FALSE(plan.on(date(2025, 9, 30)).isOverdue);
    CHECK(plan.on(date(2025, 10, 1)).isOverdue);
    report.signedOffOn = date(2025, 9, 20);
    plan.entry(report);
    CHECK_FALSE(plan.on(date(2025, 10, 1), 1).isOverdue);
    CHECK_FALSE(plan.on(date(2025, 10, 21), 1).isOver); // it still goes to its meeting
    CHECK(plan.on(date(2025, 10, 1), 1).next == date(2025, 10, 21));
    plan.item(Id<PlanEntry>(2), Id<Meeting>(2));
    CHECK_FALSE(plan.on(date(2025, 10, 21), 1).isOver);
    CHECK(plan.on(date(2025, 10, 22), 1).isOver);
    report.until.reset(); // nobody has said yet when it is to be written: it is due at no meeting
    report.signedOffOn.reset();
    plan.entry(report);
    CHECK_FALSE(plan.on(date(2025, 10, 22), 2).next.has_value());
    CHECK_FALSE(plan.on(date(2025, 10, 22), 2).isOverdue);
}

TEST_CASE("Suggested is what is due, what was missed, what was neglected and what closes before the meeting after")
{
    Plan plan;
    const auto february = plan.meeting(date(2025, 2, 25));
    plan.meeting(date(2025, 7, 1));
    plan.meeting(date(2025, 10, 21));
    plan.meeting(date(2026, 2, 24));
    const Date today = date(2025, 10, 6);
    plan.entry({.body = Id<Body>(1), .kind = PlanKind::StatutoryDuty, .due = date(2025, 9, 3)});
    plan.entry({.body = Id<Body>(1), .kind = PlanKind::StatutoryDuty, .due = date(2025, 6, 1)});
    plan.item(plan.priority({}, PlanCadence::Once), february);
    plan.meeting(date(2025, 9, 2)); // so that the priority missed two
    plan.entry({.body = Id<Body>(1), .kind = PlanKind::Consultation, .until = date(2026, 1, 9)});
    plan.entry({.body = Id<Body>(1), .kind = PlanKind::Consultation, .until = date(2026, 2, 24)});
    plan.entry({.body = Id<Body>(1), .kind = PlanKind::Other}); // undated: nobody waits for it

    const auto suggested = plan.suggested(date(2025, 10, 21), today);
    REQUIRE(suggested.size() == 4);
    CHECK(suggested[0].line.entry.id == Id<PlanEntry>(1));
    CHECK(suggested[0].reason == SuggestionReason::Due);
    CHECK(suggested[1].line.entry.id == Id<PlanEntry>(2));
    CHECK(suggested[1].reason == SuggestionReason::Overdue);
    CHECK(suggested[2].line.entry.id == Id<PlanEntry>(3));
    CHECK(suggested[2].reason == SuggestionReason::Neglected);
    CHECK(suggested[3].line.entry.id == Id<PlanEntry>(4));
    CHECK(suggested[3].reason == SuggestionReason::ConsultationCloses);

    // The meeting after has what is still to come; what October is to have it takes for done.
    const auto later = plan.suggested(date(2026, 2, 24), today);
    REQUIRE(later.size() == 1);
    CHECK(later[0].line.entry.id == Id<PlanEntry>(5));
}

TEST_CASE("What has an item is not suggested again, also for a meeting that is only being planned")
{
    Plan plan;
    const auto july = plan.meeting(date(2025, 7, 1));
    const auto october = plan.meeting(date(2025, 10, 21));
    const auto report = plan.recurring(PlanCadence::EveryMeeting);
    plan.item(report, july);
    CHECK(plan.suggested(date(2025, 10, 21), date(2025, 10, 6)).size() == 1);
    plan.item(report, october);
    CHECK(plan.suggested(date(2025, 10, 21), date(2025, 10, 6)).empty());
    CHECK(plan.suggested(date(2026, 2, 24), date(2025, 10, 6)).size() == 1);
}

TEST_CASE("A consultation with no meeting planned after this one is suggested now rather than never")
{
    Plan plan;
    plan.meeting(date(2025, 10, 21));
    plan.entry({.body = Id<Body>(1), .kind = PlanKind::Consultation, .until = date(2026, 6, 30)});
    CHECK(plan.suggested(date(2025, 10, 21), date(2025, 10, 6)).size() == 1);
}

TEST_CASE("An entry has a title, ends after it begins, and is signed off by somebody")
{
    PlanEntry entry{.body = Id<Body>(1), .matter = PlanMatter{.title = "Annual review"}};
    CHECK(check(entry).has_value());
    entry.from = date(2025, 10, 21);
    entry.until = date(2025, 10, 20);
    CHECK(std::holds_alternative<PeriodReversed>(check(entry).error()));
    entry.until = entry.from;
    CHECK(check(entry).has_value());
    entry.signedOffOn = date(2025, 10, 21);
    CHECK(std::get<EmptyField>(check(entry).error()).field == Field::SignedOffBy);
    entry.matter = PlanMatter{.title = "Annual review", .signedOffBy = "the Chair"};
    CHECK(check(entry).has_value());
    entry.matter = PlanMatter{};
    CHECK(std::get<EmptyField>(check(entry).error()).field == Field::PlanTitle);
    entry.matter = PlanMatter{.title = "Annual review"};
    entry.signedOffOn.reset();
    entry.plannedMinutes = 24 * 60 + 1;
    CHECK(std::get<NumberOutOfRange>(check(entry).error()).field == Field::PlannedMinutes);
}
