// SPDX-License-Identifier: MIT
#include "statistics/assessments.h"

#include <algorithm>

namespace cspdesk::statistics {
namespace {

void addTo(CohortPeople& to, const CohortPeople& from)
{
    to.all += from.all;
    to.repeat += from.repeat;
}

} // namespace

CohortPeople AreaCounts::mentions() const
{
    CohortPeople sum;
    for (const auto& [number, counts] : numbers)
        addTo(sum, {number * counts.all, number * counts.repeat});
    return sum;
}

CohortPeople AreaCounts::withAtLeast(std::int64_t number) const
{
    CohortPeople sum;
    for (auto each = numbers.lower_bound(number); each != numbers.end(); ++each)
        addTo(sum, each->second);
    return sum;
}

std::int64_t AssessmentProfile::count(std::span<Finding> findings, bool reoffends,
                                      const std::vector<bool>& foundNothing)
{
    if (findings.empty())
        return 0;
    std::sort(findings.begin(), findings.end());
    const auto end = std::unique(findings.begin(), findings.end());
    const CohortPeople child{1, reoffends ? 1 : 0};
    addTo(assessed, child);
    const auto latest =
        std::find_if(findings.begin(), end, [&](const Finding& each) { return each.day == std::prev(end)->day; });
    for (auto area = latest; area != end;) {
        const auto behind = std::find_if(area, end, [&](const Finding& each) { return each.area != area->area; });
        AreaCounts& counts = areas[area->area];
        const auto found =
            std::count_if(area, behind, [&](const Finding& each) { return !foundNothing[each.finding]; });
        addTo(counts.children, child);
        addTo(counts.numbers[found], child);
        for (; area != behind; ++area) {
            FindingCounts& of = counts.findings[area->finding];
            addTo(of.children, child);
            if (found - (foundNothing[area->finding] ? 0 : 1) == 0)
                addTo(of.only, child);
        }
    }
    return findings.end() - end;
}

void add(AssessmentProfile& to, const AssessmentProfile& from)
{
    addTo(to.assessed, from.assessed);
    for (const auto& [area, counts] : from.areas) {
        AreaCounts& sum = to.areas[area];
        addTo(sum.children, counts.children);
        addCounts(sum.numbers, counts.numbers);
        for (const auto& [finding, of] : counts.findings) {
            addTo(sum.findings[finding].children, of.children);
            addTo(sum.findings[finding].only, of.only);
        }
    }
}

} // namespace cspdesk::statistics
