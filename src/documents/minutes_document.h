// SPDX-License-Identifier: MIT
#pragma once

#include "application/minutes_view.h"
#include "documents/document.h"
#include "documents/meeting_paper.h"

namespace cspdesk::documents {

/// The minutes as they are sent out: who was there, what was said under each item, the action points raised, how the
/// minutes were agreed, and the appendices. A public copy has the numbers of the board copy; of a closed session it has
/// what was released by name, whatever the view holds.
Document minutesDocument(const application::MinutesView& view, Audience audience);

/// What stands in place of a paragraph that has no words yet.
std::string textToCome();

} // namespace cspdesk::documents
