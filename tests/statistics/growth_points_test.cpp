// SPDX-License-Identifier: MIT
#include "statistics/growth_points.h"

#include "statistics/kaplan_meier.h"
#include "support/catch.h"

#include <cmath>
#include <random>

using namespace cspdesk::statistics;

namespace {

constexpr double daysOfMonth = 365.25 / 12;

EventTable tableOf(const std::vector<std::pair<int, bool>>& people)
{
    EventTable table;
    for (const auto& [day, isEvent] : people)
        table.add(day, isEvent);
    return table;
}

} // namespace

TEST_CASE("Unprotected growth steps on the day of each event, up to the last day of anybody")
{
    // Of four one on day 30, then one leaves, one of the two left on day 90, and the last is followed to day 120.
    const auto points = growthPoints(tableOf({{30, true}, {60, false}, {90, true}, {120, false}}), {}, std::nullopt);
    const std::vector<std::pair<double, double>> expected{{0, 0},    {30, 0},    {30, .25},
                                                          {90, .25}, {90, .625}, {120, .625}};
    REQUIRE(points.size() == expected.size());
    for (std::size_t i = 0; i < points.size(); ++i) {
        CHECK(points[i].x * daysOfMonth == Approx(expected[i].first));
        CHECK(points[i].y == Approx(expected[i].second));
    }
}

TEST_CASE("Protected growth is of fifty people at least, and ends where fewer than ten can be followed")
{
    std::vector<std::pair<int, bool>> people;
    for (int i = 0; i < 20; ++i)
        people.emplace_back(10, true);
    for (int i = 0; i < 25; ++i)
        people.emplace_back(100, false);
    for (int i = 0; i < 4; ++i)
        people.emplace_back(700, false);
    CHECK(growthPoints(tableOf(people), {}, 5).empty());
    people.emplace_back(700, false);
    const auto points = growthPoints(tableOf(people), {}, 5);
    REQUIRE(points.size() > 1);
    CHECK(points.back().x * daysOfMonth <= 100); // five are left after day 100
    CHECK(points.back().y == Approx(0.4));
}

TEST_CASE("Between two points of protected growth none or at least the threshold had the event, but before a window")
{
    std::mt19937 random(20'251'122); // NOLINT(cert-msc51-cpp): the same every time
    const std::vector<std::int32_t> windows{182, 365, 730};
    for (int round = 0; round < 200; ++round) {
        EventTable table;
        const int people = 50 + static_cast<int>(random() % 200);
        for (int i = 0; i < people; ++i)
            table.add(static_cast<std::int32_t>(random() % 900), random() % 3 == 0);
        const KaplanMeier curve(table);
        const auto points = growthPoints(table, windows, 5);
        std::int64_t before = 0;
        for (std::size_t i = 1; i < points.size(); ++i) {
            const auto at = curve.at(static_cast<std::int32_t>(std::lround(points[i].x * daysOfMonth)));
            REQUIRE(at);
            CHECK(at->atRisk >= 10);
            CHECK(points[i].y == Approx(1 - at->survival));
            const bool isWindow = std::any_of(windows.begin(), windows.end(),
                                              [&](std::int32_t day) { return curve.at(day)->day == at->day; });
            CHECK((at->events == before || at->events - before >= 5 || isWindow));
            before = at->events;
        }
    }
}
