// SPDX-License-Identifier: MIT
#include "commands/follow_up_command.h"

#include "commands/answers.h"
#include "commands/follow_up_json.h"
#include "commands/stats_extract.h"
#include "commands/stats_output.h"
#include "wording/figure_text.h"
#include "wording/follow_up_tables.h"
#include "wording/translate.h"

#include <algorithm>
#include <array>
#include <filesystem>

namespace cspdesk::commands {
namespace {

using namespace analysis;
using statistics::SurvivalInterval;
using wording::say;

constexpr std::array allIntervals{SurvivalInterval::Plain, SurvivalInterval::Log, SurvivalInterval::LogLog};

struct FollowUpRequest
{
    std::string file;
    FollowUpQuestion question;
    std::vector<SurvivalInterval> intervals = {SurvivalInterval::LogLog};
    std::optional<int> protection = 5;
    std::string coverage;
    std::optional<Date> extracted;
    std::optional<std::string> problems;
    StatsDestination to;
    bool showsProgress = false;
};

using Read = BasicResult<FollowUpRequest, UsageError>;

/// Which columns are meant, and that they make one question.
std::optional<UsageError> readColumns(const Arguments& arguments, FollowUpQuestion& question)
{
    constexpr std::array options{
        std::pair{"--time", "time"},   std::pair{"--event", "event"},           std::pair{"--follow-up", "follow_up"},
        std::pair{"--start", "start"}, std::pair{"--event-date", "event_date"}, std::pair{"--exit", "exit"},
        std::pair{"--group", "group"}};
    for (const auto& [option, field] : options)
        if (const auto heading = arguments.value(option))
            question.columns[field] = *heading;
    const auto has = [&](const char* field) { return question.columns.contains(field); };
    const bool hasTimes = has("time") && has("event");
    const bool hasDates = has("start") && has("event_date") && question.end;
    const bool mixes =
        (has("time") || has("event") || has("follow_up")) && (has("start") || has("event_date") || has("exit"));
    if (hasTimes == hasDates || mixes)
        return UsageError{"say either --time and --event, or --start, --event-date and --end"};
    return std::nullopt;
}

std::optional<UsageError> readIntervals(const Arguments& arguments, std::vector<SurvivalInterval>& intervals)
{
    const auto text = arguments.value("--interval");
    if (!text)
        return std::nullopt;
    intervals.clear();
    for (const std::string& part : partsOf(*text, ',')) {
        const auto* const found = std::find_if(allIntervals.begin(), allIntervals.end(),
                                               [&](SurvivalInterval each) { return nameOf(each) == part; });
        if (found == allIntervals.end())
            return UsageError{"--interval is plain, log, log-log, or several of them parted by commas"};
        intervals.push_back(*found);
    }
    return intervals.empty() ? std::optional(UsageError{"--interval is plain, log or log-log"}) : std::nullopt;
}

Read requestOf(const Arguments& arguments)
{
    FollowUpRequest out{.file = arguments.place(0)};
    const auto end = dateIn(arguments, "--end");
    const auto extracted = dateIn(arguments, "--extracted");
    const auto days = daysIn(arguments, "--at", out.question.days);
    const auto dates = dateOrderIn(arguments);
    if (!end.has_value() || !extracted.has_value())
        return refuse(end.has_value() ? extracted.error() : end.error());
    if (!days.has_value())
        return refuse(days.error());
    if (!dates.has_value())
        return refuse(dates.error());
    out.question.end = *end;
    out.extracted = *extracted;
    out.question.days = *days;
    out.question.dates = *dates;
    if (const auto wrong = readColumns(arguments, out.question))
        return refuse(*wrong);
    if (const auto wrong = readIntervals(arguments, out.intervals))
        return refuse(*wrong);
    out.question.eventValue = arguments.value("--event-value").value_or("1");
    const auto protection = protectionIn(arguments);
    if (!protection.has_value())
        return refuse(protection.error());
    out.protection = protection->value_or(out.protection);
    const auto to = statsDestination(arguments);
    if (!to.has_value())
        return refuse(to.error());
    out.to = *to;
    out.coverage = arguments.value("--coverage").value_or("");
    out.problems = arguments.value("--problems");
    out.showsProgress = arguments.has("--progress");
    return out;
}

int run(const FollowUpRequest& request, Environment& environment)
{
    if (!sparesExtract(request.file, {request.to.output, request.to.chart, request.problems}, environment))
        return Refused;
    auto file = openExtract(request.file, true, environment);
    if (!file.has_value())
        return file.error();
    Progress progress(request.showsProgress, environment.problems);
    const auto answer =
        followUp(std::move(file->bytes), request.question, {.goesOn = [&](double done) { return progress(done); }});
    if (!answer.has_value())
        return tellRefusal(request.file, answer.error(), environment);
    tellProblems(answer->report, environment);
    if (request.problems)
        if (const auto written = writeWhole(*request.problems, problemsCsv(answer->report)); !written.has_value())
            return tell(written.error(), environment);
    if (!request.protection)
        print(environment.problems, wording::unprotectedWarning());
    wording::TableFrame frame{.coverage = request.coverage};
    frame.provenance = {.fileName = std::filesystem::path(request.file).filename().string(),
                        .sha256 = file->sha256,
                        .bytes = file->size,
                        .extracted = request.extracted,
                        .program = "CSP Desk " CSPDESK_VERSION};
    StatsResult result{.tables =
                           protectedTables(wording::followUpTables(*answer, request.question, request.intervals.front(),
                                                                   request.protection.has_value(), frame),
                                           request.protection),
                       .isProtected = request.protection.has_value(),
                       .title = say("Time to an event").toStdString()};
    result.json = followUpJson(*answer, request.question, request.intervals, result.tables);
    return deliver(std::move(result), request.to, environment);
}

} // namespace

Command followUpCommand()
{
    std::vector<Option> options{
        {"--time", "COLUMN", "the days each person was followed"},
        {"--event", "COLUMN", "whether these days end with the event"},
        {"--event-value", "TEXT", "what stands in that column where it happened: 1 if not said"},
        {"--follow-up", "COLUMN", "the days each person could have been followed, whatever happened"},
        {"--start", "COLUMN", "instead of days: the date on which following began"},
        {"--event-date", "COLUMN", "the date of the event, blank where there was none"},
        {"--end", "DATE", "the last day anything is known of, with --start"},
        {"--exit", "COLUMN", "the date on which following of a person ended early, with --start"},
        {"--group", "COLUMN", "the groups to compare"},
        {"--at", "DAYS", "the days to tell, as 182,365,730"},
        {"--interval", "LIST", "of Kaplan–Meier: plain, log or log-log, several in JSON; log-log if not said"},
        {"--dates", "ORDER", "day-first or month-first, where the file does not show it"},
        {"--extracted", "DATE", "the day the file was taken out of its system"},
        {"--problems", "FILE", "write the rows with problems to a file, as CSV"},
        {"--progress", "", "tell how far the reading is"}};
    const std::vector<Option> destination = destinationOptions();
    options.insert(options.end() - 2, destination.begin(), destination.end());
    std::erase_if(options, [](const Option& option) { return option.name == "--chart"; });
    return {"stats time-to-event",
            "tell how many people had an event by then, fairly for those followed for different times",
            {"FILE.csv"},
            options,
            [](const Arguments& arguments, Environment& environment) {
                const auto request = requestOf(arguments);
                return request.has_value() ? run(*request, environment)
                                           : tellUsage(request.error().message, environment);
            }};
}

} // namespace cspdesk::commands
