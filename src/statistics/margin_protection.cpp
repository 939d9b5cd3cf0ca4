// SPDX-License-Identifier: MIT
#include "statistics/margin_protection.h"

#include "statistics/circulation.h"
#include "statistics/margin_flows.h"

#include <algorithm>
#include <optional>
#include <queue>

namespace cspdesk::statistics {
namespace {

class Hiding
{
public:
    /// `kept` are cells that have to be shown.
    Hiding(const MarginTable& table, int threshold, const std::vector<std::size_t>& kept)
        : m_table(table),
          m_threshold(threshold),
          m_flows(marginFlows(table)),
          m_points(marginPoints(table)),
          m_marks(table.rows.size() * table.columns.size(), CellMark::Shown),
          m_isKept(m_marks.size()),
          m_at(m_points)
    {
        for (std::size_t index = 0; index < m_marks.size(); ++index) {
            m_flows[index].value = countOf(index);
            if (isSmall(countOf(index)))
                m_marks[index] = CellMark::Small;
        }
        for (const std::size_t index : kept)
            m_isKept[index] = true;
        settleUntold();
        for (std::size_t index = 0; index < m_flows.size(); ++index) {
            m_at[m_flows[index].from].push_back(index);
            m_at[m_flows[index].to].push_back(index);
        }
    }

    MarginProtection run(bool isLargestFirst)
    {
        std::vector<std::size_t> small = hiddenAs(CellMark::Small);
        std::stable_sort(small.begin(), small.end(),
                         [&](std::size_t left, std::size_t right) { return countOf(left) > countOf(right); });
        if (!isLargestFirst)
            std::reverse(small.begin(), small.end());
        for (const std::size_t index : small)
            widen(index);
        for (bool isNew = true; isNew;) { // what was hidden on the way has to be safe itself
            isNew = false;
            for (const std::size_t index : hiddenAs(CellMark::Protecting))
                isNew = widen(index) || isNew;
        }
        showAgain();
        return result();
    }

    /// Cells that were hidden besides the small ones, and what they cost together.
    [[nodiscard]] std::vector<std::size_t> hiddenBeside() const { return hiddenAs(CellMark::Protecting); }
    [[nodiscard]] std::int64_t cost() const
    {
        std::int64_t out = 0;
        for (const std::size_t index : hiddenBeside())
            out += costToHide(index);
        return out;
    }
    [[nodiscard]] std::int64_t costToHide(std::size_t index) const
    {
        constexpr std::int64_t ofCell = 1'000;
        constexpr std::int64_t ofMargin = 20'000;
        return ofCell + countOf(index) + (isMargin(index) ? ofMargin : 0);
    }

private:
    [[nodiscard]] std::size_t columns() const { return m_table.columns.size(); }
    [[nodiscard]] std::int64_t countOf(std::size_t index) const
    {
        return m_table.counts[index / columns()][index % columns()];
    }
    [[nodiscard]] bool isSmall(std::int64_t count) const { return count > 0 && count < m_threshold; }
    [[nodiscard]] bool isMargin(std::size_t index) const
    {
        return m_table.isMargin(index / columns(), index % columns());
    }
    [[nodiscard]] std::vector<std::size_t> hiddenAs(CellMark mark) const
    {
        std::vector<std::size_t> out;
        for (std::size_t index = 0; index < m_marks.size(); ++index)
            if (m_marks[index] == mark)
                out.push_back(index);
        return out;
    }

    /// Sums that are not told have some value, too.
    void settleUntold()
    {
        std::vector<std::int64_t> excess(m_points);
        for (std::size_t index = 0; index < m_marks.size(); ++index) {
            excess[m_flows[index].to] += m_flows[index].value;
            excess[m_flows[index].from] -= m_flows[index].value;
        }
        for (std::size_t index = m_marks.size(); index < m_flows.size(); ++index) {
            Flow& flow = m_flows[index];
            const bool isOfRow = flow.to < m_table.innerRows();
            flow.value = isOfRow ? -excess[flow.to] : excess[flow.from];
            excess[flow.to] += flow.value;
            excess[flow.from] -= flow.value;
        }
    }

    void setBounds(Flow& flow, CellMark mark) const
    {
        flow.low = mark == CellMark::Shown ? flow.value : mark == CellMark::Small ? 1 : m_threshold;
        flow.high = mark == CellMark::Shown ? flow.value
                  : mark == CellMark::Small ? m_threshold - 1
                                            : CellRange::noLimit;
    }

    [[nodiscard]] Circulation circulation() const
    {
        std::vector<Flow> flows = m_flows;
        for (std::size_t index = 0; index < m_marks.size(); ++index)
            setBounds(flows[index], m_marks[index]);
        return {std::move(flows), m_points};
    }

