// SPDX-License-Identifier: MIT
#include "presentation/people_model.h"

#include "application/partnership_work.h"
#include "wording/labels.h"
#include "wording/translate.h"

#include <algorithm>

namespace cspdesk::presentation {
namespace {

using namespace application;
using namespace domain;
using wording::say;

QString joined(QStringList parts, const QString& separator)
{
    parts.removeAll(QString());
    return parts.join(separator);
}

/// Whom the person sits for today; without a seat today, whom they sat for.
QString represents(Id<Person> person, const MembershipRecords& records, Date today)
{
    QStringList present;
    QStringList past;
    for (const Stored<Membership>& membership : records.memberships) {
        const Stored<Agency>* agency = byId(records.agencies, membership->agency);
        if (membership->person != person || agency == nullptr)
            continue;
        QStringList& seats = membership->period.contains(today) ? present : past;
        const QString seat = wording::agencyWithUnit(agency->value, membership->unit);
        if (!seats.contains(seat))
            seats << seat;
    }
    if (!present.isEmpty() || past.isEmpty())
        return present.join(QStringLiteral("; "));
    return say("formerly %1").arg(past.join(QStringLiteral("; ")));
}

bool holdsAll(const QStringList& cells, const QStringList& words)
{
    return std::all_of(words.begin(), words.end(), [&](const QString& word) {
        return std::any_of(cells.begin(), cells.end(),
                           [&](const QString& cell) { return cell.contains(word, Qt::CaseInsensitive); });
    });
}

} // namespace

PeopleModel::PeopleModel(Workspace& workspace, QObject* parent)
    : RecordTable(workspace,
                  {say("Name"), say("Rank or style"), say("Represents"), say("Organisation"), say("Contact")}, parent)
{
    reload();
}

void PeopleModel::search(const QString& words)
{
    m_words = words.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    reload();
}

std::vector<RecordRow> PeopleModel::rowsFrom(const MembershipRecords& records) const
{
    std::vector<RecordRow> rows;
    for (const Stored<Person>& person : records.people) {
        RecordRow row{RecordKey::of(person.id),
                      {wording::text(person->name), wording::text(person->honorific),
                       represents(person.id, records, today()), wording::text(person->organisation),
                       joined({wording::text(person->email), wording::text(person->telephone)}, QStringLiteral(", "))},
                      RecordRow::Kind::Record};
        if (holdsAll(row.cells, m_words))
            rows.push_back(std::move(row));
    }
    std::stable_sort(rows.begin(), rows.end(), [](const RecordRow& left, const RecordRow& right) {
        return QString::localeAwareCompare(left.cells.first(), right.cells.first()) < 0;
    });
    return rows;
}

const Stored<Person>* PeopleModel::personAt(int row) const
{
    const auto key = keyAt(row);
    return key ? byId(records().people, Id<Person>(key->number)) : nullptr;
}

Result<> PeopleModel::add(const Person& person)
{
    CSPDESK_TRY(
        workspace().run(Verb::AddPerson, say("add person"), [&](UnitOfWork& unit) { return addPerson(unit, person); }));
    return {};
}

Result<> PeopleModel::change(Id<Person> id, const Person& person)
{
    CSPDESK_TRY(workspace().run(Verb::ChangePerson, say("change person"),
                                [&](UnitOfWork& unit) { return changePerson(unit, id, person); }));
    return {};
}

Result<> PeopleModel::remove(Id<Person> id)
{
    CSPDESK_TRY(workspace().run(Verb::RemovePerson, say("remove person"),
                                [&](UnitOfWork& unit) { return removePerson(unit, id); }));
    return {};
}

} // namespace cspdesk::presentation
