// SPDX-License-Identifier: MIT
#include "wording/crime_trend_tables.h"

#include "statistics/protection.h"
#include "wording/change_columns.h"
#include "wording/chart_text.h"
#include "wording/figure_text.h"
#include "wording/period_text.h"
#include "wording/recorded_crime_tables.h"
#include "wording/table_columns.h"
#include "wording/translate.h"

#include <QLocale>

#include <algorithm>

namespace cspdesk::wording {
namespace {

using namespace analysis;
using namespace statistics;

using Cells = std::vector<TableCell>;

/// Places of the columns of the monthly table.
enum MonthColumn : std::size_t { MonthName, MonthCount, MonthAverage, MonthRange, MonthReading };

/// Rows of the table of limits, by their place.
enum ProcessRow : std::size_t { MeanRow, LowRow, HighRow, RangeRow };

QString signalText(const PointSignals& of)
{
    QStringList out;
    if (of.isOutside)
        out << say("outside the limits");
    if (of.isOnOneSide)
        out << say("one of seven on one side");
    if (of.isInTrend)
        out << say("one of seven rising or falling");
    if (of.isNearLimit)
        out << say("one of two near a limit");
    return out.join(say("; "));
}

class Tables
{
public:
    Tables(const TrendAnswer& answer, const TrendQuestion& question, std::optional<int> threshold,
           const TableFrame& frame)
        : m_series(answer.series),
          m_answer(answer),
          m_question(question),
          m_threshold(threshold),
          m_frame(frame),
          m_limits(processLimits(answer.series.counts)),
          m_isHidden(threshold
                     && std::any_of(answer.series.counts.begin(), answer.series.counts.end(),
                                    [&](std::int64_t count) { return count > 0 && count < *threshold; }))
    {}

    std::vector<ResultTable> make() const
    {
        std::vector<ResultTable> out{months(), process(), seasons()};
        if (const auto year = projectedYear(m_series, m_question.yearStarts))
            out.push_back(projection(*year));
        return out;
    }

private:
    [[nodiscard]] QString subject() const
    {
        QStringList names;
        for (const std::string& category : m_question.categories)
            names << text(category);
        return names.isEmpty() ? say("All categories of the file") : names.join(say(", "));
    }

    [[nodiscard]] ResultTable tableOf(const char* id, const QString& title) const
    {
        ResultTable table{.id = id, .title = titleOf(title.arg(subject()), m_frame.coverage)};
        frameCrimes(table, m_answer.report, crimesByMonthForm(), m_answer.isOfCounts, m_frame);
        const auto add = [&](const QString& label, const QString& value) {
            table.provenance.settings.emplace_back(words(label), words(value));
        };
        if (!m_series.counts.empty())
            add(say("Months"), monthsText(m_series.span()));
        add(say("Areas"), areasText(m_question.areas));
        add(say("Categories"), subject());
        return table;
    }

    /// A figure that is worked out of all or many months.
    [[nodiscard]] TableCell workedOut(double number) const
    {
        return m_isHidden ? TableCell(NoFigure::Protecting) : TableCell(number);
    }

    [[nodiscard]] ResultTable shown(ResultTable table) const
    {
        if (m_isHidden)
            table.notes.push_back(
                words(say("A month has a small count, so that no figure is told that is worked out of the months. For "
                          "more, take a larger area or a wider category.")));
        return m_threshold ? protectedTable(std::move(table), *m_threshold) : table;
    }

