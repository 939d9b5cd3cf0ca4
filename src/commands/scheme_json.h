// SPDX-License-Identifier: MIT
#pragma once

#include "statistics/result_table.h"

#include <optional>
#include <string>
#include <vector>

namespace cspdesk::commands {

/// The tables of a scheme as JSON: "comparison" in words, "periods" with every number of the table of rates, and
/// "tables" as everywhere. What the tables hide, or nobody knows, is null. `tables` are as they are shown.
std::string schemeJson(const std::vector<statistics::ResultTable>& tables);

} // namespace cspdesk::commands
