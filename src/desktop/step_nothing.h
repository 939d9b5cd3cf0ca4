// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/theme.h"

#include <functional>

namespace cspdesk::desktop {

/// What stands in the place of a step while there is nothing in it: why, and the way on.
class StepNothing : public QFrame
{
    Q_OBJECT

public:
    explicit StepNothing(QWidget* parent);
    /// Words of the button with their mnemonic; empty where there is nothing to be done but wait.
    void say(const QString& icon, const QString& title, const QString& words, const QString& button = {},
             std::function<void()> way = {});

private:
    QLabel* m_icon;
    QLabel* m_title;
    QLabel* m_words;
    QPushButton* m_button;
    std::function<void()> m_way;
};

} // namespace cspdesk::desktop
