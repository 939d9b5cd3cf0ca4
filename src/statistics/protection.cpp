// SPDX-License-Identifier: MIT
#include "statistics/protection.h"

#include "statistics/row_sum.h"
#include "statistics/shown_order.h"

#include <algorithm>

namespace cspdesk::statistics {
namespace {

using Columns = std::vector<std::size_t>;

std::optional<std::int64_t> countIn(const TableCell& cell)
{
    const auto* count = std::get_if<std::int64_t>(&cell);
    return count == nullptr ? std::nullopt : std::optional(*count);
}

/// Protects one table. `m_original` is what it was; a cell of `m_table` that differs from it has been hidden.
class Protection
{
public:
    Protection(ResultTable table, int threshold)
        : m_original(std::move(table)),
          m_table(m_original),
          m_threshold(threshold),
          m_isHidden(m_table.rows.size(), std::vector<bool>(m_table.columns.size())),
          m_isRowHidden(m_table.rows.size()),
          m_isColumnHidden(m_table.columns.size())
    {
        for (const TableColumn& column : m_table.columns)
            for (const std::size_t group : column.partOf)
                if (m_table.columns[group].partOf.empty())
                    m_groups.push_back(group);
    }

    ResultTable run()
    {
        for (std::size_t row = 0; row < m_table.rows.size(); ++row) {
            hideSmallGroups(row);
            hideSmallCounts(row);
            hideSmallRemainders(row);
            hideBounds(row);
        }
        for (std::size_t column = 0; column < m_table.columns.size(); ++column)
            if (m_table.columns[column].rowSum == RowSum::Nested)
                hideSmallSteps(column);
        while (hideForTotals())
            ;
        hideTellingTotals();
        hideDerived();
        for (std::size_t column = 0; column < m_table.columns.size(); ++column)
            hideSharesOfHiddenWhole(column);
        countRanksAnew(m_table, m_original);
        hideOrder(m_table, m_original);
        m_table.threshold = m_threshold;
        m_table.provenance.rowsRead = roundedRows(m_table.provenance.rowsRead, m_threshold);
        m_table.provenance.rowsKept = roundedRows(m_table.provenance.rowsKept, m_threshold);
        return std::move(m_table);
    }

private:
    [[nodiscard]] bool isSmall(std::int64_t count) const { return count > 0 && count < m_threshold; }

    [[nodiscard]] bool isGroup(std::size_t column) const
    {
        return std::find(m_groups.begin(), m_groups.end(), column) != m_groups.end();
    }

    [[nodiscard]] std::optional<std::int64_t> countOf(std::size_t row, std::size_t column) const
    {
        return countIn(m_original.rows[row].cells[column]);
    }

    [[nodiscard]] bool isHidden(std::size_t row, std::size_t column) const { return m_isHidden[row][column]; }

    /// Two percentages of one whole tell how large it is, and so the count that it leaves out.
    void hideSharesOfHiddenWhole(std::size_t column)
    {
        const TableColumn& shares = m_table.columns[column];
        if (shares.wholeLacks.empty() || shares.derivedFrom.empty())
            return;
        const auto lacked = std::find_if(m_original.rows.begin(), m_original.rows.end(), [&](const TableRow& row) {
            return row.cells.front() == TableCell(shares.wholeLacks);
        });
        const std::size_t counted = shares.derivedFrom.front();
        const bool isLackHidden = lacked != m_original.rows.end()
                               && isHidden(static_cast<std::size_t>(lacked - m_original.rows.begin()), counted);
        if (!isLackHidden && !isTotalHidden(counted))
            return;
        for (std::size_t row = 0; row < m_table.rows.size(); ++row)
            if (m_table.rows[row].cells[column] != TableCell(NoFigure::Blank))
                hide(row, column, NoFigure::Protecting);
    }

    [[nodiscard]] bool isTotalHidden(std::size_t column) const
    {
        for (std::size_t row = 0; row < m_table.rows.size(); ++row)
            if (m_table.rows[row].kind == TableRowKind::Total && isHidden(row, column))
                return true;
        return false;
    }

