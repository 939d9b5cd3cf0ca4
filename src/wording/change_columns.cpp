// SPDX-License-Identifier: MIT
#include "wording/change_columns.h"

#include "wording/chart_text.h"
#include "wording/period_text.h"
#include "wording/table_columns.h"
#include "wording/translate.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <iterator>

namespace cspdesk::wording {
namespace {

using namespace statistics;

using Cells = std::vector<TableCell>;

TableCell finite(double number)
{
    return std::isfinite(number) ? TableCell(number) : TableCell(NoFigure::NotApplicable);
}

const double* numberAt(const TableRow& row, std::size_t column) { return std::get_if<double>(&row.cells[column]); }

QString readingOf(const ResultTable& table, const TableRow& row, const std::optional<std::string>& reason)
{
    if (reason)
        return say("No Calc: not comparable, %1").arg(text(*reason));
    const auto cell = [&](const char* id) -> const TableCell& { return row.cells[columnPlace(table, id)]; };
    const auto* const earlier = std::get_if<std::int64_t>(&cell(change_ids::earlier));
    const auto* const later = std::get_if<std::int64_t>(&cell(change_ids::later));
    if (earlier == nullptr || later == nullptr)
        return {};
    if (*earlier == 0 && *later == 0)
        return say("No Calc: none in either period");
    const double* const change = numberAt(row, columnPlace(table, change_ids::change));
    const double* const low = numberAt(row, columnPlace(table, change_ids::low));
    const double* const high = numberAt(row, columnPlace(table, change_ids::high));
    const bool isChance = low != nullptr && *low <= 1 && (high == nullptr || *high >= 1);
    QStringList out;
    if (*earlier == 0)
        out << say("No Calc: none in the earlier period");
    else if (change != nullptr && *change == 0)
        out << say("No change");
    if (isChance)
        out << say("may be chance");
    return out.join(say("; "));
}

} // namespace

std::size_t columnPlace(const ResultTable& table, const std::string& id)
{
    const auto found = std::find_if(table.columns.begin(), table.columns.end(),
                                    [&](const TableColumn& column) { return column.id == id; });
    return static_cast<std::size_t>(found - table.columns.begin());
}

std::vector<TableColumn> changeColumns(const ComparedPeriods& periods, std::size_t first, RowSum sum)
{
    const bool isByDay = periods.isByDay();
    const std::size_t change = first + (isByDay ? 4 : 2);
    const std::vector<std::size_t> counts{first, first + 1};
    std::vector<TableColumn> out{countColumn(change_ids::earlier, shortMonthsText(periods.earlier), say("crimes")),
                                 countColumn(change_ids::later, shortMonthsText(periods.later), say("crimes"))};
    for (TableColumn& column : out)
        column.rowSum = sum;
    if (isByDay) {
        out.push_back(decimalColumn("earlier_by_day", shortMonthsText(periods.earlier), say("by day"), {first}));
        out.push_back(decimalColumn("later_by_day", shortMonthsText(periods.later), say("by day"), {first + 1}));
        out[2].decimals = out[3].decimals = 2;
    }
    const auto add = [&](const char* id, const QString& heading, const QString& unit, int decimals,
                         std::vector<std::size_t> from) {
        out.push_back(decimalColumn(id, heading, unit, std::move(from)));
        out.back().decimals = decimals;
    };
    add(change_ids::change, say("Change"), isByDay ? say("by day") : QString(), isByDay ? 2 : 0, counts);
    add(change_ids::percent, say("Change"), say("%"), 1, counts);
    out[change - first].isSigned = out[change - first + 1].isSigned = true;
    const QString ratio = say("Times the earlier rate");
    add(change_ids::ratio, ratio, QString(), 2, counts);
    add(change_ids::low, ratio, say("95% from"), 2, {change + 2});
    add(change_ids::high, ratio, say("95% to"), 2, {change + 2});
    out.push_back(labelColumn(change_ids::reading, say("What to make of it")));
    return out;
}

Cells changeCells(const PeriodCounts& counts, const ComparedPeriods& periods,
                  const std::optional<std::string>& notComparable)
{
    Cells out{counts.earlier, counts.later};
    if (periods.isByDay()) {
        out.emplace_back(static_cast<double>(counts.earlier) / periods.earlier.days());
        out.emplace_back(static_cast<double>(counts.later) / periods.later.days());
    }
    constexpr std::size_t workedOut = 5;
    if (notComparable) {
        out.insert(out.end(), workedOut, NoFigure::NotApplicable);
        out.emplace_back(std::string());
        return out;
    }
    const PeriodChange change = changeOf(counts, periods);
    out.emplace_back(change.change);
    out.push_back(change.percent ? TableCell(*change.percent) : TableCell(NoFigure::NotApplicable));
    if (change.ratio)
        out.insert(out.end(), {finite(change.ratio->ratio), TableCell(change.ratio->interval.low),
                               finite(change.ratio->interval.high)});
    else
        out.insert(out.end(), 3, NoFigure::NotApplicable);
    out.emplace_back(std::string());
    return out;
}

void readChanges(ResultTable& shown, const std::vector<std::pair<std::string, std::string>>& reasons)
{
    const std::size_t place = columnPlace(shown, change_ids::reading);
    for (TableRow& row : shown.rows) {
        const auto reason = std::find_if(reasons.begin(), reasons.end(),
                                         [&](const auto& each) { return row.cells.front() == TableCell(each.first); });
        row.cells[place] =
            words(readingOf(shown, row, reason == reasons.end() ? std::nullopt : std::optional(reason->second)));
    }
}

Chart changesChart(const ResultTable& shown)
{
    constexpr std::size_t most = 18;
    const std::size_t place = columnPlace(shown, change_ids::change);
    ResultTable drawn = shown;
    std::erase_if(drawn.rows, [](const TableRow& row) { return row.kind != TableRowKind::Ordinary; });
    const std::size_t all = drawn.rows.size();
    if (all > most) {
        const auto sizeOf = [&](const TableRow& row) {
            const double* const change = numberAt(row, place);
            return change == nullptr ? -1 : std::abs(*change);
        };
        std::vector<double> sizes;
        std::transform(drawn.rows.begin(), drawn.rows.end(), std::back_inserter(sizes), sizeOf);
        std::sort(sizes.begin(), sizes.end(), std::greater<>());
        std::erase_if(drawn.rows, [&](const TableRow& row) { return sizeOf(row) < std::max(0.0, sizes[most - 1]); });
        drawn.title =
            words(say("%1: the %2 largest changes of %3").arg(text(drawn.title)).arg(drawn.rows.size()).arg(all));
    }
    return columnChart(drawn, ChartKind::Changes, {change_ids::change, change_ids::percent}, CategoryOrder::AsInTable);
}

std::vector<std::string> changeNotes(const ComparedPeriods& periods)
{
    return {words(lengthsText(periods)),
            words(say("Percentages are of the earlier period, rounded half away from zero. “No Calc” says why there is "
                      "none.")),
            words(say("“May be chance” stands where the 95% interval of the ratio of the two rates holds 1 (exact, "
                      "given the sum of both counts): so many more or fewer come about even where nothing has changed. "
                      "The interval takes crimes to come one by one; where they come in runs, chance makes larger "
                      "differences too."))};
}

} // namespace cspdesk::wording
