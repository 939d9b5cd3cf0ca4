// SPDX-License-Identifier: MIT
#include "desktop/agenda_footer.h"

#include "desktop/elided_label.h"
#include "desktop/icons.h"
#include "desktop/theme.h"
#include "presentation/agenda_totals.h"

#include <QHBoxLayout>
#include <QPainter>

namespace cspdesk::desktop {

/// How much of the booked slot is planned, as a thin bar; the words beside it say the same.
class AgendaFooter::Bar : public QWidget
{
public:
    explicit Bar(QWidget* parent) : QWidget(parent) { setFixedSize(120, 8); }

    void show(int planned, int booked)
    {
        m_share = booked > 0 ? double(planned) / booked : 0;
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colours().line);
        painter.drawRoundedRect(rect(), 4, 4);
        QRectF filled(rect());
        filled.setWidth(filled.width() * qBound(0.0, m_share, 1.0));
        painter.setBrush(m_share > 1 ? colours().problem : colours().accent);
        if (filled.width() > 0)
            painter.drawRoundedRect(filled, 4, 4);
    }

private:
    double m_share = 0;
};

AgendaFooter::AgendaFooter(QWidget* parent)
    : QWidget(parent),
      m_bar(new Bar(this)),
      m_planned(new ElidedLabel(this)),
      m_warningIcon(new QLabel(this)),
      m_warning(new ElidedLabel(this))
{
    m_planned->setObjectName(QStringLiteral("plannedLabel"));
    m_warning->setObjectName(QStringLiteral("overrunLabel"));
    setTextRole(*m_planned, TextRole::Muted);
    setTextRole(*m_warning, TextRole::Problem);
    auto* planned = new QHBoxLayout;
    planned->setSpacing(10);
    planned->addWidget(m_bar);
    planned->addWidget(m_planned, 1);
    auto* warning = new QHBoxLayout;
    warning->setSpacing(8);
    warning->addWidget(m_warningIcon);
    warning->addWidget(m_warning, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::cardMargin, 10, metrics::cardMargin, 10);
    layout->setSpacing(6);
    layout->addLayout(planned);
    layout->addLayout(warning);
}

void AgendaFooter::show(const application::AgendaView& view)
{
    m_bar->show(view.order.plannedMinutes, view.order.bookedMinutes);
    m_planned->setText(presentation::plannedText(view));
    const QString warning = presentation::overrunText(view);
    m_warning->setText(warning);
    m_warning->setVisible(!warning.isEmpty());
    m_warningIcon->setPixmap(
        icon(QStringLiteral("warning"), colours().problem).pixmap(QSize(16, 16), devicePixelRatioF()));
    m_warningIcon->setVisible(!warning.isEmpty());
}

} // namespace cspdesk::desktop
