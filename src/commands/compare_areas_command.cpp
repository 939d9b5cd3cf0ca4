// SPDX-License-Identifier: MIT
#include "commands/compare_areas_command.h"

#include "commands/answers.h"
#include "commands/periods_option.h"
#include "commands/stats_output.h"
#include "wording/figure_text.h"
#include "wording/similar_areas_tables.h"
#include "wording/translate.h"

#include <algorithm>

namespace cspdesk::commands {
namespace {

using namespace analysis;
using wording::say;

/// What is asked of a file of a group.
struct CompareAreasRequest : CrimeFileRequest
{
    std::string self;
    std::optional<Date> groupDate;
};

BasicResult<CompareAreasRequest, UsageError> readRequest(const Arguments& arguments)
{
    CompareAreasRequest out;
    RequestReading reading(arguments);
    out.self = arguments.value("--area").value_or("");
    reading.take(dateIn(arguments, "--group-date"), out.groupDate);
    reading.readProtection(out.protection);
    out.file = arguments.place(0);
    out.coverage = arguments.value("--coverage").value_or("");
    reading.take(statsDestination(arguments), out.to);
    return reading.result(std::move(out));
}

/// Whether the area is in the group of every measure; else the person has been told.
bool hasSelf(const SimilarGroup& group, const std::string& self, Environment& environment)
{
    bool isAnywhere = false;
    for (const SimilarMeasure& measure : group.measures) {
        const bool isThere = std::any_of(measure.areas.begin(), measure.areas.end(),
                                         [&](const SimilarArea& area) { return area.area == self; });
        isAnywhere = isAnywhere || isThere;
        if (!isThere && !measure.name.empty())
            print(environment.problems, say("“%1” has no row for “%2”, so that it has no place there.")
                                            .arg(wording::text(self), wording::text(measure.name)));
    }
    if (!isAnywhere)
        print(environment.problems,
              say("There is no area “%1” in the file. Is it written as there?").arg(wording::text(self)));
    return isAnywhere;
}

int run(const CompareAreasRequest& request, Environment& environment)
{
    auto file = openRequested(request, true, environment);
    if (!file.has_value())
        return file.error();
    wording::SimilarAreasFrame frame{
        .group = frameOf(request, *file), .self = request.self, .groupDate = request.groupDate};
    const auto group = readSimilarAreas(std::move(file->bytes));
    if (!group.has_value())
        return tellLookup(request.file, group.error(), environment);
    for (const SimilarMeasure& measure : group->measures)
        frame.group.provenance.rowsRead += measure.areas.size();
    frame.group.provenance.rowsKept = frame.group.provenance.rowsRead;
    if (!hasSelf(*group, request.self, environment))
        return Refused;
    if (group->dates.empty() && !request.groupDate)
        print(environment.problems, say("The file does not say from when the group is. Say it with --group-date."));
    if (!request.protection)
        print(environment.problems, wording::unprotectedWarning());
    StatsResult result{.tables = wording::similarAreasTables(*group, request.protection, frame),
                       .isProtected = request.protection.has_value(),
                       .title = say("Areas most alike").toStdString()};
    tellQuestion(SimilarAreasQuestion{.self = request.self, .groupDate = request.groupDate}, request.protection,
                 result);
    result.charts = [tables = result.tables] { return wording::similarAreasCharts(tables); };
    return deliver(std::move(result), request.to, environment);
}

std::vector<Option> options()
{
    std::vector<Option> own{{"--area", "NAME", "the area that is placed among the others", true},
                            {"--group-date", "DATE", "from when the group is, where the file does not say it"}};
    const std::vector<Option> destination = destinationOptions();
    own.insert(own.end(), destination.begin(), destination.end());
    return own;
}

} // namespace

Command compareAreasCommand()
{
    return {"stats compare-areas",
            "place an area among those that are most like it",
            {"RATES.csv"},
            options(),
            readThenRun(readRequest, run)};
}

} // namespace cspdesk::commands
