// SPDX-License-Identifier: MIT
#pragma once

#include "statistics/followed_cohort.h"

#include <cstdint>
#include <map>
#include <span>
#include <vector>

namespace cspdesk::statistics {

/// What an assessment found of a child in one area.
struct Finding
{
    std::int32_t day = 0; ///< of the assessment
    std::uint16_t area = 0;
    std::uint16_t finding = 0;

    friend auto operator<=>(const Finding&, const Finding&) = default;
};

/// Children by one finding. Each is counted once, so that these are its mentions too.
struct FindingCounts
{
    CohortPeople children;
    CohortPeople only; ///< with nothing else found in the area
};

/// Children by what was found in one area, where several things can be found of one child.
struct AreaCounts
{
    CohortPeople children; ///< with any finding in it
    /// Children by how many things were found; 0 where the finding is that there is nothing. Children with
    /// mentions and the mentions themselves follow from it.
    std::map<std::int64_t, CohortPeople> numbers;
    std::map<std::uint16_t, FindingCounts> findings;

    [[nodiscard]] CohortPeople mentions() const;
    [[nodiscard]] CohortPeople withAtLeast(std::int64_t number) const; ///< children with so many things found
};

/// The latest assessments of the children of a cohort (Reoffending Deep Dive 2025, 3.4).
struct AssessmentProfile
{
    CohortPeople assessed;
    std::map<std::uint16_t, AreaCounts> areas;

    /// All findings of one child, in any order; those of the latest day count, and what is said twice counts once.
    /// `foundNothing` says of each finding whether it says that there is nothing. Gives how many were said again.
    std::int64_t count(std::span<Finding> findings, bool reoffends, const std::vector<bool>& foundNothing);
};

/// Adds children that were counted elsewhere.
void add(AssessmentProfile& to, const AssessmentProfile& from);

} // namespace cspdesk::statistics
