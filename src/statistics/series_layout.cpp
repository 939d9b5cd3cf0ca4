// SPDX-License-Identifier: MIT
#include "statistics/chart_scale.h"
#include "statistics/chart_sheet.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

namespace cspdesk::statistics {
namespace {

namespace style = chart_style;

constexpr double naturalHeight = 230;
constexpr double largestHeight = 360;
constexpr double labelGap = 8; // between the months below
constexpr double pointSize = 3.5;

ColourRole colourOf(std::size_t line)
{
    constexpr std::array colours{ColourRole::Series2, ColourRole::Series3, ColourRole::Series4, ColourRole::Series5,
                                 ColourRole::Series6};
    return colours.at(line % colours.size());
}

/// The months as points that are joined, and over them averages as lines and limits as dashes, each with its name where
/// it ends. Where a month has no figure the line has a gap.
class SeriesLayout
{
public:
    SeriesLayout(ChartSheet& sheet, const Chart& chart) : m_sheet(sheet), m_chart(chart)
    {
        double most = 0;
        double least = 0;
        const auto take = [&](double value) {
            most = std::max(most, value);
            least = std::min(least, value);
        };
        for (const ChartCategory& category : chart.categories)
            if (isDrawn(category))
                take(*category.value);
        for (const ChartLine& line : chart.lines)
            for (const CurvePoint& point : line.points)
                take(point.y);
        m_step = scaleStep(most - least);
        m_least = std::floor(least / m_step) * m_step;
        m_most = std::max(std::ceil(most / m_step) * m_step, m_least + m_step);
    }

    double draw(const ChartBody& body)
    {
        const double ticks = std::max(m_sheet.widthOf(scaleText(m_most, m_step), style::tick),
                                      m_sheet.widthOf(scaleText(m_least, m_step), style::tick));
        m_left = ticks + style::gap;
        double names = m_sheet.widthOf(m_chart.curveName, style::figure);
        for (const ChartLine& line : m_chart.lines)
            names = std::max(names, m_sheet.widthOf(line.name, style::figure));
        m_right = std::min(names, m_sheet.width() / 3) + 2 * style::gap;
        m_width = m_sheet.width() - m_left - m_right;
        m_height = std::clamp(body.height > 0 ? body.height - 60 : naturalHeight, naturalHeight / 2, largestHeight);
        m_top = m_sheet.stacked(m_sheet.fitted(m_chart.valueAxis, style::axis, m_sheet.width(), 2), style::axis,
                                TextAnchor::Start, 0, body.top)
              + 7;
        drawGrid();
        drawMonths();
        drawLines();
        drawPoints();
        drawNames();
        const double y = m_top + m_height + style::gap + style::tick.lineHeight + 2;
        return m_sheet.stacked(m_sheet.fitted(m_chart.categoryAxis, style::axis, m_width, 2), style::axis,
                               TextAnchor::Middle, m_left + m_width / 2, y);
    }

private:
    static bool isDrawn(const ChartCategory& category) { return category.value && std::isfinite(*category.value); }

    [[nodiscard]] DrawnPoint at(double place, double value) const
    {
        const double last = std::max(1.0, static_cast<double>(m_chart.categories.size()) - 1);
        return {m_left + place / last * m_width, m_top + m_height * (m_most - value) / (m_most - m_least)};
    }

    void drawGrid()
    {
        const auto steps = std::llround((m_most - m_least) / m_step);
        for (long long step = 0; step <= steps; ++step) {
            const double value = m_least + static_cast<double>(step) * m_step;
            const double y = at(0, value).y;
            m_sheet.add(DrawnLine{{{m_left, y}, {m_left + m_width, y}}, style::hairline, ColourRole::Rule});
            m_sheet.centred(scaleText(value, m_step), style::tick, TextAnchor::End, m_left - style::gap + 1, y);
        }
        const double foot = m_top + m_height;
        m_sheet.add(DrawnLine{{{m_left, m_top}, {m_left, foot}, {m_left + m_width, foot}}, 0.75, ColourRole::Quiet});
    }

