// SPDX-License-Identifier: MIT
#include "application/action_work.h"
#include "presentation/action_log_model.h"
#include "presentation/action_review_model.h"
#include "wording/translate.h"

namespace cspdesk::presentation {

using namespace application;
using namespace domain;
using wording::say;

namespace {

/// The action with `edit` made to its text and owners, wherever its session keeps them.
template <class Edit>
ActionPoint withMatter(ActionPoint action, Edit&& edit)
{
    if (const ActionMatter* closed = action.closedMatter.readable()) {
        ActionMatter matter = *closed;
        edit(matter.text, matter.owners);
        action.closedMatter = std::move(matter);
    } else {
        edit(action.text, action.owners);
    }
    return action;
}

} // namespace

ActionReview withWords(ActionReview review, const QString& words)
{
    // The use case seals them again where the action is closed matter.
    review.closedText = {};
    review.text = words.trimmed().toStdString();
    return review;
}

Result<> ActionLogModel::changeAction(int row, const ActionPoint& action, const QString& undoText)
{
    const Stored<ActionPoint>& before = lineAt(row)->action;
    if (action == before.value)
        return {};
    const Id<ActionPoint> id = before.id;
    CSPDESK_TRY(m_workspace.run(Verb::ChangeAction, undoText,
                                [&](UnitOfWork& unit) { return application::changeAction(unit, id, action); }));
    return {};
}

Result<> ActionLogModel::setText(int row, const QString& text)
{
    return changeAction(
        row,
        withMatter(lineAt(row)->action.value, [&](std::string& words, auto&) { words = text.trimmed().toStdString(); }),
        say("change action"));
}

Result<> ActionLogModel::setOwners(int row, const std::vector<ActionOwner>& owners)
{
    return changeAction(row, withMatter(lineAt(row)->action.value, [&](auto&, auto& before) { before = owners; }),
                        say("change owners"));
}

Result<> ActionLogModel::setDue(int row, ActionDue due, std::optional<Date> on)
{
    ActionPoint action = lineAt(row)->action.value;
    action.due = due;
    action.dueOn = due == ActionDue::OnDate ? on : std::nullopt;
    return changeAction(row, action, say("change due date"));
}

Result<> ActionLogModel::remove(int row)
{
    const Id<ActionPoint> id = lineAt(row)->action.id;
    CSPDESK_TRY(m_workspace.run(Verb::RemoveAction, say("remove action"),
                                [&](UnitOfWork& unit) { return removeAction(unit, id); }));
    return {};
}

Result<Id<ActionPoint>> ActionLogModel::raiseAgain(int row, const QString& closingWords)
{
    const Id<ActionPoint> id = lineAt(row)->action.id;
    const Id<Meeting> meeting = reviewMeeting()->id;
    return m_workspace.run(Verb::RaiseAction, say("raise action again"),
                           [&](UnitOfWork& unit) -> Result<Id<ActionPoint>> {
                               Result<Id<ActionPoint>> raised = id;
                               const auto followed = followingReviews(unit, meeting, mattersWords, [&]() -> Result<> {
                                   raised = application::raiseAgain(unit, id, meeting, closingWords.toStdString());
                                   CSPDESK_TRY(raised);
                                   return {};
                               });
                               CSPDESK_TRY(followed);
                               return raised;
                           });
}

Result<> ActionLogModel::release(int row, const std::optional<ReleaseNote>& note)
{
    const Id<ActionPoint> id = lineAt(row)->action.id;
    CSPDESK_TRY(m_workspace.run(Verb::Release, note ? say("release action") : say("take back release"),
                                [&](UnitOfWork& unit) { return application::release(unit, id, note); }));
    return {};
}

Result<> ActionLogModel::renumber(Id<Meeting> meeting)
{
    CSPDESK_TRY(m_workspace.run(Verb::RenumberActions, say("renumber actions"),
                                [&](UnitOfWork& unit) { return renumberActions(unit, meeting); }));
    return {};
}

Result<> ActionLogModel::review(int row, ActionOutcome outcome, const QString& closing)
{
    const ActionLine& line = *lineAt(row);
    const DatedReview* before = reviewAt(row);
    ActionReview review = before != nullptr ? before->review.value
                                            : ActionReview{.action = line.action.id, .meeting = reviewMeeting()->id};
    const std::string* words = readableText(review);
    const bool hasWords = words == nullptr || !words->empty();
    // Words that were only put down in passing go with the outcome that needed them.
    const bool werePutDown = words != nullptr && *words == closing.toStdString();
    // What was told of an action that goes on does not say how it was closed.
    const bool wasCarriedOver = before != nullptr && words != nullptr && review.outcome == ActionOutcome::CarriedOver;
    review.outcome = outcome;
    if (outcome == ActionOutcome::CarriedOver)
        review.becameItem.reset();
    if (outcome == ActionOutcome::Closed && (wasCarriedOver || !hasWords) && !review.becameItem)
        review = withWords(std::move(review), closing);
    if (outcome == ActionOutcome::CarriedOver && werePutDown)
        review = withWords(std::move(review), {});
    return change(row, review, outcome == ActionOutcome::Closed ? say("close action") : say("carry action over"));
}

Result<> ActionLogModel::change(int row, const ActionReview& review, const QString& undoText)
{
    const DatedReview* before = reviewAt(row);
    if (before != nullptr && before->review.value == review)
        return {};
    return putReview(m_workspace, review, undoText);
}

Result<> ActionLogModel::removeReview(int row)
{
    const DatedReview* before = reviewAt(row);
    if (before == nullptr)
        return {};
    return takeBackReview(m_workspace, before->review);
}

} // namespace cspdesk::presentation
