// SPDX-License-Identifier: MIT
#include "presentation/attendance_model.h"

#include "application/attendance_work.h"
#include "application/minutes_work.h"
#include "application/partnership_work.h"
#include "wording/error_text.h"
#include "wording/labels.h"
#include "wording/translate.h"

#include <algorithm>
#include <array>

namespace cspdesk::presentation {

using namespace application;
using namespace domain;
using wording::say;

namespace {

constexpr std::array headings{"Name", "Organisation", "Attendance", "Times", "Duty", "Represents / represented by",
                              "Note"};
static_assert(headings.size() == AttendanceModel::ColumnCount);

bool concernsAttendance(const ChangeSet& changes)
{
    return changes.touches<Attendance>() || changes.touches<Apology>() || changes.touches<Reply>()
        || changes.touches<DeclaredVote>() || changes.touches<Minutes>() || changes.touches<Meeting>()
        || changes.touches<Person>() || changes.touches<Membership>() || changes.touches<Office>()
        || changes.touches<Agency>() || changes.touches<TermsOfReference>();
}

bool sameLines(const std::vector<AttendanceRow>& left, const std::vector<AttendanceRow>& right)
{
    return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                      [](const AttendanceRow& one, const AttendanceRow& other) {
                          return one.person == other.person && one.isBand == other.isBand
                              && (one.state == AttendanceState::Awaited) == (other.state == AttendanceState::Awaited);
                      });
}

RecordRow::Kind kindOf(const AttendanceRow& row)
{
    if (row.isBand)
        return RecordRow::Kind::Band;
    return row.state == AttendanceState::Awaited ? RecordRow::Kind::Awaited : RecordRow::Kind::Record;
}

/// Takes back whatever is put down of somebody.
Result<> clear(UnitOfWork& unit, const AttendanceRow& row, const AttendanceModel::Reason& reason)
{
    if (row.attendance)
        CSPDESK_TRY(removeAttendance(unit, row.attendance->id, reason));
    if (row.apology)
        CSPDESK_TRY(removeApology(unit, row.apology->id, reason));
    if (row.reply)
        CSPDESK_TRY(removeReply(unit, row.reply->value.meeting, row.reply->value.person));
    return {};
}

/// Puts somebody down as whatever they are now.
Result<> putDown(UnitOfWork& unit, Id<Meeting> meeting, const AttendanceRow& row, AttendanceState state,
                 const AttendanceModel::Reason& reason)
{
    switch (state) {
    case AttendanceState::Present: CSPDESK_TRY(recordAttendance(unit, meeting, *row.person, reason)); break;
    case AttendanceState::Apologies:
        CSPDESK_TRY(removeReply(unit, meeting, *row.person));
        CSPDESK_TRY(recordApology(unit, meeting, *row.person, std::nullopt, reason));
        break;
    case AttendanceState::Coming: return recordReply(unit, meeting, *row.person, PresenceMode::InRoom);
    case AttendanceState::ComingOnline: return recordReply(unit, meeting, *row.person, PresenceMode::Online);
    case AttendanceState::NoWord:
    case AttendanceState::Awaited: return clear(unit, row, reason);
    }
    return {};
}

/// A guest is there, or will be.
Result<> putDownGuest(UnitOfWork& unit, Id<Meeting> meeting, Id<Person> person, bool ahead,
                      const AttendanceModel::Reason& reason = {})
{
    if (ahead)
        return recordReply(unit, meeting, person, PresenceMode::InRoom);
    CSPDESK_TRY(recordAttendance(unit, meeting, person, reason));
    return {};
}

QString undoTextFor(AttendanceState state, const QString& name)
{
    switch (state) {
    case AttendanceState::Present: return say("%1 present").arg(name);
    case AttendanceState::Apologies: return say("apologies of %1").arg(name);
    case AttendanceState::Coming: return say("%1 coming").arg(name);
    case AttendanceState::ComingOnline: return say("%1 coming online").arg(name);
    case AttendanceState::NoWord:
    case AttendanceState::Awaited: break;
    }
    return say("no word from %1").arg(name);
}

Verb verbFor(AttendanceState state, const AttendanceRow& row)
{
    if (state == AttendanceState::Present)
        return Verb::RecordAttendance;
    if (state == AttendanceState::Apologies)
        return Verb::RecordApology;
    if (state == AttendanceState::Coming || state == AttendanceState::ComingOnline || row.reply)
        return Verb::ReplyToInvitation;
    return row.attendance ? Verb::RemoveAttendance : Verb::RemoveApology;
}

} // namespace

QString stateText(AttendanceState state)
{
    switch (state) {
    case AttendanceState::Present: return say("Present");
    case AttendanceState::Apologies: return say("Apologies");
    case AttendanceState::NoWord: return say("No word");
    case AttendanceState::Awaited: return say("Awaited");
    case AttendanceState::Coming: return say("Coming");
    case AttendanceState::ComingOnline: return say("Online");
    }
    return {};
}

