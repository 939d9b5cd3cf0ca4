// SPDX-License-Identifier: MIT
#pragma once

#include "domain/safety_plan.h"

#include <vector>

namespace cspdesk::domain {

/// What a target lacks to be specific, measurable, achievable, relevant and time-based (terms of reference, section 4
/// c).
enum class TargetGap {
    Unit,       ///< specific: of what
    Population, ///< specific: of whom, or where
    Source,     ///< measurable: where readings come from
    Value,      ///< measurable: how much
    Baseline,   ///< achievable: from where
    Lead,       ///< relevant: who answers for it
    Due         ///< time-based: by when
};

/// In the order above. A watching brief needs no value and no day, a baseline to be established no value, and a limit
/// ("no more than 130") no baseline.
std::vector<TargetGap> gapsOf(const Target& target);

/// The figure to be reached, in the unit of the target: a change in per cent is worked out of the baseline.
std::optional<double> goalOf(const Target& target);

} // namespace cspdesk::domain
