// SPDX-License-Identifier: MIT
#include "statistics/chart_sheet.h"
#include "statistics/hatching.h"
#include "statistics/map_classes.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace cspdesk::statistics {
namespace {

namespace style = chart_style;

constexpr std::array<ColourRole, scaleColours> scale{ColourRole::Scale1, ColourRole::Scale2, ColourRole::Scale3,
                                                     ColourRole::Scale4, ColourRole::Scale5};
constexpr double naturalHeight = 320;
constexpr double leastHeight = 160;
constexpr double swatch = 11;
constexpr double hatchesApart = 4;
constexpr double tileGap = 4;
constexpr double leastTile = 62;
constexpr double tileHeight = 48;

using Outline = std::vector<std::vector<DrawnPoint>>;

/// Of what lies from little to much, only as many colours as there are classes, and those as far apart as can be.
ColourRole colourOf(std::size_t number, std::size_t classes)
{
    const std::size_t last = scale.size() - 1;
    return scale[classes < 2 ? last / 2 : number * last / (classes - 1)];
}

/// On dark grounds words are light.
ColourRole inkOn(ColourRole ground)
{
    return ground == ColourRole::Scale4 || ground == ColourRole::Scale5 ? ColourRole::Paper : ColourRole::Ink;
}

class MapDrawing
{
public:
    MapDrawing(ChartSheet& sheet, const Chart& chart)
        : m_sheet(sheet),
          m_chart(chart),
          m_classes(mapClasses(chart.categories))
    {}

    double draw(const ChartBody& body)
    {
        const double top = drawLegend(body.top) + 10;
        return hasShapes() ? drawShapes(top, std::max(body.height - (top - body.top), 0.0)) : drawTiles(top);
    }

private:
    [[nodiscard]] bool hasShapes() const { return m_chart.areas.size() == m_chart.categories.size(); }

    [[nodiscard]] ColourRole groundOf(std::size_t category) const
    {
        const auto& number = m_classes.each[category];
        return number ? colourOf(*number, m_classes.classes.size()) : ColourRole::Paper;
    }

    /// Rings within an odd number of others are holes, through which what is behind shows.
    [[nodiscard]] static bool isHole(const Outline& outline, std::size_t ring)
    {
        const DrawnPoint& corner = outline[ring].front();
        std::size_t around = 0;
        for (std::size_t other = 0; other < outline.size(); ++other) {
            bool isInside = false;
            const auto& edge = outline[other];
            for (std::size_t each = 0; other != ring && each < edge.size(); ++each) {
                const DrawnPoint& from = edge[each];
                const DrawnPoint& to = edge[(each + 1) % edge.size()];
                if ((from.y > corner.y) != (to.y > corner.y)
                    && corner.x < from.x + (corner.y - from.y) / (to.y - from.y) * (to.x - from.x))
                    isInside = !isInside;
            }
            around += isInside ? 1 : 0;
        }
        return around % 2 == 1;
    }

    void fill(const Outline& outline, std::size_t category)
    {
        for (const bool wantsHoles : {false, true})
            for (std::size_t ring = 0; ring < outline.size(); ++ring)
                if (outline[ring].size() > 2 && isHole(outline, ring) == wantsHoles)
                    m_sheet.add(DrawnPolygon{outline[ring], wantsHoles ? ColourRole::Paper : groundOf(category)});
        if (!m_classes.each[category])
            for (const auto& [from, to] : hatching(outline, hatchesApart))
                m_sheet.add(DrawnLine{{from, to}, 0.6, ColourRole::Quiet, false});
        for (auto ring : outline)
            if (ring.size() > 2) {
                ring.push_back(ring.front());
                m_sheet.add(DrawnLine{std::move(ring), 0.6, ColourRole::Quiet, false});
            }
    }

    [[nodiscard]] static Outline square(double left, double top, double width, double height)
    {
        return {{{left, top}, {left + width, top}, {left + width, top + height}, {left, top + height}}};
    }

