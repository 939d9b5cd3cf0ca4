// SPDX-License-Identifier: MIT
#include "desktop/pack_page.h"

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

PackPage::PackPage(PageContext& pageContext, QWidget* parent)
    : Page(pageContext, parent),
      m_heading(new PageHeading(this))
{
    setObjectName(QStringLiteral("packPage"));
    m_heading->addBehindTitle(new MeetingChooser(context(), this));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::pageMargin, 18, metrics::pageMargin, 18);
    layout->setSpacing(metrics::gap);
    layout->addWidget(m_heading);
    layout->addWidget(new EmptyState(QStringLiteral("pack"), say("No pack yet"),
                                     say("What goes out before the meeting, in one file."), nullptr, this),
                      1);
    connect(&pageContext.meeting, &presentation::CurrentMeeting::changed, this, &PackPage::refresh);
    refresh();
}

void PackPage::refresh()
{
    m_heading->setTitle(say("Pack"));
    if (!context().workspace.isOpen() || !context().meeting.id())
        return;
    const auto meeting = application::require(context().workspace.store(), *context().meeting.id());
    if (meeting.has_value())
        showMeeting(*m_heading, meeting->value);
}

} // namespace cspdesk::desktop
