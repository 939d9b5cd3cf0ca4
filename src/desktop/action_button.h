// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/theme.h"

#include <QAction>
#include <QPushButton>

namespace cspdesk::desktop {

/// A push button for an action of the catalogue: it says, shows, allows and does what the action does.
class ActionButton : public QPushButton
{
    Q_OBJECT

public:
    ActionButton(QAction& action, Emphasis emphasis = Emphasis::Normal, QWidget* parent = nullptr);
    [[nodiscard]] QAction& action() const { return m_action; }
    /// Goes away, instead of greying, while the action is not possible.
    void setHiddenWhileDisabled(bool hidden);

private:
    void follow();

    QAction& m_action;
    Emphasis m_emphasis;
    bool m_hiddenWhileDisabled = false;
};

/// The tip of a control that triggers the action: what it does and by which keys.
QString tipOf(const QAction& action);

} // namespace cspdesk::desktop
