// SPDX-License-Identifier: MIT
#pragma once

#include "statistics/period_change.h"

#include <QString>

namespace cspdesk::wording {

QString monthText(std::int32_t month);                        ///< "October 2013"
QString shortMonthText(std::int32_t month);                   ///< "Oct 2013"
QString monthsText(const statistics::MonthSpan& months);      ///< "October 2013 to September 2014"
QString shortMonthsText(const statistics::MonthSpan& months); ///< "Oct 2013 to Sep 2014"

/// Why two periods cannot be compared, and what to do.
QString problemText(statistics::PeriodProblem problem, const statistics::ComparedPeriods& periods);

/// How long the periods are, and how they are compared because of it.
QString lengthsText(const statistics::ComparedPeriods& periods);

} // namespace cspdesk::wording
