// SPDX-License-Identifier: MIT
#include "statistics/circulation.h"

#include <algorithm>
#include <optional>

namespace cspdesk::statistics {
namespace {

/// A way to pass something on: along a flow, or by taking it back.
struct Step
{
    std::size_t flow = 0;
    bool isBack = false;
};

std::int64_t roomOf(const Flow& flow, bool isBack) { return isBack ? flow.value - flow.low : flow.high - flow.value; }

/// The steps by which more can come from one point to another, without the flow at `but`; nothing if there is no way.
std::optional<std::vector<Step>> wayBetween(const std::vector<Flow>& flows,
                                            const std::vector<std::vector<std::size_t>>& at, std::size_t from,
                                            std::size_t to, std::size_t but)
{
    std::vector<std::optional<Step>> reached(at.size());
    std::vector<std::size_t> next{from};
    for (std::size_t done = 0; done < next.size() && !reached[to]; ++done)
        for (const std::size_t index : at[next[done]])
            for (const bool isBack : {false, true}) {
                const Flow& flow = flows[index];
                const std::size_t begin = isBack ? flow.to : flow.from;
                const std::size_t end = isBack ? flow.from : flow.to;
                if (index == but || begin != next[done] || end == from || reached[end] || roomOf(flow, isBack) <= 0)
                    continue;
                reached[end] = Step{index, isBack};
                next.push_back(end);
            }
    if (!reached[to])
        return std::nullopt;
    std::vector<Step> way;
    for (std::size_t point = to; point != from;) {
        way.push_back(*reached[point]);
        const Flow& flow = flows[way.back().flow];
        point = way.back().isBack ? flow.to : flow.from;
    }
    return way;
}

} // namespace

Circulation::Circulation(std::vector<Flow> flows, std::size_t points) : m_flows(std::move(flows)), m_at(points)
{
    for (std::size_t index = 0; index < m_flows.size(); ++index) {
        m_at[m_flows[index].from].push_back(index);
        m_at[m_flows[index].to].push_back(index);
    }
}

std::int64_t Circulation::passed(std::size_t from, std::size_t to, std::int64_t wanted, std::size_t but,
                                 std::vector<Flow>& flows) const
{
    std::int64_t rest = wanted;
    while (rest > 0) {
        const auto way = wayBetween(flows, m_at, from, to, but);
        if (!way)
            break;
        std::int64_t most = rest;
        for (const Step& step : *way)
            most = std::min(most, roomOf(flows[step.flow], step.isBack));
        for (const Step& step : *way)
            flows[step.flow].value += step.isBack ? -most : most;
        rest -= most;
    }
    return wanted - rest;
}

bool Circulation::canBe(std::size_t index, std::int64_t value) const
{
    const Flow& own = m_flows[index];
    if (value < own.low || value > own.high)
        return false;
    // What flows more here has to come back by other ways; what flows less has to get there.
    const bool isMore = value > own.value;
    std::vector<Flow> flows = m_flows;
    const std::int64_t wanted = std::abs(value - own.value);
    return passed(isMore ? own.to : own.from, isMore ? own.from : own.to, wanted, index, flows) == wanted;
}

std::int64_t Circulation::most(std::size_t index) const
{
    const Flow& own = m_flows[index];
    std::vector<Flow> flows = m_flows;
    return own.value + passed(own.to, own.from, own.high - own.value, index, flows);
}

std::int64_t Circulation::least(std::size_t index) const
{
    const Flow& own = m_flows[index];
    std::vector<Flow> flows = m_flows;
    return own.value - passed(own.from, own.to, own.value - own.low, index, flows);
}

std::optional<Circulation> Circulation::fitting(std::vector<Flow> flows, std::size_t points)
{
    // Each flow begins at its least; what is too much at a point then goes by a point of its own to where it lacks.
    std::vector<std::int64_t> excess(points);
    for (Flow& flow : flows) {
        flow.value = flow.low;
        excess[flow.to] += flow.value;
        excess[flow.from] -= flow.value;
    }
    const std::size_t count = flows.size();
    std::vector<Flow> all = flows;
    std::int64_t wanted = 0;
    for (std::size_t point = 0; point < points; ++point) {
        if (excess[point] > 0) {
            all.push_back({points, point, 0, 0, excess[point]});
            wanted += excess[point];
        } else if (excess[point] < 0)
            all.push_back({point, points + 1, 0, 0, -excess[point]});
    }
    const Circulation filling(all, points + 2);
    const std::size_t none = all.size();
    if (filling.passed(points, points + 1, wanted, none, all) < wanted)
        return std::nullopt;
    all.resize(count);
    return Circulation(std::move(all), points);
}

} // namespace cspdesk::statistics
