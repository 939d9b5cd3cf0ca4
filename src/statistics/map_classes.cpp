// SPDX-License-Identifier: MIT
#include "statistics/map_classes.h"

#include "statistics/drawing.h"

#include <algorithm>

namespace cspdesk::statistics {

MapClasses mapClasses(const std::vector<ChartCategory>& categories)
{
    MapClasses out{.classes = {}, .each = std::vector<std::optional<std::size_t>>(categories.size())};
    std::vector<std::size_t> order;
    for (std::size_t place = 0; place < categories.size(); ++place)
        if (categories[place].value)
            order.push_back(place);
    const auto valueAt = [&](std::size_t rank) { return *categories[order[rank]].value; };
    std::stable_sort(order.begin(), order.end(), [&](std::size_t left, std::size_t right) {
        return *categories[left].value < *categories[right].value;
    });
    std::size_t different = 0;
    for (std::size_t rank = 0; rank < order.size(); ++rank)
        different += rank == 0 || valueAt(rank - 1) < valueAt(rank) ? 1U : 0U;
    const std::size_t wanted = std::min(different, scaleColours);
    std::size_t rank = 0;
    for (std::size_t number = 0; number < wanted && rank < order.size(); ++number) {
        const std::size_t first = rank;
        const std::size_t left = wanted - number;
        rank += std::max<std::size_t>((order.size() - rank + left / 2) / left, 1);
        while (rank < order.size() && valueAt(rank - 1) == valueAt(rank))
            ++rank;
        rank = number + 1 == wanted ? order.size() : std::min(rank, order.size());
        for (std::size_t each = first; each < rank; ++each)
            out.each[order[each]] = out.classes.size();
        out.classes.push_back({order[first], order[rank - 1]});
    }
    return out;
}

} // namespace cspdesk::statistics
