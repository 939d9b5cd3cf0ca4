// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/suspect_answer.h"
#include "presentation/extract_look.h"
#include "statistics/result_table.h"
#include "wording/suspect_charts.h"

#include <memory>
#include <string>

namespace cspdesk::presentation {

/// What a whole file holds, whatever is measured of it: what was checked, and what can be chosen. Only numbers and
/// names of categories are in it, but for the rows with problems.
struct ExtractSurvey
{
    FileStamp stamp;
    analysis::ChosenColumns columns; ///< it was made with
    std::optional<analysis::DateOrder> dates;
    std::optional<Date> extracted;
    std::string sha256;
    analysis::ImportReport report;
    std::vector<std::string> types; ///< of crime, by name
    std::vector<std::string> districts;
    std::uint64_t repeatedRows = 0; ///< that say again what another row says
};

/// What is to be measured.
struct StudyOrder
{
    std::filesystem::path file;
    analysis::Recipe recipe;
    std::string coverage;
    std::optional<Date> extracted;
    std::string program;
    std::shared_ptr<const ExtractSurvey> survey; ///< of an earlier run; made again where it no longer fits
};

/// What came of it. Tables and charts are protected as the recipe says; nothing else of a person is kept.
struct StudyOutcome
{
    analysis::Recipe recipe;
    std::shared_ptr<const ExtractSurvey> survey; ///< none where the file was refused before
    std::optional<analysis::StudyRefusal> refusal;
    std::vector<statistics::ResultTable> tables;
    std::vector<wording::TableChart> charts;
    std::uint64_t rowsKept = 0;
    bool leavesNothing = false; ///< no row is kept, so that there is nothing to make tables of
};

/// Reads, checks and measures, on a thread of its own: touches nothing but the order. `goesOn` is asked from several
/// threads; what is cancelled has no outcome.
StudyOutcome study(const StudyOrder& order, const std::function<bool(double done)>& goesOn);

} // namespace cspdesk::presentation
