// SPDX-License-Identifier: MIT
#include "presentation/agencies_model.h"

#include "application/partnership_work.h"
#include "wording/format_text.h"
#include "wording/translate.h"

#include <algorithm>

namespace cspdesk::presentation {
namespace {

using namespace application;
using namespace domain;
using wording::say;

/// Its days, where they are known: an agency without a first day of its own has been there all along.
QString inBeingText(const Period& validity)
{
    const bool hasBeginning = validity.from != Period{}.from;
    if (hasBeginning)
        return wording::period(validity);
    return validity.until ? say("until %1").arg(wording::plainDate(*validity.until)) : QString();
}

QString successorText(const Agency& agency, const MembershipRecords& records)
{
    const Stored<Agency>* successor = agency.successor ? byId(records.agencies, *agency.successor) : nullptr;
    return successor == nullptr ? QString() : wording::text(successor->value.name);
}

RecordRow rowOfAgency(const Stored<Agency>& agency, const MembershipRecords& records, Date today)
{
    const auto members = std::count_if(records.memberships.begin(), records.memberships.end(), [&](const auto& each) {
        return each->agency == agency.id && each->person && each->period.contains(today);
    });
    return {RecordKey::of(agency.id),
            {wording::text(agency->name), wording::text(agency->shortName),
             agency->statutory ? say("Statutory") : QString(), inBeingText(agency->validity),
             successorText(agency.value, records), members == 0 ? QString() : QString::number(members)},
            agency->validity.contains(today) ? RecordRow::Kind::Record : RecordRow::Kind::Past};
}

} // namespace

AgenciesModel::AgenciesModel(Workspace& workspace, QObject* parent)
    : RecordTable(
        workspace,
        {say("Name"), say("Short name"), say("Duty"), say("In being"), say("Successor"), say("Members today")}, parent)
{
    reload();
}

std::vector<RecordRow> AgenciesModel::rowsFrom(const MembershipRecords& records) const
{
    std::vector<RecordRow> rows;
    for (const Stored<domain::Agency>& agency : records.agencies)
        rows.push_back(rowOfAgency(agency, records, today()));
    std::stable_sort(rows.begin(), rows.end(), [](const RecordRow& left, const RecordRow& right) {
        if (left.kind != right.kind)
            return left.kind < right.kind;
        return QString::localeAwareCompare(left.cells.first(), right.cells.first()) < 0;
    });
    return rows;
}

const Stored<domain::Agency>* AgenciesModel::agencyAt(int row) const
{
    const auto key = keyAt(row);
    return key ? byId(records().agencies, Id<domain::Agency>(key->number)) : nullptr;
}

Result<> AgenciesModel::add(const domain::Agency& agency)
{
    CSPDESK_TRY(
        workspace().run(Verb::AddAgency, say("add agency"), [&](UnitOfWork& unit) { return addAgency(unit, agency); }));
    return {};
}

Result<> AgenciesModel::change(Id<domain::Agency> id, const domain::Agency& agency)
{
    CSPDESK_TRY(workspace().run(Verb::ChangeAgency, say("change agency"),
                                [&](UnitOfWork& unit) { return changeAgency(unit, id, agency); }));
    return {};
}

Result<> AgenciesModel::remove(Id<domain::Agency> id)
{
    CSPDESK_TRY(workspace().run(Verb::RemoveAgency, say("remove agency"),
                                [&](UnitOfWork& unit) { return removeAgency(unit, id); }));
    return {};
}

} // namespace cspdesk::presentation
