// SPDX-License-Identifier: MIT
#pragma once

#include "presentation/action_catalogue.h"

#include <functional>
#include <map>

class QActionGroup;
class QUndoStack;

namespace cspdesk::desktop {

/// Gives the actions of the catalogue their icons.
void drawIcons(presentation::ActionCatalogue& actions);

/// The undo and redo actions say what they would take back or do again.
/// What was taken back or done again is told: it may be on another page.
void followUndoStack(presentation::ActionCatalogue& actions, QUndoStack& stack,
                     std::function<void(const QString&)> tell);

/// Allows the actions of a page only while that page is in front. What a page itself allows or not stays as it is.
class PageActions : public QObject
{
    Q_OBJECT

public:
    PageActions(presentation::ActionCatalogue& actions, QObject* parent);
    void setScopeInFront(presentation::ActionScope scope);

private:
    std::map<presentation::ActionScope, QActionGroup*> m_groups;
};

} // namespace cspdesk::desktop
