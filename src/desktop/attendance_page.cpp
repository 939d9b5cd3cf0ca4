// SPDX-License-Identifier: MIT
#include "desktop/attendance_page.h"

#include "application/work.h"
#include "desktop/empty_state.h"
#include "desktop/meeting_chooser.h"
#include "desktop/page_heading.h"
#include "presentation/current_meeting.h"
#include "presentation/workspace.h"
#include "wording/translate.h"

#include <QVBoxLayout>

namespace cspdesk::desktop {

using wording::say;

AttendancePage::AttendancePage(PageContext& pageContext, QWidget* parent)
    : Page(pageContext, parent),
      m_heading(new PageHeading(this))
{
    setObjectName(QStringLiteral("attendancePage"));
    m_heading->addBehindTitle(new MeetingChooser(context(), this));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::pageMargin, 18, metrics::pageMargin, 18);
    layout->setSpacing(metrics::gap);
    layout->addWidget(m_heading);
    layout->addWidget(new EmptyState(QStringLiteral("people"), say("Nobody is put down yet"),
                                     say("Who was there, and who sent apologies."), nullptr, this),
                      1);
    connect(&pageContext.meeting, &presentation::CurrentMeeting::changed, this, &AttendancePage::refresh);
    refresh();
}

void AttendancePage::refresh()
{
    m_heading->setTitle(say("Attendance"));
    if (!context().workspace.isOpen() || !context().meeting.id())
        return;
    const auto meeting = application::require(context().workspace.store(), *context().meeting.id());
    if (meeting.has_value())
        showMeeting(*m_heading, meeting->value);
}

} // namespace cspdesk::desktop
