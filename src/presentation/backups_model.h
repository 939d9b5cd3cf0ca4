// SPDX-License-Identifier: MIT
#pragma once

#include "application/backups.h"

#include <QAbstractTableModel>
#include <QStringList>

namespace cspdesk::presentation {

/// The backups of a file, newest first, as a person chooses among them.
class BackupsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Made, Age, Size, LastChange, ColumnCount };

    BackupsModel(std::vector<application::Backup> backups, Date today, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// Null where there is no such row.
    [[nodiscard]] const application::Backup* backupAt(int row) const;

private:
    [[nodiscard]] QStringList cellsOf(const application::Backup& backup) const;

    std::vector<application::Backup> m_backups;
    Date m_today;
};

} // namespace cspdesk::presentation
