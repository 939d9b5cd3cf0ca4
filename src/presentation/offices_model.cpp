// SPDX-License-Identifier: MIT
#include "presentation/offices_model.h"

#include "application/meeting_work.h"
#include "application/partnership_work.h"
#include "wording/format_text.h"
#include "wording/labels.h"
#include "wording/translate.h"

#include <algorithm>
#include <array>

namespace cspdesk::presentation {
namespace {

using namespace application;
using namespace domain;
using wording::say;

constexpr std::array roles{OfficeRole::Chair, OfficeRole::ViceChair, OfficeRole::SupportOfficer};

RecordRow rowOfOffice(const Stored<Office>& office, const MembershipRecords& records, Date today)
{
    const Stored<Person>* holder = byId(records.people, office->person);
    const auto& until = office->period.until;
    return {RecordKey::of(office.id),
            {wording::label(office->role), holder == nullptr ? QString() : wording::fullName(holder->value),
             wording::shortDate(office->period.from), until ? wording::shortDate(*until) : QString()},
            until && *until < today ? RecordRow::Kind::Past : RecordRow::Kind::Record};
}

RecordRow vacancy(OfficeRole role)
{
    return {std::nullopt, {wording::label(role), say("Vacant"), {}, {}}, RecordRow::Kind::Awaited};
}

} // namespace

OfficesModel::OfficesModel(Workspace& workspace, QObject* parent)
    : RecordTable(workspace, {say("Office"), say("Held by"), say("From"), say("Until")}, parent)
{
    reload();
}

std::optional<Id<Body>> OfficesModel::body() const
{
    if (!workspace().isOpen())
        return std::nullopt;
    const auto found = board(workspace().store());
    return found.has_value() ? std::optional(found->id) : std::nullopt;
}

std::vector<RecordRow> OfficesModel::rowsFrom(const MembershipRecords& records) const
{
    const auto ofBody = body();
    if (!ofBody)
        return {};
    std::vector<Stored<Office>> offices;
    std::copy_if(records.offices.begin(), records.offices.end(), std::back_inserter(offices),
                 [&](const auto& each) { return each->body == *ofBody; });
    std::stable_sort(offices.begin(), offices.end(),
                     [](const auto& left, const auto& right) { return left->period.from > right->period.from; });
    std::vector<RecordRow> rows;
    for (const OfficeRole role : roles) {
        if (!officeHolder(today(), *ofBody, role, records))
            rows.push_back(vacancy(role));
        for (const Stored<Office>& office : offices)
            if (office->role == role)
                rows.push_back(rowOfOffice(office, records, today()));
    }
    return rows;
}

const Stored<Office>* OfficesModel::officeAt(int row) const
{
    const auto key = keyAt(row);
    return key ? byId(records().offices, Id<Office>(key->number)) : nullptr;
}

std::optional<OfficeRole> OfficesModel::vacancyAt(int row) const
{
    if (row < 0 || row >= rowCount() || keyAt(row))
        return std::nullopt;
    const QString label = data(index(row, Role), Qt::DisplayRole).toString();
    const auto* found =
        std::find_if(roles.begin(), roles.end(), [&](OfficeRole role) { return wording::label(role) == label; });
    return found == roles.end() ? std::nullopt : std::optional(*found);
}

Result<> OfficesModel::elect(const Office& office)
{
    CSPDESK_TRY(workspace().run(Verb::ElectOfficer, say("elect office holder"),
                                [&](UnitOfWork& unit) { return electOfficer(unit, office); }));
    return {};
}

Result<> OfficesModel::change(Id<Office> id, const Office& office)
{
    CSPDESK_TRY(workspace().run(Verb::ChangeOffice, say("change office"),
                                [&](UnitOfWork& unit) { return changeOffice(unit, id, office); }));
    return {};
}

Result<> OfficesModel::remove(Id<Office> id)
{
    CSPDESK_TRY(workspace().run(Verb::RemoveOffice, say("remove office"),
                                [&](UnitOfWork& unit) { return removeOffice(unit, id); }));
    return {};
}

} // namespace cspdesk::presentation
