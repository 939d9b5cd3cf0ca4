// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/crime_extract.h"
#include "statistics/monthly_series.h"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace cspdesk::analysis {

/// What is asked of a file of crimes by month.
struct TrendQuestion
{
    CrimeColumns columns;
    std::optional<statistics::MonthSpan> months; ///< those of the file if not said
    std::vector<std::string> areas;              ///< none for all
    std::set<std::string> categories;            ///< none for all
    int yearStarts = 4;                          ///< the month with which a year begins
};

/// What the file answers. Only counts are in it, no crime.
struct TrendAnswer
{
    ExtractReport report;
    bool isOfCounts = false;
    bool hasManyCategories = false;
    std::int64_t repeatedRows = 0;
    statistics::MonthlySeries series; ///< of the months that the file knows; a month without a row of these has none
    std::int64_t outside = 0;         ///< crimes of other months
    std::int64_t across = 0;          ///< counts of more than one month: left out
    std::set<std::string> unknownAreas;
    std::set<std::string> unknownCategories;
};

/// Reads the file and counts by month.
BasicResult<TrendAnswer, ImportRefusal> trendStudy(std::unique_ptr<platform::InputFile> bytes,
                                                   const TrendQuestion& question,
                                                   const sources::ReadControl& control = {});
/// The same of a file that is read already; its columns were chosen then.
BasicResult<TrendAnswer, ImportRefusal> trendStudy(CrimeCounts crimes, const TrendQuestion& question);

} // namespace cspdesk::analysis
