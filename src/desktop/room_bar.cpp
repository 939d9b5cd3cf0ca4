// SPDX-License-Identifier: MIT
#include "desktop/room_bar.h"

#include "desktop/room_lamp.h"
#include "presentation/meeting_room.h"
#include "wording/format_text.h"
#include "wording/meeting_labels.h"
#include "wording/room_words.h"
#include "wording/translate.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace cspdesk::desktop {
namespace {

using presentation::MeetingRoom;
using wording::say;

/// Whether the casting vote is theirs, in words.
QString castingText(const MeetingRoom& room)
{
    const auto& presider = room.now().presiding;
    const domain::TermsSettings& terms = room.view()->agenda.terms;
    if (!presider)
        return say("No vote can be taken");
    const bool byOffice =
        presider->basis == domain::PresidingBasis::Chair || presider->basis == domain::PresidingBasis::ViceChair;
    const bool casts = terms.chairHasCastingVote && (byOffice || terms.decisions.electedPresiderCasts);
    const QString vote = casts ? say("has the casting vote") : say("has no casting vote");
    return byOffice ? say("%1 · %2").arg(wording::label(presider->basis), vote) : vote;
}

QString publicText(const domain::Minutes& minutes)
{
    const int number = minutes.publicPresent.value_or(0);
    return number == 0 ? say("No public present")
         : number == 1 ? say("1 member of the public")
                       : say("%1 members of the public").arg(number);
}

ElidedLabel* namedLabel(const char* name, TextRole role, QWidget* parent)
{
    auto* label = new ElidedLabel(parent);
    label->setObjectName(QString::fromLatin1(name));
    label->setTextFormat(Qt::PlainText);
    setTextRole(*label, role);
    return label;
}

} // namespace

RoomBar::RoomBar(PageContext& context, QWidget* parent)
    : QFrame(parent),
      m_context(context),
      m_clock(new QLabel(this)),
      m_late(namedLabel("roomLate", TextRole::Section, this)),
      m_end(namedLabel("roomEnd", TextRole::Muted, this)),
      m_presider(namedLabel("roomPresider", TextRole::Section, this)),
      m_casting(namedLabel("roomCasting", TextRole::Muted, this)),
      m_session(new Pill(this)),
      m_public(namedLabel("roomPublic", TextRole::Muted, this)),
      m_lamp(new QuorumLamp(context.room, this))
{
    setObjectName(QStringLiteral("roomBar"));
    makeCard(*this);
    m_clock->setObjectName(QStringLiteral("roomClock"));
    QFont large = m_clock->font();
    large.setPointSizeF(large.pointSizeF() * 2.9);
    large.setWeight(QFont::DemiBold);
    m_clock->setFont(large);
    m_session->setObjectName(QStringLiteral("roomSession"));

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(metrics::cardMargin, 9, 9, 9);
    layout->setSpacing(metrics::cardMargin + 6);
    layout->addWidget(m_clock);
    layout->addWidget(tile(m_late, m_end), 5);
    layout->addWidget(tile(m_presider, m_casting), 7);
    layout->addWidget(tile(m_session, m_public), 4);
    layout->addWidget(m_lamp);
    connect(&context.room, &MeetingRoom::roomChanged, this, &RoomBar::follow);
    connect(&context.room, &MeetingRoom::clockTurned, this, &RoomBar::follow);
    follow();
}

/// What is seen first, and below it what is read second.
QWidget* RoomBar::tile(QWidget* strong, QLabel* quiet)
{
    auto* whole = new QWidget(this);
    auto* layout = new QVBoxLayout(whole);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(3);
    layout->addStretch();
    layout->addWidget(strong);
    layout->addWidget(quiet);
    layout->addStretch();
    return whole;
}

void RoomBar::follow()
{
    const MeetingRoom& room = m_context.room;
    if (!room.view())
        return;
    const application::RoomNow& now = room.now();
    const bool isHeld = room.isInSession();
    const domain::Meeting& meeting = room.view()->agenda.meeting.value;
    m_clock->setText(wording::timeOfDay(room.clockTime()));
    m_clock->setAccessibleName(say("The time: %1").arg(m_clock->text()));
    if (room.phase() == MeetingRoom::Phase::Over) {
        const domain::Minutes& minutes = room.view()->minutes;
        m_late->setText(say("The meeting is over"));
        m_end->setText(wording::timeRange(minutes.began.value_or(meeting.start), minutes.ended.value_or(meeting.end)));
    } else if (!isHeld) {
        m_late->setText(say("Begins at %1").arg(wording::timeOfDay(meeting.start)));
        m_end->setText(wording::longDate(meeting.date));
    } else {
        m_late->setText(now.clock.isAdjourned ? say("Adjourned")
                        : now.clock.overrunMinutes > 0
                            ? say("%1 late").arg(wording::minutesLong(now.clock.overrunMinutes))
                            : say("On time"));
        m_end->setText(say("Ends about %1").arg(wording::timeOfDay(now.clock.expectedEnd)));
    }
    m_presider->setText(now.presiding ? wording::text(now.presiding->name) : say("Nobody presides"));
    m_casting->setText(castingText(room));
    followSession();
}

void RoomBar::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    layout()->setSpacing(width() < 900 ? 14 : metrics::cardMargin + 6);
}

void RoomBar::followSession()
{
    const MeetingRoom& room = m_context.room;
    // An item of the other session does not turn the meeting by itself.
    const auto needed = room.turnNeeded();
    const bool isClosed = needed ? *needed == domain::Session::Open : room.now().session == domain::Session::Closed;
    if (room.now().clock.isAdjourned && room.isInSession())
        m_session->show(say("Adjourned"), PillTone::Attention);
    else
        m_session->show(isClosed ? say("Closed session") : say("Open session"),
                        isClosed ? PillTone::Closed : PillTone::Good);
    m_public->setText(publicText(room.view()->minutes));
}

} // namespace cspdesk::desktop
