// SPDX-License-Identifier: MIT
#pragma once

#include "domain/action_points.h"
#include "domain/roster.h"

#include <QStringList>

namespace cspdesk::presentation {

/// What a person can be offered while typing who owns an action: people by name, then the bodies.
QStringList ownerSuggestions(const domain::MembershipRecords& records, const std::vector<Stored<domain::Body>>& bodies);

/// Reads an owner as it is typed: "Keryn Jalli (City Council)", "Multi-Agency Steering Group", or words alone. Capital
/// letters, the rank or style before a name and spaces do not matter. Part of a name, from the beginning of a word on,
/// is enough where it fits one person or body only; otherwise it stays words as typed.
domain::ActionOwner ownerFrom(const QString& typed, const domain::MembershipRecords& records,
                              const std::vector<Stored<domain::Body>>& bodies);

} // namespace cspdesk::presentation
