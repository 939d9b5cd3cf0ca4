// SPDX-License-Identifier: MIT
#include "presentation/study_steps.h"
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

} // namespace

void studyThemes(const StudyOrder& order, const ThemeQuestion& question, const GoesOn& goesOn, StudyOutcome& out)
{
    auto survey = std::make_shared<ExtractSurvey>();
    survey->stamp = stampOf(order.file);
    survey->columns = question.columns;
    survey->dates = question.dates;
    survey->extracted = order.extracted;
    auto file = openForStudy(order.file, within(goesOn, 0, 0.2));
    if (!file.has_value()) {
        out.refusal = unreadable(file.error());
        return;
    }
    survey->sha256 = std::move(file->sha256);
    const auto names = readFurther(order, FurtherFile::ThemeNames, readThemeNames, within(goesOn, 0.2, 0.3), out);
    auto bytes = out.trouble.isEmpty() ? openExtract(order, out) : nullptr;
    if (!bytes)
        return;
    const auto answer = themeStudy(std::move(bytes), question, names.value_or(ThemeNames()), std::nullopt,
                                   {.goesOn = within(goesOn, 0.3, 1)});
    if (!answer.has_value()) {
        out.refusal = answer.error();
        return;
    }
    survey->report = answer->report;
    survey->lines = wording::checkLines(*answer);
    survey->types = named(answer->groups);
    survey->kinds = named(answer->caseKinds);
    survey->asked = question;
    out.counted = question;
    out.survey = survey;
    out.rowsKept = answer->report.kept;
    out.leavesNothing = answer->cases == 0;
    if (out.leavesNothing)
        return;
    const wording::ThemeFrame framed{.cases = frameOf(order, *survey)};
    out.tables = wording::themeTables(*answer, question, order.recipe.protection, framed);
    out.charts = wording::themeCharts(out.tables);
}

} // namespace cspdesk::presentation
