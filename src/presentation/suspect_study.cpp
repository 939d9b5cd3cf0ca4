// SPDX-License-Identifier: MIT
#include "analysis/earlier_result.h"
#include "presentation/study_steps.h"
#include "statistics/protection.h"

#include <algorithm>

namespace cspdesk::presentation {
namespace {

using namespace analysis;

std::vector<std::string> sorted(std::vector<std::string> names)
{
    std::erase(names, std::string());
    std::sort(names.begin(), names.end());
    return names;
}

class Study
{
public:
    Study(const StudyOrder& order, const SuspectQuestion& question, const GoesOn& goesOn, StudyOutcome& out)
        : m_order(order),
          m_question(question),
          m_goesOn(goesOn),
          m_out(out)
    {}

    void run()
    {
        const FileStamp stamp = stampOf(m_order.file);
        m_out.survey = fits(m_order.survey, stamp) ? m_order.survey : surveyed(stamp);
        if (!m_out.refusal)
            measure();
    }

private:
    [[nodiscard]] bool fits(const std::shared_ptr<const ExtractSurvey>& survey, const FileStamp& stamp) const
    {
        const SuspectSettings& settings = m_question.settings;
        return survey && survey->stamp == stamp && survey->columns == settings.columns
            && survey->dates == settings.dates && survey->extracted == m_order.extracted;
    }

    std::shared_ptr<const ExtractSurvey> surveyed(const FileStamp& stamp)
    {
        auto survey = std::make_shared<ExtractSurvey>();
        survey->stamp = stamp;
        survey->columns = m_question.settings.columns;
        survey->dates = m_question.settings.dates;
        survey->extracted = m_order.extracted;
        auto bytes = openExtract(m_order, m_out);
        if (!bytes)
            return nullptr;
        auto read = importSuspects(std::move(bytes), {.columns = survey->columns, .dates = survey->dates, .filter = {}},
                                   {.checks = true, .names = true, .latest = m_order.extracted},
                                   {.goesOn = within(m_goesOn, 0, 0.4)});
        if (!read.has_value()) {
            m_out.refusal = read.error();
            return nullptr;
        }
        survey->types = sorted(std::move(read->types));
        survey->districts = sorted(std::move(read->districts));
        survey->firstDay = read->report.firstDay;
        survey->lastDay = read->report.lastDay;
        survey->lines = wording::checkLines(
            wording::SuspectChecks{read->report, survey->types, survey->districts, read->records.repeated});
        survey->report = std::move(read->report);
        read->records = {}; // before the memory for the next reading is taken
        auto file = openForStudy(m_order.file, within(m_goesOn, 0.4, 0.7));
        if (!file.has_value()) {
            m_out.refusal = unreadable(file.error());
            return nullptr;
        }
        survey->sha256 = std::move(file->sha256);
        return survey;
    }

    void measure()
    {
        auto bytes = openExtract(m_order, m_out);
        if (!bytes)
            return;
        const auto found =
            answer(std::move(bytes), m_question, {.goesOn = within(m_goesOn, m_order.survey ? 0 : 0.7, 1)},
                   {.latest = m_order.extracted});
        if (!found.has_value()) {
            const auto* type = std::get_if<NoSuchType>(&found.error());
            m_out.leavesNothing = type != nullptr && type->isChosen && type->types.empty();
            if (!m_out.leavesNothing)
                m_out.refusal = found.error();
            return;
        }
        const auto protection = m_order.recipe.protection;
        const wording::TableFrame frame = frameOf(m_order, *m_out.survey);
        const auto dayOf = [](const std::optional<std::int32_t>& day) {
            return day ? std::optional(dateOfDay(*day)) : std::nullopt;
        };
        m_out.counted = withDays(m_question, dayOf(m_out.survey->firstDay), dayOf(m_out.survey->lastDay));
        m_out.rowsKept = found->report.kept;
        m_out.leavesNothing = found->report.kept == 0;
        if (m_out.leavesNothing)
            return;
        m_out.tables =
            statistics::protectedTables(wording::suspectTables(*found, m_question, protection, frame), protection);
        if (!m_order.definition.empty())
            for (statistics::ResultTable& table : m_out.tables)
                table.notes.push_back(m_order.definition);
        m_out.charts = wording::suspectCharts(m_out.tables, *found, wording::subjectText(m_question, frame));
    }

    const StudyOrder& m_order;
    const SuspectQuestion& m_question;
    const GoesOn& m_goesOn;
    StudyOutcome& m_out;
};

} // namespace

void studySuspects(const StudyOrder& order, const SuspectQuestion& question, const GoesOn& goesOn, StudyOutcome& out)
{
    Study(order, question, goesOn, out).run();
}

} // namespace cspdesk::presentation
