// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.h"
#include "base/id.h"
#include "domain/minutes.h"

#include <optional>
#include <string>
#include <vector>

namespace cspdesk::domain {

/// Who is to do it: a person, a body, or words alone ("E-scooter co-ordinating group").
/// With a person or a body the words are what stands in brackets behind.
struct ActionOwner
{
    std::optional<Id<Person>> person;
    std::optional<Id<Body>> body;
    std::string words;

    friend bool operator==(const ActionOwner&, const ActionOwner&) = default;
};

struct ActionMatter
{
    std::string text;
    std::vector<ActionOwner> owners;

    friend bool operator==(const ActionMatter&, const ActionMatter&) = default;
};

enum class ActionDue { NextMeeting, OnDate, NoDate };

/// Something a meeting asked somebody to do. It keeps its reference, MM/NN, until it is closed. One raised by a closed
/// paragraph is closed matter unless released by name.
struct ActionPoint
{
    Id<Meeting> meeting; ///< the meeting that raised it
    int number = 0;      ///< NN: unique within the month of the year
    std::optional<Id<MinuteParagraph>> paragraph;
    std::string text;
    std::vector<ActionOwner> owners;
    Closed<ActionMatter> closedMatter; ///< then text and owners are empty
    std::optional<Date> releasedOn;
    std::string releasedBy;
    ActionDue due = ActionDue::NextMeeting;
    std::optional<Date> dueOn;
    std::optional<Id<ActionPoint>> raisedAgainFrom; ///< the action this one goes on from, under a new reference
    std::string formerReference;                    ///< the same in words, where that one is not in the file

    friend bool operator==(const ActionPoint&, const ActionPoint&) = default;
};

enum class ActionOutcome { Closed, CarriedOver };

/// What a later meeting was told of an action.
struct ActionReview
{
    Id<ActionPoint> action;
    Id<Meeting> meeting;
    ActionOutcome outcome = ActionOutcome::CarriedOver;
    std::string text;               ///< how it was closed, or the update
    Closed<std::string> closedText; ///< the same of a closed action
    std::optional<Date> closedOn;
    std::optional<Id<AgendaItem>> becameItem; ///< closed because it is an item of an agenda

    friend bool operator==(const ActionReview&, const ActionReview&) = default;
};

/// "07/04": the month of the meeting that raised it, and its number.
std::string actionReference(Date raisedOn, int number);

bool isClosedMatter(const ActionPoint& action);
/// Nothing where it is sealed.
const std::string* readableText(const ActionPoint& action);
const std::vector<ActionOwner>* readableOwners(const ActionPoint& action);
const std::string* readableText(const ActionReview& review);

/// The action as the session of its paragraph has it; sealed matter comes back unchanged.
ActionPoint inSession(ActionPoint action, Session session);
ActionReview inSession(ActionReview review, Session session);

Result<> check(const ActionPoint& action);
Result<> check(const ActionReview& review);

enum class ActionStatus { Open, CarriedOver, Closed };

/// A review with the day of its meeting.
struct DatedReview
{
    Stored<ActionReview> review;
    Date on = cspdesk::date(2000, 1, 1);
};

/// An action with its history, as the log shows it on a given day.
struct ActionLine
{
    Stored<ActionPoint> action;
    Date raisedOn = cspdesk::date(2000, 1, 1);
    std::string reference;
    std::string paragraphNumber;      ///< of the minutes that raised it; empty where it hangs on none
    std::vector<DatedReview> history; ///< earliest first
    ActionStatus status = ActionStatus::Open;
    std::optional<Date> due; ///< "next meeting" as its date, once one is planned
    bool isOverdue = false;
};

/// Puts actions and reviews together as they stand on `today`; `meetings` are those of the body, cancelled ones
/// included. An action due at the next meeting is due at the first one after it was raised, or after the last review.
std::vector<ActionLine> actionLines(const std::vector<Stored<ActionPoint>>& actions,
                                    const std::vector<Stored<ActionReview>>& reviews,
                                    const std::vector<Stored<Meeting>>& meetings, Date today);

/// Whether the action is before that day's meeting: raised earlier, and not closed at a meeting before it.
bool isBefore(const ActionLine& line, Date meeting);

} // namespace cspdesk::domain
