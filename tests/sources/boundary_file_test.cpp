// SPDX-License-Identifier: MIT
#include "sources/boundary_file.h"

#include "support/catch.h"

using namespace cspdesk::sources;

namespace {

std::string collectionOf(const std::string& features)
{
    return R"({"type":"FeatureCollection","features":[)" + features + "]}";
}

const std::string abbey = R"({"type":"Feature","properties":{"WD24CD":"E05013050","WD24NM":"Abbey","OBJECTID":1},
    "geometry":{"type":"Polygon","coordinates":[[[0.1,52.2],[0.2,52.2],[0.2,52.3],[0.1,52.2]]]}})";
const std::string twoParts = R"({"type":"Feature","properties":{"WD24NM":"Castle"},"geometry":{"type":"MultiPolygon",
    "coordinates":[[[[540000,250000],[541000,250000],[541000,251000],[540000,250000]]],
                   [[[545000,250000],[546000,250000],[546000,251000],[545000,250000]],
                    [[545800,250200],[545900,250200],[545900,250300],[545800,250200]]]]}})";

} // namespace

TEST_CASE("Areas are read with their names, their parts and their holes")
{
    const auto file = readBoundaries(collectionOf(abbey));
    REQUIRE(file.has_value());
    REQUIRE(file->areas.size() == 1);
    CHECK(file->isInDegrees);
    CHECK(file->areas[0].names == std::vector<std::string>{"E05013050", "Abbey"});
    REQUIRE(file->areas[0].rings.size() == 1);
    CHECK(file->areas[0].rings[0] == std::vector<Corner>{{0.1, 52.2}, {0.2, 52.2}, {0.2, 52.3}});

    const auto grid = readBoundaries(collectionOf(abbey + ',' + twoParts));
    REQUIRE(grid.has_value());
    CHECK_FALSE(grid->isInDegrees);
    CHECK(grid->areas[1].rings.size() == 3);
}

TEST_CASE("What is no area is passed over, and a file without one is refused")
{
    const std::string point = R"({"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[0,52]}})";
    const std::string nowhere = R"({"type":"Feature","properties":{},"geometry":null})";
    const auto file = readBoundaries(collectionOf(point + ',' + abbey + ',' + nowhere));
    REQUIRE(file.has_value());
    CHECK(file->areas.size() == 1);
    CHECK_FALSE(readBoundaries(collectionOf(point)).has_value());
}

TEST_CASE("A file that is none is refused with what is wrong and where")
{
    for (const std::string& text : {std::string(), std::string("{"), std::string("[1]"), std::string("{}"),
                                    std::string(R"({"type":"FeatureCollection"})"), collectionOf("")})
        CHECK_FALSE(readBoundaries(text).has_value());
    const auto broken = readBoundaries(
        collectionOf(abbey + R"(,{"type":"Feature","geometry":{"type":"Polygon","coordinates":[[[0.1,"x"]]]}})"));
    REQUIRE_FALSE(broken.has_value());
    CHECK(broken.error() == "Area 2: a corner of it is no pair of numbers.");
    for (const char* coordinates : {"5", "[5]", "[[5]]", "[[[1]]]", "[[[1e300,0]]]", "{}", "null"})
        CHECK_NOTHROW(readBoundaries(collectionOf(R"({"type":"Feature","geometry":{"type":"Polygon","coordinates":)"
                                                  + std::string(coordinates) + "}}")));
}
