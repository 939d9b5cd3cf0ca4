// SPDX-License-Identifier: MIT
#include "statistics/fixed_window.h"
#include "statistics/kaplan_meier.h"
#include "statistics/log_rank.h"
#include "statistics/r_results.h"
#include "support/catch.h"

#include <algorithm>
#include <cmath>
#include <random>
#include <set>

using namespace cspdesk;
using namespace cspdesk::statistics;
using namespace cspdesk::tests;

namespace {

constexpr double closeness = 1e-9;

bool agrees(std::optional<double> ours, std::optional<double> theirs)
{
    return ours.has_value() == theirs.has_value() && (!ours || std::abs(*ours - *theirs) <= closeness);
}

SurvivalInterval kindNamed(const std::string& name)
{
    return name == "plain" ? SurvivalInterval::Plain : name == "log" ? SurvivalInterval::Log : SurvivalInterval::LogLog;
}

EventTable tableOf(const std::vector<std::pair<int, bool>>& people)
{
    EventTable table;
    for (const auto& [day, isEvent] : people)
        table.add(day, isEvent);
    return table;
}

} // namespace

TEST_CASE("Survival, its error and its intervals are those of R's survfit")
{
    int compared = 0;
    for (const RLine& line : fromR("expected-points.csv")) {
        CAPTURE(line.at("set"), line.at("group"), line.at("interval"), line.at("day"));
        const KaplanMeier curve(tableFromR(line.at("set"), line.at("group")));
        const auto point = curve.at(std::stoi(line.at("day")));
        REQUIRE(point.has_value());
        CHECK(point->atRisk == std::stoll(line.at("at_risk")));
        CHECK(point->events == std::stoll(line.at("events")));
        CHECK(agrees(point->survival, numberIn(line.at("survival"))));
        CHECK(agrees(point->standardError, numberIn(line.at("error"))));
        ++compared;
        const SurvivalInterval kind = kindNamed(line.at("interval"));
        const auto interval = intervalOf(*point, kind);
        if (kind == SurvivalInterval::LogLog && point->events == 0) {
            CHECK_FALSE(interval.has_value()); // R says none or 1 to 1, by whether following ended for anybody yet
            continue;
        }
        CHECK(agrees(interval ? std::optional(interval->low) : std::nullopt, numberIn(line.at("low"))));
        CHECK(agrees(interval ? std::optional(interval->high) : std::nullopt, numberIn(line.at("high"))));
    }
    CHECK(compared > 250);
}

TEST_CASE("The median is R's, but for a curve that stays at one half")
{
    int compared = 0;
    for (const RLine& line : fromR("expected-points.csv")) {
        const KaplanMeier curve(tableFromR(line.at("set"), line.at("group")));
        const bool restsAtHalf = std::any_of(curve.steps().begin(), curve.steps().end(), [](const SurvivalPoint& step) {
            return std::abs(step.survival - 0.5) < closeness;
        });
        if (restsAtHalf) // there R gives the middle of the days it rests
            continue;
        const auto median = curve.median();
        CHECK(agrees(median ? std::optional<double>(*median) : std::nullopt, numberIn(line.at("median"))));
        ++compared;
    }
    CHECK(compared > 100);
}

TEST_CASE("The log-rank test is R's survdiff")
{
    for (const RLine& line : fromR("expected-log-rank.csv")) {
        CAPTURE(line.at("set"));
        std::set<std::string> names;
        for (const RLine& person : fromR(line.at("set") + ".csv"))
            names.insert(person.at("group"));
        std::vector<EventTable> groups;
        for (const std::string& name : names)
            groups.push_back(tableFromR(line.at("set"), name));
        const auto test = logRank(groups);
        REQUIRE(test.has_value());
        CHECK(agrees(test->chiSquare, numberIn(line.at("chi2"))));
        CHECK(test->degrees == std::stoi(line.at("df")));
        CHECK(agrees(test->p, numberIn(line.at("p"))));
    }
}

TEST_CASE("The tail of chi-square is R's pchisq")
{
    for (const RLine& line : fromR("expected-chi-square.csv")) {
        const double expected = std::stod(line.at("p"));
        const double p = chiSquareTail(std::stod(line.at("value")), std::stoi(line.at("df")));
        CHECK(std::abs(p - expected) <= 1e-12 * std::max(expected, 1e-300) + 1e-15);
    }
}

TEST_CASE("Events of a day come before the ends of following on that day")
{
    // Four people; on day 5 one has the event and one's following ends: three fourths remain, not two thirds.
    const KaplanMeier curve(tableOf({{5, true}, {5, false}, {9, true}, {10, false}}));
    CHECK(curve.at(4)->survival == 1);
    CHECK(curve.at(5)->survival == Approx(0.75).margin(1e-15));
    CHECK(curve.at(5)->atRisk == 4);
    CHECK(curve.at(9)->survival == Approx(0.375).margin(1e-15));
    CHECK(curve.at(9)->atRisk == 2);
    CHECK_FALSE(curve.at(11).has_value());
}

