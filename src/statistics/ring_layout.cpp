// SPDX-License-Identifier: MIT
#include "statistics/chart_sheet.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace cspdesk::statistics {
namespace {

namespace style = chart_style;

constexpr double naturalRadius = 96;
constexpr double largestRadius = 150;
constexpr double hole = 0.6; // of the radius
constexpr double leaderReach = 7;
constexpr double wordsReach = 22; // from the ring to the words beside it
constexpr double wordsGap = 7;
constexpr double separator = 1.25;
constexpr std::size_t mostNameLines = 3;
constexpr int startsTried = 16;

constexpr std::array<ColourRole, mostRingParts> colours{ColourRole::Series1, ColourRole::Series2, ColourRole::Series3,
                                                        ColourRole::Series4, ColourRole::Series5, ColourRole::Series6};

/// A part and the words beside it, seen from the centre of the ring.
struct RingPart
{
    double start = 0; ///< in turns from the top
    double sweep = 0;
    std::string figure = {};
    std::vector<std::string> name = {};
    bool isRight = true;
    double wanted = 0; ///< where the first line of the words is best
    double top = 0;    ///< where the words begin

    [[nodiscard]] double middle() const { return start + sweep / 2; }
    [[nodiscard]] double height() const
    {
        return style::figure.lineHeight + double(name.size()) * style::label.lineHeight;
    }
};

DrawnPoint onCircle(double turns, double radius)
{
    const double angle = 2 * std::numbers::pi * turns;
    return {radius * std::sin(angle), -radius * std::cos(angle)};
}

/// How near the straight way between two points comes to the centre.
double distanceFromCentre(DrawnPoint from, DrawnPoint to)
{
    const double dx = to.x - from.x;
    const double dy = to.y - from.y;
    const double length = dx * dx + dy * dy;
    const double along = length > 0 ? std::clamp(-(from.x * dx + from.y * dy) / length, 0.0, 1.0) : 0;
    return std::hypot(from.x + along * dx, from.y + along * dy);
}

/// A ring with its words at both sides, each as near to its part as the others let it.
class RingLayout
{
public:
    RingLayout(ChartSheet& sheet, const Chart& chart, double height)
        : m_sheet(sheet),
          m_chart(chart),
          m_radius(std::min(std::clamp(height / 2 - 30, naturalRadius, largestRadius), sheet.width() * 0.2))
    {
        for (const ChartCategory& category : chart.categories)
            m_total += category.value.value_or(0);
        makeParts();
    }

    double draw(const ChartBody& body)
    {
        placeBest();
        double reach = m_radius + leaderReach;
        for (const RingPart& part : m_parts)
            reach = std::max({reach, -part.top, part.top + part.height()});
        m_centre = {m_sheet.width() / 2, body.top + std::max(reach, std::min(body.height, 2.6 * reach) / 2)};
        drawRing();
        drawMiddle();
        for (const RingPart& part : m_parts)
            drawWords(part);
        return std::max(m_centre.y + reach, body.top + std::min(body.height, 2.6 * reach));
    }

private:
    [[nodiscard]] double wordsEdge() const { return m_radius + wordsReach; }

    void makeParts()
    {
        const double room = m_sheet.width() / 2 - wordsEdge() - 4;
        for (const ChartCategory& category : m_chart.categories) {
            const std::vector<std::string> figure = m_sheet.fitted(category.text, style::figure, room, 1);
            m_parts.push_back({.sweep = *category.value / m_total,
                               .figure = figure.empty() ? "" : figure.front(),
                               .name = m_sheet.fitted(category.label, style::label, room, mostNameLines)});
        }
    }

    /// The ring begins at the top, but is turned where the lines from words to parts would else cross it.
    void placeBest()
    {
        int best = 0;
        int fewest = int(m_parts.size()) + 1;
        for (int turn = 0; turn < startsTried && fewest > 0; ++turn) {
            place(double(turn) / startsTried);
            const int crossing = int(
                std::count_if(m_parts.begin(), m_parts.end(), [this](const RingPart& part) { return crosses(part); }));
            if (crossing < fewest) {
                fewest = crossing;
                best = turn;
            }
        }
        place(double(best) / startsTried);
    }

    void place(double start)
    {
        for (RingPart& part : m_parts) {
            part.start = start;
            start += part.sweep;
            const DrawnPoint best = onCircle(part.middle(), m_radius + leaderReach);
            part.isRight = best.x >= 0;
            part.wanted = best.y;
        }
        spread(true);
        spread(false);
    }

