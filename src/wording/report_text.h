// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/report_source.h"

#include <QString>

namespace cspdesk::wording {

/// What is wrong in a report, where and what to do: "Line 12: there is no table “suspects”; there are: …".
QString reportFaultText(const analysis::ReportFault& fault);

} // namespace cspdesk::wording
