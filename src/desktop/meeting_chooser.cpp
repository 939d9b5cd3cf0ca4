// SPDX-License-Identifier: MIT
#include "desktop/meeting_chooser.h"

#include "desktop/icons.h"
#include "desktop/page_heading.h"
#include "presentation/action_catalogue.h"
#include "presentation/current_meeting.h"
#include "wording/format_text.h"
#include "wording/labels.h"
#include "wording/translate.h"

#include <QMenu>

namespace cspdesk::desktop {

using wording::say;

MeetingChooser::MeetingChooser(PageContext& context, QWidget* parent)
    : QToolButton(parent),
      m_context(context),
      m_menu(new QMenu(this))
{
    setObjectName(QStringLiteral("meetingChooser"));
    setIcon(desktop::icon(QStringLiteral("chevron-down")));
    setAutoRaise(true);
    setFocusPolicy(Qt::TabFocus);
    setPopupMode(QToolButton::InstantPopup);
    setMenu(m_menu);
    setStyleSheet(QStringLiteral("QToolButton::menu-indicator { image: none; width: 0; }")); // the icon says it
    setAccessibleName(say("Choose another meeting"));
    setToolTip(say("Choose another meeting (Ctrl+Page Up and Ctrl+Page Down: the one before and after)"));
    connect(m_menu, &QMenu::aboutToShow, this, &MeetingChooser::fill);
}

void MeetingChooser::fill()
{
    m_menu->clear();
    for (const auto& meeting : m_context.meeting.meetings()) {
        QAction* choice =
            m_menu->addAction(say("%1 – %2").arg(wording::plainDate(meeting->date), wording::label(meeting->state)));
        choice->setCheckable(true);
        choice->setChecked(m_context.meeting.id() == meeting.id);
        connect(choice, &QAction::triggered, this, [this, id = meeting.id] { m_context.meeting.choose(id); });
    }
}

void showMeeting(PageHeading& heading, const domain::Meeting& meeting, const QString& subtitle)
{
    QStringList parts{wording::timeRange(meeting.start, meeting.end)};
    if (!meeting.venue.empty())
        parts << wording::text(meeting.venue);
    if (!meeting.attendanceNote.empty())
        parts << wording::text(meeting.attendanceNote);
    heading.setTitle(wording::longDate(meeting.date));
    heading.setSubtitle(subtitle.isEmpty() ? parts.join(QStringLiteral("  ·  ")) : subtitle);
    heading.setState(wording::label(meeting.state), toneOf(meeting.state));
}

} // namespace cspdesk::desktop
