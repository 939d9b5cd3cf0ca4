// SPDX-License-Identifier: MIT
#include "statistics/chart_layout.h"

#include "statistics/chart_boxes.h"
#include "statistics/drawing_outline.h"
#include "support/catch.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>

using namespace cspdesk::statistics;
using namespace cspdesk::tests;
using Catch::Contains;
using Catch::Equals;

namespace {

const PlainMeasure measure;

const std::vector<std::string> names{"Arson",
                                     "Theft or unauthorised taking of a motor vehicle, including tampering with one",
                                     "Public fear, alarm or distress",
                                     "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
                                     "Burglary - business and community/residential-unconnected building"};

/// A chart of so many categories, some of them with names that are far too long; each 7th is hidden.
Chart chartWith(std::size_t categories, ChartKind kind)
{
    Chart chart{.kind = kind,
                .title = "Shoplifting has the most repeat suspects, and more than half of all crime types have few",
                .subtitle =
                    "Distinct suspects of two or more offences of the same crime type, April 2023 to March 2024"};
    for (std::size_t i = 0; i < categories; ++i) {
        const std::optional<double> value =
            i % 7 == 6 ? std::nullopt : std::optional<double>(double((i * 37) % 101) * 10);
        chart.categories.push_back(
            {names[i % names.size()], value, value ? std::to_string(int(*value)) + " (12%)" : "<5"});
    }
    chart.categoryAxis = "Crime type of the offence";
    chart.valueAxis = "Repeat suspects within the crime type";
    chart.total = "1,002";
    chart.source =
        "Source: suspects.csv, Cambridgeshire Constabulary, taken out on 1 May 2024. Figures below 5 hidden.";
    chart.nothing = "There are no figures to show.";
    return chart;
}

Chart ring(const std::vector<double>& values)
{
    Chart chart{.kind = ChartKind::Donut, .title = "Home districts", .valueAxis = "suspects", .total = "All"};
    for (std::size_t i = 0; i < values.size(); ++i)
        chart.categories.push_back({names[i % names.size()], values[i], std::to_string(int(values[i]))});
    return chart;
}

Chart lorenz(std::vector<CurvePoint> curve)
{
    return {.kind = ChartKind::Lorenz,
            .title = "A few suspects account for most offences",
            .curve = std::move(curve),
            .categoryAxis = "Share of suspects, from those with the fewest offences to those with the most",
            .valueAxis = "Share of offences",
            .curveName = "Suspects of shoplifting",
            .equalityName = "If all had as many",
            .remark = "Gini coefficient 0.52, where 0 is the same for all and 1 is everything with one."};
}

/// How many lines from words to parts run over the ring.
int leadersOver(const Drawing& drawing)
{
    const DrawnRingSegment part = shapesOf<DrawnRingSegment>(drawing).front();
    int out = 0;
    for (const DrawnLine& line : shapesOf<DrawnLine>(drawing)) {
        if (line.points.size() != 3)
            continue;
        bool isOver = false;
        for (int step = 0; step <= 20; ++step) {
            const double x = line.points[1].x + (line.points[2].x - line.points[1].x) * step / 20;
            const double y = line.points[1].y + (line.points[2].y - line.points[1].y) * step / 20;
            isOver = isOver || std::hypot(x - part.centre.x, y - part.centre.y) <= part.outerRadius;
        }
        out += isOver ? 1 : 0;
    }
    return out;
}

/// Bars as they lie one below the other.
std::vector<DrawnRectangle> barsOf(const Drawing& drawing) { return shapesOf<DrawnRectangle>(drawing); }

const DrawnLine& curveOf(const std::vector<DrawnLine>& lines)
{
    return *std::find_if(lines.begin(), lines.end(), [](const DrawnLine& line) { return line.thickness == 2; });
}

} // namespace

TEST_CASE("Texts over each other, over a bar or beyond the edge are found")
{
    Drawing drawing{.width = 100, .height = 20};
    drawing.shapes = {DrawnText{{0, 10}, "abcde"}, DrawnText{{20, 12}, "f"}}; // five letters of 9 points are 27 wide
    CHECK_THAT(overlaps(drawing, measure), Contains("abcde") && Contains("f"));
    drawing.shapes = {DrawnText{{0, 10}, "abcde"}, DrawnText{{28, 12}, "f"}};
    CHECK(overlaps(drawing, measure).empty());
    CHECK(outliers(drawing, measure).empty());
    drawing.shapes.emplace_back(DrawnRectangle{26, 0, 80, 8});
    CHECK_THAT(overlaps(drawing, measure), Contains("abcde"));
    CHECK_FALSE(outliers(drawing, measure).empty());
}

