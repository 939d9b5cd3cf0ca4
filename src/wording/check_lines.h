// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/case_standards_file.h"
#include "analysis/cohort_study.h"
#include "analysis/crime_extract.h"
#include "analysis/follow_up.h"
#include "analysis/prevalence_file.h"
#include "analysis/referral_study.h"
#include "analysis/scheme_study.h"
#include "analysis/similar_areas_file.h"
#include "analysis/suspect_import.h"
#include "analysis/tag_study.h"
#include "analysis/theme_study.h"
#include "analysis/youth_study.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace cspdesk::wording {

/// What the checks of an extract found: a number of rows, or something to be told.
struct CheckLine
{
    QString words;
    std::optional<std::uint64_t> rows = {};
    bool isStrong = false;
};
using CheckLines = std::vector<CheckLine>;

/// What a file of suspects holds, whatever is measured of it.
struct SuspectChecks
{
    const analysis::ImportReport& report;
    const std::vector<std::string>& types;
    const std::vector<std::string>& districts;
    std::uint64_t repeatedRows = 0;
};
CheckLines checkLines(const SuspectChecks& checks);

/// How many rows are kept, and which are not and why; of the further files, too.
CheckLines checkLines(const analysis::CohortAnswer& answer);
CheckLines checkLines(const analysis::YouthAnswer& answer);
CheckLines checkLines(const analysis::SchemeAnswer& answer);
CheckLines checkLines(const analysis::FollowUpAnswer& answer);
CheckLines checkLines(const analysis::CrimeCounts& crimes);
CheckLines checkLines(const analysis::SimilarGroup& group);
CheckLines checkLines(const analysis::ReferralAnswer& answer);
CheckLines checkLines(const analysis::ThemeAnswer& answer);
CheckLines checkLines(const analysis::TagAnswer& answer);
CheckLines checkLines(const std::vector<analysis::SurveyedGroup>& groups);
/// With the references of late cases, for whoever looks after them: they stand on the screen alone.
CheckLines checkLines(const statistics::CaseStandardsResult& result);

} // namespace cspdesk::wording
