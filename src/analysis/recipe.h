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

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>

namespace cspdesk::analysis {

/// What is asked of an extract, by what its rows are.
using Question = std::variant<SuspectQuestion, CohortQuestion, YouthQuestion, SchemeQuestion, FollowUpQuestion,
                              CrimeQuestion, SimilarAreasQuestion, ReferralQuestion, ThemeQuestion, TagQuestion,
                              PrevalenceQuestion, StandardsQuestion>;

/// What the rows of an extract are, in the order of `Question`.
enum class ExtractKind : std::size_t {
    Suspects,
    Sentences,
    YouthOutcomes,
    Scheme,
    Followed,
    Crimes,
    SimilarAreas,
    Referrals,
    Cases,
    Texts,
    SurveyedGroups,
    CaseLog
};
constexpr std::size_t extractKinds = std::variant_size_v<Question>;

/// A saved analysis: everything but the files and the day they were made, so that it can be run on the next extract.
/// Nothing of a person is in it.
struct Recipe
{
    std::string name;
    Question question;
    std::optional<int> protection = 5; ///< counts below it are hidden; none for no protection

    friend bool operator==(const Recipe&, const Recipe&) = default;
};

inline ExtractKind kindOf(const Question& question) { return static_cast<ExtractKind>(question.index()); }
/// What is asked of such an extract unless something else is chosen.
Question questionOf(ExtractKind kind);
/// The same, of what can be measured of a file with such headings.
Question questionFor(ExtractKind kind, std::span<const std::string> headings);

/// Names for files and the command line: "repeat-suspects", "concentration", "persistent", "people", "cohorts",
/// "youth-cohorts", "scheme", "time-to-event", "recorded-crime", "rates", "trend", "compare-areas",
/// "referrals", "themes", "tag", "prevalence", "case-standards".
std::string_view nameOf(const Question& question);
std::string_view nameOf(SuspectMeasure measure);

/// The columns that are read, and what was chosen for them.
const FileForm& formOf(const Question& question);
const FileForm& formOf(CrimeMeasure measure);
ChosenColumns& columnsOf(Question& question);
const ChosenColumns& columnsOf(const Question& question);
std::optional<DateOrder>& datesOf(Question& question);
const std::optional<DateOrder>& datesOf(const Question& question);

/// Where the columns of the question stand in a file.
ColumnMapping columnsFor(const Question& question, std::span<const std::string> headings);
/// Whose headings these are, if they have all that is needed of one form, and the most of it; never people who were
/// followed, whose columns may be called anything.
std::optional<ExtractKind> kindByHeadings(std::span<const std::string> headings);

/// The recipe as JSON, and back; nothing where the text is none of ours.
std::string recipeText(const Recipe& recipe);
std::optional<Recipe> parseRecipe(std::string_view text);

} // namespace cspdesk::analysis
