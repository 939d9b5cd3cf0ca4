// SPDX-License-Identifier: MIT
#pragma once

#include "wording/followed_tables.h"
#include "wording/suspect_charts.h"
#include "wording/trend_text.h"

#include <vector>

namespace cspdesk::wording {

/// The share within twelve months, the share so far as such papers draw it, of which that is the fair twin, and how the
/// share grows with the months. Drawn of tables as they are shown; the lines are thinned where small numbers are
/// hidden.
std::vector<TableChart> cohortCharts(const FollowedCohorts& followed, const TableFrame& frame,
                                     const std::vector<statistics::ResultTable>& tables);

/// What can be said of the trend, from tables as they are shown; `tables` begin with `soFarTable` and a
/// `cohortWindowTable` for each window, protected or not.
QString cohortTrend(const FollowedCohorts& followed, const std::vector<statistics::ResultTable>& tables);

} // namespace cspdesk::wording
