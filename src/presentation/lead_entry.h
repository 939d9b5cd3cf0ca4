// SPDX-License-Identifier: MIT
#pragma once

#include "domain/agenda.h"
#include "domain/roster.h"

#include <QStringList>

namespace cspdesk::presentation {

/// What a person can be offered while typing who leads an item: offices first, then people by name.
QStringList leadSuggestions(const domain::MembershipRecords& records);

/// Reads a lead as it is typed: "Michael Yates (Policy and Insight Team)", "Chair", or words alone. Capital letters,
/// the rank or style before a name and spaces do not matter.
domain::Lead leadFrom(const QString& typed, const domain::MembershipRecords& records);

} // namespace cspdesk::presentation
