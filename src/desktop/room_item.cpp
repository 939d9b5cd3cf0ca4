// SPDX-License-Identifier: MIT
#include "desktop/room_item.h"

#include "desktop/action_button.h"
#include "desktop/icons.h"
#include "desktop/marked_preview.h"
#include "desktop/pill.h"
#include "desktop/room_questions.h"
#include "presentation/action_catalogue.h"
#include "presentation/meeting_room.h"
#include "presentation/room_news.h"
#include "wording/forecast_text.h"
#include "wording/format_text.h"
#include "wording/labels.h"
#include "wording/room_words.h"
#include "wording/translate.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QVBoxLayout>

namespace cspdesk::desktop {

using namespace domain;
using presentation::MeetingRoom;
using presentation::RoomMotion;
using wording::say;

namespace {

constexpr int mostMotions = 4; ///< the others are one click away
constexpr int leastForLargeTitle = 440;

QLabel* wrapped(const char* name, QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setObjectName(QString::fromLatin1(name));
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

QWidget* motionRow(const RoomMotion& motion, QWidget* parent)
{
    auto* row = new QFrame(parent);
    row->setObjectName(QStringLiteral("roomMotion"));
    auto* subject = new ElidedLabel(row);
    subject->setText(motion.subject);
    setTextRole(*subject, TextRole::Strong);
    auto* words = new ElidedLabel(row);
    words->setText(QString(motion.words).replace(QLatin1Char('\n'), QLatin1Char(' ')));
    setTextRole(*words, TextRole::Muted);
    auto* standing = new Pill(row);
    standing->show(motion.standing, motion.isCarried ? PillTone::Good
                                    : motion.isLost  ? PillTone::Bad
                                    : motion.isOpen  ? PillTone::Accent
                                                     : PillTone::Neutral);
    auto* first = new QHBoxLayout;
    first->setSpacing(10);
    first->addWidget(subject, 1);
    first->addWidget(standing);
    auto* layout = new QVBoxLayout(row);
    layout->setContentsMargins(0, 3, 0, 3);
    layout->setSpacing(1);
    layout->addLayout(first);
    layout->addWidget(words);
    return row;
}

} // namespace

RoomItem::RoomItem(PageContext& context, QWidget* parent)
    : QFrame(parent),
      m_context(context),
      m_title(wrapped("roomItemTitle", this)),
      m_leads(new ElidedLabel(this)),
      m_told(wrapped("roomItemTold", this)),
      m_left(new QLabel(this)),
      m_time(new QProgressBar(this)),
      m_motionsBox(new QWidget(this)),
      m_motions(new QVBoxLayout(m_motionsBox)),
      m_actions(new QWidget(this)),
      m_question(nullptr),
      m_notesButton(new QPushButton(this)),
      m_notes(wrapped("roomNotes", this))
{
    setObjectName(QStringLiteral("roomItem"));
    makeCard(*this);
    m_leads->setObjectName(QStringLiteral("roomItemLeads"));
    setTextRole(*m_leads, TextRole::Muted);
    setTextRole(*m_told, TextRole::Muted);
    m_left->setObjectName(QStringLiteral("roomItemLeft"));
    m_left->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setTextRole(*m_left, TextRole::Section);
    m_time->setTextVisible(false);
    m_time->setFixedHeight(6);
    m_time->setObjectName(QStringLiteral("roomItemTime"));
    m_motions->setContentsMargins(0, 2, 0, 0);
    m_motions->setSpacing(4);
    m_notes->setObjectName(QStringLiteral("roomNotes"));
    m_notes->setTextFormat(Qt::RichText);
    m_notes->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_notes->setFocusPolicy(Qt::NoFocus);
    m_notes->setAutoFillBackground(true);
    m_notes->setContentsMargins(12, 8, 12, 8);
    m_notesButton->setObjectName(QStringLiteral("roomNotesButton"));
    setEmphasis(*m_notesButton, Emphasis::Quiet);
    connect(m_notesButton, &QPushButton::clicked, this, &RoomItem::toggleNotes);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::cardMargin, 13, metrics::cardMargin, 13);
    layout->setSpacing(7);
    layout->addWidget(makeHead());
    layout->addWidget(m_time);
    layout->addWidget(m_notes);
    layout->addWidget(m_motionsBox);
    layout->addWidget(new RoomQuestions(context, this));
    layout->addWidget(m_actions);
    connect(&context.room, &MeetingRoom::roomChanged, this, &RoomItem::follow);
    connect(&context.room, &MeetingRoom::clockTurned, this, &RoomItem::followClock);
    follow();
}

QWidget* RoomItem::makeHead()
{
    auto* head = new QWidget(this);
    auto* second = new QHBoxLayout;
    second->setSpacing(metrics::gap);
    second->addWidget(m_leads, 1);
    second->addWidget(m_left, 0, Qt::AlignBottom);
    auto* layout = new QVBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(3);
    layout->addWidget(m_title);
    layout->addLayout(second);
    layout->addWidget(m_told);
    auto* row = new QHBoxLayout(m_actions);
    row->setContentsMargins(0, 4, 0, 0);
    row->setSpacing(8);
    m_question = new QPushButton(say("Put the &question"), m_actions);
    m_question->setObjectName(QStringLiteral("putQuestionButton"));
    m_question->setIcon(icon(QStringLiteral("ballot")));
    m_question->setMinimumHeight(qMax(44, fontMetrics().height() + 24));
    QFont strong = m_question->font();
    strong.setWeight(QFont::DemiBold);
    m_question->setFont(strong);
    connect(m_question, &QPushButton::clicked, this, &RoomItem::questionRequested);
    m_review =
        new ActionButton(m_context.actions.action(QStringLiteral("actions.review")), Emphasis::Normal, m_actions);
    m_review->setObjectName(QStringLiteral("roomReviewButton"));
    row->addWidget(m_question);
    row->addWidget(m_review);
    row->addStretch();
    row->addWidget(m_notesButton);
    return head;
}

void RoomItem::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * (width() < leastForLargeTitle ? 1.2 : 1.5));
    large.setWeight(QFont::DemiBold);
    if (m_title->font() != large)
        m_title->setFont(large);
}

