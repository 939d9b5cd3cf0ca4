// SPDX-License-Identifier: MIT
#pragma once

#include "application/store.h"

namespace cspdesk::application {

/// Adds an item at `item.position`, or at the end where that is past it; the items behind move down.
Result<Id<domain::AgendaItem>> addItem(UnitOfWork& unit, domain::AgendaItem item);
/// Replaces an item's matter; its meeting and place stay. Titles are tidied to one line.
Result<> changeItem(UnitOfWork& unit, Id<domain::AgendaItem> id, domain::AgendaItem item);
/// Moves the item to `position` among its fellows; places past either end mean that end.
Result<> moveItem(UnitOfWork& unit, Id<domain::AgendaItem> id, int position);
Result<> removeItem(UnitOfWork& unit, Id<domain::AgendaItem> id);

} // namespace cspdesk::application
