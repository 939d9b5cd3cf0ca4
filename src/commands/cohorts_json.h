// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/cohort_study.h"
#include "statistics/result_table.h"

#include <string>
#include <vector>

namespace cspdesk::commands {

/// The cohorts as JSON: "trend" in words, "cohorts" with the windows and Kaplan–Meier of `followUpJson`, and "tables"
/// as everywhere. What the tables hide is null. `tables` are those of `wording::cohortTables`, protected or not.
std::string cohortsJson(const analysis::CohortAnswer& answer, const analysis::CohortQuestion& question,
                        const std::vector<statistics::ResultTable>& tables, const std::string& trend);

} // namespace cspdesk::commands
