// SPDX-License-Identifier: MIT
#pragma once

#include "domain/day_count.h"

#include <nlohmann/json_fwd.hpp>

#include <string>

namespace cspdesk::commands {

/// "clear-working", "clear-calendar", "working"
std::string ruleName(domain::CountRule rule);

/// A sum of days: rule, count, result and every day passed.
nlohmann::ordered_json dayCountJson(const domain::DayCount& count);

/// A cell of CSV, in quotes where it needs them; what a spreadsheet would take for a formula begins with an apostrophe.
std::string csvCell(const std::string& text);

} // namespace cspdesk::commands
