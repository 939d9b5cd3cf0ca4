// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
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

    /// One whose flows are within their bounds, whatever their values are now; nothing where there is none.
    static std::optional<Circulation> fitting(std::vector<Flow> flows, std::size_t points);

    /// The most and the least that the flow at `index` can be, if the others change within their bounds.
    [[nodiscard]] std::int64_t most(std::size_t index) const;
    [[nodiscard]] std::int64_t least(std::size_t index) const;

    /// Whether the flow at `index` could be `value` as well, if the others change within their bounds so that all still
    /// add up.
    [[nodiscard]] bool canBe(std::size_t index, std::int64_t value) const;

private:
    /// How much of what is wanted can pass from one point to another in `flows`, which are changed so.
    std::int64_t passed(std::size_t from, std::size_t to, std::int64_t wanted, std::size_t but,
                        std::vector<Flow>& flows) const;

    std::vector<Flow> m_flows;
    std::vector<std::vector<std::size_t>> m_at; ///< the flows that begin or end at each point
};

} // namespace cspdesk::statistics
