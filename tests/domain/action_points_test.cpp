// SPDX-License-Identifier: MIT
#include "domain/action_points.h"

#include "support/catch.h"

using namespace cspdesk;
using namespace cspdesk::domain;

namespace {

/// Meetings of one body by their dates, and actions they raised.
class Log
{
public:
    Id<Meeting> meeting(Date day, MeetingState state = MeetingState::Planned)
    {
        const Id<Meeting> id(static_cast<std::int64_t>(m_meetings.size()) + 1);
        m_meetings.push_back({id, Meeting{.body = Id<Body>(1), .date = day, .state = state}});
        return id;
    }

    Id<ActionPoint> action(Id<Meeting> meeting, int number, ActionDue due = ActionDue::NextMeeting,
                           std::optional<Date> on = {})
    {
        const Id<ActionPoint> id(static_cast<std::int64_t>(m_actions.size()) + 1);
        m_actions.push_back(
            {id, ActionPoint{.meeting = meeting, .number = number, .text = "Do it.", .due = due, .dueOn = on}});
        return id;
    }

    void review(Id<ActionPoint> action, Id<Meeting> meeting, ActionOutcome outcome)
    {
        const Id<ActionReview> id(static_cast<std::int64_t>(m_reviews.size()) + 1);
        m_reviews.push_back(
            {id, ActionReview{.action = action, .meeting = meeting, .outcome = outcome, .text = "Said."}});
    }

    [[nodiscard]] std::vector<ActionLine> on(Date today) const
    {
        return actionLines(m_actions, m_reviews, m_meetings, today);
    }

private:
    std::vector<Stored<Meeting>> m_meetings;
    std::vector<Stored<ActionPoint>> m_actions;
    std::vector<Stored<ActionReview>> m_reviews;
};

} // namespace

TEST_CASE("A reference is the month of the meeting and a number of two digits")
{
    CHECK(actionReference(date(2025, 7, 1), 4) == "07/04");
    CHECK(actionReference(date(2025, 12, 1), 12) == "12/12");
    CHECK(actionReference(date(2025, 2, 25), 101) == "02/101");
}

TEST_CASE("An action for the next meeting is due at the first that is not cancelled, and overdue after it")
{
    Log log;
    const auto july = log.meeting(date(2025, 7, 1));
    log.meeting(date(2025, 9, 2), MeetingState::Cancelled);
    log.meeting(date(2025, 10, 21));
    log.action(july, 1);
    CHECK(log.on(date(2025, 10, 21))[0].due == date(2025, 10, 21));
    CHECK_FALSE(log.on(date(2025, 10, 21))[0].isOverdue);
    CHECK(log.on(date(2025, 10, 22))[0].isOverdue);
    CHECK(log.on(date(2025, 10, 22))[0].status == ActionStatus::Open);
}

TEST_CASE("A carried-over action keeps its reference and is due at the meeting after the one that carried it over")
{
    Log log;
    const auto july = log.meeting(date(2025, 7, 1));
    const auto october = log.meeting(date(2025, 10, 21));
    log.meeting(date(2026, 2, 24));
    const auto action = log.action(july, 2);
    log.review(action, october, ActionOutcome::CarriedOver);
    const ActionLine line = log.on(date(2025, 12, 1))[0];
    CHECK(line.reference == "07/02");
    CHECK(line.status == ActionStatus::CarriedOver);
    CHECK(line.due == date(2026, 2, 24));
    CHECK_FALSE(line.isOverdue);
}

TEST_CASE("A closed action is not overdue, and its history is in the order of the meetings")
{
    Log log;
    const auto february = log.meeting(date(2025, 2, 25));
    const auto july = log.meeting(date(2025, 7, 1));
    const auto october = log.meeting(date(2025, 10, 21));
    const auto action = log.action(february, 1, ActionDue::OnDate, date(2025, 3, 1));
    log.review(action, october, ActionOutcome::Closed);
    log.review(action, july, ActionOutcome::CarriedOver);
    const ActionLine line = log.on(date(2025, 11, 1))[0];
    CHECK(line.status == ActionStatus::Closed);
    CHECK(line.due == date(2025, 3, 1));
    CHECK_FALSE(line.isOverdue);
    REQUIRE(line.history.size() == 2);
    CHECK(line.history[0].on == date(2025, 7, 1));
    CHECK(line.history[1].on == date(2025, 10, 21));
}

TEST_CASE("A meeting has before it what was raised earlier and not closed at a meeting before it")
{
    Log log;
    const auto february = log.meeting(date(2025, 2, 25));
    const auto july = log.meeting(date(2025, 7, 1));
    const auto october = log.meeting(date(2025, 10, 21));
    const auto closedInJuly = log.action(february, 1);
    const auto closedInOctober = log.action(february, 2);
    log.action(october, 1);
    log.review(closedInJuly, july, ActionOutcome::Closed);
    log.review(closedInOctober, july, ActionOutcome::CarriedOver);
    log.review(closedInOctober, october, ActionOutcome::Closed);
    std::vector<std::string> before;
    for (const ActionLine& line : log.on(date(2025, 10, 1)))
        if (isBefore(line, date(2025, 10, 21)))
            before.push_back(line.reference);
    CHECK(before == std::vector<std::string>{"02/02"});
}

TEST_CASE("An action needs words and, where it is due on a day, the day: closing one says how")
{
    const Id<Meeting> meeting(1);
    CHECK(check(ActionPoint{.meeting = meeting, .number = 1, .text = "Do it."}).has_value());
    CHECK_FALSE(check(ActionPoint{.meeting = meeting, .number = 1, .text = " \n"}).has_value());
    CHECK_FALSE(check(ActionPoint{.meeting = meeting, .number = 0, .text = "Do it."}).has_value());
    CHECK_FALSE(
        check(ActionPoint{.meeting = meeting, .number = 1, .text = "Do it.", .due = ActionDue::OnDate}).has_value());

    const ActionReview closed{
        .action = Id<ActionPoint>(1), .meeting = meeting, .outcome = ActionOutcome::Closed, .text = ""};
    CHECK_FALSE(check(closed).has_value());
    ActionReview becameItem = closed;
    becameItem.becameItem = Id<AgendaItem>(4);
    CHECK(check(becameItem).has_value());
    ActionReview carried = closed;
    carried.outcome = ActionOutcome::CarriedOver;
    CHECK(check(carried).has_value());
}

TEST_CASE("What a closed paragraph raised is closed with its owners, and opens again")
{
    const ActionPoint open{
        .meeting = Id<Meeting>(1), .number = 1, .text = "Write to the family.", .owners = {{Id<Person>(3), {}, ""}}};
    const ActionPoint closed = inSession(open, Session::Closed);
    CHECK(closed.text.empty());
    CHECK(closed.owners.empty());
    CHECK(*readableText(closed) == "Write to the family.");
    CHECK(readableOwners(closed)->size() == 1);
    CHECK(inSession(closed, Session::Open) == open);
}
