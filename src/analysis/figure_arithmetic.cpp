// SPDX-License-Identifier: MIT
#include "analysis/figure_arithmetic.h"

#include <algorithm>
#include <cmath>

namespace cspdesk::analysis {
namespace {

// Products of these stay within 64 bits.
constexpr std::int64_t largestCount = 10'000'000'000;
constexpr std::int64_t largestPrinted = 100'000'000;
constexpr int mostDecimals = 3;

std::int64_t unitsOf(int decimals)
{
    std::int64_t units = 1;
    for (int place = 0; place < decimals; ++place)
        units *= 10;
    return units;
}

bool canBeTold(std::int64_t part, std::int64_t whole, std::int64_t per, const WrittenNumber& printed)
{
    const bool isSmall = printed.decimals <= mostDecimals && printed.scaled <= largestPrinted && part <= largestCount
                      && whole <= largestCount && per <= 1'000'000;
    // Twice `part * per * units` has to stay within 64 bits.
    return isSmall && whole > 0
        && static_cast<double>(part) * static_cast<double>(per) * static_cast<double>(unitsOf(printed.decimals)) < 2e18;
}

} // namespace

bool isRatio(std::int64_t count, std::int64_t population, std::int64_t per, const WrittenNumber& rate)
{
    if (!canBeTold(count, population, per, rate))
        return true;
    const std::int64_t away = std::abs(count * per * unitsOf(rate.decimals) - rate.scaled * population);
    return 2 * away <= population;
}

WrittenNumber ratioOf(std::int64_t count, std::int64_t population, std::int64_t per, int decimals)
{
    const int shown = std::min(decimals, mostDecimals);
    if (!canBeTold(count, population, per, {0, shown}))
        return {0, shown};
    return {(2 * count * per * unitsOf(shown) + population) / (2 * population), shown};
}

bool isRounded(std::int64_t part, std::int64_t whole, const WrittenNumber& percent)
{
    return whole > 0 && isRatio(part, whole, 100, percent);
}

WrittenNumber shareOf(std::int64_t part, std::int64_t whole, int decimals)
{
    return ratioOf(part, whole, 100, decimals);
}

std::int64_t nearestPart(const WrittenNumber& percent, std::int64_t whole)
{
    if (!canBeTold(whole, whole, 100, percent))
        return 0;
    const std::int64_t hundred = 100 * unitsOf(percent.decimals);
    return std::min(whole, (2 * percent.scaled * whole + hundred) / (2 * hundred));
}

bool isPossibleOf(const WrittenNumber& percent, std::int64_t whole)
{
    if (whole <= 0 || percent.scaled > 100 * unitsOf(std::min(percent.decimals, mostDecimals)))
        return true; // more than all of it is another matter
    return isRounded(nearestPart(percent, whole), whole, percent);
}

bool hasWhole(std::int64_t part, const WrittenNumber& percent)
{
    if (part == 0 || percent.scaled == 0)
        return part == 0 ? percent.scaled == 0 : true;
    if (!canBeTold(part, part, 100, percent))
        return true;
    const std::int64_t twice = 200 * part * unitsOf(percent.decimals);
    const std::int64_t least = (twice + 2 * percent.scaled) / (2 * percent.scaled + 1);
    const std::int64_t most = twice / (2 * percent.scaled - 1);
    return std::max(least, part) <= most;
}

int compare(const WrittenNumber& left, const WrittenNumber& right)
{
    const double first = static_cast<double>(left.scaled) / std::pow(10.0, left.decimals);
    const double second = static_cast<double>(right.scaled) / std::pow(10.0, right.decimals);
    return first < second ? -1 : first > second ? 1 : 0;
}

} // namespace cspdesk::analysis
