// SPDX-License-Identifier: MIT
#include "desktop/session_notice.h"

#include "desktop/room_banner.h"
#include "presentation/current_meeting.h"
#include "presentation/workspace.h"
#include "wording/format_text.h"
#include "wording/translate.h"

#include <QHBoxLayout>

namespace cspdesk::desktop {
namespace {

using presentation::Workspace;
using wording::say;

class SessionBanner : public RoomBanner
{
public:
    SessionBanner(QPushButton& button, QWidget* parent) : RoomBanner(PillTone::Accent, QStringLiteral("room"), parent)
    {
        buttons().addWidget(&button);
    }
};

} // namespace

SessionNotice::SessionNotice(PageContext& context, QWidget* parent) : QWidget(parent), m_context(context)
{
    setObjectName(QStringLiteral("sessionNotice"));
    auto* button = new QPushButton(say("&Go to the meeting"), this);
    button->setObjectName(QStringLiteral("goToMeetingButton"));
    setEmphasis(*button, Emphasis::Primary);
    m_banner = new SessionBanner(*button, this);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(metrics::pageMargin, metrics::gap, metrics::pageMargin, 0);
    layout->addWidget(m_banner);
    connect(button, &QPushButton::clicked, this, [this] {
        if (const auto held = meeting())
            Q_EMIT meetingRequested(*held);
    });
    for (const auto signal : {&Workspace::opened, &Workspace::closed})
        connect(&context.workspace, signal, this, &SessionNotice::follow);
    connect(&context.workspace, &Workspace::changed, this, [this](const application::ChangeSet& changes) {
        if (changes.touches<domain::Meeting>())
            follow();
    });
    hide();
}

std::optional<Id<domain::Meeting>> SessionNotice::meeting() const
{
    if (m_context.workspace.isOpen())
        for (const Stored<domain::Meeting>& each : m_context.meeting.meetings())
            if (each->state == domain::MeetingState::InSession)
                return each.id;
    return std::nullopt;
}

void SessionNotice::setWanted(bool wanted)
{
    m_isWanted = wanted;
    follow();
}

void SessionNotice::follow()
{
    const auto held = m_isWanted ? meeting() : std::nullopt;
    setVisible(held.has_value());
    if (!held)
        return m_banner->say({}, {});
    for (const Stored<domain::Meeting>& each : m_context.meeting.meetings())
        if (each.id == *held)
            m_banner->say(say("The meeting of %1 is in session").arg(wording::plainDate(each->date)),
                          say("Everything recorded so far is in the file. Go on where it left off."));
}

} // namespace cspdesk::desktop
