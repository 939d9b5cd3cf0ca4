// SPDX-License-Identifier: MIT
#include "commands/follow_up_command.h"

#include "commands/extract_request.h"
#include "commands/follow_up_json.h"
#include "commands/stats_output.h"
#include "statistics/protection.h"
#include "wording/figure_text.h"
#include "wording/follow_up_tables.h"
#include "wording/growth_lines.h"
#include "wording/study_names.h"
#include "wording/translate.h"

#include <algorithm>
#include <array>

namespace cspdesk::commands {
namespace {

using namespace analysis;
using statistics::SurvivalInterval;
using wording::say;

constexpr std::array allIntervals{SurvivalInterval::Plain, SurvivalInterval::Log, SurvivalInterval::LogLog};

struct FollowUpRequest : ExtractRequest
{
    FollowUpQuestion question;
    std::vector<SurvivalInterval> intervals = {SurvivalInterval::LogLog};
    std::optional<int> protection = 5;
};

/// Which columns are meant, and that they make one question.
void readColumns(const Arguments& arguments, RequestReading& reading, FollowUpQuestion& question)
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
        reading.refuseWith("say either --time and --event, or --start, --event-date and --end");
}

void readIntervals(const Arguments& arguments, RequestReading& reading, std::vector<SurvivalInterval>& intervals)
{
    const auto text = arguments.value("--interval");
    if (!text)
        return;
    intervals.clear();
    for (const std::string& part : partsOf(*text, ',')) {
        const auto* const found = std::find_if(allIntervals.begin(), allIntervals.end(),
                                               [&](SurvivalInterval each) { return nameOf(each) == part; });
        if (found == allIntervals.end())
            return reading.refuseWith("--interval is plain, log, log-log, or several of them parted by commas");
        intervals.push_back(*found);
    }
    if (intervals.empty())
        reading.refuseWith("--interval is plain, log or log-log");
}

BasicResult<FollowUpRequest, UsageError> requestOf(const Arguments& arguments)
{
    FollowUpRequest out;
    FollowUpQuestion& question = out.question;
    RequestReading reading(arguments);
    reading.take(dateIn(arguments, "--end"), question.end);
    reading.take(daysIn(arguments, "--at", question.days), question.days);
    reading.take(dateOrderIn(arguments), question.dates);
    readColumns(arguments, reading, question);
    readIntervals(arguments, reading, out.intervals);
    question.eventValue = arguments.value("--event-value").value_or("1");
    reading.readProtection(out.protection);
    reading.readExtract(out);
    return reading.result(std::move(out));
}

int run(const FollowUpRequest& request, Environment& environment)
{
    auto file = openRequested(request, true, environment);
    if (!file.has_value())
        return file.error();
    Progress progress(request.showsProgress, environment.problems);
    const auto answer =
        followUp(std::move(file->bytes), request.question, {.goesOn = [&](double done) { return progress(done); }});
    if (!answer.has_value())
        return tellRefusal(request.file, answer.error(), environment);
    tellProblems(answer->report, environment);
    if (!writeProblems(request, answer->report, environment))
        return Failed;
    if (!request.protection)
        print(environment.problems, wording::unprotectedWarning());
    const wording::TableFrame frame = frameOf(request, *file);
    StatsResult result{.tables = wording::protectedFollowUpTables(*answer, request.question, request.intervals.front(),
                                                                  request.protection, frame),
                       .isProtected = request.protection.has_value(),
                       .title = wording::measureName(request.question).toStdString(),
                       .recipe = recipeText({.question = request.question, .protection = request.protection}),
                       .counted = request.question};
    result.charts = [&answer, &request, frame, shown = result.tables] {
        return wording::followUpCharts(*answer, request.question, frame, shown);
    };
    result.json = followUpJson(*answer, request.question, request.intervals, result.tables);
    return deliver(std::move(result), request.to, environment);
}

} // namespace

Command followUpCommand()
{
    const std::vector<Option> options = followedOptions(
        {{"--time", "COLUMN", "the days each person was followed"},
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
         {"--extracted", "DATE", "the day the file was taken out of its system"}});
    return {"stats time-to-event",
            "tell how many people had an event by then, fairly for those followed for different times",
            {"FILE.csv"},
            options,
            readThenRun(requestOf, run)};
}

} // namespace cspdesk::commands
