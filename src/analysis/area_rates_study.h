// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/crime_extract.h"
#include "analysis/lookup_rows.h"
#include "statistics/area_rates.h"
#include "statistics/period_change.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace cspdesk::analysis {

/// How many people or households an area has.
struct AreaPopulation
{
    std::string area;
    std::int64_t size = 0;
    int year = 0;
    std::string partOf; ///< the larger area that is told; empty where the area itself is

    friend bool operator==(const AreaPopulation&, const AreaPopulation&) = default;
};

/// Reads them from a CSV file with the columns area, population and year, and part_of where areas are put together.
BasicResult<std::vector<AreaPopulation>, LookupRefusal> readPopulations(std::unique_ptr<platform::InputFile> bytes);

/// What is asked of a file of crimes by area.
struct AreaRatesQuestion
{
    CrimeColumns columns;
    statistics::ComparedPeriods periods;
    std::set<std::string> categories; ///< none for all
    std::vector<AreaPopulation> populations;
};

/// An area that is told.
struct AreaLine
{
    std::string area;
    statistics::PeriodCounts counts;
    std::int64_t size = 0;
    std::vector<statistics::SizedCount> parts; ///< its small areas in the later period
};

/// What the file answers. Only counts are in it, no crime.
struct AreaRatesAnswer
{
    ExtractReport report;
    bool isOfCounts = false;
    std::int64_t repeatedRows = 0;
    std::vector<AreaLine> lines;                    ///< by name
    statistics::PeriodCounts elsewhere;             ///< crimes without an area, or of one that has no population
    std::set<std::string> withoutSize;              ///< those areas
    std::set<std::string> unknown;                  ///< categories asked for that no row has
    std::map<std::string, std::int64_t> byCategory; ///< of the later period, in all areas that are told
    std::set<int> years;                            ///< of the populations
    bool isGrouped = false;                         ///< whether lines are made of smaller areas
    std::int64_t outside = 0;                       ///< crimes in neither period
    std::int64_t across = 0;                        ///< counts of months that are only partly in one: left out
};

/// The names of the areas that are told, in their order.
std::vector<std::string> areaNames(const AreaRatesAnswer& answer);

/// Reads the file and counts what the question asks for.
BasicResult<AreaRatesAnswer, ImportRefusal> areaRatesStudy(std::unique_ptr<platform::InputFile> bytes,
                                                           const AreaRatesQuestion& question,
                                                           const sources::ReadControl& control = {});
/// The same of a file that is read already; its columns were chosen then.
AreaRatesAnswer areaRatesStudy(CrimeCounts crimes, const AreaRatesQuestion& question);

} // namespace cspdesk::analysis
