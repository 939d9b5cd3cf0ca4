// SPDX-License-Identifier: MIT
#include "wording/area_rates_tables.h"

#include "statistics/protection.h"
#include "statistics/tree_protection.h"
#include "wording/change_columns.h"
#include "wording/chart_text.h"
#include "wording/figure_text.h"
#include "wording/import_text.h"
#include "wording/period_text.h"
#include "wording/recorded_crime_tables.h"
#include "wording/table_columns.h"
#include "wording/translate.h"

#include <algorithm>

namespace cspdesk::wording {
namespace {

using namespace analysis;
using namespace statistics;

using Cells = std::vector<TableCell>;

/// Places of the columns of the table of rates.
enum RateColumn : std::size_t { RateArea, RateSize, RateCount, Rate, RateLow, RateHigh, SmallAreas, MeanOfRates };

/// Places of the columns of the funnel.
enum FunnelColumn : std::size_t { FunnelArea, FunnelCount, FunnelRate, Low998, Low95, High95, High998, FunnelReading };

bool isHidden(const TableCell& cell)
{
    return cell == TableCell(NoFigure::Small) || cell == TableCell(NoFigure::Protecting);
}

QString placeText(FunnelPlace place)
{
    switch (place) {
    case FunnelPlace::Within: return {};
    case FunnelPlace::Low: return say("below the 95% limits");
    case FunnelPlace::High: return say("above the 95% limits");
    case FunnelPlace::FarLow: return say("below the 99.8% limits");
    case FunnelPlace::FarHigh: return say("above the 99.8% limits");
    }
    return {};
}

class Tables
{
public:
    Tables(const AreaRatesAnswer& answer, const AreaRatesQuestion& question, std::optional<int> threshold,
           const AreaRatesFrame& frame)
        : m_answer(answer),
          m_question(question),
          m_threshold(threshold),
          m_frame(frame)
    {
        for (const AreaLine& line : answer.lines) {
            m_all.counts.add(line.counts);
            m_all.size += line.size;
            m_all.parts.insert(m_all.parts.end(), line.parts.begin(), line.parts.end());
        }
    }

    std::vector<ResultTable> make() const
    {
        std::vector<ResultTable> out{changes()};
        out.push_back(rates(out.front()));
        out.push_back(funnel(out.front()));
        if (m_frame.printed)
            out.push_back(printedCheck());
        return out;
    }

private:
    [[nodiscard]] QString subject() const
    {
        QStringList names;
        for (const std::string& category : m_question.categories)
            names << text(category);
        if (names.isEmpty() && m_answer.byCategory.size() == 1 && !m_answer.byCategory.begin()->first.empty())
            return text(m_answer.byCategory.begin()->first);
        return names.isEmpty() ? say("All categories of the file") : names.join(say(", "));
    }

    [[nodiscard]] QString perThousand() const
    {
        return m_frame.isOfHouseholds ? say("per 1,000 households") : say("per 1,000 population");
    }

    [[nodiscard]] QString yearsText() const
    {
        QStringList years;
        for (const int year : m_answer.years)
            years << QString::number(year);
        return years.join(say(", "));
    }

    [[nodiscard]] ResultTable changes() const
    {
        ResultTable table{.id = "area-changes",
                          .title = titleOf(say("%1 by area, %2 compared with %3")
                                               .arg(subject(), monthsText(m_question.periods.later),
                                                    monthsText(m_question.periods.earlier)),
                                           m_frame.crimes.coverage)};
        table.columns = {labelColumn("area", say("Area"))};
        const auto columns = changeColumns(m_question.periods, 1, RowSum::Exact);
        table.columns.insert(table.columns.end(), columns.begin(), columns.end());
        const auto add = [&](const QString& name, const PeriodCounts& counts, TableRowKind kind) {
            Cells cells{words(name)};
            const Cells figures = changeCells(counts, m_question.periods);
            cells.insert(cells.end(), figures.begin(), figures.end());
            table.rows.push_back({std::move(cells), kind});
        };
        RowParts sum{m_answer.lines.size(), {}};
        for (const AreaLine& line : m_answer.lines) {
            sum.parts.push_back(table.rows.size());
            add(text(line.area), line.counts, TableRowKind::Ordinary);
        }
        add(say("All areas"), m_all.counts, TableRowKind::Total);
        if (m_answer.elsewhere != PeriodCounts{})
            add(say("Elsewhere or without an area"), m_answer.elsewhere, TableRowKind::Aside);
        table.notes = changeNotes(m_question.periods);
        frameIt(table);
        ResultTable shown = m_threshold ? protectedTree(table, std::vector{sum}, *m_threshold) : std::move(table);
        readChanges(shown);
        return shown;
    }