TEST_CASE("An event on the first day counts from the first day on")
{
    const KaplanMeier curve(tableOf({{0, true}, {0, false}, {4, false}}));
    CHECK(curve.at(0)->survival == Approx(2.0 / 3).margin(1e-15));
    CHECK(curve.at(0)->atRisk == 3);
    CHECK(curve.at(1)->atRisk == 1);
}

TEST_CASE("Nobody, nobody with the event, and everybody with it")
{
    CHECK_FALSE(KaplanMeier(EventTable()).at(0).has_value());
    CHECK_FALSE(KaplanMeier(EventTable()).median().has_value());
    CHECK_FALSE(logRank(std::vector<EventTable>(2)).has_value());

    const EventTable noEvents = tableOf({{3, false}, {7, false}});
    const KaplanMeier none(noEvents);
    CHECK(none.at(7)->survival == 1);
    CHECK(none.at(7)->standardError == 0);
    CHECK_FALSE(intervalOf(*none.at(7), SurvivalInterval::LogLog).has_value());
    for (const auto kind : {SurvivalInterval::Plain, SurvivalInterval::Log}) {
        CHECK(intervalOf(*none.at(7), kind)->low == 1);
        CHECK(intervalOf(*none.at(7), kind)->high == 1);
    }
    CHECK_FALSE(none.median().has_value());
    CHECK_FALSE(logRank(std::vector{noEvents, noEvents}).has_value());

    const KaplanMeier all(tableOf({{2, true}, {4, true}}));
    CHECK(all.at(2)->survival == 0.5);
    CHECK(all.median() == 2);
    CHECK(all.at(4)->survival == 0);
    CHECK_FALSE(all.at(4)->standardError.has_value());
    CHECK_FALSE(intervalOf(*all.at(4), SurvivalInterval::LogLog).has_value());
}

TEST_CASE("Groups of which nobody was at risk are left out of the log-rank test")
{
    const EventTable one = tableFromR("heavy", "a");
    const EventTable two = tableFromR("heavy", "b");
    EventTable goneAtOnce;
    const auto with = logRank(std::vector{one, goneAtOnce, two});
    const auto without = logRank(std::vector{one, two});
    REQUIRE(with.has_value());
    CHECK(with->degrees == 1);
    CHECK(with->chiSquare == Approx(without->chiSquare).epsilon(1e-12));
}

TEST_CASE("The order of people never matters, nor whether their groups are put together first")
{
    std::vector<std::pair<int, bool>> people;
    for (const RLine& line : fromR("long.csv"))
        people.emplace_back(std::stoi(line.at("time")), line.at("status") == "1");
    const KaplanMeier expected(tableOf(people));
    std::shuffle(people.begin(), people.end(), std::mt19937(7));
    EventTable halves = tableOf({people.begin(), people.begin() + 400});
    halves.add(tableOf({people.begin() + 400, people.end()}));
    const KaplanMeier shuffled(halves);
    REQUIRE(shuffled.steps().size() == expected.steps().size());
    for (std::size_t step = 0; step < expected.steps().size(); ++step) {
        CHECK(shuffled.steps()[step].survival == expected.steps()[step].survival);
        CHECK(shuffled.steps()[step].hazardVariance == expected.steps()[step].hazardVariance);
    }
}

TEST_CASE("Where everybody is followed to the end, a fixed window and Kaplan–Meier say the same")
{
    std::mt19937 random(4);
    EventTable table;
    std::vector<Followed> people;
    for (int person = 0; person < 500; ++person) {
        const int event = static_cast<int>(random() % 900);
        const bool has = event <= 730;
        table.add(has ? event : 730, has);
        people.push_back({730, has ? std::optional(event) : std::nullopt});
    }
    const KaplanMeier curve(table);
    for (const int days : {0, 1, 182, 365, 730}) {
        FixedWindow window(days);
        for (const Followed& person : people)
            window.add(person);
        CHECK(window.eligible() == 500);
        CHECK(1 - curve.at(days)->survival == Approx(double(window.events()) / 500).margin(1e-12));
    }
}

TEST_CASE("A fixed window asks the same of those with the event as of those without it")
{
    // Followed 400, 365, 364 and 100 days; the last reoffended early, and is left out all the same.
    FixedWindow window(365);
    window.add({400, 366});
    window.add({365, 365});
    window.add({364, std::nullopt});
    CHECK(window.eligible() == 2);
    CHECK(window.events() == 1);
    window.add({100, 20});
    CHECK(window.eligible() == 2);
    CHECK(window.events() == 1);
    CHECK(window.of() == 4);
}
