// SPDX-License-Identifier: MIT
#include "domain/target_check.h"

namespace cspdesk::domain {

std::vector<TargetGap> gapsOf(const Target& target)
{
    const bool isWatched = target.direction == TargetDirection::Watch;
    const bool isFirst = target.direction == TargetDirection::Establish;
    const bool needsBaseline =
        target.direction == TargetDirection::Reduce || target.direction == TargetDirection::Increase;
    std::vector<TargetGap> gaps;
    if (target.unit.empty())
        gaps.push_back(TargetGap::Unit);
    if (target.population.empty())
        gaps.push_back(TargetGap::Population);
    if (target.source.empty())
        gaps.push_back(TargetGap::Source);
    if (!target.goalValue && !isWatched && !isFirst)
        gaps.push_back(TargetGap::Value);
    if (needsBaseline && target.baseline != TargetBaseline::Known)
        gaps.push_back(TargetGap::Baseline);
    if (target.lead.empty())
        gaps.push_back(TargetGap::Lead);
    if (!target.due && !isWatched)
        gaps.push_back(TargetGap::Due);
    return gaps;
}

std::optional<double> goalOf(const Target& target)
{
    if (!target.goalValue || target.goal == TargetGoal::None)
        return std::nullopt;
    const double goal = target.goalValue->value();
    if (target.goal == TargetGoal::Value)
        return goal;
    if (!target.baselineValue)
        return std::nullopt;
    const double baseline = target.baselineValue->value();
    return target.direction == TargetDirection::Reduce   ? baseline * (100 - goal) / 100
         : target.direction == TargetDirection::Increase ? baseline * (100 + goal) / 100
                                                         : baseline;
}

} // namespace cspdesk::domain
