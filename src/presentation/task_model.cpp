// SPDX-License-Identifier: MIT
#include "presentation/task_model.h"

#include "wording/labels.h"
#include "wording/translate.h"

namespace cspdesk::presentation {

using wording::say;

QString urgencyText(TaskModel::Urgency urgency)
{
    switch (urgency) {
    case TaskModel::Urgency::None: return {};
    case TaskModel::Urgency::Soon: return say("Soon");
    case TaskModel::Urgency::Today: return say("Today");
    case TaskModel::Urgency::Overdue: return say("Overdue");
    }
    return {};
}

void TaskModel::show(std::vector<application::Task> tasks, Date today)
{
    beginResetModel();
    m_tasks = std::move(tasks);
    m_today = today;
    endResetModel();
}

int TaskModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_tasks.size());
}

TaskModel::Urgency TaskModel::urgencyOf(const application::Task& task) const
{
    if (!task.due)
        return Urgency::None;
    const int days = daysBetween(m_today, *task.due);
    if (days < 0)
        return Urgency::Overdue;
    if (days == 0)
        return Urgency::Today;
    return days <= 7 ? Urgency::Soon : Urgency::None;
}

QVariant TaskModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const application::Task& task = taskAt(index.row());
    const wording::TaskText words = wording::taskText(task, m_today);
    const QString urgency = urgencyText(urgencyOf(task));
    switch (role) {
    case Qt::DisplayRole: return words.title;
    case DetailRole: return words.detail;
    case UrgencyRole: return int(urgencyOf(task));
    case KindRole: return int(task.kind);
    case Qt::AccessibleTextRole:
        return urgency.isEmpty() ? say("%1. %2").arg(words.title, words.detail)
                                 : say("%1: %2. %3").arg(urgency, words.title, words.detail);
    default: return {};
    }
}

} // namespace cspdesk::presentation
