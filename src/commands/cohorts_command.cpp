// SPDX-License-Identifier: MIT
#include "commands/cohorts_command.h"

#include "commands/cohorts_json.h"
#include "commands/extract_request.h"
#include "commands/stats_output.h"
#include "wording/cohort_result.h"
#include "wording/cohort_trend.h"
#include "wording/figure_text.h"
#include "wording/study_names.h"
#include "wording/translate.h"

namespace cspdesk::commands {
namespace {

using namespace analysis;
using wording::say;

constexpr const char* columnsExample = "person_id=CRN,sentence_date=Sentenced";

struct CohortsRequest : ExtractRequest
{
    CohortQuestion question;
    std::optional<int> protection = 5;
};

void readRules(const Arguments& arguments, RequestReading& reading, CohortQuestion& question)
{
    reading.readWaiting(question.waiting);
    if (const auto pseudo = arguments.value("--pseudo")) {
        if (*pseudo != "exclude" && *pseudo != "count")
            reading.refuseWith("--pseudo is exclude or count");
        question.countsPseudo = *pseudo == "count";
    }
    for (const std::string& district : partsOf(arguments.value("--districts").value_or(""), ';'))
        question.districts.insert(district);
}

BasicResult<CohortsRequest, UsageError> requestOf(const Arguments& arguments)
{
    CohortsRequest out;
    CohortQuestion& question = out.question;
    RequestReading reading(arguments);
    reading.readYears(question.firstYear, question.lastYear);
    readRules(arguments, reading, question);
    reading.take(columnsIn(arguments, "--columns", columnsExample), question.columns);
    reading.take(daysIn(arguments, "--at", question.windows), question.windows);
    reading.take(dateOrderIn(arguments), question.dates);
    reading.readProtection(out.protection);
    reading.readExtract(out);
    question.extracted = out.extracted.value_or(question.extracted);
    if (int(question.extracted.year()) < question.firstYear)
        reading.refuseWith("--extracted is before the first cohort begins");
    return reading.result(std::move(out));
}

int run(const CohortsRequest& request, Environment& environment)
{
    auto file = openRequested(request, true, environment);
    if (!file.has_value())
        return file.error();
    Progress progress(request.showsProgress, environment.problems);
    const auto answer =
        cohortStudy(std::move(file->bytes), request.question, {.goesOn = [&](double done) { return progress(done); }});
    if (!answer.has_value())
        return tellRefusal(request.file, answer.error(), environment, std::string("--columns ") + columnsExample);
    tellProblems(answer->report, environment);
    tellRows("1 row without a person: left out", "%1 rows without a person: left out",
             std::int64_t(answer->withoutPerson), environment);
    tellRepeatedRows(answer->repeatedRows, environment);
    tellLaterRows(answer->later, environment);
    for (const std::string& district : answer->unknownDistricts)
        print(environment.problems,
              say("No row is of the district “%1”. Is it written as there?").arg(wording::text(district)));
    if (!writeProblems(request, answer->report, environment))
        return Failed;
    if (!request.protection)
        print(environment.problems, wording::unprotectedWarning());
    const wording::TableFrame frame = frameOf(request, *file);
    const wording::CohortResult told = wording::cohortResult(*answer, request.question, request.protection, frame);
    StatsResult result{.tables = told.tables,
                       .isProtected = request.protection.has_value(),
                       .title = wording::measureName(request.question).toStdString(),
                       .recipe = recipeText({.question = request.question, .protection = request.protection}),
                       .counted = request.question};
    result.charts = [&] { return wording::cohortCharts(told.followed, frame, told.tables); };
    result.json = cohortsJson(told.followed, request.question.extracted, told.tables, told.trend);
    return deliver(std::move(result), request.to, environment);
}

} // namespace

Command cohortsCommand()
{
    return {
        "stats cohorts",
        "count who reoffended of the people first sentenced in each year, so far and within equal times",
        {"SENTENCES.csv"},
        followedOptions(
            {{"--years", "YEARS", "the cohorts by the year of the first sentence, as 2022-2024", true},
             {"--extracted", "DATE", "the day the file was taken out of its system: nothing is known after it", true},
             {"--at", "DAYS", "the equal times to compare, in days: 182,365,730 if not said"},
             {"--waiting", "DAYS", "how long a reoffence may take to be sentenced: 0 if not said"},
             {"--pseudo", "RULE",
              "exclude or count offences committed before the index sentence and sentenced after it; "
              "excluded if not said"},
             {"--districts", "LIST", "only people of these districts at their index sentence, parted by semicolons"},
             {"--columns", "PAIRS", std::string("which column holds what, as ") + columnsExample}}),
        readThenRun(requestOf, run)};
}

} // namespace cspdesk::commands
