// SPDX-License-Identifier: MIT
#include "desktop/room_page.h"

#include "desktop/action_button.h"
#include "desktop/empty_state.h"
#include "desktop/meeting_chooser.h"
#include "desktop/page_heading.h"
#include "desktop/prompter.h"
#include "desktop/question_panel.h"
#include "desktop/room_banners.h"
#include "desktop/room_bar.h"
#include "desktop/room_decisions.h"
#include "desktop/room_item.h"
#include "desktop/room_lamp.h"
#include "desktop/room_minutes.h"
#include "desktop/room_order.h"
#include "desktop/room_people.h"
#include "desktop/room_people_panel.h"
#include "presentation/action_catalogue.h"
#include "presentation/meeting_room.h"
#include "wording/translate.h"

#include <QShowEvent>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace cspdesk::desktop {

using presentation::MeetingRoom;
using wording::say;

namespace {

constexpr int leastForWholeBanner = 700;

} // namespace

void RoomPage::Twin::show(bool isShown, bool isPrimary) const
{
    normal->setVisible(isShown && !isPrimary);
    primary->setVisible(isShown && isPrimary);
}

RoomPage::RoomPage(PageContext& pageContext, QWidget* parent)
    : Page(pageContext, parent),
      m_heading(new PageHeading(this)),
      m_bar(new RoomBar(pageContext, this)),
      m_turn(new TurnBanner(pageContext, this)),
      m_stack(new QStackedWidget(this))
{
    setObjectName(QStringLiteral("roomPage"));
    makeHeading();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::pageMargin, 18, metrics::pageMargin, 18);
    layout->setSpacing(12);
    layout->addWidget(m_heading);
    layout->addWidget(m_bar);
    layout->addWidget(new PresiderBanner(pageContext, this));
    layout->addWidget(new QuorumBanner(pageContext, this));
    layout->addWidget(m_turn);
    m_stack->addWidget(makeBody());
    m_stack->addWidget(makeEmptyStates());
    layout->addWidget(m_stack, 1);

    attachActions();
    connect(&pageContext.room, &MeetingRoom::roomChanged, this, &RoomPage::follow);
    connect(&pageContext.room, &MeetingRoom::clockTurned, this, &RoomPage::followActions);
    connect(m_order, &RoomOrder::beginRequested, this, &RoomPage::begin);
    connect(m_order, &RoomOrder::chosenChanged, this, &RoomPage::followActions);
    connect(m_turn, &TurnBanner::questionRequested, this, &RoomPage::putQuestion);
    connect(m_item, &RoomItem::questionRequested, this, &RoomPage::putQuestion);
    m_clock.setInterval(std::chrono::seconds(1));
    connect(&m_clock, &QTimer::timeout, &pageContext.room, &MeetingRoom::tick);
    follow();
}

RoomPage::Twin RoomPage::twin(const char* id, const char* name)
{
    QAction& action = context().actions.action(QString::fromLatin1(id));
    Twin pair{m_heading->addAction(action, Emphasis::Normal), m_heading->addAction(action, Emphasis::Primary)};
    pair.normal->setObjectName(QString::fromLatin1(name));
    pair.primary->setObjectName(QString::fromLatin1(name) + QStringLiteral("Primary"));
    return pair;
}

void RoomPage::makeHeading()
{
    m_heading->addBehindTitle(new MeetingChooser(context(), this));
    m_end = twin("room.end-session", "endSessionButton");
    m_adjourn = twin("room.adjourn", "adjournButton");
    m_next = twin("room.next-item", "nextItemButton");
    m_open = twin("room.open-session", "openSessionButton");
    auto* minutes = m_heading->addAction(context().actions.action(QStringLiteral("view.minutes")), Emphasis::Primary);
    minutes->setObjectName(QStringLiteral("toMinutesButton"));
    m_minutesLink = minutes;
}

QWidget* RoomPage::makeBody()
{
    auto* orderCard = new QFrame(this);
    makeCard(*orderCard);
    m_order = new RoomOrder(context().room, orderCard);
    auto* inside = new QVBoxLayout(orderCard);
    inside->setContentsMargins(1, 6, 1, 6);
    inside->addWidget(m_order);
    orderCard->setMinimumWidth(190);
    m_orderCard = orderCard;
    auto* body = new QSplitter(Qt::Horizontal, this);
    body->setHandleWidth(12);
    body->setChildrenCollapsible(false);
    body->addWidget(orderCard);
    body->addWidget(makeCentre());
    m_people = new RoomPeoplePanel(context(), body);
    m_people->setMinimumWidth(200);
    body->addWidget(m_people);
    body->setStretchFactor(0, 5);
    body->setStretchFactor(1, 9);
    body->setStretchFactor(2, 5);
    body->setSizes({280, 520, 280});
    return body;
}

