// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QAction;

namespace cspdesk::desktop {

/// What stands where a list has nothing: why, and the action that fills it.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    EmptyState(const QString& iconName, const QString& title, const QString& detail, QAction* action, QWidget* parent);
};

} // namespace cspdesk::desktop
