// SPDX-License-Identifier: MIT
#include "desktop/action_button.h"

#include "desktop/icons.h"
#include "wording/translate.h"

namespace cspdesk::desktop {

QString tipOf(const QAction& action)
{
    const QString tip = action.toolTip();
    if (action.shortcut().isEmpty())
        return tip;
    return wording::say("%1 (%2)").arg(tip, action.shortcut().toString(QKeySequence::NativeText));
}

ActionButton::ActionButton(QAction& action, Emphasis emphasis, QWidget* parent)
    : QPushButton(parent),
      m_action(action),
      m_emphasis(emphasis)
{
    setObjectName(QString(action.objectName()).replace(QLatin1Char('.'), QLatin1Char('-')) + QStringLiteral("-button"));
    setEmphasis(*this, emphasis);
    setIconSize({16, 16});
    connect(&action, &QAction::changed, this, &ActionButton::follow);
    connect(this, &QPushButton::clicked, &action, &QAction::trigger);
    follow();
}

void ActionButton::setHiddenWhileDisabled(bool hidden)
{
    m_hiddenWhileDisabled = hidden;
    follow();
}

void ActionButton::follow()
{
    setText(m_action.text());
    // The catalogue's icons are in the text's colour, which does not show on the accent.
    const QString name = m_action.data().toString();
    if (m_emphasis == Emphasis::Primary && !name.isEmpty())
        setIcon(desktop::icon(name, colours().accentText));
    else
        setIcon(m_action.icon());
    setToolTip(tipOf(m_action));
    setEnabled(m_action.isEnabled());
    if (m_hiddenWhileDisabled)
        setVisible(m_action.isEnabled());
}

} // namespace cspdesk::desktop
