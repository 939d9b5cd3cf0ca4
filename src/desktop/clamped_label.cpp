// SPDX-License-Identifier: MIT
#include "desktop/clamped_label.h"

#include "desktop/wrapped_text.h"

#include <QPainter>

namespace cspdesk::desktop {

ClampedLabel::ClampedLabel(int mostLines, QWidget* parent) : QWidget(parent), m_mostLines(mostLines)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void ClampedLabel::setText(const QString& text)
{
    m_text = text.simplified();
    setToolTip(m_text);
    setAccessibleName(m_text);
    updateGeometry();
    update();
}

int ClampedLabel::heightForWidth(int width) const { return wrappedHeight(m_text, font(), width, m_mostLines); }

QSize ClampedLabel::sizeHint() const { return {300, heightForWidth(300)}; }

QSize ClampedLabel::minimumSizeHint() const { return {80, m_text.isEmpty() ? 0 : fontMetrics().height()}; }

void ClampedLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    drawWrapped(painter, rect(), m_text, font(), palette().color(QPalette::WindowText), m_mostLines);
}

} // namespace cspdesk::desktop
