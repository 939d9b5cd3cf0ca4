// SPDX-License-Identifier: MIT
#include "statistics/chart_scale.h"
#include "statistics/chart_sheet.h"

#include <algorithm>
#include <cmath>

namespace cspdesk::statistics {
namespace {

namespace style = chart_style;

constexpr double naturalHeight = 250;
constexpr double largestHeight = 380;
constexpr double pointSize = 5;

/// Rates by the size of areas, between the limits that chance alone would keep them in. Areas outside the first pair of
/// limits are named beside their points.
class FunnelLayout
{
public:
    FunnelLayout(ChartSheet& sheet, const Chart& chart) : m_sheet(sheet), m_chart(chart)
    {
        double highest = 0;
        double largest = 0;
        const auto take = [&](const CurvePoint& point) {
            largest = std::max(largest, point.x);
            highest = std::max(highest, point.y);
        };
        for (const CurvePoint& point : chart.curve)
            take(point);
        for (const ChartLine& line : chart.lines)
            for (const CurvePoint& point : line.points)
                take(point);
        m_stepX = scaleStep(largest);
        m_stepY = scaleStep(highest);
        m_mostX = std::max(std::ceil(largest / m_stepX), 1.0) * m_stepX;
        m_mostY = std::max(std::ceil(highest / m_stepY), 1.0) * m_stepY;
    }

    double draw(const ChartBody& body)
    {
        m_left = m_sheet.widthOf(scaleText(m_mostY, m_stepY), style::tick) + style::gap;
        double names = 0;
        for (const ChartLine& line : m_chart.lines)
            names = std::max(names, m_sheet.widthOf(line.name, style::figure));
        m_right = std::min(names, m_sheet.width() / 3) + 2 * style::gap;
        m_width = m_sheet.width() - m_left - m_right;
        m_height = std::clamp(body.height > 0 ? body.height - 60 : naturalHeight, naturalHeight / 2, largestHeight);
        m_top = m_sheet.stacked(m_sheet.fitted(m_chart.valueAxis, style::axis, m_sheet.width(), 2), style::axis,
                                TextAnchor::Start, 0, body.top)
              + 7;
        drawGrid();
        drawLimits();
        drawAreas();
        const double y = m_top + m_height + style::gap + style::tick.lineHeight + 2;
        return m_sheet.stacked(m_sheet.fitted(m_chart.categoryAxis, style::axis, m_width, 2), style::axis,
                               TextAnchor::Middle, m_left + m_width / 2, y);
    }

private:
    [[nodiscard]] DrawnPoint at(const CurvePoint& point) const
    {
        return {m_left + m_width * point.x / m_mostX, m_top + m_height * (1 - point.y / m_mostY)};
    }

    void drawGrid()
    {
        for (double value = 0; value < m_mostY + m_stepY / 2; value += m_stepY) {
            const double y = at({0, value}).y;
            m_sheet.add(DrawnLine{{{m_left, y}, {m_left + m_width, y}}, style::hairline, ColourRole::Rule});
            m_sheet.centred(scaleText(value, m_stepY), style::tick, TextAnchor::End, m_left - style::gap + 1, y);
        }
        const double foot = m_top + m_height;
        double free = -m_sheet.width();
        for (double value = 0; value < m_mostX + m_stepX / 2; value += m_stepX) {
            const std::string words = scaleText(value, m_stepX);
            const double x = at({value, 0}).x;
            const double half = m_sheet.widthOf(words, style::tick) / 2;
            if (x - half < free)
                continue;
            m_sheet.centred(words, style::tick, TextAnchor::Middle, x, foot + style::gap + style::tick.lineHeight / 2);
            free = x + half + style::gap;
        }
        m_sheet.add(DrawnLine{{{m_left, m_top}, {m_left, foot}, {m_left + m_width, foot}}, 0.75, ColourRole::Quiet});
    }

    /// The average is a line, limits are dashes; a name once for each pair, at its upper end.
    void drawLimits()
    {
        double free = -1;
        for (std::size_t line = 0; line < m_chart.lines.size(); ++line) {
            if (m_chart.lines[line].points.size() < 2)
                continue;
            std::vector<DrawnPoint> points;
            for (const CurvePoint& point : m_chart.lines[line].points)
                points.push_back(at(point));
            const DrawnPoint end = points.back();
            const bool isAverage = line == 0;
            const ColourRole colour = isAverage ? ColourRole::Ink
                                    : line < 3  ? ColourRole::Series2
                                                : ColourRole::Series3;
            m_sheet.add(DrawnLine{std::move(points), isAverage ? 1.0 : 1.25, colour, !isAverage});
            if (m_chart.lines[line].name.empty())
                continue;
            const double wanted = end.y;
            const double y = free >= 0 && std::abs(wanted - free) < style::figure.lineHeight
                               ? free - style::figure.lineHeight
                               : wanted;
            m_sheet.centred(m_sheet.fitted(m_chart.lines[line].name, style::figure, m_right - style::gap, 1),
                            {9, 12, true, colour}, TextAnchor::Start, m_left + m_width + style::gap, y);
            free = y;
        }
    }

