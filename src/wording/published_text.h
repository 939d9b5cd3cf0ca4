// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/earlier_result.h"
#include "application/record.h"

#include <QString>

#include <vector>

namespace cspdesk::wording {

/// "File repeat-suspects.pdf", "Printed", "Paper for 21 October 2025, item 9"
QString publishedWhere(const domain::PublishedResult& result);

/// What later figures have to do with it: "Audited beside it"
QString publishedState(const domain::PublishedResult& result);

/// The tables of what went out before that a result is audited beside, each named with its day.
std::vector<statistics::PublishedTable> tablesBeside(const std::vector<Stored<domain::PublishedResult>>& published,
                                                     const analysis::EarlierResult& result);

} // namespace cspdesk::wording
