// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/follow_up.h"
#include "statistics/kaplan_meier.h"
#include "statistics/result_table.h"

#include <span>
#include <string>
#include <vector>

namespace cspdesk::commands {

/// Every number of an answer as JSON: "all" and, where groups were asked for, "groups", each with its "windows" and
/// "kaplan_meier", and "log_rank". What is hidden in the tables is null here, with "hidden" saying so. `tables` are
/// those of `wording::followUpTables`, protected or not.
std::string followUpJson(const analysis::FollowUpAnswer& answer, const analysis::FollowUpQuestion& question,
                         std::span<const statistics::SurvivalInterval> intervals,
                         const std::vector<statistics::ResultTable>& tables);

/// "plain", "log", "log-log".
std::string_view nameOf(statistics::SurvivalInterval interval);

} // namespace cspdesk::commands
