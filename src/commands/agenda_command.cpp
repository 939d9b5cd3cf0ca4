// SPDX-License-Identifier: MIT
#include "commands/agenda_command.h"

#include "application/agenda_view.h"
#include "application/meeting_work.h"
#include "commands/answers.h"
#include "commands/document_output.h"
#include "documents/agenda_document.h"
#include "wording/labels.h"

#include <nlohmann/json.hpp>

#include <iostream>

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
    return {{"partnership", view.partnership.name},
            {"date", isoDate(view.meeting->date)},
            {"start", clockTime(view.meeting->start)},
            {"end", clockTime(view.meeting->end)},
            {"venue", view.meeting->venue},
            {"audience", audience == Audience::Public ? "public" : "board"},
            {"planned_minutes", view.order.plannedMinutes},
            {"booked_minutes", view.order.bookedMinutes},
            {"items", std::move(items)}};
}

/// The public copy is read from a store without the key; the board copy from one that could be unlocked.
Result<AgendaView> readAgenda(const Arguments& arguments, Environment& environment, Date day, Audience audience)
{
    const auto store = audience == Audience::Public ? environment.files.open(arguments.place(0), OpenMode::Public)
                                                    : openUnlocked(arguments, environment);
    CSPDESK_TRY(store);
    const auto meeting = meetingOn(**store, day);
    CSPDESK_TRY(meeting);
    return agendaView(**store, meeting->id);
}

int makeAgenda(const Arguments& arguments, Environment& environment)
{
    if (!formatIsOneOf(arguments, environment, {"text", "json"}))
        return WrongUsage;
    const auto day = parseDate(arguments.value("--meeting").value_or(""));
    if (!day)
        return tellUsage("--meeting needs the date of the meeting, as 2025-10-21", environment);
    const std::string wanted = arguments.value("--audience").value_or("public");
    if (wanted != "board" && wanted != "public")
        return tellUsage("--audience is board or public", environment);
    const Audience audience = wanted == "board" ? Audience::Board : Audience::Public;
    if (const auto output = arguments.value("--output"); output && !isDocumentFile(*output))
        return tellUsage("--output ends in .html, .pdf or .txt", environment);
    const auto view = readAgenda(arguments, environment, *day, audience);
    if (!view.has_value())
        return tell(view.error(), environment);
    if (wantsJson(arguments)) {
        environment.out << jsonOf(*view, audience).dump(2) << '\n';
        return Done;
    }
    return deliver(documents::agendaDocument(*view, audience), arguments.value("--output"), environment);
}

} // namespace

Command agendaCommand()
{
    return {"agenda",
            "write the agenda of a meeting",
            {"FILE.csp"},
            {{"--meeting", "DATE", "the day of the meeting, as 2025-10-21", true},
             {"--audience", "board|public", "whom the copy is for; public without it"},
             {"--output", "FILE", "write FILE.html, .pdf or .txt instead of text to the terminal"},
             formatOption,
             passphraseOption},
            makeAgenda};
}

} // namespace cspdesk::commands
