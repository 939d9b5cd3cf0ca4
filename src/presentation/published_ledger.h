// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/earlier_result.h"
#include "domain/published_result.h"
#include "presentation/workspace.h"

#include <QStringList>

namespace cspdesk::presentation {

/// Why a result may not go out beside what the open partnership file says went out before; empty where nothing stands
/// against it, or no file is open.
QStringList obstaclesBeside(const Workspace& workspace, const analysis::EarlierResult& result);

/// Keeps in the open partnership file that a result went out; without effect where it may not be written.
Result<> keepPublished(Workspace& workspace, domain::PublishedResult published);

} // namespace cspdesk::presentation
