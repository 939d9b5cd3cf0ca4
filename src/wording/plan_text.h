// SPDX-License-Identifier: MIT
#pragma once

#include "application/plan_view.h"

#include <QString>

namespace cspdesk::wording {

/// The title of an entry, or that it is closed and locked.
QString planTitle(const domain::PlanEntry& entry);

/// The heading over entries of a kind: "Priorities", "Commissioned reports".
QString groupLabel(domain::PlanKind kind);

/// "Discussed", "On agenda", "Due", "Missed"; empty where a meeting has nothing to do with the entry.
QString label(application::ProgrammeMark mark);

/// "2025/26"
QString planYearText(const Period& year);

/// What the entry waits for, with its day: "Response by 9 January 2026", "25 November to 10 December 2025", "Meeting of
/// 21 October 2025". Empty where there is nothing to wait for.
QString planWhen(const domain::PlanLine& line);

/// What is wrong, or to be done soon: "Not discussed for 2 meetings", "Ends in 12 days without a response", "Awaits
/// sign-off". Empty where all is well.
QString planRemark(const domain::PlanLine& line, Date today);

/// Why an entry is suggested: "due", "not discussed for 2 meetings", "ends on 9 January 2026".
QString suggestionReason(const domain::PlanSuggestion& suggestion);

/// How a report or response stands: "v.05 of 9 October 2025, 3 comments". Empty where nothing is written.
QString draftsText(const domain::PlanMatter& matter);

/// "3 entries of the forward plan are due: A, B and C". At most three are named.
QString suggestionsText(const std::vector<domain::PlanSuggestion>& suggestions);

} // namespace cspdesk::wording
