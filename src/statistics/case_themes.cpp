// SPDX-License-Identifier: MIT
#include "statistics/case_themes.h"

#include <algorithm>

namespace cspdesk::statistics {

CasesByName casesBy(std::span<const GroupCaseFacts> cases, std::string GroupCaseFacts::*single)
{
    CasesByName out;
    for (const GroupCaseFacts& each : cases)
        ++out[each.*single];
    return out;
}

CasesByName casesBy(std::span<const GroupCaseFacts> cases, std::set<std::string> GroupCaseFacts::*several)
{
    CasesByName out;
    for (const GroupCaseFacts& each : cases)
        for (const std::string& name : each.*several)
            ++out[name];
    return out;
}

std::vector<MonthOfCases> casesByMonth(std::span<const GroupCaseFacts> cases)
{
    std::map<std::int32_t, MonthOfCases> months;
    for (const GroupCaseFacts& each : cases) {
        for (const std::int32_t month : each.months)
            ++months[month].cases;
        if (!each.months.empty())
            ++months[*each.months.begin()].fresh;
    }
    std::vector<MonthOfCases> out;
    if (months.empty())
        return out;
    for (std::int32_t month = months.begin()->first; month <= months.rbegin()->first; ++month) {
        MonthOfCases found = months[month];
        found.month = month;
        out.push_back(found);
    }
    return out;
}

} // namespace cspdesk::statistics
