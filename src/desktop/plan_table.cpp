// SPDX-License-Identifier: MIT
#include "desktop/plan_table.h"

#include "desktop/pill.h"
#include "wording/translate.h"

#include <QHeaderView>

namespace cspdesk::desktop {

using presentation::PlanModel;
using wording::say;

PlanTable::PlanTable(PlanModel& model, QWidget* parent)
    : QTableView(parent),
      m_model(model),
      m_delegate(new PlanDelegate(this))
{
    setObjectName(QStringLiteral("planTable"));
    // Before the view sees the model, so that the place is noted while the old rows are still there.
    connect(&model, &PlanModel::modelAboutToBeReset, this, &PlanTable::rememberPlace);
    setModel(&model);
    prepareTable(*this, say("Forward plan"));
    delete itemDelegate();
    setItemDelegate(m_delegate);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    connect(&model, &PlanModel::modelReset, this, &PlanTable::restorePlace);
    restorePlace();
}

void PlanTable::choose(Id<domain::PlanEntry> id)
{
    const int row = m_model.rowOf(id);
    if (row < 0)
        return;
    const QModelIndex index = m_model.index(row, 0);
    setCurrentIndex(index);
    showChosen();
}

void PlanTable::chooseFirst()
{
    for (int row = 0; row < m_model.rowCount(); ++row)
        if (const auto* line = m_model.lineAt(row); line != nullptr)
            return choose(line->entry.id);
}

/// Bands are walked over.
QModelIndex PlanTable::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    QModelIndex index = QTableView::moveCursor(action, modifiers);
    const int step = action == MoveUp || action == MovePageUp || action == MoveEnd ? -1 : 1;
    while (index.isValid() && m_model.lineAt(index.row()) == nullptr)
        index = index.siblingAtRow(index.row() + step);
    return index.isValid() ? index : currentIndex();
}

void PlanTable::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTableView::currentChanged(current, previous);
    if (m_resetting)
        return;
    const auto* line = m_model.lineAt(current.row());
    m_chosen = line == nullptr ? std::nullopt : std::optional(line->entry.id);
    Q_EMIT chosenChanged();
}

void PlanTable::rememberPlace()
{
    m_resetting = true;
    m_placeRow = qMax(0, currentIndex().row());
}

void PlanTable::restorePlace()
{
    clearSpans();
    for (int row = 0; row < m_model.rowCount(); ++row)
        if (m_model.lineAt(row) == nullptr && m_model.columnCount() > 1)
            setSpan(row, 0, 1, m_model.columnCount());
    fitColumns();
    m_resetting = false;
    if (m_chosen && m_model.rowOf(*m_chosen) >= 0)
        return choose(*m_chosen);
    for (int row = qMin(m_placeRow, m_model.rowCount() - 1); row >= 0; --row)
        if (const auto* line = m_model.lineAt(row); line != nullptr)
            return choose(line->entry.id);
    currentChanged({}, {});
}

/// With the band above it, where it is the first of its kind.
void PlanTable::showChosen()
{
    const QModelIndex index = currentIndex();
    if (!index.isValid())
        return;
    if (index.row() > 0 && m_model.lineAt(index.row() - 1) == nullptr)
        scrollTo(index.siblingAtRow(index.row() - 1));
    scrollTo(index);
}

void PlanTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

void PlanTable::fitColumns()
{
    const QFontMetrics metrics(font());
    const int room = 2 * PlanDelegate::padding;
    const int columns = m_model.columnCount();
    const int width = viewport()->width();
    if (m_model.layout() == PlanModel::Layout::Programme) {
        // A mark as wide as its longest word; where the meetings leave too little for the entries, the table scrolls.
        const int least = pillSize(font(), say("On agenda")).width() + 10;
        const int meetings = columns - 1;
        const int entry = qMax(qMin(width, 230), width - meetings * qMax(least, meetings > 0 ? width / 8 : 0));
        const int each = meetings > 0 ? qMax(least, (width - entry) / meetings) : 0;
        for (int column = 0; column < columns; ++column)
            setColumnWidth(column, column == 0 ? entry : each);
    } else if (columns == PlanModel::DateColumnCount) {
        const int when =
            metrics.horizontalAdvance(say("Meeting of %1").arg(QStringLiteral("30 September 2025"))) + room;
        const int kind = metrics.horizontalAdvance(say("Commissioned report")) + room;
        const int rest = qMax(260, width - when - kind);
        const int widths[] = {when, rest * 58 / 100, kind, rest - rest * 58 / 100};
        for (int column = 0; column < columns; ++column)
            setColumnWidth(column, widths[column]);
    }
    fitRows();
    showChosen();
}

void PlanTable::fitRows()
{
    for (int row = 0; row < m_model.rowCount(); ++row) {
        int height = 0;
        for (int column = 0; column < m_model.columnCount(); ++column)
            height = qMax(height, m_delegate->cellHeight(m_model.index(row, column), columnWidth(column), font()));
        if (rowHeight(row) != height)
            setRowHeight(row, height);
    }
}

} // namespace cspdesk::desktop
