// SPDX-License-Identifier: MIT
#pragma once

#include "wording/followed_tables.h"
#include "wording/youth_tables.h"

#include <optional>
#include <string>
#include <vector>

namespace cspdesk::wording {

/// What is told of cohorts: the tables as they are shown, and what they say of the trend, which is a note of the first.
struct CohortResult
{
    FollowedCohorts followed;
    std::vector<statistics::ResultTable> tables;
    std::string trend;
};

/// Counts below the protection are hidden, unless there is none.
CohortResult cohortResult(const analysis::CohortAnswer& answer, const analysis::CohortQuestion& question,
                          std::optional<int> protection, const TableFrame& frame);
CohortResult cohortResult(const analysis::YouthAnswer& answer, const analysis::YouthQuestion& question,
                          std::optional<int> protection, const YouthFrame& frame);

} // namespace cspdesk::wording
