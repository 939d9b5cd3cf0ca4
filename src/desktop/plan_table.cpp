// SPDX-License-Identifier: MIT
#include "desktop/plan_table.h"

#include "desktop/pill.h"
#include "wording/translate.h"

#include <vector>

namespace cspdesk::desktop {

using presentation::PlanModel;
using wording::say;

PlanTable::PlanTable(PlanModel& model, QWidget* parent)
    : LedgerTable(model, new PlanDelegate, 0, say("Forward plan"), parent),
      m_model(model)
{
    setObjectName(QStringLiteral("planTable"));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    restorePlace();
}

bool PlanTable::mayChoose(int row) const { return m_model.lineAt(row) != nullptr; }

void PlanTable::noteChosen(int row)
{
    const auto* line = m_model.lineAt(row);
    m_chosen = line == nullptr ? std::nullopt : std::optional(line->entry.id);
}

int PlanTable::rowOfChosen() const { return m_chosen ? m_model.rowOf(*m_chosen) : -1; }

void PlanTable::choose(Id<domain::PlanEntry> id) { choose(m_model.rowOf(id)); }

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

void PlanTable::joinBands()
{
    clearSpans();
    for (int row = 0; row < m_model.rowCount(); ++row)
        if (m_model.lineAt(row) == nullptr && m_model.columnCount() > 1)
            setSpan(row, 0, 1, m_model.columnCount());
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
        std::vector<int> widths(static_cast<std::size_t>(columns), each);
        if (!widths.empty())
            widths.front() = entry;
        setWidths(widths);
    } else if (columns == PlanModel::DateColumnCount) {
        const int when =
            metrics.horizontalAdvance(say("Meeting of %1").arg(QStringLiteral("30 September 2025"))) + room;
        const int kind = metrics.horizontalAdvance(say("Commissioned report")) + room;
        const int rest = qMax(260, width - when - kind);
        const int widths[] = {when, rest * 58 / 100, kind, rest - rest * 58 / 100};
        setWidths(widths);
    }
}

} // namespace cspdesk::desktop
