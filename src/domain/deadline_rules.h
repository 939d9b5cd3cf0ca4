// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.h"

#include <optional>

namespace cspdesk::domain {

/// How "within so many working days of the meeting" counts: two readings exist, one day apart.
enum class DaysAfter {
    DayAfterIsFirst, ///< the first working day after the meeting is day 1
    MeetingIsFirst   ///< the day of the meeting is day 1
};

/// How a body counts days and takes questions: part of a version of its terms of reference, with section 9a, the page
/// of information for the public, and where those are silent the readings in docs/domain.md.
struct DeadlineRules
{
    int websiteNoticeDays = 10; ///< the meeting is advertised this many days of the notice rule before ("in good time")
    std::optional<TimeOfDay> postingCutOff; ///< what is posted after this hour counts as posted the next day
    bool officeClosuresCount = true;        ///< days on which the office is closed are no working days
    DaysAfter minutesCount = DaysAfter::DayAfterIsFirst;

    int questionsPerPerson = 0; ///< 0: no limit
    int questionsPerMeeting = 0;
    int questionMinutes = 0; ///< time for all questions and statements; 0: none set
    int questionWords = 0;
    int statementMinutes = 0;
    int writtenAnswerDays = 10; ///< working days within which a promised written answer is due
    int askerKeptMonths = 12;   ///< after the meeting: then the asker's details are to be removed

    friend bool operator==(const DeadlineRules&, const DeadlineRules&) = default;
};

} // namespace cspdesk::domain