    /// Words of one side stand below each other, pushed down where they would overlap, then up again from the foot.
    void spread(bool isRight)
    {
        std::vector<RingPart*> side;
        for (RingPart& part : m_parts)
            if (part.isRight == isRight)
                side.push_back(&part);
        std::stable_sort(side.begin(), side.end(),
                         [](const RingPart* one, const RingPart* other) { return one->wanted < other->wanted; });
        double height = -wordsGap;
        for (const RingPart* part : side)
            height += part->height() + wordsGap;
        const double reach = std::max(m_radius + leaderReach, height / 2);
        double from = -reach;
        for (RingPart* part : side) {
            part->top = std::max(part->wanted - style::figure.lineHeight / 2, from);
            from = part->top + part->height() + wordsGap;
        }
        double to = reach;
        for (auto part = side.rbegin(); part != side.rend(); ++part) {
            (*part)->top = std::min((*part)->top, to - (*part)->height());
            to = (*part)->top - wordsGap;
        }
    }

    /// From the part outwards, then to the first line of its words.
    [[nodiscard]] std::vector<DrawnPoint> leader(const RingPart& part) const
    {
        return {onCircle(part.middle(), m_radius + 1.5),
                onCircle(part.middle(), m_radius + leaderReach),
                {(part.isRight ? 1 : -1) * (wordsEdge() - 4), part.top + style::figure.lineHeight / 2}};
    }

    [[nodiscard]] bool crosses(const RingPart& part) const
    {
        const std::vector<DrawnPoint> points = leader(part);
        return part.sweep > 0 && distanceFromCentre(points[1], points[2]) < m_radius + 2;
    }

    [[nodiscard]] DrawnPoint moved(DrawnPoint point) const { return {m_centre.x + point.x, m_centre.y + point.y}; }

    void drawRing()
    {
        int some = 0;
        for (std::size_t i = 0; i < m_parts.size(); ++i) {
            const RingPart& part = m_parts[i];
            if (part.sweep <= 0)
                continue;
            ++some;
            m_sheet.add(DrawnRingSegment{m_centre, hole * m_radius, m_radius, part.start, part.sweep, colours[i]});
        }
        if (some < 2)
            return;
        // Neighbours are parted by the colour of the paper, so that they are told apart in grey too.
        for (const RingPart& part : m_parts)
            if (part.sweep > 0)
                m_sheet.add(DrawnLine{
                    {moved(onCircle(part.start, hole * m_radius - 0.5)), moved(onCircle(part.start, m_radius + 0.5))},
                    separator,
                    ColourRole::Paper});
    }

    void drawMiddle()
    {
        const double room = 2 * hole * m_radius * 0.8;
        const std::vector<std::string> total = m_sheet.fitted(m_chart.total, style::total, room, 1);
        const std::vector<std::string> unit = m_sheet.fitted(m_chart.valueAxis, style::tick, room, 2);
        const double height =
            double(total.size()) * style::total.lineHeight + double(unit.size()) * style::tick.lineHeight;
        double y = m_centre.y - height / 2;
        y = m_sheet.stacked(total, style::total, TextAnchor::Middle, m_centre.x, y);
        m_sheet.stacked(unit, style::tick, TextAnchor::Middle, m_centre.x, y);
    }

    void drawWords(const RingPart& part)
    {
        if (part.sweep > 0) {
            std::vector<DrawnPoint> points;
            for (const DrawnPoint& point : leader(part))
                points.push_back(moved(point));
            m_sheet.add(DrawnLine{points, 0.75, ColourRole::Quiet});
        }
        const DrawnPoint place = moved({(part.isRight ? 1 : -1) * wordsEdge(), part.top});
        const TextAnchor anchor = part.isRight ? TextAnchor::Start : TextAnchor::End;
        const double y = m_sheet.stacked({part.figure}, style::figure, anchor, place.x, place.y);
        m_sheet.stacked(part.name, style::label, anchor, place.x, y);
    }

    ChartSheet& m_sheet;
    const Chart& m_chart;
    double m_radius;
    double m_total = 0;
    DrawnPoint m_centre;
    std::vector<RingPart> m_parts;
};

} // namespace

double drawRing(ChartSheet& sheet, const Chart& chart, const ChartBody& body)
{
    return RingLayout(sheet, chart, body.height).draw(body);
}

} // namespace cspdesk::statistics