TEST_CASE("No text lies over another or over a bar, and nothing reaches beyond the drawing")
{
    for (const ChartKind kind : {ChartKind::Bars, ChartKind::Donut, ChartKind::Pyramid})
        for (const std::size_t categories : {0U, 1U, 2U, 3U, 5U, 6U, 12U, 28U, 60U})
            for (const double width : {0.0, 220.0, 330.0, 480.0, 900.0})
                for (const double height : {0.0, 200.0, 900.0}) {
                    const Drawing drawing = layOutChart(chartWith(categories, kind), {width, height}, measure);
                    INFO("kind " << int(kind) << ", " << categories << " categories, " << width << " by " << height);
                    CHECK_THAT(overlaps(drawing, measure), Equals(""));
                    CHECK_THAT(outliers(drawing, measure), Equals(""));
                    CHECK(drawing.height >= height);
                }
}

TEST_CASE("Bars are as long as their values are large, and begin at zero")
{
    const Chart chart = chartWith(28, ChartKind::Bars);
    const std::vector<DrawnRectangle> bars = barsOf(layOutChart(chart, {480, 0}, measure));
    std::vector<double> values;
    for (const ChartCategory& category : chart.categories)
        if (category.value.value_or(0) > 0)
            values.push_back(*category.value);
    REQUIRE(bars.size() == values.size());
    for (std::size_t i = 0; i < bars.size(); ++i) {
        CHECK(bars[i].x == Approx(bars[0].x));
        CHECK(bars[i].width / values[i] == Approx(bars[0].width / values[0]));
        CHECK(bars[i].height == Approx(bars[0].height));
    }
}

TEST_CASE("A hidden figure has its text and no bar")
{
    Chart chart{.categories = {{"Arson", 12, "12"}, {"Rape", std::nullopt, "<5"}, {"Homicide", 0, "0"}}};
    for (const ChartKind kind : {ChartKind::Bars, ChartKind::Donut, ChartKind::Pyramid}) {
        chart.kind = kind;
        const Drawing drawing = layOutChart(chart, {}, measure);
        CHECK(barsOf(drawing).size() == 1);
        CHECK_THAT(wordsOf(drawing), Contains("<5"));
        CHECK(shapesOf<DrawnRingSegment>(drawing).empty());
    }
}

TEST_CASE("Figures that cannot be drawn leave their text only")
{
    const double endless = std::numeric_limits<double>::infinity();
    const Chart chart{.categories = {{"a", -3, "-3"}, {"b", endless, "endless"}, {"c", std::nan(""), "none"}}};
    const Drawing drawing = layOutChart(chart, {}, measure);
    CHECK(barsOf(drawing).empty());
    CHECK_THAT(wordsOf(drawing), Contains("-3") && Contains("endless") && Contains("none"));
}

TEST_CASE("The first category of a pyramid is its foot, and its bars stand in the middle")
{
    Chart chart{.kind = ChartKind::Pyramid, .categories = {{"1", 900, "900"}, {"2", 60, "60"}, {"3 or more", 9, "9"}}};
    const std::vector<DrawnRectangle> bars = barsOf(layOutChart(chart, {}, measure));
    REQUIRE(bars.size() == 3);
    CHECK(bars[0].width < bars[1].width);
    CHECK(bars[1].width < bars[2].width);
    CHECK(bars[2].y > bars[0].y);
    for (const DrawnRectangle& bar : bars)
        CHECK(bar.x + bar.width / 2 == Approx(bars[0].x + bars[0].width / 2));
    CHECK(bars[0].width / bars[2].width == Approx(0.01));
}

