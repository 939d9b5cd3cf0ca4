// SPDX-License-Identifier: MIT
#include "analysis/keyword_file.h"
#include "presentation/study_steps.h"
#include "wording/import_text.h"
#include "wording/tag_tables.h"
#include "wording/translate.h"

namespace cspdesk::presentation {

using namespace analysis;
using wording::say;

namespace {

/// What was found by hand of the rows to be looked at, where the file is there; what is wrong with it is told.
std::optional<DipReview> reviewOf(const StudyOrder& order, const GoesOn& goesOn, StudyOutcome& out)
{
    auto file = openFurther(order, FurtherFile::Review, goesOn, out);
    if (!file)
        return std::nullopt;
    const auto review = readDipReview(std::move(file->bytes));
    if (review.has_value())
        return *review;
    out.trouble = ofFurther(order, FurtherFile::Review, wording::refusalText(review.error()));
    return std::nullopt;
}

} // namespace

void studyTexts(const StudyOrder& order, const TagQuestion& question, const GoesOn& goesOn, StudyOutcome& out)
{
    const auto survey = surveyFor(order);
    auto file = openForStudy(order.file, within(goesOn, 0, 0.2));
    if (!file.has_value()) {
        out.refusal = unreadable(file.error());
        return;
    }
    survey->sha256 = std::move(file->sha256);
    TagQuestion asked = question;
    if (auto own = readFurther(order, FurtherFile::Keywords, readKeywordLists, within(goesOn, 0.2, 0.25), out))
        asked.lists = std::move(*own);
    const auto review =
        out.trouble.isEmpty() ? reviewOf(order, within(goesOn, 0.25, 0.3), out) : std::optional<DipReview>();
    auto bytes = out.trouble.isEmpty() ? openExtract(order, out) : nullptr;
    if (!bytes)
        return;
    TagQuestion counted = asked;
    if (asked.lists.empty())
        asked.lists = shippedKeywordLists();
    for (const auto& list : asked.lists)
        survey->types.push_back(list.name);
    std::erase_if(asked.lists,
                  [&](const auto& list) { return !asked.only.empty() && !asked.only.contains(list.name); });
    if (asked.lists.empty()) {
        survey->asked = counted;
        out.survey = survey;
        out.trouble = say("None of the lists that were chosen is there. Choose others.");
        return;
    }
    const auto answer = tagStudy(std::move(bytes), asked, {.goesOn = within(goesOn, 0.3, 1)});
    if (!answer.has_value()) {
        out.refusal = answer.error();
        return;
    }
    survey->report = answer->report;
    survey->lines = wording::checkLines(*answer);
    if (!answer->byMonth.empty())
        survey->months = statistics::MonthSpan{answer->byMonth.begin()->first, answer->byMonth.rbegin()->first};
    survey->asked = counted;
    out.counted = counted;
    out.survey = survey;
    out.rowsKept = answer->report.kept;
    out.leavesNothing = answer->all.rows == 0;
    if (out.leavesNothing)
        return;
    if (!answer->dipped.empty())
        out.dip = wording::dipCsv(answer->dipped);
    out.tables = wording::tagTables(*answer, asked, review, order.recipe.protection, frameOf(order, *survey));
    out.charts = wording::tagCharts(out.tables);
}

} // namespace cspdesk::presentation
