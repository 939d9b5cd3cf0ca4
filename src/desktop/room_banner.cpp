// SPDX-License-Identifier: MIT
#include "desktop/room_banner.h"

#include "desktop/icons.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QTimer>
#include <QVBoxLayout>

namespace cspdesk::desktop {

RoomBanner::RoomBanner(PillTone tone, const QString& icon, QWidget* parent)
    : QFrame(parent),
      m_tone(tone),
      m_iconName(icon),
      m_icon(new QLabel(this)),
      m_title(new QLabel(this)),
      m_detail(new QLabel(this)),
      m_below(new QVBoxLayout),
      m_buttons(new QHBoxLayout)
{
    for (QLabel* label : {m_title, m_detail}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    setTextRole(*m_title, TextRole::Section);
    m_below->setSpacing(6);
    m_below->addWidget(m_title);
    m_below->addWidget(m_detail);
    m_buttons->setSpacing(8);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 11, 14, 12);
    layout->setSpacing(14);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addLayout(m_below, 1);
    layout->addLayout(m_buttons);
    layout->setAlignment(m_buttons, Qt::AlignVCenter);
    hide();
}

void RoomBanner::say(const QString& title, const QString& detail)
{
    const bool isNew = m_title->text() != title;
    m_title->setText(title);
    m_detail->setText(detail);
    m_detail->setVisible(!detail.isEmpty() && !m_isCompact);
    setToolTip(m_isCompact ? detail : QString());
    setAccessibleName(detail.isEmpty() ? title : title + QStringLiteral(". ") + detail);
    setVisible(!title.isEmpty());
    colour();
    if (!isNew || title.isEmpty())
        return;
    QAccessibleEvent announcement(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&announcement);
}

void RoomBanner::setCompact(bool compact)
{
    m_isCompact = compact;
    m_detail->setVisible(!m_detail->text().isEmpty() && !compact);
    setToolTip(compact ? m_detail->text() : QString());
}

void RoomBanner::setTone(PillTone tone, const QString& icon)
{
    m_tone = tone;
    m_iconName = icon;
    colour();
}

QString RoomBanner::title() const { return m_title->text(); }

QString RoomBanner::detail() const { return m_detail->text(); }

void RoomBanner::colour()
{
    const PillColours& tone = pillColours(m_tone);
    QPalette ours = palette();
    ours.setColor(QPalette::WindowText, tone.text);
    for (QLabel* label : {m_title, m_detail})
        label->setPalette(ours);
    const int side = metrics::iconSize + 6;
    m_icon->setPixmap(icon(m_iconName, tone.text).pixmap(QSize(side, side), devicePixelRatioF()));
    update();
}

void RoomBanner::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const PillColours& tone = pillColours(m_tone);
    painter.setPen(QPen(tone.text, 1));
    painter.setBrush(tone.ground);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
}

void RoomBanner::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::StyleChange && isVisible())
        QTimer::singleShot(0, this, [this] { colour(); }); // the labels get their own colours back after this
}

} // namespace cspdesk::desktop
