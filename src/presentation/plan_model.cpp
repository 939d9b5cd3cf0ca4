// SPDX-License-Identifier: MIT
#include "presentation/plan_model.h"

#include "application/meeting_work.h"
#include "application/plan_work.h"
#include "wording/cycle_labels.h"
#include "wording/format_text.h"
#include "wording/plan_text.h"
#include "wording/translate.h"

#include <algorithm>

namespace cspdesk::presentation {

using namespace application;
using namespace domain;
using wording::say;

namespace {

bool concernsPlan(const ChangeSet& changes)
{
    return changes.touches<PlanEntry>() || changes.touches<AgendaItem>() || changes.touches<Meeting>()
        || changes.touches<Person>() || changes.touches<Office>();
}

/// The day on which something is wanted: the last day of what has one to answer, the first of a week, the meeting.
std::optional<Date> wantedOn(const PlanLine& line)
{
    const PlanEntry& entry = line.entry.value;
    switch (entry.kind) {
    case PlanKind::Consultation:
    case PlanKind::CommissionedReport:
        if (entry.until)
            return entry.until;
        break;
    case PlanKind::Awareness:
        if (entry.from)
            return entry.from;
        break;
    case PlanKind::Priority:
    case PlanKind::Review:
    case PlanKind::StatutoryDuty:
    case PlanKind::StandingReport:
    case PlanKind::Other: break;
    }
    return line.next;
}

} // namespace

PlanModel::PlanModel(Workspace& workspace, QObject* parent) : QAbstractTableModel(parent), m_workspace(workspace)
{
    connect(&workspace, &Workspace::changed, this, [this](const ChangeSet& changes) {
        if (concernsPlan(changes))
            reload();
    });
    connect(&workspace, &Workspace::closedMatterChanged, this, &PlanModel::reload);
    const auto startAnew = [this] {
        m_yearStep = 0;
        reload();
    };
    connect(&workspace, &Workspace::opened, this, startAnew);
    connect(&workspace, &Workspace::closed, this, startAnew);
    reload();
}

void PlanModel::reload()
{
    std::optional<PlanView> view;
    if (m_workspace.isOpen())
        if (const auto body = board(m_workspace.store()); body.has_value())
            if (auto read = planView(m_workspace.store(), body->id, m_workspace.today()); read.has_value())
                view = std::move(*read);
    beginResetModel();
    m_view = std::move(view);
    m_suggestions.clear();
    if (const Stored<Meeting>* meeting = agendaMeeting(); meeting != nullptr)
        m_suggestions = suggestionsFor(meeting->value.date, m_view->lines, m_view->meetings, m_view->today);
    std::erase_if(m_suggestions, [](const PlanSuggestion& each) { return each.line.entry->matter.isSealed(); });
    arrange();
    endResetModel();
    Q_EMIT planChanged();
}

void PlanModel::arrange()
{
    m_programme = {};
    m_rows.clear();
    if (!m_view)
        return;
    const Period year = planYear(m_view->today);
    const Period shown{monthsLater(year.from, 12 * m_yearStep),
                       addDays(monthsLater(year.from, 12 * (m_yearStep + 1)), -1)};
    m_programme = programmeOf(*m_view, shown);
    m_rows = m_layout == Layout::Programme ? rowsByKind() : rowsByDate();
}

std::vector<PlanModel::Row> PlanModel::rowsByKind() const
{
    std::vector<Row> rows;
    for (std::size_t line = 0; line < m_view->lines.size(); ++line) {
        const PlanKind kind = m_view->lines[line].entry->kind;
        if (rows.empty() || rows.back().kind != kind)
            rows.push_back({std::nullopt, kind});
        rows.push_back({line, kind});
    }
    return rows;
}

std::vector<PlanModel::Row> PlanModel::rowsByDate() const
{
    std::vector<Row> rows;
    for (std::size_t line = 0; line < m_view->lines.size(); ++line)
        rows.push_back({line, m_view->lines[line].entry->kind});
    std::stable_sort(rows.begin(), rows.end(), [this](const Row& left, const Row& right) {
        const PlanLine& one = m_view->lines[*left.line];
        const PlanLine& other = m_view->lines[*right.line];
        if (one.isOver != other.isOver)
            return other.isOver;
        const auto day = wantedOn(one);
        const auto otherDay = wantedOn(other);
        if (day.has_value() != otherDay.has_value())
            return day.has_value();
        return day && *day < *otherDay;
    });
    return rows;
}

void PlanModel::setLayout(Layout layout)
{
    if (m_layout == layout)
        return;
    beginResetModel();
    m_layout = layout;
    arrange();
    endResetModel();
    Q_EMIT planChanged();
}

void PlanModel::stepYear(int step)
{
    beginResetModel();
    m_yearStep += step;
    arrange();
    endResetModel();
    Q_EMIT planChanged();
}

const PlanLine* PlanModel::lineAt(int row) const
{
    if (row < 0 || row >= rowCount() || !m_rows[std::size_t(row)].line)
        return nullptr;
    return &m_view->lines[*m_rows[std::size_t(row)].line];
}

const PlanLine* PlanModel::lineOf(Id<PlanEntry> id) const
{
    if (m_view)
        for (const PlanLine& line : m_view->lines)
            if (line.entry.id == id)
                return &line;
    return nullptr;
}

int PlanModel::rowOf(Id<PlanEntry> id) const
{
    for (int row = 0; row < rowCount(); ++row)
        if (const PlanLine* line = lineAt(row); line != nullptr && line->entry.id == id)
            return row;
    return -1;
}

bool PlanModel::mayEdit(Id<PlanEntry> id) const
{
    const PlanLine* line = lineOf(id);
    return line != nullptr && m_workspace.mayWrite() && line->entry->matter.readable() != nullptr;
}

int PlanModel::neglected() const
{
    return m_view ? static_cast<int>(std::count_if(m_view->lines.begin(), m_view->lines.end(),
                                                   [](const PlanLine& line) { return line.isNeglected; }))
                  : 0;
}

int PlanModel::toWatch() const
{
    return m_view ? static_cast<int>(std::count_if(
               m_view->lines.begin(), m_view->lines.end(),
               [this](const PlanLine& line) { return !wording::planRemark(line, m_view->today).isEmpty(); }))
                  : 0;
}

TypedField PlanModel::field(Id<PlanEntry> id, const char* name) const
{
    const PlanLine* line = lineOf(id);
    return {RecordKey::of(id), name, line == nullptr || !line->entry->matter.open.has_value()};
}

const Stored<Meeting>* PlanModel::agendaMeeting() const
{
    if (m_view)
        for (const Stored<Meeting>& meeting : m_view->meetings)
            if (meeting->date >= m_view->today && meeting->state == MeetingState::Planned)
                return &meeting;
    return nullptr;
}

Result<Id<PlanEntry>> PlanModel::add(PlanKind kind, const QString& title)
{
    PlanEntry entry{.body = m_view->body.id, .kind = kind};
    const Date today = m_workspace.today();
    if (kind == PlanKind::Priority || kind == PlanKind::StandingReport)
        entry.cadence = PlanCadence::EveryMeeting;
    if (kind == PlanKind::Priority || kind == PlanKind::CommissionedReport)
        entry.from = today;
    return m_workspace.run(Verb::ChangePlan, say("add to the plan"), [&](UnitOfWork& unit) {
        return addPlanEntry(unit, entry, PlanMatter{.title = title.toStdString()});
    });
}

Result<> PlanModel::change(Id<PlanEntry> id, const QString& undoText, const Edit& edit)
{
    const PlanLine* line = lineOf(id);
    if (line == nullptr)
        return refuse(refusal(NoSuchRecord{}));
    PlanEntry entry = line->entry.value;
    PlanMatter matter = entry.matter.value();
    edit(entry, matter);
    if (entry == line->entry.value && matter == line->entry->matter.value())
        return {};
    CSPDESK_TRY(m_workspace.run(Verb::ChangePlan, undoText,
                                [&](UnitOfWork& unit) { return changePlanEntry(unit, id, entry, matter); }));
    return {};
}

Result<> PlanModel::remove(Id<PlanEntry> id)
{
    CSPDESK_TRY(m_workspace.run(Verb::ChangePlan, say("remove from the plan"),
                                [&](UnitOfWork& unit) { return removePlanEntry(unit, id); }));
    return {};
}

Result<> PlanModel::addDraft(Id<PlanEntry> id, const PlanDraft& draft)
{
    CSPDESK_TRY(m_workspace.run(Verb::ChangePlan, say("add draft"),
                                [&](UnitOfWork& unit) { return application::addDraft(unit, id, draft); }));
    return {};
}

Result<> PlanModel::addComment(Id<PlanEntry> id, const PlanComment& comment)
{
    CSPDESK_TRY(m_workspace.run(Verb::ChangePlan, say("add comment"),
                                [&](UnitOfWork& unit) { return application::addComment(unit, id, comment); }));
    return {};
}

Result<> PlanModel::link(Id<AgendaItem> item, std::optional<Id<PlanEntry>> entry)
{
    CSPDESK_TRY(m_workspace.run(Verb::ChangePlan, entry ? say("link item") : say("take link away"),
                                [&](UnitOfWork& unit) { return linkItem(unit, item, entry); }));
    return {};
}

int PlanModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

int PlanModel::columnCount(const QModelIndex& parent) const
{
    if (parent.isValid())
        return 0;
    return m_layout == Layout::Programme ? 1 + int(m_programme.meetings.size()) : DateColumnCount;
}

ProgrammeMark PlanModel::markAt(int row, int column) const
{
    const auto line = m_rows[std::size_t(row)].line;
    if (m_layout != Layout::Programme || column == 0 || !line)
        return ProgrammeMark::None;
    return m_programme.marks[*line][std::size_t(column) - 1];
}

QString PlanModel::cell(const PlanLine& line, int row, int column) const
{
    if (m_layout == Layout::Programme)
        return column == 0 ? wording::planTitle(line.entry.value) : wording::label(markAt(row, column));
    switch (column) {
    case When: return wording::planWhen(line);
    case Title: return wording::planTitle(line.entry.value);
    case Kind: return wording::label(line.entry->kind);
    default: break;
    }
    if (line.entry->standing != PlanStanding::Planned)
        return wording::label(line.entry->standing);
    return wording::planRemark(line, m_view->today);
}

QVariant PlanModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Row& row = m_rows[std::size_t(index.row())];
    if (!row.line) {
        if (role == BandRole)
            return true;
        const bool isWords = role == Qt::DisplayRole || role == Qt::AccessibleTextRole;
        return isWords && index.column() == 0 ? wording::groupLabel(row.kind) : QVariant();
    }
    const PlanLine& line = m_view->lines[*row.line];
    switch (role) {
    case Qt::DisplayRole: return cell(line, index.row(), index.column());
    case Qt::AccessibleTextRole: {
        const QString words = cell(line, index.row(), index.column());
        const bool isTitle = index.column() == (m_layout == Layout::Programme ? 0 : int(Title));
        const QString remark = isTitle ? wording::planRemark(line, m_view->today) : QString();
        return remark.isEmpty() ? words : say("%1: %2").arg(words, remark);
    }
    case BandRole: return false;
    case MarkRole: return int(markAt(index.row(), index.column()));
    case RemarkRole:
        return m_layout == Layout::Programme && index.column() == 0 ? wording::planRemark(line, m_view->today)
                                                                    : QString();
    case ClosedRole: return line.entry->session == Session::Closed;
    case SealedRole: return line.entry->matter.isSealed();
    case OverRole: return line.isOver;
    default: return {};
    }
}

QVariant PlanModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    if (m_layout == Layout::Programme)
        return section == 0 ? say("Entry")
             : section <= int(m_programme.meetings.size())
                 ? wording::shortDate(m_programme.meetings[std::size_t(section) - 1]->date)
                 : QString();
    switch (section) {
    case When: return say("When");
    case Title: return say("Entry");
    case Kind: return say("Kind");
    case Remark: return say("To watch");
    default: return {};
    }
}

Qt::ItemFlags PlanModel::flags(const QModelIndex& index) const
{
    if (!index.isValid() || !m_rows[std::size_t(index.row())].line)
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

} // namespace cspdesk::presentation
