// SPDX-License-Identifier: MIT
#pragma once

#include "application/chasing_list.h"
#include "documents/document.h"
#include "documents/meeting_paper.h"

namespace cspdesk::documents {

/// Who owes papers for a meeting, for the office: what, since when, and how often they were reminded.
Document chasingListDocument(const application::AgendaView& agenda, Date today);

} // namespace cspdesk::documents
