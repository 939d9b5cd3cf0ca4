// SPDX-License-Identifier: MIT
#include "commands/protect_command.h"

#include "commands/answers.h"
#include "commands/margin_table_csv.h"
#include "commands/stats_destination.h"
#include "commands/threshold_option.h"
#include "statistics/margin_protection.h"
#include "statistics/plain_figure.h"
#include "statistics/protection_alternatives.h"
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

std::int64_t hiddenCount(const TableMask& mask)
{
    std::int64_t out = 0;
    for (const auto& row : mask)
        out += std::count_if(row.begin(), row.end(), [](CellMark mark) { return mark != CellMark::Shown; });
    return out;
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

void write(const MarkedTable& of, const MarginProtection& made, const Arguments& arguments, int threshold,
           Environment& environment)
{
    environment.out << (wantsJson(arguments) ? jsonOf(of.table, hiddenIn(made.mask, made.ranges, threshold), threshold)
                                             : csvOf(of, made.mask, threshold));
}

QString wayText(const MarginTable& table, const ProtectionAlternative& way)
{
    using Kind = ProtectionAlternative::Kind;
    switch (way.kind) {
    case Kind::MergeRows:
        return say("put the rows “%1” and “%2” together").arg(text(table.rows[way.one]), text(table.rows[way.other]));
    case Kind::MergeColumns:
        return say("put the columns “%1” and “%2” together")
            .arg(text(table.columns[way.one]), text(table.columns[way.other]));
    case Kind::LeaveTotalRow: return say("leave out the row of totals");
    case Kind::LeaveTotalColumn: return say("leave out the column of totals");
    case Kind::LeaveTotals: return say("leave out all totals");
    case Kind::Round: return say("round every count to 5, so that totals may differ from their sums");
    }
    return {};
}

/// The ways that would be safe, with their numbers.
void offer(const MarginTable& table, const std::vector<ProtectionAlternative>& ways, std::ostream& out)
{
    print(out,
          say("No way was found to hide these in the table as it is. What can be done instead, with --take and its "
              "number:"));
    for (std::size_t number = 0; number < ways.size(); ++number) {
        const std::int64_t hidden = hiddenCount(ways[number].protection.mask);
        print(out, say("  %1. %2 (%3)")
                       .arg(wording::countText(std::int64_t(number + 1)), wayText(table, ways[number]),
                            wording::counted("1 count is hidden", "%1 counts are hidden", hidden)));
    }
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
    if (hiddenCount(read->mask) > 0)
        return tellWrong(path, say("Counts are hidden in it already. To protect a table all of them are needed."),
                         environment);
    if (!hasRightTotals(path, read->table, environment))
        return Refused;
    const MarginProtection made = protectedMargins(read->table, *threshold);
    const auto take = arguments.value("--take");
    if (made.isSafe && !take) {
        write(*read, made, arguments, *threshold, environment);
        return Done;
    }
    const auto ways = alternativesFor(read->table, *threshold);
    if (!take) {
        write(*read, made, arguments, *threshold, environment);
        tellUnsafe(read->table, hiddenIn(made.mask, made.ranges, *threshold), environment.problems);
        offer(read->table, ways, environment.problems);
        return Refused;
    }
    const auto number = numberIn(*take, 1, static_cast<int>(ways.size()));
    if (!number)
        return tellWrong(path,
                         say("There are %1 ways to choose from.").arg(wording::countText(std::int64_t(ways.size()))),
                         environment);
    const ProtectionAlternative& way = ways[static_cast<std::size_t>(*number) - 1];
    write({read->corner, way.table, way.protection.mask}, way.protection, arguments, *threshold, environment);
    return Done;
}

} // namespace

Command protectCommand()
{
    return {"protect",
            "hide the small counts of a table, and what they could be worked out of",
            {"TABLE"},
            {thresholdOption,
             {"--take", "NUMBER",
              "another way to publish the table, of those that are offered where it cannot be protected"},
             {"--format", "FORMAT", "csv or json: csv if not said"}},
            protect};
}

} // namespace cspdesk::commands
