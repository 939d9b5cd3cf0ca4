// SPDX-License-Identifier: MIT
#pragma once

#include "statistics/chart.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace cspdesk::statistics {

/// Areas whose values lie near each other; both ends are values that are there.
struct MapClass
{
    std::size_t least = 0; ///< the category with the least value of the class
    std::size_t most = 0;
};

struct MapClasses
{
    std::vector<MapClass> classes;                ///< from little to much, five at most
    std::vector<std::optional<std::size_t>> each; ///< of every category its class; none where it has no value
};

/// About as many areas in every class; the same values are in the same one.
MapClasses mapClasses(const std::vector<ChartCategory>& categories);

} // namespace cspdesk::statistics
