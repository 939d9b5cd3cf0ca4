// SPDX-License-Identifier: MIT
#include "desktop/projector_window.h"

#include "desktop/projector_view.h"
#include "desktop/theme.h"
#include "wording/translate.h"

#include <QCheckBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QScreen>
#include <QWindow>

namespace cspdesk::desktop {

using presentation::MeetingRoom;
using presentation::VoteDesk;
using wording::say;

ProjectorWindow::ProjectorWindow(MeetingRoom& room, VoteDesk& desk, QWidget* parent)
    : QWidget(parent, Qt::Window),
      m_room(room),
      m_desk(desk),
      m_view(new ProjectorView(this)),
      m_bar(makeBar())
{
    setObjectName(QStringLiteral("projectorWindow"));
    setWindowTitle(say("For the room – CSP Desk"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_bar);
    resize(1024, 640);
    m_clock.setInterval(std::chrono::seconds(1));
    connect(&m_clock, &QTimer::timeout, &room, &MeetingRoom::tick);
    connect(&room, &MeetingRoom::roomChanged, this, &ProjectorWindow::follow);
    connect(&room, &MeetingRoom::clockTurned, this, &ProjectorWindow::follow);
    connect(&desk, &VoteDesk::changed, this, &ProjectorWindow::follow);
    follow();
}

QWidget* ProjectorWindow::makeBar()
{
    auto* bar = new QWidget(this);
    m_agencies = new QCheckBox(say("Show each &agency’s vote"), bar);
    m_agencies->setObjectName(QStringLiteral("showAgenciesBox"));
    m_closedTitles = new QCheckBox(say("&Closed titles to the Board alone"), bar);
    m_closedTitles->setObjectName(QStringLiteral("showClosedTitlesBox"));
    m_closedTitles->setToolTip(say("Only in closed session, while nobody of the public is in the room"));
    auto* hint = new QLabel(say("F11 fills the screen"), bar);
    setTextRole(*hint, TextRole::Muted);
    auto* layout = new QHBoxLayout(bar);
    layout->setContentsMargins(metrics::cardMargin, 8, metrics::cardMargin, 8);
    layout->setSpacing(metrics::cardMargin);
    layout->addWidget(m_agencies);
    layout->addWidget(m_closedTitles);
    layout->addStretch();
    layout->addWidget(hint);
    for (QCheckBox* box : {m_agencies, m_closedTitles})
        connect(box, &QCheckBox::toggled, this, &ProjectorWindow::follow);
    return bar;
}

void ProjectorWindow::present()
{
    QScreen* own = parentWidget() != nullptr ? parentWidget()->screen() : screen();
    for (QScreen* other : QGuiApplication::screens())
        if (other != own) {
            setGeometry(other->availableGeometry());
            showFullScreen();
            return;
        }
    show();
    raise();
    activateWindow();
}

void ProjectorWindow::follow()
{
    if (!m_room.view()) {
        m_view->show({});
        return;
    }
    const presentation::DisplayChoices choices{m_agencies->isChecked(), m_closedTitles->isChecked()};
    m_view->show(presentation::roomDisplay(*m_room.view(), m_room.now(), m_room.phase(), m_room.time(), m_desk.shown(),
                                           choices));
}

void ProjectorWindow::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (event->spontaneous())
        return;
    m_room.setWatched(true);
    m_room.tick();
    m_clock.start();
    follow();
}

void ProjectorWindow::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    if (event->spontaneous())
        return;
    m_clock.stop();
    m_room.setWatched(false);
}

void ProjectorWindow::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_F11)
        setWindowState(windowState() ^ Qt::WindowFullScreen);
    else if (event->key() == Qt::Key_Escape && isFullScreen())
        setWindowState(windowState() & ~Qt::WindowFullScreen);
    else
        QWidget::keyPressEvent(event);
}

void ProjectorWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::WindowStateChange)
        m_bar->setVisible(!isFullScreen());
    QWidget::changeEvent(event);
}

} // namespace cspdesk::desktop
