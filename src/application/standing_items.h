// SPDX-License-Identifier: MIT
#pragma once

#include "application/meeting_work.h"

namespace cspdesk::application {

/// Adds the standing items of the body's last agenda before the meeting to its agenda, and answers how many there were.
/// The agreement of the minutes names the last meeting. Refused where the agenda is fixed; an agenda that has items
/// already is left as it is.
Result<int> addStandingItems(UnitOfWork& unit, Id<domain::Meeting> meeting, const DateWords& dateWords);

} // namespace cspdesk::application