    /// Whether the count of the later period is hidden in the table of changes, which stands beside: then so is
    /// whatever comes of it. The rows are the same in all tables, the total last.
    [[nodiscard]] static bool isLaterHidden(const ResultTable& changes, std::size_t row)
    {
        return isHidden(changes.rows[row].cells[columnPlace(changes, change_ids::later)]);
    }

    [[nodiscard]] const AreaLine& lineAt(std::size_t row) const
    {
        return row < m_answer.lines.size() ? m_answer.lines[row] : m_all;
    }

    [[nodiscard]] QString nameAt(std::size_t row) const
    {
        return row < m_answer.lines.size() ? text(m_answer.lines[row].area) : say("All areas");
    }

    void addRow(ResultTable& table, std::size_t row, Cells cells) const
    {
        const bool isTotal = row == m_answer.lines.size();
        table.rows.push_back({std::move(cells), isTotal ? TableRowKind::Total : TableRowKind::Ordinary});
    }

    [[nodiscard]] ResultTable rates(const ResultTable& changes) const
    {
        ResultTable table{
            .id = "area-rates",
            .title =
                titleOf(say("%1 by area, %2, %3").arg(subject(), perThousand(), monthsText(m_question.periods.later)),
                        m_frame.crimes.coverage)};
        table.columns = rateColumns();
        bool isAnyHidden = false;
        for (std::size_t row = 0; row <= m_answer.lines.size(); ++row) {
            const bool hidden = isLaterHidden(changes, row);
            isAnyHidden = isAnyHidden || hidden;
            addRow(table, row, rateCells(row, changes, isAnyHidden));
        }
        table.notes = rateNotes();
        frameIt(table);
        protectHead(table);
        return table;
    }

    [[nodiscard]] std::vector<TableColumn> rateColumns() const
    {
        const QString size = m_frame.isOfHouseholds ? say("Households") : say("Population");
        std::vector<TableColumn> columns{
            labelColumn("area", say("Area")),
            countColumn("population", say("%1, %2").arg(size, yearsText()),
                        m_frame.isOfHouseholds ? say("households") : say("people")),
            countColumn("count", say("Crimes"), say("crimes")),
            decimalColumn("rate", say("Rate"), perThousand(), {RateCount}),
            decimalColumn("rate_low", say("Rate"), say("95% from"), {Rate}),
            decimalColumn("rate_high", say("Rate"), say("95% to"), {Rate}),
            countColumn("small_areas", say("Small areas"), say("areas")),
            decimalColumn("mean_of_rates", say("Unweighted mean of the rates of small areas"), perThousand(), {})};
        columns[SmallAreas].kind = ColumnKind::Decimal; // a number of places is nobody's secret
        for (const std::size_t column :
             {std::size_t{Rate}, std::size_t{RateLow}, std::size_t{RateHigh}, std::size_t{MeanOfRates}})
            columns[column].decimals = 2;
        columns[SmallAreas].decimals = 0;
        return columns;
    }

    [[nodiscard]] Cells rateCells(std::size_t row, const ResultTable& changes, bool isAnyHidden) const
    {
        const AreaLine& line = lineAt(row);
        const bool isTotal = row == m_answer.lines.size();
        Cells cells{words(nameAt(row)), line.size};
        const TableCell& later = changes.rows[row].cells[columnPlace(changes, change_ids::later)];
        cells.push_back(later);
        const auto thousand = static_cast<double>(line.size) / 1'000;
        const Interval interval = countInterval(line.counts.later);
        if (isHidden(later))
            cells.insert(cells.end(), 3, NoFigure::Protecting);
        else
            cells.insert(cells.end(), {TableCell(ratePerThousand({line.counts.later, line.size})),
                                       TableCell(interval.low / thousand), TableCell(interval.high / thousand)});
        cells.emplace_back(static_cast<double>(line.parts.size()));
        // The mean of rates that are shown beside it, and of one that is not, tells that one.
        const bool isTold = isHidden(later) || (isTotal && isAnyHidden);
        const bool isOfItself = line.parts.size() == 1;
        cells.push_back(isOfItself ? TableCell(NoFigure::Blank)
                        : isTold   ? TableCell(NoFigure::Protecting)
                                   : TableCell(meanOfRates(line.parts)));
        return cells;
    }

