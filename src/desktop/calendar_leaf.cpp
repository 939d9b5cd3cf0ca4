// SPDX-License-Identifier: MIT
#include "desktop/calendar_leaf.h"

#include "desktop/theme.h"

#include <QPainter>
#include <QPainterPath>

namespace cspdesk::desktop {

void CalendarLeafView::show(Date day)
{
    m_leaf = wording::calendarLeaf(day);
    setAccessibleName(wording::longDate(day));
    updateGeometry();
    update();
}

QSize CalendarLeafView::sizeHint() const
{
    const int line = fontMetrics().height();
    return {qMax(line * 7, fontMetrics().horizontalAdvance(m_leaf.month) + line), line * 6};
}

void CalendarLeafView::paintEvent(QPaintEvent*)
{
    const Colours& c = colours();
    const int line = fontMetrics().height();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF outline = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    QPainterPath leaf;
    leaf.addRoundedRect(outline, 8, 8);
    painter.fillPath(leaf, c.surface);
    painter.save();
    painter.setClipPath(leaf);
    const QRect band(0, 0, width(), line + 10);
    painter.fillRect(band, c.accent);
    painter.restore();
    painter.setPen(QPen(c.fieldLine, 1));
    painter.drawPath(leaf);

    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    painter.setFont(bold);
    painter.setPen(c.accentText);
    painter.drawText(band, Qt::AlignCenter, m_leaf.weekday);
    painter.setPen(c.text);
    painter.drawText(QRect(0, height() - line - 8, width(), line), Qt::AlignCenter, m_leaf.month);
    bold.setPointSizeF(font().pointSizeF() * 2.6);
    painter.setFont(bold);
    painter.drawText(QRect(0, band.bottom(), width(), height() - band.height() - line - 6), Qt::AlignCenter,
                     m_leaf.day);
}

} // namespace cspdesk::desktop
