// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/recipe.h"
#include "commands/stats_destination.h"
#include "statistics/result_table.h"
#include "wording/suspect_charts.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace cspdesk::commands {

/// The tables of an analysis on their way out.
struct StatsResult
{
    std::vector<statistics::ResultTable> tables; ///< protected already
    bool isProtected = true;
    std::string title;                                             ///< of several tables together
    std::function<std::vector<wording::TableChart>()> charts = {}; ///< made where they are wanted
    std::string recipe = {};                                       ///< for a result bundle
    std::optional<analysis::Question> counted = {}; ///< with the days of the file, if it is known what was counted
    std::optional<std::string> json = {};           ///< instead of the tables' own
};

/// Says of a result what it was asked, for the bundle and for what is kept of it.
void tellQuestion(const analysis::Question& question, std::optional<int> protection, StatsResult& result);

/// Writes the tables where they are to go; gives the exit code. Where there are several, CSV holds the first of them,
/// since a CSV file is one table.
int deliver(StatsResult result, const StatsDestination& to, Environment& environment);

} // namespace cspdesk::commands