    void hide(std::size_t row, std::size_t column, TableCell mark)
    {
        m_table.rows[row].cells[column] = std::move(mark);
        m_isHidden[row][column] = true;
    }

    /// A row of which next to nobody is known tells about them with every figure it has.
    void hideSmallGroups(std::size_t row)
    {
        const bool hasSmallGroup = std::any_of(m_groups.begin(), m_groups.end(), [&](std::size_t group) {
            const auto count = countOf(row, group);
            return count && *count > 0 && *count < 2 * m_threshold;
        });
        if (!hasSmallGroup)
            return;
        m_isRowHidden[row] = true;
        for (std::size_t column = 0; column < m_table.columns.size(); ++column) {
            const TableCell& cell = m_original.rows[row].cells[column];
            const auto* why = std::get_if<NoFigure>(&cell);
            if (std::holds_alternative<std::string>(cell) || (why != nullptr && *why == NoFigure::Blank))
                continue;
            if (m_table.rows[row].kind == TableRowKind::Total && m_table.columns[column].isTotalKnown)
                continue;
            const auto count = countIn(cell);
            hide(row, column, isGroup(column) && count && isSmall(*count) ? NoFigure::Small : NoFigure::Protecting);
        }
    }

    [[nodiscard]] bool isCount(std::size_t column) const { return m_table.columns[column].kind == ColumnKind::Count; }

    void hideSmallCounts(std::size_t row)
    {
        for (std::size_t column = 0; column < m_table.columns.size(); ++column)
            if (const auto count = countOf(row, column);
                isCount(column) && count && isSmall(*count) && !isHidden(row, column))
                hide(row, column, NoFigure::Small);
    }

    void hideSmallRemainders(std::size_t row)
    {
        for (std::size_t column = 0; column < m_table.columns.size(); ++column)
            if (!isHidden(row, column) && remainderIsSmall(row, column))
                hide(row, column, NoFigure::Protecting);
    }

    [[nodiscard]] bool remainderIsSmall(std::size_t row, std::size_t column) const
    {
        const Columns& groups = m_table.columns[column].partOf;
        const auto part = countOf(row, column);
        return part && std::any_of(groups.begin(), groups.end(), [&](std::size_t group) {
                   const auto whole = countOf(row, group);
                   return whole && isSmall(*whole - *part);
               });
    }

    /// What a reader must not be able to tell apart about a hidden count; nothing if only its exact number is secret.
    [[nodiscard]] std::optional<Range> secretOf(std::size_t row, std::size_t column) const
    {
        const std::int64_t count = countOf(row, column).value_or(0);
        if (isSmall(count))
            return Range{1, m_threshold - 1};
        for (const std::size_t group : m_table.columns[column].partOf)
            if (const auto whole = countOf(row, group); whole && isSmall(*whole - count) && !isHidden(row, group))
                return Range{*whole - m_threshold + 1, *whole - 1};
        return std::nullopt;
    }

    /// What the mark of a hidden count says to a reader who knows how tables are protected.
    [[nodiscard]] Range toldOf(std::size_t row, std::size_t column, std::int64_t most) const
    {
        const auto* why = std::get_if<NoFigure>(&m_table.rows[row].cells[column]);
        if (why != nullptr && *why == NoFigure::Small)
            return {1, m_threshold - 1};
        if (m_isColumnHidden[column])
            return {0, most};
        if (!m_isRowHidden[row])
            return {m_threshold, most};
        const std::int64_t mostOfGroup = std::min<std::int64_t>(most, 2 * m_threshold - 1);
        if (isGroup(column))
            return {m_threshold, mostOfGroup};
        return {0, m_table.columns[column].partOf.empty() ? most : mostOfGroup};
    }

