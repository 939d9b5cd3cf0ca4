// SPDX-License-Identifier: MIT
#include "desktop/papers_table.h"

#include "desktop/paper_intake.h"
#include "wording/translate.h"

#include <QDragEnterEvent>
#include <QMimeData>

namespace cspdesk::desktop {

using presentation::PapersModel;
using wording::say;

namespace {

/// A table narrower than this tells version and size in the panel only.
constexpr int roomForSize = 560;

} // namespace

PapersTable::PapersTable(PapersModel& model, QWidget* parent)
    : LedgerTable(model, new PapersDelegate, PapersModel::Title, say("Papers"), parent),
      m_model(model)
{
    setObjectName(QStringLiteral("papersTable"));
    setAcceptDrops(true);
}

bool PapersTable::mayChoose(int row) const { return m_model.itemAt(row) != nullptr; }

void PapersTable::noteChosen(int row)
{
    const auto* line = m_model.lineAt(row);
    const auto* item = m_model.itemAt(row);
    m_paper = line == nullptr ? std::nullopt : std::optional(line->paper.id);
    m_item = item == nullptr ? std::nullopt : std::optional(item->item.id);
}

int PapersTable::rowOfChosen() const
{
    return m_paper ? m_model.rowOf(*m_paper) : m_item ? m_model.rowOf(*m_item) : m_model.firstRow();
}

/// An item is one band.
void PapersTable::joinBands()
{
    clearSpans();
    for (int row = 0; row < m_model.rowCount(); ++row)
        if (m_model.lineAt(row) == nullptr)
            setSpan(row, 0, 1, PapersModel::ColumnCount);
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
    setWidths(widths);
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
