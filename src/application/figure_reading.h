// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/recipe.h"
#include "domain/safety_plan.h"
#include "statistics/result_table.h"

#include <optional>
#include <string>
#include <utility>

namespace cspdesk::application {

/// A figure of a result as a reading of a target: its value, and of a per cent what it is of. Per cents have one place
/// at least. Nothing where the cell holds no figure, hides one, or has one that is too large for a reading.
std::optional<domain::Reading> readingOf(const statistics::TableCell& cell, const statistics::TableColumn& column);

/// The first and last day of what a column of a result is about; nothing where the question does not say.
std::optional<std::pair<Date, Date>> daysAskedOf(const analysis::Question& question, const std::string& columnId);

} // namespace cspdesk::application
