// SPDX-License-Identifier: MIT
#include "presentation/roster_model.h"

#include "application/meeting_work.h"
#include "application/partnership_work.h"
#include "wording/format_text.h"
#include "wording/labels.h"
#include "wording/translate.h"

#include <algorithm>

namespace cspdesk::presentation {
namespace {

using namespace application;
using namespace domain;
using wording::say;

QString officesText(const std::vector<OfficeRole>& offices)
{
    QStringList labels;
    for (const OfficeRole role : offices)
        labels << wording::label(role);
    return labels.join(QStringLiteral(", "));
}

RecordRow rowOfSeat(const Seat& seat)
{
    const Membership& membership = seat.membership.value;
    const QString until = membership.period.until ? wording::shortDate(*membership.period.until) : QString();
    return {RecordKey::of(seat.membership.id),
            {wording::text(seat.agency->name), seat.person ? wording::fullName(seat.person->value) : say("Awaited"),
             wording::text(membership.unit), officesText(seat.offices), wording::shortDate(membership.period.from),
             until},
            seat.person ? RecordRow::Kind::Record : RecordRow::Kind::Awaited};
}

/// The person to appoint: the one chosen, or a new one of that name.
Result<std::optional<Id<Person>>> personFor(UnitOfWork& unit, std::optional<Id<Person>> chosen,
                                            const QString& newPerson)
{
    if (newPerson.trimmed().isEmpty())
        return chosen;
    const auto added = addPerson(unit, Person{.name = newPerson.toStdString()});
    CSPDESK_TRY(added);
    return std::optional(*added);
}

} // namespace

RosterModel::RosterModel(Workspace& workspace, QObject* parent)
    : RecordTable(workspace,
                  {say("Agency"), say("Person"), say("Unit"), say("Office"), say("Member from"), say("Until")}, parent)
{
    connect(&workspace, &Workspace::opened, this, [this] {
        m_day.reset();
        reload();
    });
    reload();
}

void RosterModel::showDay(Date day)
{
    m_day = day;
    reload();
}

std::optional<Id<Body>> RosterModel::body() const
{
    if (!workspace().isOpen())
        return std::nullopt;
    const auto found = board(workspace().store());
    return found.has_value() ? std::optional(found->id) : std::nullopt;
}

std::vector<RecordRow> RosterModel::rowsFrom(const MembershipRecords& records) const
{
    const auto ofBody = body();
    if (!ofBody)
        return {};
    const std::vector<Seat> seats = rosterOn(day(), *ofBody, records);
    std::vector<RecordRow> rows;
    for (const auto capacity : {Capacity::BoardMember, Capacity::Member}) {
        const auto inGroup = [&](const Seat& seat) { return seat.membership->capacity == capacity; };
        const auto count = std::count_if(seats.begin(), seats.end(), inGroup);
        if (count == 0)
            continue;
        const QString title = capacity == Capacity::BoardMember ? say("Board members (%1)") : say("Members (%1)");
        rows.push_back({std::nullopt, {title.arg(count)}, RecordRow::Kind::Band});
        for (const Seat& seat : seats)
            if (inGroup(seat))
                rows.push_back(rowOfSeat(seat));
    }
    return rows;
}

const Stored<Membership>* RosterModel::membershipAt(int row) const
{
    const auto key = keyAt(row);
    return key ? byId(records().memberships, Id<Membership>(key->number)) : nullptr;
}

Result<> RosterModel::appoint(Membership membership, const QString& newPerson)
{
    const auto work = [&](UnitOfWork& unit) -> Result<Id<Membership>> {
        const auto person = personFor(unit, membership.person, newPerson);
        CSPDESK_TRY(person);
        membership.person = *person;
        return application::appoint(unit, membership);
    };
    CSPDESK_TRY(workspace().run(Verb::Appoint, say("appoint member"), work));
    return {};
}

Result<> RosterModel::change(Id<Membership> id, Membership membership, const QString& newPerson)
{
    const auto work = [&](UnitOfWork& unit) -> Result<> {
        const auto person = personFor(unit, membership.person, newPerson);
        CSPDESK_TRY(person);
        membership.person = *person;
        return changeMembership(unit, id, membership);
    };
    CSPDESK_TRY(workspace().run(Verb::ChangeMembership, say("change membership"), work));
    return {};
}

Result<> RosterModel::succeed(Id<Membership> id, std::optional<Id<domain::Person>> successor, Date from,
                              const QString& newPerson)
{
    const auto work = [&](UnitOfWork& unit) -> Result<Id<Membership>> {
        const auto person = personFor(unit, successor, newPerson);
        CSPDESK_TRY(person);
        return application::succeed(unit, id, *person, from);
    };
    CSPDESK_TRY(workspace().run(Verb::Appoint, say("succeed member"), work));
    return {};
}

Result<> RosterModel::end(Id<Membership> id, Date lastDay)
{
    const auto work = [&](UnitOfWork& unit) -> Result<> {
        auto membership = require(unit, id);
        CSPDESK_TRY(membership);
        membership->value.period.until = lastDay;
        return changeMembership(unit, id, membership->value);
    };
    CSPDESK_TRY(workspace().run(Verb::ChangeMembership, say("end membership"), work));
    return {};
}

Result<> RosterModel::remove(Id<Membership> id)
{
    CSPDESK_TRY(workspace().run(Verb::RemoveMembership, say("remove membership"),
                                [&](UnitOfWork& unit) { return removeMembership(unit, id); }));
    return {};
}

} // namespace cspdesk::presentation
