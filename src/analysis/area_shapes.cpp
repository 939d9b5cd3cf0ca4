// SPDX-License-Identifier: MIT
#include "analysis/area_shapes.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <map>
#include <numbers>

namespace cspdesk::analysis {
namespace {

using statistics::CurvePoint;

constexpr double seenOnAPage = 2000; // a page shows about so many places side by side

std::string foldedName(const std::string& name)
{
    std::string out;
    for (const char letter : name)
        if (std::isspace(static_cast<unsigned char>(letter)) == 0 && letter != '-' && letter != '\'')
            out += static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
    return out;
}

double distanceFrom(const CurvePoint& point, const CurvePoint& begin, const CurvePoint& end)
{
    const double dx = end.x - begin.x;
    const double dy = end.y - begin.y;
    const double length = std::hypot(dx, dy);
    if (length == 0)
        return std::hypot(point.x - begin.x, point.y - begin.y);
    return std::abs(dx * (begin.y - point.y) - (begin.x - point.x) * dy) / length;
}

/// Without corners that lie nearer than so far to the line between their neighbours (Douglas & Peucker 1973).
std::vector<CurvePoint> simpler(const std::vector<CurvePoint>& ring, double nearer)
{
    if (ring.size() < 5)
        return ring;
    std::vector<bool> isKept(ring.size());
    isKept.front() = isKept.back() = true;
    std::vector<std::pair<std::size_t, std::size_t>> stretches{{0, ring.size() - 1}};
    while (!stretches.empty()) {
        const auto [begin, end] = stretches.back();
        stretches.pop_back();
        std::size_t farthest = begin;
        double most = nearer;
        for (std::size_t each = begin + 1; each < end; ++each)
            if (const double far = distanceFrom(ring[each], ring[begin], ring[end]); far > most) {
                most = far;
                farthest = each;
            }
        if (farthest == begin)
            continue;
        isKept[farthest] = true;
        stretches.emplace_back(begin, farthest);
        stretches.emplace_back(farthest, end);
    }
    std::vector<CurvePoint> out;
    for (std::size_t each = 0; each < ring.size(); ++each)
        if (isKept[each])
            out.push_back(ring[each]);
    return out.size() < 3 ? ring : out;
}

/// Corners on a flat sheet.
class Sheet
{
public:
    explicit Sheet(const sources::BoundaryFile& file)
    {
        if (!file.isInDegrees)
            return;
        double low = INFINITY;
        double high = -INFINITY;
        for (const sources::BoundaryArea& area : file.areas)
            for (const auto& ring : area.rings)
                for (const sources::Corner& corner : ring) {
                    low = std::min(low, corner.north);
                    high = std::max(high, corner.north);
                }
        m_narrower = std::cos((low + high) / 2 * std::numbers::pi / 180);
    }

    [[nodiscard]] CurvePoint operator()(const sources::Corner& corner) const
    {
        return {corner.east * m_narrower, corner.north};
    }

private:
    double m_narrower = 1; ///< a degree of longitude by one of latitude
};

} // namespace

AreaShapes areaShapes(const sources::BoundaryFile& file, const std::vector<std::string>& names)
{
    std::map<std::string, std::size_t> places;
    for (std::size_t area = 0; area < file.areas.size(); ++area)
        for (const std::string& name : file.areas[area].names)
            places.emplace(foldedName(name), area);
    const Sheet sheet(file);
    AreaShapes out;
    double west = INFINITY;
    double east = -INFINITY;
    for (const std::string& name : names) {
        statistics::ChartArea& outline = out.areas.emplace_back();
        const auto found = places.find(foldedName(name));
        if (found == places.end()) {
            out.missing.push_back(name);
            continue;
        }
        for (const auto& ring : file.areas[found->second].rings) {
            auto& points = outline.rings.emplace_back();
            for (const sources::Corner& corner : ring) {
                points.push_back(sheet(corner));
                west = std::min(west, points.back().x);
                east = std::max(east, points.back().x);
            }
        }
    }
    for (statistics::ChartArea& outline : out.areas)
        for (auto& ring : outline.rings)
            ring = simpler(ring, (east - west) / seenOnAPage);
    return out;
}

BasicResult<AreaShapes, std::string> readAreaShapes(const platform::InputFile& file,
                                                    const std::vector<std::string>& names)
{
    if (file.size() > sources::mostBytesOfBoundaries)
        return refuse(std::string("The file is too large for boundaries: 64 MB at most. Take a generalised one."));
    std::string bytes(static_cast<std::size_t>(file.size()), '\0');
    if (!file.readAt(0, bytes).has_value())
        return refuse(std::string("The file cannot be read to its end."));
    const auto boundaries = sources::readBoundaries(bytes);
    if (!boundaries.has_value())
        return refuse(boundaries.error());
    return areaShapes(*boundaries, names);
}

NamedShapes namedShapes(const AreaShapes& shapes, const std::vector<std::string>& names)
{
    NamedShapes out;
    for (std::size_t area = 0; area < names.size(); ++area)
        if (!shapes.areas.at(area).rings.empty())
            out.emplace(names[area], shapes.areas[area]);
    return out;
}

} // namespace cspdesk::analysis
