// SPDX-License-Identifier: MIT
#include "statistics/area_rates.h"
#include "statistics/chart_boxes.h"
#include "statistics/chart_layout.h"
#include "statistics/chart_scale.h"
#include "support/catch.h"

#include <algorithm>

using namespace cspdesk::statistics;
using namespace cspdesk::tests;

namespace {

/// Two areas, one far above the limits and one within, and one without a figure.
Chart funnel()
{
    return {.kind = ChartKind::Funnel,
            .title = "Violence by ward",
            .categories = {{"Market", 30.0, "30.0"}, {"Castle", 10.5, "10.5"}, {"Newnham", std::nullopt, "[c]"}},
            .curve = {{7'000, 30}, {9'000, 10.5}},
            .lines = {{"All areas", {{0, 11}, {10'000, 11}}},
                      {"", {{1'000, 5}, {10'000, 9}}},
                      {"95%", {{1'000, 18}, {10'000, 13}}}}};
}

bool says(const Drawing& drawing, const std::string& words)
{
    const auto texts = shapesOf<DrawnText>(drawing);
    return std::any_of(texts.begin(), texts.end(), [&](const DrawnText& text) { return text.text == words; });
}

} // namespace

TEST_CASE("A funnel has a point for every area with a figure, and names those outside the inner limits")
{
    const Drawing drawing = layOutChart(funnel(), {500, 0}, PlainMeasure());
    CHECK(shapesOf<DrawnRectangle>(drawing).size() == 2);
    CHECK(says(drawing, "Market"));
    CHECK_FALSE(says(drawing, "Castle"));
    CHECK_FALSE(says(drawing, "Newnham"));
    CHECK(says(drawing, "All areas"));
    CHECK(says(drawing, "95%"));
    CHECK(says(drawing, "10,000"));
    const auto points = shapesOf<DrawnRectangle>(drawing);
    CHECK(points[0].y < points[1].y); // the higher rate stands higher
    CHECK(points[0].x < points[1].x); // the larger area to the right
}

TEST_CASE("A funnel without a figure says so, and one of limits with too few points leaves them out")
{
    Chart chart = funnel();
    chart.lines[1].points.resize(1);
    CHECK(shapesOf<DrawnRectangle>(layOutChart(chart, {400, 0}, PlainMeasure())).size() == 2);
    chart.curve.clear();
    chart.nothing = "Nothing to show";
    CHECK(says(layOutChart(chart, {400, 0}, PlainMeasure()), "Nothing to show"));
}

TEST_CASE("Scales have steps of 1, 2 or 5, and as many decimals as the steps need")
{
    CHECK(scaleStep(60) == Approx(10));
    CHECK(scaleStep(61) == Approx(20));
    CHECK(scaleStep(1.2) == Approx(0.2));
    CHECK(scaleStep(0) == Approx(1));
    CHECK(scaleText(0.4, 0.2) == "0.4");
    CHECK(scaleText(1'250'000, 50'000) == "1,250,000");
    CHECK(scaleText(-3, 1) == "-3");
    CHECK(scaleText(1234.5, 0.5) == "1,234.5");
    CHECK(scaleText(-0.00001, 0.5) == "0.0");
}

TEST_CASE("Smooth limits are those of R, and lie between whole counts")
{
    // R: r <- qpois(p, m); max(r - (ppois(r, m) - p) / (ppois(r, m) - ppois(r - 1, m)), 0)
    struct Limit
    {
        double chance;
        double mean;
        double limit;
    };
    for (const Limit& each : {Limit{0.025, 12.5, 5.5154405338}, Limit{0.975, 12.5, 19.4210540526}, Limit{0.001, 3, 0},
                              Limit{0.999, 140.2, 177.7020061995}}) {
        CAPTURE(each.chance, each.mean);
        CHECK(smoothPoissonQuantile(each.chance, each.mean) == Approx(each.limit).epsilon(1e-9).margin(1e-9));
    }
    double before = 0;
    for (int mean = 1; mean < 200; ++mean) {
        const double limit = smoothPoissonQuantile(0.975, mean);
        CHECK(limit > before);
        before = limit;
    }
}

TEST_CASE("No name of a funnel stands over another, and areas that lie together do not all have one")
{
    Chart chart = funnel();
    chart.categories.clear();
    chart.curve.clear();
    for (int area = 0; area < 30; ++area) {
        chart.categories.push_back({"Area with a long name " + std::to_string(area), 30.0 + area % 3, ""});
        chart.curve.push_back({7'000.0 + 20 * area, 30.0 + area % 3});
    }
    const PlainMeasure measure;
    const Drawing drawing = layOutChart(chart, {500, 0}, measure);
    CHECK(overlaps(drawing, measure).empty());
    CHECK(shapesOf<DrawnRectangle>(drawing).size() == 30);
    CHECK_FALSE(says(drawing, "Area with a long name 1"));
}
