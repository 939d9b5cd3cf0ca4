// SPDX-License-Identifier: MIT
#include "commands/scheme_command.h"

#include "commands/answers.h"
#include "commands/scheme_json.h"
#include "commands/scheme_request.h"
#include "commands/stats_output.h"
#include "wording/figure_text.h"
#include "wording/scheme_tables.h"
#include "wording/study_names.h"
#include "wording/translate.h"

#include <filesystem>

namespace cspdesk::commands {
namespace {

using namespace analysis;
using wording::say;

/// Says what was not counted of both files.
void tellNotCounted(const SchemeAnswer& answer, Environment& environment)
{
    const auto tellNobody = [&](std::uint64_t rows) {
        tellRows("1 row without a person: left out", "%1 rows without a person: left out", std::int64_t(rows),
                 environment);
    };
    tellProblems(answer.report, environment);
    tellNobody(answer.withoutPerson);
    tellRepeatedRows(answer.repeatedRows, environment);
    for (const std::string& district : answer.unknownDistricts)
        print(environment.problems, say("No row of the register is of the district “%1”. Is it written as there?")
                                        .arg(wording::text(district)));
    if (!answer.offences)
        return;
    tellProblems(answer.offences->report, environment);
    tellNobody(answer.offences->withoutPerson);
    tellRows("1 offence of somebody who is not on the register: left out",
             "%1 offences of people who are not on the register: left out", std::int64_t(answer.offences->strangers),
             environment);
    tellRows("1 offence of the historic cohort is before the time that is compared",
             "%1 offences of the historic cohort are before the time that is compared", answer.offences->earlier,
             environment);
}

int deliverTables(std::vector<statistics::ResultTable> tables, const SchemeRequest& request, Environment& environment)
{
    if (!request.protection)
        print(environment.problems, wording::unprotectedWarning());
    StatsResult result{.tables = std::move(tables),
                       .isProtected = request.protection.has_value(),
                       .title = wording::measureName(request.question).toStdString()};
    if (!request.entered)
        result.recipe = recipeText({.question = request.question, .protection = request.protection});
    result.counted = request.question;
    result.json = schemeJson(result.tables);
    return deliver(std::move(result), request.to, environment);
}

int tellWhy(const SchemeRefusal& refusal, const SchemeRequest& request, Environment& environment)
{
    return refusal.ofOffences
             ? tellRefusal(*request.offences, refusal.why, environment,
                           std::string("--offence-columns ") + schemeOffenceColumnsExample)
             : tellRefusal(request.file, refusal.why, environment, std::string("--columns ") + schemeColumnsExample);
}

int runOnFiles(const SchemeRequest& request, Environment& environment)
{
    if (request.offences && !spares(*request.offences, request, environment))
        return Refused;
    auto file = openRequested(request, true, environment);
    if (!file.has_value())
        return file.error();
    wording::SchemeFrame frame{.registered = frameOf(request, *file), .offences = {}, .offencesSha256 = {}};
    std::unique_ptr<platform::InputFile> offences;
    if (request.offences) {
        auto opened = openExtract(*request.offences, true, environment);
        if (!opened.has_value())
            return opened.error();
        offences = std::move(opened->bytes);
        frame.offences = std::filesystem::path(*request.offences).filename().string();
        frame.offencesSha256 = opened->sha256;
    }
    Progress progress(request.showsProgress, environment.problems);
    const auto answer = schemeStudy(std::move(file->bytes), std::move(offences), request.question,
                                    {.goesOn = [&](double done) { return progress(done); }});
    if (!answer.has_value())
        return tellWhy(answer.error(), request, environment);
    tellNotCounted(*answer, environment);
    if (!writeProblems(request, answer->report, environment))
        return Failed;
    return deliverTables(wording::schemeTables(*answer, request.question, request.protection, frame), request,
                         environment);
}

int run(const SchemeRequest& request, Environment& environment)
{
    if (!request.entered)
        return runOnFiles(request, environment);
    const wording::TableFrame frame = frameOf(request, {});
    return deliverTables({wording::enteredSchemeTable(*request.entered, request.protection, frame)}, request,
                         environment);
}

} // namespace

Command schemeCommand()
{
    return {"stats scheme",
            "count people on a scheme, and compare offences before, during and after it",
            {"[REGISTER.csv]"},
            schemeOptions(),
            readThenRun(schemeRequest, run)};
}

} // namespace cspdesk::commands
