// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/recipe.h"
#include "commands/stats_destination.h"

#include <optional>
#include <string>
#include <vector>

namespace cspdesk::commands {

/// A line of the analysis desk: what is asked of which file, and where the answer goes.
struct StatsRequest
{
    std::string file; ///< "-" for the standard input
    analysis::Recipe recipe;
    std::optional<Date> extracted;
    std::optional<Date> latest; ///< no record can be of a later day
    std::string coverage;
    StatsDestination to;
    std::optional<std::string> problems; ///< where the list of problems goes
    std::optional<std::string> saveRecipe;
    bool showsProgress = false;
};

/// The options that every analysis of suspects takes, and those of this measure.
std::vector<Option> statsOptions(analysis::SuspectMeasure measure);

/// What was asked for; without a value the person has been told what is wrong.
BasicResult<StatsRequest, int> statsRequest(const Arguments& arguments, analysis::SuspectMeasure measure,
                                            Environment& environment);

} // namespace cspdesk::commands
