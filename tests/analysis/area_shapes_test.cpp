// SPDX-License-Identifier: MIT
#include "analysis/area_shapes.h"

#include "support/catch.h"

#include <cmath>

using namespace cspdesk::analysis;
using namespace cspdesk::sources;
using cspdesk::statistics::CurvePoint;

namespace {

BoundaryFile fileOf(bool isInDegrees)
{
    return {{{{"E05013050", "Abbey"}, {{{0, 51}, {1, 51}, {1, 53}, {0, 53}}}},
             {{"East Chesterton"}, {{{1, 51}, {2, 51}, {2, 53}, {1, 53}}}}},
            isInDegrees};
}

} // namespace

TEST_CASE("Outlines are found by name or code, however they are written")
{
    const AreaShapes shapes = areaShapes(fileOf(false), {"east  chesterton", "e05013050", "Newnham"});
    REQUIRE(shapes.areas.size() == 3);
    CHECK(shapes.areas[0].rings.at(0).front() == CurvePoint{1, 51});
    CHECK(shapes.areas[1].rings.at(0).front() == CurvePoint{0, 51});
    CHECK(shapes.areas[2].rings.empty());
    CHECK(shapes.missing == std::vector<std::string>{"Newnham"});
}

TEST_CASE("Degrees of longitude are as narrow as they are in the middle of the area")
{
    const AreaShapes shapes = areaShapes(fileOf(true), {"Abbey"});
    const auto& ring = shapes.areas[0].rings[0];
    // cos 52 degrees = 0.61566, from a table.
    CHECK(ring[1].x - ring[0].x == Approx(0.61566).epsilon(1e-4));
    CHECK(ring[2].y - ring[1].y == Approx(2));
}

TEST_CASE("Corners that no page could show are left out, and the shape stays")
{
    BoundaryFile circle;
    auto& area = circle.areas.emplace_back();
    area.names = {"Round"};
    auto& ring = area.rings.emplace_back();
    constexpr int corners = 20'000;
    for (int corner = 0; corner < corners; ++corner)
        ring.push_back(
            {1000 * std::cos(corner * 6.283185307 / corners), 1000 * std::sin(corner * 6.283185307 / corners)});
    const AreaShapes shapes = areaShapes(circle, {"Round"});
    const auto& drawn = shapes.areas[0].rings[0];
    CHECK(drawn.size() < 200);
    CHECK(drawn.size() > 30);
    for (const CurvePoint& point : drawn)
        CHECK(std::hypot(point.x, point.y) == Approx(1000));
}
