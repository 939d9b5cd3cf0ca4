// SPDX-License-Identifier: MIT
#pragma once

#include "statistics/chart.h"
#include "statistics/chart_layout.h"
#include "statistics/fitted_text.h"

#include <string>
#include <utility>
#include <vector>

namespace cspdesk::statistics {

namespace chart_style {
inline constexpr ChartType title{12, 16, true, ColourRole::Ink};
inline constexpr ChartType subtitle{9.5, 13, false, ColourRole::Quiet};
inline constexpr ChartType axis{8.5, 11.5, true, ColourRole::Quiet};
inline constexpr ChartType label{9, 12, false, ColourRole::Ink};
inline constexpr ChartType figure{9, 12, true, ColourRole::Ink};
inline constexpr ChartType hidden{9, 12, false, ColourRole::Quiet};
inline constexpr ChartType tick{8.5, 11.5, false, ColourRole::Quiet};
inline constexpr ChartType total{17, 21, true, ColourRole::Ink};
inline constexpr ChartType source{8, 11, false, ColourRole::Quiet};
inline constexpr double gap = 6;
inline constexpr double hairline = 0.5;
} // namespace chart_style

/// The paper a chart is drawn on while it is laid out.
class ChartSheet
{
public:
    ChartSheet(double width, const TextMeasure& measure) : m_measure(measure) { m_drawing.width = width; }

    [[nodiscard]] double width() const { return m_drawing.width; }
    [[nodiscard]] double widthOf(const std::string& text, const ChartType& type) const;
    [[nodiscard]] std::vector<std::string> fitted(const std::string& text, const ChartType& type, double width,
                                                  std::size_t mostLines) const;

    template <typename Shape>
    void add(Shape shape)
    {
        m_drawing.shapes.emplace_back(std::in_place_type<Shape>, std::move(shape));
    }
    /// One line whose capitals stand in the middle of `y`.
    void centred(const std::string& text, const ChartType& type, TextAnchor anchor, double x, double y);
    /// Lines one below the other in the middle of `y`.
    void centred(const std::vector<std::string>& lines, const ChartType& type, TextAnchor anchor, double x, double y);
    /// Lines one below the other from `top`; answers where they end.
    double stacked(const std::vector<std::string>& lines, const ChartType& type, TextAnchor anchor, double x,
                   double top);

    [[nodiscard]] Drawing drawing() && { return std::move(m_drawing); }

private:
    const TextMeasure& m_measure;
    Drawing m_drawing;
};

/// The part of a sheet that the bars, the ring or the curve may fill; `height` is 0 where it may be what is good.
struct ChartBody
{
    double top = 0;
    double height = 0;
};

// Each draws the body of a chart and answers where it ends.
double drawBars(ChartSheet& sheet, const Chart& chart, const ChartBody& body);
double drawPyramid(ChartSheet& sheet, const Chart& chart, const ChartBody& body);
double drawRing(ChartSheet& sheet, const Chart& chart, const ChartBody& body);
double drawCurve(ChartSheet& sheet, const Chart& chart, const ChartBody& body);
double drawGrowth(ChartSheet& sheet, const Chart& chart, const ChartBody& body);
double drawChanges(ChartSheet& sheet, const Chart& chart, const ChartBody& body);
double drawSeries(ChartSheet& sheet, const Chart& chart, const ChartBody& body);
double drawFunnel(ChartSheet& sheet, const Chart& chart, const ChartBody& body);
double drawMap(ChartSheet& sheet, const Chart& chart, const ChartBody& body);

} // namespace cspdesk::statistics
