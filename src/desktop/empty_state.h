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
    /// `other` is another way to fill the list, where there is one.
    EmptyState(const QString& iconName, const QString& title, const QString& detail, QAction* action, QWidget* parent,
               QAction* other = nullptr);
};

} // namespace cspdesk::desktop
