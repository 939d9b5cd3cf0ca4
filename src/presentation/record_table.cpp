// SPDX-License-Identifier: MIT
#include "presentation/record_table.h"

#include "application/partnership_work.h"
#include "wording/translate.h"

#include <algorithm>

namespace cspdesk::presentation {
namespace {

using namespace application;
using wording::say;

bool sameKeys(const std::vector<RecordRow>& left, const std::vector<RecordRow>& right)
{
    return std::equal(
        left.begin(), left.end(), right.begin(), right.end(),
        [](const RecordRow& one, const RecordRow& other) { return one.key == other.key && one.kind == other.kind; });
}

bool concernsMembership(const ChangeSet& changes)
{
    return changes.touches<domain::Agency>() || changes.touches<domain::Person>()
        || changes.touches<domain::Membership>() || changes.touches<domain::Office>();
}

} // namespace

RecordTable::RecordTable(Workspace& workspace, QStringList headings, QObject* parent)
    : QAbstractTableModel(parent),
      m_workspace(workspace),
      m_headings(std::move(headings))
{
    connect(&workspace, &Workspace::changed, this, [this](const ChangeSet& changes) {
        if (concernsMembership(changes))
            reload();
    });
    connect(&workspace, &Workspace::opened, this, &RecordTable::reload);
    connect(&workspace, &Workspace::closed, this, &RecordTable::reload);
}

void RecordTable::reload()
{
    m_records = {};
    std::vector<RecordRow> next;
    if (m_workspace.isOpen()) {
        if (auto records = membershipRecords(m_workspace.store()); records.has_value())
            m_records = std::move(*records);
        next = rowsFrom(m_records);
    }
    if (!sameKeys(m_rows, next)) {
        beginResetModel();
        m_rows = std::move(next);
        endResetModel();
    } else if (m_rows != next) {
        m_rows = std::move(next);
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    }
}

std::optional<RecordKey> RecordTable::keyAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_rows[static_cast<std::size_t>(row)].key : std::nullopt;
}

int RecordTable::rowOf(RecordKey key) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](const RecordRow& row) { return row.key == key; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int RecordTable::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RecordTable::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_headings.size());
}

QVariant RecordTable::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const RecordRow& row = m_rows[static_cast<std::size_t>(index.row())];
    const QString cell = row.cells.value(index.column());
    switch (role) {
    case Qt::DisplayRole: return cell;
    case Qt::ToolTipRole: return cell.isEmpty() ? QVariant() : QVariant(cell);
    case Qt::AccessibleTextRole:
        if (row.kind == RecordRow::Kind::Band)
            return cell;
        return cell.isEmpty() ? say("%1: empty").arg(m_headings.at(index.column()))
                              : say("%1: %2").arg(m_headings.at(index.column()), cell);
    case RowKindRole: return int(row.kind);
    default: return {};
    }
}

QVariant RecordTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= m_headings.size())
        return {};
    if (role == Qt::DisplayRole)
        return m_headings.at(section);
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    return {};
}

Qt::ItemFlags RecordTable::flags(const QModelIndex& index) const
{
    if (!index.isValid() || m_rows[static_cast<std::size_t>(index.row())].kind == RecordRow::Kind::Band)
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

} // namespace cspdesk::presentation
