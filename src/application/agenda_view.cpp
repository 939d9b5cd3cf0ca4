// SPDX-License-Identifier: MIT
#include "application/agenda_view.h"

#include "application/calendar_work.h"
#include "application/meeting_work.h"
#include "application/partnership_work.h"
#include "application/work.h"
#include "domain/deadline.h"
#include "domain/membership_rules.h"

#include <algorithm>

namespace cspdesk::application {
namespace {

using namespace domain;

std::optional<Date> nextAfter(const std::vector<Stored<Meeting>>& meetings, Date day)
{
    for (const Stored<Meeting>& meeting : meetings)
        if (meeting->date > day && meeting->state != MeetingState::Cancelled)
            return meeting->date;
    return std::nullopt;
}

} // namespace

Result<AgendaView> agendaView(const Reader& reader, Id<Meeting> id)
{
    auto meeting = require(reader, id);
    CSPDESK_TRY(meeting);
    auto body = require(reader, meeting->value.body);
    CSPDESK_TRY(body);
    auto partnership = require(reader, Id<Partnership>(1));
    CSPDESK_TRY(partnership);
    auto items = all<AgendaItem>(reader, RecordKey::of(id));
    CSPDESK_TRY(items);
    auto members = membershipRecords(reader);
    CSPDESK_TRY(members);
    const auto versions = all<TermsOfReference>(reader, RecordKey::of(body->id));
    CSPDESK_TRY(versions);
    const auto meetings = meetingsOf(reader, body->id);
    CSPDESK_TRY(meetings);
    auto templates = all<Template>(reader);
    CSPDESK_TRY(templates);
    auto papers = all<Paper>(reader, RecordKey::of(id));
    CSPDESK_TRY(papers);
    auto paperVersions = all<PaperVersion>(reader, RecordKey::of(id));
    CSPDESK_TRY(paperVersions);

    const Date day = meeting->value.date;
    const auto inForce = termsOn(day, body->id, *versions);
    const TermsSettings terms = inForce ? inForce->value.settings : TermsSettings{};
    const auto calendar = calendarFor(reader, terms);
    CSPDESK_TRY(calendar);
    RunningOrder order = runningOrder(meeting->value, std::move(*items));
    return AgendaView{std::move(partnership->value),
                      std::move(*body),
                      std::move(*meeting),
                      std::move(order),
                      std::move(*members),
                      terms,
                      printedDeadlines(day, terms, *calendar),
                      nextAfter(*meetings, day),
                      std::move(*templates),
                      std::move(*papers),
                      std::move(*paperVersions)};
}

} // namespace cspdesk::application
