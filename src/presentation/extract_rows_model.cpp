// SPDX-License-Identifier: MIT
#include "presentation/extract_rows_model.h"

#include "wording/figure_text.h"
#include "wording/translate.h"

#include <algorithm>

namespace cspdesk::presentation {

void ExtractRowsModel::show(const std::vector<std::string>& headings, std::vector<ExtractRow> rows,
                            std::optional<std::uint64_t> marked)
{
    beginResetModel();
    m_headings.clear();
    for (std::size_t column = 0; column < std::min(headings.size(), mostShownColumns); ++column)
        m_headings << wording::text(headings[column]);
    m_rows = std::move(rows);
    m_marked = marked;
    m_columns = static_cast<int>(m_headings.size());
    for (const ExtractRow& row : m_rows) // one with too many fields shows them, under no heading
        m_columns = std::max(m_columns, static_cast<int>(row.fields.size()));
    endResetModel();
}

int ExtractRowsModel::placeOfMarked() const
{
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [&](const ExtractRow& row) { return row.row == m_marked; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int ExtractRowsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ExtractRowsModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : m_columns; }

QVariant ExtractRowsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ExtractRow& row = m_rows[static_cast<std::size_t>(index.row())];
    if (role == MarkedRole)
        return m_marked == row.row;
    return role == Qt::DisplayRole ? QVariant(row.fields.value(index.column()).simplified()) : QVariant();
}

QVariant ExtractRowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::TextAlignmentRole)
        return int((orientation == Qt::Horizontal ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole || section < 0)
        return {};
    if (orientation == Qt::Horizontal)
        return section < m_headings.size() ? m_headings.at(section) : wording::say("(no heading)");
    const auto row = static_cast<std::size_t>(section);
    return row < m_rows.size() ? QVariant(wording::countText(static_cast<std::int64_t>(m_rows[row].row))) : QVariant();
}

} // namespace cspdesk::presentation
