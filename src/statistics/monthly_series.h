// SPDX-License-Identifier: MIT
#pragma once

#include "statistics/month_span.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace cspdesk::statistics {

constexpr std::size_t monthsOfYear = 12;

/// What happened in each of the months from the first on.
struct MonthlySeries
{
    std::int32_t first = 0;
    std::vector<std::int64_t> counts;

    [[nodiscard]] MonthSpan span() const { return {first, first + static_cast<std::int32_t>(counts.size()) - 1}; }
};

/// The mean of each month and the eleven before it; nothing for the first eleven.
std::vector<std::optional<double>> movingAverages(std::span<const std::int64_t> counts);

/// Fewer points than these say little of what is usual.
constexpr std::size_t leastProcessPoints = 12;

/// The limits of an XmR chart (individual values and moving ranges): the mean, and 2.66 mean moving ranges to either
/// side of it; moving ranges above 3.267 times their mean are left out of it, once (NHS England, Making Data Count).
struct ProcessLimits
{
    double mean = 0;
    double meanRange = 0;
    double low = 0; ///< may be below nought
    double high = 0;
    std::size_t leftOut = 0; ///< moving ranges
};
/// Nothing for fewer than two months.
std::optional<ProcessLimits> processLimits(std::span<const std::int64_t> counts);

/// Which of the four rules a point stands out by.
struct PointSignals
{
    bool isOutside = false;   ///< of the limits
    bool isOnOneSide = false; ///< one of seven or more in a row on one side of the mean
    bool isInTrend = false;   ///< one of seven or more in a row, each higher, or each lower, than the one before
    bool isNearLimit = false; ///< one of two of three in a row beyond two thirds of the way to the same limit

    [[nodiscard]] bool isAny() const { return isOutside || isOnOneSide || isInTrend || isNearLimit; }
    friend bool operator==(const PointSignals&, const PointSignals&) = default;
};
std::vector<PointSignals> signalsIn(std::span<const std::int64_t> counts, const ProcessLimits& limits);

/// What a year that is not over may come to.
struct YearProjection
{
    MonthSpan soFar; ///< the months that are known of the year
    std::int64_t count = 0;
    double even = 0;                ///< as if the months to come were as those so far
    std::optional<double> seasonal; ///< as if they were to them what they were in the year before, where that is known
};
/// Of the last year of the series; nothing where it is over. `yearStarts` is 1 to 12.
std::optional<YearProjection> projectedYear(const MonthlySeries& series, int yearStarts);

/// A month of the year over all years.
struct SeasonMonth
{
    int month = 1; ///< 1 for January
    std::int64_t years = 0;
    double mean = 0;
};
/// In the order of the calendar; months that the series does not have are left out.
std::vector<SeasonMonth> seasonsOf(const MonthlySeries& series);

} // namespace cspdesk::statistics
