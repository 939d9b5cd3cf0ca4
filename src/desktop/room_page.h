// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/page.h"
#include "domain/agenda.h"

#include <QTimer>

class QBoxLayout;
class QFrame;
class QSplitter;
class QStackedWidget;

namespace cspdesk::desktop {

class ActionButton;
class EmptyState;
class PageHeading;
class QuestionPanel;
class RoomBar;
class RoomItem;
class RoomMinutes;
class RoomOrder;
class RoomPeoplePanel;
class TurnBanner;

/// The meeting while it is held: its running order, what is before it, who is there, and what is minuted. Everything
/// is in the file at once, so that nothing is lost when it is closed and opened again.
class RoomPage : public Page
{
    Q_OBJECT

public:
    RoomPage(PageContext& context, QWidget* parent);
    void activate() override;

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    /// A button that is the main thing to do at one time and one among others at another.
    struct Twin
    {
        ActionButton* normal = nullptr;
        ActionButton* primary = nullptr;
        void show(bool isShown, bool isPrimary) const;
    };

    void makeHeading();
    Twin twin(const char* action, const char* name);
    QWidget* makeBody();
    QWidget* makeCentre();
    QWidget* makeEmptyStates();
    void attachActions();
    void attach(const char* action, std::function<void()> handler);
    void enable(const char* action, bool enabled);
    void follow();
    void followActions();
    /// While the question is put, it has the room of the running order, and in a low window that of the strip above.
    void makeRoomForQuestion();
    void begin(Id<domain::AgendaItem> item);
    void beginNext();
    void endSession();
    void putQuestion();
    bool tell(const application::Result<>& done);

    PageHeading* m_heading;
    RoomBar* m_bar;
    TurnBanner* m_turn;
    QStackedWidget* m_stack;
    QStackedWidget* m_centre = nullptr;
    RoomOrder* m_order = nullptr;
    RoomItem* m_item = nullptr;
    RoomMinutes* m_minutes = nullptr;
    RoomPeoplePanel* m_people = nullptr;
    QuestionPanel* m_question = nullptr;
    QWidget* m_orderCard = nullptr;
    EmptyState* m_noItems = nullptr;
    EmptyState* m_noMeeting = nullptr;
    QWidget* m_minutesLink = nullptr;
    Twin m_open;
    Twin m_next;
    Twin m_adjourn;
    Twin m_end;
    QTimer m_clock;
};

} // namespace cspdesk::desktop
