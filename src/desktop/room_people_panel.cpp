// SPDX-License-Identifier: MIT
#include "desktop/room_people_panel.h"

#include "desktop/action_tool.h"
#include "desktop/dialog_frame.h"
#include "desktop/guest_dialog.h"
#include "desktop/icons.h"
#include "desktop/prompter.h"
#include "desktop/room_people.h"
#include "desktop/theme.h"
#include "presentation/action_catalogue.h"
#include "presentation/attendance_model.h"
#include "presentation/current_meeting.h"
#include "presentation/meeting_room.h"
#include "wording/translate.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QVBoxLayout>

namespace cspdesk::desktop {

using presentation::MeetingRoom;
using presentation::RoomPerson;
using wording::say;

RoomPeoplePanel::RoomPeoplePanel(PageContext& context, QWidget* parent)
    : QFrame(parent),
      m_context(context),
      m_list(new RoomPeople(context.room, this)),
      m_count(new QLabel(this)),
      m_public(new QLabel(this)),
      m_hint(new QLabel(this))
{
    setObjectName(QStringLiteral("roomPeoplePanel"));
    makeCard(*this);
    auto* title = new QLabel(say("Who is here"), this);
    setTextRole(*title, TextRole::Section);
    m_count->setObjectName(QStringLiteral("roomHereLabel"));
    setTextRole(*m_count, TextRole::Muted);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(12, 8, 6, 8);
    head->addWidget(title);
    head->addStretch();
    head->addWidget(m_count);
    head->addWidget(new ActionTool(context.actions.action(QStringLiteral("room.add-guest")), true, this));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_list, 1);
    layout->addWidget(makeFoot());
    attachActions();
    connect(&context.room, &MeetingRoom::roomChanged, this, &RoomPeoplePanel::follow);
    connect(m_list, &RoomPeople::askingChanged, this, &RoomPeoplePanel::followHint);
    connect(m_list, &RoomPeople::toggled, this, &RoomPeoplePanel::toggle);
    connect(m_list, &RoomPeople::cameOnline, this, [this](Id<domain::Person> person) {
        if (m_context.room.isOpen())
            tell(m_context.room.arrive(person, domain::PresenceMode::Online));
    });
    connect(m_list, &RoomPeople::tookChair, this,
            [this](Id<domain::Person> person) { tell(m_context.room.takeChair(person, false)); });
    connect(m_list, &RoomPeople::moreRequested, this, &RoomPeoplePanel::showMore);
    connect(m_list, &RoomPeople::publicChanged, this, &RoomPeoplePanel::changePublic);
    follow();
}

QWidget* RoomPeoplePanel::makeFoot()
{
    auto* foot = new QWidget(this);
    m_public->setObjectName(QStringLiteral("roomPublicLabel"));
    m_hint->setObjectName(QStringLiteral("roomPeopleHint"));
    m_hint->setWordWrap(true);
    auto* number = new QHBoxLayout;
    number->setSpacing(2);
    number->addWidget(m_public, 1);
    for (const char* id : {"room.fewer-public", "room.more-public"})
        number->addWidget(new ActionTool(m_context.actions.action(QString::fromLatin1(id)), true, foot));
    auto* layout = new QVBoxLayout(foot);
    layout->setContentsMargins(12, 6, 6, 9);
    layout->setSpacing(4);
    layout->addLayout(number);
    layout->addWidget(m_hint);
    return foot;
}

void RoomPeoplePanel::attachActions()
{
    const auto attach = [this](const char* id, std::function<void()> handler) {
        const QString name = QString::fromLatin1(id);
        addAction(&m_context.actions.action(name)); // letters mean something else in a field
        m_context.actions.attach(name, this, std::move(handler));
    };
    const auto ask = [this](RoomPeople::Asking asking) {
        m_list->setFocus(Qt::OtherFocusReason);
        m_list->ask(asking);
    };
    attach("room.take-chair", [ask] { ask(RoomPeople::Asking::Chair); });
    attach("room.online", [ask] { ask(RoomPeople::Asking::Online); });
    attach("room.add-guest", [this] { addGuest(); });
    attach("room.more-public", [this] { changePublic(1); });
    attach("room.fewer-public", [this] { changePublic(-1); });
}

void RoomPeoplePanel::follow()
{
    const MeetingRoom& room = m_context.room;
    m_count->setText(say("%1 here").arg(m_list->people().here()));
    const int number = room.publicPresent();
    m_public->setText(number == 0   ? say("No public present")
                      : number == 1 ? say("1 member of the public")
                                    : say("%1 members of the public").arg(number));
    const auto enable = [this](const char* id, bool enabled) {
        m_context.actions.action(QString::fromLatin1(id)).setEnabled(enabled);
    };
    for (const char* id : {"room.online", "room.add-guest", "room.more-public"})
        enable(id, room.isOpen());
    enable("room.take-chair", room.isOpen() && room.isInSession());
    enable("room.fewer-public", room.isOpen() && number > 0);
    followHint();
}

