// SPDX-License-Identifier: MIT
#pragma once

#include "statistics/interval.h"
#include "statistics/month_span.h"

#include <cstdint>
#include <optional>

namespace cspdesk::statistics {

/// Why two periods cannot be compared.
enum class PeriodProblem {
    EndsBeforeItBegins,
    Equal,
    Reversed, ///< the one called later is before the other
    Overlapping
};

/// Two periods of whole months, of which the later is compared with the earlier.
struct ComparedPeriods
{
    MonthSpan earlier;
    MonthSpan later;

    [[nodiscard]] std::optional<PeriodProblem> problem() const;
    /// Whether counts of them are compared by day: they have another number of months, or their days differ by more
    /// than one per cent. A leap day in a year does not.
    [[nodiscard]] bool isByDay() const;

    friend bool operator==(const ComparedPeriods&, const ComparedPeriods&) = default;
};

/// What was counted in two periods.
struct PeriodCounts
{
    std::int64_t earlier = 0;
    std::int64_t later = 0;

    void add(const PeriodCounts& other)
    {
        earlier += other.earlier;
        later += other.later;
    }
    friend bool operator==(const PeriodCounts&, const PeriodCounts&) = default;
};

/// How a count changed (Strategic Assessment 2015/16, Appendix F).
struct PeriodChange
{
    double change = 0; ///< later less earlier, by day where the periods are compared so
    /// In per cent of the earlier one, rounded half away from zero to one decimal in integers; a change that rounds to
    /// none keeps its sign. Nothing where there was nothing in the earlier period.
    std::optional<double> percent;
    std::optional<RateRatio> ratio; ///< of the later rate by the earlier one
};
PeriodChange changeOf(const PeriodCounts& counts, const ComparedPeriods& periods);

/// Whether chance alone makes such a difference easily: the interval of the ratio holds 1.
bool mayBeChance(const RateRatio& ratio);

} // namespace cspdesk::statistics
