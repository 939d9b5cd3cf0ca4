// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/row_delegate.h"

namespace cspdesk::desktop {

/// Rows that say what kind they are (presentation/record_table.h): bands head the rows below them, what is past is pale
/// and what is awaited is set apart.
class RecordDelegate : public RowDelegate
{
    Q_OBJECT

public:
    explicit RecordDelegate(QObject* parent = nullptr) : RowDelegate(parent) {}

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;
};

/// `prepareTable` for a model with bands: they reach across the whole table.
void prepareRecordTable(QTableView& table, const QString& accessibleName);
/// Lets the bands of the present rows span the table; to be called again whenever the rows have changed.
void spanBands(QTableView& table);

} // namespace cspdesk::desktop
