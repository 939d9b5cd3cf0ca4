// SPDX-License-Identifier: MIT
#include "statistics/chart_boxes.h"
#include "statistics/chart_layout.h"
#include "statistics/hatching.h"
#include "statistics/map_classes.h"
#include "support/catch.h"

#include <algorithm>
#include <cmath>

using namespace cspdesk::statistics;
using namespace cspdesk::tests;

namespace {

ChartArea square(double west, double south, double side)
{
    return {{{{west, south}, {west + side, south}, {west + side, south + side}, {west, south + side}}}};
}

Chart wards()
{
    return {.kind = ChartKind::Map,
            .title = "Burglary by ward",
            .categories = {{"Abbey", 12.5, "12.5"}, {"Castle", 3.0, "3.0"}, {"Newnham", std::nullopt, "[c]"}},
            .areas = {square(0, 0, 10), square(10, 0, 10), square(4, 4, 2)}};
}

bool says(const Drawing& drawing, const std::string& words)
{
    const auto texts = shapesOf<DrawnText>(drawing);
    return std::any_of(texts.begin(), texts.end(), [&](const DrawnText& text) { return text.text == words; });
}

} // namespace

TEST_CASE("Classes hold about as many areas each, and the same values together")
{
    std::vector<ChartCategory> categories;
    for (int number = 0; number < 10; ++number)
        categories.push_back({"", double(number), ""});
    const MapClasses even = mapClasses(categories);
    REQUIRE(even.classes.size() == 5);
    for (std::size_t place = 0; place < 10; ++place)
        CHECK(even.each[place] == place / 2);

    const MapClasses ties = mapClasses({{"", 1.0, ""}, {"", 1.0, ""}, {"", 1.0, ""}, {"", 1.0, ""}, {"", 7.0, ""}});
    REQUIRE(ties.classes.size() == 2);
    CHECK(ties.each[0] == ties.each[3]);
    CHECK(ties.each[4] == 1U);

    const MapClasses hidden = mapClasses({{"", std::nullopt, "[c]"}, {"", 2.0, ""}});
    CHECK_FALSE(hidden.each[0].has_value());
    CHECK(hidden.classes.size() == 1);
    CHECK(mapClasses({}).classes.empty());
}

TEST_CASE("Hatches lie within an outline and leave its holes out")
{
    const std::vector<std::vector<DrawnPoint>> ring{{{0, 0}, {20, 0}, {20, 20}, {0, 20}},
                                                    {{5, 5}, {15, 5}, {15, 15}, {5, 15}}};
    const auto lines = hatching(ring, 2);
    CHECK(lines.size() > 10);
    for (const auto& [from, to] : lines) {
        const double x = (from.x + to.x) / 2;
        const double y = (from.y + to.y) / 2;
        CHECK((x >= 0 && x <= 20 && y >= 0 && y <= 20));
        CHECK_FALSE((x > 5.01 && x < 14.99 && y > 5.01 && y < 14.99));
    }
    CHECK(hatching({}, 2).empty());
}

TEST_CASE("A map shows its areas in classes, hidden ones hatched, with what the colours mean")
{
    const Drawing drawing = layOutChart(wards(), {400, 0}, PlainMeasure());
    CHECK(outliers(drawing, PlainMeasure()).empty());
    CHECK(says(drawing, "3.0"));
    CHECK(says(drawing, "12.5"));
    CHECK(says(drawing, "[c]"));
    const auto polygons = shapesOf<DrawnPolygon>(drawing);
    const auto countOf = [&](ColourRole role) {
        return std::count_if(polygons.begin(), polygons.end(),
                             [&](const DrawnPolygon& each) { return each.fill == role; });
    };
    CHECK(countOf(ColourRole::Scale1) == 2); // the area and its swatch
    CHECK(countOf(ColourRole::Scale5) == 2);
    CHECK(countOf(ColourRole::Paper) == 2);
    CHECK(polygons.back().fill == ColourRole::Paper); // Newnham lies within Abbey and over it
    // Castle in the east, both as high as wide.
    const auto castle = std::find_if(polygons.rbegin(), polygons.rend(),
                                     [](const DrawnPolygon& each) { return each.fill == ColourRole::Scale1; });
    REQUIRE(castle != polygons.rend());
    CHECK(castle->points[0].x >= 199);
    CHECK(castle->points[1].x - castle->points[0].x == Approx(castle->points[0].y - castle->points[3].y));
}

TEST_CASE("Without shapes a map is of equal tiles with names and figures")
{
    Chart tiles = wards();
    tiles.areas.clear();
    const Drawing drawing = layOutChart(tiles, {400, 0}, PlainMeasure());
    CHECK(outliers(drawing, PlainMeasure()).empty());
    for (const char* words : {"Abbey", "Castle", "Newnham", "12.5", "3.0", "[c]"})
        CHECK(says(drawing, words));
    tiles.categories.clear();
    tiles.nothing = "No ward has a figure";
    CHECK(says(layOutChart(tiles, {400, 0}, PlainMeasure()), "No ward has a figure"));
}

TEST_CASE("A map of one point is drawn as tiles")
{
    Chart point = wards();
    point.areas = {square(1, 1, 0), square(1, 1, 0), {}};
    const Drawing drawing = layOutChart(point, {400, 0}, PlainMeasure());
    CHECK(outliers(drawing, PlainMeasure()).empty());
    CHECK(says(drawing, "Newnham"));
}
