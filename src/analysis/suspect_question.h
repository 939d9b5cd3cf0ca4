// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/suspect_import.h"

#include <optional>
#include <string>
#include <vector>

namespace cspdesk::analysis {

/// What is measured of a file of suspects.
enum class SuspectMeasure {
    RepeatSuspects, ///< by crime type
    Concentration,  ///< how crimes are spread over their suspects
    Persistent,     ///< six or more crimes in twelve months
    People          ///< gender, age and home district of repeat suspects
};

/// What is asked of a file of suspects.
struct SuspectQuestion
{
    SuspectMeasure measure = SuspectMeasure::RepeatSuspects;
    SuspectSettings settings;
    std::optional<std::string> type;                 ///< of crime, for all measures but the first; none for any type
    int least = 6;                                   ///< crimes that make a suspect persistent
    std::vector<int> thresholds = {2, 3, 5, 10, 20}; ///< "so many crimes or more"

    friend bool operator==(const SuspectQuestion&, const SuspectQuestion&) = default;
};

} // namespace cspdesk::analysis
