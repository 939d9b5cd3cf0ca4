// SPDX-License-Identifier: MIT
#pragma once

#include "statistics/published_table.h"

#include <optional>
#include <span>
#include <string_view>

namespace cspdesk::statistics {

/// Reads how figures are worked out, as a person writes it: "rate = 1000 x crimes / people",
/// "change = (now - before) / before", "rank = rank crimes", "Violence = With injury + Without injury". Signs stand
/// between spaces; a name that holds one is put in quotes. It is of rows where the result is the name of a row and not
/// of a column. Nothing where it cannot be read.
std::optional<PublishedRule> publishedRule(std::string_view text, std::span<const PublishedTable> tables);

/// The first name of the rule that no table has.
std::optional<std::string_view> unknownName(const PublishedRule& rule, std::span<const PublishedTable> tables);

} // namespace cspdesk::statistics
