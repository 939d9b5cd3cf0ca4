// SPDX-License-Identifier: MIT
// Months in a row: averages and limits against R (tests/statistics/rates/make_expected.R), the four rules worked by
// hand.
#include "statistics/monthly_series.h"

#include "statistics/r_results.h"
#include "support/catch.h"

using namespace cspdesk::statistics;
using namespace cspdesk::tests;

namespace {

using Counts = std::vector<std::int64_t>;

/// The points for which it holds, as "0 3 4".
template <typename Holds>
std::string pointsOf(const std::vector<PointSignals>& points, const Holds& holds)
{
    std::string out;
    for (std::size_t point = 0; point < points.size(); ++point)
        if (holds(points[point]))
            out += (out.empty() ? "" : " ") + std::to_string(point);
    return out;
}

/// Mean 50, limits 20 and 80, two thirds of the way at 30 and 70.
constexpr ProcessLimits limits{.mean = 50, .meanRange = 11.28, .low = 20, .high = 80, .leftOut = 0};

} // namespace

TEST_CASE("Moving yearly averages and the limits of an XmR chart are those of R")
{
    Counts counts;
    const auto lines = fromR("series.csv", "rates");
    for (const RLine& line : lines)
        counts.push_back(std::stoll(line.at("count")));
    REQUIRE(counts.size() == 48);
    const auto averages = movingAverages(counts);
    for (std::size_t month = 0; month < lines.size(); ++month) {
        CAPTURE(month);
        const auto expected = numberIn(lines[month].at("average"));
        REQUIRE(averages[month].has_value() == expected.has_value());
        if (expected)
            CHECK(*averages[month] == Approx(*expected).epsilon(1e-9));
    }
    const RLine process = fromR("expected-process.csv", "rates").front();
    const auto found = processLimits(counts);
    REQUIRE(found.has_value());
    CHECK(found->mean == Approx(std::stod(process.at("mean"))).epsilon(1e-9));
    CHECK(found->meanRange == Approx(std::stod(process.at("range"))).epsilon(1e-9));
    CHECK(found->low == Approx(std::stod(process.at("low"))).epsilon(1e-9));
    CHECK(found->high == Approx(std::stod(process.at("high"))).epsilon(1e-9));
    CHECK(found->leftOut == 2);
    CHECK(pointsOf(signalsIn(counts, *found), [](const PointSignals& of) { return of.isOutside; }) == "29");
}

TEST_CASE("Limits worked by hand")
{
    // Mean 13.6, moving ranges 4, 2, 6, 4: their mean is 4, and 2.66 of it 10.64.
    const auto found = processLimits(Counts{10, 14, 12, 18, 14});
    REQUIRE(found.has_value());
    CHECK(found->mean == Approx(13.6));
    CHECK(found->meanRange == Approx(4));
    CHECK(found->low == Approx(13.6 - 10.64));
    CHECK(found->high == Approx(13.6 + 10.64));
    CHECK_FALSE(processLimits(Counts{10}).has_value());
    CHECK(processLimits(Counts{7, 7, 7})->high == 7);
}

TEST_CASE("A point outside the limits stands out, and one on a limit does not")
{
    const auto points = signalsIn(Counts{50, 81, 80, 20, 19, 50}, limits);
    CHECK(pointsOf(points, [](const PointSignals& of) { return of.isOutside; }) == "1 4");
}

TEST_CASE("Seven in a row on one side of the mean stand out, six do not, and the mean itself ends a row")
{
    const auto oneSide = [](const PointSignals& of) { return of.isOnOneSide; };
    CHECK(pointsOf(signalsIn(Counts{40, 51, 52, 51, 55, 51, 53, 51, 40}, limits), oneSide) == "1 2 3 4 5 6 7");
    CHECK(pointsOf(signalsIn(Counts{40, 51, 52, 51, 55, 51, 53, 40}, limits), oneSide).empty());
    CHECK(pointsOf(signalsIn(Counts{51, 52, 51, 50, 55, 51, 53, 51, 52}, limits), oneSide).empty());
    CHECK(pointsOf(signalsIn(Counts{60, 49, 49, 49, 49, 49, 49, 49, 49}, limits), oneSide) == "1 2 3 4 5 6 7 8");
}

TEST_CASE("Seven in a row that each rise, or each fall, stand out, and equal neighbours end it")
{
    const auto trend = [](const PointSignals& of) { return of.isInTrend; };
    CHECK(pointsOf(signalsIn(Counts{50, 41, 42, 43, 44, 45, 46, 47, 47}, limits), trend) == "1 2 3 4 5 6 7");
    CHECK(pointsOf(signalsIn(Counts{41, 42, 43, 44, 45, 46, 46, 47, 48}, limits), trend).empty());
    CHECK(pointsOf(signalsIn(Counts{60, 58, 57, 55, 52, 51, 50, 56}, limits), trend) == "0 1 2 3 4 5 6");
}

TEST_CASE("Two of three in a row beyond two thirds of the way to the same limit stand out")
{
    const auto near = [](const PointSignals& of) { return of.isNearLimit; };
    CHECK(pointsOf(signalsIn(Counts{50, 71, 50, 72, 50, 50, 71, 50, 50}, limits), near) == "1 3");
    CHECK(pointsOf(signalsIn(Counts{50, 71, 29, 50, 50}, limits), near).empty()); // one to either side
    CHECK(pointsOf(signalsIn(Counts{50, 70, 70, 50}, limits), near).empty());     // just two thirds
    CHECK(pointsOf(signalsIn(Counts{29, 28, 50}, limits), near) == "0 1");
}

TEST_CASE("A year that is not over is projected evenly and by the seasons of the year before")
{
    // Ten a month from April 2023 to September, 20 from October to March; then 15 a month.
    MonthlySeries series{*parseMonth("2023-04"), {10, 10, 10, 10, 10, 10, 20, 20, 20, 20, 20, 20, 15, 15, 15}};
    const auto year = projectedYear(series, 4);
    REQUIRE(year.has_value());
    CHECK(isoMonth(year->soFar.first) == "2024-04");
    CHECK(isoMonth(year->soFar.last) == "2024-06");
    CHECK(year->count == 45);
    CHECK(year->even == Approx(180));
    REQUIRE(year->seasonal.has_value());
    CHECK(*year->seasonal == Approx(45.0 * 180 / 30));
    // From May 2023 on the year before is not known whole.
    const MonthlySeries later{series.first + 1, {series.counts.begin() + 1, series.counts.end()}};
    CHECK_FALSE(projectedYear(later, 4)->seasonal.has_value());
    series.counts.resize(12);
    CHECK_FALSE(projectedYear(series, 4).has_value());                           // over
    CHECK_FALSE(projectedYear({*parseMonth("2024-05"), {1, 2}}, 4).has_value()); // April is not known
}

TEST_CASE("Months of the year are averaged over the years that have them")
{
    const MonthlySeries series{*parseMonth("2023-11"), {10, 20, 30, 1, 2, 3, 4, 5, 6, 7, 8, 9, 14}};
    const auto seasons = seasonsOf(series);
    REQUIRE(seasons.size() == 12);
    CHECK(seasons.front().month == 1);
    CHECK(seasons.front().mean == 30);
    CHECK(seasons[10].years == 2);
    CHECK(seasons[10].mean == Approx(12));
}
