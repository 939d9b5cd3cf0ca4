// SPDX-License-Identifier: MIT
#include "statistics/drawing_outline.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace cspdesk::statistics {
namespace {

using Kind = OutlineStep::Kind;

constexpr double fullTurn = 1 - 1e-9;
constexpr double turnsOfOneCurve = 0.125; // the error of such an arc is under a hundred-thousandth of the radius

void addPoints(Outline& out, const std::vector<DrawnPoint>& points)
{
    for (std::size_t i = 0; i < points.size(); ++i)
        out.push_back({i == 0 ? Kind::Move : Kind::Line, {points[i]}});
}

DrawnPoint onCircle(DrawnPoint centre, double radius, double turns)
{
    const double angle = 2 * std::numbers::pi * turns;
    return {centre.x + radius * std::sin(angle), centre.y - radius * std::cos(angle)};
}

/// From where the outline has come to, along a circle.
void addArc(Outline& out, DrawnPoint centre, double radius, double from, double to)
{
    const int pieces = std::max(1, int(std::ceil(std::abs(to - from) / turnsOfOneCurve - 1e-9)));
    const double step = (to - from) / pieces;
    const double reach = 4.0 / 3.0 * std::tan(2 * std::numbers::pi * step / 4) * radius;
    for (int i = 0; i < pieces; ++i) {
        const double angle = 2 * std::numbers::pi * (from + i * step);
        const double next = 2 * std::numbers::pi * (from + (i + 1) * step);
        const DrawnPoint start = onCircle(centre, radius, from + i * step);
        const DrawnPoint end = onCircle(centre, radius, from + (i + 1) * step);
        out.push_back({Kind::Curve,
                       {DrawnPoint{start.x + reach * std::cos(angle), start.y + reach * std::sin(angle)},
                        DrawnPoint{end.x - reach * std::cos(next), end.y - reach * std::sin(next)}, end}});
    }
}

} // namespace

Outline outlineOf(const DrawnLine& line)
{
    Outline out;
    addPoints(out, line.points);
    return out;
}

Outline outlineOf(const DrawnPolygon& polygon)
{
    Outline out;
    addPoints(out, polygon.points);
    out.push_back({Kind::Close});
    return out;
}

Outline outlineOf(const DrawnRingSegment& segment)
{
    const double end = segment.start + segment.sweep;
    const bool isWhole = segment.sweep >= fullTurn;
    Outline out;
    out.push_back({Kind::Move, {onCircle(segment.centre, segment.outerRadius, segment.start)}});
    addArc(out, segment.centre, segment.outerRadius, segment.start, end);
    if (isWhole)
        out.push_back({Kind::Close});
    out.push_back({isWhole ? Kind::Move : Kind::Line, {onCircle(segment.centre, segment.innerRadius, end)}});
    addArc(out, segment.centre, segment.innerRadius, end, segment.start);
    out.push_back({Kind::Close});
    return out;
}

} // namespace cspdesk::statistics