void RoomItem::follow()
{
    const MeetingRoom& room = m_context.room;
    if (!room.view())
        return;
    const bool hasItem = room.isInSession() && room.currentLine() >= 0;
    m_actions->setVisible(hasItem);
    m_motionsBox->setVisible(hasItem);
    if (hasItem)
        followItem();
    else
        showWithoutItem();
    followClock();
}

void RoomItem::followItem()
{
    const MeetingRoom& room = m_context.room;
    const application::AgendaView& agenda = room.view()->agenda;
    const RunningOrderLine& line = agenda.order.lines[static_cast<std::size_t>(room.currentLine())];
    const AgendaItem& item = line.item.value;
    const QString title = wording::text(boardTitle(item));
    m_title->setText(line.number ? say("%1  %2").arg(*line.number).arg(title) : title);
    QStringList parts;
    if (item.session == Session::Closed)
        parts << (item.closedMatter.isSealed() ? say("Closed session – locked") : say("Closed session"));
    const QString leads = wording::leadsText(boardLeads(item), agenda.members);
    if (!leads.isEmpty())
        parts << leads;
    m_leads->setText(parts.join(QStringLiteral("  ·  ")));
    m_told->hide();
    m_review->setVisible(item.kind == ItemKind::ActionReview);
    m_question->setEnabled(room.isOpen() && !item.closedMatter.isSealed() && item.kind != ItemKind::Break);
    followMotions();
    showNotes();
}

void RoomItem::showNotes()
{
    const MeetingRoom& room = m_context.room;
    const int row = room.isInSession() ? room.currentLine() : -1;
    const std::string* notes =
        row < 0 ? nullptr
                : room.view()->agenda.order.lines[static_cast<std::size_t>(row)].item->speakerNotes.readable();
    const bool hasNotes = notes != nullptr && !notes->empty();
    m_notesButton->setVisible(hasNotes);
    m_notesButton->setText(m_notesShown ? say("&Hide notes") : say("&Speaking notes"));
    m_context.actions.action(QStringLiteral("room.notes")).setEnabled(hasNotes);
    m_notes->setVisible(hasNotes && m_notesShown);
    if (!hasNotes)
        return m_notes->clear();
    QPalette quiet = palette();
    quiet.setColor(QPalette::Window, pillColours(PillTone::Attention).ground);
    quiet.setColor(QPalette::WindowText, pillColours(PillTone::Attention).text);
    m_notes->setPalette(quiet);
    m_notes->setText(markedTextAsHtml(*notes));
}

void RoomItem::setMayPutQuestion(bool may) { m_question->setVisible(may); }

