// SPDX-License-Identifier: MIT
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
constexpr int tickShare = 10;       // per cent, or less where the lines stay low
constexpr double leastTickGap = 22; // between the months below

ColourRole colourOf(std::size_t line)
{
    constexpr std::array colours{ColourRole::Series1, ColourRole::Series2, ColourRole::Series3,
                                 ColourRole::Series4, ColourRole::Series5, ColourRole::Series6};
    return colours.at(line % colours.size());
}

/// Lines that rise from the left, each with its name where it ends.
class GrowthLayout
{
public:
    GrowthLayout(ChartSheet& sheet, const Chart& chart) : m_sheet(sheet), m_chart(chart)
    {
        double highest = 0;
        for (const ChartLine& line : chart.lines)
            for (const CurvePoint& point : line.points) {
                m_months = std::max(m_months, point.x);
                highest = std::max(highest, point.y);
            }
        m_months = std::max(1.0, std::ceil(m_months));
        const int per = static_cast<int>(std::ceil(highest * 100));
        m_step = per <= 8 ? 2 : per <= 20 ? 5 : per <= 60 ? tickShare : 2 * tickShare;
        m_most = std::clamp((per + m_step - 1) / m_step * m_step, m_step, 100);
    }

    double draw(const ChartBody& body)
    {
        m_left = m_sheet.widthOf("100%", style::tick) + style::gap;
        double names = 0;
        for (const ChartLine& line : m_chart.lines)
            names = std::max(names, m_sheet.widthOf(line.name, style::figure));
        m_right = std::min(names, m_sheet.width() / 3) + 2 * style::gap;
        m_width = m_sheet.width() - m_left - m_right;
        const double wanted = body.height > 0 ? body.height - 60 : naturalHeight;
        m_height = std::clamp(wanted, naturalHeight / 2, largestHeight);
        m_top = m_sheet.stacked(m_sheet.fitted(m_chart.valueAxis, style::axis, m_sheet.width(), 2), style::axis,
                                TextAnchor::Start, 0, body.top)
              + 7;
        drawGrid();
        drawLines();
        drawNames();
        const double y = m_top + m_height + style::gap + style::tick.lineHeight + 2;
        return m_sheet.stacked(m_sheet.fitted(m_chart.categoryAxis, style::axis, m_width, 2), style::axis,
                               TextAnchor::Middle, m_left + m_width / 2, y);
    }

private:
    [[nodiscard]] DrawnPoint at(double months, double share) const
    {
        return {m_left + months / m_months * m_width, m_top + m_height * (1 - share * 100 / m_most)};
    }

    void drawGrid()
    {
        for (int per = 0; per <= m_most; per += m_step) {
            const DrawnPoint start = at(0, per / 100.0);
            if (per > 0)
                m_sheet.add(DrawnLine{{start, at(m_months, per / 100.0)}, style::hairline, ColourRole::Rule});
            m_sheet.centred(std::to_string(per) + "%", style::tick, TextAnchor::End, m_left - style::gap + 1, start.y);
        }
        int step = 6;
        while (step / m_months * m_width < leastTickGap)
            step *= 2;
        for (int month = 0; month <= m_months; month += step)
            m_sheet.centred(std::to_string(month), style::tick, TextAnchor::Middle, at(month, 0).x,
                            m_top + m_height + style::gap + style::tick.lineHeight / 2);
        m_sheet.add(DrawnLine{{at(0, m_most / 100.0), at(0, 0), at(m_months, 0)}, 0.75, ColourRole::Quiet});
    }

    void drawLines()
    {
        for (std::size_t line = 0; line < m_chart.lines.size(); ++line) {
            std::vector<DrawnPoint> points;
            for (const CurvePoint& point : m_chart.lines[line].points)
                points.push_back(at(point.x, std::clamp(point.y, 0.0, 1.0)));
            m_sheet.add(DrawnLine{std::move(points), 2, colourOf(line)});
        }
    }

    /// On paper of their own, so that no line runs through a name; names at one height stand one below the other.
    void drawNames()
    {
        struct Name
        {
            std::size_t line;
            DrawnPoint end;
        };
        std::vector<Name> names;
        for (std::size_t line = 0; line < m_chart.lines.size(); ++line) {
            const CurvePoint& last = m_chart.lines[line].points.back();
            names.push_back({line, at(last.x, std::clamp(last.y, 0.0, 1.0))});
        }
        std::stable_sort(names.begin(), names.end(),
                         [](const Name& left, const Name& right) { return left.end.y < right.end.y; });
        double free = m_top - style::figure.lineHeight;
        for (const Name& name : names) {
            const std::vector<std::string> text =
                m_sheet.fitted(m_chart.lines[name.line].name, style::figure, m_right - style::gap, 1);
            const double y = std::max(name.end.y, free + style::figure.lineHeight);
            const double width = m_sheet.widthOf(text.empty() ? std::string() : text.front(), style::figure);
            const double left = name.end.x + style::gap - 1;
            m_sheet.add(DrawnRectangle{left - 2, y - style::figure.lineHeight / 2, width + 4, style::figure.lineHeight,
                                       ColourRole::Paper});
            m_sheet.centred(text, {9, 12, true, colourOf(name.line)}, TextAnchor::Start, left, y);
            free = y;
        }
    }

    ChartSheet& m_sheet;
    const Chart& m_chart;
    double m_months = 0;
    int m_step = tickShare;
    int m_most = 100;
    double m_left = 0;
    double m_right = 0;
    double m_width = 0;
    double m_top = 0;
    double m_height = 0;
};

} // namespace

double drawGrowth(ChartSheet& sheet, const Chart& chart, const ChartBody& body)
{
    return GrowthLayout(sheet, chart).draw(body);
}

} // namespace cspdesk::statistics
