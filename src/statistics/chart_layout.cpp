// SPDX-License-Identifier: MIT
#include "statistics/chart_layout.h"

#include "statistics/chart_sheet.h"

#include <algorithm>
#include <cmath>

namespace cspdesk::statistics {
namespace {

namespace style = chart_style;

constexpr double leastRingWidth = 320; // a narrower ring leaves no room for words beside it
constexpr std::size_t mostHeadingLines = 4;

double drawHeading(ChartSheet& sheet, const Chart& chart)
{
    double y = 0;
    y = sheet.stacked(sheet.fitted(chart.title, style::title, sheet.width(), mostHeadingLines), style::title,
                      TextAnchor::Start, 0, y);
    y = sheet.stacked(sheet.fitted(chart.subtitle, style::subtitle, sheet.width(), mostHeadingLines), style::subtitle,
                      TextAnchor::Start, 0, y);
    return y > 0 ? y + 10 : 0;
}

bool isEmpty(const Chart& chart)
{
    if (chart.kind == ChartKind::Growth)
        return chart.lines.empty();
    if (chart.kind == ChartKind::Funnel)
        return chart.curve.empty();
    return chart.kind == ChartKind::Lorenz ? chart.curve.size() < 2 : chart.categories.empty();
}

double drawBody(ChartSheet& sheet, const Chart& chart, const ChartBody& body)
{
    if (isEmpty(chart))
        return sheet.stacked(sheet.fitted(chart.nothing, style::hidden, sheet.width(), 3), style::hidden,
                             TextAnchor::Start, 0, body.top);
    switch (chart.kind) {
    case ChartKind::Bars: break;
    case ChartKind::Donut:
        if (isDrawnAsRing(chart) && sheet.width() >= leastRingWidth)
            return drawRing(sheet, chart, body);
        break;
    case ChartKind::Pyramid: return drawPyramid(sheet, chart, body);
    case ChartKind::Lorenz: return drawCurve(sheet, chart, body);
    case ChartKind::Growth: return drawGrowth(sheet, chart, body);
    case ChartKind::Changes: return drawChanges(sheet, chart, body);
    case ChartKind::Series: return drawSeries(sheet, chart, body);
    case ChartKind::Map: return drawMap(sheet, chart, body);
    case ChartKind::Funnel: return drawFunnel(sheet, chart, body);
    }
    return drawBars(sheet, chart, body);
}

} // namespace

bool isDrawnAsRing(const Chart& chart)
{
    const auto isShown = [](const ChartCategory& category) {
        return category.value && std::isfinite(*category.value) && *category.value >= 0;
    };
    const auto isSome = [](const ChartCategory& category) { return category.value.value_or(0) > 0; };
    return chart.kind == ChartKind::Donut && chart.categories.size() <= mostRingParts
        && std::all_of(chart.categories.begin(), chart.categories.end(), isShown)
        && std::any_of(chart.categories.begin(), chart.categories.end(), isSome);
}

Drawing layOutChart(const Chart& chart, const ChartRoom& room, const TextMeasure& measure)
{
    ChartSheet sheet(std::max(room.width, leastChartWidth), measure);
    const double top = drawHeading(sheet, chart);
    const std::vector<std::string> source = sheet.fitted(chart.source, style::source, sheet.width(), mostHeadingLines);
    const double foot = source.empty() ? 0 : double(source.size()) * style::source.lineHeight + 8;
    double bottom = drawBody(sheet, chart, {top, std::max(room.height - top - foot, 0.0)});
    if (!source.empty())
        bottom = sheet.stacked(source, style::source, TextAnchor::Start, 0, bottom + 8);
    Drawing drawing = std::move(sheet).drawing();
    drawing.height = std::max(bottom, room.height);
    drawing.title = chart.title;
    drawing.alternative = chart.alternative;
    drawing.description = chart.description;
    return drawing;
}

} // namespace cspdesk::statistics
