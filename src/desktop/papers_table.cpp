// SPDX-License-Identifier: MIT
#include "desktop/papers_table.h"

#include "desktop/paper_intake.h"
#include "wording/translate.h"

#include <QDragEnterEvent>
#include <QHeaderView>
#include <QMimeData>

namespace cspdesk::desktop {

using presentation::PapersModel;
using wording::say;

namespace {

/// A table narrower than this tells version and size in the panel only.
constexpr int roomForSize = 560;

} // namespace

PapersTable::PapersTable(PapersModel& model, QWidget* parent)
    : QTableView(parent),
      m_model(model),
      m_delegate(new PapersDelegate(this))
{
    setObjectName(QStringLiteral("papersTable"));
    // Before the view sees the model, so that the place is noted while the old rows are still there.
    connect(&model, &PapersModel::modelAboutToBeReset, this, &PapersTable::rememberPlace);
    setModel(&model);
    prepareTable(*this, say("Papers"));
    delete itemDelegate();
    setItemDelegate(m_delegate);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setAcceptDrops(true);
    connect(&model, &PapersModel::modelReset, this, &PapersTable::restorePlace);
}

void PapersTable::choose(int row)
{
    if (m_model.itemAt(row) == nullptr)
        return;
    const QModelIndex index = m_model.index(row, PapersModel::Title);
    setCurrentIndex(index);
    scrollTo(index);
}

void PapersTable::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTableView::currentChanged(current, previous);
    if (m_resetting)
        return;
    const auto* line = m_model.lineAt(current.row());
    const auto* item = m_model.itemAt(current.row());
    m_paper = line == nullptr ? std::nullopt : std::optional(line->paper.id);
    m_item = item == nullptr ? std::nullopt : std::optional(item->item.id);
    Q_EMIT chosenChanged();
}

void PapersTable::rememberPlace()
{
    m_resetting = true;
    m_placeRow = qMax(0, currentIndex().row());
}

void PapersTable::restorePlace()
{
    clearSpans();
    for (int each = 0; each < m_model.rowCount(); ++each)
        if (m_model.lineAt(each) == nullptr) // an item is one band
            setSpan(each, 0, 1, PapersModel::ColumnCount);
    fitColumns();
    m_resetting = false;
    int row = m_paper ? m_model.rowOf(*m_paper) : m_item ? m_model.rowOf(*m_item) : m_model.firstRow();
    if (row < 0)
        row = qMin(m_placeRow, m_model.rowCount() - 1);
    if (row < 0)
        return currentChanged({}, {});
    choose(row);
}

void PapersTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

void PapersTable::fitColumns()
{
    const QFontMetrics metrics(font());
    const int room = 2 * PapersDelegate::padding;
    const int state = metrics.horizontalAdvance(say("Received late")) + room + metrics.height() + 6;
    const int due = metrics.horizontalAdvance(QStringLiteral("30 Sept 2025")) + room;
    const int version = metrics.horizontalAdvance(say("Version")) + room + 4;
    const int size = metrics.horizontalAdvance(QStringLiteral("120 pages")) + room + 4;
    const bool hasSize = viewport()->width() >= roomForSize * fontMetrics().height() / 18;
    setColumnHidden(PapersModel::Version, !hasSize);
    setColumnHidden(PapersModel::Size, !hasSize);
    const int rest = qMax(160, viewport()->width() - state - due - (hasSize ? version + size : 0));
    const int widths[] = {rest, state, due, version, size};
    for (int column = 0; column < PapersModel::ColumnCount; ++column)
        if (!isColumnHidden(column))
            setColumnWidth(column, widths[column]);
    fitRows();
    if (currentIndex().isValid())
        scrollTo(currentIndex());
}

void PapersTable::fitRows()
{
    for (int row = 0; row < m_model.rowCount(); ++row) {
        int height = 0;
        for (int column = 0; column < PapersModel::ColumnCount; ++column)
            if (!isColumnHidden(column))
                height = qMax(height, m_delegate->cellHeight(m_model.index(row, column), columnWidth(column), font()));
        if (rowHeight(row) != height)
            setRowHeight(row, height);
    }
}

void PapersTable::dragEnterEvent(QDragEnterEvent* event)
{
    if (m_model.mayEdit() && !filesIn(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void PapersTable::dragMoveEvent(QDragMoveEvent* event)
{
    // The row below the hand is chosen, so that it can be seen what gets the files.
    const QModelIndex index = indexAt(event->position().toPoint());
    if (!index.isValid())
        return event->ignore();
    if (index.row() != currentIndex().row())
        setCurrentIndex(m_model.index(index.row(), PapersModel::Title));
    event->setDropAction(Qt::CopyAction);
    event->accept();
}

void PapersTable::dropEvent(QDropEvent* event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    const QStringList files = filesIn(*event->mimeData());
    if (!index.isValid() || files.isEmpty())
        return event->ignore();
    event->setDropAction(Qt::CopyAction);
    event->accept();
    Q_EMIT dropped(index.row(), files);
}

} // namespace cspdesk::desktop
