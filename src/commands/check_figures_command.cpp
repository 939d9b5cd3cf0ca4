// SPDX-License-Identifier: MIT
#include "commands/check_figures_command.h"

#include "commands/answers.h"
#include "commands/file_day.h"
#include "commands/meeting_drafts.h"
#include "commands/published_table_csv.h"
#include "documents/draft_findings.h"
#include "sources/draft.h"
#include "wording/figure_text.h"
#include "wording/translate.h"

#include <nlohmann/json.hpp>

#include <iostream>

namespace cspdesk::commands {
namespace {

using nlohmann::ordered_json;
using wording::say;

/// A finding and where it stands, if it is not in a file by itself.
struct Told
{
    QString place;
    documents::DraftFinding finding;
};

std::string jsonOf(const std::vector<Told>& findings)
{
    ordered_json out = ordered_json::array();
    for (const auto& [place, told] : findings) {
        ordered_json each = place.isEmpty() ? ordered_json::object() : ordered_json{{"place", place.toStdString()}};
        each.update(ordered_json{
            {"line", told.line},
            {"column", told.column},
            {"text", told.text},
            {"kind", told.kind},
            {"printed", told.printed.toStdString()},
            {"recomputed", told.recomputed.isEmpty() ? ordered_json() : ordered_json(told.recomputed.toStdString())},
            {"verdict", told.verdict},
            {"confidence", told.confidence},
            {"why", told.why.toStdString()}});
        out.push_back(std::move(each));
    }
    return out.dump(2, ' ', false, ordered_json::error_handler_t::replace) + '\n';
}

/// A table of CSV, or whatever else a draft may be; else the exit code, and the person has been told.
BasicResult<sources::Draft, int> draftIn(const std::string& path, Environment& environment)
{
    const auto refused = [&](const QString& why) {
        print(environment.problems, say("%1: %2").arg(wording::text(path), why));
        return refuse(int{Refused});
    };
    if (path.ends_with(".csv")) {
        auto cells = readCells(path);
        if (!cells.has_value())
            return refused(cells.error());
        return sources::Draft{sources::DraftTable{.line = 1, .isOfLines = true, .rows = std::move(*cells)}};
    }
    const auto bytes = contentOf(path, environment);
    if (!bytes.has_value())
        return refuse(int{bytes.error()});
    auto draft = sources::readDraft(*bytes);
    if (!draft.has_value())
        return refused(wording::text(draft.error().what));
    return std::move(*draft);
}

std::vector<Told> findingsIn(const sources::Draft& draft, const QString& place)
{
    std::vector<Told> out;
    for (documents::DraftFinding& finding : documents::draftFindings(draft))
        out.push_back({place, std::move(finding)});
    return out;
}

/// What was found in the minutes and the papers of a meeting; else the exit code.
BasicResult<std::vector<Told>, int> findingsOfMeeting(const Arguments& arguments, Date day, Environment& environment)
{
    const auto store = openUnlocked(arguments, environment);
    if (!store.has_value())
        return refuse(int{tell(store.error(), environment)});
    const auto today = dayOf(**store, environment);
    if (!today.has_value())
        return refuse(int{tell(today.error(), environment)});
    const auto drafts = meetingDrafts(**store, day, *today);
    if (!drafts.has_value())
        return refuse(int{tell(drafts.error(), environment)});
    for (const QString& unread : drafts->unread)
        print(environment.problems, unread);
    std::vector<Told> out;
    for (const MeetingDraft& each : drafts->drafts)
        for (Told& told : findingsIn(each.draft, each.place))
            out.push_back(std::move(told));
    return out;
}

BasicResult<std::vector<Told>, int> findingsFor(const Arguments& arguments, Environment& environment)
{
    if (const auto meeting = arguments.value("--meeting")) {
        const auto day = parseDate(*meeting);
        if (day)
            return findingsOfMeeting(arguments, *day, environment);
        return refuse(int{tellUsage("--meeting needs a date, as 2025-10-21", environment)});
    }
    const auto draft = draftIn(arguments.place(0), environment);
    if (!draft.has_value())
        return refuse(int{draft.error()});
    return findingsIn(*draft, {});
}

void tell(const Told& told, const std::string& file, std::ostream& out)
{
    const auto& [place, finding] = told;
    const QString claim = wording::text(finding.text);
    print(out, place.isEmpty()
                   ? say("%1:%2:%3: %4").arg(wording::text(file)).arg(finding.line).arg(finding.column).arg(claim)
                   : say("%1: %2").arg(place, claim));
    print(out, say("    %1%2").arg(finding.why, finding.confidence == "sure" ? QString() : say(" (likely)")));
}

int run(const Arguments& arguments, Environment& environment)
{
    if (!formatIsOneOf(arguments, environment, {"text", "json"}))
        return WrongUsage;
    const auto findings = findingsFor(arguments, environment);
    if (!findings.has_value())
        return findings.error();
    if (wantsJson(arguments)) {
        environment.out << jsonOf(*findings);
        return findings->empty() ? int{Done} : int{Refused};
    }
    for (const Told& told : *findings)
        tell(told, arguments.place(0), environment.out);
    print(environment.out, findings->empty() ? say("No figure was found that others contradict.")
                                             : wording::counted("1 figure to look at.", "%1 figures to look at.",
                                                                static_cast<std::int64_t>(findings->size())));
    return findings->empty() ? int{Done} : int{Refused};
}

} // namespace

Command checkFiguresCommand()
{
    return {"check-figures",
            "find percentages, changes and totals of a draft or a table of CSV that its own figures contradict",
            {"DRAFT"},
            {{"--meeting", "DATE", "of a partnership file: look through the minutes and papers of that meeting"},
             passphraseOption,
             formatOption},
            run};
}

} // namespace cspdesk::commands
