// SPDX-License-Identifier: MIT
#include "commands/prevalence_command.h"

#include "commands/answers.h"
#include "commands/periods_option.h"
#include "commands/stats_output.h"
#include "wording/figure_text.h"
#include "wording/prevalence_tables.h"
#include "wording/translate.h"

namespace cspdesk::commands {
namespace {

using namespace analysis;
using wording::say;

/// What is asked of a file of groups.
struct PrevalenceRequest : CrimeFileRequest
{
    std::string survey;
    std::string of;
    std::optional<std::int64_t> recorded;
    std::string recordedWhat;
};

BasicResult<PrevalenceRequest, UsageError> readRequest(const Arguments& arguments)
{
    PrevalenceRequest out;
    RequestReading reading(arguments);
    out.survey = arguments.value("--survey").value_or("");
    out.of = arguments.value("--of").value_or("");
    out.recordedWhat = arguments.value("--recorded-what").value_or("");
    if (const auto text = arguments.value("--recorded")) {
        constexpr int most = 100'000'000;
        const auto number = numberIn(*text, 0, most);
        if (!number)
            reading.refuseWith("--recorded needs a whole number, as 1716");
        out.recorded = number;
    }
    reading.readProtection(out.protection);
    out.file = arguments.place(0);
    out.coverage = arguments.value("--coverage").value_or("");
    reading.take(statsDestination(arguments), out.to);
    return reading.result(std::move(out));
}

int run(const PrevalenceRequest& request, Environment& environment)
{
    auto file = openRequested(request, true, environment);
    if (!file.has_value())
        return file.error();
    wording::PrevalenceFrame frame{.groups = frameOf(request, *file),
                                   .survey = request.survey,
                                   .of = request.of,
                                   .recorded = request.recorded,
                                   .recordedWhat = request.recordedWhat};
    const auto groups = readSurveyedGroups(std::move(file->bytes));
    if (!groups.has_value())
        return tellLookup(request.file, groups.error(), environment);
    if (groups->empty()) {
        print(environment.problems,
              say("There is no group in the file. Add a row for each, as group,population,rate."));
        return Refused;
    }
    frame.groups.provenance.rowsRead = frame.groups.provenance.rowsKept = groups->size();
    if (request.survey.empty())
        print(environment.problems, say("Say with --survey which survey the shares come from."));
    StatsResult result{.tables = wording::prevalenceTables(*groups, request.protection, frame),
                       .isProtected = request.protection.has_value(),
                       .title = say("What a survey leads to expect").toStdString()};
    result.charts = [tables = result.tables] { return wording::prevalenceCharts(tables); };
    return deliver(std::move(result), request.to, environment);
}

std::vector<Option> options()
{
    std::vector<Option> own{
        {"--survey", "NAME", "the survey that the shares come from, for the source of the table"},
        {"--of", "WORDS", "what the survey asked about, as “victims of domestic abuse”"},
        {"--recorded", "COUNT", "how many are known of, to tell which share of those to be expected that is"},
        {"--recorded-what", "WORDS", "what is known of, as “police incidents, October 2014 to September 2015”"}};
    const std::vector<Option> destination = destinationOptions();
    own.insert(own.end(), destination.begin(), destination.end());
    return own;
}

} // namespace

Command prevalenceCommand()
{
    return {"stats prevalence",
            "tell how many people a survey leads to expect here, and which share of them is known of",
            {"GROUPS.csv"},
            options(),
            readThenRun(readRequest, run)};
}

} // namespace cspdesk::commands