QWidget* RoomPage::makeCentre()
{
    m_centre = new QStackedWidget(this);
    m_centre->setMinimumWidth(280);
    auto* item = new QWidget(m_centre);
    m_item = new RoomItem(context(), item);
    m_minutes = new RoomMinutes(context(), item);
    auto* layout = new QVBoxLayout(item);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(m_item);
    layout->addWidget(m_minutes, 1);
    layout->addStretch();
    m_centre->addWidget(item);
    m_question = new QuestionPanel(context(), m_centre);
    m_centre->addWidget(m_question);
    connect(m_centre, &QStackedWidget::currentChanged, this, &RoomPage::makeRoomForQuestion);
    connect(m_question, &QuestionPanel::done, this, [this] {
        m_centre->setCurrentIndex(0);
        m_minutes->write();
    });
    m_item->setMayPutQuestion(m_question != nullptr);
    return m_centre;
}

QWidget* RoomPage::makeEmptyStates()
{
    auto* card = new QFrame(this);
    makeCard(*card);
    m_noItems =
        new EmptyState(QStringLiteral("agenda"), say("This meeting has no agenda yet"),
                       say("It is run item by item. Its agenda can be filled with the standing items at once: go to "
                           "the agenda (Ctrl+3)."),
                       &context().actions.action(QStringLiteral("view.agenda")), card);
    m_noMeeting = new EmptyState(QStringLiteral("calendar"), say("No meeting is chosen"),
                                 say("Choose the meeting that is to be held."),
                                 &context().actions.action(QStringLiteral("view.meetings")), card);
    auto* layout = new QVBoxLayout(card);
    layout->addWidget(m_noItems);
    layout->addWidget(m_noMeeting);
    return card;
}

void RoomPage::attach(const char* id, std::function<void()> handler)
{
    const QString name = QString::fromLatin1(id);
    addAction(&context().actions.action(name));
    context().actions.attach(name, this, std::move(handler));
}

void RoomPage::enable(const char* id, bool enabled)
{
    context().actions.action(QString::fromLatin1(id)).setEnabled(enabled);
}

void RoomPage::attachActions()
{
    MeetingRoom& room = context().room;
    attach("room.open-session", [this, &room] {
        if (tell(room.openSession()))
            m_order->setFocus(Qt::OtherFocusReason);
    });
    attach("room.next-item", [this] { beginNext(); });
    attach("room.begin-item", [this] {
        if (const auto chosen = m_order->chosen())
            begin(*chosen);
    });
    attach("room.adjourn", [this, &room] {
        m_minutes->finishTyping();
        tell(room.now().clock.isAdjourned ? room.resume() : room.adjourn());
    });
    attach("room.turn-session", [this] { m_turn->turn(); });
    attach("room.exclude-public", [this, &room] {
        const auto motion = room.moveToExcludePublic();
        if (!motion.has_value())
            return context().notices.tell(motion.error());
        putQuestion();
    });
    attach("room.end-session", [this] { endSession(); });
    attach("room.to-order", [this] {
        m_people->list().ask(RoomPeople::Asking::Nothing);
        m_order->chooseNow();
        m_order->setFocus(Qt::ShortcutFocusReason);
    });
    attach("room.to-minutes", [this] { m_minutes->write(); });
    attach("room.to-people", [this] { m_people->list().setFocus(Qt::ShortcutFocusReason); });
    attach("room.quorum-sum", [this] { m_bar->lamp().showSum(); });
    attach("room.notes", [this] { m_item->toggleNotes(); });
    attach("room.question", [this] { putQuestion(); });
    attach("room.projector", [this] { m_question->showProjector(); });
    attach("room.votes", [this] { m_question->showVotes(); });
    new RoomDecisions(context(), *this, [this] { m_minutes->finishTyping(); });
}

void RoomPage::activate()
{
    if (m_stack->currentIndex() != 0) {
        if (QPushButton* button = m_stack->currentWidget()->findChild<QPushButton*>())
            button->setFocus(Qt::OtherFocusReason);
        return;
    }
    if (context().room.phase() == MeetingRoom::Phase::Before)
        m_people->list().setFocus(Qt::OtherFocusReason); // people come in before it begins
    else
        m_order->setFocus(Qt::OtherFocusReason);
}

void RoomPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    if (event->spontaneous())
        return;
    context().room.setWatched(true);
    m_minutes->setWatched(true);
    context().room.tick();
    m_clock.start();
    follow();
}

void RoomPage::hideEvent(QHideEvent* event)
{
    Page::hideEvent(event);
    if (event->spontaneous())
        return;
    m_clock.stop();
    m_minutes->setWatched(false);
    context().room.setWatched(false);
}

void RoomPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    for (RoomBanner* banner : findChildren<RoomBanner*>(QString(), Qt::FindDirectChildrenOnly))
        banner->setCompact(height() < leastForWholeBanner && banner->objectName() != QStringLiteral("presiderBanner"));
    makeRoomForQuestion();
}

