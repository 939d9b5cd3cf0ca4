// SPDX-License-Identifier: MIT
#pragma once

#include "domain/published_result.h"

#include <QString>

namespace cspdesk::wording {

/// "File repeat-suspects.pdf", "Printed", "Paper for 21 October 2025, item 9"
QString publishedWhere(const domain::PublishedResult& result);

/// What later figures have to do with it: "Audited beside it"
QString publishedState(const domain::PublishedResult& result);

} // namespace cspdesk::wording