    /// The value that a hidden count should be able to have and cannot; nothing where it is safe.
    [[nodiscard]] std::optional<std::int64_t> lacking(const Circulation& flows, std::size_t index) const
    {
        const std::int64_t count = countOf(index);
        if (m_marks[index] == CellMark::Small) {
            if (!flows.canBe(index, m_threshold - 1))
                return m_threshold - 1;
            return flows.canBe(index, 1) ? std::nullopt : std::optional<std::int64_t>(1);
        }
        const bool isSafe = flows.canBe(index, count + 1) || flows.canBe(index, count - 1);
        return isSafe ? std::nullopt : std::optional(count + 1);
    }

    /// Hides what a count needs to be safe; whether anything new was hidden.
    bool widen(std::size_t index)
    {
        bool isNew = false;
        for (auto wanted = lacking(circulation(), index); wanted; wanted = lacking(circulation(), index)) {
            if (!hideWay(index, *wanted) && !hideNear(index))
                break;
            isNew = true;
        }
        return isNew;
    }

    /// What hiding a cell costs; nothing for those that cannot be hidden or are already.
    [[nodiscard]] std::int64_t costOf(std::size_t index) const
    {
        return index >= m_marks.size() || m_marks[index] != CellMark::Shown ? 0 : costToHide(index);
    }

    /// How much a flow could be more or less if it were hidden.
    [[nodiscard]] std::int64_t roomOf(std::size_t index, bool isBack) const
    {
        Flow flow = m_flows[index];
        if (index < m_marks.size()) {
            if (m_marks[index] == CellMark::Shown && (flow.value < m_threshold || m_isKept[index]))
                return 0; // noughts are shown
            setBounds(flow, m_marks[index] == CellMark::Small ? CellMark::Small : CellMark::Protecting);
        }
        return isBack ? flow.value - flow.low : flow.high - flow.value;
    }

    /// Hides the cheapest cells by which a count can come to a value: all of the way there, else a step.
    bool hideWay(std::size_t index, std::int64_t wanted)
    {
        const bool isMore = wanted > countOf(index);
        const Flow& own = m_flows[index];
        const std::size_t from = isMore ? own.to : own.from;
        const std::size_t to = isMore ? own.from : own.to;
        for (const std::int64_t need : {std::abs(wanted - countOf(index)), std::int64_t{1}})
            if (hideCheapest(from, to, need, index))
                return true;
        return false;
    }

    bool hideCheapest(std::size_t from, std::size_t to, std::int64_t need, std::size_t but)
    {
        constexpr std::int64_t far = std::numeric_limits<std::int64_t>::max();
        std::vector<std::int64_t> cost(m_points, far);
        std::vector<std::size_t> by(m_points, m_flows.size());
        using Reached = std::pair<std::int64_t, std::size_t>;
        std::priority_queue<Reached, std::vector<Reached>, std::greater<>> next;
        cost[from] = 0;
        next.emplace(0, from);
        while (!next.empty()) {
            const auto [reached, point] = next.top();
            next.pop();
            if (reached > cost[point])
                continue;
            for (const std::size_t index : m_at[point]) {
                const bool isBack = m_flows[index].to == point;
                const std::size_t end = isBack ? m_flows[index].from : m_flows[index].to;
                const std::int64_t total = reached + costOf(index);
                if (index == but || total >= cost[end] || roomOf(index, isBack) < need)
                    continue;
                cost[end] = total;
                by[end] = index;
                next.emplace(total, end);
            }
        }
        if (cost[to] == far || cost[to] == 0)
            return false; // no way, or all of it is hidden already
        for (std::size_t point = to; point != from;) {
            const std::size_t index = by[point];
            hide(index);
            point = m_flows[index].to == point ? m_flows[index].from : m_flows[index].to;
        }
        return true;
    }

    /// The cheapest cell of its row or column, where no way is found.
    bool hideNear(std::size_t index)
    {
        std::optional<std::size_t> best;
        for (std::size_t other = 0; other < m_marks.size(); ++other) {
            const bool isNear = other / columns() == index / columns() || other % columns() == index % columns();
            if (isNear && m_marks[other] == CellMark::Shown && !m_isKept[other] && countOf(other) >= m_threshold
                && (!best || costOf(other) < costOf(*best)))
                best = other;
        }
        if (best)
            hide(*best);
        return best.has_value();
    }

    void hide(std::size_t index)
    {
        if (index < m_marks.size() && m_marks[index] == CellMark::Shown)
            m_marks[index] = CellMark::Protecting;
    }