void RoomItem::toggleNotes()
{
    m_notesShown = !m_notesShown;
    showNotes();
}

void RoomItem::followMotions()
{
    const MeetingRoom& room = m_context.room;
    const auto motions = presentation::motionsUnder(*room.view(), *room.now().item);
    QString shown;
    for (const RoomMotion& motion : motions)
        shown += motion.subject + QLatin1Char('\n') + motion.words + QLatin1Char('\n') + motion.standing;
    m_motionsBox->setVisible(!motions.empty());
    if (shown == m_shownMotions)
        return;
    m_shownMotions = shown;
    while (QLayoutItem* old = m_motions->takeAt(0)) {
        delete old->widget();
        delete old;
    }
    int count = 0;
    for (const RoomMotion& motion : motions)
        if (++count <= mostMotions)
            m_motions->addWidget(motionRow(motion, m_motionsBox));
    if (count > mostMotions) {
        auto* rest = new QLabel(say("and %1 more").arg(count - mostMotions), m_motionsBox);
        setTextRole(*rest, TextRole::Muted);
        m_motions->addWidget(rest);
    }
}

/// Before the meeting, between two items, while it is adjourned, and afterwards.
void RoomItem::showWithoutItem()
{
    const MeetingRoom& room = m_context.room;
    const application::AgendaView& agenda = room.view()->agenda;
    m_shownMotions.clear();
    m_notes->hide();
    m_notesButton->hide();
    m_context.actions.action(QStringLiteral("room.notes")).setEnabled(false);
    const int next = room.nextLine();
    QString nextWords;
    if (next >= 0) {
        const RunningOrderLine& line = agenda.order.lines[static_cast<std::size_t>(next)];
        const QString title = wording::text(boardTitle(line.item.value));
        nextWords = line.number ? say("%1 %2").arg(*line.number).arg(title) : title;
    }
    QString title;
    QString told;
    switch (room.phase()) {
    case MeetingRoom::Phase::Before:
        title = say("Before the meeting");
        told =
            say("%1\n\nPut down who is here: Alt+3, then the letter beside each name. Open the session when the "
                "meeting begins; its clock and its minutes run from then on.")
                .arg(wording::forecastText(application::forecastOf(*room.view()), agenda.terms.decisions.quorumBasis));
        break;
    case MeetingRoom::Phase::InSession:
        title = room.now().clock.isAdjourned ? say("The meeting stands adjourned") : say("The meeting is open");
        told = room.now().clock.isAdjourned ? say("Resume it where it left off.")
             : nextWords.isEmpty()          ? say("Every item has been taken.")
                                            : say("The first to take up: %1").arg(nextWords);
        break;
    case MeetingRoom::Phase::Over:
        title = say("The meeting is over");
        told = say("What was said is in its minutes. Times are put right on the Attendance page.");
        break;
    case MeetingRoom::Phase::Cancelled:
        title = say("The meeting was cancelled");
        told = wording::text(agenda.meeting->cancelledBecause);
        break;
    case MeetingRoom::Phase::None: break;
    }
    m_title->setText(title);
    m_leads->clear();
    m_told->setText(told);
    m_told->setVisible(!told.isEmpty());
}

void RoomItem::followClock()
{
    const MeetingRoom& room = m_context.room;
    const int row = room.view() && room.isInSession() ? room.currentLine() : -1;
    const bool hasClock = row >= 0 && static_cast<std::size_t>(row) < room.now().clock.lines.size();
    const int planned =
        hasClock ? room.view()->agenda.order.lines[static_cast<std::size_t>(row)].item->plannedMinutes.value_or(0) : 0;
    m_left->setVisible(hasClock);
    m_time->setVisible(hasClock && planned > 0);
    if (!hasClock)
        return;
    const ClockLine& clock = room.now().clock.lines[static_cast<std::size_t>(row)];
    const int left = planned - clock.spentMinutes;
    m_left->setText(planned > 0 ? wording::minutesLeftText(left) : say("%1 min so far").arg(clock.spentMinutes));
    QPalette ours = palette();
    ours.setColor(QPalette::WindowText,
                  planned > 0 && left < 0 ? pillColours(PillTone::Attention).text : colours().text);
    m_left->setPalette(ours);
    m_time->setMaximum(qMax(1, planned));
    m_time->setValue(qMin(clock.spentMinutes, planned));
    m_time->setAccessibleName(m_left->text());
}

} // namespace cspdesk::desktop