void RoomPage::follow()
{
    const MeetingRoom& room = context().room;
    const bool hasItems = room.view() && !room.view()->agenda.order.lines.empty();
    m_stack->setCurrentIndex(hasItems ? 0 : 1);
    makeRoomForQuestion();
    m_noItems->setVisible(room.view().has_value());
    m_noMeeting->setVisible(!room.view().has_value());
    if (room.view()) {
        showMeeting(*m_heading, room.view()->agenda.meeting.value);
    } else {
        m_heading->setTitle(say("In session"));
        m_heading->setSubtitle({});
        m_heading->setState({}, PillTone::Neutral);
    }
    followActions();
}

void RoomPage::makeRoomForQuestion()
{
    const MeetingRoom& room = context().room;
    const bool hasItems = room.view() && !room.view()->agenda.order.lines.empty();
    const bool isPut = m_centre->currentWidget() == m_question;
    m_orderCard->setVisible(!isPut);
    m_bar->setVisible(hasItems && room.phase() != MeetingRoom::Phase::Cancelled && !(isPut && height() < 800));
    followActions(); // one main thing to do: the question, while it is put
}

void RoomPage::followActions()
{
    const MeetingRoom& room = context().room;
    const bool hasItems = room.view() && !room.view()->agenda.order.lines.empty();
    const bool isBefore = hasItems && room.isOpen() && room.phase() == MeetingRoom::Phase::Before;
    const bool isHeld = room.isOpen() && room.isInSession();
    const bool isAdjourned = isHeld && room.now().clock.isAdjourned;
    const bool hasNext = isHeld && !isAdjourned && room.nextLine() >= 0;
    const bool turns = isHeld && room.turnNeeded().has_value();
    const bool hasItem = isHeld && room.currentLine() >= 0;
    enable("room.open-session", isBefore);
    enable("room.next-item", hasNext);
    enable("room.begin-item", isHeld && m_order->chosen().has_value() && m_order->chosen() != room.now().item);
    enable("room.adjourn", isHeld);
    enable("room.end-session", isHeld);
    enable("room.turn-session", isHeld && (hasItem || turns));
    enable("room.exclude-public", hasItem);
    enable("room.to-minutes", hasItem);
    for (const char* id : {"room.to-order", "room.to-people", "room.quorum-sum"})
        enable(id, hasItems);
    QAction& adjourn = context().actions.action(QStringLiteral("room.adjourn"));
    adjourn.setText(isAdjourned ? say("Res&ume") : say("&Adjourn"));
    const bool isOpen = room.view() && room.now().session == domain::Session::Open;
    context()
        .actions.action(QStringLiteral("room.turn-session"))
        .setText(isOpen && !(turns && room.turnNeeded() == domain::Session::Open) ? say("Go into closed sess&ion")
                                                                                  : say("Go into open sess&ion"));
    m_open.show(isBefore, true);
    m_next.show(hasNext, !turns && m_centre->currentWidget() != m_question);
    m_adjourn.show(isHeld, isAdjourned);
    m_end.show(isHeld, !hasNext && !isAdjourned && !turns);
    m_minutesLink->setVisible(room.phase() == MeetingRoom::Phase::Over);
}

void RoomPage::begin(Id<domain::AgendaItem> item)
{
    MeetingRoom& room = context().room;
    if (!room.isInSession()) {
        if (room.phase() == MeetingRoom::Phase::Before)
            context().notices.tell(Notices::Tone::Information, say("The session is not open yet"),
                                   say("Open the session; then the items are taken one by one."));
        return;
    }
    m_minutes->finishTyping();
    m_people->list().ask(RoomPeople::Asking::Nothing);
    if (tell(room.beginItem(item)))
        m_centre->setCurrentIndex(0);
}

/// Whoever was typing types on under the next item.
void RoomPage::beginNext()
{
    const MeetingRoom& room = context().room;
    const int next = room.nextLine();
    if (next < 0)
        return;
    const bool wasTyping = m_minutes->isTyping() || m_minutes->isAncestorOf(focusWidget());
    begin(room.view()->agenda.order.lines[static_cast<std::size_t>(next)].item.id);
    if (wasTyping)
        m_minutes->write();
}

void RoomPage::endSession()
{
    m_minutes->finishTyping();
    const bool ends = context().prompter.confirm(
        {say("End the session?"), say("The meeting is over then, and its minutes are in draft. This is not undone."),
         say("End session"), false});
    if (ends && tell(context().room.endSession()))
        context().notices.tell(Notices::Tone::Success, say("The meeting is over."),
                               say("Its minutes are in draft on the Minutes page."));
}

void RoomPage::putQuestion()
{
    m_minutes->finishTyping();
    m_centre->setCurrentWidget(m_question);
    m_question->putQuestion();
}

bool RoomPage::tell(const application::Result<>& done)
{
    if (!done.has_value())
        context().notices.tell(done.error());
    return done.has_value();
}

} // namespace cspdesk::desktop