    /// As many names of months as there is room for.
    void drawMonths()
    {
        double widest = 0;
        for (const ChartCategory& category : m_chart.categories)
            widest = std::max(widest, m_sheet.widthOf(category.label, style::tick));
        std::size_t step = 1;
        while (step < m_chart.categories.size() && at(static_cast<double>(step), 0).x - at(0, 0).x < widest + labelGap)
            ++step;
        for (std::size_t month = 0; month < m_chart.categories.size(); month += step) {
            const double x = at(static_cast<double>(month), 0).x;
            const bool isFirst = x - widest / 2 < 0;
            const bool isLast = x + widest / 2 > m_sheet.width();
            m_sheet.centred(m_chart.categories[month].label, style::tick,
                            isFirst  ? TextAnchor::Start
                            : isLast ? TextAnchor::End
                                     : TextAnchor::Middle,
                            isFirst ? 0 : x, m_top + m_height + style::gap + style::tick.lineHeight / 2);
        }
    }

    void drawLines()
    {
        for (std::size_t line = 0; line < m_chart.lines.size(); ++line) {
            std::vector<DrawnPoint> points;
            for (const CurvePoint& point : m_chart.lines[line].points)
                points.push_back(at(point.x, point.y));
            const bool isLimit = points.size() == 2; // from one end to the other
            m_sheet.add(DrawnLine{std::move(points), isLimit ? 1.0 : 2.0, colourOf(line), isLimit});
        }
    }

    void drawPoints()
    {
        std::vector<DrawnPoint> joined;
        const auto end = [&] {
            if (joined.size() > 1)
                m_sheet.add(DrawnLine{joined, 1.25, ColourRole::Series1});
            for (const DrawnPoint& point : joined)
                m_sheet.add(DrawnRectangle{point.x - pointSize / 2, point.y - pointSize / 2, pointSize, pointSize,
                                           ColourRole::Series1});
            joined.clear();
        };
        for (std::size_t month = 0; month < m_chart.categories.size(); ++month) {
            const ChartCategory& category = m_chart.categories[month];
            if (isDrawn(category))
                joined.push_back(at(static_cast<double>(month), *category.value));
            else
                end();
        }
        end();
    }

    /// One below the other where lines end at one height.
    void drawNames()
    {
        struct Name
        {
            std::string text;
            double y;
            ColourRole colour;
        };
        std::vector<Name> names;
        for (std::size_t line = 0; line < m_chart.lines.size(); ++line)
            names.push_back({m_chart.lines[line].name, at(0, m_chart.lines[line].points.back().y).y, colourOf(line)});
        const auto last = std::find_if(m_chart.categories.rbegin(), m_chart.categories.rend(), isDrawn);
        if (!m_chart.curveName.empty() && last != m_chart.categories.rend())
            names.push_back({m_chart.curveName, at(0, *last->value).y, ColourRole::Series1});
        std::stable_sort(names.begin(), names.end(),
                         [](const Name& left, const Name& right) { return left.y < right.y; });
        double free = m_top - style::figure.lineHeight;
        for (const Name& name : names) {
            const auto text = m_sheet.fitted(name.text, style::figure, m_right - style::gap, 1);
            const double y = std::max(name.y, free + style::figure.lineHeight);
            m_sheet.centred(text, {9, 12, true, name.colour}, TextAnchor::Start, m_left + m_width + style::gap, y);
            free = y;
        }
    }

    ChartSheet& m_sheet;
    const Chart& m_chart;
    double m_step = 1;
    double m_least = 0;
    double m_most = 1;
    double m_left = 0;
    double m_right = 0;
    double m_width = 0;
    double m_top = 0;
    double m_height = 0;
};

} // namespace

double drawSeries(ChartSheet& sheet, const Chart& chart, const ChartBody& body)
{
    return SeriesLayout(sheet, chart).draw(body);
}

} // namespace cspdesk::statistics
