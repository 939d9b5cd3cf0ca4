// SPDX-License-Identifier: MIT
#include "documents/structure_chart.h"

#include "documents/font_measure.h"
#include "documents/page_style.h"
#include "statistics/fitted_text.h"

#include <algorithm>

namespace cspdesk::documents {
namespace {

using namespace statistics;

constexpr double gap = 14;    ///< between boxes
constexpr double rowGap = 22; ///< between rows, where the lines run
constexpr double padding = 8; ///< within a box
constexpr std::size_t perRow = 3;
constexpr std::size_t mostLines = 5;
const ChartType nameType{.size = 9.5, .lineHeight = 12.5, .isBold = true};
const ChartType detailType{.size = 8.5, .lineHeight = 11.5, .colour = ColourRole::Quiet};

/// The lines of a box, broken to its width.
struct Words
{
    std::vector<std::string> name;
    std::vector<std::string> detail;

    [[nodiscard]] double height() const
    {
        return 2 * padding + double(name.size()) * nameType.lineHeight + double(detail.size()) * detailType.lineHeight;
    }
};

Words wordsOf(const StructureBox& box, double width)
{
    const FontMeasure measure;
    const double room = width - 2 * padding;
    return {fittedLines(box.name, nameType, room, mostLines, measure),
            fittedLines(box.detail, detailType, room, mostLines, measure)};
}

class Sheet
{
public:
    explicit Sheet(double width) { m_drawing.width = width; }

    void box(const Words& words, double x, double y, double width, double height, ColourRole edge)
    {
        m_drawing.shapes.emplace_back(DrawnRectangle{x, y, width, height, edge});
        m_drawing.shapes.emplace_back(DrawnRectangle{x + 1, y + 1, width - 2, height - 2, ColourRole::Paper});
        double line = y + (height - words.height()) / 2 + padding;
        const auto write = [&](const std::vector<std::string>& lines, const ChartType& type) {
            for (const std::string& each : lines) {
                m_drawing.shapes.emplace_back(DrawnText{
                    {x + width / 2, line + type.size}, each, type.size, type.isBold, TextAnchor::Middle, type.colour});
                line += type.lineHeight;
            }
        };
        write(words.name, nameType);
        write(words.detail, detailType);
    }

    void line(std::vector<DrawnPoint> points)
    {
        m_drawing.shapes.emplace_back(
            DrawnLine{.points = std::move(points), .thickness = 1, .colour = ColourRole::Quiet});
    }

    Drawing finished(double height, const std::string& title, const std::string& alternative)
    {
        m_drawing.height = height;
        m_drawing.title = title;
        m_drawing.alternative = m_drawing.description = alternative;
        return std::move(m_drawing);
    }

private:
    Drawing m_drawing;
};

} // namespace

Figure structureChart(const StructureBox& above, const std::vector<StructureBox>& below, const std::string& title,
                      const std::string& alternative)
{
    const double width = page_style::contentWidth;
    const double topWidth = width / 2;
    Sheet sheet(width);
    const Words top = wordsOf(above, topWidth);
    double y = top.height();
    double firstBar = y;
    for (std::size_t first = 0; first < below.size(); first += perRow) {
        const std::size_t count = std::min(perRow, below.size() - first);
        const double boxWidth = (width - gap * double(perRow - 1)) / double(perRow);
        const double left = (width - (boxWidth * double(count) + gap * double(count - 1))) / 2;
        std::vector<Words> words;
        double height = 0;
        for (std::size_t each = 0; each < count; ++each) {
            words.push_back(wordsOf(below[first + each], boxWidth));
            height = std::max(height, words.back().height());
        }
        const double bar = y + rowGap / 2;
        y += rowGap;
        // The first row hangs from the box above; a line between the boxes of full rows leads on to the next.
        const double from = first == 0 ? width / 2 : boxWidth + gap / 2;
        sheet.line({{from, first == 0 ? top.height() : firstBar}, {from, bar}});
        firstBar = first == 0 ? bar : firstBar;
        for (std::size_t each = 0; each < count; ++each) {
            const double x = left + double(each) * (boxWidth + gap);
            sheet.line({{from, bar}, {x + boxWidth / 2, bar}, {x + boxWidth / 2, y}});
            sheet.box(words[each], x, y, boxWidth, height, ColourRole::Series1);
        }
        y += height;
    }
    sheet.box(top, (width - topWidth) / 2, 0, topWidth, top.height(), ColourRole::Ink);
    return {.alternative = alternative, .drawing = sheet.finished(y + 1, title, alternative)};
}

} // namespace cspdesk::documents