    /// 13 records of 12 suspects leave room for one repeat suspect only.
    void hideBounds(std::size_t row)
    {
        for (std::size_t column = 0; column < m_table.columns.size(); ++column) {
            const Columns& parts = m_table.columns[column].atLeastSumOf;
            const auto whole = countOf(row, column);
            if (parts.empty() || !whole || isHidden(row, column))
                continue;
            const bool tellsTooMuch = std::any_of(parts.begin(), parts.end(), [&](std::size_t part) {
                const auto secret = secretOf(row, part);
                return isHidden(row, part) && secret && *whole - leastOfOthers(row, parts, part) < secret->high;
            });
            if (tellsTooMuch)
                hide(row, column, NoFigure::Protecting);
        }
    }

    [[nodiscard]] std::int64_t leastOfOthers(std::size_t row, const Columns& parts, std::size_t but) const
    {
        std::int64_t least = 0;
        for (const std::size_t part : parts)
            if (const auto count = countOf(row, part); part != but && count)
                least += isHidden(row, part) ? toldOf(row, part, *count).low : *count;
        return least;
    }

    /// From one row to the next that it holds, the difference is a count too: 12 with five or more and 9 with ten or
    /// more are three with five to nine. Below twice the threshold there is no room to hide a row without telling it.
    void hideSmallSteps(std::size_t column)
    {
        Columns rows;
        for (std::size_t row = 0; row < m_table.rows.size(); ++row)
            if (m_table.rows[row].kind != TableRowKind::Aside && countOf(row, column).value_or(0) > 0)
                rows.push_back(row);
        std::stable_sort(rows.begin(), rows.end(), [&](std::size_t left, std::size_t right) {
            return *countOf(left, column) > *countOf(right, column);
        });
        std::optional<std::int64_t> shown;
        for (const std::size_t row : rows) {
            const std::int64_t count = *countOf(row, column);
            const bool tellsStep = shown && isSmall(*shown - count);
            if (!isHidden(row, column) && (count < 2 * m_threshold || tellsStep))
                hide(row, column, NoFigure::Protecting);
            if (!isHidden(row, column))
                shown = count;
        }
    }

    /// Answers whether what it hid in one column may matter to the totals of another.
    bool hideForTotals()
    {
        for (std::size_t column = 0; column < m_table.columns.size(); ++column)
            if (const RowSum sum = m_table.columns[column].rowSum; sum == RowSum::Exact || sum == RowSum::AtLeastTotal)
                for (std::size_t row = 0; row < m_table.rows.size(); ++row)
                    if (m_table.rows[row].kind == TableRowKind::Total)
                        protectTotal(row, column);
        bool isMoreHidden = false;
        for (std::size_t row = 0; row < m_table.rows.size(); ++row)
            isMoreHidden = hideSumsOfHidden(row) || isMoreHidden;
        return isMoreHidden;
    }

    /// Three of "<5" under a total of "<5" are one or two each.
    void hideTellingTotals()
    {
        const auto isMarkedSmall = [&](std::size_t row, std::size_t column) {
            return m_table.rows[row].cells[column] == TableCell(NoFigure::Small);
        };
        for (std::size_t column = 0; column < m_table.columns.size(); ++column) {
            if (m_table.columns[column].rowSum != RowSum::Exact)
                continue;
            int small = 0;
            for (std::size_t row = 0; row < m_table.rows.size(); ++row)
                small += m_table.rows[row].kind == TableRowKind::Ordinary && isMarkedSmall(row, column) ? 1 : 0;
            for (std::size_t row = 0; row < m_table.rows.size(); ++row)
                if (small > 1 && m_table.rows[row].kind == TableRowKind::Total && isMarkedSmall(row, column))
                    hide(row, column, NoFigure::Protecting);
        }
    }

