// SPDX-License-Identifier: MIT
#include "desktop/actions_page.h"

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

ActionsPage::ActionsPage(PageContext& pageContext, QWidget* parent)
    : Page(pageContext, parent),
      m_heading(new PageHeading(this))
{
    setObjectName(QStringLiteral("actionsPage"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::pageMargin, 18, metrics::pageMargin, 18);
    layout->setSpacing(metrics::gap);
    layout->addWidget(m_heading);
    layout->addWidget(new EmptyState(QStringLiteral("actions"), say("No action points"),
                                     say("What meetings asked somebody to do."), nullptr, this),
                      1);
    connect(&pageContext.meeting, &presentation::CurrentMeeting::changed, this, &ActionsPage::refresh);
    refresh();
}

void ActionsPage::refresh() { m_heading->setTitle(say("Actions")); }

} // namespace cspdesk::desktop
