// SPDX-License-Identifier: MIT
#include "base/overloaded.h"
#include "presentation/study_steps.h"
#include "statistics/protection.h"
#include "wording/cohort_result.h"
#include "wording/cohort_trend.h"
#include "wording/error_text.h"
#include "wording/follow_up_tables.h"
#include "wording/growth_lines.h"
#include "wording/import_text.h"
#include "wording/scheme_tables.h"
#include "wording/translate.h"
#include "wording/youth_text.h"

#include <algorithm>

namespace cspdesk::presentation {
namespace {

using namespace analysis;
using wording::say;

/// The years of the cohorts that have anybody in them, without the one that is not over yet where there is another.
std::pair<int, int> yearsOf(const auto& cohorts, Date extracted)
{
    std::vector<int> years;
    for (const statistics::FollowedCohort& cohort : cohorts)
        if (cohort.people() > 0)
            years.push_back(cohort.year);
    if (years.empty())
        return {int(extracted.year()), int(extracted.year())};
    const bool isOver = isoDate(extracted) >= isoDate(date(years.back(), 12, 31));
    if (!isOver && years.size() > 1)
        years.pop_back();
    return {years.front(), years.back()};
}

class Study
{
public:
    Study(const StudyOrder& order, const GoesOn& goesOn, StudyOutcome& out)
        : m_order(order),
          m_goesOn(goesOn),
          m_out(out),
          m_survey(std::make_shared<ExtractSurvey>())
    {}

    void run()
    {
        m_survey->stamp = stampOf(m_order.file);
        m_survey->columns = columnsOf(m_order.recipe.question);
        m_survey->dates = datesOf(m_order.recipe.question);
        m_survey->extracted = m_order.extracted;
        auto file = openForStudy(m_order.file, within(m_goesOn, 0, 0.1));
        if (!file.has_value()) {
            m_out.refusal = unreadable(file.error());
            return;
        }
        m_survey->sha256 = std::move(file->sha256);
        Question question = m_order.recipe.question;
        std::visit(Overloaded{[&](CohortQuestion& asked) { measure(asked); },
                              [&](YouthQuestion& asked) { measure(asked); },
                              [&](SchemeQuestion& asked) { measure(asked); },
                              [&](FollowUpQuestion& asked) { measure(asked); }, [](auto&) {}},
                   question);
        m_survey->asked = std::move(question);
        m_out.counted = m_survey->asked;
    }

private:
    std::optional<StudyFile> openedFurther(FurtherFile which)
    {
        return openFurther(m_order, which, within(m_goesOn, 0.1, 0.2), m_out);
    }

    [[nodiscard]] sources::ReadControl control(double from = 0.2) const
    {
        return {.goesOn = within(m_goesOn, from, 1)};
    }

    /// The day of the extract, and the years from the file where none were chosen.
    template <typename Asked, typename AnswersOf>
    bool settleYears(Asked& question, const AnswersOf& answersOf)
    {
        question.extracted = m_order.extracted.value_or(question.extracted);
        const int last = int(question.extracted.year());
        if (question.firstYear > last) {
            m_out.trouble = say("The first cohort begins after the day the extract was taken out of its system.");
            return false;
        }
        if (question.firstYear > 0)
            return true;
        constexpr int mostYears = 30;
        Asked all = question;
        all.firstYear = last - mostYears + 1;
        all.lastYear = last;
        const auto found = answersOf(all);
        if (!found)
            return false;
        std::tie(question.firstYear, question.lastYear) = yearsOf(found->cohorts, question.extracted);
        return true;
    }

    template <typename Answer>
    void keep(const Answer& answer)
    {
        m_survey->report = answer.report;
        m_survey->lines = wording::checkLines(answer);
        m_out.survey = m_survey;
        m_out.rowsKept = answer.report.kept;
        m_out.leavesNothing = answer.report.kept == 0;
    }

    void measure(CohortQuestion& question)
    {
        const auto ask = [&](const CohortQuestion& asked) -> std::optional<CohortAnswer> {
            auto bytes = openExtract(m_order, m_out);
            if (!bytes)
                return std::nullopt;
            auto found = cohortStudy(std::move(bytes), asked, control());
            if (found.has_value())
                return std::move(*found);
            m_out.refusal = found.error();
            return std::nullopt;
        };
        if (!settleYears(question, [&](CohortQuestion all) {
                all.needsPeople = false;
                all.districts.clear();
                return ask(all);
            }))
            return;
        const auto answer = ask(question);
        if (!answer)
            return;
        m_survey->districts = answer->districts;
        std::erase(m_survey->districts, std::string());
        std::sort(m_survey->districts.begin(), m_survey->districts.end());
        keep(*answer);
        if (!m_out.leavesNothing)
            tellCohorts(wording::cohortResult(*answer, question, m_order.recipe.protection, frame()), frame());
    }

