// SPDX-License-Identifier: MIT
#pragma once

#include "statistics/result_table.h"

#include <QAbstractTableModel>

namespace cspdesk::presentation {

/// A result table on the screen. It sorts by figures, not by their words: hidden figures and those that cannot be stand
/// last whichever way it is sorted, the total and what stands beside it stay below.
class ResultTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        RowKindRole = Qt::UserRole, ///< a statistics::TableRowKind
        NoFigureRole,               ///< whether a mark stands where a figure would
        CautionRole                 ///< whether the rows of the column are not to be compared; of headings, too
    };

    using QAbstractTableModel::QAbstractTableModel;
    void show(statistics::ResultTable table);
    /// As it is sorted now.
    [[nodiscard]] const statistics::ResultTable& table() const { return m_table; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// A column below 0 brings back the order the table came in.
    void sort(int column, Qt::SortOrder order) override;

private:
    statistics::ResultTable m_table;
    std::vector<statistics::TableRow> m_rowsAsTheyCame;
};

} // namespace cspdesk::presentation
