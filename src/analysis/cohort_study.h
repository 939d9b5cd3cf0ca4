// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/extract_report.h"
#include "base/date.h"
#include "statistics/cohorts.h"

#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace cspdesk::analysis {

/// What is asked of a file of sentences.
struct CohortQuestion
{
    ChosenColumns columns;
    std::optional<DateOrder> dates;
    int firstYear = 0;
    int lastYear = 0;
    Date extracted = date(2000, 1, 1); ///< the last day anything is known of
    std::vector<std::int32_t> windows = {182, 365, 730};
    std::int32_t waiting = 0; ///< days a reoffence may take to be sentenced
    bool countsPseudo = false;
    std::set<std::string> districts; ///< of people at their index offence; empty for all
    bool needsPeople = true;         ///< gender, ethnicity, birth, district and early ends are read

    friend bool operator==(const CohortQuestion&, const CohortQuestion&) = default;
};

/// What a file of sentences answers. Only numbers of people are in it, nobody's record.
struct CohortAnswer
{
    ExtractReport report;
    std::uint64_t withoutPerson = 0;         ///< rows left out
    std::int64_t repeatedRows = 0;           ///< that say again what another says: counted once
    std::int64_t later = 0;                  ///< rows after the extract: left out
    std::set<std::string> unknownDistricts;  ///< of those asked for: no row has them
    std::int64_t outside = 0;                ///< people first sentenced before or after the series alone
    std::int64_t elsewhere = 0;              ///< people of other districts
    std::vector<statistics::Cohort> cohorts; ///< a year after the other
    std::vector<std::string> types;          ///< in UTF-8, by their number
    std::vector<std::string> genders;
    std::vector<std::string> ethnicities;
    std::vector<std::string> districts;
};

/// Reads the file and counts what the question asks for. The records are forgotten afterwards.
BasicResult<CohortAnswer, ImportRefusal> cohortStudy(std::unique_ptr<platform::InputFile> bytes,
                                                     const CohortQuestion& question,
                                                     const sources::ReadControl& control = {});

} // namespace cspdesk::analysis
