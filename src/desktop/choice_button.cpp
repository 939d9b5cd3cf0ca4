// SPDX-License-Identifier: MIT
#include "desktop/choice_button.h"

#include "desktop/action_button.h"

#include <QPainter>

namespace cspdesk::desktop {
namespace {

constexpr int side = 22;
constexpr int margin = 14;

} // namespace

ChoiceButton::ChoiceButton(const QIcon& icon, const QString& title, const QString& detail, QWidget* parent)
    : QAbstractButton(parent),
      m_detail(detail)
{
    setText(title);
    setIcon(icon);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setAccessibleDescription(detail);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

ChoiceButton::ChoiceButton(QAction& action, QWidget* parent)
    : ChoiceButton(action.icon(), action.text(), action.toolTip(), parent)
{
    setObjectName(QString(action.objectName()).replace(QLatin1Char('.'), QLatin1Char('-')) + QStringLiteral("-choice"));
    setToolTip(tipOf(action));
    connect(this, &QAbstractButton::clicked, &action, &QAction::trigger);
    connect(&action, &QAction::changed, this, [this, &action] { setEnabled(action.isEnabled()); });
}

QFont ChoiceButton::titleFont() const
{
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    return bold;
}

QSize ChoiceButton::sizeHint() const
{
    const int textHeight = fontMetrics().height() * 2 + 2;
    return {fontMetrics().averageCharWidth() * 40, textHeight + 2 * 9};
}

void ChoiceButton::paintEvent(QPaintEvent*)
{
    const Colours& c = colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool focused = hasFocus();
    painter.setPen(QPen(focused ? c.accent : c.line, focused ? 2 : 1));
    painter.setBrush(isDown() ? c.selection : underMouse() ? c.hover : c.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 8, 8);
    icon().paint(&painter, QRect(margin, (height() - side) / 2, side, side));

    const int left = margin + side + margin;
    const QRect words(left, 0, width() - left - margin, height());
    const int lineHeight = fontMetrics().height();
    const int top = (height() - 2 * lineHeight - 2) / 2;
    painter.setFont(titleFont());
    painter.setPen(isEnabled() ? c.text : c.disabled);
    painter.drawText(QRect(words.left(), top, words.width(), lineHeight), Qt::AlignVCenter | Qt::TextShowMnemonic,
                     QFontMetrics(titleFont()).elidedText(text(), Qt::ElideRight, words.width(), Qt::TextShowMnemonic));
    painter.setFont(font());
    painter.setPen(isEnabled() ? c.muted : c.disabled);
    painter.drawText(QRect(words.left(), top + lineHeight + 2, words.width(), lineHeight), Qt::AlignVCenter,
                     fontMetrics().elidedText(m_detail, Qt::ElideMiddle, words.width()));
}

} // namespace cspdesk::desktop
