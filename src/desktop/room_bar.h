// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/elided_label.h"
#include "desktop/page.h"
#include "desktop/pill.h"

#include <QFrame>

namespace cspdesk::desktop {

class QuorumLamp;

/// The strip at the head of the meeting screen: the clock, who presides, the session, and the quorum lamp.
class RoomBar : public QFrame
{
    Q_OBJECT

public:
    RoomBar(PageContext& context, QWidget* parent);
    [[nodiscard]] QuorumLamp& lamp() { return *m_lamp; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void follow();
    QWidget* tile(QWidget* strong, QLabel* quiet);
    void followSession();

    PageContext& m_context;
    QLabel* m_clock;
    ElidedLabel* m_late;
    ElidedLabel* m_end;
    ElidedLabel* m_presider;
    ElidedLabel* m_casting;
    Pill* m_session;
    ElidedLabel* m_public;
    QuorumLamp* m_lamp;
};

} // namespace cspdesk::desktop
