// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/recipe.h"
#include "statistics/published_table.h"
#include "statistics/result_table.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cspdesk::analysis {

/// A result as it went out: protected tables, and what was asked.
struct EarlierResult
{
    std::vector<statistics::ResultTable> tables;
    Recipe recipe;
};

/// As JSON, and back; nothing where the text is none of ours.
std::string earlierResultText(const EarlierResult& result);
std::optional<EarlierResult> parseEarlierResult(std::string_view text);

/// The question with the days of the file for those that were not chosen, so that results of different files can be
/// compared.
Question withDays(Question question, std::optional<Date> first, std::optional<Date> last);

/// How what was counted before hangs together with what is counted now, as far as what was asked and the days of the
/// extracts tell: a shorter time or fewer places are a part of it. Nothing where neither is a part of the other.
std::optional<statistics::EarlierIs> relationTo(const EarlierResult& before, const EarlierResult& now);

/// The tables of an earlier result that can be audited beside those of now, each marked with how it hangs together;
/// without totals where rows are not the same.
std::vector<statistics::PublishedTable> tablesBeside(const EarlierResult& before, const EarlierResult& now);

} // namespace cspdesk::analysis
