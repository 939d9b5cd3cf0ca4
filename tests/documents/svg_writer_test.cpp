// SPDX-License-Identifier: MIT
#include "documents/svg_writer.h"

#include "documents/docx_parts.h"
#include "documents/font_measure.h"
#include "documents/sample_charts.h"
#include "statistics/chart_layout.h"
#include "support/catch.h"
#include "support/golden.h"

#include <regex>

using namespace cspdesk::documents;
using namespace cspdesk::tests;
using namespace cspdesk::statistics;
using Catch::Contains;

namespace {

Drawing drawn(const Chart& chart) { return layOutChart(chart, {480, 0}, FontMeasure()); }

std::vector<Chart> allSamples()
{
    return {sampleBars(), sampleFewBars(), sampleRing(), samplePyramid(), sampleCurve()};
}

} // namespace

TEST_CASE("A chart of three bars is drawn as it was looked at")
{
    CHECK(differenceFromGolden("documents/golden/chart.svg", writeSvg(drawn(sampleFewBars()))).empty());
}

TEST_CASE("Every kind of chart is sound XML, says what it shows and fetches nothing")
{
    for (const Chart& chart : allSamples()) {
        const std::string svg = writeSvg(drawn(chart));
        CHECK(faultOfXml(svg).empty());
        CHECK_THAT(svg, Contains("role=\"img\" aria-labelledby=\"chart-title chart-desc\""));
        CHECK_THAT(svg, Contains("<title id=\"chart-title\">" + chart.title + "</title>"));
        CHECK_THAT(svg, Contains("<desc id=\"chart-desc\">" + chart.alternative));
        CHECK_THAT(svg, !Contains("href") && !Contains("url(") && !Contains("<style") && !Contains("<script"));
        CHECK(svg == writeSvg(drawn(chart)));
    }
}

TEST_CASE("The words of a chart stay words in SVG and cannot become markup")
{
    const Chart chart{.title = "a<b & \"c\"", .categories = {{"<script>", 1, "&amp;"}}};
    const std::string svg = writeSvg(drawn(chart));
    CHECK(faultOfXml(svg).empty());
    CHECK_THAT(svg, Contains(">&lt;script&gt;</text>") && Contains(">&amp;amp;</text>") && !Contains("<script>"));
}

TEST_CASE("Two drawings in one page have ids of their own, and no declaration")
{
    const std::string one = svgElement(drawn(sampleRing()), "figure-1");
    CHECK_THAT(one, Catch::StartsWith("<svg ") && Contains("aria-labelledby=\"figure-1-title figure-1-desc\"")
                        && Contains("<desc id=\"figure-1-desc\">"));
    CHECK_THAT(svgElement(drawn(sampleRing()), "figure-2"), !Contains("figure-1"));
}

TEST_CASE("An SVG shows all that is drawn inside its view")
{
    const std::string svg = writeSvg(drawn(sampleCurve()));
    std::smatch view;
    REQUIRE(std::regex_search(svg, view, std::regex("viewBox=\"-12 -12 ([0-9.]+) ([0-9.]+)\"")));
    CHECK(std::stod(view[1]) == Approx(504));
    CHECK_THAT(svg, Contains("width=\"504pt\" height=\"" + view[2].str() + "pt\""));
}
