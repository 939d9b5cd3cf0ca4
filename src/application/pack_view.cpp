// SPDX-License-Identifier: MIT
#include "application/pack_view.h"

#include "application/meeting_work.h"

namespace cspdesk::application {
namespace {

using namespace domain;

Result<std::optional<Id<Meeting>>> lastWithMinutes(const Reader& reader, const Meeting& meeting)
{
    const auto meetings = meetingsOf(reader, meeting.body);
    CSPDESK_TRY(meetings);
    for (auto each = meetings->rbegin(); each != meetings->rend(); ++each) {
        if (each->value.date >= meeting.date)
            continue;
        const auto paragraphs = all<MinuteParagraph>(reader, RecordKey::of(each->id));
        CSPDESK_TRY(paragraphs);
        if (!paragraphs->empty())
            return std::optional(each->id);
    }
    return std::optional<Id<Meeting>>();
}

} // namespace

Result<PackView> packView(const Reader& reader, Id<Meeting> id, Date today)
{
    auto meeting = minutesView(reader, id, today);
    CSPDESK_TRY(meeting);
    const auto lastId = lastWithMinutes(reader, meeting->agenda.meeting.value);
    CSPDESK_TRY(lastId);
    PackView view{std::move(*meeting), std::nullopt};
    if (*lastId) {
        auto last = minutesView(reader, **lastId, today);
        CSPDESK_TRY(last);
        view.last = std::move(*last);
    }
    return view;
}

} // namespace cspdesk::application
