// SPDX-License-Identifier: MIT
#include "commands/cohorts_command.h"

#include "commands/answers.h"
#include "commands/cohorts_json.h"
#include "commands/stats_extract.h"
#include "commands/stats_output.h"
#include "wording/cohort_tables.h"
#include "wording/cohort_trend.h"
#include "wording/figure_text.h"
#include "wording/import_text.h"
#include "wording/translate.h"

#include <filesystem>

namespace cspdesk::commands {
namespace {

using namespace analysis;
using wording::say;

constexpr int mostYears = 30;

struct CohortsRequest
{
    std::string file;
    CohortQuestion question;
    std::optional<int> protection = 5;
    std::string coverage;
    std::optional<std::string> problems;
    StatsDestination to;
    bool showsProgress = false;
};

/// "2022-2024", or "2022" alone.
std::optional<UsageError> readYears(const Arguments& arguments, CohortQuestion& question)
{
    const std::vector<std::string> years = partsOf(arguments.value("--years").value_or(""), '-');
    const auto yearIn = [&](std::size_t place) {
        return place < years.size() ? numberIn(years[place], 1900, 2199) : std::nullopt;
    };
    const auto first = yearIn(0);
    const auto last = years.size() == 1 ? first : yearIn(1);
    if (!first || !last || years.size() > 2 || *last < *first || *last - *first >= mostYears)
        return UsageError{"--years needs the years of the cohorts, as 2022-2024"};
    question.firstYear = *first;
    question.lastYear = *last;
    return std::nullopt;
}

std::optional<UsageError> readRules(const Arguments& arguments, CohortQuestion& question)
{
    if (const auto waiting = arguments.value("--waiting")) {
        const auto days = numberIn(*waiting, 0, 3'650);
        if (!days)
            return UsageError{"--waiting needs a number of days, as 183"};
        question.waiting = *days;
    }
    if (const auto pseudo = arguments.value("--pseudo")) {
        if (*pseudo != "exclude" && *pseudo != "count")
            return UsageError{"--pseudo is exclude or count"};
        question.countsPseudo = *pseudo == "count";
    }
    for (const std::string& district : partsOf(arguments.value("--districts").value_or(""), ';'))
        question.districts.insert(district);
    return std::nullopt;
}

BasicResult<CohortsRequest, UsageError> requestOf(const Arguments& arguments)
{
    CohortsRequest out{.file = arguments.place(0)};
    if (const auto wrong = readYears(arguments, out.question))
        return refuse(*wrong);
    if (const auto wrong = readRules(arguments, out.question))
        return refuse(*wrong);
    const auto columns = columnsIn(arguments, "person_id=CRN,sentence_date=Sentenced");
    const auto extracted = dateIn(arguments, "--extracted");
    const auto windows = daysIn(arguments, "--at", out.question.windows);
    const auto dates = dateOrderIn(arguments);
    const auto protection = protectionIn(arguments);
    const auto to = statsDestination(arguments);
    if (!columns.has_value())
        return refuse(columns.error());
    if (!extracted.has_value())
        return refuse(extracted.error());
    if (!windows.has_value())
        return refuse(windows.error());
    if (!dates.has_value())
        return refuse(dates.error());
    if (!protection.has_value())
        return refuse(protection.error());
    if (!to.has_value())
        return refuse(to.error());
    out.question.columns = *columns;
    out.question.extracted = extracted->value();
    out.question.windows = *windows;
    out.question.dates = *dates;
    out.protection = protection->value_or(out.protection);
    out.to = *to;
    out.coverage = arguments.value("--coverage").value_or("");
    out.problems = arguments.value("--problems");
    out.showsProgress = arguments.has("--progress");
    if (int(out.question.extracted.year()) < out.question.firstYear)
        return refuse(UsageError{"--extracted is before the first cohort begins"});
    return out;
}

int run(const CohortsRequest& request, Environment& environment)
{
    if (!sparesExtract(request.file, {request.to.output, request.to.chart, request.problems}, environment))
        return Refused;
    auto file = openExtract(request.file, true, environment);
    if (!file.has_value())
        return file.error();
    Progress progress(request.showsProgress, environment.problems);
    const auto answer =
        cohortStudy(std::move(file->bytes), request.question, {.goesOn = [&](double done) { return progress(done); }});
    if (!answer.has_value())
        return tellRefusal(request.file, answer.error(), environment);
    tellProblems(answer->report, environment);
    if (answer->withoutPerson > 0)
        print(environment.problems,
              wording::counted("1 row without a person: left out", "%1 rows without a person: left out",
                               std::int64_t(answer->withoutPerson)));
    if (answer->repeatedRows > 0)
        print(environment.problems,
              wording::counted("1 row says again what another says: counted once",
                               "%1 rows say again what another says: counted once", answer->repeatedRows));
    if (request.problems)
        if (const auto written = writeWhole(*request.problems, problemsCsv(answer->report)); !written.has_value())
            return tell(written.error(), environment);
    if (!request.protection)
        print(environment.problems, wording::unprotectedWarning());
    wording::TableFrame frame{.coverage = request.coverage};
    frame.provenance = {.fileName = std::filesystem::path(request.file).filename().string(),
                        .sha256 = file->sha256,
                        .bytes = file->size,
                        .extracted = request.question.extracted,
                        .program = "CSP Desk " CSPDESK_VERSION};
    StatsResult result{.tables = protectedTables(
                           wording::cohortTables(*answer, request.question, request.protection.has_value(), frame),
                           request.protection),
                       .isProtected = request.protection.has_value(),
                       .title = say("Reoffending by cohort").toStdString()};
    const std::string trend = wording::cohortTrend(*answer, request.question, result.tables).toStdString();
    result.tables.front().notes.insert(result.tables.front().notes.begin(), trend);
    const std::vector<statistics::ResultTable> shown = result.tables;
    result.charts = [shown] { return wording::cohortCharts(shown); };
    result.json = cohortsJson(*answer, request.question, result.tables, trend);
    return deliver(std::move(result), request.to, environment);
}

} // namespace

Command cohortsCommand()
{
    std::vector<Option> options{
        {"--years", "YEARS", "the cohorts by the year of the first sentence, as 2022-2024", true},
        {"--extracted", "DATE", "the day the file was taken out of its system: nothing is known after it", true},
        {"--at", "DAYS", "the equal times to compare, in days: 182,365,730 if not said"},
        {"--waiting", "DAYS", "how long a reoffence may take to be sentenced: 0 if not said"},
        {"--pseudo", "RULE",
         "exclude or count offences committed before the index sentence and sentenced after it; "
         "excluded if not said"},
        {"--districts", "LIST", "only people of these districts at their index sentence, parted by semicolons"},
        {"--columns", "PAIRS", "which column holds what, as person_id=CRN,sentence_date=Sentenced"},
        {"--dates", "ORDER", "day-first or month-first, where the file does not show it"},
        {"--problems", "FILE", "write the rows with problems to a file, as CSV"},
        {"--progress", "", "tell how far the reading is"}};
    const std::vector<Option> destination = destinationOptions();
    options.insert(options.end() - 2, destination.begin(), destination.end());
    return {"stats cohorts",
            "count who reoffended of the people first sentenced in each year, so far and within equal times",
            {"SENTENCES.csv"},
            options,
            [](const Arguments& arguments, Environment& environment) {
                const auto request = requestOf(arguments);
                return request.has_value() ? run(*request, environment)
                                           : tellUsage(request.error().message, environment);
            }};
}

} // namespace cspdesk::commands
