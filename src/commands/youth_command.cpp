// SPDX-License-Identifier: MIT
#include "commands/youth_command.h"

#include "commands/cohorts_json.h"
#include "commands/extract_request.h"
#include "commands/stats_output.h"
#include "wording/cohort_result.h"
#include "wording/cohort_trend.h"
#include "wording/figure_text.h"
#include "wording/study_names.h"
#include "wording/translate.h"
#include "wording/youth_tables.h"
#include "wording/youth_text.h"

#include <filesystem>

namespace cspdesk::commands {
namespace {

using namespace analysis;
using wording::say;

constexpr const char* columnsExample = "child_id=Case,outcome_date=Disposed";
constexpr const char* assessmentColumnsExample = "child_id=Case,area=Domain";

struct YouthRequest : ExtractRequest
{
    YouthQuestion question;
    std::optional<int> protection = 5;
    std::optional<std::string> assessments;
    std::optional<std::string> scale;
};

void readRules(const Arguments& arguments, RequestReading& reading, YouthQuestion& question)
{
    reading.readWaiting(question.waiting);
    if (const auto clock = arguments.value("--clock")) {
        if (*clock != "offences" && *clock != "outcomes")
            reading.refuseWith("--clock is offences or outcomes");
        question.clock = *clock == "outcomes" ? statistics::YouthClock::Outcomes : statistics::YouthClock::Offences;
    }
    if (const auto nothing = arguments.value("--found-nothing")) {
        const std::vector<std::string> findings = partsOf(*nothing, ';');
        question.foundNothing = {findings.begin(), findings.end()};
    }
}

BasicResult<YouthRequest, UsageError> requestOf(const Arguments& arguments)
{
    YouthRequest out;
    YouthQuestion& question = out.question;
    RequestReading reading(arguments);
    reading.readYears(question.firstYear, question.lastYear);
    readRules(arguments, reading, question);
    reading.take(columnsIn(arguments, "--columns", columnsExample), question.columns);
    reading.take(columnsIn(arguments, "--assessment-columns", assessmentColumnsExample), question.assessmentColumns);
    reading.take(daysIn(arguments, "--at", question.windows), question.windows);
    reading.take(dateOrderIn(arguments), question.dates);
    question.assessmentDates = question.dates;
    reading.readProtection(out.protection);
    reading.readExtract(out);
    question.extracted = out.extracted.value_or(question.extracted);
    if (int(question.extracted.year()) < question.firstYear)
        reading.refuseWith("--extracted is before the first cohort begins");
    out.assessments = arguments.value("--assessments");
    out.scale = arguments.value("--scale");
    if (arguments.has("--assessment-columns") && !out.assessments)
        reading.refuseWith("--assessment-columns needs --assessments FILE");
    return reading.result(std::move(out));
}

int tellLines(const std::string& file, const QStringList& lines, Environment& environment)
{
    print(environment.problems, say("%1: %2").arg(wording::text(file), lines.join(QLatin1Char('\n'))));
    return Refused;
}

/// Reads the scale into the question, if there is one; gives the exit code.
int readScale(const YouthRequest& request, YouthQuestion& question, Environment& environment)
{
    if (!request.scale)
        return Done;
    if (!spares(*request.scale, request, environment))
        return Refused;
    auto file = openExtract(*request.scale, false, environment);
    if (!file.has_value())
        return file.error();
    auto scale = readSeriousnessScale(std::move(file->bytes));
    if (!scale.has_value())
        return tellLines(*request.scale, wording::refusalText(scale.error()), environment);
    question.scale = std::move(*scale);
    return Done;
}

/// Says what was not counted of both files.
void tellNotCounted(const YouthAnswer& answer, Environment& environment)
{
    const auto tellChildless = [&](std::uint64_t rows) {
        tellRows("1 row without a child: left out", "%1 rows without a child: left out", std::int64_t(rows),
                 environment);
    };
    tellProblems(answer.report, environment);
    tellChildless(answer.withoutChild);
    tellRepeatedRows(answer.repeatedRows, environment);
    tellLaterRows(answer.later, environment);
    if (!answer.assessments)
        return;
    tellProblems(answer.assessments->report, environment);
    tellChildless(answer.assessments->withoutChild);
    tellRepeatedRows(answer.assessments->repeatedRows, environment);
    tellRows("1 row of an assessment after the extract: left out", "%1 rows of assessments after the extract: left out",
             answer.assessments->later, environment);
    tellRows("1 child with an assessment is in none of the cohorts: left out",
             "%1 children with assessments are in none of the cohorts: left out", answer.assessments->strangers,
             environment);
}

int deliverAnswer(const YouthAnswer& answer, const YouthQuestion& question, const YouthRequest& request,
                  const wording::YouthFrame& frame, Environment& environment)
{
    const wording::CohortResult told = wording::cohortResult(answer, question, request.protection, frame);
    StatsResult result{.tables = told.tables,
                       .isProtected = request.protection.has_value(),
                       .title = wording::measureName(question).toStdString(),
                       .recipe = recipeText({.question = question, .protection = request.protection}),
                       .counted = question};
    result.charts = [&] { return wording::cohortCharts(told.followed, frame.outcomes, told.tables); };
    result.json = cohortsJson(told.followed, question.extracted, told.tables, told.trend);
    return deliver(std::move(result), request.to, environment);
}

int run(const YouthRequest& request, Environment& environment)
{
    YouthQuestion question = request.question;
    if (const int code = readScale(request, question, environment); code != Done)
        return code;
    if (request.assessments && !spares(*request.assessments, request, environment))
        return Refused;
    auto file = openRequested(request, true, environment);
    if (!file.has_value())
        return file.error();
    wording::YouthFrame frame{.outcomes = frameOf(request, *file), .assessments = {}, .assessmentsSha256 = {}};
    std::unique_ptr<platform::InputFile> assessments;
    if (request.assessments) {
        auto opened = openExtract(*request.assessments, true, environment);
        if (!opened.has_value())
            return opened.error();
        assessments = std::move(opened->bytes);
        frame.assessments = std::filesystem::path(*request.assessments).filename().string();
        frame.assessmentsSha256 = opened->sha256;
    }
    Progress progress(request.showsProgress, environment.problems);
    const auto answer = youthStudy(std::move(file->bytes), std::move(assessments), question,
                                   {.goesOn = [&](double done) { return progress(done); }});
    if (!answer.has_value())
        return answer.error().ofAssessments
                 ? tellRefusal(*request.assessments, answer.error().why, environment,
                               std::string("--assessment-columns ") + assessmentColumnsExample)
                 : tellRefusal(request.file, answer.error().why, environment,
                               std::string("--columns ") + columnsExample);
    if (!writeProblems(request, answer->report, environment))
        return Failed;
    if (question.scale)
        if (const QStringList unscored = wording::unscoredText(answer->report); !unscored.isEmpty())
            return tellLines(*request.scale, unscored, environment);
    tellNotCounted(*answer, environment);
    if (!request.protection)
        print(environment.problems, wording::unprotectedWarning());
    return deliverAnswer(*answer, question, request, frame, environment);
}

} // namespace

Command youthCohortsCommand()
{
    return {
        "stats youth-cohorts",
        "count the children who reoffended, and their offences, outcomes and assessments, by cohort",
        {"OUTCOMES.csv"},
        followedOptions(
            {{"--years", "YEARS", "the cohorts by the year of the first outcome, as 2021-2024", true},
             {"--extracted", "DATE", "the day the file was taken out of its system: nothing is known after it", true},
             {"--assessments", "FILE", "a CSV file of findings of assessments, of which the latest count"},
             {"--scale", "FILE", "a CSV file of scores of seriousness, for offences without one in their row"},
             {"--at", "DAYS", "the equal times to compare, in days: 182,365,730 if not said"},
             {"--waiting", "DAYS", "how long a reoffence may take to have an outcome: 0 if not said"},
             {"--clock", "CLOCK",
              "offences or outcomes: which days the time to reoffending is between; offences if not said"},
             {"--found-nothing", "LIST",
              "the findings that say that there is nothing, parted by semicolons: None if not said"},
             {"--columns", "PAIRS", std::string("which column holds what, as ") + columnsExample},
             {"--assessment-columns", "PAIRS",
              std::string("the same of the assessments, as ") + assessmentColumnsExample}}),
        readThenRun(requestOf, run)};
}

} // namespace cspdesk::commands
