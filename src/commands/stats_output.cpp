// SPDX-License-Identifier: MIT
#include "commands/stats_output.h"

#include "analysis/result_bundle.h"
#include "analysis/result_table_json.h"
#include "commands/answers.h"
#include "commands/document_output.h"
#include "commands/published_ledger.h"
#include "documents/chart_figure.h"
#include "documents/font_measure.h"
#include "documents/result_bundle_writer.h"
#include "documents/result_table_document.h"
#include "documents/svg_writer.h"
#include "documents/xlsx_writer.h"
#include "statistics/chart_layout.h"
#include "statistics/protection.h"
#include "statistics/table_csv.h"
#include "wording/figure_text.h"
#include "wording/release_text.h"
#include "wording/translate.h"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <iostream>

namespace cspdesk::commands {
namespace {

using namespace statistics;
using wording::say;

class Delivery
{
public:
    Delivery(StatsResult result, const StatsDestination& to, Environment& environment)
        : m_result(std::move(result)),
          m_to(to),
          m_environment(environment)
    {
        const bool wantsCharts = m_to.chart || m_to.format == StatsFormat::Text || m_to.format == StatsFormat::Document
                              || m_to.format == StatsFormat::Bundle;
        if (wantsCharts && m_result.charts)
            m_charts = m_result.charts();
    }

    int run()
    {
        if (const int code = passGate(); code != Done)
            return code;
        if (const int code = writeChart(); code != Done)
            return code;
        const std::optional<domain::PublishedResult> published = asPublished(); // before the tables are given away
        if (const int code = write(); code != Done || !published)
            return code;
        return keepPublished(*m_to.ledger, *published, m_environment);
    }

private:
    int write()
    {
        switch (m_to.format) {
        case StatsFormat::Text:
        case StatsFormat::Document: return writeDocument();
        case StatsFormat::Workbook: return writeWorkbook();
        case StatsFormat::Json: return writeText(m_result.json.value_or(jsonOf(m_result.tables)));
        case StatsFormat::Bundle: return writeBundle();
        case StatsFormat::Csv: return writeTable();
        }
        return Failed;
    }

    [[nodiscard]] std::optional<analysis::EarlierResult> auditable() const
    {
        const auto recipe = analysis::parseRecipe(m_result.recipe);
        if (!recipe || !m_result.counted || !m_result.isProtected)
            return std::nullopt;
        analysis::EarlierResult out{m_result.tables, *recipe};
        out.recipe.question = *m_result.counted;
        return out;
    }

    [[nodiscard]] std::optional<domain::PublishedResult> asPublished() const
    {
        if (!m_to.ledger)
            return std::nullopt;
        const auto result = auditable();
        return domain::PublishedResult{.way = domain::PublishedWay::File,
                                       .title = title(),
                                       .place = std::filesystem::path(*m_to.output).filename().string(),
                                       .reason = m_isReasonNeeded ? m_to.reason : std::string(),
                                       .tables = result ? analysis::earlierResultText(*result) : std::string()};
    }

    /// What goes into a file passes the audit or carries a reason.
    int passGate()
    {
        if (!m_to.output && !m_to.chart)
            return Done;
        std::vector<PublishedTable> earlier;
        if (const auto result = auditable(); result && m_to.ledger) {
            auto found = earlierTables(*m_to.ledger, *result, m_environment);
            if (!found.has_value())
                return found.error();
            earlier = std::move(*found);
        }
        const QStringList obstacles = wording::releaseObstacles(m_result.tables, std::move(earlier));
        m_isReasonNeeded = !obstacles.isEmpty();
        if (!m_isReasonNeeded)
            return Done;
        const QString reason = wording::text(m_to.reason).trimmed();
        if (!reason.isEmpty()) {
            wording::noteReason(m_result.tables, reason);
            return Done;
        }
        for (const QString& each : obstacles)
            print(m_environment.problems, each);
        print(m_environment.problems, say("To write the result to a file all the same, say why with --reason."));
        return Refused;
    }

