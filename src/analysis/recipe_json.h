// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/case_standards_file.h"
#include "analysis/cohort_study.h"
#include "analysis/crime_question.h"
#include "analysis/follow_up.h"
#include "analysis/prevalence_file.h"
#include "analysis/referral_study.h"
#include "analysis/scheme_study.h"
#include "analysis/suspect_question.h"
#include "analysis/tag_study.h"
#include "analysis/theme_study.h"
#include "analysis/youth_study.h"

#include <nlohmann/json.hpp>

namespace cspdesk::analysis {

using nlohmann::ordered_json;

// What a recipe says of a question besides its columns and the order of dates. Reading throws what the library throws
// where a value is of another kind.

void writeChoices(const SuspectQuestion& question, ordered_json& json);
void writeChoices(const CohortQuestion& question, ordered_json& json);
void writeChoices(const YouthQuestion& question, ordered_json& json);
void writeChoices(const SchemeQuestion& question, ordered_json& json);
void writeChoices(const FollowUpQuestion& question, ordered_json& json);
void writeChoices(const CrimeQuestion& question, ordered_json& json);
void writeChoices(const SimilarAreasQuestion& question, ordered_json& json);
void writeChoices(const ReferralQuestion& question, ordered_json& json);
void writeChoices(const ThemeQuestion& question, ordered_json& json);
void writeChoices(const TagQuestion& question, ordered_json& json);
void writeChoices(const PrevalenceQuestion& question, ordered_json& json);
void writeChoices(const StandardsQuestion& question, ordered_json& json);

void readChoices(const ordered_json& json, SuspectQuestion& question);
void readChoices(const ordered_json& json, CohortQuestion& question);
void readChoices(const ordered_json& json, YouthQuestion& question);
void readChoices(const ordered_json& json, SchemeQuestion& question);
void readChoices(const ordered_json& json, FollowUpQuestion& question);
void readChoices(const ordered_json& json, CrimeQuestion& question);
void readChoices(const ordered_json& json, SimilarAreasQuestion& question);
void readChoices(const ordered_json& json, ReferralQuestion& question);
void readChoices(const ordered_json& json, ThemeQuestion& question);
void readChoices(const ordered_json& json, TagQuestion& question);
void readChoices(const ordered_json& json, PrevalenceQuestion& question);
void readChoices(const ordered_json& json, StandardsQuestion& question);

} // namespace cspdesk::analysis
