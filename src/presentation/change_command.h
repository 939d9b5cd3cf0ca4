// SPDX-License-Identifier: MIT
#pragma once

#include "application/change_set.h"

#include <QUndoCommand>

namespace cspdesk::presentation {

class Workspace;

/// The one undo step there is: what a unit of work changed. A step that comes too late takes itself off the stack.
class ChangeCommand : public QUndoCommand
{
public:
    ChangeCommand(Workspace& workspace, const QString& text, application::ChangeSet changes);
    void undo() override;
    void redo() override;

private:
    Workspace& m_workspace;
    application::ChangeSet m_changes;
    bool m_done = true; ///< the use case has already run when the command is pushed
};

} // namespace cspdesk::presentation
