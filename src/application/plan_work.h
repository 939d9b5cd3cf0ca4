// SPDX-License-Identifier: MIT
#pragma once

#include "application/store.h"

#include <optional>
#include <string>
#include <vector>

namespace cspdesk::application {

/// Adds an entry to a body's forward plan. Its matter is given open; that of a closed entry is sealed.
Result<Id<domain::PlanEntry>> addPlanEntry(UnitOfWork& unit, domain::PlanEntry entry, domain::PlanMatter matter);
/// The body stays. Closed or opened, the entry takes its matter along; items that took it up stay in their session.
Result<> changePlanEntry(UnitOfWork& unit, Id<domain::PlanEntry> id, domain::PlanEntry entry,
                         domain::PlanMatter matter);
/// The items that took it up stay on their agendas and lose the link.
Result<> removePlanEntry(UnitOfWork& unit, Id<domain::PlanEntry> id);

/// Adds a draft of a commissioned report, or of a response. Without a version it takes the next; one of the same
/// version goes.
Result<> addDraft(UnitOfWork& unit, Id<domain::PlanEntry> id, domain::PlanDraft draft);
Result<> addComment(UnitOfWork& unit, Id<domain::PlanEntry> id, domain::PlanComment comment);

/// Who signed a report off, and when.
struct PlanSignOff
{
    std::string by;
    Date on = cspdesk::date(2000, 1, 1);
};
/// Signs the report off, or takes that back.
Result<> signOff(UnitOfWork& unit, Id<domain::PlanEntry> id, const std::optional<PlanSignOff>& signOff);
/// Says that a consultation was answered on that day, and what; without a day that it was not.
Result<> respond(UnitOfWork& unit, Id<domain::PlanEntry> id, std::optional<Date> on, const std::string& response);

/// Says which entry an agenda item takes up, or that it takes up none. That is no part of the agenda as it was sent
/// out, and may be said of any meeting that was not cancelled.
Result<> linkItem(UnitOfWork& unit, Id<domain::AgendaItem> item, std::optional<Id<domain::PlanEntry>> entry);

/// Puts an item for each of the entries on the agenda, closed entries as closed items behind those that are
/// there, open ones before what ends a meeting. Entries that have an item there already get no second one.
Result<std::vector<Id<domain::AgendaItem>>> suggestItems(UnitOfWork& unit, Id<domain::Meeting> meeting,
                                                         const std::vector<Id<domain::PlanEntry>>& chosen);

} // namespace cspdesk::application
