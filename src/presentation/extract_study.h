// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/recipe.h"
#include "analysis/suspect_answer.h"
#include "presentation/extract_look.h"
#include "statistics/result_table.h"
#include "wording/check_lines.h"
#include "wording/suspect_charts.h"

#include <QStringList>

#include <map>
#include <memory>
#include <string>

namespace cspdesk::presentation {

/// A further file that a question may be asked of besides the extract.
enum class FurtherFile {
    Assessments,
    Scale,
    Offences,
    Tree,
    Populations,
    Boundaries,
    Published,
    Entered,
    Scopes,
    ThemeNames,
    Keywords,
    Review,
    Cohort
};
using FurtherFiles = std::map<FurtherFile, std::filesystem::path>;

/// What a whole file holds, whatever is measured of it: what was checked, and what can be chosen. Only numbers and
/// names of categories are in it, but for the rows with problems.
struct ExtractSurvey
{
    FileStamp stamp;
    analysis::ChosenColumns columns; ///< it was made with
    std::optional<analysis::DateOrder> dates;
    std::optional<Date> extracted;
    std::string sha256;
    analysis::ExtractReport report;
    wording::CheckLines lines;
    std::vector<std::string> types;                      ///< of crime, by name; of texts the lists of keywords
    std::vector<std::string> districts;                  ///< or whatever areas the rows are of
    std::shared_ptr<const analysis::CrimeCounts> crimes; ///< of recorded crimes only
    std::vector<statistics::FinancialQuarter> quarters;  ///< of referrals only
    std::optional<statistics::MonthSpan> months;         ///< that rows are of; of texts and cases only
    std::vector<std::string> kinds;                      ///< of cases only, whose groups stand among the types
    std::optional<std::int32_t> firstDay;                ///< of the rows that are kept, of suspects only
    std::optional<std::int32_t> lastDay;
    analysis::Question asked; ///< the question it was made for, with what was not chosen put in as it was taken
};

/// What is to be measured.
struct StudyOrder
{
    std::filesystem::path file;
    FurtherFiles further;
    analysis::Recipe recipe;
    std::string coverage;
    std::optional<Date> extracted;
    std::string program;
    std::string definition; ///< what the measure counts by, and where that comes from; empty where it is chosen freely
    std::shared_ptr<const ExtractSurvey> survey; ///< of an earlier run; made again where it no longer fits
};

/// What came of it. Tables and charts are protected as the recipe says; nothing else of a person is kept.
struct StudyOutcome
{
    analysis::Recipe recipe;
    FurtherFiles further;
    std::shared_ptr<const ExtractSurvey> survey; ///< none where the file was refused before
    std::optional<analysis::StudyRefusal> refusal;
    QString trouble; ///< instead of a refusal: with what was chosen to be measured, or a further file
    std::vector<statistics::ResultTable> tables;
    std::vector<wording::TableChart> charts;
    /// What was counted, with the days and years of the file for those that were not chosen; none where that is not
    /// known of a result that was handed over.
    std::optional<analysis::Question> counted;
    QStringList obstacles; ///< why the tables may not go out without a reason; none where they may
    std::uint64_t rowsKept = 0;
    /// Of texts, the rows to be looked at by hand as a CSV file: of people, for the file that is asked for alone.
    std::string dip;
    bool leavesNothing = false; ///< no row is kept, so that there is nothing to make tables of
};

/// Reads, checks and measures, on a thread of its own: touches nothing but the order. `goesOn` is asked from several
/// threads; what is cancelled has no outcome.
StudyOutcome study(const StudyOrder& order, const std::function<bool(double done)>& goesOn);

} // namespace cspdesk::presentation
