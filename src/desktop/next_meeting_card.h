// SPDX-License-Identifier: MIT
#pragma once

#include "application/agenda_view.h"
#include "application/deadline_work.h"
#include "desktop/calendar_leaf.h"
#include "desktop/deadline_list.h"
#include "desktop/page.h"
#include "desktop/pill.h"

#include <QFrame>

class QProgressBar;
class QStackedLayout;

namespace cspdesk::desktop {

/// The meeting that comes next, with how far its agenda is and what is due when.
class NextMeetingCard : public QFrame
{
    Q_OBJECT

public:
    NextMeetingCard(PageContext& context, QWidget* parent);
    /// The next meeting with its numbered items, or nothing.
    void show(const std::optional<application::AgendaView>& view, int items, Date today);
    void showDeadlines(const application::DeadlineView& view);
    /// What quorum is to be expected; empty once the meeting is no longer to come.
    void showForecast(const QString& forecast);
    [[nodiscard]] QPushButton* openButton() const { return m_open; }

Q_SIGNALS:
    void agendaRequested();

private:
    QWidget* meetingSide();
    QWidget* emptySide();
    QWidget* words();

    PageContext& m_context;
    QWidget* m_meeting = nullptr;
    QWidget* m_empty = nullptr;
    QLabel* m_heading;
    CalendarLeafView* m_leaf;
    Pill* m_state;
    QLabel* m_when;
    QLabel* m_venue;
    QLabel* m_note;
    QLabel* m_items;
    QProgressBar* m_time;
    QLabel* m_overrun;
    QLabel* m_forecast;
    QPushButton* m_open;
    DeadlineList* m_deadlines;
};

} // namespace cspdesk::desktop
