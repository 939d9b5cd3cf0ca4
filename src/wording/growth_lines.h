// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/follow_up.h"
#include "wording/suspect_charts.h"
#include "wording/suspect_tables.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace cspdesk::wording {

struct GrowthGroup
{
    std::string name;
    const statistics::EventTable* times = nullptr;
};

/// How a chart of growth calls what it shows.
struct GrowthWords
{
    QString title; ///< with what it covers
    QString share; ///< "Share who reoffended"
    QString since; ///< "Months since the index sentence"
};

/// How the share with the event grows, a line for each group, beside the table of the first window. Thinned as the
/// tables are protected; nothing where there is no line to draw, or more than there are colours.
std::optional<TableChart> growthLines(const char* id, const std::vector<GrowthGroup>& groups,
                                      std::span<const std::int32_t> windows, const GrowthWords& words,
                                      const std::vector<statistics::ResultTable>& tables);

/// That of a file of people who were followed.
std::vector<TableChart> followUpCharts(const analysis::FollowUpAnswer& answer,
                                       const analysis::FollowUpQuestion& question, const TableFrame& frame,
                                       const std::vector<statistics::ResultTable>& tables);

} // namespace cspdesk::wording
