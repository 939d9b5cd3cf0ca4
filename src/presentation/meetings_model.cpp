// SPDX-License-Identifier: MIT
#include "presentation/meetings_model.h"

#include "application/meeting_work.h"
#include "wording/format_text.h"
#include "wording/labels.h"
#include "wording/translate.h"

#include <algorithm>

namespace cspdesk::presentation {
namespace {

using namespace application;
using wording::say;

std::map<Id<domain::Meeting>, int> numberedItems(const Store& store)
{
    std::map<Id<domain::Meeting>, int> counts;
    if (const auto items = all<domain::AgendaItem>(store); items.has_value())
        for (const Stored<domain::AgendaItem>& item : *items)
            counts[item->meeting] += domain::isNumbered(item->kind) ? 1 : 0;
    return counts;
}

std::vector<Stored<domain::Meeting>> newestFirst(const Store& store)
{
    auto meetings = all<domain::Meeting>(store); // by their days
    if (!meetings.has_value())
        return {};
    std::reverse(meetings->begin(), meetings->end());
    return std::move(*meetings);
}

QString bodyName(const Store& store, Id<domain::Body> id)
{
    const auto body = require(store, id);
    return body.has_value() ? wording::text(body->value.name) : QString();
}

} // namespace

MeetingsModel::MeetingsModel(Workspace& workspace, QObject* parent)
    : QAbstractTableModel(parent),
      m_workspace(workspace)
{
    connect(&workspace, &Workspace::opened, this, &MeetingsModel::reload);
    connect(&workspace, &Workspace::closed, this, &MeetingsModel::reload);
    connect(&workspace, &Workspace::changed, this, [this](const ChangeSet& changes) {
        if (changes.touches<domain::Meeting>() || changes.touches<domain::AgendaItem>())
            reload();
    });
    reload();
}

std::vector<MeetingsModel::Row> MeetingsModel::rowsFromFile() const
{
    if (!m_workspace.isOpen())
        return {};
    const auto counts = numberedItems(m_workspace.store());
    const auto found = board(m_workspace.store());
    const auto ours = found.has_value() ? std::optional(found->id) : std::nullopt;
    std::vector<Row> rows;
    std::optional<bool> pastBefore;
    for (Stored<domain::Meeting>& meeting : newestFirst(m_workspace.store())) {
        const bool past = meeting->date < m_workspace.today();
        if (pastBefore != past)
            rows.push_back(Row{.band = past ? say("Past") : say("To come")});
        pastBefore = past;
        const auto count = counts.find(meeting.id);
        const QString body = meeting->body == ours ? QString() : bodyName(m_workspace.store(), meeting->body);
        rows.push_back(Row{{}, std::move(meeting), count == counts.end() ? 0 : count->second, past, body});
    }
    return rows;
}

void MeetingsModel::reload()
{
    std::vector<Row> next = rowsFromFile();
    const bool sameRows =
        std::equal(m_rows.begin(), m_rows.end(), next.begin(), next.end(), [](const Row& a, const Row& b) {
            return a.band == b.band && a.meeting.has_value() == b.meeting.has_value()
                && (!a.meeting || a.meeting->id == b.meeting->id);
        });
    if (!sameRows) {
        beginResetModel();
        m_rows = std::move(next);
        endResetModel();
    } else if (!next.empty()) {
        m_rows = std::move(next);
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    }
}

const Stored<domain::Meeting>* MeetingsModel::meetingAt(int row) const
{
    if (row < 0 || row >= rowCount())
        return nullptr;
    const auto& meeting = m_rows[static_cast<std::size_t>(row)].meeting;
    return meeting ? &*meeting : nullptr;
}

int MeetingsModel::rowOf(Id<domain::Meeting> id) const
{
    for (int row = 0; row < rowCount(); ++row)
        if (const auto* meeting = meetingAt(row); meeting != nullptr && meeting->id == id)
            return row;
    return -1;
}

int MeetingsModel::likelyRow() const
{
    int likely = -1;
    for (int row = 0; row < rowCount(); ++row) {
        const Row& each = m_rows[static_cast<std::size_t>(row)];
        if (each.meeting && (likely < 0 || !each.past))
            likely = row;
    }
    return likely;
}

int MeetingsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int MeetingsModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QString MeetingsModel::cell(const Row& row, int column) const
{
    if (!row.meeting)
        return column == Date ? row.band : QString();
    const domain::Meeting& meeting = row.meeting->value;
    switch (column) {
    case Date: return wording::longDate(meeting.date);
    case Time: return wording::timeRange(meeting.start, meeting.end);
    case Venue: {
        const QString venue = !meeting.venue.empty() ? wording::text(meeting.venue)
                            : row.past               ? say("not recorded")
                                                     : say("no venue yet");
        return row.body.isEmpty() ? venue : say("%1: %2").arg(row.body, venue); // the Board's need no name
    }
    case Items: return row.items == 0 ? say("none") : QString::number(row.items);
    case State: return wording::label(meeting.state);
    default: return {};
    }
}

RecordRow::Kind MeetingsModel::kindOf(const Row& row) const
{
    if (!row.meeting)
        return RecordRow::Kind::Band;
    return row.past ? RecordRow::Kind::Past : RecordRow::Kind::Record;
}

QVariant MeetingsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole: return cell(row, index.column());
    case Qt::AccessibleTextRole:
        if (!row.meeting)
            return row.band;
        return say("%1: %2").arg(headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
                                 cell(row, index.column()));
    case RowKindRole: return int(kindOf(row));
    case StateRole: return row.meeting ? QVariant(int(row.meeting->value.state)) : QVariant();
    default: return {};
    }
}

QVariant MeetingsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    static constexpr const char* headings[] = {"Date", "Time", "Venue", "Items", "State"};
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount || role != Qt::DisplayRole)
        return {};
    return say(headings[section]);
}

Qt::ItemFlags MeetingsModel::flags(const QModelIndex& index) const
{
    if (!index.isValid() || meetingAt(index.row()) == nullptr)
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

} // namespace cspdesk::presentation