    [[nodiscard]] ResultTable months() const
    {
        ResultTable table = tableOf("monthly-series", say("%1 by month"));
        table.columns = {labelColumn("month", say("Month")), countColumn("count", say("Crimes"), say("crimes")),
                         decimalColumn("moving_average", say("Moving yearly average"), say("crimes by month"), {}),
                         decimalColumn("moving_range", say("Change from the month before"), say("crimes"), {}),
                         labelColumn("signal", say("What stands out"))};
        table.columns[MonthCount].rowSum = RowSum::Unrelated; // there is no total
        table.columns[MonthRange].decimals = 0;
        table.columns[MonthRange].isSigned = true;
        const auto averages = movingAverages(m_series.counts);
        const auto signs = m_limits ? signalsIn(m_series.counts, *m_limits) : std::vector<PointSignals>{};
        for (std::size_t month = 0; month < m_series.counts.size(); ++month) {
            const std::int64_t count = m_series.counts[month];
            Cells cells{words(shortMonthText(m_series.first + static_cast<std::int32_t>(month))), count};
            cells.push_back(averages[month] ? workedOut(*averages[month]) : TableCell(NoFigure::Blank));
            cells.push_back(month == 0 ? TableCell(NoFigure::Blank)
                                       : workedOut(static_cast<double>(count - m_series.counts[month - 1])));
            cells.emplace_back(m_isHidden || signs.empty() ? std::string() : words(signalText(signs[month])));
            table.rows.push_back({std::move(cells)});
        }
        table.notes = {words(say("The moving yearly average is the mean of a month and the eleven before it, so that "
                                 "it does not go up and down with the seasons.")),
                       words(say("A month stands out if it lies outside the limits; if it is one of seven or more in a "
                                 "row on one side of the mean, or one of seven or more that each rise or each fall; or "
                                 "if two of three in a row lie beyond two thirds of the way to the same limit. "
                                 "Otherwise it differs from others by chance only."))};
        if (m_series.counts.size() < leastProcessPoints)
            table.notes.push_back(words(fewPointsText()));
        return inOrder(shown(table), table);
    }

    /// Months are in the order of time, which tells no figure.
    static ResultTable inOrder(ResultTable shown, const ResultTable& before)
    {
        std::vector<TableRow> rows;
        for (const TableRow& row : before.rows)
            rows.push_back(*std::find_if(shown.rows.begin(), shown.rows.end(), [&](const TableRow& each) {
                return each.cells.front() == row.cells.front();
            }));
        shown.rows = std::move(rows);
        return shown;
    }

    [[nodiscard]] static QString fewPointsText()
    {
        return say("With fewer than %1 months the limits say little: wait for more before anything is made of them.")
            .arg(static_cast<qulonglong>(leastProcessPoints));
    }

    [[nodiscard]] ResultTable process() const
    {
        ResultTable table = tableOf("process-limits", say("%1: what is usual in a month"));
        table.columns = {labelColumn("figure", say("Figure")),
                         decimalColumn("value", say("Value"), say("crimes by month"), {})};
        table.columns[1].decimals = 2;
        const auto add = [&](const QString& name, double value) {
            table.rows.push_back({{words(name), workedOut(value)}});
        };
        if (m_limits) {
            add(say("Mean"), m_limits->mean);
            add(say("Lower limit"), m_limits->low);
            add(say("Upper limit"), m_limits->high);
            add(say("Mean moving range"), m_limits->meanRange);
            const auto leftOut = static_cast<std::int64_t>(m_limits->leftOut);
            table.notes.push_back(words(
                say("The limits are the mean less and plus 2.66 mean moving ranges (XmR chart). A moving range is the "
                    "difference of a month from the one before; those above 3.267 times their mean are left out of it, "
                    "once.")));
            if (!m_isHidden)
                table.notes.push_back(words(leftOut == 0 ? say("None was left out.")
                                                         : counted("1 moving range was left out.",
                                                                   "%1 moving ranges were left out.", leftOut)));
        }
        if (m_series.counts.size() < leastProcessPoints)
            table.notes.push_back(words(fewPointsText()));
        return inOrder(shown(table), table);
    }

    [[nodiscard]] ResultTable seasons() const
    {
        ResultTable table = tableOf("seasons", say("%1 by month of the year"));
        table.columns = {labelColumn("month", say("Month")), decimalColumn("years", say("Years"), say("years"), {}),
                         decimalColumn("mean", say("Mean"), say("crimes by month"), {}),
                         decimalColumn("index", say("Against the mean of all months"), say("%"), {})};
        table.columns[1].decimals = 0;
        const QLocale british(QLocale::English, QLocale::UnitedKingdom);
        constexpr double percent = 100;
        for (const SeasonMonth& month : seasonsOf(m_series)) {
            const bool hasMean = m_limits && m_limits->mean > 0;
            table.rows.push_back(
                {{words(british.monthName(month.month)), static_cast<double>(month.years), workedOut(month.mean),
                  hasMean ? workedOut(percent * month.mean / m_limits->mean) : TableCell(NoFigure::NotApplicable)}});
        }
        table.notes = {
            words(say("The mean of each month of the year over the years of the file; 100 stands for the mean "
                      "of all its months. A month of one or two years says little of the season."))};
        return inOrder(shown(table), table);
    }

