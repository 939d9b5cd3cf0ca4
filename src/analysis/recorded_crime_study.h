// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/category_tree_file.h"
#include "analysis/crime_extract.h"
#include "statistics/period_change.h"

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace cspdesk::analysis {

/// What is asked of a file of recorded crimes.
struct RecordedCrimeQuestion
{
    CrimeColumns columns;
    statistics::ComparedPeriods periods;
    std::vector<std::string> areas; ///< none for all
    statistics::CategoryTree tree;  ///< empty: the categories of the file, one beside the other
    ComparisonFlags flags;
};

/// A category in its place.
struct CategoryLine
{
    std::string category;
    std::string parent;
    std::size_t depth = 0;
    statistics::PeriodCounts counts;
    bool isRest = false; ///< crimes that are in `parent` and in none of its parts
};

/// Whether the parts of a category make what the file says of it.
struct AddUpCheck
{
    std::string category;
    statistics::PeriodCounts stated;
    statistics::PeriodCounts parts; ///< together

    [[nodiscard]] bool addsUp() const { return stated == parts; }
};

/// What the file answers. Only counts are in it, no crime.
struct RecordedCrimeAnswer
{
    ExtractReport report;
    bool isOfCounts = false;
    std::int64_t repeatedRows = 0;
    std::vector<CategoryLine> lines; ///< in the order of the tree; without one by name
    statistics::PeriodCounts all;    ///< of all categories; only where there is no tree
    std::vector<AddUpCheck> checks;  ///< of categories that the file has a count of, and of whose parts it has counts
    std::vector<std::pair<std::string, statistics::PeriodCounts>> uncategorised; ///< what the tree does not have
    std::int64_t outside = 0;                                                    ///< crimes in neither period
    std::int64_t across = 0;            ///< rows of months that are only partly in one: left out
    std::set<std::string> unknownAreas; ///< of those asked for
    std::set<std::string> unknownFlags; ///< categories that are flagged and neither in the file nor in the tree
    bool hasEarlier = false;            ///< whether the file knows anything of all the months of the period
    bool hasLater = false;
};

/// Reads the file and counts what the question asks for. The periods have to be ones that can be compared.
BasicResult<RecordedCrimeAnswer, ImportRefusal> recordedCrimeStudy(std::unique_ptr<platform::InputFile> bytes,
                                                                   const RecordedCrimeQuestion& question,
                                                                   const sources::ReadControl& control = {});

/// The same of a file that is read already; its columns were chosen then.
BasicResult<RecordedCrimeAnswer, ImportRefusal> recordedCrimeStudy(CrimeCounts crimes,
                                                                   const RecordedCrimeQuestion& question);

/// Counts of two periods by category, with what of the file is not in them.
struct CountsOfPeriods
{
    std::map<std::string, statistics::PeriodCounts> byCategory;
    std::map<std::string, statistics::PeriodCounts> byArea;
    std::int64_t outside = 0;
    std::int64_t across = 0;
    bool hasEarlier = false;
    bool hasLater = false;
};
/// Only crimes of the areas, and of the categories unless none is given.
CountsOfPeriods countPeriods(const CrimeCounts& crimes, const statistics::ComparedPeriods& periods,
                             const AreaChoice& areas, const std::set<std::string>& categories);

/// The lines of the categories, with the sums of the tree: of crimes each category holds its own and those of its
/// parts, of counts what the file says of it, and where it says nothing the sum of its parts.
void countByTree(const CountsOfPeriods& counts, const statistics::CategoryTree& tree, bool isOfCounts,
                 RecordedCrimeAnswer& out);

} // namespace cspdesk::analysis