    [[nodiscard]] std::vector<std::string> rateNotes() const
    {
        std::vector<std::string> out{
            words(say("The rate is all crimes of the area by all of its %1, those of %2.")
                      .arg(m_frame.isOfHouseholds ? say("households") : say("people"), yearsText())),
            words(say("The intervals are for 95%: exact below ten crimes, by Byar's approximation from ten on.")),
            words(say("The unweighted mean of the rates of small areas is another statistic: a small area with few "
                      "people counts in it as much as one with many. It is not the rate of the area."))};
        constexpr int year = 12;
        if (m_question.periods.later.months() != year)
            out.push_back(words(say("The rates are of %1, and not of a year.")
                                    .arg(counted("1 month", "%1 months", m_question.periods.later.months()))));
        return out;
    }

    [[nodiscard]] ResultTable funnel(const ResultTable& changes) const
    {
        ResultTable table{.id = "area-funnel",
                          .title = titleOf(say("Which areas differ from all by more than chance: %1, %2, %3")
                                               .arg(subject(), perThousand(), monthsText(m_question.periods.later)),
                                           m_frame.crimes.coverage)};
        table.columns = {labelColumn("area", say("Area")),
                         countColumn("count", say("Crimes"), say("crimes")),
                         decimalColumn("rate", say("Rate"), perThousand(), {FunnelCount}),
                         decimalColumn("low_998", say("99.8% limits"), say("from"), {}),
                         decimalColumn("low_95", say("95% limits"), say("from"), {}),
                         decimalColumn("high_95", say("95% limits"), say("to"), {}),
                         decimalColumn("high_998", say("99.8% limits"), say("to"), {}),
                         labelColumn("place", say("Where it lies"))};
        for (std::size_t column = FunnelRate; column <= High998; ++column)
            table.columns[column].decimals = 2;
        const bool isTotalHidden = isLaterHidden(changes, m_answer.lines.size());
        for (std::size_t row = 0; row <= m_answer.lines.size(); ++row)
            addRow(table, row, funnelCells(row, changes, isTotalHidden));
        table.notes = {words(say("The limits are where 95% and 99.8% of areas of that size would lie if all had the "
                                 "rate of all areas together and only chance parted them (exact, Poisson). Of many "
                                 "areas a few lie outside the 95% limits by chance alone."))};
        frameIt(table);
        protectHead(table);
        return table;
    }

    [[nodiscard]] Cells funnelCells(std::size_t row, const ResultTable& changes, bool isTotalHidden) const
    {
        const AreaLine& line = lineAt(row);
        const bool isTotal = row == m_answer.lines.size();
        const TableCell& later = changes.rows[row].cells[columnPlace(changes, change_ids::later)];
        Cells cells{words(nameAt(row)), later,
                    isHidden(later) ? TableCell(NoFigure::Protecting)
                                    : TableCell(ratePerThousand({line.counts.later, line.size}))};
        if (isTotal || m_all.counts.later == 0) {
            cells.insert(cells.end(), 4, NoFigure::Blank);
            cells.emplace_back(std::string());
            return cells;
        }
        const double expected =
            static_cast<double>(m_all.counts.later) * static_cast<double>(line.size) / static_cast<double>(m_all.size);
        const FunnelLimits limits = funnelLimits(expected);
        for (const std::int64_t limit : {limits.low998, limits.low95, limits.high95, limits.high998})
            cells.push_back(isTotalHidden ? TableCell(NoFigure::Protecting)
                                          : TableCell(ratePerThousand({limit, line.size})));
        const bool isTold = isHidden(later) || isTotalHidden;
        cells.emplace_back(isTold ? std::string() : words(placeText(placeIn(limits, line.counts.later))));
        return cells;
    }

