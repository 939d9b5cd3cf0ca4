// SPDX-License-Identifier: MIT
#pragma once

#include "statistics/scheme.h"
#include "wording/suspect_tables.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace cspdesk::wording {

/// What people did before, during or after a scheme, counted or entered by hand.
struct SchemeRate
{
    std::int64_t people = 0;
    std::optional<std::int64_t> offenders; ///< people with an offence, where it is known
    std::optional<double> months;          ///< of all of them together, where it is known
    std::int64_t offences = 0;
};

/// The same people before, during and after.
struct SchemeRates
{
    std::int64_t cohort = 0; ///< all of them
    std::array<SchemeRate, statistics::schemeTimes> times;
};

/// Days as months of 30.4375 days.
double personMonths(std::int64_t days);

/// Places of the columns of `schemeRateTable`.
enum SchemeRateColumn : std::size_t {
    SchemeTimeName,
    SchemeTimePeople,
    SchemeOffenders,
    SchemeMonths,
    SchemeOffenceCount,
    SchemeMonthlyRate,
    SchemeRateLow,
    SchemeRateHigh,
    SchemeRatio, ///< of the rate by that before
    SchemeRatioLow,
    SchemeRatioHigh
};

/// Offences before, during and after, by person-month; as it is shown: counts below the threshold are hidden, unless
/// there is none. Beside `protectedTable` a time is hidden of which next to nobody of the cohort, or of those on the
/// scheme, is missing; what fewer people than the threshold did is; and comparisons are with a rate that is.
statistics::ResultTable schemeRateTable(const SchemeRates& rates, std::optional<int> threshold,
                                        const std::string& coverage);

/// What can be said of the rates of the table as it is shown: a sentence or more for each comparison with the time
/// before, which says "fell" or "rose" only where chance is an unlikely reason; and always that a fall is expected
/// without the scheme as well, since people join one when they offend most.
QString schemeComparison(const statistics::ResultTable& shown);

} // namespace cspdesk::wording
