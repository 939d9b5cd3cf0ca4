// SPDX-License-Identifier: MIT
#include "statistics/interval.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace cspdesk::statistics {
namespace {

double poissonTerm(std::int64_t count, double mean)
{
    const auto c = static_cast<double>(count);
    return std::exp(c * std::log(mean) - mean - std::lgamma(c + 1));
}

/// Where a falling function of the mean comes to `target`.
template <typename Function>
double meanWhere(double low, double high, double target, const Function& falling)
{
    constexpr int enoughSteps = 200;
    for (int step = 0; step < enoughSteps && high - low > 1e-13 * high; ++step) {
        const double middle = (low + high) / 2;
        (falling(middle) > target ? low : high) = middle;
    }
    return (low + high) / 2;
}

/// The chance of at most `count` of `all`, each with odds of so much to one. As above, the tail that does not hold the
/// middle is summed.
double binomialAtMost(std::int64_t count, std::int64_t all, double odds)
{
    if (count >= all)
        return 1;
    constexpr double negligible = 1e-18;
    const auto n = static_cast<double>(all);
    const auto termAt = [&](std::int64_t at) {
        const auto c = static_cast<double>(at);
        return std::exp(std::lgamma(n + 1) - std::lgamma(c + 1) - std::lgamma(n - c + 1) + c * std::log(odds)
                        - n * std::log1p(odds));
    };
    double sum = 0;
    if (static_cast<double>(count) < n * odds / (1 + odds)) {
        double term = termAt(count);
        for (std::int64_t at = count; at >= 0 && term > sum * negligible; --at) {
            sum += term;
            term *= static_cast<double>(at) / static_cast<double>(all - at + 1) / odds;
        }
        return sum;
    }
    double term = termAt(count + 1);
    for (std::int64_t at = count + 1; at <= all && term > sum * negligible; ++at) {
        sum += term;
        term *= static_cast<double>(all - at) / static_cast<double>(at + 1) * odds;
    }
    return 1 - sum;
}

/// The odds for which at most `count` of `all` have the chance `target`.
double oddsWhere(std::int64_t count, std::int64_t all, double target)
{
    const auto atMost = [&](double odds) { return binomialAtMost(count, all, odds); };
    double high = 1;
    while (atMost(high) > target)
        high *= 2;
    return meanWhere(0, high, target, atMost);
}

double part(Share share) { return static_cast<double>(share.part) / static_cast<double>(share.whole); }

double squared(double number) { return number * number; }

} // namespace

/// The tail that does not hold the middle is summed, from its largest term on, so that nothing is lost for large
/// counts.
double poissonAtMost(std::int64_t count, double mean)
{
    if (mean <= 0)
        return 1;
    constexpr double negligible = 1e-18;
    double sum = 0;
    if (static_cast<double>(count) < mean) {
        double term = poissonTerm(count, mean);
        for (std::int64_t at = count; at >= 0 && term > sum * negligible; --at) {
            sum += term;
            term *= static_cast<double>(at) / mean;
        }
        return sum;
    }
    double term = poissonTerm(count + 1, mean);
    for (std::int64_t at = count + 1; term > sum * negligible; ++at) {
        sum += term;
        term *= mean / static_cast<double>(at + 1);
    }
    return 1 - sum;
}

std::optional<Interval> wilsonInterval(Share share)
{
    if (share.whole <= 0)
        return std::nullopt;
    constexpr double z = normalQuantile95;
    const auto n = static_cast<double>(share.whole);
    const double p = part(share);
    const double middle = p + z * z / (2 * n);
    const double reach = z * std::sqrt(p * (1 - p) / n + z * z / (4 * n * n));
    const double scale = 1 + z * z / n;
    // Of none, and of all, the ends are exactly 0 and 1; only rounding puts them beside.
    return Interval{.low = share.part == 0 ? 0 : (middle - reach) / scale,
                    .high = share.part == share.whole ? 1 : (middle + reach) / scale};
}

Interval poissonInterval(std::int64_t count)
{
    constexpr double tail = 0.025;
    const auto c = static_cast<double>(count);
    const double farUp = c + 10 * std::sqrt(c + 1) + 10;
    Interval out;
    if (count > 0) // the mean for which so many or more are just possible
        out.low = meanWhere(0, c, 1 - tail, [&](double mean) { return poissonAtMost(count - 1, mean); });
    out.high = meanWhere(c, farUp, tail, [&](double mean) { return poissonAtMost(count, mean); });
    return out;
}

std::optional<RateRatio> rateRatio(const Occurrences& left, const Occurrences& right)
{
    const std::int64_t all = left.count + right.count;
    if (all <= 0 || left.time <= 0 || right.time <= 0)
        return std::nullopt;
    constexpr double tail = 0.025;
    const double scale = right.time / left.time; // from the odds that one of all is on the left
    RateRatio out;
    out.interval.low = left.count == 0 ? 0 : scale * oddsWhere(left.count - 1, all, 1 - tail);
    if (right.count == 0) {
        out.ratio = out.interval.high = std::numeric_limits<double>::infinity();
        return out;
    }
    out.ratio = scale * static_cast<double>(left.count) / static_cast<double>(right.count);
    out.interval.high = scale * oddsWhere(left.count, all, tail);
    return out;
}

std::optional<Interval> differenceInterval(Share left, Share right)
{
    const auto ofLeft = wilsonInterval(left);
    const auto ofRight = wilsonInterval(right);
    if (!ofLeft || !ofRight)
        return std::nullopt;
    const double difference = part(left) - part(right);
    return Interval{
        .low = difference - std::sqrt(squared(part(left) - ofLeft->low) + squared(ofRight->high - part(right))),
        .high = difference + std::sqrt(squared(ofLeft->high - part(left)) + squared(part(right) - ofRight->low))};
}

} // namespace cspdesk::statistics
