// SPDX-License-Identifier: MIT
#include "statistics/area_rates.h"

#include "statistics/arithmetic.h"

#include <algorithm>
#include <cmath>

namespace cspdesk::statistics {
namespace {

constexpr std::int64_t perThousand = 1'000;

double byar(double count, double z)
{
    const double root = 1 - 1 / (9 * count) + z / (3 * std::sqrt(count));
    return count * root * root * root;
}

} // namespace

Interval countInterval(std::int64_t count)
{
    if (count < leastForByar)
        return poissonInterval(count);
    const auto number = static_cast<double>(count);
    return {.low = byar(number, -normalQuantile95), .high = byar(number + 1, normalQuantile95)};
}

std::int64_t poissonQuantile(double chance, double mean)
{
    std::int64_t low = -1;
    auto high = static_cast<std::int64_t>(mean + 20 * std::sqrt(mean) + 20);
    while (high - low > 1) {
        const std::int64_t middle = (low + high) / 2;
        (poissonAtMost(middle, mean) >= chance ? high : low) = middle;
    }
    return high;
}

double smoothPoissonQuantile(double chance, double mean)
{
    const std::int64_t whole = poissonQuantile(chance, mean);
    const double atMost = poissonAtMost(whole, mean);
    const double below = whole == 0 ? 0 : poissonAtMost(whole - 1, mean);
    const double share = atMost > below ? (atMost - chance) / (atMost - below) : 0;
    return std::max(static_cast<double>(whole) - share, 0.0);
}

FunnelLimits funnelLimits(double expected)
{
    constexpr double tail95 = 0.025;
    constexpr double tail998 = 0.001;
    return {.low95 = poissonQuantile(tail95, expected),
            .high95 = poissonQuantile(1 - tail95, expected),
            .low998 = poissonQuantile(tail998, expected),
            .high998 = poissonQuantile(1 - tail998, expected)};
}

FunnelPlace placeIn(const FunnelLimits& limits, std::int64_t count)
{
    if (count < limits.low998)
        return FunnelPlace::FarLow;
    if (count > limits.high998)
        return FunnelPlace::FarHigh;
    if (count < limits.low95)
        return FunnelPlace::Low;
    return count > limits.high95 ? FunnelPlace::High : FunnelPlace::Within;
}

double ratePerThousand(const SizedCount& of)
{
    return static_cast<double>(perThousand * of.count) / static_cast<double>(of.size);
}

double meanOfRates(std::span<const SizedCount> areas)
{
    double sum = 0;
    for (const SizedCount& area : areas)
        sum += ratePerThousand(area);
    return sum / static_cast<double>(areas.size());
}

bool givesRate(const SizedCount& of, std::int64_t printed, int decimals)
{
    return ratioOf({perThousand * of.count, of.size}, decimals) == printed;
}

} // namespace cspdesk::statistics