    void protectTotal(std::size_t totalRow, std::size_t column)
    {
        Columns given;
        const bool isKnown = m_table.columns[column].isTotalKnown;
        while ((!isHidden(totalRow, column) || isKnown) && countOf(totalRow, column) && !m_isColumnHidden[column]) {
            const SummedColumn summed = summedBy(totalRow, column);
            if (isSafe(summed.cells, m_table.columns[column].rowSum, summed.total))
                break;
            const auto next = nextToHide(summed.cells);
            if (!next && isKnown) {
                hideColumn(column);
                return;
            }
            given.push_back(next ? summed.rows[*next] : totalRow);
            hide(given.back(), column, NoFigure::Protecting);
        }
        // Cells that were given up early may no longer be needed once a larger one is hidden.
        std::sort(given.begin(), given.end(),
                  [&](std::size_t left, std::size_t right) { return countOf(left, column) > countOf(right, column); });
        for (const std::size_t row : given)
            if (row != totalRow && (!isHidden(totalRow, column) || isKnown))
                showIfSafe(row, totalRow, column);
    }

    /// Where the total cannot be hidden, nothing is told of what makes it: not even which of them are small, or none.
    void hideColumn(std::size_t column)
    {
        m_isColumnHidden[column] = true;
        for (std::size_t row = 0; row < m_table.rows.size(); ++row)
            if (m_table.rows[row].kind == TableRowKind::Ordinary && countOf(row, column))
                hide(row, column, NoFigure::Protecting);
    }

    void showIfSafe(std::size_t row, std::size_t totalRow, std::size_t column)
    {
        m_isHidden[row][column] = false;
        const SummedColumn summed = summedBy(totalRow, column);
        if (isSafe(summed.cells, m_table.columns[column].rowSum, summed.total))
            m_table.rows[row].cells[column] = m_original.rows[row].cells[column];
        else
            m_isHidden[row][column] = true;
    }

    /// Where nobody repeats, there are as many records as suspects: a count hidden for a total is not left to its row.
    bool hideSumsOfHidden(std::size_t row)
    {
        bool isMoreHidden = false;
        for (std::size_t column = 0; column < m_table.columns.size(); ++column) {
            const Columns& parts = m_table.columns[column].atLeastSumOf;
            const bool hasHiddenPart = std::any_of(parts.begin(), parts.end(), [&](std::size_t part) {
                return isHidden(row, part) && !secretOf(row, part);
            });
            if (!hasHiddenPart || isHidden(row, column) || !countOf(row, column))
                continue;
            hide(row, column, NoFigure::Protecting);
            isMoreHidden = true;
        }
        return isMoreHidden;
    }

    /// The ordinary cells of a column that make a total.
    struct SummedColumn
    {
        std::int64_t total = 0;
        Columns rows = {};
        std::vector<SummedCell> cells = {};
    };

    [[nodiscard]] SummedColumn summedBy(std::size_t totalRow, std::size_t column) const
    {
        SummedColumn summed{.total = *countOf(totalRow, column)};
        for (std::size_t row = 0; row < m_table.rows.size(); ++row) {
            const auto count = countOf(row, column);
            if (!count || m_table.rows[row].kind != TableRowKind::Ordinary)
                continue;
            SummedCell cell{.value = *count, .isHidden = isHidden(row, column)};
            if (cell.isHidden) {
                cell.told = toldOf(row, column, std::max(summed.total, *count));
                cell.secret = secretOf(row, column);
            }
            summed.rows.push_back(row);
            summed.cells.push_back(cell);
        }
        return summed;
    }

    void hideDerived()
    {
        // What is derived may itself be a source, as a percentage of a rank.
        for (bool isSettled = false; !isSettled;) {
            isSettled = true;
            for (std::size_t row = 0; row < m_table.rows.size(); ++row)
                for (std::size_t column = 0; column < m_table.columns.size(); ++column)
                    isSettled = !hideIfDerived(row, column) && isSettled;
        }
    }

