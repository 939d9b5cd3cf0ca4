// SPDX-License-Identifier: MIT
#include "statistics/shown_order.h"

#include "statistics/arithmetic.h"

#include <algorithm>

namespace cspdesk::statistics {
namespace {

using Rows = std::vector<std::size_t>;

std::optional<std::int64_t> countIn(const TableCell& cell)
{
    const auto* count = std::get_if<std::int64_t>(&cell);
    return count == nullptr ? std::nullopt : std::optional(*count);
}

bool isMark(const TableCell& cell)
{
    return std::holds_alternative<NoFigure>(cell) || std::holds_alternative<BelowShare>(cell);
}

bool isHidden(const TableCell& cell, const TableCell& original) { return isMark(cell) && cell != original; }

/// The ranks of the rows by a column; nothing if it holds no figures that can be compared.
std::optional<std::vector<std::int64_t>> ranksAmong(const ResultTable& table, const Rows& rows, std::size_t source)
{
    std::vector<std::int64_t> counts;
    std::vector<Share> shares;
    for (const std::size_t row : rows) {
        const TableCell& cell = table.rows[row].cells[source];
        if (const auto count = countIn(cell))
            counts.push_back(*count);
        else if (const auto* share = std::get_if<Share>(&cell); share != nullptr && share->whole > 0)
            shares.push_back(*share);
    }
    if (counts.size() == rows.size())
        return ranksOf(counts);
    return shares.size() == rows.size() ? std::optional(ranksOf(shares)) : std::nullopt;
}

void countAnew(ResultTable& table, const ResultTable& original, std::size_t column)
{
    Rows shown;
    bool isAnyHidden = false;
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        const TableCell& cell = table.rows[row].cells[column];
        isAnyHidden = isAnyHidden || isHidden(cell, original.rows[row].cells[column]);
        if (countIn(cell))
            shown.push_back(row);
    }
    if (!isAnyHidden)
        return;
    const auto& sources = table.columns[column].derivedFrom;
    const auto ranks = sources.size() == 1 ? ranksAmong(table, shown, sources.front()) : std::nullopt;
    for (std::size_t i = 0; i < shown.size(); ++i)
        table.rows[shown[i]].cells[column] = ranks ? TableCell((*ranks)[i]) : TableCell(NoFigure::Protecting);
}

std::string nameOf(const TableRow& row)
{
    const auto* name = row.cells.empty() ? nullptr : std::get_if<std::string>(&row.cells.front());
    return name == nullptr ? std::string() : *name;
}

/// Ages, and "two or more", stand in the order of their numbers, which is no figure's.
bool hasOrderOfItsOwn(const ResultTable& table)
{
    std::ptrdiff_t rows = 0;
    std::ptrdiff_t numbered = 0;
    for (const TableRow& row : table.rows) {
        if (row.kind != TableRowKind::Ordinary)
            continue;
        ++rows;
        numbered += nameOf(row).find_first_of("0123456789") != std::string::npos ? 1 : 0;
    }
    return 2 * numbered > rows;
}

bool isLess(const TableCell& left, const TableCell& right)
{
    const auto* ours = std::get_if<Share>(&left);
    const auto* theirs = std::get_if<Share>(&right);
    if (ours != nullptr && theirs != nullptr && ours->whole > 0 && theirs->whole > 0)
        return compareShares(*ours, *theirs) < 0;
    if (const auto count = countIn(left), other = countIn(right); count && other)
        return *count < *other;
    const auto* number = std::get_if<double>(&left);
    const auto* second = std::get_if<double>(&right);
    return number != nullptr && second != nullptr && *number < *second;
}

/// Whether the ordinary rows rise or fall by a column.
bool isInOrderOf(const ResultTable& table, std::size_t column)
{
    bool rises = true;
    bool falls = true;
    const TableCell* before = nullptr;
    for (const TableRow& row : table.rows) {
        const TableCell& cell = row.cells[column];
        if (row.kind != TableRowKind::Ordinary || std::holds_alternative<NoFigure>(cell))
            continue;
        if (std::holds_alternative<std::string>(cell))
            return false;
        if (before != nullptr) {
            rises = rises && !isLess(cell, *before);
            falls = falls && !isLess(*before, cell);
        }
        before = &cell;
    }
    return rises || falls;
}

} // namespace

void countRanksAnew(ResultTable& table, const ResultTable& original)
{
    for (std::size_t column = 0; column < table.columns.size(); ++column)
        if (table.columns[column].kind == ColumnKind::Rank)
            countAnew(table, original, column);
}

void hideOrder(ResultTable& table, const ResultTable& original)
{
    if (hasOrderOfItsOwn(original))
        return;
    std::vector<bool> moves(table.rows.size());
    for (std::size_t column = 0; column < table.columns.size(); ++column)
        if (isInOrderOf(original, column))
            for (std::size_t row = 0; row < table.rows.size(); ++row)
                moves[row] = moves[row] || isHidden(table.rows[row].cells[column], original.rows[row].cells[column]);
    std::vector<TableRow> rows;
    std::vector<TableRow> moved;
    for (std::size_t row = 0; row < table.rows.size(); ++row)
        if (table.rows[row].kind == TableRowKind::Ordinary)
            (moves[row] ? moved : rows).push_back(table.rows[row]);
    std::stable_sort(moved.begin(), moved.end(),
                     [](const TableRow& left, const TableRow& right) { return nameOf(left) < nameOf(right); });
    rows.insert(rows.end(), moved.begin(), moved.end());
    auto next = rows.begin();
    for (TableRow& row : table.rows)
        if (row.kind == TableRowKind::Ordinary)
            row = std::move(*next++);
}

} // namespace cspdesk::statistics
