// SPDX-License-Identifier: MIT
#include "analysis/crime_question.h"

#include "analysis/shipped_categories.h"

#include <algorithm>
#include <utility>

namespace cspdesk::analysis {
namespace {

using statistics::ComparedPeriods;
using statistics::MonthSpan;

CrimeColumns columnsOfFile(const CrimeQuestion& question) { return {question.columns, question.dates}; }

std::vector<std::string> listOf(const std::set<std::string>& names) { return {names.begin(), names.end()}; }

} // namespace

std::optional<MonthSpan> monthsOf(const CrimeCounts& crimes)
{
    std::optional<MonthSpan> out;
    for (const CrimeCount& each : crimes.counts)
        out = out ? MonthSpan{std::min(out->first, each.months.first), std::max(out->last, each.months.last)}
                  : each.months;
    return out;
}

std::optional<ComparedPeriods> lastPeriods(const MonthSpan& known)
{
    constexpr std::int32_t year = 12;
    const std::int32_t months = known.months();
    if (months < 2)
        return std::nullopt;
    const std::int32_t length = months <= year ? months / 2 : std::min(year, months - year);
    const std::int32_t apart = months <= year ? length : year;
    const MonthSpan later{known.last - length + 1, known.last};
    return ComparedPeriods{{later.first - apart, later.last - apart}, later};
}

RecordedCrimeQuestion byCategories(const CrimeQuestion& question, statistics::CategoryTree tree)
{
    return {.columns = columnsOfFile(question),
            .periods = question.periods.value(),
            .areas = listOf(question.areas),
            .tree = std::move(tree),
            .flags = question.flags};
}

AreaRatesQuestion byAreas(const CrimeQuestion& question, std::vector<AreaPopulation> populations)
{
    return {.columns = columnsOfFile(question),
            .periods = question.periods.value(),
            .categories = question.categories,
            .populations = std::move(populations)};
}

TrendQuestion byMonths(const CrimeQuestion& question)
{
    return {.columns = columnsOfFile(question),
            .months = question.months,
            .areas = listOf(question.areas),
            .categories = question.categories,
            .yearStarts = question.yearStarts};
}

CrimeQuestion questionOf(const RecordedCrimeQuestion& question)
{
    return {.measure = CrimeMeasure::Categories,
            .columns = question.columns.columns,
            .dates = question.columns.dates,
            .periods = question.periods,
            .areas = {question.areas.begin(), question.areas.end()},
            .isByShippedTree = question.tree == shippedTree(),
            .flags = question.flags};
}

CrimeQuestion questionOf(const AreaRatesQuestion& question)
{
    return {.measure = CrimeMeasure::Areas,
            .columns = question.columns.columns,
            .dates = question.columns.dates,
            .periods = question.periods,
            .categories = question.categories};
}

CrimeQuestion questionOf(const TrendQuestion& question)
{
    return {.measure = CrimeMeasure::Months,
            .columns = question.columns.columns,
            .dates = question.columns.dates,
            .months = question.months,
            .areas = {question.areas.begin(), question.areas.end()},
            .categories = question.categories,
            .yearStarts = question.yearStarts};
}

CrimeMeasure measureFor(std::span<const std::string> headings, CrimeMeasure wanted)
{
    const auto isPossible = [&](const FileForm& form) { return mapColumns(form, headings).problems.empty(); };
    switch (wanted) {
    case CrimeMeasure::Categories:
        if (isPossible(recordedCrimesForm()))
            return wanted;
        return isPossible(crimesByAreaForm()) ? CrimeMeasure::Areas : CrimeMeasure::Months;
    case CrimeMeasure::Areas:
        if (isPossible(crimesByAreaForm()))
            return wanted;
        return isPossible(recordedCrimesForm()) ? CrimeMeasure::Categories : CrimeMeasure::Months;
    case CrimeMeasure::Months: break;
    }
    return wanted;
}

} // namespace cspdesk::analysis
