// SPDX-License-Identifier: MIT
#include "commands/stats_output.h"

#include "analysis/result_bundle.h"
#include "analysis/result_table_json.h"
#include "commands/answers.h"
#include "commands/document_output.h"
#include "documents/chart_figure.h"
#include "documents/font_measure.h"
#include "documents/result_bundle_writer.h"
#include "documents/result_table_document.h"
#include "documents/svg_writer.h"
#include "documents/xlsx_writer.h"
#include "statistics/chart_layout.h"
#include "statistics/protection.h"
#include "statistics/table_csv.h"
#include "wording/suspect_charts.h"
#include "wording/suspect_tables.h"
#include "wording/translate.h"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <iostream>

namespace cspdesk::commands {
namespace {

using namespace statistics;
using wording::say;

/// What is made of an answer, on its way out.
class Delivery
{
public:
    Delivery(const StatsRequest& request, Environment& environment) : m_request(request), m_environment(environment) {}

    int deliver(std::vector<ResultTable> tables, const analysis::SuspectAnswer& answer)
    {
        for (ResultTable& table : tables)
            if (m_request.recipe.protection)
                table = protectedTable(std::move(table), *m_request.recipe.protection);
        if (m_request.format == StatsFormat::Csv)
            return writeTable(tables.front(), answer, tables);
        const auto charts = wording::suspectCharts(tables, answer);
        if (const int code = writeChart(charts); code != Done)
            return code;
        switch (m_request.format) {
        case StatsFormat::Text:
        case StatsFormat::Document: return writeDocument(std::move(tables), charts);
        case StatsFormat::Workbook: return writeWorkbook(tables);
        case StatsFormat::Json: return writeText(jsonOf(tables));
        case StatsFormat::Bundle: return writeBundle(std::move(tables), charts);
        case StatsFormat::Csv: break;
        }
        return Failed;
    }

private:
    int writeText(const std::string& content)
    {
        if (!m_request.output) {
            m_environment.out << content;
            return Done;
        }
        if (const auto written = writeWhole(*m_request.output, content); !written.has_value())
            return tell(written.error(), m_environment);
        print(m_environment.out, say("Wrote “%1”.").arg(wording::text(*m_request.output)));
        return Done;
    }

    int writeTable(const ResultTable& table, const analysis::SuspectAnswer& answer,
                   const std::vector<ResultTable>& tables)
    {
        if (m_request.chart)
            if (const int code = writeChart(wording::suspectCharts(tables, answer)); code != Done)
                return code;
        const CsvReader reader = m_request.output            ? CsvReader::Spreadsheet
                               : m_request.recipe.protection ? CsvReader::Person
                                                             : CsvReader::Program;
        return writeText(tableCsv(table, reader));
    }

    int writeChart(const std::vector<wording::TableChart>& charts)
    {
        if (!m_request.chart || charts.empty())
            return Done;
        const Drawing drawing = layOutChart(charts.front().chart, {}, documents::FontMeasure());
        if (const auto written = writeWhole(*m_request.chart, documents::writeSvg(drawing)); !written.has_value())
            return tell(written.error(), m_environment);
        print(m_environment.problems, say("Wrote “%1”.").arg(wording::text(*m_request.chart)));
        return Done;
    }

    int writeWorkbook(const std::vector<ResultTable>& tables)
    {
        const auto book = documents::writeXlsx(tables, {.title = titleOf(tables)});
        return book.has_value() ? writeText(*book) : tell(book.error(), m_environment);
    }

    [[nodiscard]] static std::string jsonOf(const std::vector<ResultTable>& tables)
    {
        nlohmann::ordered_json json{{"tables", nlohmann::ordered_json::array()}};
        for (const ResultTable& table : tables)
            json["tables"].push_back(analysis::tableJson(table));
        return json.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + '\n';
    }

    int writeBundle(std::vector<ResultTable> tables, const std::vector<wording::TableChart>& charts)
    {
        analysis::ResultBundle bundle{.tables = std::move(tables),
                                      .recipe = analysis::recipeText(m_request.recipe),
                                      .unprotectedReason = m_request.reason};
        for (const wording::TableChart& one : charts)
            bundle.charts.push_back(documents::writeSvg(layOutChart(one.chart, {}, documents::FontMeasure())));
        const auto bytes = documents::writeResultBundle(bundle);
        if (bytes.has_value())
            return writeText(*bytes);
        print(m_environment.problems,
              say("Small numbers are not hidden. To hand the result over all the same, say why with --reason."));
        return Refused;
    }

    [[nodiscard]] std::string titleOf(const std::vector<ResultTable>& tables) const
    {
        return tables.size() == 1 ? tables.front().title : wording::measureName(m_request.recipe.measure).toStdString();
    }

    int writeDocument(std::vector<ResultTable> tables, const std::vector<wording::TableChart>& charts)
    {
        const std::string title = titleOf(tables);
        std::vector<documents::ResultPart> parts;
        for (ResultTable& table : tables)
            parts.push_back({std::move(table), {}});
        for (const wording::TableChart& one : charts)
            parts[one.table].beside.emplace_back(documents::chartFigure(one.chart));
        return commands::deliver(documents::resultTableDocument(parts, {.title = title}), m_request.output,
                                 m_environment);
    }

    const StatsRequest& m_request;
    Environment& m_environment;
};

} // namespace

int deliverAnswer(const analysis::SuspectAnswer& answer, const StatsRequest& request, const std::string& sha256,
                  std::uint64_t bytes, Environment& environment)
{
    wording::TableFrame frame{.coverage = request.coverage};
    frame.provenance = {.fileName = std::filesystem::path(request.file).filename().string(),
                        .sha256 = sha256,
                        .bytes = bytes,
                        .extracted = request.extracted,
                        .program = "CSP Desk " CSPDESK_VERSION};
    const bool isForPrograms = request.format == StatsFormat::Csv || request.format == StatsFormat::Json;
    return Delivery(request, environment)
        .deliver(wording::suspectTables(answer, request.recipe, frame,
                                        isForPrograms ? wording::TypeOrder::ByName : wording::TypeOrder::ByRepeatShare),
                 answer);
}

} // namespace cspdesk::commands
