// SPDX-License-Identifier: MIT
#include "statistics/chart_sheet.h"

namespace cspdesk::statistics {
namespace {

constexpr double capitals = 0.714;     // height of the capitals of Noto Sans, as a share of the size
constexpr double baselineShare = 0.76; // of a line's height, from its top to the baseline

} // namespace

double ChartSheet::widthOf(const std::string& text, const ChartType& type) const
{
    return m_measure.width(text, type.size, type.isBold);
}

std::vector<std::string> ChartSheet::fitted(const std::string& text, const ChartType& type, double width,
                                            std::size_t mostLines) const
{
    return fittedLines(text, type, width, mostLines, m_measure);
}

void ChartSheet::centred(const std::string& text, const ChartType& type, TextAnchor anchor, double x, double y)
{
    centred(std::vector<std::string>{text}, type, anchor, x, y);
}

void ChartSheet::centred(const std::vector<std::string>& lines, const ChartType& type, TextAnchor anchor, double x,
                         double y)
{
    double baseline = y + capitals * type.size / 2 - (double(lines.size()) - 1) / 2 * type.lineHeight;
    for (const std::string& line : lines) {
        add(DrawnText{{x, baseline}, line, type.size, type.isBold, anchor, type.colour});
        baseline += type.lineHeight;
    }
}

double ChartSheet::stacked(const std::vector<std::string>& lines, const ChartType& type, TextAnchor anchor, double x,
                           double top)
{
    for (const std::string& line : lines) {
        add(DrawnText{{x, top + baselineShare * type.lineHeight}, line, type.size, type.isBold, anchor, type.colour});
        top += type.lineHeight;
    }
    return top;
}

} // namespace cspdesk::statistics
