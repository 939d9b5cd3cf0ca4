// SPDX-License-Identifier: MIT
#pragma once

#include "application/home_view.h"

#include <QAbstractListModel>

namespace cspdesk::presentation {

/// What needs doing, in words.
class TaskModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { DetailRole = Qt::UserRole, UrgencyRole, KindRole };
    enum class Urgency { None, Soon, Today, Overdue };

    using QAbstractListModel::QAbstractListModel;

    void show(std::vector<application::Task> tasks, Date today);
    [[nodiscard]] const application::Task& taskAt(int row) const { return m_tasks[static_cast<std::size_t>(row)]; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    [[nodiscard]] Urgency urgencyOf(const application::Task& task) const;

    std::vector<application::Task> m_tasks;
    Date m_today = date(2000, 1, 1);
};

/// The word for it: "Overdue"; empty where there is no hurry.
QString urgencyText(TaskModel::Urgency urgency);

} // namespace cspdesk::presentation
