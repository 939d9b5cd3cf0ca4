// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/follow_up.h"
#include "statistics/kaplan_meier.h"
#include "statistics/result_table.h"

#include <nlohmann/json_fwd.hpp>

#include <functional>
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

/// The "windows" and "kaplan_meier" of one group, whose row in each of `tables`, one for each of `days`, is called
/// `row`. `isKnown` says of which windows it can be told who belongs into them.
nlohmann::ordered_json windowsJson(const analysis::FollowUpGroup& group, const std::string& row,
                                   std::span<const std::int32_t> days,
                                   std::span<const statistics::SurvivalInterval> intervals,
                                   std::span<const statistics::ResultTable> tables,
                                   const std::function<bool(std::int32_t)>& isKnown);
/// To three decimals where small numbers are hidden: all digits would tell whether a guess at them is right.
nlohmann::ordered_json logRankJson(const std::optional<statistics::LogRank>& test, bool isProtected);

/// "plain", "log", "log-log".
std::string_view nameOf(statistics::SurvivalInterval interval);

} // namespace cspdesk::commands
