// SPDX-License-Identifier: MIT
#include "desktop/chart_view.h"

#include "desktop/theme.h"
#include "documents/drawing_painter.h"
#include "documents/font_measure.h"
#include "statistics/chart_layout.h"
#include "wording/translate.h"

#include <QEvent>
#include <QPainter>

#include <cmath>

namespace cspdesk::desktop {
namespace {

constexpr double pixelsPerPoint = 1.3; ///< so that 9 points are as large as the words of the window
constexpr int between = 22;

} // namespace

ChartView::ChartView(QWidget* parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void ChartView::show(std::vector<statistics::Chart> charts)
{
    m_charts = std::move(charts);
    m_drawnFor = -1;
    QStringList names;
    QStringList descriptions;
    for (const statistics::Chart& chart : m_charts) {
        names << wording::text(chart.title);
        descriptions << wording::text(chart.alternative) << wording::text(chart.description);
    }
    setAccessibleName(names.join(QStringLiteral("; ")));
    setAccessibleDescription(descriptions.join(QLatin1Char('\n')));
    updateGeometry();
    update();
}

const std::vector<statistics::Drawing>& ChartView::drawingsFor(int width) const
{
    if (m_drawnFor == width)
        return m_drawings;
    m_drawings.clear();
    const documents::FontMeasure measure;
    for (const statistics::Chart& chart : m_charts)
        m_drawings.push_back(statistics::layOutChart(chart, {.width = width / pixelsPerPoint}, measure));
    m_drawnFor = width;
    return m_drawings;
}

int ChartView::heightForWidth(int width) const
{
    double height = 0;
    for (const statistics::Drawing& drawing : drawingsFor(qMax(width, 260)))
        height += std::ceil(drawing.height * pixelsPerPoint) + between;
    return static_cast<int>(height);
}

QSize ChartView::sizeHint() const { return {440, heightForWidth(440)}; }

QSize ChartView::minimumSizeHint() const { return {260, 0}; }

void ChartView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isDark = look() == Look::Dark;
    for (const statistics::Drawing& drawing : drawingsFor(qMax(width(), 260))) {
        painter.save();
        painter.scale(pixelsPerPoint, pixelsPerPoint);
        documents::paintDrawing(painter, drawing, isDark ? documents::darkPalette() : documents::paperPalette());
        painter.restore();
        painter.translate(0, std::ceil(drawing.height * pixelsPerPoint) + between);
    }
}

void ChartView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange)
        update();
    QWidget::changeEvent(event);
}

} // namespace cspdesk::desktop
