// SPDX-License-Identifier: MIT
#include "wording/chart_text.h"

#include "statistics/chart_layout.h"
#include "wording/figure_text.h"
#include "wording/format_text.h"
#include "wording/translate.h"

#include <algorithm>
#include <cmath>

namespace cspdesk::wording {
namespace {

using namespace statistics;

QString kindText(const Chart& chart)
{
    switch (chart.kind) {
    case ChartKind::Bars: break;
    case ChartKind::Donut: return isDrawnAsRing(chart) ? say("Ring chart") : say("Bar chart");
    case ChartKind::Pyramid: return say("Pyramid of bars");
    case ChartKind::Lorenz: return say("Lorenz curve");
    case ChartKind::Growth: return say("Line chart");
    case ChartKind::Changes: return say("Chart of changes");
    case ChartKind::Series: return say("Line chart by month");
    case ChartKind::Map: return say("Map");
    case ChartKind::Funnel: return say("Funnel plot");
    }
    return say("Bar chart");
}

QString withoutStop(QString sentence)
{
    while (sentence.endsWith(QLatin1Char('.')))
        sentence.chop(1);
    return sentence;
}

/// "Homicide", "Homicide and 2 others".
QString namesOf(const Chart& chart, double value)
{
    const auto holds = [value](const ChartCategory& category) { return category.value == value; };
    const auto first = std::find_if(chart.categories.begin(), chart.categories.end(), holds);
    const auto others = std::count_if(chart.categories.begin(), chart.categories.end(), holds) - 1;
    // The steps of a pyramid are numbers: "“1” with 189".
    const QString name = chart.kind == ChartKind::Pyramid ? say("“%1”").arg(text(first->label)) : text(first->label);
    if (others == 0)
        return name;
    return others == 1 ? say("%1 and one other").arg(name) : say("%1 and %2 others").arg(name).arg(others);
}

QString textOf(const Chart& chart, double value)
{
    const auto holds = [value](const ChartCategory& category) { return category.value == value; };
    const auto found = std::find_if(chart.categories.begin(), chart.categories.end(), holds);
    const bool isAlike = std::all_of(chart.categories.begin(), chart.categories.end(), [&](const ChartCategory& each) {
        return !holds(each) || each.text == found->text;
    });
    // Equal figures may be shares of different wholes: "7 (11%)" and "7 (7%)".
    return isAlike ? text(found->text) : text(found->text.substr(0, found->text.find(" (")));
}

/// How many there are, the largest, the smallest, and how many have no figure.
QStringList categorySentences(const Chart& chart)
{
    std::vector<double> values;
    for (const ChartCategory& category : chart.categories)
        if (category.value)
            values.push_back(*category.value);
    const std::size_t without = chart.categories.size() - values.size();
    QStringList out;
    if (values.size() == 1)
        out << say("It shows one figure: %1, %2.").arg(namesOf(chart, values[0]), textOf(chart, values[0]));
    else if (!values.empty()) {
        const auto [least, most] = std::minmax_element(values.begin(), values.end());
        out << say("It shows %1 figures.").arg(values.size());
        if (*least == *most)
            out << say("Each that has a figure has %1.").arg(textOf(chart, *most));
        else
            out << say("The largest is %1 with %2, the smallest %3 with %4.")
                       .arg(namesOf(chart, *most), textOf(chart, *most), namesOf(chart, *least), textOf(chart, *least));
    }
    if (without > 0)
        out << (without == 1 ? say("For one no figure is shown.") : say("For %1 no figure is shown.").arg(without));
    return out;
}

double heightAt(const Chart& chart, double x)
{
    const auto next =
        std::find_if(chart.curve.begin(), chart.curve.end(), [x](const CurvePoint& point) { return point.x >= x; });
    if (next == chart.curve.end())
        return 1;
    if (next == chart.curve.begin())
        return next->y;
    const CurvePoint& before = *std::prev(next);
    return before.y + (next->y - before.y) * (x - before.x) / (next->x - before.x);
}

QString percent(double share) { return say("%1%").arg(std::lround(share * 100)); }

QStringList curveSentences(const Chart& chart)
{
    QStringList out{say("The tenth with the most has %1 of all, the half with the fewest %2.")
                        .arg(percent(1 - heightAt(chart, 0.9)), percent(heightAt(chart, 0.5)))};
    if (!chart.remark.empty())
        out << text(chart.remark);
    return out;
}

QStringList growthSentences(const Chart& chart)
{
    QStringList out{chart.lines.size() == 1 ? say("It shows one line.")
                                            : say("It shows %1 lines.").arg(chart.lines.size())};
    for (const ChartLine& line : chart.lines)
        out << say("%1 ends at %2 after %3 months.")
                   .arg(text(line.name), percent(line.points.back().y),
                        QString::number(std::lround(line.points.back().x)));
    return out;
}

bool isCurve(const Chart& chart) { return chart.kind == ChartKind::Lorenz; }

QString alternativeOf(const Chart& chart)
{
    const QString title = withoutStop(text(chart.title));
    QStringList sentences{title.isEmpty() ? say("%1.").arg(kindText(chart))
                                          : say("%1: %2.").arg(kindText(chart), title)};
    const bool isGrowth = chart.kind == ChartKind::Growth;
    const bool isEmpty = isGrowth       ? chart.lines.empty()
                       : isCurve(chart) ? chart.curve.size() < 2
                                        : chart.categories.empty();
    if (isEmpty)
        sentences << text(chart.nothing);
    else if (isGrowth)
        sentences << growthSentences(chart);
    else
        sentences << (isCurve(chart) ? curveSentences(chart) : categorySentences(chart));
    return sentences.join(QLatin1Char(' '));
}

/// Where the line is then; six months end half a day after the day of a window.
double shareAfter(const ChartLine& line, int months)
{
    constexpr double aDay = 0.04;
    const auto next = std::find_if(line.points.begin(), line.points.end(),
                                   [&](const CurvePoint& point) { return point.x >= months - aDay; });
    if (next == line.points.end())
        return line.points.back().y;
    if (next == line.points.begin() || next->x <= months + aDay) {
        // Where it steps then, what it steps to.
        const auto after =
            std::find_if(next, line.points.end(), [&](const CurvePoint& point) { return point.x > months + aDay; });
        return std::prev(after)->y;
    }
    const CurvePoint& before = *std::prev(next);
    return before.y + (next->y - before.y) * (months - before.x) / (next->x - before.x);
}

/// One line for each figure; a curve is told by its tenths.
QString descriptionOf(const Chart& chart)
{
    QStringList lines;
    for (const ChartCategory& category : chart.categories)
        lines << say("%1: %2").arg(text(category.label), text(category.text));
    for (const ChartLine& line : chart.lines)
        for (int months = 6; chart.kind == ChartKind::Growth && months <= line.points.back().x + 0.5; months += 6)
            lines << say("%1, after %2 months: %3")
                         .arg(text(line.name))
                         .arg(months)
                         .arg(percent(shareAfter(line, months)));
    if (isCurve(chart) && chart.curve.size() > 1)
        for (int tenth = 1; tenth <= 10; ++tenth)
            lines << say("%1: %2").arg(percent(tenth / 10.0), percent(heightAt(chart, tenth / 10.0)));
    return lines.join(QLatin1Char('\n'));
}

QString capitalised(QString words)
{
    if (!words.isEmpty())
        words[0] = words[0].toUpper();
    return words;
}

QString unitText(const TableColumn& column)
{
    if (!column.base.empty())
        return say("Per cent of %1").arg(text(column.base));
    return capitalised(text(column.unit));
}

/// What the parts of a ring are parts of: no figure of it is hidden.
std::string totalText(const Chart& chart)
{
    std::int64_t total = 0;
    for (const ChartCategory& category : chart.categories)
        total += std::llround(category.value.value_or(0));
    return countText(total).toStdString();
}

QString sourceText(const ResultTable& table)
{
    const Provenance& from = table.provenance;
    QStringList sentences;
    if (!from.fileName.empty())
        sentences << (from.extracted
                          ? say("Source: %1, taken out on %2.").arg(text(from.fileName), plainDate(*from.extracted))
                          : say("Source: %1.").arg(text(from.fileName)));
    if (table.threshold)
        sentences << say("Counts from 1 to %1 are hidden.").arg(*table.threshold - 1);
    else
        sentences << say("%1.").arg(unprotectedWarning());
    return sentences.join(QLatin1Char(' '));
}

} // namespace

Chart described(Chart chart)
{
    if (chart.nothing.empty())
        chart.nothing = say("There are no figures to show.").toStdString();
    chart.alternative = alternativeOf(chart).toStdString();
    chart.description = descriptionOf(chart).toStdString();
    return chart;
}

Chart columnChart(const ResultTable& table, ChartKind kind, const ChartColumns& columns, CategoryOrder order)
{
    const CellText textOf = [&table](const TableCell& cell, const TableColumn& column) {
        return figureText(cell, column, table.threshold).toStdString();
    };
    Chart chart = chartOf(table, kind, columns, order, textOf);
    for (const TableColumn& column : table.columns) {
        if (column.id != columns.value)
            continue;
        chart.subtitle = unitText(column).toStdString();
        if (column.kind == ColumnKind::Count && isDrawnAsRing(chart))
            chart.total = totalText(chart);
    }
    chart.source = sourceText(table).toStdString();
    return described(std::move(chart));
}

Chart lorenzChart(const ResultTable& table, std::vector<CurvePoint> curve, std::optional<double> gini)
{
    Chart chart{.kind = ChartKind::Lorenz, .title = table.title, .curve = std::move(curve)};
    chart.categoryAxis = say("Share of the suspects, from the fewest offences to the most").toStdString();
    chart.valueAxis = say("Share of the offences").toStdString();
    chart.curveName = say("As recorded").toStdString();
    chart.equalityName = say("If all had the same number").toStdString();
    if (gini)
        chart.remark = say("Gini coefficient %1. It is 0 where all have the same number of offences, and near 1 "
                           "where one suspect has nearly all of them.")
                           .arg(*gini, 0, 'f', 2)
                           .toStdString();
    chart.source = sourceText(table).toStdString();
    return described(std::move(chart));
}

Chart growthChart(const ResultTable& table, std::vector<ChartLine> lines, const QString& share, const QString& since)
{
    Chart chart{.kind = ChartKind::Growth, .title = table.title, .lines = std::move(lines)};
    chart.subtitle = say("By Kaplan–Meier: everybody counts for as long as they were followed").toStdString();
    chart.valueAxis = share.toStdString();
    chart.categoryAxis = since.toStdString();
    chart.source = sourceText(table).toStdString();
    if (table.threshold)
        chart.source += ' '
                      + say("Between two points none or at least %1 people are counted, but for those that the tables "
                            "tell, and a "
                            "line ends where there would be no further point or fewer than ten can still be followed.")
                            .arg(*table.threshold)
                            .toStdString();
    return described(std::move(chart));
}

} // namespace cspdesk::wording
