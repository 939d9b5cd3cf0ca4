// SPDX-License-Identifier: MIT
#pragma once

#include "application/agenda_view.h"

#include <QWidget>

class QLabel;

namespace cspdesk::desktop {

/// The foot of the running order: what is planned against what is booked, and a warning where it does not fit.
class AgendaFooter : public QWidget
{
    Q_OBJECT

public:
    explicit AgendaFooter(QWidget* parent = nullptr);
    void show(const application::AgendaView& view);

private:
    class Bar;

    Bar* m_bar;
    QLabel* m_planned;
    QLabel* m_warningIcon;
    QLabel* m_warning;
};

} // namespace cspdesk::desktop
