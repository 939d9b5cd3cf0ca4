// SPDX-License-Identifier: MIT
#pragma once

#include "application/store.h"
#include "domain/published_result.h"

namespace cspdesk::application {

/// What went out, oldest first.
Result<std::vector<Stored<domain::PublishedResult>>> publishedResults(const Reader& reader);

/// Keeps that figures went out. The same figures by the same way to the same place are kept once, with the last day.
Result<Id<domain::PublishedResult>> keepPublished(UnitOfWork& unit, domain::PublishedResult result);

/// Says whether figures reached anybody, so that later ones are audited beside them.
Result<> setCounts(UnitOfWork& unit, Id<domain::PublishedResult> id, bool counts);

} // namespace cspdesk::application
