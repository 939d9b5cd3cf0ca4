// SPDX-License-Identifier: MIT
#include "statistics/tree_protection.h"

#include "statistics/protection.h"
#include "statistics/row_sum.h"

#include <algorithm>
#include <limits>
#include <optional>

namespace cspdesk::statistics {
namespace {

constexpr std::int64_t unbounded = std::int64_t{1} << 50U; // more than anything that is counted

/// A count of one column, or the rest that belongs to no part.
struct TreeCell
{
    std::int64_t value = 0;
    bool isShown = true;
    bool isRest = false;
    bool isUntold = false;          ///< its mark says nothing at all: the whole row is hidden
    std::optional<std::size_t> row; ///< none for a rest, or where the row has no count
};

bool isWholeRowHidden(const ResultTable& table, std::size_t row)
{
    for (std::size_t column = 0; column < table.columns.size(); ++column)
        if (table.columns[column].kind == ColumnKind::Count
            && table.rows[row].cells[column] != TableCell(NoFigure::Protecting))
            return false;
    return true;
}

/// One sum over cells.
struct TreeSum
{
    std::size_t total = 0;
    std::vector<std::size_t> parts;
};

class TreeColumn
{
public:
    TreeColumn(const ResultTable& original, ResultTable& shown, std::span<const RowParts> sums, std::size_t column,
               int threshold)
        : m_shown(shown),
          m_column(column),
          m_threshold(threshold)
    {
        for (std::size_t row = 0; row < original.rows.size(); ++row) {
            const auto* count = std::get_if<std::int64_t>(&original.rows[row].cells[column]);
            TreeCell cell{.value = count == nullptr ? 0 : *count};
            if (count != nullptr)
                cell.row = row;
            cell.isShown = shown.rows[row].cells[column] == original.rows[row].cells[column];
            cell.isUntold = isWholeRowHidden(shown, row);
            m_cells.push_back(cell);
        }
        for (const RowParts& sum : sums)
            addSum(sum);
    }

    void protect()
    {
        std::vector<std::size_t> given;
        while (const auto told = firstTold()) {
            const auto next = nextToHide(*told);
            if (!next)
                break;
            hide(*next);
            given.push_back(*next);
        }
        // What was given up early may no longer be needed.
        std::sort(given.begin(), given.end(),
                  [&](std::size_t left, std::size_t right) { return m_cells[left].value > m_cells[right].value; });
        for (const std::size_t cell : given) {
            m_cells[cell].isShown = true;
            if (firstTold())
                m_cells[cell].isShown = false;
        }
        for (const TreeCell& cell : m_cells)
            if (!cell.isShown && cell.row
                && std::holds_alternative<std::int64_t>(m_shown.rows[*cell.row].cells[m_column]))
                m_shown.rows[*cell.row].cells[m_column] = NoFigure::Protecting;
    }

private:
    [[nodiscard]] bool isSmall(std::int64_t count) const { return count > 0 && count < m_threshold; }

    void addSum(const RowParts& of)
    {
        TreeSum sum{.total = of.total, .parts = of.parts};
        std::int64_t rest = m_cells[of.total].value;
        for (const std::size_t part : of.parts)
            rest -= m_cells[part].value;
        if (rest < 0)
            return;
        if (rest > 0) {
            sum.parts.push_back(m_cells.size());
            m_cells.push_back({.value = rest, .isShown = false, .isRest = true, .isUntold = false, .row = {}});
        }
        m_sums.push_back(std::move(sum));
    }

    /// What a reader takes from the cells alone.
    [[nodiscard]] Range toldOf(const TreeCell& cell) const
    {
        if (cell.isShown)
            return {cell.value, cell.value};
        if (cell.isRest || cell.isUntold)
            return {0, unbounded};
        return isSmall(cell.value) ? Range{1, m_threshold - 1} : Range{m_threshold, unbounded};
    }

    /// And by adding and subtracting. Bounds of sums that form a tree are exact once none becomes any closer.
    [[nodiscard]] std::vector<Range> bounds() const
    {
        std::vector<Range> out;
        std::transform(m_cells.begin(), m_cells.end(), std::back_inserter(out),
                       [&](const TreeCell& cell) { return toldOf(cell); });
        const auto narrow = [](Range& range, std::int64_t low, std::int64_t high) {
            const Range before = range;
            range = {std::max(range.low, low), std::min(range.high, high)};
            return range.low != before.low || range.high != before.high;
        };
        const std::size_t mostRounds = m_cells.size() + 2;
        bool isSettled = false;
        for (std::size_t round = 0; round < mostRounds && !isSettled; ++round) {
            isSettled = true;
            for (const TreeSum& sum : m_sums) {
                Range together;
                for (const std::size_t part : sum.parts) {
                    together.low += out[part].low;
                    together.high += out[part].high;
                }
                isSettled = !narrow(out[sum.total], together.low, together.high) && isSettled;
                for (const std::size_t part : sum.parts) {
                    const Range others{together.low - out[part].low, together.high - out[part].high};
                    const Range before = out[part];
                    isSettled = !narrow(out[part], out[sum.total].low - others.high, out[sum.total].high - others.low)
                             && isSettled;
                    together.low += out[part].low - before.low;
                    together.high += out[part].high - before.high;
                }
            }
        }
        return out;
    }

