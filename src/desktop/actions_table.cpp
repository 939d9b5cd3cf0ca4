// SPDX-License-Identifier: MIT
#include "desktop/actions_table.h"

#include "wording/translate.h"

#include <QHeaderView>
#include <QKeyEvent>

namespace cspdesk::desktop {

using presentation::ActionLogModel;
using wording::say;

namespace {

/// A table narrower than this says when an action was raised in the panel only.
constexpr int roomForRaised = 820;

} // namespace

ActionsTable::ActionsTable(ActionLogModel& model, QWidget* parent)
    : QTableView(parent),
      m_model(model),
      m_delegate(new ActionDelegate(this))
{
    setObjectName(QStringLiteral("actionsTable"));
    // Before the view sees the model, so that the place is noted while the old rows are still there.
    connect(&model, &ActionLogModel::modelAboutToBeReset, this, &ActionsTable::rememberPlace);
    setModel(&model);
    prepareTable(*this, say("Actions"));
    delete itemDelegate();
    setItemDelegate(m_delegate);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    connect(&model, &ActionLogModel::modelReset, this, &ActionsTable::restorePlace);
    connect(&model, &ActionLogModel::dataChanged, this, &ActionsTable::fitRows);
}

void ActionsTable::choose(int row)
{
    if (m_model.lineAt(row) == nullptr)
        return;
    const QModelIndex index = m_model.index(row, ActionLogModel::Action);
    setCurrentIndex(index);
    scrollTo(index);
}

void ActionsTable::choose(Id<domain::ActionPoint> id) { choose(m_model.rowOf(id)); }

void ActionsTable::keyPressEvent(QKeyEvent* event)
{
    const bool plain = (event->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier)) == Qt::NoModifier;
    if (plain && !event->text().isEmpty() && event->text().front().isLetterOrNumber())
        Q_EMIT typedAhead(event->text());
    else
        QTableView::keyPressEvent(event);
}

void ActionsTable::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTableView::currentChanged(current, previous);
    if (m_resetting)
        return;
    const auto* line = m_model.lineAt(current.row());
    m_chosen = line == nullptr ? std::nullopt : std::optional(line->action.id);
    Q_EMIT chosenChanged();
}

void ActionsTable::rememberPlace()
{
    m_resetting = true;
    m_placeRow = qMax(0, currentIndex().row());
}

void ActionsTable::restorePlace()
{
    fitColumns();
    m_resetting = false;
    int row = m_chosen ? m_model.rowOf(*m_chosen) : -1;
    if (row < 0)
        row = qMin(m_placeRow, m_model.rowCount() - 1);
    if (row < 0)
        return currentChanged({}, {});
    choose(row);
}

void ActionsTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

void ActionsTable::fitColumns()
{
    const QFontMetrics metrics(font());
    const int room = 2 * ActionDelegate::padding;
    const int date = metrics.horizontalAdvance(QStringLiteral("30 Sept 2025")) + room;
    const int reference = m_model.yearsMix() ? date : metrics.horizontalAdvance(QStringLiteral("at 00.00")) + room;
    const int due = qMax(date, metrics.horizontalAdvance(say("Next meeting")) + room + 2);
    const int status = metrics.horizontalAdvance(say("Carried over")) + room + metrics.height() + 6;
    const bool hasRaised = viewport()->width() >= roomForRaised && !m_model.yearsMix();
    setColumnHidden(ActionLogModel::Raised, !hasRaised);
    const int rest = qMax(200, viewport()->width() - reference - due - status - (hasRaised ? date : 0));
    const int owners = qBound(90, rest * 28 / 100, 260);
    const int widths[] = {reference, rest - owners, owners, date, due, status};
    for (int column = 0; column < ActionLogModel::ColumnCount; ++column)
        if (!isColumnHidden(column))
            setColumnWidth(column, widths[column]);
    fitRows();
    if (currentIndex().isValid())
        scrollTo(currentIndex());
}

void ActionsTable::fitRows()
{
    for (int row = 0; row < m_model.rowCount(); ++row) {
        int height = 0;
        for (int column = 0; column < ActionLogModel::ColumnCount; ++column)
            if (!isColumnHidden(column))
                height = qMax(height, m_delegate->cellHeight(m_model.index(row, column), columnWidth(column), font()));
        if (rowHeight(row) != height)
            setRowHeight(row, height);
    }
}

} // namespace cspdesk::desktop
