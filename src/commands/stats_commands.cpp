// SPDX-License-Identifier: MIT
#include "commands/stats_commands.h"

#include "analysis/earlier_result.h"
#include "analysis/suspect_answer.h"
#include "commands/stats_output.h"
#include "commands/stats_request.h"
#include "statistics/protection.h"
#include "wording/figure_text.h"
#include "wording/import_text.h"
#include "wording/suspect_tables.h"
#include "wording/translate.h"

#include <iostream>

namespace cspdesk::commands {
namespace {

using namespace analysis;
using wording::say;

int tellRefusal(const std::string& file, const StudyRefusal& refusal, Environment& environment)
{
    if (const auto* const import = std::get_if<ImportRefusal>(&refusal))
        return tellRefusal(file, *import, environment);
    print(environment.problems, say("%1: %2").arg(wording::text(file), wording::refusalText(refusal)));
    return Refused;
}

/// Whether everything that was asked for besides the answer is written.
bool writeBeside(const StatsRequest& request, const ImportReport& report, Environment& environment)
{
    if (!writeProblems(request, report, environment))
        return false;
    if (!request.saveRecipe)
        return true;
    const auto written = writeWhole(*request.saveRecipe, recipeText(request.recipe()));
    if (!written.has_value())
        tell(written.error(), environment);
    return written.has_value();
}

/// CSV for programs says nothing of where it comes from, so that the file need not be hashed for it.
bool needsHash(const StatsRequest& request) { return request.to.format != StatsFormat::Csv || request.to.ledger; }

std::optional<Date> dayOf(const std::optional<std::int32_t>& number)
{
    return number ? std::optional(dateOfDay(*number)) : std::nullopt;
}

/// Makes the tables of an answer, protects them, and writes them where they are to go.
int deliverAnswer(const SuspectAnswer& answer, const StatsRequest& request, const OpenedExtract& file,
                  Environment& environment)
{
    const wording::TableFrame frame = frameOf(request, file);
    const bool isForPrograms = request.to.format == StatsFormat::Csv || request.to.format == StatsFormat::Json;
    const auto order = isForPrograms ? wording::TypeOrder::ByName : wording::TypeOrder::ByRepeatShare;
    StatsResult result{
        .tables = statistics::protectedTables(
            wording::suspectTables(answer, request.question, request.protection, frame, order), request.protection),
        .isProtected = request.protection.has_value(),
        .title = wording::measureName(request.question.measure).toStdString(),
        .recipe = recipeText(request.recipe()),
        .counted = withDays(request.question, dayOf(answer.report.firstDay), dayOf(answer.report.lastDay))};
    const std::vector<statistics::ResultTable> shown = result.tables;
    result.charts = [&answer, shown, subject = wording::subjectText(request.question, frame)] {
        return wording::suspectCharts(shown, answer, subject);
    };
    return deliver(std::move(result), request.to, environment);
}

int run(const StatsRequest& request, Environment& environment)
{
    auto file = openRequested(request, needsHash(request), environment, request.saveRecipe);
    if (!file.has_value())
        return file.error();
    Progress progress(request.showsProgress, environment.problems);
    const auto answer = analysis::answer(
        std::move(file->bytes), request.question, {.goesOn = [&](double done) { return progress(done); }},
        {.ofAllColumns = request.problems || request.extracted, .ofNames = true, .latest = request.latest});
    if (!answer.has_value())
        return tellRefusal(request.file, answer.error(), environment);
    tellProblems(answer->report, environment);
    if (answer->report.kept == 0 && !request.question.settings.filter.isNone()) {
        print(environment.problems,
              say("%1: No row is of the days, types and districts that were chosen. Their names are "
                  "compared letter by letter.")
                  .arg(wording::text(request.file)));
        return Refused;
    }
    for (const std::string& name : answer->report.unknownChoices)
        print(environment.problems,
              say("No row is of “%1”, which was chosen. Is it written as in the file?").arg(wording::text(name)));
    for (const std::vector<std::string>& names : answer->alike)
        print(environment.problems, wording::alikeText(names));
    if (const QString letters = wording::lettersText(answer->report); !letters.isEmpty())
        print(environment.problems, letters);
    if (!request.protection)
        print(environment.problems, wording::unprotectedWarning());
    if (!writeBeside(request, answer->report, environment))
        return Failed;
    return deliverAnswer(*answer, request, *file, environment);
}

std::string helpOf(SuspectMeasure measure)
{
    switch (measure) {
    case SuspectMeasure::RepeatSuspects:
        return "count suspects and repeat suspects of each crime type in a CSV extract";
    case SuspectMeasure::Concentration: return "tell how offences are spread over their suspects in a CSV extract";
    case SuspectMeasure::Persistent: return "count suspects of six or more offences in twelve months in a CSV extract";
    case SuspectMeasure::People: return "count repeat suspects by gender, age and home district in a CSV extract";
    }
    return {};
}

} // namespace

Command statsCommand(SuspectMeasure measure)
{
    return {"stats " + std::string(nameOf(measure)),
            helpOf(measure),
            {"SUSPECTS.csv"},
            statsOptions(measure),
            [measure](const Arguments& arguments, Environment& environment) {
                const auto request = statsRequest(arguments, measure, environment.worker.clock->today());
                return request.has_value() ? run(*request, environment)
                                           : tellUsage(request.error().message, environment);
            }};
}

} // namespace cspdesk::commands
