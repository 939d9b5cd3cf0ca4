// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.h"

#include <optional>
#include <string>
#include <vector>

namespace cspdesk::documents {

/// A reminder, so many minutes before the event begins; an all-day event begins at midnight, so that a negative number
/// rings on the day itself.
struct CalendarAlarm
{
    int minutesBefore = 0;
    std::string words;
};

struct CalendarPerson
{
    std::string name;
    std::string email;
};

/// An entry of a calendar program (RFC 5545, VEVENT). Times are those of the clock in London.
struct CalendarEvent
{
    std::string uid;  ///< the same in every export of the same thing, so that a new one replaces the old
    int sequence = 0; ///< grows with every change
    Moment stamp;     ///< when this was written
    Date date;
    std::optional<TimeOfDay> from;  ///< without it the whole day
    std::optional<TimeOfDay> until; ///< without it the event has no length
    std::string summary;
    std::string location;
    std::string description; ///< may have several lines
    std::string url;
    std::optional<CalendarPerson> organiser;
    std::vector<CalendarPerson> attendees;
    std::vector<CalendarAlarm> alarms;
    bool isCancelled = false;
    bool leavesTimeFree = false; ///< a date to keep, not time that is taken
};

struct Calendar
{
    std::string name;
    std::vector<CalendarEvent> events;
};

/// The text of an .ics file (RFC 5545, and RFC 5546 for the method): a request where people are invited by name, a
/// cancellation where such a meeting is off, and otherwise a publication, which anybody may add to their calendar.
std::string writeCalendar(const Calendar& calendar);

} // namespace cspdesk::documents
