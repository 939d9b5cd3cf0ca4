// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/dates_of_file.h"
#include "statistics/month_span.h"

#include <optional>
#include <string_view>

namespace cspdesk::analysis {

/// The month or months that a row of recorded crimes is of: `2014-10`, `10/2014`, `Oct 2014`, `October 2014`, `Oct-14`,
/// a day of the month in any form of `dayOf`, or two months with "to" between them. Nothing for other text, and where
/// the second month is before the first.
std::optional<statistics::MonthSpan> monthsIn(std::string_view text, DateOrder order, DateEvidence& evidence);

} // namespace cspdesk::analysis
