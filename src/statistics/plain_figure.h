// SPDX-License-Identifier: MIT
#pragma once

#include "statistics/result_table.h"

#include <optional>
#include <string>

namespace cspdesk::statistics {

/// How a cell without a figure is written everywhere: "[z]", "[x]", "<5", "[c]", or nothing where nothing belongs. The
/// symbols are those of government statistics; of a small count the threshold is said.
std::string markOf(NoFigure why, std::optional<int> threshold);

/// An integer in units of the last of so many decimals as digits: -138 to one decimal is "-13.8".
std::string decimalDigits(std::int64_t scaled, int decimals);

/// A cell as files hold it: digits without separators, a percentage without its sign, a mark as it stands.
std::string plainFigure(const TableCell& cell, const TableColumn& column, std::optional<int> threshold);

} // namespace cspdesk::statistics
