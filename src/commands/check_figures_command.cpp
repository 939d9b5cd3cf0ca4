// SPDX-License-Identifier: MIT
#include "commands/check_figures_command.h"

#include "commands/answers.h"
#include "commands/published_table_csv.h"
#include "sources/draft.h"
#include "wording/draft_findings.h"
#include "wording/figure_text.h"
#include "wording/translate.h"

#include <nlohmann/json.hpp>

#include <iostream>

namespace cspdesk::commands {
namespace {

using nlohmann::ordered_json;
using wording::say;

std::string jsonOf(const std::vector<wording::DraftFinding>& findings)
{
    ordered_json out = ordered_json::array();
    for (const wording::DraftFinding& told : findings)
        out.push_back(
            {{"line", told.line},
             {"column", told.column},
             {"text", told.text},
             {"kind", told.kind},
             {"printed", told.printed.toStdString()},
             {"recomputed", told.recomputed.isEmpty() ? ordered_json() : ordered_json(told.recomputed.toStdString())},
             {"verdict", told.verdict},
             {"confidence", told.confidence},
             {"why", told.why.toStdString()}});
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

int run(const Arguments& arguments, Environment& environment)
{
    if (!formatIsOneOf(arguments, environment, {"text", "json"}))
        return WrongUsage;
    const std::string path = arguments.place(0);
    const auto draft = draftIn(path, environment);
    if (!draft.has_value())
        return draft.error();
    const auto findings = wording::draftFindings(*draft);
    if (wantsJson(arguments)) {
        environment.out << jsonOf(findings);
        return findings.empty() ? int{Done} : int{Refused};
    }
    for (const wording::DraftFinding& told : findings) {
        print(
            environment.out,
            say("%1:%2:%3: %4").arg(wording::text(path)).arg(told.line).arg(told.column).arg(wording::text(told.text)));
        print(environment.out, say("    %1%2").arg(told.why, told.confidence == "sure" ? QString() : say(" (likely)")));
    }
    print(environment.out, findings.empty() ? say("No figure was found that others contradict.")
                                            : wording::counted("1 figure to look at.", "%1 figures to look at.",
                                                               static_cast<std::int64_t>(findings.size())));
    return findings.empty() ? int{Done} : int{Refused};
}

} // namespace

Command checkFiguresCommand()
{
    return {"check-figures",
            "find percentages, changes and totals of a draft or a table of CSV that its own figures contradict",
            {"DRAFT"},
            {formatOption},
            run};
}

} // namespace cspdesk::commands
