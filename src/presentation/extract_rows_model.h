// SPDX-License-Identifier: MIT
#pragma once

#include "presentation/extract_rows.h"

#include <QAbstractTableModel>

#include <optional>
#include <string>
#include <vector>

namespace cspdesk::presentation {

/// Rows of an extract under its headings, with the numbers a spreadsheet gives them.
class ExtractRowsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role { MarkedRole = Qt::UserRole }; ///< whether the row is the one that is looked for

    using QAbstractTableModel::QAbstractTableModel;
    void show(const std::vector<std::string>& headings, std::vector<ExtractRow> rows,
              std::optional<std::uint64_t> marked = std::nullopt);
    [[nodiscard]] int placeOfMarked() const; ///< -1 where it is not among the rows

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QStringList m_headings;
    std::vector<ExtractRow> m_rows;
    std::optional<std::uint64_t> m_marked;
    int m_columns = 0;
};

} // namespace cspdesk::presentation
