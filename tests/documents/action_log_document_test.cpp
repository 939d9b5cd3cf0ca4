// SPDX-License-Identifier: MIT
#include "documents/action_log_document.h"

#include "documents/minutes_sample.h"
#include "documents/text_writer.h"
#include "support/catch.h"
#include "support/golden.h"

using namespace cspdesk;
using namespace cspdesk::documents;
using Catch::Contains;

namespace {

std::vector<std::string> references(Audience audience, const ActionFilter& filter)
{
    std::vector<std::string> found;
    for (const domain::ActionLine& line : actionsShown(tests::actionLogSample(), audience, filter))
        found.push_back(line.reference);
    return found;
}

using References = std::vector<std::string>;

} // namespace

TEST_CASE("A meeting's page of action points says what it was told of each")
{
    const std::string text = writeText(actionLogDocument(tests::minutesSample(), Audience::Public));
    CHECK(tests::differenceFromGolden("documents/golden/actions_reviewed.txt", text) == "");
}

TEST_CASE("An action that the meeting has not looked at yet is to be reviewed, and overdue once its day is past")
{
    application::MinutesView view = tests::minutesSample();
    view.reviewed[0].history.clear();
    view.reviewed[0].isOverdue = false;
    CHECK_THAT(writeText(actionLogDocument(view, Audience::Board)), Contains("To be reviewed") && !Contains("overdue"));
    view.reviewed[0].isOverdue = true;
    view.reviewed[0].due = date(2025, 6, 3);
    view.reviewed[0].action.value.text = "Report.";
    CHECK_THAT(writeText(actionLogDocument(view, Audience::Board)), Contains("overdue since 3"));
    view.reviewed.clear();
    CHECK_THAT(writeText(actionLogDocument(view, Audience::Board)), Contains("There are no action points to review."));
}

TEST_CASE("An action closed because it became an item of this agenda names the item")
{
    application::MinutesView view = tests::minutesSample();
    domain::ActionReview& review = view.reviewed[0].history[0].review.value;
    review.outcome = domain::ActionOutcome::Closed;
    review.text.clear();
    review.becameItem = Id<domain::AgendaItem>(4); // the third that has a number
    CHECK_THAT(writeText(actionLogDocument(view, Audience::Board)), Contains("Closed: item 3"));
}

TEST_CASE("The whole log stands under the meetings that raised it, with history and status in words")
{
    const Document document = actionLogDocument(tests::actionLogSample(), Audience::Board);
    CHECK(tests::differenceFromGolden("documents/golden/action_log_board.txt", writeText(document)) == "");
    const std::string forPublic = writeText(actionLogDocument(tests::actionLogSample(), Audience::Public));
    CHECK_THAT(forPublic, !Contains("ebra") && !Contains("06/01") && Contains("06/02"));
}

TEST_CASE("A log is narrowed to what is open, overdue or somebody's")
{
    CHECK(references(Audience::Board, {}) == References{"02/01", "06/01", "06/02", "06/03", "06/04"});
    CHECK(references(Audience::Public, {}) == References{"02/01", "06/02", "06/03", "06/04"});
    CHECK(references(Audience::Board, {.onlyOverdue = true}) == References{"06/03"}); // due on 14 August, not closed
    CHECK(references(Audience::Board, {.owner = "bob"}) == References{"02/01", "06/03"});
    CHECK(references(Audience::Board, {.owner = "zebra trust"}) == References{"06/01"});
    CHECK(references(Audience::Public, {.owner = "zebra trust"}).empty());

    application::ActionLogView view = tests::actionLogSample();
    view.actions[0].status = domain::ActionStatus::Closed;
    CHECK(actionsShown(view, Audience::Board, {.onlyOpen = true}).size() == 4);
    CHECK_THAT(writeText(actionLogDocument(view, Audience::Board, {.onlyOpen = true, .owner = "nobody at all"})),
               Contains("only what is open") && Contains("There are no such action points."));
}

TEST_CASE("What was said of a closed action stays with the Board when the action is released")
{
    application::MinutesView view = tests::minutesSample();
    domain::ActionReview& review = view.reviewed[0].history[0].review.value;
    review = domain::inSession(review, domain::Session::Closed);
    CHECK_THAT(writeText(actionLogDocument(view, Audience::Board)), Contains("survey is"));
    CHECK_THAT(writeText(actionLogDocument(view, Audience::Public)), !Contains("survey") && Contains("Carried over"));
}
