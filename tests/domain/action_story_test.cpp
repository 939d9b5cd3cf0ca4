// SPDX-License-Identifier: MIT
#include "domain/action_story.h"

#include "support/catch.h"

using namespace cspdesk;
using namespace cspdesk::domain;

namespace {

const Id<Body> board{1};

Stored<Meeting> meeting(std::int64_t id, Date day, MeetingState state = MeetingState::MinutesAgreed)
{
    return {Id<Meeting>(id), Meeting{.body = board, .date = day, .state = state}};
}

Stored<ActionPoint> action(std::int64_t id, std::int64_t raisedAt, int number, std::optional<std::int64_t> former = {})
{
    ActionPoint point{.meeting = Id<Meeting>(raisedAt), .number = number, .text = "Do it."};
    if (former)
        point.raisedAgainFrom = Id<ActionPoint>(*former);
    return {Id<ActionPoint>(id), point};
}

Stored<ActionReview> review(std::int64_t id, std::int64_t action, std::int64_t at, ActionOutcome outcome)
{
    return {Id<ActionReview>(id),
            ActionReview{
                .action = Id<ActionPoint>(action), .meeting = Id<Meeting>(at), .outcome = outcome, .text = "Told."}};
}

const std::vector<Stored<Meeting>> year{meeting(1, date(2025, 2, 25)), meeting(2, date(2025, 4, 29)),
                                        meeting(3, date(2025, 7, 1)), meeting(4, date(2025, 10, 21))};

const ActionLine& lineOf(const std::vector<ActionLine>& lines, std::int64_t id)
{
    for (const ActionLine& line : lines)
        if (line.action.id == Id<ActionPoint>(id))
            return line;
    FAIL("there is no such action");
    return lines.front();
}

} // namespace

TEST_CASE("Carried over at three meetings, an action has been so three times since the meeting that raised it")
{
    const auto lines =
        actionLines({action(1, 1, 1)},
                    {review(1, 1, 2, ActionOutcome::CarriedOver), review(2, 1, 3, ActionOutcome::CarriedOver),
                     review(3, 1, 4, ActionOutcome::CarriedOver)},
                    year, date(2025, 11, 1));
    const ActionStory whole = actionStory(lines[0], lines, date(2025, 10, 21));
    CHECK(whole.carriedOver == 3);
    CHECK(whole.since == date(2025, 2, 25));
    CHECK(actionStory(lines[0], lines, date(2025, 7, 1)).carriedOver == 2);
    CHECK(actionStory(lines[0], lines, date(2025, 3, 1)).carriedOver == 0);
}

TEST_CASE("Raised again under a new reference, an action goes on since it was first raised")
{
    const auto lines = actionLines(
        {action(1, 1, 2), action(2, 3, 3, 1)},
        {review(1, 1, 2, ActionOutcome::CarriedOver), review(2, 1, 3, ActionOutcome::Closed)}, year, date(2025, 11, 1));
    const ActionStory story = actionStory(lineOf(lines, 2), lines, date(2025, 10, 21));
    CHECK(story.carriedOver == 2); // at April's meeting, and by being raised again in July
    CHECK(story.since == date(2025, 2, 25));
    CHECK(story.formerReferences == std::vector<std::string>{"02/02"});
    CHECK(story.history.size() == 2);
}

TEST_CASE("Actions that were raised from each other in a circle have a story that ends")
{
    const auto lines = actionLines({action(1, 1, 1, 2), action(2, 3, 1, 1)}, {}, year, date(2025, 11, 1));
    CHECK(actionStory(lines[0], lines, date(2025, 10, 21)).formerReferences.size() <= lines.size());
}

TEST_CASE("What was prepared for a meeting that was cancelled counts for nothing")
{
    std::vector<Stored<Meeting>> meetings = year;
    meetings[1] = meeting(2, date(2025, 4, 29), MeetingState::Cancelled);
    const auto lines =
        actionLines({action(1, 1, 1)}, {review(1, 1, 2, ActionOutcome::Closed)}, meetings, date(2025, 5, 1));
    CHECK(lines[0].status == ActionStatus::Open);
    CHECK(lines[0].history.empty());
    CHECK(lines[0].due == date(2025, 7, 1)); // the next meeting is the one that is held
    CHECK(isBefore(lines[0], date(2025, 7, 1)));
    CHECK(actionStory(lines[0], lines, date(2025, 10, 21)).carriedOver == 0);
}
