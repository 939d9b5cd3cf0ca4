// SPDX-License-Identifier: MIT
#pragma once

#include "statistics/result_table.h"
#include "wording/followed_tables.h"

#include <string>
#include <vector>

namespace cspdesk::commands {

/// The cohorts as JSON: "trend" in words, "cohorts" with the windows and Kaplan–Meier of `followUpJson`, and "tables"
/// as everywhere. What the tables hide is null. `tables` begin with `wording::soFarTable` and a
/// `wording::cohortWindowTable` for each window, protected or not.
std::string cohortsJson(const wording::FollowedCohorts& followed, Date extracted,
                        const std::vector<statistics::ResultTable>& tables, const std::string& trend);

} // namespace cspdesk::commands
