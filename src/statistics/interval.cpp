// SPDX-License-Identifier: MIT
#include "statistics/interval.h"

#include <algorithm>
#include <cmath>

namespace cspdesk::statistics {
namespace {

double poissonTerm(std::int64_t count, double mean)
{
    const auto c = static_cast<double>(count);
    return std::exp(c * std::log(mean) - mean - std::lgamma(c + 1));
}

/// The chance of at most so many where so many are to be expected. The tail that does not hold the middle is summed,
/// from its largest term on, so that nothing is lost for large counts.
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

double part(Share share) { return static_cast<double>(share.part) / static_cast<double>(share.whole); }

double squared(double number) { return number * number; }

} // namespace

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
