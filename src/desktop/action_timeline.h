// SPDX-License-Identifier: MIT
#pragma once

#include "presentation/action_history.h"

#include <QWidget>

#include <vector>

namespace cspdesk::desktop {

/// The life of an action from top to bottom: a mark for each meeting that dealt with it, and what it was told.
class ActionTimeline : public QWidget
{
    Q_OBJECT

public:
    explicit ActionTimeline(QWidget* parent = nullptr);
    void show(const std::vector<presentation::ActionStep>& steps);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<presentation::ActionStep> m_steps;
    std::vector<QWidget*> m_parts; ///< one for each step
};

} // namespace cspdesk::desktop
