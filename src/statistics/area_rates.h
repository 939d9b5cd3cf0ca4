// SPDX-License-Identifier: MIT
#pragma once

#include "statistics/interval.h"

#include <cstdint>
#include <span>

namespace cspdesk::statistics {

/// From this count on Byar's interval is as good as the exact one.
constexpr std::int64_t leastForByar = 10;

/// The interval of a count as public health statistics make it: exact below ten, Byar's approximation from ten on
/// (Breslow and Day 1987; the English public health tools do the same).
Interval countInterval(std::int64_t count);

/// The smallest count that at most so many have with at least this chance, where so many are to be expected (Poisson).
std::int64_t poissonQuantile(double chance, double mean);

/// The same between whole counts, so that limits by size are smooth lines (Spiegelhalter 2005, funnel plots for
/// comparing institutional performance).
double smoothPoissonQuantile(double chance, double mean);

/// Between which counts areas lie by chance alone, where so many are to be expected of one of that size.
struct FunnelLimits
{
    std::int64_t low95 = 0;
    std::int64_t high95 = 0;
    std::int64_t low998 = 0;
    std::int64_t high998 = 0;
};
FunnelLimits funnelLimits(double expected);

/// Where an area lies in the funnel.
enum class FunnelPlace { Within, Low, High, FarLow, FarHigh };
FunnelPlace placeIn(const FunnelLimits& limits, std::int64_t count);

/// A count and how many people or households it is of.
struct SizedCount
{
    std::int64_t count = 0;
    std::int64_t size = 0; ///< above nought
};

/// Per 1,000.
double ratePerThousand(const SizedCount& of);
/// The unweighted mean of the rates of small areas: another statistic than the rate of all of them together.
double meanOfRates(std::span<const SizedCount> areas);

/// Whether a count gives a rate that is printed as so many units of its last decimal: 95 to one decimal is 9.5.
bool givesRate(const SizedCount& of, std::int64_t printed, int decimals);

} // namespace cspdesk::statistics
