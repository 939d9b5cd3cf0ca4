// SPDX-License-Identifier: MIT
#include "statistics/both_ways.h"

#include "statistics/circulation.h"
#include "statistics/protection.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <tuple>

namespace cspdesk::statistics {
namespace {

constexpr std::int64_t noLimit = std::numeric_limits<std::int32_t>::max();

std::optional<std::int64_t> countIn(const TableCell& cell)
{
    const auto* count = std::get_if<std::int64_t>(&cell);
    return count == nullptr ? std::nullopt : std::optional(*count);
}

const TableRow* rowLike(const ResultTable& table, const TableRow& row)
{
    const auto found = std::find_if(table.rows.begin(), table.rows.end(), [&](const TableRow& each) {
        return each.kind == row.kind && each.cells.front() == row.cells.front();
    });
    return found == table.rows.end() ? nullptr : &*found;
}

enum class Mark { Shown, Small, Protecting };

/// A count of the table, or a sum of its rows or columns.
struct Cell
{
    std::size_t row = 0;
    std::size_t column = 0;
    std::int64_t value = 0;
    Mark mark = Mark::Shown;
    std::int64_t least = 0; ///< what its mark tells; of `Protecting`
    std::int64_t most = noLimit;
    std::int64_t group = 0;  ///< of which it leaves a small rest; else nought
    bool isOfHidden = false; ///< its group is
    bool isTotal = false;    ///< of its column
    bool isSum = false;      ///< of its row
};

class BothWays
{
public:
    BothWays(ResultTable original, ResultTable shown, const SummedColumns& counts, int threshold,
             const ResultTable* wholes)
        : m_original(std::move(original)),
          m_table(std::move(shown)),
          m_threshold(threshold),
          m_columns(counts.parts)
    {
        m_hasParts = !m_columns.empty();
        m_columns.push_back(counts.sum);
        for (std::size_t row = 0; row < m_table.rows.size(); ++row)
            if (m_table.rows[row].kind != TableRowKind::Aside)
                addRow(row, wholes);
    }

    ResultTable run()
    {
        hideTellingSums();
        for (auto unsafe = firstUnsafe(); unsafe; unsafe = firstUnsafe()) {
            const auto next = nextToHide(*unsafe);
            if (!next)
                break;
            hide(m_cells[*next]);
        }
        showWhatIsSafe();
        write();
        return std::move(m_table);
    }

private:
    [[nodiscard]] bool isSmall(std::int64_t count) const { return count > 0 && count < m_threshold; }

    void addRow(std::size_t row, const ResultTable* wholes)
    {
        const TableRow* const before = rowLike(m_original, m_table.rows[row]);
        const TableRow* const group = wholes == nullptr ? nullptr : rowLike(*wholes, m_table.rows[row]);
        for (const std::size_t column : m_columns) {
            Cell cell{.row = row, .column = column, .value = countIn(before->cells[column]).value_or(0)};
            cell.isTotal = m_table.rows[row].kind == TableRowKind::Total;
            cell.isSum = m_hasParts && column == m_columns.back();
            const Mark mark = markOf(m_table.rows[row].cells[column]);
            if (mark == Mark::Small)
                cell.mark = mark;
            else if (mark == Mark::Protecting && (!cell.isTotal || isSmall(cell.value)))
                hide(cell);
            if (group != nullptr && !cell.isTotal)
                lookAtGroup(cell, *wholes, *group);
            m_cells.push_back(cell);
        }
    }

    void hide(Cell& cell) const
    {
        cell.mark = Mark::Protecting;
        cell.least = std::min<std::int64_t>(m_threshold, cell.value);
    }

    /// A part is no larger than its group, and what is told of it would bound a group that is hidden.
    void lookAtGroup(Cell& cell, const ResultTable& wholes, const TableRow& group) const
    {
        for (std::size_t column = 0; column < wholes.columns.size(); ++column) {
            if (wholes.columns[column].id != m_table.columns[cell.column].id)
                continue;
            const auto whole = countIn(group.cells[column]);
            if (whole)
                cell.most = *whole;
            if (whole && isSmall(*whole - cell.value) && cell.mark != Mark::Small) {
                hide(cell);
                cell.group = *whole;
            } else if (!whole && cell.mark == Mark::Shown && cell.value > 0) {
                hide(cell);
                cell.isOfHidden = true;
            }
        }
    }

    /// Three of "<5" that make "<5" are one or two each.
    void hideTellingSums()
    {
        for (Cell& sum : m_cells) {
            if (!sum.isSum || sum.isTotal || sum.mark != Mark::Small)
                continue;
            const auto small = std::count_if(m_cells.begin(), m_cells.end(), [&](const Cell& cell) {
                return cell.row == sum.row && !cell.isSum && cell.mark == Mark::Small;
            });
            if (small < 2)
                continue;
            sum.mark = Mark::Protecting;
            sum.least = small;
        }
    }

