// SPDX-License-Identifier: MIT
#include "commands/margin_table_csv.h"

#include "base/input_file.h"
#include "base/text.h"
#include "sources/csv_reader.h"
#include "wording/figure_text.h"
#include "wording/import_text.h"
#include "wording/translate.h"

#include <charconv>

namespace cspdesk::commands {
namespace {

using statistics::CellMark;
using wording::say;

constexpr std::int64_t largestCount = 1'000'000'000;

bool isTotalName(const std::string& name)
{
    const QString plain = wording::text(name).toLower();
    return plain == QLatin1String("total") || plain == QLatin1String("all") || plain == QLatin1String("totals")
        || plain == QLatin1String("grand total");
}

std::optional<std::int64_t> countIn(std::string text)
{
    std::erase(text, ',');
    std::int64_t count = 0;
    const auto [rest, error] = std::from_chars(text.data(), text.data() + text.size(), count);
    const bool isWhole = error == std::errc() && rest == text.data() + text.size();
    return isWhole && count >= 0 && count <= largestCount ? std::optional(count) : std::nullopt;
}

using Rows = std::vector<std::vector<std::string>>;

BasicResult<Rows, QString> rowsOf(const std::filesystem::path& path)
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
    Rows rows{file->headings};
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

} // namespace

BasicResult<MarkedTable, QString> readMarginTable(const std::filesystem::path& path, int threshold)
{
    const auto rows = rowsOf(path);
    if (!rows.has_value())
        return refuse(rows.error());
    if (rows->size() < 2 || rows->front().size() < 2)
        return refuse(say("There is no table in the file: it needs names in the first row and the first column."));
    constexpr std::size_t mostCells = 250'000;
    if (rows->size() * rows->front().size() > mostCells)
        return refuse(say("The table has more than %1 cells.").arg(wording::countText(std::int64_t(mostCells))));
    MarkedTable out{.corner = rows->front().front(), .table = {}, .mask = {}};
    out.table.columns.assign(rows->front().begin() + 1, rows->front().end());
    out.table.hasTotalColumn =
        out.table.columns.size() > 1 && isTotalName(std::string(trimmed(out.table.columns.back())));
    const std::string small = '<' + std::to_string(threshold);
    for (std::size_t row = 1; row < rows->size(); ++row) {
        out.table.rows.push_back((*rows)[row].front());
        std::vector<std::int64_t> counts;
        std::vector<CellMark> marks;
        for (std::size_t column = 1; column < rows->front().size(); ++column) {
            const std::string cell(trimmed((*rows)[row][column]));
            const auto count = countIn(cell);
            if (!count && cell != small && cell != "[c]")
                return refuse(say("Row %1, column “%2”: “%3” is no count, %4 or [c].")
                                  .arg(wording::countText(std::int64_t(row + 1)), wording::text(rows->front()[column]),
                                       wording::text(shortened(cell, 40)), wording::text(small)));
            counts.push_back(count.value_or(0));
            marks.push_back(count ? CellMark::Shown : cell == small ? CellMark::Small : CellMark::Protecting);
        }
        out.table.counts.push_back(std::move(counts));
        out.mask.push_back(std::move(marks));
    }
    out.table.hasTotalRow = out.table.rows.size() > 1 && isTotalName(std::string(trimmed(out.table.rows.back())));
    return out;
}

} // namespace cspdesk::commands
