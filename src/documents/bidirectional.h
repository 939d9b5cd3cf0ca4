// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace cspdesk::documents {

/// Embedding levels of the Unicode bidirectional algorithm: odd ones read from right to left.
struct Directions
{
    int base = 0;
    std::vector<std::int8_t> levels;
};

/// The base direction is that of the first letter that has one, left to right if none has.
[[nodiscard]] Directions directionsOf(std::u32string_view text);

/// The order from left to right of pieces of a line that stand in reading order (rule L2).
[[nodiscard]] std::vector<std::size_t> visualOrder(const std::vector<int>& levels);

} // namespace cspdesk::documents