    int writeText(const std::string& content)
    {
        if (!m_to.output) {
            m_environment.out << content;
            return Done;
        }
        if (const auto written = writeWhole(*m_to.output, content); !written.has_value())
            return tell(written.error(), m_environment);
        print(m_environment.out, say("Wrote “%1”.").arg(wording::text(*m_to.output)));
        return Done;
    }

    int writeTable()
    {
        const CsvReader reader = m_to.output          ? CsvReader::Spreadsheet
                               : m_result.isProtected ? CsvReader::Person
                                                      : CsvReader::Program;
        if (reader != CsvReader::Program && m_result.tables.size() > 1)
            print(m_environment.problems,
                  say("A CSV file is one table: this is “%1”. JSON, a workbook or a document has all %2.")
                      .arg(wording::text(m_result.tables.front().title))
                      .arg(m_result.tables.size()));
        const ResultTable& table = m_result.tables.front();
        return writeText(tableCsv(reader == CsvReader::Program ? table : wording::markedForFile(table), reader));
    }

    int writeChart()
    {
        if (!m_to.chart || m_charts.empty())
            return Done;
        const Drawing drawing = layOutChart(m_charts.front().chart, {}, documents::FontMeasure());
        if (const auto written = writeWhole(*m_to.chart, documents::writeSvg(drawing)); !written.has_value())
            return tell(written.error(), m_environment);
        print(m_environment.problems, say("Wrote “%1”.").arg(wording::text(*m_to.chart)));
        return Done;
    }

    [[nodiscard]] std::string title() const
    {
        return m_result.tables.size() == 1 ? m_result.tables.front().title : m_result.title;
    }

    int writeWorkbook()
    {
        const auto book = documents::writeXlsx(m_result.tables, {.title = title()});
        return book.has_value() ? writeText(*book) : tell(book.error(), m_environment);
    }

    [[nodiscard]] static std::string jsonOf(const std::vector<ResultTable>& tables)
    {
        nlohmann::ordered_json json{{"tables", nlohmann::ordered_json::array()}};
        for (const ResultTable& table : tables)
            json["tables"].push_back(analysis::tableJson(table));
        return json.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + '\n';
    }

    int writeBundle()
    {
        analysis::ResultBundle bundle{.tables = std::move(m_result.tables),
                                      .drawn = m_charts,
                                      .recipe = m_result.recipe,
                                      .unprotectedReason = m_to.reason};
        for (const wording::TableChart& one : m_charts)
            bundle.charts.push_back(documents::writeSvg(layOutChart(one.chart, {}, documents::FontMeasure())));
        const auto bytes = documents::writeResultBundle(bundle);
        if (bytes.has_value())
            return writeText(*bytes);
        print(m_environment.problems,
              say("Small numbers are not hidden. To hand the result over all the same, say why with --reason."));
        return Refused;
    }

    int writeDocument()
    {
        const std::string heading = title();
        std::vector<documents::ResultPart> parts;
        for (ResultTable& table : m_result.tables)
            parts.push_back({std::move(table), {}});
        for (const wording::TableChart& one : m_charts)
            parts[one.table].beside.emplace_back(documents::chartFigure(one.chart));
        return commands::deliver(documents::resultTableDocument(parts, {.title = heading}), m_to.output, m_environment);
    }

    StatsResult m_result;
    const StatsDestination& m_to;
    Environment& m_environment;
    std::vector<wording::TableChart> m_charts;
    bool m_isReasonNeeded = false;
};

} // namespace

void tellQuestion(const analysis::Question& question, std::optional<int> protection, StatsResult& result)
{
    result.recipe = analysis::recipeText({.question = question, .protection = protection});
    result.counted = question;
}

int deliver(StatsResult result, const StatsDestination& to, Environment& environment)
{
    return Delivery(std::move(result), to, environment).run();
}

} // namespace cspdesk::commands
