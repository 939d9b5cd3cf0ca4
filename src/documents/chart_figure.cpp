// SPDX-License-Identifier: MIT
#include "documents/chart_figure.h"

#include "documents/font_measure.h"
#include "documents/page_style.h"
#include "statistics/chart_layout.h"

#include <utility>

namespace cspdesk::documents {

Figure chartFigure(const statistics::Chart& chart, Spans caption)
{
    return {.alternative = chart.alternative,
            .caption = std::move(caption),
            .drawing = statistics::layOutChart(chart, {page_style::contentWidth, 0}, FontMeasure())};
}

} // namespace cspdesk::documents
