// SPDX-License-Identifier: MIT
#pragma once

#include "statistics/chart.h"

#include <nlohmann/json_fwd.hpp>

#include <optional>

namespace cspdesk::analysis {

/// A chart as a value, so that it can be drawn again on whatever it is shown.
nlohmann::ordered_json chartJson(const statistics::TableChart& chart);
/// Nothing where it is none that could be drawn beside one of so many tables.
std::optional<statistics::TableChart> chartOf(const nlohmann::ordered_json& json, std::size_t tables);

} // namespace cspdesk::analysis