    /// The cells as numbers that add up: rows flow into columns.
    [[nodiscard]] Circulation flows() const
    {
        const std::size_t rows = m_table.rows.size();
        const std::size_t source = rows + m_table.columns.size();
        std::vector<Flow> out;
        for (const Cell& cell : m_cells) {
            const std::size_t from =
                cell.isTotal ? (cell.isSum ? source + 1 : rows + cell.column) : (cell.isSum ? source : cell.row);
            const std::size_t to =
                cell.isTotal ? (cell.isSum ? source : source + 1) : (cell.isSum ? cell.row : rows + cell.column);
            Flow flow{from, to, cell.value, cell.value, cell.value};
            if (cell.mark == Mark::Small) {
                flow.low = 1;
                flow.high = std::min<std::int64_t>(m_threshold - 1, cell.most);
            } else if (cell.mark == Mark::Protecting) {
                flow.low = cell.least;
                flow.high = cell.most;
            }
            out.push_back(flow);
        }
        if (!m_hasParts) { // what makes a row is not told
            for (std::size_t index = 0, count = m_cells.size(); index < count; ++index)
                if (!m_cells[index].isTotal)
                    out.push_back({source + 1, m_cells[index].row, m_cells[index].value, 0, noLimit});
        }
        return {std::move(out), rows + m_table.columns.size() + 2};
    }

    [[nodiscard]] bool isSafe(const Circulation& flows, std::size_t index) const
    {
        const Cell& cell = m_cells[index];
        const auto could = [&](std::int64_t value) { return flows.canBe(index, value); };
        if (cell.mark == Mark::Shown || cell.isTotal)
            return true;
        if (cell.mark == Mark::Small)
            return could(1) && could(m_threshold - 1);
        if (cell.group > 0)
            return could(std::max(cell.least, cell.group - m_threshold + 1)) && could(cell.group - 1);
        // That a count is one that need not be hidden is no secret; that several small ones make a small sum is.
        return cell.value >= m_threshold || could(cell.value + 1) || could(cell.value - 1);
    }

    [[nodiscard]] std::optional<std::size_t> firstUnsafe() const
    {
        const Circulation all = flows();
        for (std::size_t index = 0; index < m_cells.size(); ++index)
            if (!isSafe(all, index))
                return index;
        return std::nullopt;
    }

    /// The smallest count that keeps an unsafe cell once it is hidden too, in its row or column if there is one; a sum
    /// only where nothing else does. Where no single one is enough the smallest, as a beginning.
    [[nodiscard]] std::optional<std::size_t> nextToHide(std::size_t unsafe)
    {
        std::optional<std::size_t> best;
        std::tuple<bool, bool, bool, std::int64_t> least;
        for (std::size_t index = 0; index < m_cells.size(); ++index) {
            Cell& cell = m_cells[index];
            if (cell.mark != Mark::Shown || cell.isTotal || cell.value <= 0)
                continue;
            hide(cell);
            const bool isEnough = isSafe(flows(), unsafe);
            cell.mark = Mark::Shown;
            const bool isNear = cell.row == m_cells[unsafe].row || cell.column == m_cells[unsafe].column;
            const std::tuple cost(!isEnough, !isNear, cell.isSum, cell.value);
            if (!best || cost < least) {
                best = index;
                least = cost;
            }
        }
        return best;
    }

    /// Cells that were given up early may no longer be needed, nor those that were hidden for one total alone.
    void showWhatIsSafe()
    {
        std::vector<std::size_t> hidden;
        for (std::size_t index = 0; index < m_cells.size(); ++index)
            if (const Cell& cell = m_cells[index];
                cell.mark == Mark::Protecting && cell.group == 0 && !cell.isOfHidden && cell.value >= m_threshold)
                hidden.push_back(index);
        std::stable_sort(hidden.begin(), hidden.end(), [&](std::size_t left, std::size_t right) {
            return std::pair(m_cells[left].isSum, m_cells[left].value)
                 > std::pair(m_cells[right].isSum, m_cells[right].value);
        });
        for (const std::size_t index : hidden) {
            m_cells[index].mark = Mark::Shown;
            if (firstUnsafe())
                m_cells[index].mark = Mark::Protecting;
        }
    }

    void write()
    {
        for (const Cell& cell : m_cells) {
            TableRow& row = m_table.rows[cell.row];
            const TableRow& before = *rowLike(m_original, row);
            const Mark beforeMark = markOf(row.cells[cell.column]);
            if (cell.isTotal || cell.mark == beforeMark)
                continue;
            const bool isShown = cell.mark == Mark::Shown;
            row.cells[cell.column] = isShown ? before.cells[cell.column] : TableCell(NoFigure::Protecting);
            for (std::size_t column = 0; column < m_table.columns.size(); ++column) {
                const auto& sources = m_table.columns[column].derivedFrom;
                if (std::find(sources.begin(), sources.end(), cell.column) != sources.end())
                    row.cells[column] = isShown ? shareShown(before.cells[column]) : TableCell(NoFigure::Protecting);
            }
        }
    }

    static Mark markOf(const TableCell& cell)
    {
        if (cell == TableCell(NoFigure::Small))
            return Mark::Small;
        return cell == TableCell(NoFigure::Protecting) ? Mark::Protecting : Mark::Shown;
    }

    /// A share that leaves a small rest stays hidden.
    [[nodiscard]] TableCell shareShown(const TableCell& cell) const
    {
        const auto* const share = std::get_if<Share>(&cell);
        const bool tellsRest = share != nullptr && isSmall(share->whole - share->part);
        return tellsRest ? TableCell(NoFigure::Protecting) : cell;
    }

    ResultTable m_original;
    ResultTable m_table;
    int m_threshold;
    std::vector<std::size_t> m_columns; ///< of counts, the sum last
    bool m_hasParts = false;
    std::vector<Cell> m_cells;
};

} // namespace

ResultTable protectedBothWays(ResultTable table, const SummedColumns& counts, int threshold, const ResultTable* wholes)
{
    ResultTable shown = protectedTable(table, threshold);
    return BothWays(std::move(table), std::move(shown), counts, threshold, wholes).run();
}

} // namespace cspdesk::statistics
