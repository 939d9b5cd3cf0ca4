// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/lookup_rows.h"
#include "statistics/prevalence.h"

#include <optional>
#include <string>
#include <vector>

namespace cspdesk::analysis {

/// What a survey says of a group of people, and how many of them there are here.
struct SurveyedGroup
{
    std::string group;
    std::int64_t population = 0;
    statistics::BasisPoints rate = 0;
    std::optional<statistics::BasisPoints> low; ///< of the survey's own interval
    std::optional<statistics::BasisPoints> high;

    friend bool operator==(const SurveyedGroup&, const SurveyedGroup&) = default;
};

/// What is asked of a file of groups.
struct PrevalenceQuestion
{
    ChosenColumns columns;
    std::optional<DateOrder> dates;       ///< there are none in it
    std::string survey;                   ///< "Crime Survey for England and Wales 2013/14"
    std::string of;                       ///< "victims of domestic abuse"
    std::optional<std::int64_t> recorded; ///< how many the agencies know of
    std::string recordedWhat;             ///< "police incidents, October 2014 to September 2015"

    friend bool operator==(const PrevalenceQuestion&, const PrevalenceQuestion&) = default;
};

/// Reads them from a CSV file with the columns group, population and rate in per cent; with rate_low and rate_high
/// where the survey gives an interval. Both of them or neither, around the rate.
BasicResult<std::vector<SurveyedGroup>, LookupRefusal> readSurveyedGroups(std::unique_ptr<platform::InputFile> bytes,
                                                                          const ChosenColumns& columns = {});

} // namespace cspdesk::analysis
