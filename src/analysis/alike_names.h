// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

namespace cspdesk::analysis {

/// Names of a column that differ in capitals, spaces and punctuation only, such as "Theft from vehicle" and
/// "theft-from-vehicle", or of which one is the initial of the other, such as "M" and "Male": most likely one, counted
/// as several. Each group in the order of the names.
std::vector<std::vector<std::string>> alikeNames(const std::vector<std::string>& names);

} // namespace cspdesk::analysis
