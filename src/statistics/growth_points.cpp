// SPDX-License-Identifier: MIT
#include "statistics/growth_points.h"

#include "statistics/kaplan_meier.h"

#include <algorithm>
#include <cmath>

namespace cspdesk::statistics {
namespace {

constexpr double daysOfMonth = 365.25 / 12;
constexpr std::int64_t leastPeople = 50;
constexpr std::int64_t leastAtRisk = 10;

double monthsOf(std::int32_t day) { return day / daysOfMonth; }

std::vector<CurvePoint> everyStep(const KaplanMeier& curve)
{
    std::vector<CurvePoint> out{{0, 0}};
    for (const SurvivalPoint& step : curve.steps()) {
        out.push_back({monthsOf(step.day), out.back().y});
        out.push_back({monthsOf(step.day), 1 - step.survival});
    }
    out.push_back({monthsOf(curve.lastDay()), out.back().y});
    return out;
}

/// The ends of months and the days of the windows, in order.
std::vector<std::int32_t> possibleDays(std::int32_t last, std::span<const std::int32_t> windows)
{
    std::vector<std::int32_t> days(windows.begin(), windows.end());
    for (int month = 1; std::lround(month * daysOfMonth) <= last; ++month)
        days.push_back(static_cast<std::int32_t>(std::lround(month * daysOfMonth)));
    std::sort(days.begin(), days.end());
    days.erase(std::unique(days.begin(), days.end()), days.end());
    return days;
}

class FewPoints
{
public:
    FewPoints(const KaplanMeier& curve, std::span<const std::int32_t> windows, int least)
        : m_curve(curve),
          m_windows(windows),
          m_least(least)
    {}

    std::vector<CurvePoint> make()
    {
        for (const std::int32_t day : possibleDays(m_curve.lastDay(), m_windows)) {
            const auto point = m_curve.at(day);
            if (!point || point->atRisk < leastAtRisk)
                break;
            if (isWindow(day))
                makeRoom(*point);
            if (isWindow(day) || isFar(m_points.back(), *point))
                m_points.push_back(*point);
        }
        std::vector<CurvePoint> out;
        for (const SurvivalPoint& point : m_points)
            out.push_back({monthsOf(point.day), 1 - point.survival});
        return out;
    }

private:
    [[nodiscard]] bool isWindow(std::int32_t day) const
    {
        return std::find(m_windows.begin(), m_windows.end(), day) != m_windows.end();
    }

    [[nodiscard]] bool isFar(const SurvivalPoint& before, const SurvivalPoint& point) const
    {
        const std::int64_t between = point.events - before.events;
        return between == 0 || between >= m_least;
    }

    /// A table tells this point: those before it that are too near are given up, but for other windows.
    void makeRoom(const SurvivalPoint& point)
    {
        while (m_points.size() > 1 && !isFar(m_points.back(), point) && !isWindow(m_points.back().day))
            m_points.pop_back();
    }

    const KaplanMeier& m_curve;
    std::span<const std::int32_t> m_windows;
    std::int64_t m_least;
    std::vector<SurvivalPoint> m_points{SurvivalPoint{}};
};

} // namespace

std::vector<CurvePoint> growthPoints(const EventTable& table, std::span<const std::int32_t> windows,
                                     std::optional<int> threshold)
{
    if (table.people() == 0 || (threshold && table.people() < leastPeople))
        return {};
    const KaplanMeier curve(table);
    std::vector<CurvePoint> points = threshold ? FewPoints(curve, windows, *threshold).make() : everyStep(curve);
    return points.size() < 2 ? std::vector<CurvePoint>() : points;
}

} // namespace cspdesk::statistics
