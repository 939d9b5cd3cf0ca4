// SPDX-License-Identifier: MIT
#include "statistics/chart_sheet.h"

#include <algorithm>
#include <cmath>

namespace cspdesk::statistics {
namespace {

namespace style = chart_style;

constexpr double widestNames = 0.42; // of the width; what is longer wraps
constexpr double widestFigures = 0.25;
constexpr double namesGap = 10; // parts the headings of names and bars too
constexpr double widestStretch = 1.7;
constexpr std::size_t mostNameLines = 3;

/// The value a bar is drawn for, or nothing.
std::optional<double> drawnValue(const ChartCategory& category)
{
    if (!category.value || !std::isfinite(*category.value) || *category.value < 0)
        return std::nullopt;
    return category.value;
}

/// From row to row: generous where there are few.
double naturalPitch(std::size_t rows)
{
    if (rows <= 4)
        return 30;
    if (rows <= 8)
        return 24;
    if (rows <= 15)
        return 19;
    return rows <= 32 ? 15.5 : 13;
}

struct BarRow
{
    std::optional<double> value;
    std::vector<std::string> name = {};
    std::string figure = {};
    double height = 0;
};

/// Rows of a name, a bar and a figure; a pyramid is the same with its bars in the middle and its rows upside down.
class BarLayout
{
public:
    BarLayout(ChartSheet& sheet, const Chart& chart, bool isPyramid)
        : m_sheet(sheet),
          m_chart(chart),
          m_isPyramid(isPyramid)
    {
        measureColumns();
        makeRows();
    }

    double draw(const ChartBody& body)
    {
        double y = drawAxes(body.top);
        stretch(body.height > 0 ? body.height - (y - body.top) : 0);
        const double top = y;
        for (const BarRow& row : m_rows) {
            draw(row, y);
            y += row.height;
        }
        if (!m_isPyramid)
            m_sheet.add(DrawnLine{{{m_barsLeft, top}, {m_barsLeft, y}}, 0.75, ColourRole::Quiet});
        return y;
    }

private:
    void measureColumns()
    {
        double names = m_sheet.widthOf(m_chart.categoryAxis, style::axis);
        double figures = 0;
        for (const ChartCategory& category : m_chart.categories) {
            names = std::max(names, m_sheet.widthOf(category.label, style::label));
            figures = std::max(figures, m_sheet.widthOf(category.text, style::figure));
            m_largest = std::max(m_largest, drawnValue(category).value_or(0));
        }
        m_names = std::min(names, widestNames * m_sheet.width());
        m_figures = std::min(figures, widestFigures * m_sheet.width());
        m_barsLeft = m_names > 0 ? m_names + namesGap : 0;
        m_barsWidth = m_sheet.width() - m_barsLeft - m_figures - style::gap;
    }

    void makeRows()
    {
        const double pitch = naturalPitch(m_chart.categories.size());
        for (const ChartCategory& category : m_chart.categories) {
            BarRow row{.value = drawnValue(category)};
            row.name = m_sheet.fitted(category.label, style::label, m_names, mostNameLines);
            const std::vector<std::string> figure = m_sheet.fitted(category.text, style::figure, m_figures, 1);
            row.figure = figure.empty() ? "" : figure.front();
            row.height = std::max(pitch, double(row.name.size()) * style::label.lineHeight + 3);
            m_rows.push_back(std::move(row));
        }
        if (m_isPyramid)
            std::reverse(m_rows.begin(), m_rows.end());
    }

    void stretch(double height)
    {
        double natural = 0;
        for (const BarRow& row : m_rows)
            natural += row.height;
        const double factor = std::clamp(height / natural, 1.0, widestStretch);
        for (BarRow& row : m_rows)
            row.height *= factor;
        m_thickness = naturalPitch(m_rows.size()) * factor * (m_isPyramid ? 0.84 : 0.66);
    }

    /// What the names and the bars are stands above them, as over the columns of a table.
    double drawAxes(double top)
    {
        const std::vector<std::string> names = m_sheet.fitted(m_chart.categoryAxis, style::axis, m_names, 2);
        const std::vector<std::string> values =
            m_sheet.fitted(m_chart.valueAxis, style::axis, m_isPyramid ? m_barsWidth : m_sheet.width() - m_barsLeft, 2);
        const std::size_t lines = std::max(names.size(), values.size());
        if (lines == 0)
            return top;
        const auto from = [&](std::size_t count) { return top + double(lines - count) * style::axis.lineHeight; };
        m_sheet.stacked(names, style::axis, TextAnchor::End, m_names, from(names.size()));
        m_sheet.stacked(values, style::axis, m_isPyramid ? TextAnchor::Middle : TextAnchor::Start,
                        m_isPyramid ? middle() : m_barsLeft, from(values.size()));
        return top + double(lines) * style::axis.lineHeight + 4;
    }

    [[nodiscard]] double middle() const { return m_barsLeft + m_barsWidth / 2; }

    void draw(const BarRow& row, double top)
    {
        const double y = top + row.height / 2;
        m_sheet.centred(row.name, style::label, TextAnchor::End, m_names, y);
        const double length = row.value && m_largest > 0 ? *row.value / m_largest * m_barsWidth : 0;
        const double left = m_isPyramid ? middle() - length / 2 : m_barsLeft;
        if (length > 0)
            m_sheet.add(DrawnRectangle{left, y - m_thickness / 2, length, m_thickness, ColourRole::Series1});
        if (row.figure.empty())
            return;
        if (m_isPyramid && length == 0)
            m_sheet.centred(row.figure, row.value ? style::figure : style::hidden, TextAnchor::Middle, middle(), y);
        else
            m_sheet.centred(row.figure, row.value ? style::figure : style::hidden, TextAnchor::Start,
                            left + length + style::gap - 1, y);
    }

    ChartSheet& m_sheet;
    const Chart& m_chart;
    bool m_isPyramid;
    std::vector<BarRow> m_rows;
    double m_names = 0;
    double m_figures = 0;
    double m_barsLeft = 0;
    double m_barsWidth = 0;
    double m_largest = 0;
    double m_thickness = 0;
};

} // namespace

double drawBars(ChartSheet& sheet, const Chart& chart, const ChartBody& body)
{
    return BarLayout(sheet, chart, false).draw(body);
}

double drawPyramid(ChartSheet& sheet, const Chart& chart, const ChartBody& body)
{
    return BarLayout(sheet, chart, true).draw(body);
}

} // namespace cspdesk::statistics
