// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/recipe.h"
#include "commands/extract_request.h"

#include <optional>
#include <string>
#include <vector>

namespace cspdesk::commands {

/// A line of the analysis desk: what is asked of which file, and where the answer goes.
struct StatsRequest : ExtractRequest
{
    analysis::SuspectQuestion question;
    std::optional<int> protection = 5;
    std::string recipeName;     ///< of the recipe that was given, if there was one
    std::optional<Date> latest; ///< no record can be of a later day
    std::optional<std::string> saveRecipe;

    [[nodiscard]] analysis::Recipe recipe() const { return {recipeName, question, protection}; }
};

/// The options that every analysis of suspects takes, and those of this measure.
std::vector<Option> statsOptions(analysis::SuspectMeasure measure);

/// What was asked for, or what is wrong with it.
BasicResult<StatsRequest, UsageError> statsRequest(const Arguments& arguments, analysis::SuspectMeasure measure,
                                                   Date today);

} // namespace cspdesk::commands
