// SPDX-License-Identifier: MIT
// Charts of changes and of months: everything inside the drawing, no word over another, bars to their side.
#include "statistics/chart_boxes.h"
#include "statistics/chart_layout.h"
#include "support/catch.h"

#include <cmath>

using namespace cspdesk::statistics;
using namespace cspdesk::tests;

namespace {

const PlainMeasure measure;

Chart changes()
{
    return {.kind = ChartKind::Changes,
            .title = "Recorded crime",
            .categories = {{"All Crime", 508, "+508 (+4.8%)"},
                           {"All other theft offences", -161, "−161 (−10.3%)"},
                           {"Homicides", std::nullopt, "[c]"},
                           {"Vehicle Taking", 0, "0 (0.0%)"},
                           {"Alcohol-related Violence (excl Serious Sexual Offences and Domestic Abuse)", 217, "+217"}},
            .categoryAxis = "Category",
            .valueAxis = "Change"};
}

Chart series(std::size_t months)
{
    Chart chart{.kind = ChartKind::Series,
                .title = "Violence by month",
                .categoryAxis = "Month",
                .valueAxis = "Crimes",
                .curveName = "Crimes"};
    for (std::size_t month = 0; month < months; ++month) {
        const auto count = static_cast<double>(100 + 7 * (month % 5));
        chart.categories.push_back({"Oct 2013", count, "100"});
    }
    const double last = static_cast<double>(months) - 1;
    chart.lines = {{"Mean", {{0, 114}, {last, 114}}},
                   {"Lower limit", {{0, -20}, {last, -20}}},
                   {"Upper limit", {{0, 150}, {last, 150}}}};
    return chart;
}

} // namespace

TEST_CASE("What became fewer lies left of what became more, and as far as it changed")
{
    const auto bars = shapesOf<DrawnRectangle>(layOutChart(changes(), {}, measure));
    REQUIRE(bars.size() == 3); // neither a hidden change nor none has a bar
    CHECK(bars[1].x + bars[1].width == Approx(bars[0].x));
    CHECK(bars[2].x == Approx(bars[0].x));
    CHECK(bars[0].width / bars[1].width == Approx(508.0 / 161));
}

TEST_CASE("Charts of changes stay within their edges at every width")
{
    for (const double width : {200.0, 320.0, 480.0, 700.0}) {
        CAPTURE(width);
        const Drawing drawing = layOutChart(changes(), {width, 0}, measure);
        CHECK(outliers(drawing, measure).empty());
        CHECK(overlaps(drawing, measure).empty());
    }
    Chart falls = changes();
    for (ChartCategory& category : falls.categories)
        if (category.value)
            category.value = -std::abs(*category.value);
    CHECK(outliers(layOutChart(falls, {}, measure), measure).empty());
    for (ChartCategory& category : falls.categories)
        category.value.reset();
    CHECK(outliers(layOutChart(falls, {}, measure), measure).empty());
}

TEST_CASE("Charts of months stay within their edges at every width and length, and their words do not overlap")
{
    for (const double width : {200.0, 320.0, 480.0, 700.0})
        for (const std::size_t months : {2U, 5U, 24U, 120U}) {
            CAPTURE(width, months);
            const Drawing drawing = layOutChart(series(months), {width, 0}, measure);
            CHECK(outliers(drawing, measure).empty());
            std::vector<Box> words;
            for (const Box& box : boxesOf(drawing, measure))
                if (!box.text.empty())
                    words.push_back(box);
            for (std::size_t left = 0; left < words.size(); ++left)
                for (std::size_t right = left + 1; right < words.size(); ++right) {
                    CAPTURE(words[left].text, words[right].text);
                    const bool isApart = words[left].right <= words[right].left + 0.01
                                      || words[right].right <= words[left].left + 0.01
                                      || words[left].bottom <= words[right].top + 0.01
                                      || words[right].bottom <= words[left].top + 0.01;
                    CHECK(isApart);
                }
        }
}

TEST_CASE("A month without a figure leaves a gap in the line")
{
    const auto points = [](const Drawing& drawing) { return shapesOf<DrawnRectangle>(drawing).size(); };
    const auto lines = [](const Drawing& drawing) { return shapesOf<DrawnLine>(drawing).size(); };
    Chart chart = series(9);
    const Drawing whole = layOutChart(chart, {}, measure);
    chart.categories[4].value.reset();
    const Drawing parted = layOutChart(chart, {}, measure);
    CHECK(points(parted) == points(whole) - 1);
    CHECK(lines(parted) == lines(whole) + 1);
}
