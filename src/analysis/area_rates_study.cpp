// SPDX-License-Identifier: MIT
#include "analysis/area_rates_study.h"

#include "analysis/extract_reading.h"
#include "analysis/recorded_crime_study.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace cspdesk::analysis {
namespace {

using namespace statistics;
using Kind = LookupProblem::Kind;

/// The fields of `populationForm()`, in its order.
enum PopulationField : std::size_t { Area, Size, Year, PartOf };

std::optional<std::int64_t> wholeNumber(const std::string& text, std::int64_t least, std::int64_t most)
{
    const auto number = plainNumber(text);
    if (!number || *number != std::floor(*number) || *number < static_cast<double>(least)
        || *number > static_cast<double>(most))
        return std::nullopt;
    return static_cast<std::int64_t>(*number);
}

void addLines(const AreaRatesQuestion& question, CountsOfPeriods counts, AreaRatesAnswer& out)
{
    std::map<std::string, AreaLine> lines;
    for (const AreaPopulation& each : question.populations) {
        const std::string& name = each.partOf.empty() ? each.area : each.partOf;
        out.isGrouped = out.isGrouped || name != each.area;
        out.years.insert(each.year);
        const PeriodCounts found = counts.byArea[each.area]; // no crime is a count too
        AreaLine& line = lines[name];
        line.area = name;
        line.size += each.size;
        line.counts.add(found);
        line.parts.push_back({found.later, each.size});
        counts.byArea.erase(each.area);
    }
    for (const auto& [area, of] : counts.byArea) {
        out.elsewhere.add(of);
        if (!area.empty())
            out.withoutSize.insert(area);
    }
    for (auto& [name, line] : lines)
        out.lines.push_back(std::move(line));
}

} // namespace

BasicResult<std::vector<AreaPopulation>, LookupRefusal> readPopulations(std::unique_ptr<platform::InputFile> bytes)
{
    const auto rows = readLookup(std::move(bytes), populationForm());
    if (!rows.has_value())
        return refuse(rows.error());
    constexpr std::int64_t most = 100'000'000;
    std::vector<LookupProblem> problems;
    std::vector<AreaPopulation> out;
    std::set<std::string> areas;
    for (const LookupRow& row : *rows) {
        const auto size = wholeNumber(row.fields[Size], 1, most);
        const auto year = wholeNumber(row.fields[Year], 1900, 2199);
        if (row.fields[Area].empty())
            problems.push_back({row.row, Kind::Blank, "area", {}});
        else if (!areas.insert(row.fields[Area]).second)
            problems.push_back({row.row, Kind::Twice, "area", row.fields[Area]});
        if (!size)
            problems.push_back({row.row, Kind::NoNumber, "population", row.fields[Size]});
        if (!year)
            problems.push_back({row.row, Kind::NoNumber, "year", row.fields[Year]});
        out.push_back({row.fields[Area], size.value_or(1), static_cast<int>(year.value_or(0)), row.fields[PartOf]});
    }
    return unlessWrong(std::move(out), std::move(problems));
}

std::vector<std::string> areaNames(const AreaRatesAnswer& answer)
{
    std::vector<std::string> out;
    std::transform(answer.lines.begin(), answer.lines.end(), std::back_inserter(out),
                   [](const AreaLine& line) { return line.area; });
    return out;
}

BasicResult<AreaRatesAnswer, ImportRefusal> areaRatesStudy(std::unique_ptr<platform::InputFile> bytes,
                                                           const AreaRatesQuestion& question,
                                                           const sources::ReadControl& control)
{
    return withinMemory([&]() -> BasicResult<AreaRatesAnswer, ImportRefusal> {
        auto crimes = readCrimes(std::move(bytes), crimesByAreaForm(), question.columns, control);
        if (!crimes.has_value())
            return refuse(crimes.error());
        return areaRatesStudy(std::move(*crimes), question);
    });
}

AreaRatesAnswer areaRatesStudy(CrimeCounts crimes, const AreaRatesQuestion& question)
{
    AreaRatesAnswer out;
    std::vector<std::string> sized;
    for (const AreaPopulation& each : question.populations)
        sized.push_back(each.area);
    const CountsOfPeriods all = countPeriods(crimes, question.periods, AreaChoice(sized, crimes.areas), {});
    for (const auto& [category, of] : all.byCategory)
        out.byCategory.emplace(category, of.later);
    CountsOfPeriods counts = countPeriods(crimes, question.periods, AreaChoice({}, {}), question.categories);
    for (const std::string& category : question.categories)
        if (std::find(crimes.categories.begin(), crimes.categories.end(), category) == crimes.categories.end())
            out.unknown.insert(category);
    out.outside = counts.outside;
    out.across = counts.across;
    addLines(question, std::move(counts), out);
    out.isOfCounts = crimes.isOfCounts;
    out.repeatedRows = crimes.repeatedRows;
    out.report = std::move(crimes.report);
    return out;
}

} // namespace cspdesk::analysis
