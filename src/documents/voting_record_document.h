// SPDX-License-Identifier: MIT
#pragma once

#include "application/minutes_view.h"
#include "documents/document.h"
#include "documents/meeting_paper.h"

namespace cspdesk::documents {

/// Every motion of a meeting with its words as they changed, its votes with each agency's vote and how it came, and for
/// the Board what each result was computed from and the ledger of notified votes.
Document votingRecordDocument(const application::MinutesView& view, Audience audience);

} // namespace cspdesk::documents
