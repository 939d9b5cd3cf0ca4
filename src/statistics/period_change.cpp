// SPDX-License-Identifier: MIT
#include "statistics/period_change.h"

#include "statistics/arithmetic.h"

#include <cstdlib>

namespace cspdesk::statistics {

std::optional<PeriodProblem> ComparedPeriods::problem() const
{
    if (earlier.last < earlier.first || later.last < later.first)
        return PeriodProblem::EndsBeforeItBegins;
    if (earlier == later)
        return PeriodProblem::Equal;
    if (earlier.overlaps(later))
        return PeriodProblem::Overlapping;
    return later.last < earlier.first ? std::optional(PeriodProblem::Reversed) : std::nullopt;
}

bool ComparedPeriods::isByDay() const
{
    if (earlier.months() != later.months())
        return true;
    constexpr int onePerCent = 100;
    return onePerCent * std::abs(earlier.days() - later.days()) > earlier.days();
}

PeriodChange changeOf(const PeriodCounts& counts, const ComparedPeriods& periods)
{
    const bool isByDay = periods.isByDay();
    const std::int64_t earlierDays = isByDay ? periods.earlier.days() : 1;
    const std::int64_t laterDays = isByDay ? periods.later.days() : 1;
    // Of the rates by day, over their common denominator.
    const std::int64_t earlier = counts.earlier * laterDays;
    const std::int64_t change = counts.later * earlierDays - earlier;
    PeriodChange out{.change = static_cast<double>(change) / static_cast<double>(earlierDays * laterDays)};
    if (const auto tenths = percentOf({change, earlier}, 1)) {
        constexpr double percent = 100;
        out.percent = *tenths != 0 ? static_cast<double>(*tenths) / 10
                                   : percent * static_cast<double>(change) / static_cast<double>(earlier);
    }
    out.ratio =
        rateRatio({counts.later, static_cast<double>(laterDays)}, {counts.earlier, static_cast<double>(earlierDays)});
    return out;
}

bool mayBeChance(const RateRatio& ratio) { return ratio.interval.low <= 1 && ratio.interval.high >= 1; }

} // namespace cspdesk::statistics
