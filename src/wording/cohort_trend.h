// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/cohort_study.h"
#include "wording/suspect_charts.h"
#include "wording/trend_text.h"

#include <vector>

namespace cspdesk::wording {

/// The share who reoffended so far, as such papers draw it, and its fair twin: the share within twelve months. Drawn of
/// tables as they are shown.
std::vector<TableChart> cohortCharts(const std::vector<statistics::ResultTable>& tables);

/// What can be said of the trend, from tables as they are shown; `tables` are those of `cohortTables`, protected or
/// not.
QString cohortTrend(const analysis::CohortAnswer& answer, const analysis::CohortQuestion& question,
                    const std::vector<statistics::ResultTable>& tables);

} // namespace cspdesk::wording
