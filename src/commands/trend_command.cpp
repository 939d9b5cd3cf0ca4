// SPDX-License-Identifier: MIT
#include "commands/trend_command.h"

#include "analysis/crime_question.h"
#include "analysis/trend_study.h"
#include "commands/answers.h"
#include "commands/periods_option.h"
#include "commands/stats_output.h"
#include "wording/crime_trend_tables.h"
#include "wording/figure_text.h"
#include "wording/translate.h"

namespace cspdesk::commands {
namespace {

using namespace analysis;
using wording::say;

/// What is asked of a file of crimes by month.
struct TrendRequest : CrimeFileRequest
{
    TrendQuestion question;
};

BasicResult<TrendRequest, UsageError> readRequest(const Arguments& arguments)
{
    TrendRequest out;
    RequestReading reading(arguments);
    reading.take(monthsIn(arguments, "--months"), out.question.months);
    if (out.question.months && out.question.months->last < out.question.months->first)
        reading.refuseWith("--months ends before it begins");
    out.question.areas = listIn(arguments, "--areas");
    for (const std::string& category : listIn(arguments, "--categories"))
        out.question.categories.insert(category);
    if (const auto text = arguments.value("--year-starts")) {
        constexpr int december = 12;
        const auto month = numberIn(*text, 1, december);
        if (!month)
            reading.refuseWith("--year-starts needs a month from 1 to 12");
        out.question.yearStarts = month.value_or(1);
    }
    reading.take(columnsIn(arguments, "--columns", crimeColumnsExample), out.question.columns.columns);
    reading.take(dateOrderIn(arguments), out.question.columns.dates);
    reading.readProtection(out.protection);
    reading.readExtract(out);
    return reading.result(std::move(out));
}

int run(const TrendRequest& request, Environment& environment)
{
    auto file = openRequested(request, true, environment);
    if (!file.has_value())
        return file.error();
    const wording::TableFrame frame = frameOf(request, *file);
    Progress progress(request.showsProgress, environment.problems);
    const auto answer =
        trendStudy(std::move(file->bytes), request.question, {.goesOn = [&](double done) { return progress(done); }});
    if (!answer.has_value())
        return tellRefusal(request.file, answer.error(), environment, std::string("--columns ") + crimeColumnsExample);
    tellProblems(answer->report, environment);
    for (const QString& line : wording::uncountedText(*answer))
        print(environment.problems, line);
    if (!writeProblems(request, answer->report, environment))
        return Failed;
    if (answer->series.counts.empty()) {
        print(environment.problems, say("No row of the file is of one of these months. Nothing was counted."));
        return Refused;
    }
    if (!request.protection)
        print(environment.problems, wording::unprotectedWarning());
    StatsResult result{.tables = wording::crimeTrendTables(*answer, request.question, request.protection, frame),
                       .isProtected = request.protection.has_value(),
                       .title = say("Crimes by month").toStdString()};
    tellQuestion(questionOf(request.question), request.protection, result);
    result.charts = [tables = result.tables] { return wording::crimeTrendCharts(tables); };
    return deliver(std::move(result), request.to, environment);
}

std::vector<Option> options()
{
    return followedOptions(
        {{"--months", "MONTHS", "only these, as 2013-10:2015-09; all of the file if not said"},
         {"--categories", "LIST", "only crimes of these categories, parted by semicolons"},
         {"--areas", "LIST", "only crimes of these areas, parted by semicolons; “Abbey*” is all that begin so"},
         {"--year-starts", "MONTH", "the month with which a year begins, for what it may come to: 4 if not said"},
         {"--columns", "PAIRS", std::string("which column holds what, as ") + crimeColumnsExample}});
}

} // namespace

Command trendCommand()
{
    return {"stats trend",
            "follow crimes by month: yearly average, what is usual, what stands out, the year to come",
            {"CRIMES.csv"},
            options(),
            readThenRun(readRequest, run)};
}

} // namespace cspdesk::commands
