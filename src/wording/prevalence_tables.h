// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/prevalence_file.h"
#include "statistics/chart.h"
#include "wording/suspect_tables.h"

#include <optional>
#include <string>
#include <vector>

namespace cspdesk::wording {

/// What is held beside what a survey leads to expect.
struct PrevalenceFrame
{
    TableFrame groups;
    std::string survey;                   ///< "Crime Survey for England and Wales 2013/14"
    std::string of;                       ///< "victims of domestic abuse"
    std::optional<std::int64_t> recorded; ///< how many the agencies know of
    std::string recordedWhat;             ///< "police incidents, October 2014 to September 2015"
};

/// How many people of each group a survey leads to expect here, and which share of them is known of; with the caveats
/// that such an estimate cannot go out without (Strategic Assessment 2015/16, domestic abuse).
std::vector<statistics::ResultTable> prevalenceTables(const std::vector<analysis::SurveyedGroup>& groups,
                                                      std::optional<int> threshold, const PrevalenceFrame& frame);

std::vector<statistics::TableChart> prevalenceCharts(const std::vector<statistics::ResultTable>& tables);

} // namespace cspdesk::wording
