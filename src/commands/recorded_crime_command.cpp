// SPDX-License-Identifier: MIT
#include "commands/recorded_crime_command.h"

#include "analysis/crime_question.h"
#include "analysis/shipped_categories.h"
#include "commands/answers.h"
#include "commands/recorded_crime_request.h"
#include "commands/stats_output.h"
#include "wording/figure_text.h"
#include "wording/recorded_crime_tables.h"
#include "wording/translate.h"

#include <filesystem>

namespace cspdesk::commands {
namespace {

using namespace analysis;
using wording::say;

/// Reads the tree and the flags into the question; gives the exit code.
int readBeside(RecordedCrimeRequest& request, wording::RecordedCrimeFrame& frame, Environment& environment)
{
    if (request.tree == std::string(shippedTreeName)) {
        request.question.tree = shippedTree();
        frame.tree = wording::shippedTreeText().toStdString();
    } else if (request.tree) {
        auto tree = lookupIn(*request.tree, request, environment, readCategoryTree);
        if (!tree.has_value())
            return tree.error();
        request.question.tree = std::move(*tree);
        frame.tree = std::filesystem::path(*request.tree).filename().string();
    }
    if (!request.flags)
        return Done;
    auto flags = lookupIn(*request.flags, request, environment, readComparisonFlags);
    if (!flags.has_value())
        return flags.error();
    request.question.flags.merge(*flags);
    return Done;
}

int run(const RecordedCrimeRequest& asked, Environment& environment)
{
    RecordedCrimeRequest request = asked;
    wording::RecordedCrimeFrame frame;
    if (const int code = readBeside(request, frame, environment); code != Done)
        return code;
    auto file = openRequested(request, true, environment);
    if (!file.has_value())
        return file.error();
    frame.crimes = frameOf(request, *file);
    Progress progress(request.showsProgress, environment.problems);
    const auto answer = recordedCrimeStudy(std::move(file->bytes), request.question,
                                           {.goesOn = [&](double done) { return progress(done); }});
    if (!answer.has_value())
        return tellRefusal(request.file, answer.error(), environment, std::string("--columns ") + crimeColumnsExample);
    tellProblems(answer->report, environment);
    for (const QString& line : wording::uncountedText(*answer, request.question))
        print(environment.problems, line);
    if (!writeProblems(request, answer->report, environment))
        return Failed;
    if (!request.protection)
        print(environment.problems, wording::unprotectedWarning());
    StatsResult result{.tables = wording::recordedCrimeTables(*answer, request.question, request.protection, frame),
                       .isProtected = request.protection.has_value(),
                       .title = say("Recorded crime").toStdString()};
    tellQuestion(questionOf(request.question), request.protection, result);
    result.charts = [tables = result.tables] { return wording::recordedCrimeCharts(tables); };
    return deliver(std::move(result), request.to, environment);
}

} // namespace

Command recordedCrimeCommand()
{
    return {"stats recorded-crime",
            "compare recorded crime of two periods by category",
            {"CRIMES.csv"},
            recordedCrimeOptions(),
            readThenRun(recordedCrimeRequest, run)};
}

} // namespace cspdesk::commands