    /// A swatch and its words; in the next line where they find no more room.
    void addEntry(const std::string& words, ColourRole ground, bool isHatched, DrawnPoint& at)
    {
        const double room = swatch + 5 + m_sheet.widthOf(words, style::tick) + 14;
        if (at.x > 0 && at.x + room > m_sheet.width())
            at = {0, at.y + swatch + 6};
        const Outline box = square(at.x + 0.5, at.y + 0.5, swatch, swatch);
        m_sheet.add(DrawnPolygon{box.front(), isHatched ? ColourRole::Paper : ground});
        if (isHatched)
            for (const auto& [from, to] : hatching(box, hatchesApart))
                m_sheet.add(DrawnLine{{from, to}, 0.6, ColourRole::Quiet, false});
        auto edge = box.front();
        edge.push_back(edge.front());
        m_sheet.add(DrawnLine{std::move(edge), 0.6, ColourRole::Quiet, false});
        m_sheet.centred(words, style::tick, TextAnchor::Start, at.x + swatch + 5, at.y + swatch / 2 + 0.5);
        at.x += room;
    }

    double drawLegend(double top)
    {
        if (!m_chart.valueAxis.empty())
            top = m_sheet.stacked(m_sheet.fitted(m_chart.valueAxis, style::axis, m_sheet.width(), 2), style::axis,
                                  TextAnchor::Start, 0, top)
                + 4;
        DrawnPoint at{0, top};
        for (std::size_t number = 0; number < m_classes.classes.size(); ++number) {
            const MapClass& of = m_classes.classes[number];
            const std::string& least = m_chart.categories[of.least].text;
            const std::string& most = m_chart.categories[of.most].text;
            addEntry(least == most ? least : least + " – " + most, colourOf(number, m_classes.classes.size()), false,
                     at);
        }
        std::vector<std::string> marks;
        for (std::size_t category = 0; category < m_chart.categories.size(); ++category)
            if (const std::string& text = m_chart.categories[category].text;
                !m_classes.each[category] && std::find(marks.begin(), marks.end(), text) == marks.end())
                marks.push_back(text);
        if (!marks.empty())
            addEntry(std::accumulate(marks.begin() + 1, marks.end(), marks.front(),
                                     [](const std::string& all, const std::string& each) { return all + ", " + each; }),
                     ColourRole::Paper, true, at);
        return at.y + swatch;
    }