    [[nodiscard]] ResultTable projection(const YearProjection& year) const
    {
        ResultTable table = tableOf("projected-year", say("%1: what the year may come to"));
        table.columns = {labelColumn("figure", say("Figure")),
                         decimalColumn("value", say("Crimes"), say("crimes"), {})};
        table.columns[1].decimals = 0;
        table.rows.push_back(
            {{words(say("So far: %1").arg(monthsText(year.soFar))), workedOut(static_cast<double>(year.count))}});
        table.rows.push_back(
            {{words(say("Whole year, if the months to come are as those so far")), workedOut(year.even)}});
        table.rows.push_back({{words(say("Whole year, if the seasons are as in the year before")),
                               year.seasonal ? workedOut(*year.seasonal) : TableCell(NoFigure::NotAvailable)}});
        table.notes = {
            words(say("The first projection is the count so far, times twelve, by its months. The second is "
                      "the count so far times the whole year before by the same months of it; it is the "
                      "better one where crime has seasons. Neither knows what will happen.")),
            words(say("A year begins with %1.")
                      .arg(QLocale(QLocale::English, QLocale::UnitedKingdom).monthName(m_question.yearStarts)))};
        return inOrder(shown(table), table);
    }

    const MonthlySeries& m_series;
    const TrendAnswer& m_answer;
    const TrendQuestion& m_question;
    std::optional<int> m_threshold;
    const TableFrame& m_frame;
    std::optional<ProcessLimits> m_limits;
    bool m_isHidden; ///< a month has a small count
};

const double* valueAt(const ResultTable& table, std::size_t row)
{
    return row < table.rows.size() ? std::get_if<double>(&table.rows[row].cells[1]) : nullptr;
}

} // namespace

std::vector<ResultTable> crimeTrendTables(const TrendAnswer& answer, const TrendQuestion& question,
                                          std::optional<int> threshold, const TableFrame& frame)
{
    return Tables(answer, question, threshold, frame).make();
}

std::vector<TableChart> crimeTrendCharts(const std::vector<ResultTable>& tables)
{
    const ResultTable& months = tables.front();
    Chart chart = columnChart(months, ChartKind::Series, {"count", ""}, CategoryOrder::AsInTable);
    chart.curveName = words(say("Crimes"));
    ChartLine average{words(say("Yearly average")), {}};
    for (std::size_t month = 0; month < months.rows.size(); ++month)
        if (const auto* const mean = std::get_if<double>(&months.rows[month].cells[MonthAverage]))
            average.points.push_back({static_cast<double>(month), *mean});
    if (average.points.size() > 2)
        chart.lines.push_back(std::move(average));
    const auto addLimit = [&](const QString& name, std::size_t row) {
        const double* const value = valueAt(tables[1], row);
        if (value != nullptr && months.rows.size() > 1)
            chart.lines.push_back({words(name), {{0, *value}, {static_cast<double>(months.rows.size() - 1), *value}}});
    };
    addLimit(say("Mean"), MeanRow);
    addLimit(say("Lower limit"), LowRow);
    addLimit(say("Upper limit"), HighRow);
    return {{"monthly-series-line", 0, described(std::move(chart))},
            {"seasons-bars", 2, columnChart(tables[2], ChartKind::Bars, {"mean", ""}, CategoryOrder::AsInTable)}};
}

QStringList uncountedText(const TrendAnswer& answer)
{
    QStringList out;
    const auto tell = [&](const char* one, const char* many, std::int64_t number) {
        if (number > 0)
            out << counted(one, many, number);
    };
    tell("1 row says again that a crime is of a category: counted once",
         "%1 rows say again that a crime is of a category: counted once", answer.repeatedRows);
    tell("1 crime of other months: left out", "%1 crimes of other months: left out", answer.outside);
    tell("1 count of more than one month: left out", "%1 counts of more than one month: left out", answer.across);
    for (const std::string& area : answer.unknownAreas)
        out << say("No row of the file is of the area “%1”. Is it written as there?").arg(text(area));
    for (const std::string& category : answer.unknownCategories)
        out << say("No row of the file is of the category “%1”. Is it written as there?").arg(text(category));
    if (answer.isOfCounts && answer.hasManyCategories)
        out << say("All categories of the file are added up. If some are totals of others, say with --categories which "
                   "count.");
    if (answer.series.counts.size() < leastProcessPoints)
        out << say("There are %1 months: with fewer than %2 the limits say little.")
                   .arg(static_cast<qulonglong>(answer.series.counts.size()))
                   .arg(static_cast<qulonglong>(leastProcessPoints));
    return out;
}

} // namespace cspdesk::wording
