// SPDX-License-Identifier: MIT
#include "desktop/action_tool.h"

#include "desktop/action_button.h"
#include "desktop/theme.h"

#include <QAction>

namespace cspdesk::desktop {

ActionTool::ActionTool(QAction& action, bool compact, QWidget* parent) : QToolButton(parent)
{
    setObjectName(QString(action.objectName()).replace(QLatin1Char('.'), QLatin1Char('-')) + QStringLiteral("-tool"));
    setDefaultAction(&action);
    setIconSize({metrics::iconSize, metrics::iconSize});
    setCompact(compact);
    connect(&action, &QAction::changed, this, [this, &action] { follow(action); });
    follow(action);
}

void ActionTool::setCompact(bool compact)
{
    setToolButtonStyle(compact ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
}

void ActionTool::follow(const QAction& action)
{
    const QString words = QString(action.text()).remove(QLatin1Char('&')).remove(QChar(0x2026));
    setText(QLatin1Char(' ') + words); // Fusion puts them too near the icon
    setToolTip(tipOf(action));
    setAccessibleName(words);
}

} // namespace cspdesk::desktop
