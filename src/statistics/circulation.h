// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace cspdesk::statistics {

/// Numbers that add up at every point of a graph, each within bounds.
struct Flow
{
    std::size_t from = 0;
    std::size_t to = 0;
    std::int64_t value = 0;
    std::int64_t low = 0;
    std::int64_t high = 0;
};

/// Whether the flow at `index` could be `value` as well, if the others change within their bounds so that all still
/// add up. `flows` must add up; they are given back as they were.
bool canBe(std::vector<Flow> flows, std::size_t points, std::size_t index, std::int64_t value);

} // namespace cspdesk::statistics