AttendanceModel::AttendanceModel(Workspace& workspace, QObject* parent)
    : QAbstractTableModel(parent),
      m_workspace(workspace)
{
    connect(&workspace, &Workspace::changed, this, &AttendanceModel::reloadIfTouched);
    connect(&workspace, &Workspace::closedMatterChanged, this, &AttendanceModel::reload);
    const auto forget = [this] { show(std::nullopt); };
    connect(&workspace, &Workspace::opened, this, forget);
    connect(&workspace, &Workspace::closed, this, forget);
}

void AttendanceModel::show(std::optional<Id<Meeting>> meeting)
{
    m_meeting = meeting;
    reload();
}

void AttendanceModel::reloadIfTouched(const ChangeSet& changes)
{
    if (concernsAttendance(changes))
        reload();
}

void AttendanceModel::reload()
{
    std::optional<MinutesView> view;
    if (m_meeting && m_workspace.isOpen())
        if (auto read = minutesView(m_workspace.store(), *m_meeting, m_workspace.today()); read.has_value())
            view = std::move(*read);
    m_ahead = view && presentation::isAhead(view->agenda.meeting.value, m_workspace.today());
    std::vector<AttendanceRow> rows = view ? attendanceRows(*view, m_ahead) : std::vector<AttendanceRow>();
    const bool isSame = view.has_value() == m_view.has_value() && sameLines(m_rows, rows);
    if (!isSame)
        beginResetModel();
    m_view = std::move(view);
    m_rows = std::move(rows);
    if (!isSame)
        endResetModel();
    else if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT attendanceChanged();
}

const AttendanceRow* AttendanceModel::rowAt(int row) const
{
    if (row < 0 || row >= rowCount() || m_rows[std::size_t(row)].isBand)
        return nullptr;
    return &m_rows[std::size_t(row)];
}

int AttendanceModel::rowOf(Id<Person> person) const
{
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [&](const AttendanceRow& row) { return row.person == person; });
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

int AttendanceModel::rowNamed(const QString& text, int from) const
{
    const QString words = text.simplified();
    for (int step = 0; step < rowCount() && !words.isEmpty(); ++step) {
        const int row = (qMax(0, from) + step) % rowCount();
        const AttendanceRow& each = m_rows[std::size_t(row)];
        const QString padded = QLatin1Char(' ') + each.name;
        if (!each.isBand && each.person && padded.contains(QLatin1Char(' ') + words, Qt::CaseInsensitive))
            return row;
    }
    return -1;
}

bool AttendanceModel::mayEdit() const
{
    return m_view && m_workspace.mayWrite() && minutesMayChange(m_view->agenda.meeting->state);
}

QString AttendanceModel::whyFixed() const
{
    if (!m_view || mayEdit())
        return {};
    if (!m_workspace.mayWrite())
        return say("This file is open for reading.");
    const Meeting& meeting = m_view->agenda.meeting.value;
    if (meeting.state == MeetingState::Cancelled)
        return meeting.cancelledBecause.empty()
                 ? say("This meeting was cancelled.")
                 : say("This meeting was cancelled: %1").arg(wording::text(meeting.cancelledBecause));
    return wording::errorText(Refusal(MinutesAreFixed{meeting.state})).inOneLine();
}

MembershipRecords AttendanceModel::peopleNotListed() const
{
    MembershipRecords records = m_view ? m_view->agenda.members : MembershipRecords();
    records.people.erase(std::remove_if(records.people.begin(), records.people.end(),
                                        [this](const auto& person) { return rowOf(person.id) >= 0; }),
                         records.people.end());
    return records;
}

bool AttendanceModel::hasTimes() const
{
    return std::any_of(m_rows.begin(), m_rows.end(), [](const AttendanceRow& row) { return !row.times.isEmpty(); });
}

Result<> AttendanceModel::setState(int number, AttendanceState state, const Reason& reason)
{
    const AttendanceRow* found = rowAt(number);
    if (found == nullptr || !found->person || found->state == state)
        return {};
    const AttendanceRow row = *found; // the rows follow while the work is done
    CSPDESK_TRY(m_workspace.run(verbFor(state, row), undoTextFor(state, row.name),
                                [&](UnitOfWork& unit) { return putDown(unit, *m_meeting, row, state, reason); }));
    return {};
}

Result<> AttendanceModel::setStays(Id<Attendance> attendance, const std::vector<Stay>& stays, const Reason& reason)
{
    CSPDESK_TRY(m_workspace.run(Verb::ChangePresence, say("change times of being there"),
                                [&](UnitOfWork& unit) { return changeStays(unit, attendance, stays, reason); }));
    return {};
}

Result<> AttendanceModel::setReplyNote(int number, const QString& note)
{
    const AttendanceRow* found = rowAt(number);
    if (found == nullptr || !found->reply)
        return {};
    const Reply reply = found->reply->value;
    CSPDESK_TRY(m_workspace.run(Verb::ReplyToInvitation, say("change note"), [&](UnitOfWork& unit) {
        return recordReply(unit, reply.meeting, reply.person, reply.mode, note.simplified().toStdString());
    }));
    return {};
}

