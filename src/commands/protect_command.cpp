// SPDX-License-Identifier: MIT
#include "commands/protect_command.h"

#include "commands/answers.h"
#include "commands/margin_table_csv.h"
#include "commands/stats_destination.h"
#include "commands/threshold_option.h"
#include "statistics/margin_protection.h"
#include "statistics/plain_figure.h"
#include "statistics/table_csv.h"
#include "wording/audit_text.h"
#include "wording/figure_text.h"
#include "wording/translate.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <iostream>

namespace cspdesk::commands {
namespace {

using namespace statistics;
using nlohmann::ordered_json;
using wording::say;
using wording::text;

/// A hidden count and what can be told of it.
struct Hidden
{
    std::size_t row = 0;
    std::size_t column = 0;
    CellMark mark = CellMark::Small;
    CellRange range;
    bool isSafe = true;
};

using Ranges = std::vector<std::vector<CellRange>>;

std::vector<Hidden> hiddenIn(const TableMask& mask, const Ranges& ranges, int threshold)
{
    std::vector<Hidden> out;
    for (std::size_t row = 0; row < mask.size(); ++row)
        for (std::size_t column = 0; column < mask[row].size(); ++column)
            if (const CellMark mark = mask[row][column]; mark != CellMark::Shown)
                out.push_back({row, column, mark, ranges[row][column], isSafe(mark, ranges[row][column], threshold)});
    return out;
}

std::string jsonOf(const MarginTable& table, const std::vector<Hidden>& hidden, int threshold)
{
    const bool isSafe = std::all_of(hidden.begin(), hidden.end(), [](const Hidden& each) { return each.isSafe; });
    ordered_json out{{"threshold", threshold}, {"safe", isSafe}, {"cells", ordered_json::array()}};
    for (const Hidden& each : hidden) {
        ordered_json cell{
            {"row", table.rows[each.row]},
            {"column", table.columns[each.column]},
            {"low", each.range.low},
            {"high", each.range.high >= CellRange::noLimit ? ordered_json() : ordered_json(each.range.high)},
            {"kind", each.mark == CellMark::Small ? "primary" : "secondary"},
            {"safe", each.isSafe}};
        out["cells"].push_back(std::move(cell));
    }
    return out.dump(2, ' ', false, ordered_json::error_handler_t::replace) + '\n';
}

void tellUnsafe(const MarginTable& table, const std::vector<Hidden>& hidden, std::ostream& out)
{
    for (const Hidden& each : hidden)
        if (!each.isSafe)
            print(out, say("%1, %2: it can be %3.")
                           .arg(text(table.rows[each.row]), text(table.columns[each.column]),
                                wording::rangeText(each.range)));
}

/// The table as it may be published, for a spreadsheet.
std::string csvOf(const MarkedTable& of, const TableMask& mask, int threshold)
{
    const MarginTable& table = of.table;
    ResultTable out{.threshold = threshold};
    out.columns.push_back({.id = of.corner, .kind = ColumnKind::Label});
    for (const std::string& column : table.columns)
        out.columns.push_back({.id = column, .kind = ColumnKind::Count});
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        TableRow& cells = out.rows.emplace_back();
        cells.cells.emplace_back(table.rows[row]);
        for (std::size_t column = 0; column < table.columns.size(); ++column)
            switch (mask[row][column]) {
            case CellMark::Shown: cells.cells.emplace_back(table.counts[row][column]); break;
            case CellMark::Small: cells.cells.emplace_back(NoFigure::Small); break;
            case CellMark::Protecting: cells.cells.emplace_back(NoFigure::Protecting); break;
            }
    }
    return tableCsv(out, CsvReader::Spreadsheet);
}

int tellWrong(const std::string& path, const QString& words, Environment& environment)
{
    print(environment.problems, say("%1: %2").arg(text(path), words));
    return Refused;
}

bool hasHidden(const TableMask& mask)
{
    return std::any_of(mask.begin(), mask.end(), [](const auto& row) {
        return std::any_of(row.begin(), row.end(), [](CellMark mark) { return mark != CellMark::Shown; });
    });
}

/// Whether the totals are right; else the person has been told.
bool hasRightTotals(const std::string& path, const MarginTable& table, Environment& environment)
{
    const auto wrong = wrongTotals(table);
    for (const WrongTotal& each : wrong)
        tellWrong(path,
                  say("%1, %2: the total is %3, and its parts make %4.")
                      .arg(text(table.rows[each.row]), text(table.columns[each.column]),
                           wording::countText(each.printed), wording::countText(each.sum)),
                  environment);
    return wrong.empty();
}

int protect(const Arguments& arguments, Environment& environment)
{
    const auto threshold = thresholdIn(arguments);
    if (!threshold)
        return tellUsage(thresholdUsage, environment);
    if (!formatIsOneOf(arguments, environment, {"csv", "json"}))
        return WrongUsage;
    const std::string path = arguments.place(0);
    const auto read = readMarginTable(path, *threshold);
    if (!read.has_value())
        return tellWrong(path, read.error(), environment);
    if (hasHidden(read->mask))
        return tellWrong(path, say("Counts are hidden in it already. To protect a table all of them are needed."),
                         environment);
    if (!hasRightTotals(path, read->table, environment))
        return Refused;
    const MarginProtection made = protectedMargins(read->table, *threshold);
    const auto hidden = hiddenIn(made.mask, made.ranges, *threshold);
    environment.out << (wantsJson(arguments) ? jsonOf(read->table, hidden, *threshold)
                                             : csvOf(*read, made.mask, *threshold));
    if (made.isSafe)
        return Done;
    tellUnsafe(read->table, hidden, environment.problems);
    print(environment.problems,
          say("No way was found to hide these. Put rows or columns together, leave out a total, or "
              "round all counts to 5."));
    return Refused;
}

} // namespace

Command protectCommand()
{
    return {"protect",
            "hide the small counts of a table, and what they could be worked out of",
            {"TABLE"},
            {thresholdOption, {"--format", "FORMAT", "csv or json: csv if not said"}},
            protect};
}

} // namespace cspdesk::commands
