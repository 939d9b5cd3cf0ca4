// SPDX-License-Identifier: MIT
#include "commands/margin_table_csv.h"

#include "commands/published_table_csv.h"
#include "wording/figure_text.h"
#include "wording/translate.h"

namespace cspdesk::commands {

using statistics::CellMark;
using statistics::PublishedFigure;
using wording::say;

BasicResult<MarkedTable, QString> readMarginTable(const std::filesystem::path& path, int threshold)
{
    auto read = readPublishedTable(path, threshold);
    if (!read.has_value())
        return refuse(read.error());
    statistics::PublishedTable& from = read->table;
    MarkedTable out{.corner = std::move(read->corner), .table = {}, .mask = {}};
    for (std::size_t row = 0; row < from.rows.size(); ++row) {
        auto& counts = out.table.counts.emplace_back();
        auto& marks = out.mask.emplace_back();
        for (std::size_t column = 0; column < from.columns.size(); ++column) {
            const PublishedFigure& figure = from.figures[row][column];
            const bool isCount =
                figure.kind == PublishedFigure::Kind::Count && figure.value == figure.high && figure.value >= 0;
            const bool isSmall = figure.kind == PublishedFigure::Kind::Small;
            if (!isCount && !isSmall && figure.kind != PublishedFigure::Kind::Protecting)
                return refuse(say("Row %1, column “%2”: only counts, <%3 and [c] can stand in this table.")
                                  .arg(wording::countText(std::int64_t(row + 2)), wording::text(from.columns[column]),
                                       wording::countText(threshold)));
            counts.push_back(isCount ? figure.value : 0);
            marks.push_back(isCount ? CellMark::Shown : isSmall ? CellMark::Small : CellMark::Protecting);
        }
    }
    out.table.rows = std::move(from.rows);
    out.table.columns = std::move(from.columns);
    out.table.hasTotalRow = from.hasTotalRow;
    out.table.hasTotalColumn = from.hasTotalColumn;
    return out;
}

} // namespace cspdesk::commands
