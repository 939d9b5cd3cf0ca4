// SPDX-License-Identifier: MIT
#include "statistics/kaplan_meier.h"

#include <algorithm>
#include <cmath>

namespace cspdesk::statistics {

KaplanMeier::KaplanMeier(const EventTable& table)
{
    const std::vector<EventTable::Day>& days = table.days();
    m_lastDay = static_cast<std::int32_t>(days.size()) - 1;
    m_atRisk.reserve(days.size());
    std::int64_t atRisk = table.people();
    SurvivalPoint last;
    for (std::size_t day = 0; day < days.size(); ++day) {
        m_atRisk.push_back(atRisk);
        const std::int64_t events = days[day].events;
        if (events > 0) {
            const auto risk = static_cast<double>(atRisk);
            const auto left = static_cast<double>(atRisk - events);
            last.day = static_cast<std::int32_t>(day);
            last.atRisk = atRisk;
            last.events += events;
            last.survival *= left / risk;
            if (atRisk > events) {
                last.hazardVariance += static_cast<double>(events) / (risk * left);
                last.standardError = last.survival * std::sqrt(last.hazardVariance);
            } else {
                last.standardError.reset();
            }
            m_steps.push_back(last);
        }
        atRisk -= events + days[day].censored;
    }
}

std::optional<SurvivalPoint> KaplanMeier::at(std::int32_t day) const
{
    if (day < 0 || day > m_lastDay)
        return std::nullopt;
    const auto behind = std::partition_point(m_steps.begin(), m_steps.end(),
                                             [&](const SurvivalPoint& step) { return step.day <= day; });
    SurvivalPoint point{.standardError = 0.0};
    if (behind != m_steps.begin())
        point = *std::prev(behind);
    point.day = day;
    point.atRisk = m_atRisk[static_cast<std::size_t>(day)];
    return point;
}

std::optional<std::int32_t> KaplanMeier::median() const
{
    // Half is met exactly where it is met at all; products of fractions may come out a hair beside it.
    constexpr double half = 0.5 + 1e-12;
    const auto found =
        std::find_if(m_steps.begin(), m_steps.end(), [](const SurvivalPoint& step) { return step.survival <= half; });
    return found == m_steps.end() ? std::nullopt : std::optional(found->day);
}

std::optional<Interval> intervalOf(const SurvivalPoint& point, SurvivalInterval kind)
{
    if (!point.standardError)
        return std::nullopt;
    constexpr double z = normalQuantile95;
    const double error = std::sqrt(point.hazardVariance); // of the logarithm of the survival
    switch (kind) {
    case SurvivalInterval::Plain:
        return Interval{.low = std::max(0.0, point.survival - z * *point.standardError),
                        .high = std::min(1.0, point.survival + z * *point.standardError)};
    case SurvivalInterval::Log:
        return Interval{.low = point.survival * std::exp(-z * error),
                        .high = std::min(1.0, point.survival * std::exp(z * error))};
    case SurvivalInterval::LogLog: {
        if (point.events == 0) // the logarithm of nothing
            return std::nullopt;
        const double reach = z * error / std::log(point.survival); // negative
        const double middle = std::log(-std::log(point.survival));
        return Interval{.low = std::exp(-std::exp(middle - reach)), .high = std::exp(-std::exp(middle + reach))};
    }
    }
    return std::nullopt;
}

} // namespace cspdesk::statistics
