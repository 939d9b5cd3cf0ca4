// SPDX-License-Identifier: MIT
#include "presentation/result_table_model.h"

#include "statistics/arithmetic.h"
#include "wording/figure_text.h"
#include "wording/translate.h"

#include <QString>

#include <algorithm>

namespace cspdesk::presentation {
namespace {

using namespace statistics;

/// Whether there is something to sort a cell by.
bool hasFigure(const TableCell& cell)
{
    if (const auto* share = std::get_if<Share>(&cell))
        return share->whole > 0;
    return !std::holds_alternative<NoFigure>(cell) && !std::holds_alternative<BelowShare>(cell);
}

/// Below, equal or above 0 as the first cell is smaller, alike or larger. Both have figures.
int compared(const TableCell& left, const TableCell& right)
{
    if (left.index() != right.index())
        return left.index() < right.index() ? -1 : 1;
    if (const auto* words = std::get_if<std::string>(&left))
        return QString::localeAwareCompare(wording::text(*words), wording::text(std::get<std::string>(right)));
    if (const auto* share = std::get_if<Share>(&left)) {
        const auto order = compareShares(*share, std::get<Share>(right));
        return order < 0 ? -1 : order > 0 ? 1 : 0;
    }
    const auto number = [](const TableCell& cell) {
        const auto* count = std::get_if<std::int64_t>(&cell);
        return count != nullptr ? static_cast<double>(*count) : std::get<double>(cell);
    };
    return number(left) < number(right) ? -1 : number(right) < number(left) ? 1 : 0;
}

bool comesBefore(const TableCell& left, const TableCell& right, Qt::SortOrder order)
{
    const bool leftHas = hasFigure(left);
    const bool rightHas = hasFigure(right);
    if (!leftHas || !rightHas)
        return leftHas && !rightHas;
    const int difference = compared(left, right);
    return order == Qt::AscendingOrder ? difference < 0 : difference > 0;
}

bool isLabel(const TableColumn& column) { return column.kind == ColumnKind::Label; }

} // namespace

void ResultTableModel::show(ResultTable table)
{
    beginResetModel();
    m_table = std::move(table);
    m_rowsAsTheyCame = m_table.rows;
    endResetModel();
}

int ResultTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.rows.size());
}

int ResultTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.columns.size());
}

QVariant ResultTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const TableRow& row = m_table.rows[static_cast<std::size_t>(index.row())];
    const auto place = static_cast<std::size_t>(index.column());
    const TableColumn& column = m_table.columns[place];
    if (role == RowKindRole)
        return static_cast<int>(row.kind);
    if (role == CautionRole)
        return column.isCaution;
    if (place >= row.cells.size())
        return {};
    switch (role) {
    case Qt::DisplayRole: return wording::figureText(row.cells[place], column, m_table.threshold);
    case Qt::TextAlignmentRole: return int((isLabel(column) ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case NoFigureRole: return !hasFigure(row.cells[place]);
    default: return {};
    }
}

QVariant ResultTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const TableColumn& column = m_table.columns[static_cast<std::size_t>(section)];
    if (role == Qt::TextAlignmentRole)
        return int((isLabel(column) ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignBottom);
    if (role == CautionRole)
        return column.isCaution;
    return role == Qt::DisplayRole ? QVariant(wording::columnHeading(column)) : QVariant();
}

void ResultTableModel::sort(int column, Qt::SortOrder order)
{
    Q_EMIT layoutAboutToBeChanged();
    m_table.rows = m_rowsAsTheyCame;
    if (column >= 0 && column < columnCount()) {
        const auto place = static_cast<std::size_t>(column);
        std::stable_sort(m_table.rows.begin(), m_table.rows.end(), [&](const TableRow& left, const TableRow& right) {
            if (left.kind != right.kind || left.kind != TableRowKind::Ordinary)
                return left.kind < right.kind; // ordinary rows, the total, what stands aside
            return comesBefore(left.cells.at(place), right.cells.at(place), order);
        });
    }
    // What was selected is not where it was: a selection of figures is not carried from row to row.
    const QModelIndexList before = persistentIndexList();
    changePersistentIndexList(before, QModelIndexList(before.size()));
    Q_EMIT layoutChanged();
}

} // namespace cspdesk::presentation
