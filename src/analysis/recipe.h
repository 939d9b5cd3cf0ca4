// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/suspect_import.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cspdesk::analysis {

/// What is asked of a file of suspects.
enum class SuspectMeasure {
    RepeatSuspects, ///< by crime type
    Concentration,  ///< how crimes are spread over their suspects
    Persistent,     ///< six or more crimes in twelve months
    People          ///< gender, age and home district of repeat suspects
};

/// A saved analysis: everything but the file, so that it can be run on the next extract. Nothing of a person is in it.
struct Recipe
{
    std::string name;
    SuspectMeasure measure = SuspectMeasure::RepeatSuspects;
    SuspectSettings settings;
    std::optional<std::string> type;                 ///< of crime, for all measures but the first; none for any type
    int least = 6;                                   ///< crimes that make a suspect persistent
    std::vector<int> thresholds = {2, 3, 5, 10, 20}; ///< "so many crimes or more"
    std::optional<int> protection = 5;               ///< counts below it are hidden; none for no protection

    friend bool operator==(const Recipe&, const Recipe&) = default;
};

/// Names for files and the command line: "repeat-suspects", "concentration", "persistent", "people".
std::string_view nameOf(SuspectMeasure measure);
std::optional<SuspectMeasure> measureNamed(std::string_view name);

/// The recipe as JSON, and back; nothing where the text is none of ours.
std::string recipeText(const Recipe& recipe);
std::optional<Recipe> parseRecipe(std::string_view text);

} // namespace cspdesk::analysis
