// SPDX-License-Identifier: MIT
#include "statistics/monthly_series.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <numeric>

namespace cspdesk::statistics {
namespace {

double meanOf(std::span<const std::int64_t> counts)
{
    return static_cast<double>(std::accumulate(counts.begin(), counts.end(), std::int64_t{0}))
         / static_cast<double>(counts.size());
}

constexpr std::size_t leastInRow = 7;

/// Marks all points of each stretch of seven or more for which `goesOn(point)` holds from the second on; `begins` says
/// whether a stretch may begin there.
template <typename Begins, typename GoesOn, typename Mark>
void markRows(std::size_t points, const Begins& begins, const GoesOn& goesOn, const Mark& mark)
{
    for (std::size_t from = 0; from < points;) {
        std::size_t end = from + 1;
        if (begins(from))
            while (end < points && goesOn(end))
                ++end;
        if (begins(from) && end - from >= leastInRow)
            for (std::size_t point = from; point < end; ++point)
                mark(point);
        // A point where one trend ends may be where the next begins.
        from = std::max(from + 1, end - (end - from > 1 ? 1 : 0));
    }
}

} // namespace

std::vector<std::optional<double>> movingAverages(std::span<const std::int64_t> counts)
{
    std::vector<std::optional<double>> out(counts.size());
    for (std::size_t month = monthsOfYear; month <= counts.size(); ++month)
        out[month - 1] = meanOf(counts.subspan(month - monthsOfYear, monthsOfYear));
    return out;
}

std::optional<ProcessLimits> processLimits(std::span<const std::int64_t> counts)
{
    if (counts.size() < 2)
        return std::nullopt;
    constexpr double limitFactor = 2.66;
    constexpr double rangeFactor = 3.267;
    std::vector<std::int64_t> ranges;
    for (std::size_t month = 1; month < counts.size(); ++month)
        ranges.push_back(std::abs(counts[month] - counts[month - 1]));
    ProcessLimits out{.mean = meanOf(counts), .meanRange = meanOf(ranges)};
    const double most = rangeFactor * out.meanRange;
    out.leftOut = std::erase_if(ranges, [&](std::int64_t range) { return static_cast<double>(range) > most; });
    out.meanRange = meanOf(ranges); // never all of them: not all are above their mean
    out.low = out.mean - limitFactor * out.meanRange;
    out.high = out.mean + limitFactor * out.meanRange;
    return out;
}

std::vector<PointSignals> signalsIn(std::span<const std::int64_t> counts, const ProcessLimits& limits)
{
    std::vector<PointSignals> out(counts.size());
    const auto at = [&](std::size_t point) { return static_cast<double>(counts[point]); };
    const auto always = [](std::size_t) { return true; };
    for (std::size_t point = 0; point < counts.size(); ++point)
        out[point].isOutside = at(point) < limits.low || at(point) > limits.high;
    for (const double side : {1.0, -1.0}) {
        const auto isThere = [&](std::size_t point) { return side * (at(point) - limits.mean) > 0; };
        markRows(counts.size(), isThere, isThere, [&](std::size_t point) { out[point].isOnOneSide = true; });
        const auto goesOn = [&](std::size_t point) { return side * (at(point) - at(point - 1)) > 0; };
        markRows(counts.size(), always, goesOn, [&](std::size_t point) { out[point].isInTrend = true; });
        const double twoThirds = 2 * (limits.high - limits.mean) / 3;
        const auto isFar = [&](std::size_t point) { return side * (at(point) - limits.mean) > twoThirds; };
        for (std::size_t point = 0; point + 2 < counts.size(); ++point) {
            const std::array three{point, point + 1, point + 2};
            if (std::count_if(three.begin(), three.end(), isFar) >= 2)
                for (const std::size_t each : three)
                    out[each].isNearLimit = out[each].isNearLimit || isFar(each);
        }
    }
    return out;
}

std::optional<YearProjection> projectedYear(const MonthlySeries& series, int yearStarts)
{
    if (series.counts.empty())
        return std::nullopt;
    constexpr auto year = static_cast<std::int32_t>(monthsOfYear);
    const std::int32_t last = series.span().last;
    const std::int32_t start = last - (monthOfYear(last) - yearStarts + year) % year;
    if (start < series.first || last - start + 1 == year)
        return std::nullopt;
    const auto sumOf = [&](std::int32_t from, std::int32_t until) {
        const auto begin = series.counts.begin() + (from - series.first);
        return std::accumulate(begin, begin + (until - from + 1), std::int64_t{0});
    };
    YearProjection out{.soFar = {start, last}, .count = sumOf(start, last)};
    const auto count = static_cast<double>(out.count);
    out.even = count * year / (last - start + 1);
    if (start - year >= series.first)
        if (const std::int64_t same = sumOf(start - year, last - year); same > 0)
            out.seasonal = count * static_cast<double>(sumOf(start - year, start - 1)) / static_cast<double>(same);
    return out;
}

std::vector<SeasonMonth> seasonsOf(const MonthlySeries& series)
{
    std::vector<SeasonMonth> out;
    for (int month = 1; month <= static_cast<int>(monthsOfYear); ++month) {
        SeasonMonth of{.month = month};
        std::int64_t sum = 0;
        for (std::size_t place = 0; place < series.counts.size(); ++place)
            if (monthOfYear(series.first + static_cast<std::int32_t>(place)) == month) {
                ++of.years;
                sum += series.counts[place];
            }
        if (of.years == 0)
            continue;
        of.mean = static_cast<double>(sum) / static_cast<double>(of.years);
        out.push_back(of);
    }
    return out;
}

} // namespace cspdesk::statistics
