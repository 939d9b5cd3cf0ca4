// SPDX-License-Identifier: MIT
#include "presentation/study_steps.h"
#include "wording/import_text.h"
#include "wording/theme_tables.h"

namespace cspdesk::presentation {

using namespace analysis;

namespace {

/// Without the empty one.
std::vector<std::string> named(const std::set<std::string>& names)
{
    std::vector<std::string> out(names.begin(), names.end());
    std::erase(out, std::string());
    return out;
}

/// The references of another cohort, where its file is there; what is wrong with it is told.
std::optional<References> cohortOf(const StudyOrder& order, const GoesOn& goesOn, StudyOutcome& out)
{
    auto file = openFurther(order, FurtherFile::Cohort, goesOn, out);
    if (!file)
        return std::nullopt;
    auto read = readReferences(std::move(file->bytes), {});
    if (read.has_value())
        return std::move(*read);
    out.trouble = ofFurther(order, FurtherFile::Cohort, wording::refusalText(read.error()));
    return std::nullopt;
}

} // namespace

void studyThemes(const StudyOrder& order, const ThemeQuestion& question, const GoesOn& goesOn, StudyOutcome& out)
{
    const auto survey = surveyFor(order);
    auto file = openForStudy(order.file, within(goesOn, 0, 0.2));
    if (!file.has_value()) {
        out.refusal = unreadable(file.error());
        return;
    }
    survey->sha256 = std::move(file->sha256);
    const auto names = readFurther(order, FurtherFile::ThemeNames, readThemeNames, within(goesOn, 0.2, 0.3), out);
    const auto beside = out.trouble.isEmpty() ? cohortOf(order, within(goesOn, 0.3, 0.4), out) : std::nullopt;
    auto bytes = out.trouble.isEmpty() ? openExtract(order, out) : nullptr;
    if (!bytes)
        return;
    const auto answer = themeStudy(std::move(bytes), question, names.value_or(ThemeNames()), beside,
                                   {.goesOn = within(goesOn, 0.4, 1)});
    if (!answer.has_value()) {
        out.refusal = answer.error();
        return;
    }
    survey->report = answer->report;
    survey->lines = wording::checkLines(*answer);
    survey->types = named(answer->groups);
    survey->kinds = named(answer->caseKinds);
    if (!answer->months.empty())
        survey->months = statistics::MonthSpan{answer->months.front().month, answer->months.back().month};
    survey->asked = question;
    out.counted = question;
    out.survey = survey;
    out.rowsKept = answer->report.kept;
    out.leavesNothing = answer->cases == 0;
    if (out.leavesNothing)
        return;
    const wording::ThemeFrame framed{.cases = frameOf(order, *survey),
                                     .beside = nameOfFurther(order, FurtherFile::Cohort)};
    out.tables = wording::themeTables(*answer, question, order.recipe.protection, framed);
    out.charts = wording::themeCharts(out.tables);
}

} // namespace cspdesk::presentation
