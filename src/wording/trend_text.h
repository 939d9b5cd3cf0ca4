// SPDX-License-Identifier: MIT
#pragma once

#include "statistics/result_table.h"

#include <QString>

#include <cstdint>
#include <span>

namespace cspdesk::wording {

/// A cohort as a trend is told of.
struct TrendCohort
{
    QString name;             ///< "2022"
    statistics::Share soFar;  ///< reoffended by the extract, of the whole cohort
    statistics::Share within; ///< reoffended within the window, of those who could be followed so long
    bool isHidden = false;    ///< one of these figures is not told
};

/// What can be said of reoffending from the first cohort to the last that could be followed for the whole window.
/// "Rose" or "fell" only where chance is an unlikely reason and the figures so far do not say the opposite; else why
/// not. `window` is "12 months", `since` "the index sentence".
QString trendText(std::span<const TrendCohort> cohorts, const QString& window, const QString& since);

} // namespace cspdesk::wording