TEST_CASE("The parts of a ring follow each other and make a whole turn")
{
    for (const std::vector<double>& values : {std::vector<double>{412, 190, 88, 75, 40, 7},
                                              std::vector<double>{5},
                                              {1, 1},
                                              {0, 3, 0},
                                              {10'000, 1, 1, 1, 1, 1}}) {
        const Drawing drawing = layOutChart(ring(values), {}, measure);
        const std::vector<DrawnRingSegment> parts = shapesOf<DrawnRingSegment>(drawing);
        double sum = 0;
        double total = 0;
        for (const double value : values)
            total += value;
        std::vector<double> some;
        std::copy_if(values.begin(), values.end(), std::back_inserter(some), [](double value) { return value > 0; });
        REQUIRE(parts.size() == some.size());
        for (std::size_t i = 0; i < parts.size(); ++i) {
            CHECK(parts[i].start == Approx(parts[0].start + sum));
            CHECK(parts[i].sweep == Approx(some[i] / total));
            sum += parts[i].sweep;
        }
        CHECK(sum == Approx(1));
        CHECK_THAT(overlaps(drawing, measure), Equals(""));
        CHECK_THAT(outliers(drawing, measure), Equals(""));
    }
}

TEST_CASE("No line from the words to a part of a ring runs over the ring")
{
    // One large part crowds the others into a corner, where their words find no room beside them.
    CHECK(leadersOver(layOutChart(ring({10'000, 90, 90, 90, 90, 90}), {}, measure)) == 0);
    CHECK(leadersOver(layOutChart(ring({90, 90, 90, 90, 90, 10'000}), {}, measure)) == 0);
}

TEST_CASE("Rings of any parts keep their words apart and their lines off the ring")
{
    std::mt19937 random(2025); // NOLINT(cert-msc51-cpp): the same rings each time
    std::uniform_int_distribution<int> parts(1, 6);
    std::uniform_int_distribution<int> power(0, 12);
    for (int round = 0; round < 400; ++round) {
        std::vector<double> values;
        for (int part = parts(random); part > 0; --part)
            values.push_back(std::pow(2, power(random)));
        const Drawing drawing = layOutChart(ring(values), {round % 2 == 0 ? 480.0 : 330.0, 0}, measure);
        INFO("round " << round);
        CHECK_THAT(overlaps(drawing, measure), Equals(""));
        CHECK_THAT(outliers(drawing, measure), Equals(""));
        CHECK(leadersOver(drawing) == 0);
    }
}

TEST_CASE("A ring of too many parts, of nobody or in too little room is drawn as bars")
{
    CHECK(isDrawnAsRing(ring({1, 2, 3, 4, 5, 6})));
    CHECK_FALSE(isDrawnAsRing(ring({1, 2, 3, 4, 5, 6, 7})));
    CHECK_FALSE(isDrawnAsRing(ring({0, 0})));
    CHECK(shapesOf<DrawnRingSegment>(layOutChart(ring({0, 0}), {}, measure)).empty());
    CHECK(shapesOf<DrawnRingSegment>(layOutChart(ring({1, 2}), {250, 0}, measure)).empty());
}

TEST_CASE("A Lorenz curve runs from corner to corner below the line of equality")
{
    const Drawing drawing =
        layOutChart(lorenz({{0, 0}, {0.3, 0.1}, {0.6, 0.2}, {0.9, 0.5}, {1, 1}}), {480, 0}, measure);
    const std::vector<DrawnLine> lines = shapesOf<DrawnLine>(drawing);
    const auto equality = std::find_if(lines.begin(), lines.end(), [](const DrawnLine& line) { return line.isDashed; });
    REQUIRE(equality != lines.end());
    const DrawnLine& curve = curveOf(lines);
    CHECK(curve.points.front() == equality->points.front());
    CHECK(curve.points.back() == equality->points.back());
    const double side = equality->points.back().x - equality->points.front().x;
    CHECK(equality->points.front().y - equality->points.back().y == Approx(side));
    // (0.3, 0.1) lies on the way to (0.6, 0.2) and is left out.
    REQUIRE(curve.points.size() == 4);
    CHECK((curve.points[1].x - curve.points[0].x) / side == Approx(0.6));
    CHECK((curve.points[0].y - curve.points[1].y) / side == Approx(0.2));
}

TEST_CASE("The words of a Lorenz curve stand beside its lines, however bent it is")
{
    for (const std::vector<CurvePoint>& curve :
         {std::vector<CurvePoint>{{0, 0}, {1, 1}}, {{0, 0}, {0.99, 0.01}, {1, 1}}, {{0, 0}, {0.5, 0.2}, {1, 1}}})
        for (const double width : {200.0, 330.0, 480.0, 900.0})
            for (const double height : {0.0, 700.0}) {
                const Drawing drawing = layOutChart(lorenz(curve), {width, height}, measure);
                CHECK_THAT(overlaps(drawing, measure), Equals(""));
                CHECK_THAT(outliers(drawing, measure), Equals(""));
                CHECK_THAT(wordsOf(drawing), Contains("Gini coefficient"));
                const DrawnLine line = curveOf(shapesOf<DrawnLine>(drawing));
                for (const Box& box : boxesOf(drawing, measure))
                    for (std::size_t i = 1; i < line.points.size() && !box.text.empty(); ++i)
                        for (int step = 1; step < 20; ++step) {
                            const DrawnPoint& from = line.points[i - 1];
                            const double x = from.x + (line.points[i].x - from.x) * step / 20;
                            const double y = from.y + (line.points[i].y - from.y) * step / 20;
                            INFO(box.text);
                            CHECK_FALSE((x > box.left && x < box.right && y > box.top && y < box.bottom));
                        }
            }
}

TEST_CASE("A curve of fewer than two points and a chart without categories say that there is nothing")
{
    Chart curve = lorenz({{0, 0}});
    curve.nothing = "There are no suspects.";
    CHECK_THAT(wordsOf(layOutChart(curve, {}, measure)), Contains("There are no suspects."));
    CHECK_THAT(wordsOf(layOutChart(chartWith(0, ChartKind::Bars), {}, measure)), Contains("There are no figures"));
}

TEST_CASE("A chart of nothing at all is an empty drawing")
{
    const Drawing drawing = layOutChart({}, {}, measure);
    CHECK(drawing.shapes.empty());
    CHECK(drawing.height == 0);
}

TEST_CASE("What is read aloud goes with the drawing")
{
    Chart chart{.title = "Title", .alternative = "In short", .description = "At length"};
    const Drawing drawing = layOutChart(chart, {}, measure);
    CHECK(drawing.title == "Title");
    CHECK(drawing.alternative == "In short");
    CHECK(drawing.description == "At length");
}

TEST_CASE("The outline of a ring part keeps between its two circles")
{
    for (const double sweep : {0.001, 0.3, 0.99, 1.0}) {
        const DrawnRingSegment part{{10, 20}, 30, 50, 0.1, sweep};
        const Outline outline = outlineOf(part);
        for (const OutlineStep& step : outline) {
            if (step.kind == OutlineStep::Kind::Close)
                continue;
            const DrawnPoint& end = step.points[step.kind == OutlineStep::Kind::Curve ? 2 : 0];
            const double radius = std::hypot(end.x - 10, end.y - 20);
            CHECK((radius == Approx(30) || radius == Approx(50)));
        }
        CHECK(outline.back().kind == OutlineStep::Kind::Close);
        // The first point: a tenth of a turn, 36 degrees, to the right of the top.
        CHECK(outline.front().points[0].x == Approx(10 + 50 * std::sin(36 * 3.14159265358979 / 180)));
        CHECK(outline.front().points[0].y == Approx(20 - 50 * std::cos(36 * 3.14159265358979 / 180)));
    }
}

TEST_CASE("Lines of growth end in their names, which lie inside the drawing and not over each other")
{
    Chart chart{.kind = ChartKind::Growth, .title = "How the share grows"};
    chart.categoryAxis = "Months since the index sentence";
    chart.valueAxis = "Share who reoffended";
    for (int line = 0; line < 4; ++line)
        chart.lines.push_back({line == 3 ? names[3] : std::to_string(2021 + line), {{0, 0}, {12, .19}, {24, .3}}});
    const Drawing drawing = layOutChart(chart, {}, measure);
    std::vector<double> places;
    for (const DrawnShape& shape : drawing.shapes) {
        const auto* text = std::get_if<DrawnText>(&shape);
        if (text == nullptr || !text->isBold || text->colour < ColourRole::Series1)
            continue;
        places.push_back(text->place.y);
        CHECK(text->place.x + measure.width(text->text, text->size, true) <= drawing.width + 0.01);
    }
    REQUIRE(places.size() == 4);
    for (std::size_t i = 1; i < places.size(); ++i)
        CHECK(places[i] - places[i - 1] >= 12 - 0.01);
    chart.lines.clear();
    chart.nothing = "There are no figures to show.";
    CHECK_FALSE(layOutChart(chart, {}, measure).shapes.empty());
}
