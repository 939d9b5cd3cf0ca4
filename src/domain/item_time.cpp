// SPDX-License-Identifier: MIT
#include "domain/item_time.h"

#include "domain/field_checks.h"

#include <algorithm>

namespace cspdesk::domain {
namespace {

bool covers(const ItemTime& time, TimeOfDay at) { return time.began <= at && (!time.ended || at < *time.ended); }

ClockLine lineOf(Id<AgendaItem> item, const std::vector<Stored<ItemTime>>& times, TimeOfDay now)
{
    ClockLine line;
    for (const Stored<ItemTime>& time : times) {
        if (time->item != item || time->began > now)
            continue;
        line.began = line.began ? std::min(*line.began, time->began) : time->began;
        const TimeOfDay end = time->ended.value_or(now);
        line.spentMinutes += std::max(0, end.minutes - time->began.minutes);
        line.isNow = line.isNow || covers(time.value, now);
        if (time->ended)
            line.ended = std::max(line.ended.value_or(*time->ended), *time->ended);
    }
    if (line.isNow)
        line.ended.reset();
    line.isDone = line.began && !line.isNow;
    return line;
}

} // namespace

std::optional<Id<AgendaItem>> itemAt(TimeOfDay at, const std::vector<Stored<ItemTime>>& times)
{
    std::optional<Id<AgendaItem>> item;
    for (const Stored<ItemTime>& time : times)
        if (time->item && covers(time.value, at))
            item = time->item;
    return item;
}

MeetingClock meetingClock(const Meeting& meeting, const RunningOrder& order, const std::vector<Stored<ItemTime>>& times,
                          TimeOfDay now)
{
    MeetingClock clock;
    bool hasBegun = false;
    std::size_t lastBegun = 0;
    for (const RunningOrderLine& line : order.lines) {
        clock.lines.push_back(lineOf(line.item.id, times, now));
        if (clock.lines.back().began) {
            hasBegun = true;
            lastBegun = clock.lines.size() - 1;
        }
    }
    for (const Stored<ItemTime>& time : times)
        clock.isAdjourned = clock.isAdjourned || (!time->item && covers(time.value, now));

    TimeOfDay next = hasBegun ? now : std::max(now, meeting.start);
    for (std::size_t index = 0; index < clock.lines.size(); ++index) {
        ClockLine& line = clock.lines[index];
        const AgendaItem& item = order.lines[index].item.value;
        const int planned = takesTime(item.kind) ? item.plannedMinutes.value_or(0) : 0;
        if (line.isNow) {
            clock.currentLeftMinutes = planned - line.spentMinutes;
            next.minutes += std::max(0, clock.currentLeftMinutes);
        } else if (!line.isDone && (!hasBegun || index > lastBegun)) {
            if (item.kind != ItemKind::Heading)
                line.expected = next;
            next.minutes += planned;
        }
    }
    clock.expectedEnd = next;
    clock.overrunMinutes = std::max(0, next.minutes - meeting.end.minutes);
    return clock;
}

Result<> check(const ItemTime& time)
{
    if (time.ended && *time.ended < time.began)
        return refuse(Refusal(EndsBeforeStart{time.began, *time.ended}));
    return checkLength(Field::Note, time.note);
}

} // namespace cspdesk::domain
