// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "sources/import_problem.h"
#include "statistics/result_table.h"

#include <nlohmann/json_fwd.hpp>

#include <string>

namespace cspdesk::analysis {

/// A result table as JSON, the same on the command line and in a result bundle. A count is a number; a share
/// {"part", "whole", "percent"}, or "ratio" in a column of decimals; a hidden figure {"hidden": "small"} or
/// {"hidden": "protecting"}, with "below" where its percentage is told from above; no figure at all
/// {"none": "not-applicable"}, {"none": "not-available"} or {"none": "not-comparable"}; null where nothing belongs.
nlohmann::ordered_json tableJson(const statistics::ResultTable& table);

/// The table back. Everything is checked: kinds, counts of cells, what columns refer to, and that nothing stands in a
/// protected table that is below its threshold. `place` names the table in a problem: "tables[0]".
BasicResult<statistics::ResultTable, sources::ImportProblem> tableOf(const nlohmann::ordered_json& json,
                                                                     const std::string& place);

} // namespace cspdesk::analysis
