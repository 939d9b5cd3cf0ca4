// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/similar_areas_file.h"
#include "statistics/chart.h"
#include "wording/suspect_tables.h"

#include <optional>
#include <string>
#include <vector>

namespace cspdesk::wording {

/// What the tables of a group say besides its figures.
struct SimilarAreasFrame
{
    TableFrame group;
    std::string self;              ///< the area that is placed
    std::optional<Date> groupDate; ///< chosen; else those of the file
};

/// Where an area stands among those most like it, a row for each measure, and then a table of all areas for each. As
/// they are shown: counts below the threshold are hidden, unless there is none.
std::vector<statistics::ResultTable> similarAreasTables(const analysis::SimilarGroup& group,
                                                        std::optional<int> threshold, const SimilarAreasFrame& frame);

/// The rates of the areas as bars, a chart for each measure, of the tables as they are shown.
std::vector<statistics::TableChart> similarAreasCharts(const std::vector<statistics::ResultTable>& tables);

} // namespace cspdesk::wording
