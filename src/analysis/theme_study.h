// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/extract_report.h"
#include "analysis/file_form.h"
#include "analysis/lookup_rows.h"
#include "statistics/case_themes.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace cspdesk::analysis {

/// What is asked of the case log of problem-solving groups.
struct ThemeQuestion
{
    ChosenColumns columns;
    std::optional<DateOrder> dates;
    std::set<std::string> groups;                ///< none for all
    std::set<std::string> kinds;                 ///< of cases; none for all
    std::optional<statistics::MonthSpan> months; ///< all if not said
    bool onlySeveralIncidents = false;           ///< only cases with more than one incident are analysed

    friend bool operator==(const ThemeQuestion&, const ThemeQuestion&) = default;
};

/// How themes are written, and as what they count: "ASB noise" counts as "Noise".
using ThemeNames = std::map<std::string, std::string>;
/// Reads them from a CSV file with the columns theme and written_as; a theme counts as itself, too.
BasicResult<ThemeNames, LookupRefusal> readThemeNames(std::unique_ptr<platform::InputFile> bytes);

/// The references of another cohort; of all rows, each once.
using References = std::set<std::string>;
BasicResult<References, ImportRefusal> readReferences(std::unique_ptr<platform::InputFile> bytes,
                                                      const std::string& column);

/// How many cases of a kind there are, and how many of them had more than one incident.
struct KindCount
{
    std::int64_t cases = 0;
    std::int64_t several = 0;
};

/// What the file answers. Only counts are in it, no case.
struct ThemeAnswer
{
    ExtractReport report;
    std::int64_t withoutReference = 0; ///< rows left out
    std::int64_t outside = 0;          ///< rows of other months: left out
    bool tellsIncidents = false;       ///< whether there is a column for them
    bool hasMonths = false;
    std::map<std::string, KindCount> kinds; ///< before the cases to be analysed were chosen
    std::int64_t cases = 0;                 ///< that are analysed
    statistics::CasesByName wards;
    statistics::CasesByName spreads;
    statistics::CasesByName issues;
    statistics::CasesByName impacts;
    statistics::CasesByName needs;
    std::int64_t withoutIssue = 0; ///< cases
    std::int64_t mentions = 0;     ///< of issues
    std::vector<statistics::MonthOfCases> months;
    std::set<std::string> groups;       ///< of the file
    std::set<std::string> caseKinds;    ///< of the file
    std::set<std::string> unlisted;     ///< themes that the list of names does not have: counted as they are written
    std::optional<std::int64_t> shared; ///< cases whose reference the other cohort has, too
    std::int64_t others = 0;            ///< references of the other cohort
};

/// Reads the file and counts cases, each once however often it was spoken of.
BasicResult<ThemeAnswer, ImportRefusal> themeStudy(std::unique_ptr<platform::InputFile> bytes,
                                                   const ThemeQuestion& question, const ThemeNames& names,
                                                   const std::optional<References>& beside,
                                                   const sources::ReadControl& control = {});

} // namespace cspdesk::analysis