    void showAgain()
    {
        std::vector<std::size_t> hidden = hiddenAs(CellMark::Protecting);
        std::vector<std::int64_t> costs(m_marks.size());
        for (const std::size_t index : hidden)
            costs[index] = countOf(index) + (isMargin(index) ? CellRange::noLimit : 0);
        std::stable_sort(hidden.begin(), hidden.end(),
                         [&](std::size_t left, std::size_t right) { return costs[left] > costs[right]; });
        const std::size_t unsafe = countUnsafe(m_marks.size());
        for (const std::size_t index : hidden) {
            m_marks[index] = CellMark::Shown;
            if (countUnsafe(unsafe) > unsafe)
                m_marks[index] = CellMark::Protecting;
        }
    }

    /// How many hidden counts are not safe, as far as there are more than `most`.
    [[nodiscard]] std::size_t countUnsafe(std::size_t most) const
    {
        const Circulation flows = circulation();
        std::size_t found = 0;
        for (std::size_t index = 0; index < m_marks.size() && found <= most; ++index)
            if (m_marks[index] != CellMark::Shown && lacking(flows, index))
                ++found;
        return found;
    }

    [[nodiscard]] MarginProtection result() const
    {
        MarginProtection out;
        out.mask.assign(m_table.rows.size(), std::vector<CellMark>(columns()));
        for (std::size_t index = 0; index < m_marks.size(); ++index)
            out.mask[index / columns()][index % columns()] = m_marks[index];
        out.ranges = *rangesOf(m_table, out.mask, m_threshold);
        for (std::size_t row = 0; row < out.mask.size(); ++row)
            for (std::size_t column = 0; column < columns(); ++column)
                out.isSafe = out.isSafe && isSafe(out.mask[row][column], out.ranges[row][column], m_threshold);
        return out;
    }

    const MarginTable& m_table;
    int m_threshold;
    std::vector<Flow> m_flows; ///< with their true values; of each cell, then of sums that are not told
    std::size_t m_points;
    std::vector<CellMark> m_marks; ///< of each cell
    std::vector<bool> m_isKept;    ///< of each cell
    std::vector<std::vector<std::size_t>> m_at;
};

} // namespace

namespace {

/// Tries one way after the other and keeps the best.
class Best
{
public:
    Best(const MarginTable& table, int threshold) : m_table(table), m_threshold(threshold)
    {
        constexpr std::size_t effort = 10'000;
        constexpr std::size_t most = 200;
        m_triesLeft = std::min(most, effort / (table.rows.size() * table.columns.size()) + 3);
        attempt({});
        attempt(margins());
        m_isLargestFirst = false;
        attempt(margins());
        for (const bool isLargestFirst : {true, false}) {
            m_isLargestFirst = isLargestFirst;
            while (m_triesLeft > 0 && improve()) {
            }
        }
    }

    MarginProtection take() { return std::move(m_made); }

private:
    [[nodiscard]] std::vector<std::size_t> margins() const
    {
        std::vector<std::size_t> out;
        const std::size_t columns = m_table.columns.size();
        for (std::size_t index = 0; index < m_table.rows.size() * columns; ++index)
            if (m_table.isMargin(index / columns, index % columns))
                out.push_back(index);
        return out;
    }

    /// Whether it is better with these cells shown.
    bool attempt(std::vector<std::size_t> kept)
    {
        --m_triesLeft;
        Hiding other(m_table, m_threshold, kept);
        MarginProtection made = other.run(m_isLargestFirst);
        const bool isFirst = m_made.mask.empty();
        const bool isBetter = made.isSafe == m_made.isSafe ? other.cost() < m_cost : made.isSafe;
        if (!isFirst && !isBetter)
            return false;
        m_made = std::move(made);
        m_kept = std::move(kept);
        m_cost = other.cost();
        m_hidden = other.hiddenBeside();
        std::stable_sort(m_hidden.begin(), m_hidden.end(), [&](std::size_t one, std::size_t another) {
            return other.costToHide(one) > other.costToHide(another);
        });
        return true;
    }

    /// Shows what was dearest, which may lead to a cheaper way around it.
    bool improve()
    {
        const std::vector<std::size_t> hidden = m_hidden;
        for (const std::size_t cell : hidden) {
            if (m_triesLeft == 0)
                return false;
            auto kept = m_kept;
            kept.push_back(cell);
            if (attempt(std::move(kept)))
                return true;
        }
        return false;
    }

    const MarginTable& m_table;
    int m_threshold;
    std::size_t m_triesLeft = 0; ///< fewer for large tables
    bool m_isLargestFirst = true;
    MarginProtection m_made;
    std::vector<std::size_t> m_kept; ///< for it
    std::int64_t m_cost = 0;
    std::vector<std::size_t> m_hidden; ///< besides the small ones, the dearest first
};

} // namespace

MarginProtection protectedMargins(const MarginTable& table, int threshold) { return Best(table, threshold).take(); }

} // namespace cspdesk::statistics
