// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/youth_study.h"
#include "statistics/result_table.h"

#include <optional>
#include <string>
#include <vector>

namespace cspdesk::wording {

/// What the latest assessments say of the children who reoffended, as it is shown: how many have one, and a table for
/// each area. Where several things can be found of one child, mentions and children are told apart. Nothing where
/// there are no assessments.
std::vector<statistics::ResultTable> assessmentTables(const analysis::YouthAnswer& answer, std::optional<int> threshold,
                                                      const std::string& coverage);

} // namespace cspdesk::wording
