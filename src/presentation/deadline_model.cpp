// SPDX-License-Identifier: MIT
#include "presentation/deadline_model.h"

#include "wording/deadline_evidence.h"
#include "wording/deadline_text.h"
#include "wording/format_text.h"
#include "wording/translate.h"

namespace cspdesk::presentation {

using application::UnitOfWork;
using application::Verb;
using domain::Deadline;
using domain::DeadlineState;
using wording::say;

DeadlineModel::DeadlineModel(Workspace& workspace, Id<domain::Meeting> meeting, QObject* parent)
    : QAbstractTableModel(parent),
      m_workspace(workspace),
      m_meeting(meeting)
{
    connect(&workspace, &Workspace::changed, this, &DeadlineModel::reload);
    reload();
}

void DeadlineModel::reload()
{
    beginResetModel();
    m_view.reset();
    if (m_workspace.isOpen())
        if (auto view = application::deadlineView(m_workspace.store(), m_meeting, m_workspace.today());
            view.has_value())
            m_view = std::move(*view);
    endResetModel();
    Q_EMIT deadlinesChanged();
}

const Deadline* DeadlineModel::deadlineAt(int row) const
{
    if (!m_view || row < 0 || row >= rowCount())
        return nullptr;
    return &m_view->deadlines[static_cast<std::size_t>(row)];
}

bool DeadlineModel::mayMark(int row) const
{
    const Deadline* deadline = deadlineAt(row);
    return deadline != nullptr && domain::isOfOffice(deadline->kind) && m_workspace.mayWrite()
        && deadline->state != DeadlineState::NotNeeded;
}

int DeadlineModel::nextRow() const
{
    for (int row = 0; row < rowCount(); ++row) {
        const DeadlineState state = deadlineAt(row)->state;
        if (state == DeadlineState::Overdue || state == DeadlineState::DueToday || state == DeadlineState::Ahead)
            return row;
    }
    return 0;
}

QStringList DeadlineModel::details(int row) const
{
    const Deadline* deadline = deadlineAt(row);
    if (deadline == nullptr)
        return {};
    QStringList lines{say("%1: %2").arg(wording::label(deadline->kind), wording::dueText(*deadline)),
                      say("Rule: %1").arg(wording::ruleText(*deadline))};
    if (const QStringList evidence = wording::evidenceLines(*deadline); !evidence.isEmpty())
        lines << QString() << evidence;
    if (!deadline->count)
        return lines;
    lines << QString() << wording::countTitle(*deadline->count);
    for (const wording::CountLine& line : wording::countLines(*deadline->count))
        lines << say("%1: %2").arg(line.day, line.what);
    return lines;
}

Result<> DeadlineModel::markDone(int row, Date on, std::optional<TimeOfDay> at, const QString& evidence,
                                 const std::string& sha256)
{
    const Deadline* deadline = deadlineAt(row);
    if (deadline == nullptr)
        return {};
    const domain::DeadlineMark mark{.meeting = m_meeting,
                                    .kind = deadline->kind,
                                    .doneOn = on,
                                    .doneAt = at,
                                    .evidence = evidence.toStdString(),
                                    .sha256 = sha256,
                                    .by = m_workspace.who()};
    return m_workspace
        .run(Verb::MarkDeadline, say("mark “%1” as done").arg(wording::label(deadline->kind)),
             [&](UnitOfWork& unit) { return application::markDeadline(unit, mark); })
        .map([](auto) {});
}

Result<> DeadlineModel::markDoneNow(int row)
{
    const application::DoneNote now = doneNow(m_workspace);
    return markDone(row, now.on, now.at, {});
}

Result<> DeadlineModel::unmark(int row)
{
    const Deadline* deadline = deadlineAt(row);
    if (deadline == nullptr)
        return {};
    const domain::DeadlineKind kind = deadline->kind;
    return m_workspace
        .run(Verb::MarkDeadline, say("take “%1” back as done").arg(wording::label(kind)),
             [&](UnitOfWork& unit) { return application::unmarkDeadline(unit, m_meeting, kind); })
        .map([](auto) {});
}

int DeadlineModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_view ? 0 : static_cast<int>(m_view->deadlines.size());
}

int DeadlineModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant DeadlineModel::data(const QModelIndex& index, int role) const
{
    const Deadline* deadline = deadlineAt(index.row());
    if (deadline == nullptr)
        return {};
    if (role == StateRole)
        return static_cast<int>(deadline->state);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case What: return wording::label(deadline->kind);
    case Day: return wording::dueText(*deadline);
    case State: return wording::stateText(*deadline, m_view->today);
    default: return {};
    }
}

QVariant DeadlineModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case What: return say("What");
    case Day: return say("Last day");
    case State: return say("How it stands");
    default: return {};
    }
}

application::DoneNote doneNow(const Workspace& workspace)
{
    // In a sample the day stands still, and the time of another day would say nothing.
    if (workspace.isSample())
        return {workspace.today(), std::nullopt, workspace.who()};
    return {workspace.today(), workspace.wallClock().time, workspace.who()};
}

} // namespace cspdesk::presentation
