// SPDX-License-Identifier: MIT
#include "statistics/chart_sheet.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace cspdesk::statistics {
namespace {

namespace style = chart_style;

constexpr double naturalSide = 290;
constexpr double largestSide = 420;
constexpr double leastRemark = 110; // a narrower remark stands below the curve
constexpr double finest = 0.05;     // points nearer to the straight way than this are not seen

struct Tick
{
    double share;
    const char* text;
};
constexpr std::array<Tick, 5> ticks{{{0, "0%"}, {0.25, "25%"}, {0.5, "50%"}, {0.75, "75%"}, {1, "100%"}}};

/// A square with the line of equality and the curve below it.
class CurveLayout
{
public:
    CurveLayout(ChartSheet& sheet, const Chart& chart) : m_sheet(sheet), m_chart(chart) {}

    double draw(const ChartBody& body)
    {
        m_left = m_sheet.widthOf("100%", style::tick) + style::gap;
        const double room = m_sheet.width() - m_left;
        const bool isBeside = !m_chart.remark.empty() && room - naturalSide > leastRemark;
        const double margin = isBeside ? leastRemark + 2 * style::gap : m_sheet.widthOf("100%", style::tick) / 2 + 1;
        const double wanted = body.height > 0 ? body.height - 60 : naturalSide;
        m_side = std::min(room - margin, std::clamp(wanted, naturalSide, largestSide));

        const std::vector<std::string> upward = m_sheet.fitted(m_chart.valueAxis, style::axis, m_left + m_side, 2);
        m_top = m_sheet.stacked(upward, style::axis, TextAnchor::Start, 0, body.top) + 7;
        drawGrid();
        drawLines();
        drawNames();
        double y = m_top + m_side + style::gap + style::tick.lineHeight + 2;
        y = m_sheet.stacked(m_sheet.fitted(m_chart.categoryAxis, style::axis, m_side, 2), style::axis,
                            TextAnchor::Middle, m_left + m_side / 2, y);
        return isBeside ? std::max(y, drawRemark(m_left + m_side + 3 * style::gap, m_top))
                        : drawRemark(0, y + (m_chart.remark.empty() ? 0 : 8));
    }

private:
    [[nodiscard]] DrawnPoint at(double x, double y) const { return {m_left + x * m_side, m_top + (1 - y) * m_side}; }

    void drawGrid()
    {
        for (const Tick& tick : ticks) {
            const DrawnPoint start = at(0, tick.share);
            if (tick.share > 0)
                m_sheet.add(DrawnLine{{start, at(1, tick.share)}, style::hairline, ColourRole::Rule});
            m_sheet.centred(tick.text, style::tick, TextAnchor::End, m_left - style::gap + 1, start.y);
            m_sheet.centred(tick.text, style::tick, TextAnchor::Middle, at(tick.share, 0).x,
                            m_top + m_side + style::gap + style::tick.lineHeight / 2);
        }
        m_sheet.add(DrawnLine{{at(0, 1), at(0, 0), at(1, 0)}, 0.75, ColourRole::Quiet});
    }

    void drawLines()
    {
        const std::vector<DrawnPoint> points = seenPoints();
        m_sheet.add(DrawnPolygon{points, ColourRole::Tint});
        m_sheet.add(DrawnLine{{at(0, 0), at(1, 1)}, 1, ColourRole::Quiet, true});
        m_sheet.add(DrawnLine{points, 2, ColourRole::Series1});
    }

    /// Without the points that lie on the straight way between those before and after them: of thousands of suspects
    /// most have one offence.
    [[nodiscard]] std::vector<DrawnPoint> seenPoints() const
    {
        std::vector<DrawnPoint> out;
        for (std::size_t i = 0; i < m_chart.curve.size(); ++i) {
            const DrawnPoint point =
                at(std::clamp(m_chart.curve[i].x, 0.0, 1.0), std::clamp(m_chart.curve[i].y, 0.0, 1.0));
            const bool isEnd = i == 0 || i + 1 == m_chart.curve.size();
            if (isEnd || !isStraight(out.back(), point, i))
                out.push_back(point);
        }
        return out;
    }

    [[nodiscard]] bool isStraight(DrawnPoint before, DrawnPoint point, std::size_t index) const
    {
        const CurvePoint& next = m_chart.curve[index + 1];
        const DrawnPoint after = at(next.x, next.y);
        const double dx = after.x - before.x;
        const double dy = after.y - before.y;
        const double length = std::hypot(dx, dy);
        return length <= 0 || std::abs((point.x - before.x) * dy - (point.y - before.y) * dx) / length < finest;
    }

    /// Both names lie beside their line, where it runs away from them.
    void drawNames()
    {
        constexpr double middle = 0.56;
        const double room = middle * m_side - 14;
        std::vector<std::string> lines = m_sheet.fitted(m_chart.equalityName, style::tick, room, 2);
        const DrawnPoint diagonal = at(middle, middle);
        m_sheet.stacked(lines, style::tick, TextAnchor::End, diagonal.x - 10,
                        diagonal.y - double(lines.size()) * style::tick.lineHeight);
        drawCurveName();
    }

    void drawCurveName()
    {
        constexpr double clear = 5;
        for (int step = 7; step <= 16; ++step) { // from 35 to 80 per cent of the way
            const double x = step / 20.0;
            const std::vector<std::string> lines =
                m_sheet.fitted(m_chart.curveName, style::figure, (1 - x) * m_side - clear - 10, 2);
            const DrawnPoint point = at(x, heightAt(x));
            const double height = double(lines.size()) * style::figure.lineHeight;
            const bool isWhole = !lines.empty() && lines.back().find("\xE2\x80\xA6") == std::string::npos;
            if (!isWhole || point.y + clear + height > m_top + m_side - 2)
                continue;
            m_sheet.stacked(lines, {9, 12, true, ColourRole::Series1}, TextAnchor::Start, point.x + 10,
                            point.y + clear);
            return;
        }
    }

    [[nodiscard]] double heightAt(double x) const
    {
        const auto next = std::find_if(m_chart.curve.begin(), m_chart.curve.end(),
                                       [x](const CurvePoint& point) { return point.x >= x; });
        if (next == m_chart.curve.end())
            return 1;
        if (next == m_chart.curve.begin())
            return next->y;
        const CurvePoint& before = *std::prev(next);
        return before.y + (next->y - before.y) * (x - before.x) / (next->x - before.x);
    }

    double drawRemark(double x, double y)
    {
        const std::vector<std::string> lines = m_sheet.fitted(m_chart.remark, style::label, m_sheet.width() - x, 12);
        return m_sheet.stacked(lines, style::label, TextAnchor::Start, x, y);
    }

    ChartSheet& m_sheet;
    const Chart& m_chart;
    double m_left = 0;
    double m_top = 0;
    double m_side = 0;
};

} // namespace

double drawCurve(ChartSheet& sheet, const Chart& chart, const ChartBody& body)
{
    return CurveLayout(sheet, chart).draw(body);
}

} // namespace cspdesk::statistics
