// SPDX-License-Identifier: MIT
#pragma once

#include "statistics/month_span.h"

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

namespace cspdesk::statistics {

/// A case before a problem-solving group, as one or more of its meetings were told of it. What each of them said holds
/// of the case.
struct GroupCaseFacts
{
    std::string kind;   ///< "Individual", "Location"; empty where nobody said
    std::string ward;   ///< the last that was said
    std::string spread; ///< the last that was said
    std::optional<bool> hasSeveralIncidents;
    std::set<std::string> issues;
    std::set<std::string> impacts;
    std::set<std::string> needs;
    std::set<std::int32_t> months; ///< in which it was spoken of
    std::int64_t mentions = 0;     ///< of issues, in all meetings
};

/// In how many cases each name stands: one case can have several, so that they make more than all cases.
using CasesByName = std::map<std::string, std::int64_t>;

CasesByName casesBy(std::span<const GroupCaseFacts> cases, std::string GroupCaseFacts::*single);
CasesByName casesBy(std::span<const GroupCaseFacts> cases, std::set<std::string> GroupCaseFacts::*several);

/// What was spoken of in a month.
struct MonthOfCases
{
    std::int32_t month = 0;
    std::int64_t cases = 0;
    std::int64_t fresh = 0; ///< for the first time
};
/// From the first month of any case to the last.
std::vector<MonthOfCases> casesByMonth(std::span<const GroupCaseFacts> cases);

} // namespace cspdesk::statistics
