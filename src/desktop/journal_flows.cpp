// SPDX-License-Identifier: MIT
#include "desktop/journal_flows.h"

#include "desktop/dialog_frame.h"
#include "desktop/remove_details_dialog.h"
#include "presentation/action_catalogue.h"
#include "presentation/workspace.h"
#include "wording/format_text.h"
#include "wording/translate.h"

#include <QGuiApplication>

namespace cspdesk::desktop {

using presentation::Workspace;
using wording::say;
using Tone = Notices::Tone;

JournalFlows::JournalFlows(PageContext& context, QWidget* window) : QObject(window), m_context(context)
{
    context.actions.attach(QStringLiteral("file.remove-details"), this, [this, window] {
        auto* dialog = new RemoveDetailsDialog(m_context.workspace, window);
        connect(dialog, &RemoveDetailsDialog::chosen, this, &JournalFlows::remove);
        openDialog(dialog);
    });
    connect(&context.workspace, &Workspace::opened, this, &JournalFlows::refresh);
    connect(&context.workspace, &Workspace::closed, this, &JournalFlows::refresh);
    refresh();
}

void JournalFlows::refresh()
{
    m_context.actions.action(QStringLiteral("file.remove-details")).setEnabled(m_context.workspace.mayWrite());
}

void JournalFlows::remove(Date before)
{
    QGuiApplication::setOverrideCursor(Qt::WaitCursor);
    const auto removed = m_context.workspace.purgeJournal(before);
    QGuiApplication::restoreOverrideCursor();
    if (!removed.has_value())
        return m_context.notices.tell(removed.error());
    m_context.notices.tell(Tone::Success,
                           removed->entries == 1 ? say("The details of 1 entry are removed.")
                                                 : say("The details of %1 entries are removed.").arg(removed->entries),
                           removed->bytes > 0 ? say("The file is %1 smaller.").arg(wording::sizeText(removed->bytes))
                                              : QString());
}

} // namespace cspdesk::desktop
