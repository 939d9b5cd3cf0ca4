// SPDX-License-Identifier: MIT
#include "statistics/interval.h"

#include "statistics/r_results.h"
#include "support/catch.h"

#include <cmath>

using namespace cspdesk;
using namespace cspdesk::statistics;
using namespace cspdesk::tests;

TEST_CASE("Wilson's interval is R's prop.test without correction")
{
    for (const RLine& line : fromR("expected-wilson.csv")) {
        CAPTURE(line.at("part"), line.at("whole"));
        const auto interval = wilsonInterval({std::stoll(line.at("part")), std::stoll(line.at("whole"))});
        REQUIRE(interval.has_value());
        CHECK(std::abs(interval->low - std::stod(line.at("low"))) < 1e-9);
        CHECK(std::abs(interval->high - std::stod(line.at("high"))) < 1e-9);
    }
    CHECK_FALSE(wilsonInterval({0, 0}).has_value());
}

TEST_CASE("The exact interval of a count is R's poisson.test")
{
    for (const RLine& line : fromR("expected-poisson.csv")) {
        CAPTURE(line.at("count"));
        const Interval interval = poissonInterval(std::stoll(line.at("count")));
        CHECK(interval.low == Approx(std::stod(line.at("low"))).epsilon(1e-9).margin(1e-12));
        CHECK(interval.high == Approx(std::stod(line.at("high"))).epsilon(1e-9));
    }
}

TEST_CASE("The ratio of two rates and its exact interval are R's poisson.test")
{
    for (const RLine& line : fromR("expected-rate-ratio.csv")) {
        CAPTURE(line.at("left"), line.at("right"));
        const auto found = rateRatio({std::stoll(line.at("left")), std::stod(line.at("left_time"))},
                                     {std::stoll(line.at("right")), std::stod(line.at("right_time"))});
        REQUIRE(found.has_value());
        const auto isAsInR = [&](double number, const std::string& inR) {
            return inR == "Inf" ? std::isinf(number) : number == Approx(std::stod(inR)).epsilon(1e-8).margin(1e-12);
        };
        CHECK(isAsInR(found->ratio, line.at("ratio")));
        CHECK(isAsInR(found->interval.low, line.at("low")));
        CHECK(isAsInR(found->interval.high, line.at("high")));
    }
}

TEST_CASE("Two rates are not compared where nothing was counted or a time is none")
{
    CHECK_FALSE(rateRatio({0, 10}, {0, 20}).has_value());
    CHECK_FALSE(rateRatio({3, 0}, {5, 20}).has_value());
    CHECK_FALSE(rateRatio({3, 10}, {5, 0}).has_value());
}

TEST_CASE("The interval of a difference is Newcombe's worked example")
{
    // 56 of 70 against 48 of 80 (Statistics in Medicine 17, 873–890, table II, method 10): 0.0524 to 0.3339.
    const auto interval = differenceInterval({56, 70}, {48, 80});
    REQUIRE(interval.has_value());
    CHECK(interval->low == Approx(0.0524).margin(0.00005));
    CHECK(interval->high == Approx(0.3339).margin(0.00005));
    CHECK_FALSE(differenceInterval({1, 2}, {0, 0}).has_value());
}

TEST_CASE("The share of reoffenders of two cohorts that the paper compares may well be alike")
{
    // 17 of 69 against 10 of 58: the difference of 7 percentage points spans zero.
    const auto interval = differenceInterval({17, 69}, {10, 58});
    REQUIRE(interval.has_value());
    CHECK(interval->low < 0);
    CHECK(interval->high > 0);
}
