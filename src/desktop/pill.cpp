// SPDX-License-Identifier: MIT
#include "desktop/pill.h"

#include <QPainter>

namespace cspdesk::desktop {
namespace {

QFont pillFont(QFont font)
{
    font.setPointSizeF(font.pointSizeF() - 1);
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace

QSize pillSize(const QFont& font, const QString& text)
{
    const QFontMetrics metrics(pillFont(font));
    return {metrics.horizontalAdvance(text) + metrics.height() + 4, metrics.height() + 6};
}

void paintPill(QPainter& painter, const QRect& rect, const QFont& font, const QString& text, PillTone tone)
{
    const PillColours& pill = pillColours(tone);
    const QFont small = pillFont(font);
    const QFontMetrics metrics(small);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QColor edge = pill.text; // keeps the pill apart from the ground of a selected row
    edge.setAlphaF(0.25F);
    painter.setPen(QPen(edge, 1));
    painter.setBrush(pill.ground);
    const qreal radius = rect.height() / 2.0;
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    painter.setPen(pill.text);
    painter.setFont(small);
    painter.drawText(rect, Qt::AlignCenter,
                     metrics.elidedText(text, Qt::ElideRight, rect.width() - metrics.height() / 2));
    painter.restore();
}

Pill::Pill(QWidget* parent) : QWidget(parent) { setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed); }

void Pill::show(const QString& text, PillTone tone)
{
    m_text = text;
    m_tone = tone;
    setAccessibleName(text);
    setVisible(!text.isEmpty());
    updateGeometry();
    update();
}

QSize Pill::sizeHint() const { return pillSize(font(), m_text); }

void Pill::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintPill(painter, rect(), font(), m_text, m_tone);
}

PillTone toneOf(domain::MeetingState state)
{
    using enum domain::MeetingState;
    switch (state) {
    case Planned: return PillTone::Neutral;
    case AgendaPublished: return PillTone::Accent;
    case InSession: return PillTone::Attention;
    case MinutesDraft: return PillTone::Attention;
    case MinutesCirculated: return PillTone::Accent;
    case MinutesAgreed: return PillTone::Good;
    case MinutesPublished: return PillTone::Good;
    case Cancelled: return PillTone::Bad;
    }
    return PillTone::Neutral;
}

QSize PillDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QSize row = RowDelegate::sizeHint(option, index);
    const QSize pill = pillSize(option.font, index.data(Qt::DisplayRole).toString());
    return {pill.width() + 2 * padding, qMax(row.height(), pill.height() + 12)};
}

void PillDelegate::paintContent(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QString text = index.data(Qt::DisplayRole).toString();
    if (text.isEmpty())
        return;
    const QRect cell = option.rect.adjusted(padding, 0, -padding, 0);
    QSize size = pillSize(option.font, text);
    size.setWidth(qMin(size.width(), cell.width()));
    QRect rect(cell.topLeft(), size);
    rect.moveTop(cell.top() + (cell.height() - size.height()) / 2);
    paintPill(painter, rect, option.font, text, m_toneOf(index));
}

} // namespace cspdesk::desktop