    /// The height of a limit at a size, between the points it is made of.
    static double heightOf(const ChartLine& line, double x)
    {
        if (line.points.empty())
            return 0;
        const auto after =
            std::find_if(line.points.begin(), line.points.end(), [&](const CurvePoint& point) { return point.x >= x; });
        if (after == line.points.end() || after == line.points.begin())
            return after == line.points.end() ? line.points.back().y : after->y;
        const CurvePoint& before = *(after - 1);
        const double share = after->x > before.x ? (x - before.x) / (after->x - before.x) : 0;
        return before.y + share * (after->y - before.y);
    }

    [[nodiscard]] bool isOutside(const CurvePoint& point) const
    {
        constexpr std::size_t low = 1;
        constexpr std::size_t high = 2;
        return m_chart.lines.size() > high && !m_chart.lines[low].points.empty() && !m_chart.lines[high].points.empty()
            && (point.y < heightOf(m_chart.lines[low], point.x) || point.y > heightOf(m_chart.lines[high], point.x));
    }

    /// An area that is named, at its point.
    struct Named
    {
        std::string name;
        CurvePoint point;
    };

    void drawAreas()
    {
        std::vector<Named> named;
        std::size_t place = 0;
        for (const ChartCategory& category : m_chart.categories) {
            if (!category.value || place >= m_chart.curve.size())
                continue;
            const CurvePoint& point = m_chart.curve[place++];
            const DrawnPoint drawn = at(point);
            const bool isFar = isOutside(point);
            m_sheet.add(DrawnRectangle{drawn.x - pointSize / 2, drawn.y - pointSize / 2, pointSize, pointSize,
                                       isFar ? ColourRole::Series1 : ColourRole::Quiet});
            m_taken.push_back(
                {drawn.x - pointSize / 2, drawn.y - pointSize / 2, drawn.x + pointSize / 2, drawn.y + pointSize / 2});
            if (isFar)
                named.push_back({category.label, point});
        }
        std::stable_sort(named.begin(), named.end(), [this](const Named& left, const Named& right) {
            return distanceOf(left.point) > distanceOf(right.point);
        });
        for (const Named& each : named)
            drawName(each);
    }

    /// How far a rate is from the average.
    [[nodiscard]] double distanceOf(const CurvePoint& point) const
    {
        return std::abs(point.y - heightOf(m_chart.lines.front(), point.x));
    }

    /// On either side of its point, where there is room; the farthest first, and none over another.
    void drawName(const Named& named)
    {
        const DrawnPoint point = at(named.point);
        const double width = m_sheet.widthOf(named.name, style::figure);
        const double half = style::figure.lineHeight / 2;
        for (const bool isBefore : {point.x > m_left + m_width / 2, point.x <= m_left + m_width / 2}) {
            const double left = isBefore ? point.x - style::gap - width : point.x + style::gap;
            const Taken wanted{left, point.y - half, left + width, point.y + half};
            const bool isFree = wanted.left >= m_left && wanted.right <= m_left + m_width
                             && std::none_of(m_taken.begin(), m_taken.end(), [&](const Taken& other) {
                                    return wanted.left < other.right && other.left < wanted.right
                                        && wanted.top < other.bottom && other.top < wanted.bottom;
                                });
            if (!isFree)
                continue;
            m_sheet.centred(named.name, style::figure, TextAnchor::Start, left, point.y);
            m_taken.push_back(wanted);
            return;
        }
    }

    /// Room that something stands in.
    struct Taken
    {
        double left = 0;
        double top = 0;
        double right = 0;
        double bottom = 0;
    };

    ChartSheet& m_sheet;
    const Chart& m_chart;
    std::vector<Taken> m_taken;
    double m_stepX = 1;
    double m_stepY = 1;
    double m_mostX = 1;
    double m_mostY = 1;
    double m_left = 0;
    double m_right = 0;
    double m_width = 0;
    double m_top = 0;
    double m_height = 0;
};

} // namespace

double drawFunnel(ChartSheet& sheet, const Chart& chart, const ChartBody& body)
{
    return FunnelLayout(sheet, chart).draw(body);
}

} // namespace cspdesk::statistics
