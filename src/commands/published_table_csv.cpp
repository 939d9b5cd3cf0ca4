// SPDX-License-Identifier: MIT
#include "commands/published_table_csv.h"

#include "base/input_file.h"
#include "base/text.h"
#include "sources/csv_reader.h"
#include "wording/figure_text.h"
#include "wording/import_text.h"
#include "wording/translate.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

namespace cspdesk::commands {
namespace {

using statistics::PublishedFigure;
using statistics::PublishedTable;
using wording::say;
using Kind = PublishedFigure::Kind;

constexpr std::int64_t largestCount = 1'000'000'000;

bool isTotalName(const std::string& name)
{
    const QString plain = wording::text(name).toLower();
    return plain == QLatin1String("total") || plain == QLatin1String("all") || plain == QLatin1String("totals")
        || plain == QLatin1String("grand total");
}

/// A number as digits and how many of them are decimals: 312 and 1 of "31.2".
std::optional<PublishedFigure> numberIn(std::string text)
{
    std::erase(text, ',');
    if (text.starts_with('+'))
        text.erase(0, 1);
    int decimals = 0;
    if (const auto point = text.find('.'); point != std::string::npos) {
        decimals = static_cast<int>(text.size() - point - 1);
        text.erase(point, 1);
    }
    std::int64_t digits = 0;
    const auto [rest, error] = std::from_chars(text.data(), text.data() + text.size(), digits);
    constexpr int mostDecimals = 4;
    if (error != std::errc() || rest != text.data() + text.size() || digits > largestCount || digits < -largestCount
        || decimals > mostDecimals)
        return std::nullopt;
    return PublishedFigure{decimals > 0 ? Kind::Decimal : Kind::Count, digits, digits, decimals};
}

bool saysNothing(std::string_view cell)
{
    constexpr std::array<std::string_view, 9> words{"", "-", "–", "..", "N/A", "n/a", "[x]", "[z]", "No Calc"};
    return std::find(words.begin(), words.end(), cell) != words.end();
}

/// "116-119", as a range that is stated for a count.
std::optional<PublishedFigure> rangeIn(std::string_view cell)
{
    for (const std::string_view dash : {"-", "–", " to "}) {
        const auto place = cell.find(dash, 1);
        if (place == std::string_view::npos)
            continue;
        const auto low = numberIn(std::string(trimmed(cell.substr(0, place))));
        const auto high = numberIn(std::string(trimmed(cell.substr(place + dash.size()))));
        if (low && high && low->kind == Kind::Count && high->kind == Kind::Count && low->value <= high->value)
            return PublishedFigure{Kind::Count, low->value, high->value, 0};
    }
    return std::nullopt;
}

std::optional<PublishedFigure> figureIn(std::string_view cell, int threshold)
{
    if (saysNothing(cell))
        return PublishedFigure{};
    if (cell == '<' + std::to_string(threshold))
        return PublishedFigure{.kind = Kind::Small};
    if (cell == "[c]")
        return PublishedFigure{.kind = Kind::Protecting, .value = threshold};
    if (cell.ends_with('%')) {
        const bool isBelow = cell.starts_with('<');
        cell.remove_suffix(1);
        cell.remove_prefix(isBelow ? 1 : 0);
        auto number = numberIn(std::string(trimmed(cell)));
        if (number)
            number->kind = isBelow ? Kind::BelowPercent : Kind::Percent;
        return number;
    }
    if (auto number = numberIn(std::string(cell)))
        return number;
    return rangeIn(cell);
}

/// Whether the last column of counts is called a total: percentages may stand behind it.
bool endsInTotal(const PublishedTable& table)
{
    for (std::size_t column = table.columns.size(); column-- > 1;) {
        if (isTotalName(std::string(trimmed(table.columns[column]))))
            return true;
        const bool isBeside = std::all_of(table.figures.begin(), table.figures.end(), [&](const auto& row) {
            return row[column].kind == Kind::Untold || row[column].kind == Kind::Percent
                || row[column].kind == Kind::BelowPercent || row[column].kind == Kind::Decimal;
        });
        if (!isBeside)
            return false;
    }
    return false;
}

QString faultOf(const std::string& cell, std::size_t row, const std::string& column, int threshold)
{
    const bool isOtherMark = cell.starts_with('<') && !cell.ends_with('%');
    return isOtherMark
             ? say("Row %1, column “%2”: “%3” is a mark of another threshold than %4; say it with --threshold.")
                   .arg(wording::countText(std::int64_t(row)), wording::text(column),
                        wording::text(shortened(cell, 40)), wording::countText(threshold))
             : say("Row %1, column “%2”: “%3” is no count, percentage, <%4 or [c].")
                   .arg(wording::countText(std::int64_t(row)), wording::text(column),
                        wording::text(shortened(cell, 40)), wording::countText(threshold));
}

} // namespace

BasicResult<std::vector<std::vector<std::string>>, QString> readCells(const std::filesystem::path& path)
{
    auto bytes = platform::openInput(path);
    if (!bytes.has_value())
        return refuse(wording::faultText({.kind = sources::CsvFault::Kind::Unreadable, .failure = bytes.error()}));
    const auto file = sources::openCsv(std::move(*bytes));
    if (!file.has_value())
        return refuse(wording::faultText(file.error()));
    sources::WantedColumns all(file->headings.size());
    for (std::size_t column = 0; column < all.size(); ++column)
        all[column] = column;
    std::vector<std::vector<std::string>> rows{file->headings};
    QString fault;
    const auto read =
        sources::readCsv(*file, all,
                         [&](const sources::CsvBatch& batch) {
                             for (const sources::FaultyRecord& faulty : batch.records.faulty())
                                 if (fault.isEmpty())
                                     fault = say("Row %1 has another number of cells than the headings.")
                                                 .arg(wording::countText(std::int64_t(batch.firstRow + faulty.record)));
                             const auto fields = batch.records.fields();
                             for (std::size_t record = 0; record < batch.records.soundRecords(); ++record) {
                                 const auto first = fields.begin() + std::ptrdiff_t(record * batch.wanted);
                                 rows.emplace_back(first, first + std::ptrdiff_t(batch.wanted));
                             }
                         },
                         {.workers = 1});
    if (!read.has_value())
        return refuse(wording::faultText(read.error()));
    if (!fault.isEmpty())
        return refuse(fault);
    return rows;
}

BasicResult<PublishedFile, QString> readPublishedTable(const std::filesystem::path& path, int threshold)
{
    const auto rows = readCells(path);
    if (!rows.has_value())
        return refuse(rows.error());
    if (rows->size() < 2 || rows->front().size() < 2)
        return refuse(say("There is no table in the file: it needs names in the first row and the first column."));
    constexpr std::size_t mostCells = 250'000;
    if (rows->size() * rows->front().size() > mostCells)
        return refuse(say("The table has more than %1 cells.").arg(wording::countText(std::int64_t(mostCells))));
    PublishedFile out{.corner = rows->front().front(), .table = {}};
    for (std::size_t column = 1; column < rows->front().size(); ++column)
        out.table.columns.emplace_back(trimmed(rows->front()[column]));
    for (std::size_t row = 1; row < rows->size(); ++row) {
        out.table.rows.emplace_back(trimmed((*rows)[row].front()));
        auto& figures = out.table.figures.emplace_back();
        for (std::size_t column = 1; column < rows->front().size(); ++column) {
            const std::string cell(trimmed((*rows)[row][column]));
            const auto figure = figureIn(cell, threshold);
            if (!figure)
                return refuse(faultOf(cell, row + 1, rows->front()[column], threshold));
            figures.push_back(*figure);
        }
    }
    out.table.hasTotalRow = out.table.rows.size() > 1 && isTotalName(out.table.rows.back());
    out.table.hasTotalColumn = endsInTotal(out.table);
    return out;
}

} // namespace cspdesk::commands
