// SPDX-License-Identifier: MIT
#include "presentation/change_command.h"

#include "application/revert.h"
#include "presentation/workspace.h"

namespace cspdesk::presentation {

ChangeCommand::ChangeCommand(Workspace& workspace, const QString& text, application::ChangeSet changes)
    : QUndoCommand(text),
      m_workspace(workspace),
      m_changes(std::move(changes))
{}

void ChangeCommand::undo()
{
    m_done = false;
    if (!m_workspace.takeBack(application::Verb::Undo, m_changes))
        setObsolete(true);
}

void ChangeCommand::redo()
{
    if (m_done)
        return;
    m_done = true;
    if (!m_workspace.takeBack(application::Verb::Redo, application::inverse(m_changes)))
        setObsolete(true);
}

} // namespace cspdesk::presentation
