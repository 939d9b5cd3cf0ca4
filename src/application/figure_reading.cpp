// SPDX-License-Identifier: MIT
#include "application/figure_reading.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace cspdesk::application {

using namespace analysis;
using statistics::ColumnKind;
using statistics::MonthSpan;
using statistics::Share;
using statistics::TableCell;
using statistics::TableColumn;

namespace {

using Days = std::pair<Date, Date>;

/// What is kept has three places.
std::optional<domain::Quantity> rounded(double value, int places)
{
    constexpr double most = 1e12;
    if (!std::isfinite(value) || std::abs(value) > most)
        return std::nullopt;
    const double scale = std::pow(10.0, std::clamp(places, 0, 3));
    return domain::Quantity{std::llround(std::round(value * scale) / scale * 1000)};
}

Days daysOf(const MonthSpan& months)
{
    return {statistics::monthBegins(months.first), statistics::monthEnds(months.last)};
}

std::optional<Days> daysOf(const std::optional<MonthSpan>& months)
{
    return months ? std::optional(daysOf(*months)) : std::nullopt;
}

std::optional<Days> years(int first, int last)
{
    if (first <= 0 || last < first)
        return std::nullopt;
    return Days{date(first, 1, 1), date(last, 12, 31)};
}

struct DaysOfQuestion
{
    const std::string& column;

    std::optional<Days> operator()(const SuspectQuestion& asked) const
    {
        const SuspectFilter& filter = asked.settings.filter;
        return filter.from && filter.until ? std::optional(Days(*filter.from, *filter.until)) : std::nullopt;
    }
    std::optional<Days> operator()(const CohortQuestion& asked) const { return years(asked.firstYear, asked.lastYear); }
    std::optional<Days> operator()(const YouthQuestion& asked) const { return years(asked.firstYear, asked.lastYear); }
    std::optional<Days> operator()(const SchemeQuestion& asked) const
    {
        return asked.hasDates() ? std::optional(Days(asked.from, asked.until)) : std::nullopt;
    }
    std::optional<Days> operator()(const CrimeQuestion& asked) const
    {
        if (asked.measure == CrimeMeasure::Months)
            return daysOf(asked.months);
        if (!asked.periods)
            return std::nullopt;
        return daysOf(column.starts_with("earlier") ? asked.periods->earlier : asked.periods->later);
    }
    std::optional<Days> operator()(const ReferralQuestion& asked) const
    {
        return asked.quarter ? std::optional(daysOf(statistics::monthsOf(*asked.quarter))) : std::nullopt;
    }
    std::optional<Days> operator()(const ThemeQuestion& asked) const { return daysOf(asked.months); }
    std::optional<Days> operator()(const TagQuestion& asked) const { return daysOf(asked.months); }
    std::optional<Days> operator()(const auto&) const { return std::nullopt; }
};

} // namespace

std::optional<domain::Reading> readingOf(const TableCell& cell, const TableColumn& column)
{
    domain::Reading out;
    std::optional<domain::Quantity> value;
    if (const auto* count = std::get_if<std::int64_t>(&cell)) {
        value = rounded(static_cast<double>(*count), 0);
    } else if (const auto* number = std::get_if<double>(&cell)) {
        value = rounded(*number, column.decimals);
    } else if (const auto* share = std::get_if<Share>(&cell); share != nullptr && share->whole != 0) {
        const double ratio = static_cast<double>(share->part) / static_cast<double>(share->whole);
        const bool isPercent = column.kind == ColumnKind::Percent;
        value = isPercent ? rounded(ratio * 100, std::max(column.decimals, 1)) : rounded(ratio, column.decimals);
        if (isPercent && share->whole <= std::numeric_limits<int>::max())
            out.of = static_cast<int>(share->whole);
    }
    if (!value || column.kind == ColumnKind::Label)
        return std::nullopt;
    out.value = *value;
    return out;
}

std::optional<std::pair<Date, Date>> daysAskedOf(const Question& question, const std::string& columnId)
{
    return std::visit(DaysOfQuestion{columnId}, question);
}

} // namespace cspdesk::application
