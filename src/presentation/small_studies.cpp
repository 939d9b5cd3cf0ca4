// SPDX-License-Identifier: MIT
#include "domain/working_days.h"
#include "presentation/study_steps.h"
#include "wording/case_standards_tables.h"
#include "wording/prevalence_tables.h"

namespace cspdesk::presentation {

using namespace analysis;

void studySurveyedGroups(const StudyOrder& order, const PrevalenceQuestion& question, const GoesOn& goesOn,
                         StudyOutcome& out)
{
    const auto survey = surveyFor(order);
    const auto groups = readSmall(order, readSurveyedGroups, goesOn, *survey, out);
    if (!groups)
        return;
    survey->report.rows = survey->report.kept = groups->size();
    survey->lines = wording::checkLines(*groups);
    survey->asked = question;
    out.survey = survey;
    out.counted = question;
    out.rowsKept = groups->size();
    out.leavesNothing = groups->empty();
    if (out.leavesNothing)
        return;
    wording::PrevalenceFrame frame{.groups = frameOf(order, *survey),
                                   .survey = question.survey,
                                   .of = question.of,
                                   .recorded = question.recorded,
                                   .recordedWhat = question.recordedWhat};
    frame.groups.provenance.rowsRead = frame.groups.provenance.rowsKept = groups->size();
    out.tables = wording::prevalenceTables(*groups, order.recipe.protection, frame);
    out.charts = wording::prevalenceCharts(out.tables);
}

void studyCaseLog(const StudyOrder& order, const StandardsQuestion& question, const GoesOn& goesOn, StudyOutcome& out)
{
    const auto survey = surveyFor(order);
    const auto cases = readSmall(order, readStandardsCases, goesOn, *survey, out);
    if (!cases || !order.extracted)
        return;
    const auto result =
        statistics::caseStandardsOf(*cases, *order.extracted, question.repeat, domain::workingDaysAfter);
    survey->report.rows = survey->report.kept = cases->size();
    survey->lines = wording::checkLines(result);
    survey->asked = question;
    out.survey = survey;
    out.counted = question;
    out.rowsKept = cases->size();
    out.leavesNothing = cases->empty();
    if (out.leavesNothing)
        return;
    wording::TableFrame frame = frameOf(order, *survey);
    frame.provenance.rowsRead = frame.provenance.rowsKept = cases->size();
    out.tables = wording::caseStandardsTables(result, question.repeat, order.recipe.protection, frame);
}

} // namespace cspdesk::presentation
