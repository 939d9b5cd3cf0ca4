// SPDX-License-Identifier: MIT
#include "application/standing_items.h"

#include "application/work.h"
#include "domain/agenda.h"

#include <algorithm>

namespace cspdesk::application {
namespace {

using namespace domain;

/// What a new agenda is carried on from: the items of the last agenda, the meeting its minutes' agreement named, and
/// the meeting whose minutes the new one agrees, which may have no agenda of its own yet.
struct LastAgenda
{
    std::vector<Stored<AgendaItem>> items;
    std::optional<Date> namedDate;
    std::optional<Date> lastMeeting;
};

Result<LastAgenda> lastAgenda(const Reader& reader, Id<Body> body, Date day)
{
    auto meetings = meetingsOf(reader, body);
    CSPDESK_TRY(meetings);
    std::reverse(meetings->begin(), meetings->end());
    LastAgenda last;
    for (const Stored<Meeting>& meeting : *meetings) {
        if (meeting->date >= day || meeting->state == MeetingState::Cancelled)
            continue;
        if (!last.lastMeeting)
            last.lastMeeting = meeting->date;
        if (!last.items.empty()) {
            last.namedDate = meeting->date;
            break;
        }
        auto items = all<AgendaItem>(reader, RecordKey::of(meeting.id));
        CSPDESK_TRY(items);
        last.items = std::move(*items);
    }
    return last;
}

std::vector<AgendaItem> carriedOver(const LastAgenda& last, Id<Meeting> meeting, const DateWords& dateWords)
{
    const auto words = [&](const std::optional<Date>& day) {
        return day && dateWords ? dateWords(*day) : std::string();
    };
    return standingItems(last.items, meeting, words(last.namedDate), words(last.lastMeeting));
}

} // namespace

Result<int> addStandingItems(UnitOfWork& unit, Id<Meeting> id, const DateWords& dateWords)
{
    const auto meeting = require(unit, id);
    CSPDESK_TRY(meeting);
    if (!agendaMayChange(meeting->value.state))
        return refuse(refusal(AgendaIsFixed{meeting->value.state}));
    const auto items = all<AgendaItem>(unit, RecordKey::of(id));
    CSPDESK_TRY(items);
    if (!items->empty())
        return 0;
    const auto last = lastAgenda(unit, meeting->value.body, meeting->value.date);
    CSPDESK_TRY(last);
    int added = 0;
    for (AgendaItem& item : carriedOver(*last, id, dateWords)) {
        CSPDESK_TRY(add(unit, std::move(item)));
        ++added;
    }
    return added;
}

} // namespace cspdesk::application
