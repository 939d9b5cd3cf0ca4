// SPDX-License-Identifier: MIT
#include "presentation/action_log_model.h"

#include "application/action_work.h"
#include "presentation/action_history.h"
#include "support/sample_workspace.h"

#include <QAbstractItemModelTester>

namespace cspdesk::tests {
namespace {

using namespace application;
using namespace domain;
using presentation::ActionFilter;
using presentation::ActionLogModel;

/// Actions of our own, raised on 1 July 2025 and told apart by their words; the sample stands still on 6 October 2025.
struct Log : SampleWorkspace
{
    ActionLogModel model{workspace};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};

    [[nodiscard]] Id<Meeting> meetingOf(Date day) const
    {
        const auto meeting = meetingOn(workspace.store(), day);
        REQUIRE(meeting.has_value());
        return meeting->id;
    }
    Id<ActionPoint> raise(ActionPoint action)
    {
        action.meeting = meetingOf(date(2025, 7, 1));
        const auto raised = workspace.run(Verb::RaiseAction, QStringLiteral("raise"),
                                          [&](UnitOfWork& unit) { return raiseAction(unit, action); });
        REQUIRE(raised.has_value());
        return *raised;
    }
    Id<ActionPoint> raise(const char* text) { return raise(ActionPoint{.meeting = Id<Meeting>(1), .text = text}); }
    [[nodiscard]] const ActionLine& line(Id<ActionPoint> id) const { return *model.lineAt(model.rowOf(id)); }
    void review(Id<ActionPoint> id, ActionOutcome outcome)
    {
        REQUIRE(model.review(model.rowOf(id), outcome, QStringLiteral("Completed.")).has_value());
    }
};

TEST_CASE("an action says when it is due, and when the next meeting is that reviews it")
{
    Log log;
    const auto next = log.raise("Weigh the zebras");
    const auto dated = log.raise(ActionPoint{
        .meeting = Id<Meeting>(1), .text = "Count the zebras", .due = ActionDue::OnDate, .dueOn = date(2025, 8, 14)});
    CHECK(presentation::dueText(log.line(next)) == QStringLiteral("Next meeting, 21 October 2025"));
    CHECK(presentation::dueText(log.line(dated)) == QStringLiteral("14 August 2025"));
    CHECK(presentation::overdueText(log.line(dated)) == QStringLiteral("Overdue since 14 August 2025"));
    CHECK(presentation::overdueText(log.line(next)).isEmpty());
    CHECK(log.model.index(log.model.rowOf(dated), ActionLogModel::Status)
              .data(Qt::AccessibleTextRole)
              .toString()
              .contains(QStringLiteral("Overdue since 14 August 2025")));
}

TEST_CASE("the filters leave open, overdue or closed actions, and words and owners leave fewer")
{
    Log log;
    const auto open = log.raise("Weigh the zebras");
    const auto overdue = log.raise(ActionPoint{.meeting = Id<Meeting>(1),
                                               .text = "Count the zebras",
                                               .owners = {ActionOwner{.words = "Zoo"}},
                                               .due = ActionDue::OnDate,
                                               .dueOn = date(2025, 8, 14)});
    const auto closed = log.raise("Feed the zebras");
    log.review(closed, ActionOutcome::Closed);
    log.model.search(QStringLiteral("ZEBRAS the"));
    CHECK(log.model.rowCount() == 2);
    CHECK(log.model.rowOf(closed) < 0);
    log.model.setFilter(ActionFilter::Overdue);
    REQUIRE(log.model.rowCount() == 1);
    CHECK(log.model.lineAt(0)->action.id == overdue);
    log.model.setFilter(ActionFilter::Closed);
    REQUIRE(log.model.rowCount() == 1);
    CHECK(log.model.lineAt(0)->action.id == closed);
    log.model.setFilter(ActionFilter::All);
    CHECK(log.model.rowCount() == 3);
    log.model.setOwner(QStringLiteral("zoo"));
    REQUIRE(log.model.rowCount() == 1);
    CHECK(log.model.lineAt(0)->action.id == overdue);
    CHECK(log.model.owners().contains(QStringLiteral("Zoo")));
    log.model.setOwner({});
    log.model.search(QStringLiteral("weigh"));
    REQUIRE(log.model.rowCount() == 1);
    CHECK(log.model.lineAt(0)->action.id == open);
}

TEST_CASE("an action that is closed stays in front until the filter is set again")
{
    Log log;
    const auto action = log.raise("Weigh the zebras");
    log.review(action, ActionOutcome::Closed);
    REQUIRE(log.model.filter() == ActionFilter::Open);
    CHECK(log.model.rowOf(action) >= 0);
    log.model.filterAnew();
    CHECK(log.model.rowOf(action) < 0);
}

TEST_CASE("one stroke closes an action at the next meeting, another carries it over, and undo takes both back")
{
    Log log;
    const auto action = log.raise("Weigh the zebras");
    REQUIRE(log.model.reviewMeeting() != nullptr);
    CHECK(log.model.reviewMeeting()->value.date == date(2025, 10, 21));
    log.review(action, ActionOutcome::Closed);
    CHECK(log.line(action).status == ActionStatus::Closed);
    REQUIRE(log.model.reviewAt(log.model.rowOf(action)) != nullptr);
    CHECK(*readableText(log.model.reviewAt(log.model.rowOf(action))->review.value) == "Completed.");
    log.review(action, ActionOutcome::CarriedOver);
    CHECK(log.line(action).status == ActionStatus::CarriedOver);
    CHECK(readableText(log.model.reviewAt(log.model.rowOf(action))->review.value)->empty());
    CHECK(log.line(action).history.size() == 1);
    log.workspace.undoStack().undo();
    CHECK(log.line(action).status == ActionStatus::Closed);
    log.workspace.undoStack().undo();
    CHECK(log.line(action).status == ActionStatus::Open);
}

TEST_CASE("an update does not become how the action was closed, and undo brings it back")
{
    Log log;
    const auto action = log.raise("Weigh the zebras");
    log.review(action, ActionOutcome::CarriedOver);
    const int row = log.model.rowOf(action);
    REQUIRE(log.model
                .change(row,
                        presentation::withWords(log.model.reviewAt(row)->review.value, QStringLiteral("Two so far.")),
                        QStringLiteral("change"))
                .has_value());
    log.review(action, ActionOutcome::Closed);
    CHECK(*readableText(log.model.reviewAt(row)->review.value) == "Completed.");
    log.workspace.undoStack().undo();
    CHECK(log.line(action).status == ActionStatus::CarriedOver);
    CHECK(*readableText(log.model.reviewAt(row)->review.value) == "Two so far.");
}

TEST_CASE("words that were given for closing stay when the action is carried over instead")
{
    Log log;
    const auto action = log.raise("Weigh the zebras");
    log.review(action, ActionOutcome::Closed);
    const int row = log.model.rowOf(action);
    REQUIRE(log.model
                .change(row,
                        presentation::withWords(log.model.reviewAt(row)->review.value, QStringLiteral("All weighed.")),
                        QStringLiteral("change"))
                .has_value());
    log.review(action, ActionOutcome::CarriedOver);
    CHECK(*readableText(log.model.reviewAt(row)->review.value) == "All weighed.");
}

TEST_CASE("the history of an action tells where it was raised and what each meeting was told")
{
    Log log;
    const auto action = log.raise("Weigh the zebras");
    log.review(action, ActionOutcome::Closed);
    const auto steps = presentation::historyOf(log.line(action), log.workspace.store());
    REQUIRE(steps.size() == 2);
    CHECK(steps[0].on == date(2025, 7, 1));
    CHECK(steps[0].title == QStringLiteral("Raised"));
    CHECK(steps[1].on == date(2025, 10, 21));
    CHECK(steps[1].title == QStringLiteral("Closed"));
    CHECK(steps[1].text == QStringLiteral("Completed."));
}

TEST_CASE("an action that became an item of an agenda says which one")
{
    Log log;
    const auto action = log.raise("Weigh the zebras");
    const auto choices = presentation::itemChoices(log.workspace.store(), log.october());
    const auto found = std::find_if(choices.begin(), choices.end(), [](const auto& choice) {
        return choice.text == QStringLiteral("6. Action points: review");
    });
    REQUIRE(found != choices.end());
    REQUIRE(log.model
                .change(log.model.rowOf(action),
                        ActionReview{.action = action,
                                     .meeting = log.october(),
                                     .outcome = ActionOutcome::Closed,
                                     .becameItem = found->item},
                        QStringLiteral("close"))
                .has_value());
    CHECK(presentation::historyOf(log.line(action), log.workspace.store()).back().text
          == QStringLiteral("Became item 6 of the agenda of 21 October 2025."));
}

TEST_CASE("an action raised again has a reference of its own and closes the old one")
{
    Log log;
    const auto action = log.raise("Weigh the zebras");
    const auto again = log.model.raiseAgain(log.model.rowOf(action), QStringLiteral("Raised again."));
    REQUIRE(again.has_value());
    CHECK(log.line(action).status == ActionStatus::Closed);
    REQUIRE(log.model.rowOf(*again) >= 0);
    CHECK(log.line(*again).reference.substr(0, 3) == "10/");
    CHECK(log.line(*again).action->raisedAgainFrom == action);
    log.workspace.undoStack().undo();
    CHECK(log.line(action).status == ActionStatus::Open);
    CHECK(log.model.rowOf(*again) < 0);
}

TEST_CASE("an action is not reviewed by the meeting that raised it")
{
    Log log;
    const auto action = log.raise("Weigh the zebras");
    log.model.reviewFor(log.meetingOf(date(2025, 7, 1)));
    CHECK(log.model.whyNotReviewed(log.model.rowOf(action)).contains(QStringLiteral("a later meeting reviews it")));
    log.model.reviewFor(log.october());
    CHECK(log.model.whyNotReviewed(log.model.rowOf(action)).isEmpty());
}

TEST_CASE("what a closed action says is found while it can be read, and locked with the closed matter")
{
    Log log;
    const auto action = log.raise(ActionPoint{
        .meeting = Id<Meeting>(1), .closedMatter = ActionMatter{"Weigh the zebras", {ActionOwner{.words = "Zoo"}}}});
    CHECK(log.model.textField(log.model.rowOf(action)).closed);
    REQUIRE(log.model.setText(log.model.rowOf(action), QStringLiteral("Weigh all zebras")).has_value());
    CHECK(log.line(action).action->text.empty());
    CHECK(*readableText(log.line(action).action.value) == "Weigh all zebras");
    REQUIRE(log.workspace.protect(QStringLiteral("correct horse battery")).has_value());
    log.workspace.lock();
    const int row = log.model.rowOf(action);
    CHECK(log.model.index(row, ActionLogModel::Action).data().toString()
          == QStringLiteral("Closed matter: unlock to read"));
    CHECK(log.model.index(row, ActionLogModel::Owners).data().toString().isEmpty());
    CHECK_FALSE(log.model.mayEdit(row));
    CHECK_FALSE(log.model.whyNotReviewed(row).isEmpty());
    CHECK_FALSE(log.model.owners().contains(QStringLiteral("Zoo")));
}

} // namespace
} // namespace cspdesk::tests
