// SPDX-License-Identifier: MIT
#pragma once

#include "application/plan_view.h"
#include "documents/document.h"
#include "documents/meeting_paper.h"

#include <vector>

namespace cspdesk::documents {

/// The places in `view.lines` of the entries a copy shows: the public one leaves closed entries out, without a trace,
/// and none shows what was dropped.
std::vector<std::size_t> planLinesShown(const application::PlanView& view, Audience audience);

/// The forward plan of a period: each entry by the meetings it comes to, and what has days of its own: awareness weeks,
/// consultations, commissioned reports. For the public copy the view must be of open items only.
Document planDocument(const application::PlanView& view, Period period, Audience audience);

/// All about one entry, for the Board: of a commissioned report its brief, its drafts, what was said of them and who
/// signed it off.
Document planSheet(const application::PlanView& view, const domain::PlanLine& line);

} // namespace cspdesk::documents
