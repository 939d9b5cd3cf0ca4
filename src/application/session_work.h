// SPDX-License-Identifier: MIT
#pragma once

#include "application/store.h"
#include "domain/item_time.h"
#include "domain/presiding.h"

namespace cspdesk::application {

/// Opens the session at `at`: the minutes begin, and those who were marked as here before are here from the beginning.
Result<> openSession(UnitOfWork& unit, Id<domain::Meeting> meeting, TimeOfDay at);
/// Ends it: the item under way ends, and the minutes.
Result<> endSession(UnitOfWork& unit, Id<domain::Meeting> meeting, TimeOfDay at);

/// The item comes before the meeting; the one before it, or an adjournment, ends. An item may come up again.
Result<> beginItem(UnitOfWork& unit, Id<domain::Meeting> meeting, Id<domain::AgendaItem> item, TimeOfDay at);
/// The item under way ends.
Result<> endItem(UnitOfWork& unit, Id<domain::Meeting> meeting, TimeOfDay at);
/// The meeting stands adjourned until it is resumed with the item it left off at.
Result<> adjourn(UnitOfWork& unit, Id<domain::Meeting> meeting, TimeOfDay at, const std::string& note = {});
Result<> resume(UnitOfWork& unit, Id<domain::Meeting> meeting, TimeOfDay at);
/// Puts right when an item was before the meeting.
Result<> changeItemTime(UnitOfWork& unit, Id<domain::ItemTime> id, TimeOfDay began, std::optional<TimeOfDay> ended);

/// The meeting goes into the other session (terms of reference, 5b: `reminded` when the public were told what they may
/// do). The number of the public goes into the minutes.
Result<> turnSession(UnitOfWork& unit, Id<domain::Meeting> meeting, domain::SessionTurn turn);

/// Somebody takes the chair from `at`, for the rest of the meeting or for one item. They must be there. Whoever
/// presided first is who the register prints as Chair.
Result<Id<domain::Presiding>> takeChair(UnitOfWork& unit, domain::Presiding presiding);
Result<> changePresiding(UnitOfWork& unit, Id<domain::Presiding> id, domain::Presiding presiding);
Result<> removePresiding(UnitOfWork& unit, Id<domain::Presiding> id);

} // namespace cspdesk::application
