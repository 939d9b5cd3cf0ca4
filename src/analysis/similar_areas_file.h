// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/lookup_rows.h"
#include "base/date.h"

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace cspdesk::analysis {

/// An area of a group; it did not report where it has no rate.
struct SimilarArea
{
    std::string area;
    std::optional<double> rate;        ///< per 1,000; that of the count where there is one
    std::optional<std::int64_t> count; ///< with its population, where the file has both instead of a rate
    std::optional<std::int64_t> population;
};

/// What is compared: one kind of crime.
struct SimilarMeasure
{
    std::string name; ///< empty where the file has no column for it
    std::vector<SimilarArea> areas;
};

/// A group of areas that are most alike. Groups change from year to year, so that it is kept with its day.
struct SimilarGroup
{
    std::vector<SimilarMeasure> measures; ///< in the order of the file
    std::set<Date> dates;                 ///< from when the group is, as the file says
    bool hasCounts = false;
};

/// Reads a group from a CSV file with the columns area and rate, or area, count and population; with a measure where
/// there are several, and a day of the group. An area with all of them blank did not report.
BasicResult<SimilarGroup, LookupRefusal> readSimilarAreas(std::unique_ptr<platform::InputFile> bytes,
                                                          const ChosenColumns& columns = {});

} // namespace cspdesk::analysis
