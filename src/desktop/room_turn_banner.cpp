// SPDX-License-Identifier: MIT
#include "desktop/room_banners.h"
#include "presentation/meeting_room.h"
#include "presentation/room_news.h"
#include "wording/translate.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QVBoxLayout>

namespace cspdesk::desktop {

using domain::Session;
using presentation::MeetingRoom;

namespace {

QString words(const char* sentence) { return wording::say(sentence); }

} // namespace

TurnBanner::TurnBanner(PageContext& context, QWidget* parent)
    : RoomBanner(PillTone::Closed, QStringLiteral("open-session"), parent),
      m_context(context),
      m_reminded(new QCheckBox(words("The public were &reminded"), this)),
      m_publicRow(new QWidget(this)),
      m_public(new QSpinBox(m_publicRow)),
      m_words(new QPushButton(words("Show the &words"), this)),
      m_motion(new QPushButton(words("&Motion to exclude the public"), this)),
      m_turn(new QPushButton(this))
{
    setObjectName(QStringLiteral("turnBanner"));
    m_reminded->setObjectName(QStringLiteral("remindedCheck"));
    m_public->setObjectName(QStringLiteral("turnPublicSpin"));
    m_public->setRange(0, 999);
    m_words->setObjectName(QStringLiteral("reminderButton"));
    m_motion->setObjectName(QStringLiteral("excludePublicButton"));
    m_turn->setObjectName(QStringLiteral("turnSessionButton"));
    setEmphasis(*m_words, Emphasis::Quiet);
    setEmphasis(*m_turn, Emphasis::Primary);
    auto* caption = new QLabel(words("&Public here"), m_publicRow);
    caption->setBuddy(m_public);
    auto* number = new QHBoxLayout(m_publicRow);
    number->setContentsMargins(0, 0, 0, 0);
    number->setSpacing(8);
    number->addWidget(caption);
    number->addWidget(m_public);
    auto* row = new QHBoxLayout;
    row->setSpacing(16);
    row->addWidget(m_reminded);
    row->addWidget(m_publicRow);
    row->addWidget(m_words);
    row->addStretch();
    below().addLayout(row);
    buttons().addWidget(m_motion);
    buttons().addWidget(m_turn);
    connect(m_words, &QPushButton::clicked, this, &TurnBanner::showWords);
    connect(m_motion, &QPushButton::clicked, this, &TurnBanner::moveExclusion);
    connect(m_turn, &QPushButton::clicked, this, &TurnBanner::turn);
    connect(&context.room, &MeetingRoom::roomChanged, this, &TurnBanner::follow);
    connect(&context.room, &MeetingRoom::clockTurned, this, &TurnBanner::follow);
    follow();
}

Session TurnBanner::wanted() const
{
    const MeetingRoom& room = m_context.room;
    if (const auto needed = room.turnNeeded())
        return *needed;
    return room.now().session == Session::Open ? Session::Closed : Session::Open;
}

void TurnBanner::follow()
{
    MeetingRoom& room = m_context.room;
    const auto needed = room.turnNeeded();
    if (!needed) {
        m_line.reset();
        return say({}, {});
    }
    if (m_line != room.currentLine()) { // another item: what was ticked for the last one says nothing
        m_line = room.currentLine();
        m_reminded->setChecked(false);
        m_public->setValue(room.publicPresent());
    }
    const auto& line = room.view()->agenda.order.lines[static_cast<std::size_t>(*m_line)];
    const QString item = line.number ? words("Item %1").arg(*line.number) : wording::text(line.item->title);
    const bool isOpening = *needed == Session::Open;
    const presentation::Reminder reminder = presentation::publicReminder(*room.view());
    for (QWidget* part : {static_cast<QWidget*>(m_reminded), m_publicRow})
        part->setVisible(isOpening);
    m_words->setVisible(isOpening && !reminder.text.isEmpty());
    m_turn->setText(isOpening ? words("Go into &open session") : words("Go into &closed session"));
    setTone(isOpening ? PillTone::Accent : PillTone::Closed,
            isOpening ? QStringLiteral("open-session") : QStringLiteral("closed-session"));
    if (isOpening) {
        m_motion->hide();
        return say(
            words("%1 is taken in open session").arg(item),
            reminder.title.isEmpty()
                ? words("Let the public in, and remind them of what they may do at this meeting.")
                : words("Let the public in, and remind them of “%1”, printed with the agenda.").arg(reminder.title));
    }
    const auto excluded = presentation::exclusionCarried(*room.view(), line.item.id);
    m_motion->setVisible(!excluded);
    const QString ground = line.item->closedGround.empty()
                             ? words("No ground is given on the agenda.")
                             : words("Closed because: %1").arg(wording::text(line.item->closedGround));
    const QString outcome = !excluded ? QString()
                          : *excluded ? words("The motion to exclude the public is carried.")
                                      : words("The motion to exclude the public is lost: the item stays in open "
                                              "session, or is put off.");
    m_turn->setVisible(!excluded || *excluded);
    say(words("%1 is taken in closed session").arg(item),
        outcome.isEmpty() ? ground : words("%1 %2").arg(ground, outcome));
}

void TurnBanner::turn()
{
    MeetingRoom& room = m_context.room;
    if (!room.isInSession())
        return;
    const Session session = wanted();
    const bool isOpening = session == Session::Open;
    const auto number = isOpening && room.turnNeeded() ? std::optional(m_public->value()) : std::nullopt;
    const auto turned = room.turnSession(session, isOpening && m_reminded->isChecked(), number);
    if (!turned.has_value())
        return m_context.notices.tell(turned.error());
}

void TurnBanner::moveExclusion()
{
    const auto motion = m_context.room.moveToExcludePublic();
    if (!motion.has_value())
        return m_context.notices.tell(motion.error());
    Q_EMIT questionRequested();
}

/// The whole of it, to be read out.
void TurnBanner::showWords()
{
    const presentation::Reminder reminder = presentation::publicReminder(*m_context.room.view());
    auto* popup = new QFrame(this, Qt::Popup);
    popup->setObjectName(QStringLiteral("reminderWords"));
    popup->setAttribute(Qt::WA_DeleteOnClose);
    makeCard(*popup);
    auto* title = new QLabel(reminder.title, popup);
    setTextRole(*title, TextRole::Section);
    auto* text = new QLabel(reminder.text, popup);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setMargin(2);
    auto* area = new QScrollArea(popup);
    area->setWidgetResizable(true);
    area->setWidget(text);
    area->setAccessibleName(reminder.title);
    auto* layout = new QVBoxLayout(popup);
    layout->setContentsMargins(metrics::cardMargin, metrics::gap, metrics::cardMargin, metrics::gap);
    layout->addWidget(title);
    layout->addWidget(area, 1);
    popup->resize(qMin(620, window()->width() - 60), qMin(460, window()->height() - 120));
    popup->move(mapToGlobal(QPoint(60, height() + 4)));
    popup->show();
    area->setFocus();
}

} // namespace cspdesk::desktop
