// SPDX-License-Identifier: MIT
#include "desktop/step_bar.h"

#include "desktop/icons.h"
#include "desktop/theme.h"
#include "wording/translate.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>

namespace cspdesk::desktop {
namespace {

constexpr int circle = 26;
constexpr int margin = 10;

QFont boldOf(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace

StepButton::StepButton(int number, const QString& name, QWidget* parent) : QAbstractButton(parent), m_number(number)
{
    setText(name);
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void StepButton::show(StepState state, const QString& words)
{
    m_state = state;
    m_words = words;
    setToolTip(words);
    setAccessibleName(text());
    setAccessibleDescription(words);
    update();
}

QSize StepButton::sizeHint() const { return {190, fontMetrics().height() * 2 + 22}; }

QSize StepButton::minimumSizeHint() const { return {110, sizeHint().height()}; }

void StepButton::paintEvent(QPaintEvent*)
{
    const Colours& c = colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isHere = isChecked();
    painter.setPen(Qt::NoPen);
    painter.setBrush(isHere ? c.selection : underMouse() ? c.hover : QColor(Qt::transparent));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 7, 7);
    if (hasFocus()) {
        painter.setPen(QPen(c.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 7, 7);
    }
    const QRectF mark(margin, (height() - circle) / 2.0, circle, circle);
    const PillColours tone = pillColours(m_state == StepState::Attention ? PillTone::Attention
                                         : m_state == StepState::Done    ? PillTone::Good
                                                                         : PillTone::Neutral);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tone.ground);
    painter.drawEllipse(mark);
    painter.setPen(tone.text);
    painter.setFont(boldOf(font()));
    const QString sign = m_state == StepState::Done      ? QStringLiteral("✓")
                       : m_state == StepState::Attention ? QStringLiteral("!")
                                                         : QString::number(m_number);
    painter.drawText(mark, Qt::AlignCenter, sign);
    const int left = margin + circle + 10;
    const int width = this->width() - left - margin;
    const int line = fontMetrics().height();
    const int top = (height() - 2 * line - 1) / 2;
    painter.setPen(c.text);
    painter.drawText(QRect(left, top, width, line), Qt::AlignVCenter,
                     QFontMetrics(painter.font()).elidedText(text(), Qt::ElideRight, width));
    painter.setFont(font());
    painter.setPen(c.muted);
    painter.drawText(QRect(left, top + line + 1, width, line), Qt::AlignVCenter,
                     fontMetrics().elidedText(m_words, Qt::ElideRight, width));
}

StepBar::StepBar(const QString& accessibleName, const QStringList& steps, QWidget* parent) : QWidget(parent)
{
    setAccessibleName(accessibleName);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(6, 6, 6, 6);
    layout->setSpacing(2);
    for (const QString& name : steps) {
        const int place = static_cast<int>(m_steps.size());
        if (place > 0) {
            auto* arrow = new QLabel(this);
            arrow->setPixmap(icon(QStringLiteral("chevron-right"), QColor(0x8a, 0x99, 0xab))
                                 .pixmap(QSize(14, 14), devicePixelRatioF()));
            layout->addWidget(arrow);
        }
        auto* step = new StepButton(place + 1, name, this);
        step->setObjectName(QStringLiteral("step%1Button").arg(place + 1));
        connect(step, &QAbstractButton::clicked, this, [this, place] { Q_EMIT chosen(place); });
        layout->addWidget(step, 1);
        m_steps.push_back(step);
    }
    setCurrent(0);
}

void StepBar::show(int step, StepState state, const QString& words)
{
    m_steps.at(static_cast<std::size_t>(step))->show(state, words);
}

void StepBar::setCurrent(int step)
{
    m_current = step;
    StepButton* button = m_steps.at(static_cast<std::size_t>(step));
    button->setChecked(true);
    for (StepButton* each : m_steps) // Tab stops at the step in front, the arrow keys go from there
        each->setFocusPolicy(each == button ? Qt::StrongFocus : Qt::ClickFocus);
}

void StepBar::keyPressEvent(QKeyEvent* event)
{
    const int by = event->key() == Qt::Key_Right ? 1 : event->key() == Qt::Key_Left ? -1 : 0;
    const int to = m_current + by;
    if (by == 0 || to < 0 || to >= static_cast<int>(m_steps.size()))
        return QWidget::keyPressEvent(event);
    Q_EMIT chosen(to);
    m_steps[static_cast<std::size_t>(m_current)]->setFocus(Qt::OtherFocusReason);
}

} // namespace cspdesk::desktop