    double drawShapes(double top, double room)
    {
        double west = INFINITY;
        double east = -INFINITY;
        double south = INFINITY;
        double north = -INFINITY;
        for (const ChartArea& area : m_chart.areas)
            for (const auto& ring : area.rings)
                for (const CurvePoint& point : ring) {
                    west = std::min(west, point.x);
                    east = std::max(east, point.x);
                    south = std::min(south, point.y);
                    north = std::max(north, point.y);
                }
        if (!(west < east) || !(south < north))
            return drawTiles(top);
        const double height = room > 0 ? std::max(room, leastHeight) : naturalHeight;
        const double each = std::min((m_sheet.width() - 2) / (east - west), height / (north - south));
        const double left = (m_sheet.width() - (east - west) * each) / 2;
        std::vector<Outline> outlines;
        for (const ChartArea& area : m_chart.areas) {
            Outline& outline = outlines.emplace_back();
            for (const auto& ring : area.rings) {
                auto& points = outline.emplace_back();
                for (const CurvePoint& point : ring)
                    points.push_back({left + (point.x - west) * each, top + (north - point.y) * each});
            }
        }
        // What lies within another area is drawn over it.
        std::vector<std::size_t> order(outlines.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        const auto largest = [&](std::size_t category) {
            double out = 0;
            for (const auto& ring : outlines[category])
                out = std::max(out, areaOf(ring));
            return out;
        };
        std::stable_sort(order.begin(), order.end(),
                         [&](std::size_t one, std::size_t other) { return largest(one) > largest(other); });
        for (const std::size_t category : order)
            fill(outlines[category], category);
        for (std::size_t category = 0; category < outlines.size(); ++category)
            name(outlines[category], category);
        return top + (north - south) * each;
    }

    [[nodiscard]] static double areaOf(const std::vector<DrawnPoint>& ring)
    {
        double twice = 0;
        for (std::size_t each = 0; each < ring.size(); ++each) {
            const DrawnPoint& from = ring[each];
            const DrawnPoint& to = ring[(each + 1) % ring.size()];
            twice += from.x * to.y - to.x * from.y;
        }
        return std::abs(twice) / 2;
    }

    /// Writes the name into the largest ring where it finds room; the table beside the map has all of them.
    void name(const Outline& outline, std::size_t category)
    {
        const auto largest = std::max_element(outline.begin(), outline.end(), [&](const auto& left, const auto& right) {
            return areaOf(left) < areaOf(right);
        });
        if (largest == outline.end() || largest->empty())
            return;
        const auto [left, right] = std::minmax_element(
            largest->begin(), largest->end(), [](const auto& one, const auto& other) { return one.x < other.x; });
        const auto [high, low] = std::minmax_element(
            largest->begin(), largest->end(), [](const auto& one, const auto& other) { return one.y < other.y; });
        const double room = (right->x - left->x) * 0.7; // shapes are rarely rectangles
        const std::string& words = m_chart.categories[category].label;
        const auto lines = m_sheet.fitted(words, style::tick, room, 2);
        const double height = double(lines.size()) * style::tick.lineHeight;
        std::string read;
        for (const std::string& line : lines)
            read += (read.empty() ? "" : " ") + line;
        if (read == words && low->y - high->y >= 2 * height) // neither cut nor broken
            write(lines, style::tick, category, {(left->x + right->x) / 2, (high->y + low->y) / 2});
    }

    /// Words in the middle of a place; on hatches with a ground of their own.
    void write(const std::vector<std::string>& lines, ChartType type, std::size_t category, DrawnPoint middle)
    {
        if (!m_classes.each[category]) {
            double width = 0;
            for (const std::string& line : lines)
                width = std::max(width, m_sheet.widthOf(line, type));
            const double height = double(lines.size()) * type.lineHeight;
            m_sheet.add(
                DrawnRectangle{middle.x - width / 2 - 2, middle.y - height / 2, width + 4, height, ColourRole::Paper});
        }
        type.colour = inkOn(groundOf(category));
        m_sheet.centred(lines, type, TextAnchor::Middle, middle.x, middle.y);
    }

    double drawTiles(double top)
    {
        const double width = m_sheet.width();
        const auto most = std::max<std::size_t>(static_cast<std::size_t>((width + tileGap) / (leastTile + tileGap)), 1);
        const auto columns = std::min(most, std::max<std::size_t>(m_chart.categories.size(), 1));
        const double tile = (width - double(columns - 1) * tileGap) / double(columns);
        double bottom = top;
        for (std::size_t category = 0; category < m_chart.categories.size(); ++category) {
            const double left = double(category % columns) * (tile + tileGap);
            const double high = top + double(category / columns) * (tileHeight + tileGap);
            fill(square(left, high, tile, tileHeight), category);
            const ChartCategory& of = m_chart.categories[category];
            write(m_sheet.fitted(of.label, style::tick, tile - 8, 2), style::tick, category,
                  {left + tile / 2, high + tileHeight * 0.36});
            write({of.text}, style::figure, category, {left + tile / 2, high + tileHeight * 0.79});
            bottom = high + tileHeight;
        }
        return bottom;
    }

    ChartSheet& m_sheet;
    const Chart& m_chart;
    MapClasses m_classes;
};

} // namespace

double drawMap(ChartSheet& sheet, const Chart& chart, const ChartBody& body)
{
    return MapDrawing(sheet, chart).draw(body);
}

} // namespace cspdesk::statistics
