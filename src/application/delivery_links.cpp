// SPDX-License-Identifier: MIT
#include "application/delivery_links.h"

#include "application/work.h"

#include <algorithm>

namespace cspdesk::application {

using namespace domain;

namespace {

template <class Record, class Link>
Result<> cleared(UnitOfWork& unit, std::optional<Id<Link>> Record::*link, Id<Link> gone)
{
    const auto records = all<Record>(unit);
    CSPDESK_TRY(records);
    for (Stored<Record> each : *records) {
        if (each.value.*link != gone)
            continue;
        (each.value.*link).reset();
        CSPDESK_TRY(unit.put(RecordKey::of(each.id), each.value));
    }
    return {};
}

template <class Record, class Link>
Result<std::size_t> uses(const Reader& reader, Link Record::*link, const Link& used)
{
    const auto records = all<Record>(reader);
    CSPDESK_TRY(records);
    return std::size_t(
        std::count_if(records->begin(), records->end(), [&](const auto& each) { return each.value.*link == used; }));
}

} // namespace

Result<> letGo(UnitOfWork& unit, Id<AgendaItem> item) { return cleared(unit, &Bid::item, item); }
Result<> letGo(UnitOfWork& unit, Id<ActionPoint> action) { return cleared(unit, &Recommendation::action, action); }
Result<> letGo(UnitOfWork& unit, Id<PlanEntry> entry) { return cleared(unit, &Duty::entry, entry); }

Result<std::size_t> usesInDelivery(const Reader& reader, Id<Agency> agency)
{
    return uses(reader, &Bid::agency, std::optional(agency));
}

Result<std::size_t> usesInDelivery(const Reader& reader, Id<Person> person)
{
    return uses(reader, &Induction::person, person);
}

} // namespace cspdesk::application
