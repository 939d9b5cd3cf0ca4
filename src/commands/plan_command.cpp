// SPDX-License-Identifier: MIT
#include "commands/plan_command.h"

#include "application/meeting_work.h"
#include "application/plan_view.h"
#include "commands/answers.h"
#include "commands/day_count_json.h"
#include "commands/document_output.h"
#include "commands/file_day.h"
#include "commands/publication.h"
#include "documents/plan_document.h"
#include "wording/cycle_labels.h"
#include "wording/labels.h"
#include "wording/plan_text.h"

#include <nlohmann/json.hpp>

#include <iostream>
#include <sstream>

namespace cspdesk::commands {
namespace {

using namespace domain;
using application::PlanView;
using application::Programme;
using application::ProgrammeMark;
using documents::Audience;
using nlohmann::ordered_json;

const Option fromOption{"--from", "DATE", "the first day of the programme; without it the year from April to March"};
const Option untilOption{"--until", "DATE", "the last day of the programme"};
const Option planFormatOption{"--format", "text|csv|json", "how the answer is written; text for people without it"};

/// What was asked for, or the exit code where it makes no sense.
BasicResult<PaperRequest, int> requestOf(const Arguments& arguments, Environment& environment)
{
    if (!formatIsOneOf(arguments, environment, {"text", "csv", "json"}))
        return refuse(int(WrongUsage));
    PaperRequest request;
    const std::string audience = arguments.value("--audience").value_or("public");
    if (audience != "board" && audience != "public")
        return refuse(tellUsage("--audience is board or public", environment));
    request.audience = audience == "board" ? Audience::Board : Audience::Public;
    request.output = arguments.value("--output");
    if (request.output && !isDocumentFile(*request.output))
        return refuse(tellUsage("--output needs " + documentFileNames(), environment));
    if (request.output && arguments.value("--format").value_or("text") != "text")
        return refuse(
            tellUsage("--output writes the document: leave out --format, or leave out --output", environment));
    return request;
}

BasicResult<Period, int> periodOf(const Arguments& arguments, Date today, Environment& environment)
{
    Period period = application::planYear(today);
    const auto from = arguments.value("--from");
    const auto until = arguments.value("--until");
    const auto first = from ? parseDate(*from) : std::nullopt;
    const auto last = until ? parseDate(*until) : std::nullopt;
    if ((from && !first) || (until && !last))
        return refuse(tellUsage("--from and --until need a date, as 2025-04-01", environment));
    if (first)
        period = application::planYear(*first);
    period.from = first.value_or(period.from);
    period.until = last ? last : period.until;
    if (period.endsBeforeItBegins())
        return refuse(tellUsage("--until is before the programme begins", environment));
    return period;
}

ordered_json dateJson(std::optional<Date> date) { return date ? ordered_json(isoDate(*date)) : ordered_json(); }

std::string stableName(ProgrammeMark mark)
{
    switch (mark) {
    case ProgrammeMark::None: return "";
    case ProgrammeMark::Discussed: return "discussed";
    case ProgrammeMark::OnAgenda: return "on_agenda";
    case ProgrammeMark::Expected: return "due";
    case ProgrammeMark::Missed: return "missed";
    }
    return {};
}

/// How the copy shows a mark: that a meeting missed something is for the Board.
std::string markFor(ProgrammeMark mark, Audience audience)
{
    return mark == ProgrammeMark::Missed && audience == Audience::Public ? std::string() : stableName(mark);
}

ordered_json entryJson(const PlanView& view, const Programme& programme, std::size_t index, Audience audience)
{
    const PlanLine& line = view.lines[index];
    const PlanEntry& entry = line.entry.value;
    const PlanMatter* matter = entry.matter.readable();
    ordered_json meetings = ordered_json::object();
    for (std::size_t column = 0; column < programme.meetings.size(); ++column)
        if (const std::string mark = markFor(programme.marks[index][column], audience); !mark.empty())
            meetings[isoDate(programme.meetings[column]->date)] = mark;
    ordered_json json{{"kind", wording::label(entry.kind).toStdString()},
                      {"title", matter == nullptr ? ordered_json() : ordered_json(matter->title)},
                      {"session", entry.session == Session::Closed ? "closed" : "open"},
                      {"leads", matter == nullptr
                                    ? ordered_json()
                                    : ordered_json(wording::leadsText(matter->leads, view.members).toStdString())},
                      {"from", dateJson(entry.from)},
                      {"until", dateJson(entry.until)},
                      {"responded_on", dateJson(entry.respondedOn)},
                      {"signed_off_on", dateJson(entry.signedOffOn)},
                      {"meetings", std::move(meetings)}};
    if (audience == Audience::Public)
        return json;
    json["comes"] = wording::label(entry.cadence).toStdString();
    json["standing"] = wording::label(entry.standing).toStdString();
    json["next"] = dateJson(line.next);
    json["meetings_without"] = line.meetingsWithout;
    json["neglected"] = line.isNeglected;
    json["overdue"] = line.isOverdue;
    json["to_watch"] = wording::planRemark(line, view.today).toStdString();
    return json;
}

ordered_json planJson(const PlanView& view, const Period& period, Audience audience)
{
    const Programme programme = programmeOf(view, period);
    ordered_json entries = ordered_json::array();
    for (const std::size_t index : documents::planLinesShown(view, audience))
        entries.push_back(entryJson(view, programme, index, audience));
    return {{"partnership", view.partnership.name}, {"body", view.body->name},      {"date", isoDate(view.today)},
            {"audience", audienceName(audience)},   {"from", isoDate(period.from)}, {"until", dateJson(period.until)},
            {"entries", std::move(entries)}};
}

std::string planCsv(const PlanView& view, const Period& period, Audience audience)
{
    const Programme programme = programmeOf(view, period);
    std::ostringstream csv;
    csv << "kind,title,leads,from,until";
    for (const Stored<Meeting>& meeting : programme.meetings)
        csv << ',' << isoDate(meeting->date);
    csv << (audience == Audience::Board ? ",to_watch\n" : "\n");
    for (const std::size_t index : documents::planLinesShown(view, audience)) {
        const PlanLine& line = view.lines[index];
        const auto day = [](std::optional<Date> date) { return date ? isoDate(*date) : std::string(); };
        csv << csvCell(wording::label(line.entry->kind).toStdString()) << ','
            << csvCell(wording::planTitle(line.entry.value).toStdString()) << ','
            << csvCell(wording::leadsText(line.entry->matter.value().leads, view.members).toStdString()) << ','
            << day(line.entry->from) << ',' << day(line.entry->until);
        for (const ProgrammeMark mark : programme.marks[index])
            csv << ',' << markFor(mark, audience);
        if (audience == Audience::Board)
            csv << ',' << csvCell(wording::planRemark(line, view.today).toStdString());
        csv << '\n';
    }
    return csv.str();
}

application::Result<PlanView> readPlan(const application::Store& store, Date today, Audience audience)
{
    const auto body = application::board(store);
    CSPDESK_TRY(body);
    return application::planView(store, body->id, today,
                                 audience == Audience::Public ? application::PlanItems::Open
                                                              : application::PlanItems::All);
}

int makePlan(const Arguments& arguments, Environment& environment)
{
    const auto request = requestOf(arguments, environment);
    if (!request.has_value())
        return request.error();
    const auto store = openFor(request->audience, arguments, environment);
    if (!store.has_value())
        return tell(store.error(), environment);
    const auto today = dayOf(**store, environment);
    if (!today.has_value())
        return tell(today.error(), environment);
    const auto period = periodOf(arguments, *today, environment);
    if (!period.has_value())
        return period.error();
    const auto view = readPlan(**store, *today, request->audience);
    if (!view.has_value())
        return tell(view.error(), environment);
    if (arguments.value("--format") == "csv") {
        const std::string csv = planCsv(*view, *period, request->audience);
        return deliverText(csv, rowsOf(csv), *request, arguments, environment);
    }
    if (wantsJson(arguments))
        return deliverJson(planJson(*view, *period, request->audience), *request, arguments, environment);
    return deliverPaper(documents::planDocument(*view, *period, request->audience), *request, arguments, environment);
}

} // namespace

Command planCommand()
{
    return {"forward-plan",
            "write the forward plan: what comes to which meeting, and what has days of its own",
            {"FILE.csp"},
            {fromOption,
             untilOption,
             audienceOption,
             {"--output", "FILE", "write " + documentFileNames() + " instead of text to the terminal"},
             planFormatOption,
             passphraseOption,
             uncheckedOption},
            makePlan};
}

} // namespace cspdesk::commands
