// SPDX-License-Identifier: MIT
#pragma once

#include "presentation/room_display.h"

#include <QWidget>

namespace cspdesk::desktop {

/// Paints what the room may see, in type that grows with the window: to be read at five metres.
class ProjectorView : public QWidget
{
    Q_OBJECT

public:
    explicit ProjectorView(QWidget* parent = nullptr);
    void show(const presentation::RoomDisplay& display);
    /// Every word that stands on it, from top to bottom: for screen readers.
    [[nodiscard]] QString words() const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    presentation::RoomDisplay m_display;
};

} // namespace cspdesk::desktop
