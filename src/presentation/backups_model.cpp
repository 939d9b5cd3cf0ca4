// SPDX-License-Identifier: MIT
#include "presentation/backups_model.h"

#include "wording/format_text.h"
#include "wording/labels.h"
#include "wording/translate.h"

namespace cspdesk::presentation {

using application::Backup;
using wording::say;

BackupsModel::BackupsModel(std::vector<Backup> backups, Date today, QObject* parent)
    : QAbstractTableModel(parent),
      m_backups(std::move(backups)),
      m_today(today)
{}

int BackupsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_backups.size());
}

int BackupsModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QStringList BackupsModel::cellsOf(const Backup& backup) const
{
    const QString made = say("%1, %2").arg(wording::plainDate(backup.stamp.day), wording::timeOfDay(backup.stamp.time));
    const QString age = wording::distance(backup.stamp.day, m_today);
    if (!backup.facts)
        return {made, age, {}, say("Cannot be opened")};
    return {made, age, wording::sizeText(backup.facts->bytes), wording::lastChangeText(backup.facts->last)};
}

QVariant BackupsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == Qt::TextAlignmentRole && index.column() == Size)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    return cellsOf(m_backups[static_cast<std::size_t>(index.row())]).at(index.column());
}

QVariant BackupsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    static constexpr const char* headings[] = {"Made", "Age", "Size", "Last change in it"};
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole && section == Size)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    return role == Qt::DisplayRole ? QVariant(say(headings[section])) : QVariant();
}

const Backup* BackupsModel::backupAt(int row) const
{
    return row < 0 || row >= rowCount() ? nullptr : &m_backups[static_cast<std::size_t>(row)];
}

} // namespace cspdesk::presentation
