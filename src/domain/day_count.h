// SPDX-License-Identifier: MIT
#pragma once

#include "domain/working_calendar.h"

#include <optional>
#include <vector>

namespace cspdesk::domain {

/// How days are counted from a meeting.
enum class CountRule {
    ClearWorking,  ///< working days between: neither the day arrived at nor that of the meeting counts
    ClearCalendar, ///< calendar days between; a day that is no working day moves on to one
    Working        ///< working days; the day of the meeting does not count, the day arrived at does
};

enum class CountSide { Before, After };

/// A day that was passed while counting, and why it counted or did not.
struct CountedDay
{
    enum class Part {
        Counted,     ///< it is the `number`th
        NotWorking,  ///< skipped: `entry` says why
        MovedFrom,   ///< the count ended here, but it is no working day
        DayArrivedAt ///< the answer, which does not itself count under the clear rules
    };

    Date date;
    Part part = Part::Counted;
    int number = 0;
    CalendarEntry entry;

    friend bool operator==(const CountedDay&, const CountedDay&) = default;
};

/// The answer with its sum, so that it can be shown and checked by hand.
struct DayCount
{
    CountRule rule = CountRule::Working;
    CountSide side = CountSide::Before;
    int count = 0;
    Date from;
    Date result;
    std::vector<CountedDay> days; ///< every day passed, nearest the meeting first, the result last

    friend bool operator==(const DayCount&, const DayCount&) = default;
};

/// Counts `count` days before or after `from`. With 0 working days the answer is the day itself, or the working day
/// next to it. (Clear days: R v Herefordshire Justices, 1820; moving off a day that is no working day: docs/domain.md.)
DayCount countDays(const WorkingCalendar& calendar, Date from, int count, CountRule rule, CountSide side);

/// The day on which something done at that time counts as done: after the cut-off hour it is the next day.
Date countsAsDoneOn(Date doneOn, std::optional<TimeOfDay> doneAt, std::optional<TimeOfDay> cutOff);

} // namespace cspdesk::domain
