// SPDX-License-Identifier: MIT
#include "presentation/agenda_model.h"

#include "application/agenda_work.h"
#include "application/standing_items.h"
#include "wording/format_text.h"
#include "wording/labels.h"
#include "wording/translate.h"

#include <QMimeData>

#include <algorithm>

namespace cspdesk::presentation {
namespace {

using namespace application;
using namespace domain;
using wording::say;

const QString rowMimeType = QStringLiteral("application/x-cspdesk-agenda-row");

bool sameItems(const AgendaView& left, const AgendaView& right)
{
    const auto& a = left.order.lines;
    const auto& b = right.order.lines;
    return left.meeting.id == right.meeting.id
        && std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const auto& one, const auto& other) { return one.item.id == other.item.id; });
}

} // namespace

AgendaModel::AgendaModel(Workspace& workspace, QObject* parent) : QAbstractTableModel(parent), m_workspace(workspace)
{
    connect(&workspace, &Workspace::changed, this, &AgendaModel::reloadIfTouched);
    connect(&workspace, &Workspace::closedMatterChanged, this, &AgendaModel::reload);
    connect(&workspace, &Workspace::opened, this, [this] { show(std::nullopt); });
    connect(&workspace, &Workspace::closed, this, [this] { show(std::nullopt); });
}

void AgendaModel::show(std::optional<Id<Meeting>> meeting)
{
    m_meeting = meeting;
    reload();
}

void AgendaModel::reload()
{
    std::optional<AgendaView> next;
    if (m_meeting && m_workspace.isOpen())
        if (auto view = agendaView(m_workspace.store(), *m_meeting); view.has_value())
            next = std::move(*view);
    if (m_view && next && sameItems(*m_view, *next)) {
        m_view = std::move(next);
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    } else {
        beginResetModel();
        m_view = std::move(next);
        endResetModel();
    }
    Q_EMIT agendaChanged();
}

void AgendaModel::reloadIfTouched(const ChangeSet& changes)
{
    if (!m_meeting)
        return;
    if (changes.touches<AgendaItem>() || changes.touches<Meeting>() || changes.touches<Person>()
        || changes.touches<TermsOfReference>() || changes.touches<Partnership>())
        reload();
}

const RunningOrderLine& AgendaModel::line(int row) const { return m_view->order.lines[static_cast<std::size_t>(row)]; }

const Stored<AgendaItem>* AgendaModel::itemAt(int row) const
{
    return row >= 0 && row < rowCount() ? &line(row).item : nullptr;
}

int AgendaModel::rowOf(Id<AgendaItem> id) const
{
    for (int row = 0; row < rowCount(); ++row)
        if (line(row).item.id == id)
            return row;
    return -1;
}

bool AgendaModel::mayEdit() const
{
    return m_workspace.mayWrite() && m_view && agendaMayChange(m_view->meeting->state);
}

TypedField AgendaModel::titleField(int row) const
{
    const Stored<AgendaItem>& item = line(row).item;
    const bool closed = item->closedMatter.isReadable();
    return {RecordKey::of(item.id), closed ? "closed_title" : "title", closed};
}

Result<Id<AgendaItem>> AgendaModel::addBelow(int row, AgendaItem item)
{
    item.meeting = m_view->meeting.id;
    item.position = row < 0 ? rowCount() : row + 1;
    return m_workspace.run(Verb::AddItem, say("add agenda item"),
                           [&](UnitOfWork& unit) { return addItem(unit, item); });
}

Result<int> AgendaModel::addStanding()
{
    const Id<Meeting> meeting = m_view->meeting.id;
    return m_workspace.run(Verb::AddItem, say("add the standing items"), [&](UnitOfWork& unit) {
        return addStandingItems(unit, meeting, [](Date day) { return wording::plainDate(day).toStdString(); });
    });
}

Result<> AgendaModel::change(int row, const AgendaItem& item, const QString& undoText)
{
    const Id<AgendaItem> id = line(row).item.id;
    CSPDESK_TRY(
        m_workspace.run(Verb::ChangeItem, undoText, [&](UnitOfWork& unit) { return changeItem(unit, id, item); }));
    return {};
}

Result<> AgendaModel::move(int row, int position)
{
    const Id<AgendaItem> id = line(row).item.id;
    CSPDESK_TRY(m_workspace.run(Verb::MoveItem, say("move agenda item"),
                                [&](UnitOfWork& unit) { return moveItem(unit, id, position); }));
    return {};
}

Result<> AgendaModel::remove(int row)
{
    const Id<AgendaItem> id = line(row).item.id;
    CSPDESK_TRY(m_workspace.run(Verb::RemoveItem, say("remove agenda item"),
                                [&](UnitOfWork& unit) { return removeItem(unit, id); }));
    return {};
}

Result<> AgendaModel::setTitle(int row, const QString& title)
{
    AgendaItem item = line(row).item.value;
    if (const ClosedItemMatter* matter = item.closedMatter.readable()) {
        ClosedItemMatter renamed = *matter;
        renamed.title = title.toStdString();
        item.closedMatter = std::move(renamed);
    } else {
        item.title = title.toStdString();
    }
    return change(row, item, say("change title"));
}

Result<> AgendaModel::setPlannedMinutes(int row, const QString& minutes)
{
    AgendaItem item = line(row).item.value;
    bool isNumber = false;
    const int number = minutes.trimmed().toInt(&isNumber);
    if (!isNumber && !minutes.trimmed().isEmpty())
        return refuse(refusal(NumberOutOfRange{Field::PlannedMinutes, -1, 0, 24 * 60}));
    item.plannedMinutes = isNumber ? std::optional(number) : std::nullopt;
    return change(row, item, say("change planned minutes"));
}

int AgendaModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_view ? 0 : static_cast<int>(m_view->order.lines.size());
}

int AgendaModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QString AgendaModel::timeText(const RunningOrderLine& line) const
{
    return line.start ? wording::timeOfDay(*line.start) : QString();
}

QVariant AgendaModel::displayed(const RunningOrderLine& line, int column) const
{
    const AgendaItem& item = line.item.value;
    switch (column) {
    case Time: return timeText(line);
    case Number: return line.number ? QString::number(*line.number) : QString();
    case Title: return wording::text(boardTitle(item));
    case Leads:
        if (item.closedMatter.isSealed())
            return say("Locked");
        if (item.kind == ItemKind::NextMeeting && boardLeads(item).empty() && m_view->nextMeeting)
            return wording::plainDate(*m_view->nextMeeting);
        return wording::leadsText(boardLeads(item), m_view->members);
    case Minutes: return item.plannedMinutes ? QString::number(*item.plannedMinutes) : QString();
    case Session: return item.kind == ItemKind::Heading ? QString() : wording::label(item.session);
    default: return {};
    }
}

bool AgendaModel::isPastBookedEnd(const RunningOrderLine& line) const
{
    return line.start && takesTime(line.item->kind)
        && line.start->minutes + line.item->plannedMinutes.value_or(0) > m_view->meeting->end.minutes;
}

QString AgendaModel::accessibleText(const RunningOrderLine& line, int column) const
{
    const QString text = displayed(line, column).toString();
    const QString heading = headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    if (column == Time && isPastBookedEnd(line))
        return say("%1: %2, past the booked end").arg(heading, text);
    if (column == Title && line.item->session == Session::Closed)
        return say("%1: %2, closed session").arg(heading, text);
    return text.isEmpty() ? say("%1: empty").arg(heading) : say("%1: %2").arg(heading, text);
}

QString AgendaModel::toolTip(const RunningOrderLine& line, int column) const
{
    if (column == Time && isPastBookedEnd(line))
        return say("Ends after the booked slot, which is over at %1").arg(wording::timeOfDay(m_view->meeting->end));
    return column == Title || column == Leads ? displayed(line, column).toString() : QString();
}

QVariant AgendaModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const RunningOrderLine& shown = line(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole: return displayed(shown, index.column());
    case Qt::TextAlignmentRole:
        return int(index.column() == Minutes || index.column() == Number ? Qt::AlignRight | Qt::AlignVCenter
                                                                         : Qt::AlignLeft | Qt::AlignVCenter);
    case Qt::AccessibleTextRole: return accessibleText(shown, index.column());
    case Qt::ToolTipRole: return toolTip(shown, index.column());
    case KindRole: return int(shown.item->kind);
    case SessionRole: return int(shown.item->session);
    case ItemNumberRole: return shown.number ? *shown.number : 0;
    case PublicTitleRole: return wording::text(shown.item->title);
    case OverrunRole: return isPastBookedEnd(shown);
    case SealedRole: return shown.item->closedMatter.isSealed();
    default: return {};
    }
}

QVariant AgendaModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    static constexpr const char* headings[] = {"Time", "No", "Item", "Lead", "Minutes", "Session"};
    static_assert(std::size(headings) == ColumnCount);
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::DisplayRole)
        return say(headings[section]);
    if (role == Qt::TextAlignmentRole)
        return int(section == Minutes || section == Number ? Qt::AlignRight | Qt::AlignVCenter
                                                           : Qt::AlignLeft | Qt::AlignVCenter);
    return {};
}

Qt::ItemFlags AgendaModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return mayEdit() ? Qt::ItemIsDropEnabled : Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    if (!mayEdit())
        return flags;
    const AgendaItem& item = line(index.row()).item.value;
    const bool editableTitle = index.column() == Title && !item.closedMatter.isSealed();
    if (editableTitle || (index.column() == Minutes && takesTime(item.kind)))
        flags |= Qt::ItemIsEditable;
    return flags | Qt::ItemIsDragEnabled;
}

bool AgendaModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable))
        return false;
    const QString typed = value.toString();
    if (typed == data(index, Qt::EditRole).toString())
        return true;
    const Result<> done =
        index.column() == Title ? setTitle(index.row(), typed) : setPlannedMinutes(index.row(), typed);
    if (!done.has_value())
        Q_EMIT editRefused(done.error(), typed);
    return done.has_value();
}

QStringList AgendaModel::mimeTypes() const { return {rowMimeType}; }

QMimeData* AgendaModel::mimeData(const QModelIndexList& indexes) const
{
    auto* mime = new QMimeData;
    if (!indexes.isEmpty())
        mime->setData(rowMimeType, QByteArray::number(indexes.first().row()));
    return mime;
}

bool AgendaModel::dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int, const QModelIndex& parent)
{
    if (action != Qt::MoveAction || !data->hasFormat(rowMimeType) || !mayEdit())
        return false;
    const int from = data->data(rowMimeType).toInt();
    int to = parent.isValid() ? parent.row() : row;
    if (to < 0)
        to = rowCount();
    if (from < 0 || from >= rowCount())
        return false;
    if (to > from)
        --to; // the places behind the row move up when it is taken out
    if (const auto moved = move(from, to); !moved.has_value())
        Q_EMIT editRefused(moved.error(), {});
    // Always false: the view must not take the dragged row out itself, the model already shows the new order.
    return false;
}

} // namespace cspdesk::presentation
