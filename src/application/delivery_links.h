// SPDX-License-Identifier: MIT
#pragma once

#include "application/store.h"

#include <cstddef>

namespace cspdesk::application {

// What bids, duties and recommendations name of the rest of the file. What is removed is named no longer, and can be
// named again by undo.

Result<> letGo(UnitOfWork& unit, Id<domain::AgendaItem> item);
Result<> letGo(UnitOfWork& unit, Id<domain::ActionPoint> action);
Result<> letGo(UnitOfWork& unit, Id<domain::PlanEntry> entry);

/// How many bids name the agency, and how many inductions the person: they may not be removed.
Result<std::size_t> usesInDelivery(const Reader& reader, Id<domain::Agency> agency);
Result<std::size_t> usesInDelivery(const Reader& reader, Id<domain::Person> person);

} // namespace cspdesk::application
