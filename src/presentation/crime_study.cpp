// SPDX-License-Identifier: MIT
#include "analysis/area_shapes.h"
#include "analysis/shipped_categories.h"
#include "presentation/study_steps.h"
#include "statistics/protection.h"
#include "wording/area_rates_tables.h"
#include "wording/crime_trend_tables.h"
#include "wording/import_text.h"
#include "wording/period_text.h"
#include "wording/recorded_crime_tables.h"
#include "wording/similar_areas_tables.h"
#include "wording/translate.h"

#include <algorithm>

namespace cspdesk::presentation {
namespace {

using namespace analysis;
using wording::say;

/// Names without the empty one, in order.
std::vector<std::string> named(std::vector<std::string> names)
{
    std::erase(names, std::string());
    std::sort(names.begin(), names.end());
    return names;
}

class Study
{
public:
    Study(const StudyOrder& order, const CrimeQuestion& question, const GoesOn& goesOn, StudyOutcome& out)
        : m_order(order),
          m_question(question),
          m_goesOn(goesOn),
          m_out(out)
    {}

    void run()
    {
        measureWhole();
        if (m_survey)
            for (const QString& remark : m_remarks)
                m_survey->lines.push_back({remark});
    }

private:
    void measureWhole()
    {
        const auto survey = surveyed();
        m_survey = survey;
        m_out.survey = survey;
        if (!survey)
            return;
        const CrimeCounts& crimes = *survey->crimes;
        m_out.rowsKept = crimes.report.kept;
        m_out.leavesNothing = crimes.report.kept == 0;
        if (m_out.leavesNothing)
            return;
        settlePeriods(crimes);
        survey->asked = m_question;
        m_out.counted = m_question;
        if (!m_out.trouble.isEmpty())
            return;
        switch (m_question.measure) {
        case CrimeMeasure::Categories: return measureCategories(crimes);
        case CrimeMeasure::Areas: return measureAreas(crimes);
        case CrimeMeasure::Months: return measureMonths(crimes);
        }
    }

    /// The counts of the file, which are read once for whatever is measured of them.
    std::shared_ptr<ExtractSurvey> surveyed()
    {
        const FileStamp stamp = stampOf(m_order.file);
        const auto& former = m_order.survey;
        auto survey = std::make_shared<ExtractSurvey>();
        if (former && former->crimes && former->stamp == stamp && former->columns == m_question.columns
            && former->dates == m_question.dates && former->extracted == m_order.extracted) {
            *survey = *former;
            survey->lines = wording::checkLines(*survey->crimes);
            return survey;
        }
        survey->stamp = stamp;
        survey->columns = m_question.columns;
        survey->dates = m_question.dates;
        survey->extracted = m_order.extracted;
        auto file = openForStudy(m_order.file, within(m_goesOn, 0, 0.2));
        if (!file.has_value()) {
            m_out.refusal = unreadable(file.error());
            return nullptr;
        }
        survey->sha256 = std::move(file->sha256);
        auto bytes = openExtract(m_order, m_out);
        if (!bytes)
            return nullptr;
        auto crimes = readCrimes(std::move(bytes), formOf(m_question.measure), {m_question.columns, m_question.dates},
                                 {.goesOn = within(m_goesOn, 0.2, 0.9)});
        if (!crimes.has_value()) {
            m_out.refusal = crimes.error();
            return nullptr;
        }
        survey->types = named(crimes->categories);
        survey->districts = named(crimes->areas);
        survey->report = crimes->report;
        survey->lines = wording::checkLines(*crimes);
        survey->crimes = std::make_shared<const CrimeCounts>(std::move(*crimes));
        return survey;
    }

    void settlePeriods(const CrimeCounts& crimes)
    {
        const auto known = monthsOf(crimes);
        if (m_question.measure == CrimeMeasure::Months || !known)
            return;
        if (!m_question.periods)
            m_question.periods = lastPeriods(*known);
        if (!m_question.periods)
            m_out.trouble = say("All rows are of one month. Two periods need more.");
        else if (const auto problem = m_question.periods->problem())
            m_out.trouble = wording::problemText(*problem, *m_question.periods);
    }

    void measureCategories(const CrimeCounts& crimes)
    {
        wording::RecordedCrimeFrame framed{.crimes = frame(), .tree = nameOfFurther(m_order, FurtherFile::Tree)};
        statistics::CategoryTree tree;
        if (const auto read = readBeside(FurtherFile::Tree, readCategoryTree))
            tree = *read;
        else if (m_question.isByShippedTree && m_out.trouble.isEmpty()) {
            tree = shippedTree();
            framed.tree = wording::shippedTreeText().toStdString();
        }
        if (!m_out.trouble.isEmpty())
            return;
        const RecordedCrimeQuestion asked = byCategories(m_question, std::move(tree));
        const auto answer = recordedCrimeStudy(crimes, asked);
        if (!answer.has_value()) {
            m_out.refusal = answer.error();
            return;
        }
        m_remarks = wording::uncountedText(*answer, asked);
        m_out.tables = wording::recordedCrimeTables(*answer, asked, m_order.recipe.protection, framed);
        m_out.charts = wording::recordedCrimeCharts(m_out.tables);
    }

