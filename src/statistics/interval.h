// SPDX-License-Identifier: MIT
#pragma once

#include "statistics/result_table.h"

#include <cstdint>
#include <optional>

namespace cspdesk::statistics {

/// The 0.975 quantile of the normal distribution: all intervals are for 95 per cent.
constexpr double normalQuantile95 = 1.959963984540054;

/// Between these a figure most likely lies, given what chance does to so few people.
struct Interval
{
    double low = 0;
    double high = 0;
};

/// Wilson's score interval of a share (Wilson 1927), as a fraction; without a continuity correction. Nothing where the
/// whole is none.
std::optional<Interval> wilsonInterval(Share share);

/// The chance of at most so many where so many are to be expected (Poisson).
double poissonAtMost(std::int64_t count, double mean);

/// The exact interval of a count that came about by chance (Garwood 1936): 97 offences might as well have been 79 to
/// 118. `count` is 0 or more.
Interval poissonInterval(std::int64_t count);

/// Something counted over a time.
struct Occurrences
{
    std::int64_t count = 0;
    double time = 0; ///< in any unit, as person-months

    [[nodiscard]] double rate() const { return static_cast<double>(count) / time; }
};

/// How often as often something happened.
struct RateRatio
{
    double ratio = 0;  ///< infinite where nothing was counted in the time it is compared with
    Interval interval; ///< its upper end may be infinite
};

/// The rate of `left` by that of `right`, with the exact interval that comes of the counts given their sum
/// (Przyborowski & Wilenski 1940; Clopper & Pearson 1934). Nothing where nothing was counted in either time, or a time
/// is none.
std::optional<RateRatio> rateRatio(const Occurrences& left, const Occurrences& right);

/// Newcombe's interval for the difference of two independent shares, `left` less `right` (Newcombe 1998, method 10,
/// without a continuity correction). Nothing where either whole is none.
std::optional<Interval> differenceInterval(Share left, Share right);

} // namespace cspdesk::statistics
