// SPDX-License-Identifier: MIT
#include "statistics/arithmetic.h"

#include <algorithm>
#include <array>

namespace cspdesk::statistics {
namespace {

__extension__ using Wide = __int128; // a share of crimes times a power of ten may need more than 64 bits

constexpr std::array<std::int64_t, 7> powers{1, 10, 100, 1'000, 10'000, 100'000, 1'000'000};

/// The share times a power of ten, rounded half away from zero.
std::optional<std::int64_t> scaled(Share share, int power)
{
    if (share.whole <= 0)
        return std::nullopt;
    const Wide part = share.part < 0 ? -Wide(share.part) : Wide(share.part);
    const Wide rounded =
        (2 * powers.at(static_cast<std::size_t>(power)) * part + share.whole) / (2 * Wide(share.whole));
    return static_cast<std::int64_t>(share.part < 0 ? -rounded : rounded);
}

/// Sorted from the largest, a value's rank is one more than how many stand before the first that equals it.
template <typename Value, typename IsLarger>
std::vector<std::int64_t> ranks(std::span<const Value> values, IsLarger isLarger)
{
    std::vector<Value> sorted(values.begin(), values.end());
    std::sort(sorted.begin(), sorted.end(), isLarger);
    std::vector<std::int64_t> out;
    out.reserve(values.size());
    for (const Value& value : values)
        out.push_back(1 + (std::lower_bound(sorted.begin(), sorted.end(), value, isLarger) - sorted.begin()));
    return out;
}

} // namespace

std::optional<std::int64_t> percentOf(Share share, int decimals) { return scaled(share, decimals + 2); }

std::optional<std::int64_t> ratioOf(Share share, int decimals) { return scaled(share, decimals); }

std::strong_ordering compareShares(Share left, Share right)
{
    const Wide ours = Wide(left.part) * right.whole;
    const Wide theirs = Wide(right.part) * left.whole;
    return ours < theirs ? std::strong_ordering::less
         : ours > theirs ? std::strong_ordering::greater
                         : std::strong_ordering::equal;
}

std::vector<std::int64_t> ranksOf(std::span<const std::int64_t> values) { return ranks(values, std::greater<>()); }

std::vector<std::int64_t> ranksOf(std::span<const Share> shares)
{
    return ranks(shares, [](Share left, Share right) { return compareShares(left, right) > 0; });
}

} // namespace cspdesk::statistics
