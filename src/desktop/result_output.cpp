// SPDX-License-Identifier: MIT
#include "desktop/result_output.h"

#include "analysis/result_bundle.h"
#include "application/work.h"
#include "documents/chart_figure.h"
#include "documents/docx_writer.h"
#include "documents/font_measure.h"
#include "documents/html_writer.h"
#include "documents/page_layout.h"
#include "documents/pdf_writer.h"
#include "documents/result_bundle_writer.h"
#include "documents/result_table_document.h"
#include "documents/svg_writer.h"
#include "documents/xlsx_writer.h"
#include "statistics/chart_layout.h"
#include "statistics/table_csv.h"
#include "wording/figure_text.h"
#include "wording/study_names.h"
#include "wording/translate.h"

#include <algorithm>

namespace cspdesk::desktop {

using application::Result;
using statistics::ResultTable;
using wording::say;

namespace {

QByteArray bytesOf(const std::string& text) { return {text.data(), qsizetype(text.size())}; }

std::string svgOf(const statistics::Chart& chart)
{
    return documents::writeSvg(statistics::layOutChart(chart, {}, documents::FontMeasure()));
}

std::vector<QByteArray> csvFiles(const ResultCopy& copy)
{
    std::vector<QByteArray> files;
    for (const ResultTable& table : copy.tables)
        files.push_back(
            bytesOf(statistics::tableCsv(wording::markedForFile(table), statistics::CsvReader::Spreadsheet)));
    return files;
}

std::vector<QByteArray> drawingFiles(const ResultCopy& copy)
{
    std::vector<QByteArray> files;
    for (const wording::TableChart& each : copy.charts)
        files.push_back(bytesOf(svgOf(each.chart)));
    return files;
}

Result<std::vector<QByteArray>> bundleFile(const ResultCopy& copy, const QString& reason)
{
    analysis::ResultBundle bundle{.tables = copy.tables,
                                  .charts = copy.drawings,
                                  .drawn = copy.drawings.empty() ? copy.charts : copy.drawn,
                                  .recipe = copy.recipeText.value_or(analysis::recipeText(copy.recipe)),
                                  .unprotectedReason = reason.toStdString()};
    if (copy.drawings.empty())
        for (const wording::TableChart& each : copy.charts)
            bundle.charts.push_back(svgOf(each.chart));
    const auto bytes = documents::writeResultBundle(bundle);
    if (!bytes.has_value())
        return refuse(application::failure(Failure::Kind::Other, {}, "a bundle that is not protected needs a reason"));
    return std::vector<QByteArray>{bytesOf(*bytes)};
}

} // namespace

bool ResultCopy::isProtected() const
{
    return std::all_of(tables.begin(), tables.end(), [](const ResultTable& table) { return table.threshold; });
}

QString ResultCopy::title() const
{
    if (!ownTitle.isEmpty())
        return ownTitle;
    if (!recipe.name.empty())
        return wording::text(recipe.name);
    return tables.size() == 1 ? wording::text(tables.front().title) : wording::measureName(recipe.question);
}

ResultCopy copyOf(const presentation::StudyOutcome& outcome)
{
    ResultCopy copy{outcome.tables, outcome.charts, outcome.recipe};
    copy.obstacles = outcome.obstacles;
    copy.counted = outcome.counted;
    return copy;
}

ResultCopy copyOf(const presentation::StudyOutcome& outcome, std::size_t place, ResultTable shown)
{
    ResultCopy copy{{std::move(shown)}, {}, outcome.recipe};
    copy.obstacles = outcome.obstacles;
    copy.counted = outcome.counted;
    if (place >= outcome.tables.size() || copy.tables.front().id != outcome.tables[place].id)
        return copy; // a table of changes has no charts
    for (const wording::TableChart& chart : outcome.charts)
        if (chart.table == place) {
            copy.charts.push_back(chart);
            copy.charts.back().table = 0;
        }
    return copy;
}

ResultCopy copyOf(const presentation::HandedOverResult& result)
{
    ResultCopy copy = copyOf(*result.outcome);
    copy.ownTitle = result.title;
    copy.drawings = result.drawings;
    copy.drawn = result.drawn;
    copy.recipeText = result.recipe;
    copy.reason = result.unprotectedReason;
    return copy;
}

QString obstacleText(const QStringList& obstacles)
{
    constexpr qsizetype most = 4;
    const QString text = obstacles.mid(0, most).join(QLatin1Char(' '));
    return obstacles.size() <= most
             ? text
             : text + QLatin1Char(' ')
                   + wording::counted("And 1 more.", "And %1 more.", std::int64_t(obstacles.size() - most));
}

std::string organisationOf(const presentation::Workspace& workspace)
{
    if (!workspace.isOpen())
        return {};
    const auto partnership = application::require(workspace.store(), Id<domain::Partnership>(1));
    return partnership.has_value() ? partnership->value.name : std::string();
}

documents::Document paperOf(const ResultCopy& copy, const std::string& organisation)
{
    std::vector<documents::ResultPart> parts;
    for (const ResultTable& table : copy.tables)
        parts.push_back({table, {}});
    for (const wording::TableChart& each : copy.charts)
        parts.at(each.table).beside.emplace_back(documents::chartFigure(each.chart));
    return documents::resultTableDocument(parts, {.organisation = organisation, .title = copy.title().toStdString()});
}

QString fileEnding(ResultFormat format)
{
    static constexpr const char* endings[] = {"pdf", "html", "docx", "xlsx", "csv", "svg", "cspresult"};
    return QString::fromLatin1(endings[static_cast<std::size_t>(format)]);
}

QString suggestedBase(const ResultCopy& copy)
{
    constexpr qsizetype longest = 60;
    QString name;
    for (const QChar letter : copy.title().toLower())
        name += letter.isLetterOrNumber() ? letter : QLatin1Char('-');
    while (name.contains(QLatin1String("--")))
        name.replace(QLatin1String("--"), QLatin1String("-"));
    name.truncate(longest);
    while (name.endsWith(QLatin1Char('-')))
        name.chop(1);
    return name;
}

QString suggestedName(const ResultCopy& copy, ResultFormat format)
{
    return suggestedBase(copy) + QLatin1Char('.') + fileEnding(format);
}

QStringList fileNames(const ResultCopy& copy, ResultFormat format, const QString& base)
{
    QStringList parts;
    if (format == ResultFormat::Csv)
        for (const ResultTable& table : copy.tables)
            parts << wording::text(table.id);
    if (format == ResultFormat::Drawings)
        for (const wording::TableChart& chart : copy.charts)
            parts << wording::text(chart.id);
    if (parts.size() < 2)
        parts = {QString()};
    QStringList names;
    for (const QString& part : parts)
        names << base + (part.isEmpty() ? part : QLatin1Char('-') + part) + QLatin1Char('.') + fileEnding(format);
    return names;
}

Result<std::vector<QByteArray>> filesOf(const ResultCopy& copy, ResultFormat format, const std::string& organisation,
                                        const QString& reason)
{
    const auto one = [](const std::string& content) { return std::vector<QByteArray>{bytesOf(content)}; };
    switch (format) {
    case ResultFormat::Pdf: return one(documents::writePdf(documents::layOut(paperOf(copy, organisation))));
    case ResultFormat::WebPage: return one(documents::writeHtml(paperOf(copy, organisation)));
    case ResultFormat::Word: return one(documents::writeDocx(paperOf(copy, organisation)));
    case ResultFormat::Workbook: {
        const auto book =
            documents::writeXlsx(copy.tables, {.organisation = organisation, .title = copy.title().toStdString()});
        CSPDESK_TRY(book);
        return one(*book);
    }
    case ResultFormat::Csv: return csvFiles(copy);
    case ResultFormat::Drawings: return drawingFiles(copy);
    case ResultFormat::Bundle: return bundleFile(copy, reason);
    }
    return std::vector<QByteArray>();
}

} // namespace cspdesk::desktop
