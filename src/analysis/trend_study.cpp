// SPDX-License-Identifier: MIT
#include "analysis/trend_study.h"

#include "analysis/extract_reading.h"

#include <algorithm>

namespace cspdesk::analysis {
namespace {

using namespace statistics;

/// The months of the file, whatever their rows are of; nothing where none has a single month.
std::optional<MonthSpan> knownMonths(const CrimeCounts& crimes)
{
    std::optional<MonthSpan> out;
    for (const CrimeCount& each : crimes.counts)
        if (each.months.months() == 1)
            out = out ? MonthSpan{std::min(out->first, each.months.first), std::max(out->last, each.months.last)}
                      : each.months;
    return out;
}

} // namespace

BasicResult<TrendAnswer, ImportRefusal> trendStudy(std::unique_ptr<platform::InputFile> bytes,
                                                   const TrendQuestion& question, const sources::ReadControl& control)
{
    return withinMemory([&]() -> BasicResult<TrendAnswer, ImportRefusal> {
        auto crimes = readCrimes(std::move(bytes), crimesByMonthForm(), question.columns, control);
        if (!crimes.has_value())
            return refuse(crimes.error());
        return trendStudy(std::move(*crimes), question);
    });
}

BasicResult<TrendAnswer, ImportRefusal> trendStudy(CrimeCounts crimes, const TrendQuestion& question)
{
    if (!question.areas.empty() && !crimes.hasAreas)
        return refuse(withoutAreas(std::move(crimes.report)));
    TrendAnswer out;
    const AreaChoice areas(question.areas, crimes.areas);
    out.unknownAreas = areas.unknown();
    for (const std::string& category : question.categories)
        if (std::find(crimes.categories.begin(), crimes.categories.end(), category) == crimes.categories.end())
            out.unknownCategories.insert(category);
    out.hasManyCategories = question.categories.empty() && crimes.categories.size() > 1;
    std::optional<MonthSpan> months = knownMonths(crimes);
    if (months && question.months)
        months =
            MonthSpan{std::max(months->first, question.months->first), std::min(months->last, question.months->last)};
    if (months && months->first <= months->last) {
        out.series.first = months->first;
        out.series.counts.resize(static_cast<std::size_t>(months->months()));
    }
    for (const CrimeCount& each : crimes.counts) {
        if (!areas.has(each.area)
            || (!question.categories.empty() && !question.categories.contains(crimes.categories[each.category])))
            continue;
        if (each.months.months() != 1)
            ++out.across;
        else if (!out.series.counts.empty() && months->contains(each.months))
            out.series.counts[static_cast<std::size_t>(each.months.first - months->first)] += each.count;
        else
            out.outside += each.count;
    }
    out.isOfCounts = crimes.isOfCounts;
    out.repeatedRows = crimes.repeatedRows;
    out.report = std::move(crimes.report);
    return out;
}

} // namespace cspdesk::analysis
