// SPDX-License-Identifier: MIT
#include "commands/agenda_command.h"

#include "application/agenda_view.h"
#include "application/meeting_work.h"
#include "commands/answers.h"
#include "commands/paper_json.h"
#include "commands/publication.h"
#include "documents/agenda_document.h"
#include "wording/labels.h"

#include <nlohmann/json.hpp>

namespace cspdesk::commands {
namespace {

using namespace application;
using documents::Audience;
using nlohmann::ordered_json;

ordered_json jsonOf(const domain::RunningOrderLine& line, const AgendaView& view, Audience audience)
{
    const domain::AgendaItem& item = line.item.value;
    const bool open = audience == Audience::Public;
    ordered_json leads = ordered_json::array();
    for (const domain::Lead& lead : open ? item.leads : domain::boardLeads(item))
        leads.push_back(wording::leadText(lead, view.members).toStdString());
    ordered_json json{{"kind", wording::label(item.kind).toStdString()},
                      {"session", item.session == domain::Session::Closed ? "closed" : "open"},
                      {"title", open ? item.title : domain::boardTitle(item)},
                      {"leads", std::move(leads)}};
    json["number"] = line.number ? ordered_json(*line.number) : ordered_json();
    json["start"] = line.start ? ordered_json(clockTime(*line.start)) : ordered_json();
    json["minutes"] = item.plannedMinutes ? ordered_json(*item.plannedMinutes) : ordered_json();
    return json;
}

ordered_json jsonOf(const AgendaView& view, Audience audience)
{
    ordered_json items = ordered_json::array();
    for (const domain::RunningOrderLine& line : view.order.lines)
        items.push_back(jsonOf(line, view, audience));
    ordered_json json = meetingJson(view, audience);
    json["start"] = clockTime(view.meeting->start);
    json["end"] = clockTime(view.meeting->end);
    json["venue"] = view.meeting->venue;
    json["planned_minutes"] = view.order.plannedMinutes;
    json["booked_minutes"] = view.order.bookedMinutes;
    json["items"] = std::move(items);
    return json;
}

Result<AgendaView> readAgenda(const PaperRequest& request, const Arguments& arguments, Environment& environment)
{
    const auto store = openFor(request.audience, arguments, environment);
    CSPDESK_TRY(store);
    const auto meeting = meetingOn(**store, *request.meeting);
    CSPDESK_TRY(meeting);
    return agendaView(**store, meeting->id);
}

int makeAgenda(const Arguments& arguments, Environment& environment)
{
    const auto request = paperRequest(arguments, environment);
    if (!request.has_value())
        return request.error();
    const auto view = readAgenda(*request, arguments, environment);
    if (!view.has_value())
        return tell(view.error(), environment);
    if (wantsJson(arguments))
        return deliverJson(jsonOf(*view, request->audience), *request, arguments, environment);
    return deliverPaper(documents::agendaDocument(*view, request->audience), *request, arguments, environment);
}

} // namespace

Command agendaCommand()
{
    return {"agenda", "write the agenda of a meeting", {"FILE.csp"}, paperOptions(true), makeAgenda};
}

} // namespace cspdesk::commands
