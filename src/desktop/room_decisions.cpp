// SPDX-License-Identifier: MIT
#include "desktop/room_decisions.h"

#include "desktop/interest_dialog.h"
#include "desktop/motion_dialog.h"
#include "desktop/notified_votes_dialog.h"
#include "desktop/paper_preview.h"
#include "presentation/action_catalogue.h"
#include "presentation/meeting_room.h"

namespace cspdesk::desktop {

using presentation::MeetingRoom;

RoomDecisions::RoomDecisions(PageContext& context, Page& page, std::function<void()> finishTyping)
    : QObject(&page),
      m_context(context),
      m_page(page),
      m_finishTyping(std::move(finishTyping))
{
    attach("room.motion", [this] { addMotion(); });
    attach("room.interest", [this] { declareInterest(); });
    attach("room.notified", [this] { openLedger(); });
    attachPaper("room.brief", documents::Paper::ChairsBrief);
    attachPaper("room.voting-record", documents::Paper::VotingRecord);
    attachPaper("room.decision-note", documents::Paper::DecisionNote);
    connect(&context.room, &MeetingRoom::roomChanged, this, &RoomDecisions::follow);
    follow();
}

void RoomDecisions::attach(const char* id, std::function<void()> handler)
{
    const QString name = QString::fromLatin1(id);
    m_page.addAction(&m_context.actions.action(name));
    m_context.actions.attach(name, &m_page, [this, handler = std::move(handler)] {
        m_finishTyping();
        if (m_context.room.view())
            handler();
    });
}

void RoomDecisions::attachPaper(const char* id, documents::Paper paper)
{
    attach(id, [this, paper] {
        (new PaperPreview(m_context, {paper, m_context.room.view()->agenda.meeting.id}, &m_page))->open();
    });
}

void RoomDecisions::addMotion()
{
    if (const auto item = m_context.room.now().item)
        (new MotionDialog(m_context, *item, std::nullopt, &m_page))->open();
}

void RoomDecisions::declareInterest()
{
    const MeetingRoom& room = m_context.room;
    if (room.now().item)
        (new InterestDialog(m_context, *room.now().item, std::nullopt, room.time(), &m_page))->open();
}

void RoomDecisions::openLedger()
{
    (new NotifiedVotesDialog(m_context, m_context.room.view()->agenda.meeting.id, std::nullopt, &m_page))->open();
}

void RoomDecisions::follow()
{
    const MeetingRoom& room = m_context.room;
    const bool hasMeeting = room.view().has_value();
    const bool hasItem = hasMeeting && room.mayWrite() && room.now().item.has_value();
    for (const char* id : {"room.motion", "room.interest"})
        m_context.actions.action(QString::fromLatin1(id)).setEnabled(hasItem);
    for (const char* id : {"room.notified", "room.brief", "room.voting-record", "room.decision-note"})
        m_context.actions.action(QString::fromLatin1(id)).setEnabled(hasMeeting);
}

} // namespace cspdesk::desktop