Result<Id<Person>> AttendanceModel::addGuest(Id<Person> person)
{
    CSPDESK_TRY(m_workspace.run(m_ahead ? Verb::ReplyToInvitation : Verb::RecordAttendance, say("add guest"),
                                [&](UnitOfWork& unit) { return putDownGuest(unit, *m_meeting, person, m_ahead); }));
    return person;
}

Result<Id<Person>> AttendanceModel::addGuest(const Person& person)
{
    return m_workspace.run(Verb::RecordAttendance, say("add guest"), [&](UnitOfWork& unit) -> Result<Id<Person>> {
        const auto added = addPerson(unit, person);
        CSPDESK_TRY(added);
        CSPDESK_TRY(putDownGuest(unit, *m_meeting, *added, m_ahead));
        return *added;
    });
}

Result<> AttendanceModel::change(const Stored<Attendance>& before, const Attendance& attendance,
                                 const QString& undoText)
{
    if (attendance == before.value)
        return {};
    CSPDESK_TRY(m_workspace.run(Verb::RecordAttendance, undoText,
                                [&](UnitOfWork& unit) { return changeAttendance(unit, before.id, attendance); }));
    return {};
}

Result<> AttendanceModel::change(const Stored<Apology>& before, const Apology& apology, const QString& undoText)
{
    if (apology == before.value)
        return {};
    CSPDESK_TRY(m_workspace.run(Verb::RecordApology, undoText,
                                [&](UnitOfWork& unit) { return changeApology(unit, before.id, apology); }));
    return {};
}

Result<> AttendanceModel::setRepresentative(int number, std::optional<Id<Person>> person, const QString& newPerson,
                                            const Reason& reason)
{
    const AttendanceRow* found = rowAt(number);
    const bool isNew = !newPerson.trimmed().isEmpty();
    if (found == nullptr || !found->apology || (!isNew && found->apology->value.representedBy == person))
        return {};
    Stored<Apology> apology = *found->apology;
    const bool isListed = !isNew && person && rowOf(*person) >= 0;
    const auto work = [&](UnitOfWork& unit) -> Result<> {
        if (isNew) {
            const auto added = addPerson(unit, Person{.name = newPerson.simplified().toStdString()});
            CSPDESK_TRY(added);
            person = *added;
        }
        apology.value.representedBy = person;
        CSPDESK_TRY(changeApology(unit, apology.id, apology.value, reason));
        // Somebody who is expected anyway may still be on the way; anybody else is named because they came.
        if (person && !isListed)
            return putDownGuest(unit, *m_meeting, *person, m_ahead, reason);
        return {};
    };
    CSPDESK_TRY(m_workspace.run(Verb::RecordApology, say("change representative"), work));
    return {};
}

Result<> AttendanceModel::setPublic(std::optional<int> number, const QString& note)
{
    if (!m_view)
        return {};
    Minutes minutes = m_view->minutes;
    minutes.publicPresent = number;
    minutes.publicNote = note.simplified().toStdString();
    if (minutes == m_view->minutes)
        return {};
    CSPDESK_TRY(m_workspace.run(Verb::ChangeMinutes, say("change members of the public"),
                                [&](UnitOfWork& unit) { return changeMinutes(unit, *m_meeting, minutes); }));
    return {};
}

int AttendanceModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

int AttendanceModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(ColumnCount); }

QString AttendanceModel::cell(const AttendanceRow& row, int column) const
{
    switch (column) {
    case Name: return row.name;
    case Organisation: return row.organisation;
    case State: return row.isBand ? QString() : stateText(row.state);
    case Times: return row.times;
    case Duty: return row.duty;
    case Standing: return row.standing;
    case Note: return row.note;
    default: return {};
    }
}

QVariant AttendanceModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const AttendanceRow& row = m_rows[std::size_t(index.row())];
    const QString text = cell(row, index.column());
    switch (role) {
    case Qt::DisplayRole: return text;
    case Qt::ToolTipRole:
        if (index.column() == Standing && !row.warning.isEmpty())
            return row.warning;
        if (index.column() == Name && !row.isBand) { // what may stand below the name, cut off
            QStringList lines{row.name, row.times, row.standing, row.note, row.warning};
            lines.removeAll(QString());
            return lines.join(QLatin1Char('\n'));
        }
        return {};
    case Qt::AccessibleTextRole: {
        if (row.isBand)
            return text;
        const QString heading = say(headings[std::size_t(index.column())]);
        const QString said = text.isEmpty() ? say("%1: empty").arg(heading) : say("%1: %2").arg(heading, text);
        return index.column() == Standing && !row.warning.isEmpty() ? say("%1. %2").arg(said, row.warning) : said;
    }
    case RowKindRole: return int(kindOf(row));
    case StateRole: return int(row.state);
    case WarningRole: return row.warning;
    default: return {};
    }
}

QVariant AttendanceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::DisplayRole)
        return say(headings[std::size_t(section)]);
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    return {};
}

Qt::ItemFlags AttendanceModel::flags(const QModelIndex& index) const
{
    if (!index.isValid() || m_rows[std::size_t(index.row())].isBand)
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

} // namespace cspdesk::presentation
