// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.h"
#include "base/id.h"
#include "domain/deadline_rules.h"
#include "domain/decision_rules.h"

#include <optional>
#include <string>

namespace cspdesk::domain {

struct Body;
struct Meeting;

/// How days of notice are counted.
enum class NoticeRule {
    ClearWorking, ///< working days between, neither the day of the notice nor of the meeting
    ClearCalendar ///< calendar days between; a day that is no working day moves back to one
};

/// How the paragraphs of minutes are numbered.
enum class MinuteNumbering {
    PerItem,   ///< "8.2": item and paragraph
    InMeeting, ///< "41": one series through a meeting
    InYear,    ///< one series through the meetings of a calendar year
    Own        ///< as the officer writes them
};

/// The settings of one version of a body's terms of reference. The defaults are the Cambridge terms of 2025,
/// sections 7 and 9, and where those are silent the reading in docs/domain.md.
struct TermsSettings
{
    int quorum = 5;                  ///< Board members present when a decision is taken (7d)
    bool chairHasCastingVote = true; ///< 7c
    NoticeRule noticeRule = NoticeRule::ClearWorking;
    int agendaNoticeDays = 5;          ///< agenda and papers posted this long before (9a)
    int papersBeforeAgendaDays = 2;    ///< papers reach the officer this many working days before the agenda goes out
    int minutesCirculatedDays = 10;    ///< draft minutes circulated this many working days after
    int questionNoticeWorkingDays = 1; ///< questions off the agenda: working days before the meeting
    TimeOfDay questionCutOff{10 * 60}; ///< and by this time of that day
    MinuteNumbering minuteNumbering = MinuteNumbering::PerItem;
    DecisionRules decisions; ///< how the body decides, beyond quorum and casting vote
    DeadlineRules deadlines; ///< how it counts days and takes questions

    friend bool operator==(const TermsSettings&, const TermsSettings&) = default;
};

/// A version of the terms of reference, in force from its day until the next version.
struct TermsOfReference
{
    Id<Body> body;
    Date inForceFrom = date(2000, 1, 1);
    std::optional<Id<Meeting>> agreedAt;
    TermsSettings settings;
    std::string note;

    friend bool operator==(const TermsOfReference&, const TermsOfReference&) = default;
};

} // namespace cspdesk::domain
