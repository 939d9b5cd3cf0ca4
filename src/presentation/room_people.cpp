// SPDX-License-Identifier: MIT
#include "presentation/room_people.h"

#include "wording/format_text.h"
#include "wording/translate.h"

#include <algorithm>

namespace cspdesk::presentation {

using namespace domain;
using wording::say;

namespace {

QString classText(AttendanceClass printedAs)
{
    switch (printedAs) {
    case AttendanceClass::Board: return say("Board");
    case AttendanceClass::Member: return say("Members");
    case AttendanceClass::Guest: return say("Guests");
    }
    return {};
}

QString stateText(const RoomPerson& person, MeetingRoom::Phase phase)
{
    const auto since = [&](const char* plain, const char* timed) {
        return person.since ? say(timed).arg(wording::timeOfDay(*person.since)) : say(plain);
    };
    switch (person.state) {
    case RoomPerson::State::Here: return since("Here", "Here since %1");
    case RoomPerson::State::Online: return since("Online", "Online since %1");
    case RoomPerson::State::Away: return since("Away", "Left at %1");
    case RoomPerson::State::Expected: return say("Expected");
    case RoomPerson::State::Apologies: return say("Apologies");
    case RoomPerson::State::NoWord: return phase == MeetingRoom::Phase::Before ? say("No word yet") : say("Not here");
    }
    return {};
}

QString toldOf(const RoomPerson& person)
{
    QStringList parts;
    if (!person.represents.isEmpty())
        parts << say("for %1").arg(person.represents);
    if (!person.representedBy.isEmpty())
        parts << say("represented by %1").arg(person.representedBy);
    parts << person.organisation;
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

} // namespace

QString personKeys() { return QStringLiteral("abdefhijklmnpqrstuvwxyz1234567890"); }

std::vector<RoomRow> roomRows(const std::vector<RoomPerson>& people, MeetingRoom::Phase phase)
{
    std::vector<RoomRow> rows;
    const QString keys = personKeys();
    qsizetype next = 0;
    std::optional<AttendanceClass> printedAs;
    for (const RoomPerson& person : people) {
        if (printedAs != person.printedAs) {
            printedAs = person.printedAs;
            const auto isOf = [&](const RoomPerson& each) { return each.printedAs == *printedAs; };
            const auto all = std::count_if(people.begin(), people.end(), isOf);
            const auto here = std::count_if(people.begin(), people.end(),
                                            [&](const RoomPerson& each) { return isOf(each) && each.isHere(); });
            rows.push_back({.title = classText(*printedAs), .told = say("%1 of %2 here").arg(here).arg(all)});
        }
        RoomRow row{.title = person.name, .told = toldOf(person), .state = stateText(person, phase), .person = person};
        if (next < keys.size())
            row.key = keys.at(next++);
        rows.push_back(std::move(row));
    }
    return rows;
}

RoomPeopleModel::RoomPeopleModel(const MeetingRoom& room, QObject* parent) : QAbstractListModel(parent), m_room(room)
{
    connect(&room, &MeetingRoom::roomChanged, this, &RoomPeopleModel::follow);
    connect(&room, &MeetingRoom::clockTurned, this, &RoomPeopleModel::follow);
    follow();
}

void RoomPeopleModel::follow()
{
    std::vector<RoomRow> rows = roomRows(m_room.people(), m_room.phase());
    const bool areSamePeople =
        std::equal(rows.begin(), rows.end(), m_rows.begin(), m_rows.end(), [](const auto& one, const auto& other) {
            return one.person.has_value() == other.person.has_value()
                && (one.person ? one.person->person == other.person->person : one.title == other.title);
        });
    if (!areSamePeople) {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
        return;
    }
    if (rows == m_rows)
        return;
    m_rows = std::move(rows);
    Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

const RoomRow* RoomPeopleModel::rowAt(int row) const
{
    return row >= 0 && row < rowCount() ? &m_rows[static_cast<std::size_t>(row)] : nullptr;
}

const RoomPerson* RoomPeopleModel::personAt(int row) const
{
    const RoomRow* found = rowAt(row);
    return found == nullptr || !found->person ? nullptr : &*found->person;
}

int RoomPeopleModel::rowOfKey(QChar key) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(),
                                    [&](const RoomRow& row) { return !row.key.isNull() && row.key == key.toLower(); });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int RoomPeopleModel::rowOf(Id<Person> person) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(),
                                    [&](const RoomRow& row) { return row.person && row.person->person == person; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int RoomPeopleModel::here() const
{
    return static_cast<int>(std::count_if(m_rows.begin(), m_rows.end(),
                                          [](const RoomRow& row) { return row.person && row.person->isHere(); }));
}

int RoomPeopleModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant RoomPeopleModel::data(const QModelIndex& index, int role) const
{
    const RoomRow* row = rowAt(index.row());
    if (row == nullptr || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole && role != Qt::ToolTipRole))
        return {};
    if (role == Qt::DisplayRole)
        return row->title;
    QStringList parts{row->title, row->state, row->told};
    if (row->person && row->person->presides)
        parts << say("presides");
    if (row->person && row->person->hasInterest)
        parts << say("has an interest in this item");
    if (role == Qt::AccessibleTextRole && !row->key.isNull())
        parts << say("key %1").arg(row->key);
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

Qt::ItemFlags RoomPeopleModel::flags(const QModelIndex& index) const
{
    const RoomRow* row = rowAt(index.row());
    return row == nullptr || !row->person ? Qt::NoItemFlags : Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

} // namespace cspdesk::presentation
