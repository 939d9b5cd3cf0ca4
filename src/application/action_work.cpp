// SPDX-License-Identifier: MIT
#include "application/action_work.h"

#include "application/delivery_links.h"
#include "application/minutes_work.h"
#include "application/work.h"
#include "base/kept_text.h"
#include "base/text.h"
#include "domain/field_checks.h"

#include <algorithm>
#include <climits>
#include <map>

namespace cspdesk::application {
namespace {

using namespace domain;

struct Month
{
    std::chrono::year year;
    std::chrono::month month;

    friend bool operator==(const Month&, const Month&) = default;
};

Month monthOf(Date day) { return {day.year(), day.month()}; }

/// Calls `work` with every action raised in the month of that day, by whichever body, and the day of its meeting.
template <class Work>
Result<> forEachOfMonth(const Reader& reader, Date day, Work&& work)
{
    const auto meetings = all<Meeting>(reader);
    CSPDESK_TRY(meetings);
    for (const Stored<Meeting>& meeting : *meetings) {
        if (monthOf(meeting->date) != monthOf(day))
            continue;
        const auto actions = all<ActionPoint>(reader, RecordKey::of(meeting.id));
        CSPDESK_TRY(actions);
        for (const Stored<ActionPoint>& action : *actions)
            work(action);
    }
    return {};
}

Result<> checkNumberIsFree(const Reader& reader, Date day, int number, std::optional<Id<ActionPoint>> self)
{
    bool taken = false;
    CSPDESK_TRY(forEachOfMonth(reader, day, [&](const Stored<ActionPoint>& each) {
        taken = taken || (each->number == number && each.id != self);
    }));
    if (taken)
        return refuse(refusal(ReferenceIsTaken{actionReference(day, number)}));
    return {};
}

/// Whether what the action hangs on keeps it closed.
Result<Session> sessionOf(const Reader& reader, const ActionPoint& action)
{
    if (!action.paragraph)
        return isClosedMatter(action) || action.releasedOn ? Session::Closed : Session::Open;
    const auto paragraph = require(reader, *action.paragraph);
    CSPDESK_TRY(paragraph);
    const auto item = require(reader, paragraph->value.item);
    CSPDESK_TRY(item);
    return item->value.session;
}

void tidy(ActionPoint& action)
{
    const auto tidyOwners = [](std::vector<ActionOwner>& owners) {
        for (ActionOwner& owner : owners)
            owner.words = singleLine(owner.words);
        owners.erase(std::remove_if(
                         owners.begin(), owners.end(),
                         [](const ActionOwner& owner) { return !owner.person && !owner.body && owner.words.empty(); }),
                     owners.end());
    };
    action.text = keptLines(action.text);
    tidyOwners(action.owners);
    if (const ActionMatter* matter = action.closedMatter.readable()) {
        ActionMatter tidied = *matter;
        tidied.text = keptLines(tidied.text);
        tidyOwners(tidied.owners);
        action.closedMatter = std::move(tidied);
    }
    action.formerReference = singleLine(action.formerReference);
    if (action.due != ActionDue::OnDate)
        action.dueOn.reset();
}

Result<> reviewsFollow(UnitOfWork& unit, Id<ActionPoint> id, const ActionPoint& action)
{
    const auto reviews = all<ActionReview>(unit, RecordKey::of(id));
    CSPDESK_TRY(reviews);
    const Session session = isClosedMatter(action) ? Session::Closed : Session::Open;
    for (const Stored<ActionReview>& review : *reviews)
        CSPDESK_TRY(unit.put(RecordKey::of(review.id), inSession(review.value, session)));
    return {};
}

/// The place of each paragraph of a meeting in its minutes.
Result<std::map<std::int64_t, std::pair<int, int>>> places(const Reader& reader, Id<Meeting> meeting)
{
    const auto items = all<AgendaItem>(reader, RecordKey::of(meeting));
    CSPDESK_TRY(items);
    const auto paragraphs = all<MinuteParagraph>(reader, RecordKey::of(meeting));
    CSPDESK_TRY(paragraphs);
    std::map<std::int64_t, std::pair<int, int>> places;
    for (const Stored<MinuteParagraph>& paragraph : *paragraphs)
        for (const Stored<AgendaItem>& item : *items)
            if (item.id == paragraph->item)
                places[paragraph.id.number()] = {item->position, paragraph->position};
    return places;
}

/// Whether an earlier meeting closed the action.
Result<bool> closedBefore(const Reader& reader, Id<ActionPoint> action, Id<Meeting> id)
{
    const auto meeting = require(reader, id);
    CSPDESK_TRY(meeting);
    const auto reviews = all<ActionReview>(reader, RecordKey::of(action));
    CSPDESK_TRY(reviews);
    for (const Stored<ActionReview>& review : *reviews) {
        const auto at = require(reader, review->meeting);
        CSPDESK_TRY(at);
        if (review->outcome == ActionOutcome::Closed && at->value.state != MeetingState::Cancelled
            && at->value.date < meeting->value.date)
            return true;
    }
    return false;
}

} // namespace

Result<int> nextActionNumber(const Reader& reader, Id<Meeting> id)
{
    const auto meeting = require(reader, id);
    CSPDESK_TRY(meeting);
    int highest = 0;
    CSPDESK_TRY(forEachOfMonth(reader, meeting->value.date,
                               [&](const Stored<ActionPoint>& each) { highest = std::max(highest, each->number); }));
    return highest + 1;
}

Result<Id<ActionPoint>> raiseAction(UnitOfWork& unit, ActionPoint action)
{
    const auto meeting = meetingOfMinutes(unit, action.meeting);
    CSPDESK_TRY(meeting);
    if (action.number == 0) {
        const auto next = nextActionNumber(unit, action.meeting);
        CSPDESK_TRY(next);
        action.number = *next;
    }
    tidy(action);
    CSPDESK_TRY(ruled(check(action)));
    CSPDESK_TRY(checkNumberIsFree(unit, meeting->value.date, action.number, std::nullopt));
    const auto session = sessionOf(unit, action);
    CSPDESK_TRY(session);
    return add(unit, inSession(std::move(action), *session));
}

Result<> changeAction(UnitOfWork& unit, Id<ActionPoint> id, ActionPoint action)
{
    const auto before = require(unit, id);
    CSPDESK_TRY(before);
    const auto meeting = meetingOfMinutes(unit, before->value.meeting);
    CSPDESK_TRY(meeting);
    action.meeting = before->value.meeting;
    tidy(action);
    // What was released was released as it stood.
    const std::string* text = readableText(action);
    const auto* owners = readableOwners(action);
    const std::string* textBefore = readableText(before->value);
    const auto* ownersBefore = readableOwners(before->value);
    const bool isSame = text == nullptr || textBefore == nullptr || (*text == *textBefore && *owners == *ownersBefore);
    action.releasedOn = isSame ? before->value.releasedOn : std::nullopt;
    action.releasedBy = isSame ? before->value.releasedBy : std::string();
    CSPDESK_TRY(ruled(check(action)));
    CSPDESK_TRY(checkNumberIsFree(unit, meeting->value.date, action.number, id));
    ActionPoint hanging = before->value;
    hanging.paragraph = action.paragraph;
    const auto session = sessionOf(unit, hanging);
    CSPDESK_TRY(session);
    action = inSession(std::move(action), *session);
    CSPDESK_TRY(unit.put(RecordKey::of(id), action));
    return reviewsFollow(unit, id, action);
}

Result<> removeAction(UnitOfWork& unit, Id<ActionPoint> id)
{
    const auto action = require(unit, id);
    CSPDESK_TRY(action);
    const auto meeting = meetingOfMinutes(unit, action->value.meeting);
    CSPDESK_TRY(meeting);
    const auto actions = all<ActionPoint>(unit);
    CSPDESK_TRY(actions);
    const auto uses =
        std::count_if(actions->begin(), actions->end(), [&](const auto& each) { return each->raisedAgainFrom == id; });
    if (uses > 0)
        return refuse(refusal(
            StillInUse{actionReference(meeting->value.date, action->value.number), static_cast<std::size_t>(uses)}));
    const auto reviews = all<ActionReview>(unit, RecordKey::of(id));
    CSPDESK_TRY(reviews);
    for (const Stored<ActionReview>& review : *reviews)
        CSPDESK_TRY(unit.remove(RecordKey::of(review.id)));
    CSPDESK_TRY(letGo(unit, id));
    return unit.remove(RecordKey::of(id));
}

Result<> renumberActions(UnitOfWork& unit, Id<Meeting> id)
{
    const auto meeting = meetingOfMinutes(unit, id);
    CSPDESK_TRY(meeting);
    auto actions = all<ActionPoint>(unit, RecordKey::of(id));
    CSPDESK_TRY(actions);
    const auto placed = places(unit, id);
    CSPDESK_TRY(placed);
    const auto placeOf = [&](const Stored<ActionPoint>& action) {
        const auto found = action->paragraph ? placed->find(action->paragraph->number()) : placed->end();
        return found == placed->end() ? std::pair(INT_MAX, 0) : found->second;
    };
    std::stable_sort(actions->begin(), actions->end(),
                     [&](const auto& left, const auto& right) { return placeOf(left) < placeOf(right); });
    // Another body's meeting of the same month keeps its numbers.
    std::vector<int> taken;
    CSPDESK_TRY(forEachOfMonth(unit, meeting->value.date, [&](const Stored<ActionPoint>& each) {
        if (each->meeting != id)
            taken.push_back(each->number);
    }));
    int number = 0;
    for (Stored<ActionPoint> action : *actions) {
        do
            ++number;
        while (std::find(taken.begin(), taken.end(), number) != taken.end());
        if (action->number != number) {
            action.value.number = number;
            CSPDESK_TRY(unit.put(RecordKey::of(action.id), action.value));
        }
    }
    return {};
}

Result<Id<ActionReview>> reviewAction(UnitOfWork& unit, ActionReview review)
{
    const auto action = require(unit, review.action);
    CSPDESK_TRY(action);
    const auto meeting = require(unit, review.meeting);
    CSPDESK_TRY(meeting);
    const auto raisedAt = require(unit, action->value.meeting);
    CSPDESK_TRY(raisedAt);
    if (meeting->value.date <= raisedAt->value.date)
        return refuse(refusal(NotALaterMeeting{meeting->value.date, raisedAt->value.date}));
    const auto reviews = all<ActionReview>(unit, RecordKey::of(review.action));
    CSPDESK_TRY(reviews);
    std::optional<Id<ActionReview>> former;
    for (const Stored<ActionReview>& each : *reviews) {
        if (each->meeting == review.meeting) {
            former = each.id;
            continue;
        }
        const auto at = require(unit, each->meeting);
        CSPDESK_TRY(at);
        if (at->value.state == MeetingState::Cancelled)
            continue; // it was told nothing
        if (each->outcome == ActionOutcome::Closed && at->value.date < meeting->value.date)
            return refuse(refusal(ActionIsClosed{actionReference(raisedAt->value.date, action->value.number)}));
        // What a later meeting dealt with was not closed before it.
        if (review.outcome == ActionOutcome::Closed && at->value.date > meeting->value.date)
            return refuse(refusal(NotALaterMeeting{meeting->value.date, at->value.date}));
    }
    if (const std::string* text = readableText(review)) {
        review.text = keptLines(*text);
        review.closedText = {};
    }
    if (review.outcome == ActionOutcome::CarriedOver)
        review.closedOn.reset();
    CSPDESK_TRY(ruled(check(review)));
    review = inSession(std::move(review), isClosedMatter(action->value) ? Session::Closed : Session::Open);
    if (!former)
        return add(unit, std::move(review));
    CSPDESK_TRY(unit.put(RecordKey::of(*former), review));
    return *former;
}

Result<> removeReview(UnitOfWork& unit, Id<ActionReview> id) { return removeKnown(unit, id); }

Result<Id<ActionPoint>> raiseAgain(UnitOfWork& unit, Id<ActionPoint> id, Id<Meeting> meeting,
                                   const std::string& closingWords)
{
    const auto former = require(unit, id);
    CSPDESK_TRY(former);
    const std::string* text = readableText(former->value);
    const std::vector<ActionOwner>* owners = readableOwners(former->value);
    if (text == nullptr || owners == nullptr)
        return refuse(failure(Failure::Kind::Sealed, "action point", "it cannot be read while it is locked"));
    // One that an earlier meeting closed stays closed as it was; it is taken up again under the new reference.
    const auto isClosed = closedBefore(unit, id, meeting);
    CSPDESK_TRY(isClosed);
    if (!*isClosed)
        CSPDESK_TRY(reviewAction(
            unit,
            ActionReview{.action = id, .meeting = meeting, .outcome = ActionOutcome::Closed, .text = closingWords}));
    ActionPoint again{.meeting = meeting, .raisedAgainFrom = id};
    if (isClosedMatter(former->value))
        again.closedMatter = ActionMatter{*text, *owners};
    else {
        again.text = *text;
        again.owners = *owners;
    }
    return raiseAction(unit, std::move(again));
}

Result<> release(UnitOfWork& unit, Id<ActionPoint> id, const std::optional<ReleaseNote>& note)
{
    auto action = require(unit, id);
    CSPDESK_TRY(action);
    const bool isReleased = action->value.releasedOn.has_value();
    if (readableText(action->value) == nullptr || note.has_value() == isReleased
        || (note && !isClosedMatter(action->value)))
        return refuse(refusal(NothingToRelease{}));
    if (note)
        CSPDESK_TRY(ruled(checkLine(Field::ReleasedBy, note->by)));
    action->value.releasedOn = note ? std::optional(note->on) : std::nullopt;
    action->value.releasedBy = note ? singleLine(note->by) : std::string();
    action->value = inSession(std::move(action->value), Session::Closed);
    CSPDESK_TRY(unit.put(RecordKey::of(id), action->value));
    return reviewsFollow(unit, id, action->value);
}

} // namespace cspdesk::application
