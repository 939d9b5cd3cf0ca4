// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/area_rates_study.h"
#include "analysis/recorded_crime_study.h"
#include "analysis/trend_study.h"

#include <optional>
#include <set>
#include <string>

namespace cspdesk::analysis {

/// What is measured of recorded crimes.
enum class CrimeMeasure {
    Categories, ///< two periods, category by category
    Areas,      ///< two periods, area by area, with rates
    Months      ///< month by month
};

/// What is asked of a file of recorded crimes, whatever is measured. Trees, populations and boundaries are files of
/// their own.
struct CrimeQuestion
{
    CrimeMeasure measure = CrimeMeasure::Categories;
    ChosenColumns columns;
    std::optional<DateOrder> dates;
    std::optional<statistics::ComparedPeriods> periods; ///< those of the file if not said
    std::optional<statistics::MonthSpan> months;        ///< of the measure by months; those of the file if not said
    std::set<std::string> areas;                        ///< none for all; not of the measure by areas
    std::set<std::string> categories;                   ///< none for all; not of the measure by categories
    bool isByShippedTree = false;                       ///< by the categories that come with the program
    ComparisonFlags flags;
    bool isOfHouseholds = false; ///< the populations are households
    int yearStarts = 4;          ///< the month with which a year begins

    friend bool operator==(const CrimeQuestion&, const CrimeQuestion&) = default;
};

/// What is asked of a file of areas that are alike.
struct SimilarAreasQuestion
{
    ChosenColumns columns;
    std::optional<DateOrder> dates; ///< of the days of the group
    std::string self;               ///< the area that is placed; none is chosen yet where it is empty
    std::optional<Date> groupDate;  ///< where the file does not say from when the group is

    friend bool operator==(const SimilarAreasQuestion&, const SimilarAreasQuestion&) = default;
};

/// The months that the rows of a file are of; nothing where it has none.
std::optional<statistics::MonthSpan> monthsOf(const CrimeCounts& crimes);

/// The last year of months that are known and the one before; of less than two years as many months at the end as can
/// be compared with those a year before, and of a year or less the second half with the first. Nothing for one month.
std::optional<statistics::ComparedPeriods> lastPeriods(const statistics::MonthSpan& known);

// The question as each measure asks it. Periods have to be chosen.
RecordedCrimeQuestion byCategories(const CrimeQuestion& question, statistics::CategoryTree tree);
AreaRatesQuestion byAreas(const CrimeQuestion& question, std::vector<AreaPopulation> populations);
TrendQuestion byMonths(const CrimeQuestion& question);

// And the other way round, for recipes and for what is kept of results.
CrimeQuestion questionOf(const RecordedCrimeQuestion& question);
CrimeQuestion questionOf(const AreaRatesQuestion& question);
CrimeQuestion questionOf(const TrendQuestion& question);

/// Of files without a column for categories, or with one for areas, what can be measured of them.
CrimeMeasure measureFor(std::span<const std::string> headings, CrimeMeasure wanted);

} // namespace cspdesk::analysis
