// SPDX-License-Identifier: MIT
#pragma once

#include "presentation/room_display.h"

#include <QTimer>
#include <QWidget>

class QCheckBox;

namespace cspdesk::desktop {

class ProjectorView;

/// The second window, for the projector: what the room may see and nothing else. F11 fills the screen it is on, Esc
/// takes that back. A bar with what is to be shown is there while it does not fill the screen.
class ProjectorWindow : public QWidget
{
    Q_OBJECT

public:
    ProjectorWindow(presentation::MeetingRoom& room, presentation::VoteDesk& desk, QWidget* parent);
    [[nodiscard]] ProjectorView& view() { return *m_view; }
    /// Shows it on a screen of its own where there is a second one.
    void present();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void follow();
    QWidget* makeBar();

    presentation::MeetingRoom& m_room;
    presentation::VoteDesk& m_desk;
    ProjectorView* m_view;
    QCheckBox* m_agencies = nullptr;
    QCheckBox* m_closedTitles = nullptr;
    QWidget* m_bar;
    QTimer m_clock; ///< its own: another page may be in front on the desk
};

} // namespace cspdesk::desktop
