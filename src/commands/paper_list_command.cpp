// SPDX-License-Identifier: MIT
#include "application/meeting_work.h"
#include "application/papers_view.h"
#include "commands/answers.h"
#include "commands/day_count_json.h"
#include "commands/document_output.h"
#include "commands/file_day.h"
#include "commands/paper_commands.h"
#include "commands/paper_json.h"
#include "commands/publication.h"
#include "documents/chasing_list_document.h"
#include "documents/paper_lines.h"
#include "wording/format_text.h"
#include "wording/paper_text.h"
#include "wording/translate.h"

#include <nlohmann/json.hpp>

#include <iostream>
#include <sstream>

namespace cspdesk::commands {
namespace {

using namespace application;
using domain::PaperState;
using nlohmann::ordered_json;
using wording::say;

std::string stableName(PaperState state)
{
    switch (state) {
    case PaperState::Awaited: return "awaited";
    case PaperState::Overdue: return "late";
    case PaperState::Received: return "received";
    case PaperState::ReceivedLate: return "received_late";
    case PaperState::ToFollow: return "to_follow";
    case PaperState::Tabled: break;
    }
    return "tabled";
}

template <class T>
ordered_json orNull(const std::optional<T>& value)
{
    return value ? ordered_json(*value) : ordered_json();
}

ordered_json versionJson(const domain::PaperVersion& version)
{
    const domain::PaperFile& file = version.file.value();
    return {{"version", version.number}, {"received", isoDate(version.receivedOn)},
            {"file", file.name},         {"type", file.mediaType},
            {"bytes", file.bytes},       {"pages", orNull(file.pages)},
            {"sha256", file.sha256},     {"note", file.note}};
}

/// The versions a copy may name: a former one of a released paper is still closed.
ordered_json versionsJson(const PaperLine& line)
{
    ordered_json versions = ordered_json::array();
    for (const Stored<domain::PaperVersion>& version : line.versions)
        if (version->file.readable() != nullptr)
            versions.push_back(versionJson(version.value));
    return versions;
}

ordered_json paperJson(const ItemPapers& item, const PaperLine& line)
{
    const domain::PaperMatter& matter = line.matter();
    ordered_json json{{"item", orNull(item.number)},
                      {"paper", line.paper->position + 1},
                      {"title", matter.title},
                      {"author", matter.author},
                      {"agency", line.agencyName},
                      {"state", stableName(line.state)},
                      {"due", isoDate(line.due)},
                      {"reason", matter.reason},
                      {"session", line.isClosed() ? "closed" : "open"},
                      {"marking", matter.marking},
                      {"separate", line.paper->separate},
                      {"released", ordered_json()},
                      {"versions", versionsJson(line)}};
    if (line.isReleased())
        json["released"] = {{"on", isoDate(*line.paper->matter.releasedOn)}, {"by", line.paper->matter.releasedBy}};
    return json;
}

/// Calls `each(item, line)` for the papers that a copy may name.
template <class Each>
void forEachShown(const PapersView& view, documents::Audience audience, Each&& each)
{
    for (const ItemPapers& item : view.items)
        for (const PaperLine& line : item.papers)
            if (documents::mayShow(line, audience))
                each(item, line);
}

std::string csvOf(const PapersView& view, documents::Audience audience)
{
    std::ostringstream out;
    out << "meeting,item,paper,title,author,agency,state,due,reason,session,versions,received,file,bytes,pages,"
           "sha256\n";
    forEachShown(view, audience, [&](const ItemPapers& item, const PaperLine& line) {
        const domain::PaperFile* file = line.file();
        out << isoDate(view.meeting->date) << ',' << (item.number ? std::to_string(*item.number) : std::string()) << ','
            << line.paper->position + 1 << ',' << csvCell(line.matter().title) << ',' << csvCell(line.matter().author)
            << ',' << csvCell(line.agencyName) << ',' << stableName(line.state) << ',' << isoDate(line.due) << ','
            << csvCell(line.matter().reason) << ',' << (line.isClosed() ? "closed" : "open") << ','
            << line.versions.size() << ',' << (line.last() ? isoDate(line.last()->value.receivedOn) : std::string())
            << ',' << (file ? csvCell(file->name) : std::string()) << ','
            << (file ? std::to_string(file->bytes) : std::string()) << ','
            << (file && file->pages ? std::to_string(*file->pages) : std::string()) << ','
            << (file ? file->sha256 : std::string()) << '\n';
    });
    return out.str();
}

QString headingOf(const ItemPapers& item, documents::Audience audience)
{
    const bool isForPublic = audience == documents::Audience::Public;
    const QString title = wording::text(isForPublic ? item.item->title : domain::boardTitle(item.item.value));
    return item.number ? say("%1. %2").arg(*item.number).arg(title) : title;
}

std::string textOf(const PapersView& view, documents::Audience audience, Date today)
{
    std::ostringstream out;
    print(out, say("Papers of the meeting of %1").arg(wording::longDate(view.meeting->date)));
    std::optional<Id<domain::AgendaItem>> under;
    forEachShown(view, audience, [&](const ItemPapers& item, const PaperLine& line) {
        if (under != item.item.id)
            print(out, QStringLiteral("\n") + headingOf(item, audience));
        under = item.item.id;
        print(out, say("  %1. %2").arg(line.paper->position + 1).arg(wording::paperText(line)));
        print(out, QStringLiteral("     ") + wording::standingText(line, today));
        if (const domain::PaperFile* file = line.file())
            print(out, say("     version %1: “%2”, %3, SHA-256 %4")
                           .arg(line.last()->value.number)
                           .arg(wording::text(file->name), wording::sizeText(file->bytes),
                                wording::shortHash(file->sha256)));
    });
    if (!under)
        print(out, say("There are none."));
    return out.str();
}

int listPapers(const Store& store, const PaperRequest& request, Date today, const Arguments& arguments,
               Environment& environment)
{
    const auto meeting = meetingOn(store, *request.meeting);
    if (!meeting.has_value())
        return tell(meeting.error(), environment);
    const auto agenda = agendaView(store, meeting->id);
    if (!agenda.has_value())
        return tell(agenda.error(), environment);
    if (arguments.has("--chase"))
        return deliverPaper(documents::chasingListDocument(*agenda, today), request, arguments, environment);
    const PapersView view = papersView(*agenda, today);
    if (wantsJson(arguments)) {
        ordered_json papers = ordered_json::array();
        forEachShown(view, request.audience,
                     [&](const ItemPapers& item, const PaperLine& line) { papers.push_back(paperJson(item, line)); });
        ordered_json json = meetingJson(*agenda, request.audience);
        json["papers"] = std::move(papers);
        return deliverJson(json, request, arguments, environment);
    }
    const bool wantsCsv = arguments.value("--format") == "csv";
    const std::string words = wantsCsv ? csvOf(view, request.audience) : textOf(view, request.audience, today);
    return deliverText(words, wantsCsv ? rowsOf(words) : linesOf(words), request, arguments, environment);
}

int papers(const Arguments& arguments, Environment& environment)
{
    if (!formatIsOneOf(arguments, environment, {"text", "csv", "json"}))
        return WrongUsage;
    const bool chases = arguments.has("--chase");
    if (chases && arguments.has("--format"))
        return tellUsage("--chase gives a document: leave out --format", environment);
    if (chases && arguments.value("--audience") != "board")
        return tellUsage("--chase is for the office: use it with --audience board", environment);
    if (arguments.has("--output") && !chases)
        return tellUsage("--output is for --chase; without it the list goes to the terminal", environment);
    const auto request = paperRequest(arguments, environment, {"text", "csv", "json"});
    if (!request.has_value())
        return request.error();
    const auto store = openFor(request->audience, arguments, environment);
    if (!store.has_value())
        return tell(store.error(), environment);
    const auto today = dayOf(**store, environment);
    if (!today.has_value())
        return tell(today.error(), environment);
    return listPapers(**store, *request, *today, arguments, environment);
}

} // namespace

Command papersCommand()
{
    return {"papers",
            "list the papers of a meeting with how they stand, or who is to be chased for them",
            {"FILE.csp"},
            {{"--meeting", "DATE", "the day of the meeting, as 2025-10-21", true},
             audienceOption,
             {"--chase", "", "who owes papers, instead of the list of them; for the office"},
             {"--output", "FILE", "with --chase, write " + documentFileNames() + " instead of text to the terminal"},
             {"--format", "text|csv|json", "the form of the list; text for people without it"},
             passphraseOption,
             uncheckedOption},
            papers};
}

} // namespace cspdesk::commands
