// SPDX-License-Identifier: MIT
#pragma once

#include "application/minutes_life.h"

#include <QWidget>

class QGridLayout;

namespace cspdesk::desktop {

/// The life of minutes as a line of steps: what is done and when, what is next, what is to come.
class LifeSteps : public QWidget
{
    Q_OBJECT

public:
    explicit LifeSteps(QWidget* parent);
    void show(const std::vector<application::LifeLine>& lines);

private:
    void follow(int row, const application::LifeLine& line);

    QGridLayout* m_layout;
};

} // namespace cspdesk::desktop
