// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/suspect_import.h"

#include <QAbstractTableModel>

namespace cspdesk::presentation {

/// The rows of an extract that something is wrong with: which row, what, and the value.
class ProblemRowsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Row, What, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;
    void show(std::vector<analysis::ProblemRow> problems, std::size_t columnsOfFile);
    [[nodiscard]] std::uint64_t rowAt(int line) const { return m_problems.at(static_cast<std::size_t>(line)).row; }
    /// For a spreadsheet: row, problem, value.
    [[nodiscard]] std::string csv() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<analysis::ProblemRow> m_problems;
    std::size_t m_columnsOfFile = 0;
};

} // namespace cspdesk::presentation
