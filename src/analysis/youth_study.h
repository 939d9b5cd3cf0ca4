// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/extract_report.h"
#include "analysis/seriousness_scale.h"
#include "base/date.h"
#include "statistics/assessments.h"
#include "statistics/youth_cohorts.h"

#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace cspdesk::analysis {

/// What is asked of a file of youth outcomes, and of one of assessments if there is one.
struct YouthQuestion
{
    ChosenColumns columns;
    std::optional<DateOrder> dates;
    ChosenColumns assessmentColumns;
    std::optional<DateOrder> assessmentDates;
    int firstYear = 0;
    int lastYear = 0;
    Date extracted = date(2000, 1, 1); ///< the last day anything is known of
    std::vector<std::int32_t> windows = {182, 365, 730};
    std::int32_t waiting = 0; ///< days a reoffence may take to have an outcome
    statistics::YouthClock clock = statistics::YouthClock::Offences;
    std::optional<SeriousnessScale> scale;         ///< asked for offences without a score in their row
    std::set<std::string> foundNothing = {"None"}; ///< findings that say that there is nothing

    friend bool operator==(const YouthQuestion&, const YouthQuestion&) = default;
};

/// What a file of assessments says of the children of the cohorts.
struct YouthAssessments
{
    ExtractReport report;
    std::uint64_t withoutChild = 0;                      ///< rows left out
    std::int64_t repeatedRows = 0;                       ///< that say again what another says: counted once
    std::int64_t later = 0;                              ///< rows of assessments behind the extract: left out
    std::int64_t strangers = 0;                          ///< children of none of the cohorts
    std::vector<statistics::AssessmentProfile> profiles; ///< of each cohort
    std::vector<std::string> areas;                      ///< in UTF-8, by their number
    std::vector<std::string> findings;
    std::vector<bool> saysNothing; ///< of each finding: that there is nothing
};

/// What the files answer. Only numbers of children are in it, no child's record.
struct YouthAnswer
{
    ExtractReport report;
    std::uint64_t withoutChild = 0; ///< rows left out
    std::int64_t repeatedRows = 0;  ///< that say again what another says: counted once
    std::int64_t later = 0;         ///< rows after the extract: left out
    std::int64_t outside = 0;       ///< children whose first outcome is before or after the cohorts
    /// Whether there are scores at all, in the rows or in a scale; without them nothing is told of the most serious.
    bool tellsSeriousness = false;
    std::string scaleVersion;                     ///< of the scale that was asked; empty where there was none
    std::vector<statistics::YouthCohort> cohorts; ///< a year after the other
    std::vector<std::string> types;               ///< in UTF-8, by their number
    std::vector<std::string> outcomes;
    std::vector<std::string> genders;
    std::vector<std::string> ethnicities;
    std::vector<std::string> wards;
    std::vector<std::string> socialCare;
    std::optional<YouthAssessments> assessments; ///< where there is a file of them
};

/// Why nothing can be told, and of which file.
struct YouthRefusal
{
    bool ofAssessments = false;
    ImportRefusal why;
};

/// Reads the files and counts what the question asks for; `assessments` may be none. The records are forgotten
/// afterwards.
BasicResult<YouthAnswer, YouthRefusal> youthStudy(std::unique_ptr<platform::InputFile> outcomes,
                                                  std::unique_ptr<platform::InputFile> assessments,
                                                  const YouthQuestion& question,
                                                  const sources::ReadControl& control = {});

} // namespace cspdesk::analysis