    [[nodiscard]] ResultTable printedCheck() const
    {
        const PrintedRate& printed = *m_frame.printed;
        TableColumn decimals;
        decimals.decimals = printed.decimals;
        std::int64_t unit = 1;
        for (int place = 0; place < printed.decimals; ++place)
            unit *= 10;
        const QString rate =
            figureText(static_cast<double>(printed.units) / static_cast<double>(unit), decimals, std::nullopt);
        ResultTable table{.id = "printed-rate",
                          .title = titleOf(say("Which crimes give a rate of %1 %2, %3")
                                               .arg(rate, perThousand(), monthsText(m_question.periods.later)),
                                           m_frame.crimes.coverage)};
        table.columns = {labelColumn("category", say("Category")), countColumn("count", say("Crimes"), say("crimes")),
                         decimalColumn("rate", say("Rate"), perThousand(), {1}),
                         labelColumn("gives", say("Gives the printed rate"))};
        table.columns[1].rowSum = RowSum::Unrelated;
        table.columns[2].decimals = std::max(2, printed.decimals);
        for (const auto& [category, count] : m_answer.byCategory)
            table.rows.push_back(
                {{words(nameOrNone(category)), count, ratePerThousand({count, m_all.size}), std::string()}});
        table.notes = {
            words(say("A rate is a count by a population. Each count of the file is divided by the %1 of all "
                      "areas together: the one that gives the printed rate is what was printed, whatever it "
                      "is called.")
                      .arg(countText(m_all.size)))};
        frameIt(table);
        ResultTable shown = m_threshold ? protectedTree(table, {}, *m_threshold) : std::move(table);
        for (TableRow& row : shown.rows)
            if (const auto* const count = std::get_if<std::int64_t>(&row.cells[1]))
                row.cells[3] =
                    words(givesRate({*count, m_all.size}, printed.units, printed.decimals) ? say("yes") : say("no"));
        return shown;
    }

    /// Of tables that are made of one that is protected already.
    void protectHead(ResultTable& table) const
    {
        table.threshold = m_threshold;
        if (!m_threshold)
            return;
        table.provenance.rowsRead = roundedRows(table.provenance.rowsRead, *m_threshold);
        table.provenance.rowsKept = roundedRows(table.provenance.rowsKept, *m_threshold);
    }

    void frameIt(ResultTable& table) const
    {
        frameCrimes(table, m_answer.report, crimesByAreaForm(), m_answer.isOfCounts, m_frame.crimes);
        const auto add = [&](const QString& label, const QString& value) {
            table.provenance.settings.emplace_back(words(label), words(value));
        };
        add(say("Earlier period"), monthsText(m_question.periods.earlier));
        add(say("Later period"), monthsText(m_question.periods.later));
        add(say("Categories"), subject());
        add(m_frame.isOfHouseholds ? say("Households") : say("Population"),
            say("%1, of %2").arg(text(m_frame.populations), yearsText()));
    }

