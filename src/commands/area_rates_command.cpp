// SPDX-License-Identifier: MIT
#include "commands/area_rates_command.h"

#include "analysis/crime_question.h"
#include "commands/answers.h"
#include "commands/periods_option.h"
#include "commands/stats_output.h"
#include "wording/area_rates_tables.h"
#include "wording/figure_text.h"
#include "wording/translate.h"

#include <algorithm>
#include <filesystem>

namespace cspdesk::commands {
namespace {

using namespace analysis;
using wording::PrintedRate;
using wording::say;

/// What is asked of a file of crimes by area.
struct AreaRatesRequest : CrimeFileRequest
{
    AreaRatesQuestion question;
    std::string population;
    bool isOfHouseholds = false;
    std::optional<PrintedRate> printed;
    std::optional<std::string> map; ///< a file of boundaries
};

/// "9.5" as 95 to one decimal.
std::optional<PrintedRate> printedRateIn(const std::string& text)
{
    const std::size_t point = text.find('.');
    std::string digits = text;
    if (point != std::string::npos)
        digits.erase(point, 1);
    constexpr int most = 100'000'000;
    constexpr std::size_t mostDecimals = 4;
    const std::size_t decimals = point == std::string::npos ? 0 : text.size() - point - 1;
    const auto units = numberIn(digits, 0, most);
    if (!units || decimals > mostDecimals || (point != std::string::npos && decimals == 0))
        return std::nullopt;
    return PrintedRate{*units, static_cast<int>(decimals)};
}

BasicResult<AreaRatesRequest, UsageError> readRequest(const Arguments& arguments)
{
    AreaRatesRequest out;
    RequestReading reading(arguments);
    readPeriods(arguments, reading, out.question.periods);
    for (const std::string& category : listIn(arguments, "--categories"))
        out.question.categories.insert(category);
    out.population = arguments.value("--population").value_or("");
    out.map = arguments.value("--map");
    const std::string per = arguments.value("--per").value_or("people");
    if (per != "people" && per != "households")
        reading.refuseWith("--per is people or households");
    out.isOfHouseholds = per == "households";
    if (const auto printed = arguments.value("--printed-rate")) {
        out.printed = printedRateIn(*printed);
        if (!out.printed)
            reading.refuseWith("--printed-rate needs a rate as it is printed, such as 9.5");
    }
    reading.take(columnsIn(arguments, "--columns", crimeColumnsExample), out.question.columns.columns);
    reading.take(dateOrderIn(arguments), out.question.columns.dates);
    reading.readProtection(out.protection);
    reading.readExtract(out);
    return reading.result(std::move(out));
}

/// The outlines of the areas; without a value the person has been told why there are none.
BasicResult<NamedShapes, int> shapesIn(const std::string& file, const ExtractRequest& request,
                                       const std::vector<std::string>& areas, Environment& environment)
{
    if (!spares(file, request, environment))
        return refuse(int{Refused});
    const auto opened = openExtract(file, false, environment);
    if (!opened.has_value())
        return refuse(opened.error());
    const auto shapes = readAreaShapes(*opened->bytes, areas);
    if (!shapes.has_value()) {
        print(environment.problems, say("%1: %2").arg(wording::text(file), wording::text(shapes.error())));
        return refuse(int{Refused});
    }
    const QStringList missing = wording::withoutShapeText(shapes->missing);
    for (const QString& line : missing)
        print(environment.problems, line);
    return namedShapes(*shapes, areas);
}

int run(const AreaRatesRequest& asked, Environment& environment)
{
    AreaRatesRequest request = asked;
    auto populations = lookupIn(request.population, request, environment, readPopulations);
    if (!populations.has_value())
        return populations.error();
    request.question.populations = std::move(*populations);
    auto file = openRequested(request, true, environment);
    if (!file.has_value())
        return file.error();
    const wording::AreaRatesFrame frame{.crimes = frameOf(request, *file),
                                        .populations = std::filesystem::path(request.population).filename().string(),
                                        .isOfHouseholds = request.isOfHouseholds,
                                        .printed = request.printed};
    Progress progress(request.showsProgress, environment.problems);
    const auto answer = areaRatesStudy(std::move(file->bytes), request.question,
                                       {.goesOn = [&](double done) { return progress(done); }});
    if (!answer.has_value())
        return tellRefusal(request.file, answer.error(), environment, std::string("--columns ") + crimeColumnsExample);
    NamedShapes shapes;
    if (request.map) {
        auto read = shapesIn(*request.map, request, areaNames(*answer), environment);
        if (!read.has_value())
            return read.error();
        shapes = std::move(*read);
    }
    tellProblems(answer->report, environment);
    for (const QString& line : wording::uncountedText(*answer, request.question))
        print(environment.problems, line);
    if (!writeProblems(request, answer->report, environment))
        return Failed;
    if (!request.protection)
        print(environment.problems, wording::unprotectedWarning());
    StatsResult result{.tables = wording::areaRatesTables(*answer, request.question, request.protection, frame),
                       .isProtected = request.protection.has_value(),
                       .title = say("Crimes by area").toStdString()};
    CrimeQuestion counted = questionOf(request.question);
    counted.isOfHouseholds = request.isOfHouseholds;
    tellQuestion(counted, request.protection, result);
    result.charts = [tables = result.tables, shapes] { return wording::areaRatesCharts(tables, shapes); };
    return deliver(std::move(result), request.to, environment);
}

std::vector<Option> options()
{
    std::vector<Option> own = periodOptions();
    const std::vector<Option> more{
        {"--population", "FILE",
         "a CSV file of how many people or households areas have, as area,population,year; with part_of where areas "
         "are put together",
         true},
        {"--map", "FILE",
         "a GeoJSON file of the boundaries of the areas, for the map among the charts; without it the map is of tiles"},
        {"--per", "WHAT", "people or households: what the file of populations holds, people if not said"},
        {"--categories", "LIST", "only crimes of these categories, parted by semicolons"},
        {"--printed-rate", "RATE", "tell which category of the file gives a rate that was printed, such as 9.5"},
        {"--columns", "PAIRS", std::string("which column holds what, as ") + crimeColumnsExample}};
    own.insert(own.end(), more.begin(), more.end());
    return followedOptions(std::move(own));
}

} // namespace

Command areaRatesCommand()
{
    return {"stats rates",
            "compare crimes of two periods by area, with rates per 1,000 and a funnel",
            {"CRIMES.csv"},
            options(),
            readThenRun(readRequest, run)};
}

} // namespace cspdesk::commands
