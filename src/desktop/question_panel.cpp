// SPDX-License-Identifier: MIT
#include "desktop/question_panel.h"

#include "desktop/dialog_frame.h"
#include "desktop/projector_window.h"
#include "desktop/question_result.h"
#include "desktop/question_start.h"
#include "desktop/question_taking.h"
#include "desktop/room_banner.h"
#include "desktop/theme.h"
#include "desktop/votes_dialog.h"
#include "presentation/action_catalogue.h"
#include "presentation/meeting_room.h"
#include "wording/translate.h"

#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace cspdesk::desktop {

using presentation::MeetingRoom;
using presentation::QuestionState;
using presentation::VoteDesk;
using wording::say;

QuestionPanel::QuestionPanel(PageContext& context, QWidget* parent)
    : QFrame(parent),
      m_context(context),
      m_desk(context.workspace, context.room),
      m_interest(new RoomBanner(PillTone::Attention, QStringLiteral("warning"), this)),
      m_pages(new QStackedWidget(this)),
      m_start(new QuestionStart(context, m_desk, m_pages)),
      m_taking(new QuestionTaking(context, m_desk, nullptr)),
      m_takingPage(new QScrollArea(m_pages)),
      m_result(new QuestionResult(context, m_desk, m_pages))
{
    setObjectName(QStringLiteral("questionPanel"));
    makeCard(*this);
    m_pages->addWidget(m_start);
    m_takingPage->setWidget(m_taking);
    m_takingPage->setWidgetResizable(true);
    m_takingPage->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_takingPage->setFocusPolicy(Qt::NoFocus);
    m_takingPage->viewport()->setAutoFillBackground(false);
    m_taking->setAutoFillBackground(false);
    m_pages->addWidget(m_takingPage);
    m_pages->addWidget(m_result);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    m_interest->setObjectName(QStringLiteral("undeclaredInterestBanner"));
    layout->addWidget(m_interest);
    layout->addWidget(m_pages);
    connect(m_start, &QuestionStart::closeRequested, this, &QuestionPanel::done);
    connect(m_taking, &QuestionTaking::closeRequested, this, &QuestionPanel::done);
    connect(m_taking, &QuestionTaking::neededNow, this,
            [this](QWidget* widget) { m_takingPage->ensureWidgetVisible(widget, 0, 8); });
    connect(m_result, &QuestionResult::nextRequested, this, &QuestionPanel::next);
    connect(&m_desk, &VoteDesk::changed, this, &QuestionPanel::follow);
    connect(&context.room, &MeetingRoom::roomChanged, this, &QuestionPanel::followAction);
    followAction();
}

void QuestionPanel::followAction()
{
    const MeetingRoom& room = m_context.room;
    const int line = room.view() ? room.currentLine() : -1;
    bool mayPut = room.isOpen() && room.isInSession() && line >= 0;
    if (mayPut) {
        const domain::AgendaItem& item = room.view()->agenda.order.lines[static_cast<std::size_t>(line)].item.value;
        mayPut = item.kind != domain::ItemKind::Break && !item.closedMatter.isSealed();
    }
    m_context.actions.action(QStringLiteral("room.question")).setEnabled(mayPut);
}

void QuestionPanel::putQuestion()
{
    if (m_desk.state() == QuestionState::NoQuestion || m_desk.state() == QuestionState::Declared)
        m_desk.putNext();
    follow();
    if (m_pages->currentWidget() == m_start)
        m_start->begin();
    else
        m_taking->takeKeyboard();
}

void QuestionPanel::showProjector()
{
    if (m_projector == nullptr)
        m_projector = new ProjectorWindow(m_context.room, m_desk, this);
    m_projector->present();
}

void QuestionPanel::showVotes()
{
    if (m_context.room.view())
        openDialog(new VotesDialog(m_context, m_context.room.view()->agenda.meeting.id, window()));
}

void QuestionPanel::next()
{
    if (m_desk.openMotions().empty()) {
        m_desk.clear();
        Q_EMIT done();
        return;
    }
    m_desk.putNext();
    m_taking->takeKeyboard();
}

void QuestionPanel::follow()
{
    const QString undeclared = m_desk.state() == QuestionState::Declared ? QString() : m_desk.undeclaredInterests();
    m_interest->say(undeclared.isEmpty() ? QString() : say("Is an interest to be declared?"), undeclared);
    QWidget* before = m_pages->currentWidget();
    switch (m_desk.state()) {
    case QuestionState::NoQuestion: m_pages->setCurrentWidget(m_start); break;
    case QuestionState::Declared: m_pages->setCurrentWidget(m_result); break;
    case QuestionState::NothingYet:
    case QuestionState::HandsMissing:
    case QuestionState::Blocked:
    case QuestionState::AgencyDisputed:
    case QuestionState::DoesNotAddUp:
    case QuestionState::TieToBreak:
    case QuestionState::RoundOpen:
    case QuestionState::Ready: m_pages->setCurrentWidget(m_takingPage); break;
    }
    if (m_pages->currentWidget() == before || !isVisible())
        return;
    if (m_pages->currentWidget() == m_result)
        m_result->takeKeyboard();
    else if (m_pages->currentWidget() == m_takingPage)
        m_taking->takeKeyboard();
}

} // namespace cspdesk::desktop
