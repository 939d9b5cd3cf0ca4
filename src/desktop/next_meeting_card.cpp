// SPDX-License-Identifier: MIT
#include "desktop/next_meeting_card.h"

#include "desktop/action_button.h"
#include "desktop/icons.h"
#include "presentation/action_catalogue.h"
#include "presentation/agenda_totals.h"
#include "presentation/workspace.h"
#include "wording/labels.h"
#include "wording/translate.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QScrollArea>
#include <QVBoxLayout>

namespace cspdesk::desktop {
namespace {

using wording::say;

QLabel* wrapped(QWidget* parent, const QString& name)
{
    auto* label = new QLabel(parent);
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

NextMeetingCard::NextMeetingCard(PageContext& context, QWidget* parent)
    : QFrame(parent),
      m_context(context),
      m_heading(wrapped(this, QStringLiteral("nextHeadingLabel"))),
      m_leaf(new CalendarLeafView(this)),
      m_state(new Pill(this)),
      m_when(wrapped(this, QStringLiteral("nextWhenLabel"))),
      m_venue(wrapped(this, QStringLiteral("nextVenueLabel"))),
      m_note(wrapped(this, QStringLiteral("nextNoteLabel"))),
      m_items(wrapped(this, QStringLiteral("nextItemsLabel"))),
      m_time(new QProgressBar(this)),
      m_overrun(wrapped(this, QStringLiteral("nextOverrunLabel"))),
      m_forecast(wrapped(this, QStringLiteral("nextForecastLabel"))),
      m_open(new QPushButton(say("Open &agenda"), this)),
      m_deadlines(new DeadlineList(this))
{
    makeCard(*this);
    m_open->setObjectName(QStringLiteral("openAgendaButton"));
    setEmphasis(*m_open, Emphasis::Primary);
    m_open->setIcon(icon(QStringLiteral("agenda"), colours().accentText));
    connect(m_open, &QPushButton::clicked, this, &NextMeetingCard::agendaRequested);
    m_time->setTextVisible(false);
    m_time->setFixedHeight(6);
    setTextRole(*m_when, TextRole::Section);
    setTextRole(*m_note, TextRole::Muted);
    setTextRole(*m_items, TextRole::Muted);
    setTextRole(*m_overrun, TextRole::Problem);

    setTextRole(*m_heading, TextRole::Section);
    auto* head = new QHBoxLayout;
    head->addWidget(m_heading, 1);
    head->addWidget(m_state);
    m_meeting = meetingSide();
    m_empty = emptySide();
    auto* content = new QWidget(this);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(metrics::cardMargin, metrics::cardMargin, metrics::cardMargin, metrics::cardMargin);
    layout->setSpacing(metrics::gap);
    layout->addLayout(head);
    layout->addWidget(m_meeting);
    layout->addWidget(m_empty);
    layout->addStretch();
    auto* area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(content);
    content->setAutoFillBackground(false); // the card shows through
    area->viewport()->setAutoFillBackground(false);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(1, 1, 1, 1);
    outer->addWidget(area);
    setMinimumWidth(fontMetrics().averageCharWidth() * 48);
}

QWidget* NextMeetingCard::words()
{
    auto* side = new QWidget(this);
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(3);
    layout->addWidget(m_when);
    layout->addWidget(m_venue);
    layout->addWidget(m_note);
    layout->addStretch();
    return side;
}

QWidget* NextMeetingCard::meetingSide()
{
    auto* side = new QWidget(this);
    auto* top = new QHBoxLayout;
    top->setSpacing(16);
    top->addWidget(m_leaf, 0, Qt::AlignTop);
    top->addWidget(words(), 1);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_open);
    buttons->addWidget(
        new ActionButton(m_context.actions.action(QStringLiteral("meeting.edit")), Emphasis::Normal, side));
    buttons->addStretch();
    auto* deadlines = new QLabel(say("Deadlines"), side);
    setTextRole(*deadlines, TextRole::Section);
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addLayout(top);
    layout->addSpacing(4);
    layout->addWidget(m_time);
    layout->addWidget(m_items);
    layout->addWidget(m_overrun);
    layout->addWidget(m_forecast);
    layout->addSpacing(2);
    layout->addLayout(buttons);
    layout->addSpacing(14);
    auto* deadlineRow = new QHBoxLayout;
    deadlineRow->addWidget(deadlines);
    deadlineRow->addStretch();
    deadlineRow->addWidget(
        new ActionButton(m_context.actions.action(QStringLiteral("meeting.deadlines")), Emphasis::Quiet, side));
    layout->addLayout(deadlineRow);
    layout->addSpacing(2);
    layout->addWidget(m_deadlines);
    return side;
}

QWidget* NextMeetingCard::emptySide()
{
    auto* side = new QWidget(this);
    auto* line =
        new QLabel(say("No meeting is planned. The next one can be made from the last: its venue, its times and its "
                       "standing items come along."),
                   side);
    line->setWordWrap(true);
    setTextRole(*line, TextRole::Muted);
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::gap);
    layout->addWidget(line);
    layout->addWidget(
        new ActionButton(m_context.actions.action(QStringLiteral("meeting.new")), Emphasis::Primary, side), 0,
        Qt::AlignLeft);
    return side;
}

void NextMeetingCard::showForecast(const QString& forecast)
{
    m_forecast->setText(forecast);
    m_forecast->setVisible(!forecast.isEmpty());
}

void NextMeetingCard::show(const std::optional<application::AgendaView>& view, int items, Date today)
{
    m_meeting->setVisible(view.has_value());
    m_empty->setVisible(!view.has_value());
    m_state->setVisible(view.has_value());
    m_heading->setText(say("Next meeting"));
    if (!view)
        return;
    const domain::Meeting& meeting = view->meeting.value;
    m_leaf->show(meeting.date);
    m_state->show(wording::label(meeting.state), toneOf(meeting.state));
    m_heading->setText(say("Next meeting %1").arg(wording::distance(meeting.date, today)));
    m_when->setText(wording::timeRange(meeting.start, meeting.end));
    m_venue->setText(meeting.venue.empty() ? say("No venue yet") : wording::text(meeting.venue));
    m_note->setText(wording::text(meeting.attendanceNote));
    m_note->setVisible(!meeting.attendanceNote.empty());
    m_items->setText(items == 1 ? say("1 item, %1").arg(presentation::plannedText(*view))
                                : say("%1 items, %2").arg(QString::number(items), presentation::plannedText(*view)));
    m_time->setMaximum(qMax(1, view->order.bookedMinutes));
    m_time->setValue(qMin(view->order.plannedMinutes, view->order.bookedMinutes));
    m_time->setAccessibleName(m_items->text());
    m_overrun->setText(presentation::overrunText(*view));
    m_overrun->setVisible(!m_overrun->text().isEmpty());
}

void NextMeetingCard::showDeadlines(const application::DeadlineView& view)
{
    m_deadlines->show(view.meeting.value, view.deadlines, view.today);
}

} // namespace cspdesk::desktop
