// SPDX-License-Identifier: MIT
#include "presentation/extract_study.h"

#include "analysis/file_hash.h"
#include "statistics/protection.h"
#include "wording/suspect_tables.h"

#include <algorithm>

namespace cspdesk::presentation {
namespace {

using namespace analysis;

using GoesOn = std::function<bool(double)>;

/// The part of the whole work from one share of it to another.
GoesOn within(const GoesOn& whole, double from, double until)
{
    return [&whole, from, until](double done) { return !whole || whole(from + done * (until - from)); };
}

StudyRefusal unreadable(Failure failure)
{
    return ImportRefusal{.kind = ImportRefusal::Kind::File,
                         .fault = {.kind = sources::CsvFault::Kind::Unreadable, .failure = std::move(failure)}};
}

class Study
{
public:
    Study(const StudyOrder& order, const GoesOn& goesOn) : m_order(order), m_goesOn(goesOn) {}

    StudyOutcome run()
    {
        m_out.recipe = m_order.recipe;
        const FileStamp stamp = stampOf(m_order.file);
        m_out.survey = fits(m_order.survey, stamp) ? m_order.survey : surveyed(stamp);
        if (!m_out.refusal)
            measure();
        if (!m_out.refusal && stampOf(m_order.file) != stamp) {
            m_out.tables.clear();
            m_out.charts.clear();
            m_out.refusal = unreadable({Failure::Kind::ChangedSince, m_order.file.string(), {}});
        }
        return std::move(m_out);
    }

private:
    [[nodiscard]] bool fits(const std::shared_ptr<const ExtractSurvey>& survey, const FileStamp& stamp) const
    {
        const SuspectSettings& settings = m_order.recipe.settings;
        return survey && survey->stamp == stamp && survey->columns == settings.columns
            && survey->dates == settings.dates && survey->extracted == m_order.extracted;
    }

    std::unique_ptr<platform::InputFile> opened()
    {
        auto bytes = platform::openInput(m_order.file);
        if (bytes.has_value())
            return std::move(*bytes);
        m_out.refusal = unreadable(bytes.error());
        return nullptr;
    }

    std::shared_ptr<const ExtractSurvey> surveyed(const FileStamp& stamp)
    {
        auto survey = std::make_shared<ExtractSurvey>();
        survey->stamp = stamp;
        survey->columns = m_order.recipe.settings.columns;
        survey->dates = m_order.recipe.settings.dates;
        survey->extracted = m_order.extracted;
        auto bytes = opened();
        if (!bytes)
            return nullptr;
        const auto goesOn = within(m_goesOn, 0.4, 0.7);
        auto read = importSuspects(std::move(bytes), {.columns = survey->columns, .dates = survey->dates, .filter = {}},
                                   {.checks = true, .names = true, .latest = m_order.extracted},
                                   {.goesOn = within(m_goesOn, 0, 0.4)});
        if (!read.has_value()) {
            m_out.refusal = read.error();
            return nullptr;
        }
        survey->report = std::move(read->report);
        survey->types = sorted(std::move(read->types));
        survey->districts = sorted(std::move(read->districts));
        survey->repeatedRows = read->records.repeated;
        read->records = {}; // before the memory for the next reading is taken
        bytes = opened();
        if (!bytes)
            return nullptr;
        const auto hash = sha256Of(*bytes, [&] { return goesOn(0.5); });
        if (!hash.has_value()) {
            m_out.refusal = unreadable(hash.error());
            return nullptr;
        }
        survey->sha256 = *hash;
        return survey;
    }

    static std::vector<std::string> sorted(std::vector<std::string> names)
    {
        std::erase(names, std::string());
        std::sort(names.begin(), names.end());
        return names;
    }

    void measure()
    {
        auto bytes = opened();
        if (!bytes)
            return;
        const auto found =
            answer(std::move(bytes), m_order.recipe, {.goesOn = within(m_goesOn, m_order.survey ? 0 : 0.7, 1)},
                   {.latest = m_order.extracted});
        if (!found.has_value()) {
            const auto* type = std::get_if<NoSuchType>(&found.error());
            m_out.leavesNothing = type != nullptr && type->isChosen && type->types.empty();
            if (!m_out.leavesNothing)
                m_out.refusal = found.error();
            return;
        }
        wording::TableFrame frame{.coverage = m_order.coverage};
        frame.provenance = {.fileName = m_order.file.filename().string(),
                            .sha256 = m_out.survey->sha256,
                            .bytes = m_out.survey->stamp.bytes,
                            .extracted = m_order.extracted,
                            .program = m_order.program};
        m_out.rowsKept = found->report.kept;
        m_out.leavesNothing = found->report.kept == 0;
        if (m_out.leavesNothing)
            return;
        m_out.tables = wording::suspectTables(*found, m_order.recipe, frame);
        if (m_order.recipe.protection)
            for (statistics::ResultTable& table : m_out.tables)
                table = statistics::protectedTable(std::move(table), *m_order.recipe.protection);
        m_out.charts = wording::suspectCharts(m_out.tables, *found, wording::subjectText(m_order.recipe, frame));
    }

    const StudyOrder& m_order;
    const GoesOn& m_goesOn;
    StudyOutcome m_out;
};

} // namespace

StudyOutcome study(const StudyOrder& order, const GoesOn& goesOn) { return Study(order, goesOn).run(); }

} // namespace cspdesk::presentation
