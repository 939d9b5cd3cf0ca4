// SPDX-License-Identifier: MIT
#pragma once

#include "statistics/event_table.h"
#include "statistics/interval.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace cspdesk::statistics {

/// How the interval of a survival is made; each is right on its own scale. Log–log never leaves 0 to 1.
enum class SurvivalInterval { Plain, Log, LogLog };

/// What is known on one day.
struct SurvivalPoint
{
    std::int32_t day = 0;
    std::int64_t atRisk = 0;             ///< followed to that day at least, and without the event before it
    std::int64_t events = 0;             ///< from the beginning to that day, that day too
    double survival = 1;                 ///< the share without the event
    std::optional<double> standardError; ///< Greenwood's; nothing once nobody is left
    double hazardVariance = 0;           ///< Greenwood's sum of d / (n (n - d))
};

/// The Kaplan–Meier estimate (Kaplan & Meier 1958): people whose following ends count for as long as they were
/// followed. Events of a day come before the ends of following on the same day.
class KaplanMeier
{
public:
    explicit KaplanMeier(const EventTable& table);

    /// Nothing behind the last day that anybody was followed to: the curve is not drawn on.
    [[nodiscard]] std::optional<SurvivalPoint> at(std::int32_t day) const;

    /// The days with an event, in order: where the curve steps.
    [[nodiscard]] const std::vector<SurvivalPoint>& steps() const { return m_steps; }
    [[nodiscard]] std::int32_t lastDay() const { return m_lastDay; } ///< -1 where there is nobody

    /// The first day on which half or fewer are without the event.
    [[nodiscard]] std::optional<std::int32_t> median() const;

private:
    std::vector<std::int64_t> m_atRisk; ///< by day
    std::vector<SurvivalPoint> m_steps;
    std::int32_t m_lastDay = -1;
};

/// For 95 per cent, of the share without the event. Nothing where there is none: once nobody is left, and for log–log
/// before the first event.
std::optional<Interval> intervalOf(const SurvivalPoint& point, SurvivalInterval kind);

} // namespace cspdesk::statistics