    void measure(YouthQuestion& question)
    {
        if (!readScale(question))
            return;
        wording::YouthFrame framed{.outcomes = frame(), .assessments = {}, .assessmentsSha256 = {}};
        const auto ask = [&](const YouthQuestion& asked, bool isWhole) -> std::optional<YouthAnswer> {
            auto bytes = openExtract(m_order, m_out);
            auto assessments = isWhole ? openedFurther(FurtherFile::Assessments) : std::nullopt;
            if (!bytes || !m_out.trouble.isEmpty())
                return std::nullopt;
            framed.assessments = nameOfFurther(m_order, FurtherFile::Assessments);
            framed.assessmentsSha256 = assessments ? assessments->sha256 : std::string();
            auto found =
                youthStudy(std::move(bytes), assessments ? std::move(assessments->bytes) : nullptr, asked, control());
            if (found.has_value())
                return std::move(*found);
            if (found.error().ofAssessments)
                m_out.trouble = ofFurther(m_order, FurtherFile::Assessments, wording::refusalText(found.error().why));
            else
                m_out.refusal = found.error().why;
            return std::nullopt;
        };
        if (!settleYears(question, [&](const YouthQuestion& all) { return ask(all, false); }))
            return;
        const auto answer = ask(question, true);
        if (!answer)
            return;
        keep(*answer);
        const QStringList unscored = question.scale ? wording::unscoredText(answer->report) : QStringList();
        if (!unscored.isEmpty())
            m_out.trouble = ofFurther(m_order, FurtherFile::Scale, unscored.join(QLatin1Char('\n')));
        else if (!m_out.leavesNothing)
            tellCohorts(wording::cohortResult(*answer, question, m_order.recipe.protection, framed), framed.outcomes);
    }

    bool readScale(YouthQuestion& question)
    {
        auto file = openedFurther(FurtherFile::Scale);
        if (!m_out.trouble.isEmpty())
            return false;
        if (!file)
            return true;
        auto scale = readSeriousnessScale(std::move(file->bytes));
        if (scale.has_value())
            question.scale = std::move(*scale);
        else
            m_out.trouble =
                ofFurther(m_order, FurtherFile::Scale, wording::refusalText(scale.error()).join(QLatin1Char('\n')));
        return m_out.trouble.isEmpty();
    }

    void tellCohorts(wording::CohortResult told, const wording::TableFrame& framed)
    {
        m_out.charts = wording::cohortCharts(told.followed, framed, told.tables);
        m_out.tables = std::move(told.tables);
    }

    void measure(SchemeQuestion& question)
    {
        question.extracted = m_order.extracted.value_or(question.extracted);
        if (!question.hasDates()) { // a year until the extract
            question.on = question.extracted;
            question.until = question.extracted;
            question.from = addDays(monthsLater(question.extracted, -12), 1);
        }
        if (question.until < question.from || question.extracted < question.on || question.extracted < question.until) {
            m_out.trouble = question.until < question.from
                              ? say("The last day of the historic cohort is before its first.")
                              : say("A cohort ends after the day the extract was taken out of its system, so that who "
                                    "is in it is not known yet.");
            return;
        }
        auto offences = openedFurther(FurtherFile::Offences);
        auto bytes = openExtract(m_order, m_out);
        if (!bytes || !m_out.trouble.isEmpty())
            return;
        const wording::SchemeFrame framed{.registered = frame(),
                                          .offences = nameOfFurther(m_order, FurtherFile::Offences),
                                          .offencesSha256 = offences ? offences->sha256 : std::string()};
        const auto answer =
            schemeStudy(std::move(bytes), offences ? std::move(offences->bytes) : nullptr, question, control());
        if (!answer.has_value()) {
            if (answer.error().ofOffences)
                m_out.trouble = ofFurther(m_order, FurtherFile::Offences, wording::refusalText(answer.error().why));
            else
                m_out.refusal = answer.error().why;
            return;
        }
        keep(*answer);
        if (!m_out.leavesNothing)
            m_out.tables = wording::schemeTables(*answer, question, m_order.recipe.protection, framed);
    }

    void measure(FollowUpQuestion& question)
    {
        question.end = question.columns.contains("start") ? m_order.extracted : std::nullopt;
        auto bytes = openExtract(m_order, m_out);
        if (!bytes)
            return;
        const auto answer = followUp(std::move(bytes), question, control());
        if (!answer.has_value()) {
            m_out.refusal = answer.error();
            return;
        }
        keep(*answer);
        if (m_out.leavesNothing)
            return;
        const auto protection = m_order.recipe.protection;
        m_out.tables = wording::protectedFollowUpTables(*answer, question, statistics::SurvivalInterval::LogLog,
                                                        protection, frame());
        m_out.charts = wording::followUpCharts(*answer, question, frame(), m_out.tables);
    }

    [[nodiscard]] wording::TableFrame frame() const { return frameOf(m_order, *m_survey); }

    const StudyOrder& m_order;
    const GoesOn& m_goesOn;
    StudyOutcome& m_out;
    std::shared_ptr<ExtractSurvey> m_survey;
};

} // namespace

void studyFollowed(const StudyOrder& order, const GoesOn& goesOn, StudyOutcome& out)
{
    Study(order, goesOn, out).run();
}

} // namespace cspdesk::presentation
