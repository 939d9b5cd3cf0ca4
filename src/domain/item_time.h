// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.h"
#include "base/id.h"
#include "domain/agenda.h"

#include <optional>
#include <string>
#include <vector>

namespace cspdesk::domain {

/// When an agenda item was before the meeting; without an item the meeting stood adjourned.
struct ItemTime
{
    Id<Meeting> meeting;
    std::optional<Id<AgendaItem>> item;
    TimeOfDay began;
    std::optional<TimeOfDay> ended; ///< absent: it is now
    std::string note;               ///< why the meeting was adjourned

    friend bool operator==(const ItemTime&, const ItemTime&) = default;
};

/// The item that was before the meeting at that time.
std::optional<Id<AgendaItem>> itemAt(TimeOfDay at, const std::vector<Stored<ItemTime>>& times);

/// One line of the running order against the clock.
struct ClockLine
{
    std::optional<TimeOfDay> began;
    std::optional<TimeOfDay> ended;
    int spentMinutes = 0;              ///< so far, adjournments left out
    std::optional<TimeOfDay> expected; ///< when an item to come is expected to begin
    bool isNow = false;
    bool isDone = false;
};

/// The meeting against its plan at a moment.
struct MeetingClock
{
    std::vector<ClockLine> lines; ///< one for each line of the running order
    bool isAdjourned = false;
    TimeOfDay expectedEnd;
    int overrunMinutes = 0;     ///< what the expected end is past the end of the booked slot; 0 when it is not
    int currentLeftMinutes = 0; ///< of the item now; negative when it runs over
};

/// What is done took the time it took; the item now takes at least what was planned; what is to come takes what was
/// planned. An item that was passed over is not expected any more once a later one has begun.
MeetingClock meetingClock(const Meeting& meeting, const RunningOrder& order, const std::vector<Stored<ItemTime>>& times,
                          TimeOfDay now);

Result<> check(const ItemTime& time);

} // namespace cspdesk::domain
