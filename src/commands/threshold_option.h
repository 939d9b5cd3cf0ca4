// SPDX-License-Identifier: MIT
#pragma once

#include "commands/arguments.h"
#include "commands/stats_destination.h"

#include <optional>

namespace cspdesk::commands {

inline const Option thresholdOption{"--threshold", "NUMBER", "counts from 1 up to below it are small: 5 if not said"};
inline constexpr const char* thresholdUsage = "--threshold is a whole number from 2 to 1000";

/// Nothing where what was said is no threshold.
inline std::optional<int> thresholdIn(const Arguments& arguments)
{
    constexpr int standard = 5;
    constexpr int most = 1'000;
    const auto given = arguments.value(thresholdOption.name);
    return given ? numberIn(*given, 2, most) : std::optional(standard);
}

} // namespace cspdesk::commands
