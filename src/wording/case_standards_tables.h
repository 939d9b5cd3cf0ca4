// SPDX-License-Identifier: MIT
#pragma once

#include "statistics/case_standards.h"
#include "statistics/result_table.h"
#include "wording/suspect_tables.h"

#include <optional>
#include <vector>

namespace cspdesk::wording {

/// Which share of the cases met each standard, with its base (Community Safety Plan 2011–14, priority 2); and how many
/// are repeat cases.
std::vector<statistics::ResultTable> caseStandardsTables(const statistics::CaseStandardsResult& result,
                                                         statistics::RepeatRule repeat, std::optional<int> threshold,
                                                         const TableFrame& frame);

QString label(statistics::CaseStandard standard);

} // namespace cspdesk::wording
