// SPDX-License-Identifier: MIT
#pragma once

#include "base/input_file.h"
#include "sources/boundary_file.h"
#include "statistics/chart.h"

#include <map>
#include <string>
#include <vector>

namespace cspdesk::analysis {

/// The outlines of areas by their names, as a map shows them.
struct AreaShapes
{
    std::vector<statistics::ChartArea> areas; ///< one for each name, in their order; empty where one was not found
    std::vector<std::string> missing;         ///< names that the file does not have
};

/// Finds each name among the names and codes of the file; capitals and spaces make no difference. Degrees are drawn as
/// the land is in the middle of the area. Corners that a map of a page could not show are left out.
AreaShapes areaShapes(const sources::BoundaryFile& file, const std::vector<std::string>& names);

/// The same of a whole file; else an English sentence that says what is wrong with it, and where.
BasicResult<AreaShapes, std::string> readAreaShapes(const platform::InputFile& file,
                                                    const std::vector<std::string>& names);

/// Outlines by the names of the areas; without those that were not found.
using NamedShapes = std::map<std::string, statistics::ChartArea>;
NamedShapes namedShapes(const AreaShapes& shapes, const std::vector<std::string>& names);

} // namespace cspdesk::analysis