    /// A hidden count that can be told.
    [[nodiscard]] std::optional<std::size_t> firstTold() const
    {
        const std::vector<Range> all = bounds();
        for (std::size_t cell = 0; cell < m_cells.size(); ++cell) {
            const TreeCell& of = m_cells[cell];
            if (of.isShown || (of.isRest && !isSmall(of.value)))
                continue;
            const bool hasLabel = isSmall(of.value) && !of.isUntold;
            const bool isSafe =
                hasLabel ? all[cell].low <= 1 && all[cell].high >= m_threshold - 1 : all[cell].low < all[cell].high;
            if (!isSafe)
                return cell;
        }
        return std::nullopt;
    }

    /// The smallest count beside or below it that is not nought, else the one above.
    [[nodiscard]] std::optional<std::size_t> nextToHide(std::size_t told) const
    {
        std::optional<std::size_t> next;
        const auto offer = [&](std::size_t cell) {
            if (m_cells[cell].isShown && m_cells[cell].value > 0
                && (!next || m_cells[cell].value < m_cells[*next].value))
                next = cell;
        };
        const auto isIn = [&](const TreeSum& sum) {
            return sum.total == told || std::find(sum.parts.begin(), sum.parts.end(), told) != sum.parts.end();
        };
        for (const TreeSum& sum : m_sums)
            if (isIn(sum))
                std::for_each(sum.parts.begin(), sum.parts.end(), offer);
        for (const TreeSum& sum : m_sums)
            if (!next && isIn(sum))
                offer(sum.total);
        if (next)
            return next;
        // Whatever still tells it is farther off.
        for (const TreeSum& sum : m_sums)
            std::for_each(sum.parts.begin(), sum.parts.end(), offer);
        for (const TreeSum& sum : m_sums)
            if (!next)
                offer(sum.total);
        return next;
    }

    void hide(std::size_t cell) { m_cells[cell].isShown = false; }

    ResultTable& m_shown;
    std::size_t m_column;
    int m_threshold;
    std::vector<TreeCell> m_cells; ///< of the rows, then of the rests
    std::vector<TreeSum> m_sums;
};

bool isHidden(const TableCell& cell)
{
    return cell == TableCell(NoFigure::Small) || cell == TableCell(NoFigure::Protecting);
}

/// Three of "<5" that make "<5" are one or two each: what they make is hidden whole.
void hideTellingTotals(ResultTable& table, std::span<const RowParts> sums)
{
    const auto isSmall = [&](std::size_t row, std::size_t column) {
        return table.rows[row].cells[column] == TableCell(NoFigure::Small);
    };
    for (std::size_t column = 0; column < table.columns.size(); ++column)
        for (const RowParts& sum : sums) {
            const auto small = std::count_if(sum.parts.begin(), sum.parts.end(),
                                             [&](std::size_t part) { return isSmall(part, column); });
            if (!isSmall(sum.total, column) || small < 2)
                continue;
            for (std::size_t each = 0; each < table.columns.size(); ++each)
                if (table.columns[each].kind == ColumnKind::Count)
                    table.rows[sum.total].cells[each] = NoFigure::Protecting;
        }
}

void hideDerived(const ResultTable& table, TableRow& row)
{
    for (bool isSettled = false; !isSettled;) {
        isSettled = true;
        for (std::size_t column = 0; column < table.columns.size(); ++column) {
            TableCell& cell = row.cells[column];
            const auto& sources = table.columns[column].derivedFrom;
            const bool isFromHidden = std::any_of(sources.begin(), sources.end(),
                                                  [&](std::size_t source) { return isHidden(row.cells[source]); });
            // That there can be no figure tells that its source is nought.
            const bool tells =
                !isHidden(cell) && !std::holds_alternative<std::string>(cell) && cell != TableCell(NoFigure::Blank);
            if (!isFromHidden || !tells)
                continue;
            cell = NoFigure::Protecting;
            isSettled = false;
        }
    }
}

} // namespace

ResultTable protectedTree(const ResultTable& table, std::span<const RowParts> sums, int threshold)
{
    // Protection moves rows whose order tells a figure. That of a tree tells none, so each row is found by its number.
    ResultTable numbered = table;
    for (TableRow& row : numbered.rows)
        row.cells.resize(table.columns.size(), NoFigure::Blank);
    const ResultTable original = numbered;
    numbered.columns.push_back({.id = "number", .kind = ColumnKind::Label});
    for (std::size_t row = 0; row < numbered.rows.size(); ++row)
        numbered.rows[row].cells.emplace_back(std::to_string(row));
    ResultTable shown = protectedTable(std::move(numbered), threshold);
    std::vector<TableRow> inOrder(shown.rows.size());
    for (TableRow& row : shown.rows) {
        const std::size_t number = std::stoul(std::get<std::string>(row.cells.back()));
        row.cells.pop_back();
        inOrder[number] = std::move(row);
    }
    shown.rows = std::move(inOrder);
    shown.columns.pop_back();
    hideTellingTotals(shown, sums);
    for (std::size_t column = 0; column < shown.columns.size(); ++column)
        if (shown.columns[column].kind == ColumnKind::Count)
            TreeColumn(original, shown, sums, column, threshold).protect();
    for (TableRow& row : shown.rows)
        hideDerived(shown, row);
    return shown;
}

} // namespace cspdesk::statistics
