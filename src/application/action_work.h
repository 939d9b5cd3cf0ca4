// SPDX-License-Identifier: MIT
#pragma once

#include "application/store.h"

namespace cspdesk::application {

/// The number the next action raised by the meeting has: one more than the highest of its month.
Result<int> nextActionNumber(const Reader& reader, Id<domain::Meeting> meeting);

/// Raises an action; without a number it takes the next. Text and owners are given open; raised by a paragraph of a
/// closed item they are sealed.
Result<Id<domain::ActionPoint>> raiseAction(UnitOfWork& unit, domain::ActionPoint action);
/// Meeting and release stay.
Result<> changeAction(UnitOfWork& unit, Id<domain::ActionPoint> id, domain::ActionPoint action);
/// With its reviews. Refused while another action was raised again from it.
Result<> removeAction(UnitOfWork& unit, Id<domain::ActionPoint> id);

/// Numbers the actions of a meeting from 1 in the order in which its minutes raise them; those that hang on no
/// paragraph come last.
Result<> renumberActions(UnitOfWork& unit, Id<domain::Meeting> meeting);

/// Records what a later meeting was told of an action, in place of what it was told before. Refused when an earlier
/// meeting closed it, and where it would be closed before a later one dealt with it.
Result<Id<domain::ActionReview>> reviewAction(UnitOfWork& unit, domain::ActionReview review);
Result<> removeReview(UnitOfWork& unit, Id<domain::ActionReview> id);

/// Closes the action at `meeting` and raises it there anew under its own reference, naming the old. One that an earlier
/// meeting closed is taken up again in this way too.
Result<Id<domain::ActionPoint>> raiseAgain(UnitOfWork& unit, Id<domain::ActionPoint> id, Id<domain::Meeting> meeting,
                                           const std::string& closingWords);

/// Lets a closed action into public copies, or takes that back.
struct ReleaseNote;
Result<> release(UnitOfWork& unit, Id<domain::ActionPoint> id, const std::optional<ReleaseNote>& note);

} // namespace cspdesk::application
