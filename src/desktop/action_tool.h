// SPDX-License-Identifier: MIT
#pragma once

#include <QToolButton>

class QAction;

namespace cspdesk::desktop {

/// A quiet button for an action of the catalogue, with its words or as the icon alone.
class ActionTool : public QToolButton
{
    Q_OBJECT

public:
    ActionTool(QAction& action, bool compact, QWidget* parent);
    /// The icon alone; the words stay in the tip and for screen readers.
    void setCompact(bool compact);

private:
    void follow(const QAction& action);
};

} // namespace cspdesk::desktop
