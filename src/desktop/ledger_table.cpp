// SPDX-License-Identifier: MIT
#include "desktop/ledger_table.h"

#include <QHeaderView>

namespace cspdesk::desktop {

LedgerTable::LedgerTable(QAbstractItemModel& model, TallRowDelegate* delegate, int titleColumn,
                         const QString& accessibleName, QWidget* parent)
    : QTableView(parent),
      m_delegate(delegate),
      m_titleColumn(titleColumn)
{
    delegate->setParent(this);
    // Before the view sees the model, so that the place is noted while the old rows are still there.
    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, &LedgerTable::rememberPlace);
    setModel(&model); // says already what is current, which nobody has chosen
    m_resetting = false;
    prepareTable(*this, accessibleName);
    delete itemDelegate();
    setItemDelegate(delegate);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    connect(&model, &QAbstractItemModel::modelReset, this, &LedgerTable::restorePlace);
    connect(&model, &QAbstractItemModel::dataChanged, this, &LedgerTable::fitRows);
}

void LedgerTable::choose(int row)
{
    if (row < 0 || !mayChoose(row))
        return;
    setCurrentIndex(model()->index(row, m_titleColumn));
    showChosen();
}

void LedgerTable::showChosen()
{
    if (currentIndex().isValid())
        scrollTo(currentIndex());
}

void LedgerTable::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTableView::currentChanged(current, previous);
    if (m_resetting)
        return;
    noteChosen(current.row());
    Q_EMIT chosenChanged();
}

void LedgerTable::rememberPlace()
{
    m_resetting = true;
    m_placeRow = qMax(0, currentIndex().row());
}

void LedgerTable::restorePlace()
{
    joinBands();
    fitColumns();
    m_resetting = false;
    int row = rowOfChosen();
    if (row < 0)
        for (row = qMin(m_placeRow, model()->rowCount() - 1); row >= 0 && !mayChoose(row);)
            --row;
    if (row < 0)
        return currentChanged({}, {});
    choose(row);
}

void LedgerTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

void LedgerTable::setWidths(std::span<const int> widths)
{
    for (int column = 0; column < static_cast<int>(widths.size()); ++column)
        if (!isColumnHidden(column))
            setColumnWidth(column, widths[static_cast<std::size_t>(column)]);
    fitRows();
    showChosen();
}

void LedgerTable::fitRows()
{
    for (int row = 0; row < model()->rowCount(); ++row) {
        int height = 0;
        for (int column = 0; column < model()->columnCount(); ++column)
            if (!isColumnHidden(column))
                height = qMax(height, m_delegate->cellHeight(model()->index(row, column), columnWidth(column), font()));
        if (rowHeight(row) != height)
            setRowHeight(row, height);
    }
}

} // namespace cspdesk::desktop
