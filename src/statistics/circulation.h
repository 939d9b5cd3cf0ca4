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

class Circulation
{
public:
    /// The flows must add up at each of the points.
    Circulation(std::vector<Flow> flows, std::size_t points);

    /// Whether the flow at `index` could be `value` as well, if the others change within their bounds so that all still
    /// add up.
    [[nodiscard]] bool canBe(std::size_t index, std::int64_t value) const;

private:
    std::vector<Flow> m_flows;
    std::vector<std::vector<std::size_t>> m_at; ///< the flows that begin or end at each point
};

} // namespace cspdesk::statistics
