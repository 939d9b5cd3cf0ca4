// SPDX-License-Identifier: MIT
#include "desktop/actions_table.h"

#include "wording/translate.h"

#include <QKeyEvent>

namespace cspdesk::desktop {

using presentation::ActionLogModel;
using wording::say;

namespace {

/// A table narrower than this says when an action was raised in the panel only.
constexpr int roomForRaised = 820;

} // namespace

ActionsTable::ActionsTable(ActionLogModel& model, QWidget* parent)
    : LedgerTable(model, new ActionDelegate, ActionLogModel::Action, say("Actions"), parent),
      m_model(model)
{
    setObjectName(QStringLiteral("actionsTable"));
}

bool ActionsTable::mayChoose(int row) const { return m_model.lineAt(row) != nullptr; }

void ActionsTable::noteChosen(int row)
{
    const auto* line = m_model.lineAt(row);
    m_chosen = line == nullptr ? std::nullopt : std::optional(line->action.id);
}

int ActionsTable::rowOfChosen() const { return m_chosen ? m_model.rowOf(*m_chosen) : -1; }

void ActionsTable::choose(Id<domain::ActionPoint> id) { choose(m_model.rowOf(id)); }

void ActionsTable::keyPressEvent(QKeyEvent* event)
{
    const bool plain = (event->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier)) == Qt::NoModifier;
    if (plain && !event->text().isEmpty() && event->text().front().isLetterOrNumber())
        Q_EMIT typedAhead(event->text());
    else
        LedgerTable::keyPressEvent(event);
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
    setWidths(widths);
}

} // namespace cspdesk::desktop