    bool hideIfDerived(std::size_t row, std::size_t column)
    {
        const TableCell& cell = m_original.rows[row].cells[column];
        const bool isFigure = !std::holds_alternative<NoFigure>(cell) && !std::holds_alternative<std::string>(cell);
        if (!isFigure || isHidden(row, column))
            return false;
        const Columns& sources = m_table.columns[column].derivedFrom;
        const bool hasHiddenSource =
            std::any_of(sources.begin(), sources.end(), [&](std::size_t source) { return isHidden(row, source); });
        const auto* share = std::get_if<Share>(&cell);
        const bool tellsWhole = share != nullptr && isOfHiddenTotal(*share, column);
        if (!hasHiddenSource && !tellsWhole && (share == nullptr || !tellsSmallCount(*share, column)))
            return false;
        hide(row, column, markOfDerived(row, column, share));
        return true;
    }

    /// A count and its percentage of a total tell the total. Those of a group in the same row name that column.
    [[nodiscard]] bool isOfHiddenTotal(Share share, std::size_t column) const
    {
        const TableColumn& shares = m_table.columns[column];
        if (shares.kind != ColumnKind::Percent || shares.derivedFrom.size() != 1)
            return false;
        const std::size_t counted = shares.derivedFrom.front();
        for (std::size_t row = 0; row < m_table.rows.size(); ++row)
            if (m_table.rows[row].kind == TableRowKind::Total && isHidden(row, counted)
                && countOf(row, counted) == share.whole)
                return true;
        return false;
    }

    /// Counts that a share is made of may have no column of their own.
    [[nodiscard]] bool tellsSmallCount(Share share, std::size_t column) const
    {
        if (m_table.columns[column].kind == ColumnKind::Decimal)
            return isSmall(share.whole);
        return isSmall(share.part) || isSmall(share.whole - share.part)
            || (share.whole > 0 && share.whole < 2 * m_threshold);
    }

    /// Only a small part of a group that is shown has a percentage that may be told from above.
    [[nodiscard]] TableCell markOfDerived(std::size_t row, std::size_t column, const Share* share) const
    {
        const Columns& sources = m_table.columns[column].derivedFrom;
        const bool isOfHidden = std::any_of(sources.begin() + (sources.empty() ? 0 : 1), sources.end(),
                                            [&](std::size_t source) { return isHidden(row, source); })
                             || (!sources.empty() && m_isColumnHidden[sources.front()]);
        const bool isBelow = m_table.columns[column].kind == ColumnKind::Percent && share != nullptr
                          && isSmall(share->part) && share->whole >= 2 * m_threshold && !isOfHidden
                          && !isOfHiddenTotal(*share, column);
        if (!isBelow)
            return NoFigure::Protecting;
        return BelowShare{belowPercent(share->whole, m_threshold)};
    }

    ResultTable m_original;
    ResultTable m_table;
    int m_threshold;
    std::vector<std::vector<bool>> m_isHidden;
    std::vector<bool> m_isRowHidden;
    std::vector<bool> m_isColumnHidden; ///< all but its total
    Columns m_groups;                   ///< columns whose counts are divided into parts and are no part themselves
};

} // namespace

ResultTable protectedTable(ResultTable table, int threshold)
{
    for (TableRow& row : table.rows)
        row.cells.resize(table.columns.size(), NoFigure::Blank);
    return Protection(std::move(table), threshold).run();
}

std::vector<ResultTable> protectedTables(std::vector<ResultTable> tables, std::optional<int> threshold)
{
    for (ResultTable& table : tables)
        if (threshold)
            table = protectedTable(std::move(table), *threshold);
    return tables;
}

std::uint64_t roundedRows(std::uint64_t rows, int threshold)
{
    const std::uint64_t step = 2 * static_cast<std::uint64_t>(threshold);
    return (rows + step / 2) / step * step;
}

std::int64_t belowPercent(std::int64_t whole, int threshold)
{
    const std::int64_t rounded = (200 * std::int64_t{threshold} + whole) / (2 * whole);
    const bool isTrue = 100 * (std::int64_t{threshold} - 1) < rounded * whole;
    return isTrue ? rounded : (100 * std::int64_t{threshold} + whole - 1) / whole;
}

} // namespace cspdesk::statistics
