// SPDX-License-Identifier: MIT
#include "statistics/chart_sheet.h"

#include <algorithm>
#include <cmath>

namespace cspdesk::statistics {
namespace {

namespace style = chart_style;

constexpr double widestNames = 0.4; // of the width; what is longer wraps
constexpr double widestFigures = 0.2;
constexpr std::size_t mostNameLines = 2;
constexpr double namesGap = 10;
constexpr double thickness = 0.66; // of a row

/// Names on the left, and bars from a line in the middle: what became fewer to its left, what became more to its right.
class ChangeLayout
{
public:
    ChangeLayout(ChartSheet& sheet, const Chart& chart) : m_sheet(sheet), m_chart(chart)
    {
        double names = m_sheet.widthOf(chart.categoryAxis, style::axis);
        double figures = 0;
        double shortFigures = 0;
        double most = 0;
        double least = 0;
        for (const ChartCategory& category : chart.categories) {
            names = std::max(names, m_sheet.widthOf(category.label, style::label));
            figures = std::max(figures, m_sheet.widthOf(category.text, style::figure));
            shortFigures = std::max(shortFigures, m_sheet.widthOf(withoutDetail(category.text), style::figure));
            most = std::max(most, valueOf(category));
            least = std::min(least, valueOf(category));
        }
        m_names = std::min(names, widestNames * m_sheet.width());
        m_isShort = figures > widestFigures * m_sheet.width();
        m_figures = std::min(m_isShort ? shortFigures : figures, widestFigures * m_sheet.width());
        const double left = m_names + namesGap;
        const double leftFigures = least < 0 ? m_figures + style::gap : 0;
        const double room = std::max(0.0, m_sheet.width() - left - leftFigures - m_figures - style::gap);
        m_scale = most - least > 0 ? room / (most - least) : 0;
        m_nought = left + leftFigures - least * m_scale;
        m_pitch = chart.categories.size() <= 15 ? 19 : 15.5;
    }

    double draw(const ChartBody& body)
    {
        double y = drawAxes(body.top);
        const double top = y;
        for (const ChartCategory& category : m_chart.categories)
            y = draw(category, y);
        m_sheet.add(DrawnLine{{{m_nought, top}, {m_nought, y}}, 0.75, ColourRole::Quiet});
        return y;
    }

private:
    static double valueOf(const ChartCategory& category)
    {
        return category.value && std::isfinite(*category.value) ? *category.value : 0;
    }

    /// "-23" of "-23 (-12.2%)", where there is no room for both.
    static std::string withoutDetail(const std::string& text) { return text.substr(0, text.find(" (")); }

    double drawAxes(double top)
    {
        const auto names = m_sheet.fitted(m_chart.categoryAxis, style::axis, m_names, 1);
        const auto values = m_sheet.fitted(m_chart.valueAxis, style::axis, m_sheet.width() - m_names - namesGap, 1);
        if (names.empty() && values.empty())
            return top;
        m_sheet.stacked(names, style::axis, TextAnchor::End, m_names, top);
        m_sheet.stacked(values, style::axis, TextAnchor::Start, m_names + namesGap, top);
        return top + style::axis.lineHeight + 4;
    }

    double draw(const ChartCategory& category, double top)
    {
        const auto name = m_sheet.fitted(category.label, style::label, m_names, mostNameLines);
        const double height = std::max(m_pitch, static_cast<double>(name.size()) * style::label.lineHeight + 3);
        const double y = top + height / 2;
        m_sheet.centred(name, style::label, TextAnchor::End, m_names, y);
        const double length = std::abs(valueOf(category)) * m_scale;
        const bool isFall = valueOf(category) < 0;
        const double thick = m_pitch * thickness;
        if (length > 0)
            m_sheet.add(DrawnRectangle{isFall ? m_nought - length : m_nought, y - thick / 2, length, thick,
                                       isFall ? ColourRole::Series2 : ColourRole::Series1});
        const auto figure =
            m_sheet.fitted(m_isShort ? withoutDetail(category.text) : category.text, style::figure, m_figures, 1);
        if (figure.empty())
            return top + height;
        const double reach = length + style::gap - 1;
        m_sheet.centred(figure.front(), category.value ? style::figure : style::hidden,
                        isFall ? TextAnchor::End : TextAnchor::Start, isFall ? m_nought - reach : m_nought + reach, y);
        return top + height;
    }

    ChartSheet& m_sheet;
    const Chart& m_chart;
    double m_names = 0;
    double m_figures = 0;
    double m_scale = 0;
    double m_nought = 0;
    double m_pitch = 0;
    bool m_isShort = false;
};

} // namespace

double drawChanges(ChartSheet& sheet, const Chart& chart, const ChartBody& body)
{
    return ChangeLayout(sheet, chart).draw(body);
}

} // namespace cspdesk::statistics