void RoomPeoplePanel::followHint()
{
    const bool asks = m_list->asking() != RoomPeople::Asking::Nothing;
    setTextRole(*m_hint, asks ? TextRole::Strong : TextRole::Muted);
    m_hint->setAutoFillBackground(asks);
    m_hint->setMargin(asks ? 8 : 0);
    QPalette ours = palette();
    if (asks) {
        ours.setColor(QPalette::Window, pillColours(PillTone::Accent).ground);
        ours.setColor(QPalette::WindowText, pillColours(PillTone::Accent).text);
    }
    m_hint->setPalette(ours);
    m_hint->setVisible(m_context.room.isOpen());
    switch (m_list->asking()) {
    case RoomPeople::Asking::Chair: return m_hint->setText(say("Who takes the chair? Press their key; Esc: nobody."));
    case RoomPeople::Asking::Online: return m_hint->setText(say("Who is here online? Press their key; Esc: nobody."));
    case RoomPeople::Asking::Nothing: break;
    }
    m_hint->setText(m_list->hasFocus()
                        ? say("A letter: here or away, with Shift: more. C: the chair. O: online. + and −: the public.")
                        : say("Alt+3, then a letter: here or away."));
}

void RoomPeoplePanel::toggle(Id<domain::Person> person)
{
    if (m_context.room.isOpen())
        return tell(m_context.room.toggle(person));
    if (m_context.room.phase() == MeetingRoom::Phase::Over)
        m_context.notices.tell(Notices::Tone::Information, say("The meeting is over"),
                               say("Who was there, and when, is put right on the Attendance page."));
}

void RoomPeoplePanel::showMore(Id<domain::Person> person, const QPoint& at)
{
    MeetingRoom& room = m_context.room;
    const int row = m_list->people().rowOf(person);
    const RoomPerson* who = m_list->people().personAt(row);
    if (!room.isOpen() || who == nullptr)
        return;
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("roomPersonMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [this, menu](const QString& text, std::function<application::Result<>()> work) {
        connect(menu->addAction(text), &QAction::triggered, this, [this, work = std::move(work)] { tell(work()); });
    };
    using domain::LeftBecause;
    if (who->state != RoomPerson::State::Here)
        add(say("Here in the &room"), [&room, person] { return room.arrive(person); });
    if (who->state != RoomPerson::State::Online)
        add(say("Here &online"), [&room, person] { return room.arrive(person, domain::PresenceMode::Online); });
    if (who->isHere()) {
        add(say("&Left"), [&room, person] { return room.leave(person); });
        add(say("Lost &connection"), [&room, person] { return room.leave(person, LeftBecause::LostConnection); });
        add(say("Left for an &interest"), [&room, person] { return room.leave(person, LeftBecause::Interest); });
        connect(menu->addAction(say("Left for another &reason…")), &QAction::triggered, this, [this, person] {
            const auto why =
                m_context.prompter.askText(say("Why did they leave?"), say("It is told with the time they left."), {});
            if (why)
                tell(m_context.room.leave(person, LeftBecause::Other, *why));
        });
        if (room.isInSession() && !who->presides) {
            menu->addSeparator();
            add(say("Takes the c&hair"), [&room, person] { return room.takeChair(person, false); });
            if (room.now().item)
                add(say("Takes the chair for this &item only"),
                    [&room, person] { return room.takeChair(person, true); });
        }
    }
    // Declared in a form; the action opens it for whoever it is about.
    if (QAction* interest = m_context.actions.findChild<QAction*>(QStringLiteral("room.interest"));
        interest != nullptr && interest->isEnabled()) {
        menu->addSeparator();
        menu->addAction(interest);
    }
    menu->popup(at);
}

void RoomPeoplePanel::addGuest()
{
    if (!m_context.room.isOpen())
        return;
    auto* model = new presentation::AttendanceModel(m_context.workspace, this);
    model->show(m_context.meeting.id());
    auto* dialog = new GuestDialog(*model, this);
    connect(dialog, &QObject::destroyed, model, &QObject::deleteLater);
    connect(dialog, &GuestDialog::added, this, [this](Id<domain::Person> person) {
        tell(m_context.room.cameNow(person));
        m_list->setFocus(Qt::OtherFocusReason);
    });
    openDialog(dialog);
}

void RoomPeoplePanel::changePublic(int by)
{
    MeetingRoom& room = m_context.room;
    if (room.isOpen() && room.publicPresent() + by >= 0)
        tell(room.setPublicPresent(room.publicPresent() + by));
}

void RoomPeoplePanel::tell(const application::Result<>& done)
{
    if (!done.has_value())
        m_context.notices.tell(done.error());
}

} // namespace cspdesk::desktop
