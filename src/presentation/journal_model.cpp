// SPDX-License-Identifier: MIT
#include "presentation/journal_model.h"

#include "wording/format_text.h"
#include "wording/labels.h"
#include "wording/record_name.h"
#include "wording/translate.h"

namespace cspdesk::presentation {
namespace {

using namespace application;
using wording::say;

/// More records than this are counted, not named.
constexpr std::size_t namedAtMost = 2;

} // namespace

JournalModel::JournalModel(Workspace& workspace, QObject* parent) : QAbstractTableModel(parent), m_workspace(workspace)
{
    connect(&workspace, &Workspace::opened, this, &JournalModel::startAnew);
    connect(&workspace, &Workspace::closed, this, &JournalModel::startAnew);
    connect(&workspace, &Workspace::closedMatterChanged, this, &JournalModel::startAnew);
    connect(&workspace, &Workspace::changed, this, [this] { m_stale = true; });
    connect(&workspace, &Workspace::rewritten, this, [this] { m_stale = true; });
}

void JournalModel::startAnew()
{
    beginResetModel();
    m_lines.clear();
    m_limit = portion;
    m_stale = true;
    endResetModel();
}

void JournalModel::refresh()
{
    if (!m_stale)
        return;
    beginResetModel();
    m_lines = read(m_limit);
    m_stale = false;
    endResetModel();
}

std::vector<JournalModel::Line> JournalModel::read(std::size_t limit) const
{
    std::vector<Line> lines;
    if (!m_workspace.isOpen())
        return lines;
    const auto entries = m_workspace.store().journal(limit);
    if (!entries.has_value())
        return lines;
    std::map<RecordKey, QString> names;
    lines.reserve(entries->size());
    for (const JournalEntry& entry : *entries)
        lines.push_back({{wording::momentText(entry.when), wording::text(entry.who), wording::verbLabel(entry.verb),
                          touchedText(entry.touched, names), entry.bodiesKept ? say("Kept") : say("Removed")}});
    return lines;
}

QString JournalModel::nameOf(RecordKey key) const
{
    const auto found = m_workspace.store().find(key);
    if (!found.has_value() || !found->has_value())
        return say("%1, removed since").arg(wording::kindLabel(key.kind));
    return wording::kindAndName(**found);
}

QString JournalModel::touchedText(const std::vector<RecordKey>& touched, std::map<RecordKey, QString>& names) const
{
    QStringList parts;
    if (touched.size() <= namedAtMost) {
        for (const RecordKey key : touched) {
            const auto known = names.find(key);
            parts << (known != names.end() ? known->second : names.emplace(key, nameOf(key)).first->second);
        }
    } else {
        std::map<std::size_t, int> counts;
        for (const RecordKey key : touched)
            ++counts[key.kind];
        for (const auto& count : counts)
            parts << wording::countedKind(count.first, count.second);
    }
    return parts.join(QStringLiteral(", "));
}

int JournalModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int JournalModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant JournalModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)
        || role != Qt::DisplayRole)
        return {};
    return m_lines[static_cast<std::size_t>(index.row())].cells.at(index.column());
}

QVariant JournalModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    static constexpr const char* headings[] = {"When", "Who", "What", "Touched", "Details"};
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount || role != Qt::DisplayRole)
        return {};
    return say(headings[section]);
}

bool JournalModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && m_lines.size() == m_limit; // fewer than asked for: there is no more
}

void JournalModel::fetchMore(const QModelIndex&)
{
    const std::size_t before = m_lines.size();
    m_limit += portion;
    std::vector<Line> more = read(m_limit);
    if (more.size() <= before)
        return;
    beginInsertRows({}, static_cast<int>(before), static_cast<int>(more.size()) - 1);
    m_lines = std::move(more);
    endInsertRows();
}

} // namespace cspdesk::presentation
