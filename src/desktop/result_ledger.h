// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/page.h"
#include "desktop/result_output.h"
#include "domain/published_result.h"

namespace cspdesk::desktop {

/// The copy with what stands against it beside what went out before.
ResultCopy besideLedger(const PageContext& context, ResultCopy copy);

/// Keeps in the open partnership file that a result went out, and where to.
void keepInLedger(const PageContext& context, const ResultCopy& copy, domain::PublishedWay way, const QString& place);

} // namespace cspdesk::desktop
