// SPDX-License-Identifier: MIT
#pragma once

#include "documents/document.h"
#include "documents/meeting_paper.h"
#include "domain/action_points.h"
#include "domain/roster.h"

#include <QString>

#include <optional>

namespace cspdesk::documents {

/// Whom owners are named from.
struct OwnerNames
{
    const domain::MembershipRecords& members;
    const std::vector<Stored<domain::Body>>& bodies;
};

/// Whether a copy may show the action at all: a closed one is for the Board, unless somebody released it.
bool mayShow(const domain::ActionPoint& action, Audience audience);

/// What is to be done, or that it is locked; below it "Formerly 02/03" where it goes on from another.
Spans actionSpans(const domain::ActionPoint& action);

QString ownersOf(const domain::ActionPoint& action, const OwnerNames& names);

/// The action with its owners before it, "Louise Walker: Share contact details", as the partnership's log has it; an
/// action whose words name them already stands as it is.
Spans ownedActionSpans(const domain::ActionPoint& action, const OwnerNames& names);

/// "Next meeting", "14 August 2025", "No date": as it was raised, so that minutes printed in ten years say the same.
QString dueText(const domain::ActionPoint& action);

/// "Closed: contact details shared". `item` is the number of the item it became.
QString reviewText(const domain::ActionReview& review, Audience audience, std::optional<int> item = std::nullopt);

/// "Open", "Carried over, overdue since 14 August 2025"
QString statusText(const domain::ActionLine& line);

} // namespace cspdesk::documents
