// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/earlier_result.h"
#include "analysis/report_source.h"

#include <QString>
#include <QStringList>

namespace cspdesk::wording {

/// What is wrong in a report, where and what to do: "Line 12: there is no table “suspects”; there are: …".
QString reportFaultText(const analysis::ReportFault& fault);

/// Why the tables of a report may not go out unless the analyst says why they may: each result by itself, and beside
/// the others of the report, of which one may tell what another hides.
QStringList reportObstacles(const std::vector<analysis::EarlierResult>& results);

} // namespace cspdesk::wording
