// SPDX-License-Identifier: MIT
#include "statistics/hatching.h"

#include <algorithm>
#include <cmath>

namespace cspdesk::statistics {

std::vector<std::pair<DrawnPoint, DrawnPoint>> hatching(const std::vector<std::vector<DrawnPoint>>& rings, double apart)
{
    // Lines x + y = c: where they cross the edges, the ends of what is inside follow each other.
    const auto slant = [](const DrawnPoint& point) { return point.x + point.y; };
    double low = INFINITY;
    double high = -INFINITY;
    for (const auto& ring : rings)
        for (const DrawnPoint& point : ring) {
            low = std::min(low, slant(point));
            high = std::max(high, slant(point));
        }
    std::vector<std::pair<DrawnPoint, DrawnPoint>> out;
    if (!(low < high) || !(apart > 0))
        return out;
    const double step = apart * std::sqrt(2.0);
    for (double line = (std::floor(low / step) + 0.5) * step; line < high; line += step) {
        std::vector<DrawnPoint> crossings;
        for (const auto& ring : rings)
            for (std::size_t each = 0; each < ring.size(); ++each) {
                const DrawnPoint& from = ring[each];
                const DrawnPoint& to = ring[(each + 1) % ring.size()];
                if ((slant(from) < line) == (slant(to) < line))
                    continue;
                const double part = (line - slant(from)) / (slant(to) - slant(from));
                crossings.push_back({from.x + part * (to.x - from.x), from.y + part * (to.y - from.y)});
            }
        std::sort(crossings.begin(), crossings.end(),
                  [](const DrawnPoint& left, const DrawnPoint& right) { return left.x < right.x; });
        for (std::size_t each = 0; each + 1 < crossings.size(); each += 2)
            out.emplace_back(crossings[each], crossings[each + 1]);
    }
    return out;
}

} // namespace cspdesk::statistics
