// SPDX-License-Identifier: MIT
#include "domain/action_points.h"

#include "domain/field_checks.h"

#include <algorithm>

namespace cspdesk::domain {
namespace {

/// The first meeting of the body after the day; a cancelled one does not count.
std::optional<Date> meetingAfter(Date day, const std::vector<Stored<Meeting>>& meetings)
{
    std::optional<Date> next;
    for (const Stored<Meeting>& meeting : meetings)
        if (meeting->date > day && meeting->state != MeetingState::Cancelled && (!next || meeting->date < *next))
            next = meeting->date;
    return next;
}

std::optional<Date> dateOf(Id<Meeting> id, const std::vector<Stored<Meeting>>& meetings)
{
    for (const Stored<Meeting>& meeting : meetings)
        if (meeting.id == id)
            return meeting->date;
    return std::nullopt;
}

/// A cancelled meeting was told nothing: what was prepared for it waits until it is reinstated.
bool wasCancelled(Id<Meeting> id, const std::vector<Stored<Meeting>>& meetings)
{
    return std::any_of(meetings.begin(), meetings.end(), [&](const Stored<Meeting>& meeting) {
        return meeting.id == id && meeting->state == MeetingState::Cancelled;
    });
}

std::vector<DatedReview> historyOf(Id<ActionPoint> action, const std::vector<Stored<ActionReview>>& reviews,
                                   const std::vector<Stored<Meeting>>& meetings)
{
    std::vector<DatedReview> history;
    for (const Stored<ActionReview>& review : reviews)
        if (review->action == action && !wasCancelled(review->meeting, meetings))
            if (const auto on = dateOf(review->meeting, meetings))
                history.push_back({review, *on});
    std::stable_sort(history.begin(), history.end(),
                     [](const DatedReview& left, const DatedReview& right) { return left.on < right.on; });
    return history;
}

ActionStatus statusAfter(const std::vector<DatedReview>& history)
{
    if (history.empty())
        return ActionStatus::Open;
    return history.back().review->outcome == ActionOutcome::Closed ? ActionStatus::Closed : ActionStatus::CarriedOver;
}

} // namespace

std::string actionReference(Date raisedOn, int number)
{
    const auto twoDigits = [](unsigned value) { return (value < 10 ? "0" : "") + std::to_string(value); };
    return twoDigits(unsigned(raisedOn.month())) + '/' + twoDigits(unsigned(number));
}

bool isClosedMatter(const ActionPoint& action) { return !action.closedMatter.isAbsent(); }

const std::string* readableText(const ActionPoint& action)
{
    if (action.closedMatter.isSealed())
        return nullptr;
    const ActionMatter* matter = action.closedMatter.readable();
    return matter != nullptr ? &matter->text : &action.text;
}

const std::vector<ActionOwner>* readableOwners(const ActionPoint& action)
{
    if (action.closedMatter.isSealed())
        return nullptr;
    const ActionMatter* matter = action.closedMatter.readable();
    return matter != nullptr ? &matter->owners : &action.owners;
}

const std::string* readableText(const ActionReview& review)
{
    if (review.closedText.isSealed())
        return nullptr;
    const std::string* closed = review.closedText.readable();
    return closed != nullptr ? closed : &review.text;
}

ActionPoint inSession(ActionPoint action, Session session)
{
    const bool closes = session == Session::Closed && !action.releasedOn;
    if (closes && action.closedMatter.isAbsent()) {
        action.closedMatter = ActionMatter{std::move(action.text), std::move(action.owners)};
        action.text.clear();
        action.owners.clear();
    } else if (const ActionMatter* matter = action.closedMatter.readable(); !closes && matter != nullptr) {
        ActionMatter opened = *matter;
        action.text = std::move(opened.text);
        action.owners = std::move(opened.owners);
        action.closedMatter = {};
    }
    return action;
}

ActionReview inSession(ActionReview review, Session session)
{
    if (session == Session::Closed && review.closedText.isAbsent()) {
        review.closedText = std::move(review.text);
        review.text.clear();
    } else if (const std::string* text = review.closedText.readable(); session == Session::Open && text != nullptr) {
        review.text = std::string(*text);
        review.closedText = {};
    }
    return review;
}

Result<> check(const ActionPoint& action)
{
    if (const auto number = checkRange(Field::Name, action.number, 1, 999); !number.has_value())
        return number;
    if (action.due == ActionDue::OnDate && !action.dueOn)
        return refuse(Refusal(EmptyField{Field::DueDate}));
    if (const std::string* text = readableText(action))
        if (const auto filled =
                firstRefusal({checkFilled(Field::ActionText, *text), checkLength(Field::ActionText, *text, pageLimit)});
            !filled.has_value())
            return filled;
    if (const std::vector<ActionOwner>* owners = readableOwners(action))
        for (const ActionOwner& owner : *owners)
            if (const auto words = checkLength(Field::Owner, owner.words); !words.has_value())
                return words;
    return checkLength(Field::Note, action.formerReference);
}

Result<> check(const ActionReview& review)
{
    const std::string* text = readableText(review);
    if (text == nullptr)
        return {};
    // How an action was closed is part of the record; that it goes on may be all there is to say.
    if (review.outcome == ActionOutcome::Closed && !review.becameItem)
        if (const auto filled = checkFilled(Field::Review, *text); !filled.has_value())
            return filled;
    return checkLength(Field::Review, *text, pageLimit);
}

std::vector<ActionLine> actionLines(const std::vector<Stored<ActionPoint>>& actions,
                                    const std::vector<Stored<ActionReview>>& reviews,
                                    const std::vector<Stored<Meeting>>& meetings, Date today)
{
    std::vector<ActionLine> lines;
    for (const Stored<ActionPoint>& action : actions) {
        const auto raisedOn = dateOf(action->meeting, meetings);
        if (!raisedOn)
            continue; // of another body
        ActionLine line{.action = action, .raisedOn = *raisedOn};
        line.reference = actionReference(*raisedOn, action->number);
        line.history = historyOf(action.id, reviews, meetings);
        line.status = statusAfter(line.history);
        if (action->due == ActionDue::OnDate)
            line.due = action->dueOn;
        else if (action->due == ActionDue::NextMeeting)
            line.due =
                meetingAfter(line.status == ActionStatus::CarriedOver ? line.history.back().on : *raisedOn, meetings);
        line.isOverdue = line.status != ActionStatus::Closed && line.due && *line.due < today;
        lines.push_back(std::move(line));
    }
    std::stable_sort(lines.begin(), lines.end(), [](const ActionLine& left, const ActionLine& right) {
        return std::pair(left.raisedOn, left.action->number) < std::pair(right.raisedOn, right.action->number);
    });
    return lines;
}

bool isBefore(const ActionLine& line, Date meeting)
{
    if (line.raisedOn >= meeting)
        return false;
    return std::none_of(line.history.begin(), line.history.end(), [&](const DatedReview& each) {
        return each.review->outcome == ActionOutcome::Closed && each.on < meeting;
    });
}

} // namespace cspdesk::domain
