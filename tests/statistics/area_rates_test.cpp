// SPDX-License-Identifier: MIT
// Rates of areas, held against R (tests/statistics/rates/make_expected.R).
#include "statistics/area_rates.h"

#include "statistics/r_results.h"
#include "support/catch.h"

using namespace cspdesk::statistics;
using namespace cspdesk::tests;

TEST_CASE("Intervals of counts are exact below ten and Byar's from ten on, as in R")
{
    const auto lines = fromR("expected-count-interval.csv", "rates");
    REQUIRE(lines.size() == 13);
    for (const RLine& line : lines) {
        CAPTURE(line.at("count"));
        const Interval interval = countInterval(std::stoll(line.at("count")));
        CHECK(interval.low == Approx(std::stod(line.at("low"))).epsilon(1e-9));
        CHECK(interval.high == Approx(std::stod(line.at("high"))).epsilon(1e-9));
    }
}

TEST_CASE("Limits of a funnel are the exact quantiles of R")
{
    const auto lines = fromR("expected-quantile.csv", "rates");
    REQUIRE(lines.size() == 40);
    for (const RLine& line : lines) {
        CAPTURE(line.at("mean"), line.at("chance"));
        CHECK(poissonQuantile(std::stod(line.at("chance")), std::stod(line.at("mean")))
              == std::stoll(line.at("quantile")));
    }
}

TEST_CASE("An area lies outside a limit only beyond it")
{
    const FunnelLimits limits{.low95 = 8, .high95 = 22, .low998 = 5, .high998 = 27};
    CHECK(placeIn(limits, 8) == FunnelPlace::Within);
    CHECK(placeIn(limits, 22) == FunnelPlace::Within);
    CHECK(placeIn(limits, 7) == FunnelPlace::Low);
    CHECK(placeIn(limits, 5) == FunnelPlace::Low);
    CHECK(placeIn(limits, 4) == FunnelPlace::FarLow);
    CHECK(placeIn(limits, 27) == FunnelPlace::High);
    CHECK(placeIn(limits, 28) == FunnelPlace::FarHigh);
}

TEST_CASE("The mean of rates of small areas is not the rate of all of them")
{
    const std::vector<SizedCount> areas{{10, 1000}, {10, 4000}};
    CHECK(meanOfRates(areas) == Approx(6.25));
    CHECK(ratePerThousand({20, 5000}) == Approx(4));
}

TEST_CASE("The printed rate of violence against the person is that of violence without injury")
{
    // Strategic Assessment 2015/16: 9.5 per 1,000; Appendix F: 1,217 without injury of 1,959 in all.
    CHECK(givesRate({1217, 128'500}, 95, 1));
    CHECK_FALSE(givesRate({1959, 128'500}, 95, 1));
    CHECK(givesRate({1959, 128'500}, 152, 1));
    // 1,959 at 9.5 would take a city of more than 205,000.
    CHECK_FALSE(givesRate({1959, 205'000}, 95, 1));
    CHECK(givesRate({1959, 206'000}, 95, 1));
    CHECK(givesRate({1, 8000}, 13, 2)); // 0.125 is rounded away from zero
}
