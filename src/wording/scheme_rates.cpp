// SPDX-License-Identifier: MIT
#include "wording/scheme_rates.h"

#include "statistics/interval.h"
#include "statistics/protection.h"
#include "wording/figure_text.h"
#include "wording/table_columns.h"
#include "wording/translate.h"

#include <QStringList>

#include <algorithm>
#include <cmath>

namespace cspdesk::wording {
namespace {

using namespace statistics;

using Cells = std::vector<TableCell>;

constexpr std::array times{SchemeTime::Before, SchemeTime::During, SchemeTime::After};

std::size_t placeOf(SchemeTime time) { return static_cast<std::size_t>(time); }

QString nameOf(SchemeTime time)
{
    switch (time) {
    case SchemeTime::Before: return say("Before");
    case SchemeTime::During: return say("During");
    case SchemeTime::After: return say("After");
    }
    return {};
}

/// Nothing was counted, or in no time: there is no ratio.
TableCell finite(double number)
{
    return std::isfinite(number) ? TableCell(number) : TableCell(NoFigure::NotAvailable);
}

std::vector<TableColumn> rateColumns()
{
    const QString rate = say("Offences per person-month");
    const QString ratio = say("Times the rate before");
    const QString months = say("Person-months");
    std::vector<TableColumn> columns{
        labelColumn("time", say("Time")),
        countColumn("people", say("People"), say("People")),
        countColumn("offenders", say("With an offence"), say("people"), {SchemeTimePeople}),
        decimalColumn("person_months", months, months, {SchemeTimePeople}),
        countColumn("offences", say("Offences"), say("Offences")),
        decimalColumn("rate", rate, rate, {SchemeTimePeople, SchemeMonths, SchemeOffenceCount}),
        decimalColumn("rate_low", rate, say("95% from"), {SchemeMonthlyRate}),
        decimalColumn("rate_high", rate, say("95% to"), {SchemeMonthlyRate}),
        decimalColumn("ratio", ratio, ratio, {SchemeMonthlyRate}),
        decimalColumn("ratio_low", ratio, say("95% from"), {SchemeRatio}),
        decimalColumn("ratio_high", ratio, say("95% to"), {SchemeRatio})};
    for (TableColumn& column : columns)
        column.rowSum = RowSum::Unrelated; // the same people stand in every row
    columns[SchemeOffenceCount].derivedFrom = {SchemeTimePeople};
    columns[SchemeOffenceCount].atLeastSumOf = {SchemeOffenders};
    for (std::size_t column = SchemeMonthlyRate; column <= SchemeRateHigh; ++column)
        columns[column].decimals = 3;
    for (std::size_t column = SchemeRatio; column <= SchemeRatioHigh; ++column)
        columns[column].decimals = 2;
    return columns;
}

Cells rateCells(const SchemeRate& rate)
{
    if (!rate.months)
        return Cells(4, NoFigure::NotAvailable);
    if (*rate.months <= 0)
        return {*rate.months, NoFigure::NotApplicable, NoFigure::NotApplicable, NoFigure::NotApplicable};
    const Interval interval = poissonInterval(rate.offences);
    return {*rate.months, static_cast<double>(rate.offences) / *rate.months, interval.low / *rate.months,
            interval.high / *rate.months};
}

Cells ratioCells(const SchemeRate& rate, const SchemeRate& before)
{
    if (&rate == &before)
        return Cells(3, NoFigure::Blank);
    const auto ratio = rate.months && before.months
                         ? rateRatio({rate.offences, *rate.months}, {before.offences, *before.months})
                         : std::nullopt;
    if (!ratio)
        return Cells(3, NoFigure::NotAvailable);
    return {finite(ratio->ratio), finite(ratio->interval.low), finite(ratio->interval.high)};
}

TableRow rowOf(const SchemeRates& rates, SchemeTime time)
{
    const SchemeRate& rate = rates.times[placeOf(time)];
    Cells cells{words(nameOf(time)), rate.people,
                rate.offenders ? TableCell(*rate.offenders) : TableCell(NoFigure::NotAvailable)};
    const Cells perMonth = rateCells(rate);
    cells.push_back(perMonth.front());
    cells.emplace_back(rate.offences);
    cells.insert(cells.end(), perMonth.begin() + 1, perMonth.end());
    const Cells ratio = ratioCells(rate, rates.times[placeOf(SchemeTime::Before)]);
    cells.insert(cells.end(), ratio.begin(), ratio.end());
    return {std::move(cells)};
}

bool isFigure(const TableCell& cell) { return !std::holds_alternative<NoFigure>(cell); }

bool isHidden(const TableCell& cell)
{
    return cell == TableCell(NoFigure::Small) || cell == TableCell(NoFigure::Protecting);
}

/// That there can be no figure tells as much as one.
void hideFrom(TableRow& row, std::size_t column)
{
    for (; column < row.cells.size(); ++column)
        if (isFigure(row.cells[column]) || row.cells[column] == TableCell(NoFigure::NotApplicable))
            row.cells[column] = NoFigure::Protecting;
}

/// Rows in which something is hidden go to the end, where their order could tell a figure. Before, during and after
/// are in the order of time, which tells none.
ResultTable inOrderOfTime(ResultTable shown)
{
    const std::vector<TableRow> rows = shown.rows;
    for (const SchemeTime time : times)
        shown.rows[placeOf(time)] = *std::find_if(rows.begin(), rows.end(), [&](const TableRow& row) {
            return row.cells[SchemeTimeName] == TableCell(words(nameOf(time)));
        });
    return shown;
}

/// What columns cannot tell of one another: rows are of the same people.
ResultTable protectedRates(ResultTable table, const SchemeRates& rates, int threshold)
{
    ResultTable shown = inOrderOfTime(protectedTable(std::move(table), threshold));
    const auto isSmall = [&](std::int64_t count) { return count > 0 && count < threshold; };
    const std::int64_t onScheme = rates.times[placeOf(SchemeTime::During)].people;
    for (const SchemeTime time : times) {
        TableRow& row = shown.rows[placeOf(time)];
        const std::int64_t people = rates.times[placeOf(time)].people;
        if (isSmall(rates.cohort - people) || isSmall(std::abs(onScheme - people)))
            hideFrom(row, SchemeTimePeople);
        if (row.cells[SchemeOffenders] == TableCell(NoFigure::Small))
            hideFrom(row, SchemeOffenceCount);
    }
    if (isHidden(shown.rows[placeOf(SchemeTime::Before)].cells[SchemeMonthlyRate]))
        for (TableRow& row : shown.rows)
            hideFrom(row, SchemeRatio);
    return shown;
}

/// "88 offences in 270.0 person-months, 0.326 a month".
QString rateText(const ResultTable& table, SchemeTime time)
{
    const Cells& cells = table.rows[placeOf(time)].cells;
    const auto told = [&](std::size_t column) {
        return figureText(cells[column], table.columns[column], table.threshold);
    };
    const auto* const count = std::get_if<std::int64_t>(&cells[SchemeOffenceCount]);
    return (count != nullptr && *count == 1 ? say("%1 offence in %2 person-months, %3 per person-month")
                                            : say("%1 offences in %2 person-months, %3 per person-month"))
        .arg(told(SchemeOffenceCount), told(SchemeMonths), told(SchemeMonthlyRate));
}

/// How the rate of one time compares with that before.
QString compared(const ResultTable& table, SchemeTime time)
{
    const Cells& cells = table.rows[placeOf(time)].cells;
    const Cells& before = table.rows[placeOf(SchemeTime::Before)].cells;
    const QString name = time == SchemeTime::During ? say("During the scheme") : say("After the scheme");
    if (isHidden(cells[SchemeMonthlyRate]) || isHidden(before[SchemeMonthlyRate]))
        return say("%1: not compared with before it, since a figure it would rest on is hidden.").arg(name);
    if (cells[SchemeMonths] == TableCell(NoFigure::NotAvailable))
        return say("%1: not compared with before it, since it is not known in how many months the offences were "
                   "committed. A number of offences without its time says nothing.")
            .arg(name);
    if (!isFigure(cells[SchemeMonthlyRate]) || !isFigure(before[SchemeMonthlyRate]))
        return say("%1: not compared with before it, since nobody was followed for even a day of one of the two times.")
            .arg(name);
    const QString both =
        say("%1: %2; before it %3.").arg(name, rateText(table, time), rateText(table, SchemeTime::Before));
    const auto* const ratio = std::get_if<double>(&cells[SchemeRatio]);
    const auto* const low = std::get_if<double>(&cells[SchemeRatioLow]);
    if (ratio == nullptr || low == nullptr)
        return both + QLatin1Char(' ') + say("There is no ratio, since no offence was counted before it.");
    const auto* const high = std::get_if<double>(&cells[SchemeRatioHigh]);
    const auto told = [&](std::size_t column) {
        return figureText(cells[column], table.columns[column], table.threshold);
    };
    const QString figures = say("%1 times the rate before, 95% interval %2 to %3")
                                .arg(told(SchemeRatio), told(SchemeRatioLow), told(SchemeRatioHigh));
    if (*low <= 1 && (high == nullptr || *high >= 1))
        return both + QLatin1Char(' ')
             + say("A difference like this may well be chance (%1), so that it cannot be said that offending rose or "
                   "fell.")
                   .arg(figures);
    return both + QLatin1Char(' ')
         + (*low > 1
                ? say("The rate was higher (%1). The interval takes each offence for itself, and those of one person "
                      "hang together: see how many people it comes from before it is said that offending rose.")
                : say("The rate was lower (%1). The interval takes each offence for itself, and those of one person "
                      "hang together: see how many people it comes from before it is said that offending fell."))
               .arg(figures);
}

} // namespace

double personMonths(std::int64_t days)
{
    constexpr double daysOfMonth = 365.25 / 12;
    return static_cast<double>(days) / daysOfMonth;
}

ResultTable schemeRateTable(const SchemeRates& rates, std::optional<int> threshold, const std::string& coverage)
{
    ResultTable table{.id = "scheme-rates",
                      .title = titleOf(say("Offences before, during and after the scheme"), coverage)};
    table.columns = rateColumns();
    for (const SchemeTime time : times)
        table.rows.push_back(rowOf(rates, time));
    return threshold ? protectedRates(std::move(table), rates, *threshold) : table;
}

QString schemeComparison(const ResultTable& shown)
{
    return QStringList{compared(shown, SchemeTime::During), compared(shown, SchemeTime::After),
                       say("People join a scheme when they offend most, so that a fall is to be expected even without "
                           "the scheme (regression to the mean): by themselves these figures cannot tell what the "
                           "scheme did.")}
        .join(QLatin1Char(' '));
}

} // namespace cspdesk::wording