    void measureAreas(const CrimeCounts& crimes)
    {
        const auto populations = readBeside(FurtherFile::Populations, readPopulations);
        if (!populations) {
            if (m_out.trouble.isEmpty())
                m_out.trouble = m_question.isOfHouseholds ? say("Choose a file of how many households the areas have.")
                                                          : say("Choose a file of how many people the areas have.");
            return;
        }
        const wording::AreaRatesFrame framed{.crimes = frame(),
                                             .populations = nameOfFurther(m_order, FurtherFile::Populations),
                                             .isOfHouseholds = m_question.isOfHouseholds};
        const AreaRatesQuestion asked = byAreas(m_question, *populations);
        const AreaRatesAnswer answer = areaRatesStudy(crimes, asked);
        NamedShapes shapes;
        if (!readShapes(answer, shapes))
            return;
        m_remarks += wording::uncountedText(answer, asked);
        m_out.tables = wording::areaRatesTables(answer, asked, m_order.recipe.protection, framed);
        m_out.charts = wording::areaRatesCharts(m_out.tables, shapes);
    }

    /// False where the file of boundaries cannot be used.
    bool readShapes(const AreaRatesAnswer& answer, NamedShapes& shapes)
    {
        auto file = openFurther(m_order, FurtherFile::Boundaries, within(m_goesOn, 0.9, 1), m_out);
        if (!file)
            return m_out.trouble.isEmpty();
        auto read = readAreaShapes(*file->bytes, areaNames(answer));
        if (!read.has_value()) {
            m_out.trouble = ofFurther(m_order, FurtherFile::Boundaries, wording::text(read.error()));
            return false;
        }
        shapes = namedShapes(*read, areaNames(answer));
        m_remarks += wording::withoutShapeText(read->missing);
        return true;
    }

    void measureMonths(const CrimeCounts& crimes)
    {
        const TrendQuestion asked = byMonths(m_question);
        const auto answer = trendStudy(crimes, asked);
        if (!answer.has_value()) {
            m_out.refusal = answer.error();
            return;
        }
        m_remarks = wording::uncountedText(*answer);
        if (answer->series.counts.empty()) {
            m_out.trouble = say("No row of the file is of one of these months.");
            return;
        }
        const wording::TableFrame framed = frame();
        m_out.tables = wording::crimeTrendTables(*answer, asked, m_order.recipe.protection, framed);
        m_out.charts = wording::crimeTrendCharts(m_out.tables);
    }

    template <typename Value>
    std::optional<Value> readBeside(FurtherFile which,
                                    BasicResult<Value, LookupRefusal> (*read)(std::unique_ptr<platform::InputFile>))
    {
        return readFurther(m_order, which, read, within(m_goesOn, 0.9, 1), m_out);
    }

    [[nodiscard]] wording::TableFrame frame() const { return frameOf(m_order, *m_out.survey); }

    const StudyOrder& m_order;
    CrimeQuestion m_question;
    const GoesOn& m_goesOn;
    StudyOutcome& m_out;
    std::shared_ptr<ExtractSurvey> m_survey;
    QStringList m_remarks; ///< what is in no figure
};

} // namespace

void studyCrimes(const StudyOrder& order, const CrimeQuestion& question, const GoesOn& goesOn, StudyOutcome& out)
{
    Study(order, question, goesOn, out).run();
}

void studySimilarAreas(const StudyOrder& order, const SimilarAreasQuestion& question, const GoesOn& goesOn,
                       StudyOutcome& out)
{
    const auto survey = surveyFor(order);
    const auto group = readSmall(order, readSimilarAreas, goesOn, *survey, out);
    if (!group)
        return;
    for (const SimilarMeasure& measure : group->measures)
        for (const SimilarArea& area : measure.areas)
            survey->districts.push_back(area.area);
    survey->report.rows = survey->report.kept = survey->districts.size();
    survey->districts = named(std::move(survey->districts));
    survey->districts.erase(std::unique(survey->districts.begin(), survey->districts.end()), survey->districts.end());
    survey->lines = wording::checkLines(*group);
    SimilarAreasQuestion asked = question;
    const auto& names = survey->districts;
    const bool isThere = std::find(names.begin(), names.end(), asked.self) != names.end();
    survey->asked = asked;
    out.survey = survey;
    out.counted = survey->asked;
    out.rowsKept = survey->report.kept;
    out.leavesNothing = names.empty();
    if (out.leavesNothing)
        return;
    if (!isThere) {
        out.trouble = asked.self.empty()
                        ? say("Choose the area that is placed among the others.")
                        : say("There is no area “%1” in the file. Choose another.").arg(wording::text(asked.self));
        return;
    }
    wording::SimilarAreasFrame framed{
        .group = frameOf(order, *survey), .self = asked.self, .groupDate = asked.groupDate};
    framed.group.provenance.rowsRead = framed.group.provenance.rowsKept = survey->report.kept;
    if (group->dates.empty() && !asked.groupDate)
        survey->lines.push_back({say("The file does not say from when the group is. Say it, since groups change.")});
    out.tables = wording::similarAreasTables(*group, order.recipe.protection, framed);
    out.charts = wording::similarAreasCharts(out.tables);
}

} // namespace cspdesk::presentation
