// SPDX-License-Identifier: MIT
#pragma once

#include "application/minutes_view.h"
#include "documents/document.h"

namespace cspdesk::documents {

/// What whoever presides has in hand: who will be there and whether that is a quorum, and item by item the clock, the
/// leads, what to say, what to put to the vote, and who has notified a vote or an interest. There is no public copy.
Document chairsBriefDocument(const application::MinutesView& view);

} // namespace cspdesk::documents