    const AreaRatesAnswer& m_answer;
    const AreaRatesQuestion& m_question;
    std::optional<int> m_threshold;
    const AreaRatesFrame& m_frame;
    AreaLine m_all;
};

} // namespace

std::vector<ResultTable> areaRatesTables(const AreaRatesAnswer& answer, const AreaRatesQuestion& question,
                                         std::optional<int> threshold, const AreaRatesFrame& frame)
{
    return Tables(answer, question, threshold, frame).make();
}

namespace {

/// The rates by the size of the areas, between the limits of chance; without categories where the total is hidden.
Chart funnelChart(const ResultTable& rates)
{
    Chart chart = columnChart(rates, ChartKind::Funnel, {"rate", ""}, CategoryOrder::AsInTable);
    const auto figureOf = [&](const TableRow& row, const char* column) -> std::optional<double> {
        const TableCell& cell = row.cells[columnPlace(rates, column)];
        if (const auto* count = std::get_if<std::int64_t>(&cell))
            return static_cast<double>(*count);
        const auto* number = std::get_if<double>(&cell);
        return number != nullptr ? std::optional(*number) : std::nullopt;
    };
    const TableRow& all = rates.rows.back();
    const auto crimes = figureOf(all, "count");
    const auto people = figureOf(all, "population");
    double largest = 0;
    for (const TableRow& row : rates.rows) {
        const auto rate = figureOf(row, "rate");
        const auto size = figureOf(row, "population");
        if (&row == &all || !size)
            continue;
        largest = std::max(largest, *size);
        if (rate)
            chart.curve.push_back({*size, *rate});
    }
    if (!crimes || !people || *people <= 0 || *crimes <= 0) {
        chart.curve.clear();
        return chart;
    }
    constexpr double perThousand = 1'000;
    constexpr int points = 60;
    const double average = perThousand * *crimes / *people;
    chart.lines = {{words(say("All areas")), {{0, average}, {largest * 1.05, average}}}};
    struct Limit
    {
        double chance;
        QString name;
    };
    for (const Limit& limit :
         {Limit{0.025, {}}, Limit{0.975, say("95%")}, Limit{0.001, {}}, Limit{0.999, say("99.8%")}}) {
        ChartLine line{words(limit.name), {}};
        for (int point = 3; point <= points; ++point) { // near nought the limits go out of sight
            const double size = largest * 1.05 * point / points;
            line.points.push_back(
                {size, perThousand * smoothPoissonQuantile(limit.chance, size * *crimes / *people) / size});
        }
        chart.lines.push_back(std::move(line));
    }
    chart.categoryAxis = rates.columns[columnPlace(rates, "population")].heading;
    return described(std::move(chart));
}

} // namespace

std::vector<TableChart> areaRatesCharts(const std::vector<ResultTable>& tables, const NamedShapes& shapes)
{
    constexpr std::size_t mostTiles = 150;
    std::vector<TableChart> out{
        {"area-rates", 1, columnChart(tables[1], ChartKind::Bars, {"rate", ""}, CategoryOrder::LargestFirst)},
        {"area-changes", 0, changesChart(tables[0])}};
    out.push_back({"area-funnel", 2, funnelChart(tables[1])});
    if (shapes.empty() && tables[1].rows.size() > mostTiles)
        return out;
    Chart map = columnChart(tables[1], ChartKind::Map, {"rate", ""}, CategoryOrder::AsInTable);
    for (const ChartCategory& area : shapes.empty() ? std::vector<ChartCategory>() : map.categories) {
        const auto found = shapes.find(area.label);
        map.areas.push_back(found == shapes.end() ? ChartArea() : found->second);
    }
    out.insert(out.begin() + 1, {"area-map", 1, std::move(map)});
    return out;
}

QStringList withoutShapeText(const std::vector<std::string>& areas)
{
    QStringList out;
    for (const std::string& area : areas)
        out << say("The file of boundaries has no area “%1”, so that it is not on the map.").arg(text(area));
    return out;
}

QStringList uncountedText(const AreaRatesAnswer& answer, const AreaRatesQuestion& question)
{
    QStringList out;
    if (answer.repeatedRows > 0)
        out << counted("1 row says again that a crime is of a category: counted once",
                       "%1 rows say again that a crime is of a category: counted once", answer.repeatedRows);
    if (answer.outside > 0)
        out << counted("1 crime of other months: in neither period", "%1 crimes of other months: in neither period",
                       answer.outside);
    if (answer.across > 0)
        out << counted("1 count of several months that are only partly in a period: left out",
                       "%1 counts of several months that are only partly in a period: left out", answer.across);
    for (const std::string& category : answer.unknown)
        out << say("No row of the file is of the category “%1”. Is it written as there?").arg(text(category));
    if (answer.isOfCounts && question.categories.empty() && answer.byCategory.size() > 1)
        out << say("All categories of the file are added up. If some are totals of others, say with --categories which "
                   "count.");
    constexpr int mostTold = 10;
    int told = 0;
    for (const std::string& area : answer.withoutSize)
        if (told++ < mostTold)
            out << say("The area “%1” has no population: its crimes stand aside. Add it to the file of populations.")
                       .arg(text(area));
    if (told > mostTold)
        out << say("… and %1 areas more.").arg(told - mostTold);
    return out;
}

} // namespace cspdesk::wording
