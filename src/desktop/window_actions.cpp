// SPDX-License-Identifier: MIT
#include "desktop/window_actions.h"

#include "desktop/icons.h"
#include "wording/translate.h"

#include <QActionGroup>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QUndoStack>

namespace cspdesk::desktop {
namespace {

using presentation::ActionCatalogue;
using presentation::ActionMenu;
using presentation::ActionScope;
using presentation::ActionSpec;
using wording::say;

QString menuTitle(ActionMenu menu)
{
    switch (menu) {
    case ActionMenu::File: return say("&File");
    case ActionMenu::Edit: return say("&Edit");
    case ActionMenu::View: return say("&View");
    case ActionMenu::Meeting: return say("&Meeting");
    case ActionMenu::Agenda: return say("&Agenda");
    case ActionMenu::Papers: return say("Pape&rs");
    case ActionMenu::Attendance: return say("A&ttendance");
    case ActionMenu::Questions: return say("&Questions");
    case ActionMenu::Room: return say("&In session");
    case ActionMenu::Decisions: return say("De&cisions");
    case ActionMenu::Minutes: return say("Minute&s");
    case ActionMenu::Actions: return say("Acti&ons");
    case ActionMenu::Pack: return say("Pac&k");
    case ActionMenu::Plan: return say("P&lan");
    case ActionMenu::Partnership: return say("&Partnership");
    case ActionMenu::Help: return say("&Help");
    }
    return {};
}

/// Before which actions a line is drawn, to keep together what belongs together.
bool beginsGroup(const QString& id)
{
    static const QStringList first{QStringLiteral("file.save-copy"),
                                   QStringLiteral("file.protect"),
                                   QStringLiteral("file.check"),
                                   QStringLiteral("file.quit"),
                                   QStringLiteral("edit.search"),
                                   QStringLiteral("view.dark"),
                                   QStringLiteral("meeting.open-agenda"),
                                   QStringLiteral("meeting.previous"),
                                   QStringLiteral("meeting.edit"),
                                   QStringLiteral("meeting.publish-agenda"),
                                   QStringLiteral("meeting.cancel"),
                                   QStringLiteral("agenda.edit-title"),
                                   QStringLiteral("agenda.remove-item"),
                                   QStringLiteral("agenda.preview"),
                                   QStringLiteral("papers.edit"),
                                   QStringLiteral("papers.move-up"),
                                   QStringLiteral("papers.keep-last"),
                                   QStringLiteral("papers.preview"),
                                   QStringLiteral("attendance.represented-by"),
                                   QStringLiteral("attendance.add-guest"),
                                   QStringLiteral("attendance.find"),
                                   QStringLiteral("attendance.preview"),
                                   QStringLiteral("questions.answered"),
                                   QStringLiteral("questions.append"),
                                   QStringLiteral("questions.remove"),
                                   QStringLiteral("questions.preview"),
                                   QStringLiteral("room.turn-session"),
                                   QStringLiteral("room.end-session"),
                                   QStringLiteral("room.to-order"),
                                   QStringLiteral("room.take-chair"),
                                   QStringLiteral("room.new-paragraph"),
                                   QStringLiteral("minutes.raise-action"),
                                   QStringLiteral("minutes.bold"),
                                   QStringLiteral("minutes.move-up"),
                                   QStringLiteral("minutes.details"),
                                   QStringLiteral("minutes.preview"),
                                   QStringLiteral("actions.edit"),
                                   QStringLiteral("actions.open-minutes"),
                                   QStringLiteral("actions.find"),
                                   QStringLiteral("actions.preview"),
                                   QStringLiteral("actions.review"),
                                   QStringLiteral("review.close"),
                                   QStringLiteral("plan.suggest"),
                                   QStringLiteral("plan.preview"),
                                   QStringLiteral("partnership.details")};
    return first.contains(id);
}

QString undoText(const char* plain, const char* named, const QString& step)
{
    return step.isEmpty() ? say(plain) : say(named).arg(step);
}

} // namespace

void drawIcons(ActionCatalogue& actions)
{
    for (const ActionSpec& spec : presentation::actionSpecs()) {
        if (*spec.icon == '\0')
            continue;
        QAction& action = actions.action(QString::fromLatin1(spec.id));
        action.setData(QString::fromLatin1(spec.icon));
        action.setIcon(icon(QString::fromLatin1(spec.icon)));
    }
}

void buildMenus(QMainWindow& window, ActionCatalogue& actions)
{
    std::map<ActionMenu, QMenu*> menus;
    for (const ActionSpec& spec : presentation::actionSpecs()) {
        QMenu*& menu = menus[spec.menu];
        const QString id = QString::fromLatin1(spec.id);
        if (menu == nullptr)
            menu = window.menuBar()->addMenu(menuTitle(spec.menu));
        else if (beginsGroup(id))
            menu->addSeparator();
        menu->addAction(&actions.action(id));
    }
}

void followUndoStack(ActionCatalogue& actions, QUndoStack& stack, std::function<void(const QString&)> tell)
{
    QAction& undo = actions.action(QStringLiteral("edit.undo"));
    QAction& redo = actions.action(QStringLiteral("edit.redo"));
    const auto follow = [&undo, &redo, &stack] {
        undo.setEnabled(stack.canUndo());
        undo.setText(undoText("&Undo", "&Undo: %1", stack.undoText()));
        redo.setEnabled(stack.canRedo());
        redo.setText(undoText("&Redo", "&Redo: %1", stack.redoText()));
    };
    QObject::connect(&stack, &QUndoStack::indexChanged, &actions, follow);
    QObject::connect(&stack, &QUndoStack::undoTextChanged, &actions, follow);
    QObject::connect(&stack, &QUndoStack::redoTextChanged, &actions, follow);
    const auto step = [&stack, tell](const char* told, QString text, void (QUndoStack::*move)()) {
        const int before = stack.index();
        (stack.*move)();
        if (stack.index() != before)
            tell(say(told).arg(text));
    };
    actions.attach(QStringLiteral("edit.undo"), &stack,
                   [&stack, step] { step("Taken back: %1.", stack.undoText(), &QUndoStack::undo); });
    actions.attach(QStringLiteral("edit.redo"), &stack,
                   [&stack, step] { step("Done again: %1.", stack.redoText(), &QUndoStack::redo); });
    follow();
}

PageActions::PageActions(ActionCatalogue& actions, QObject* parent) : QObject(parent)
{
    for (const ActionSpec& spec : presentation::actionSpecs()) {
        if (spec.scope == ActionScope::Everywhere)
            continue;
        QActionGroup*& group = m_groups[spec.scope];
        if (group == nullptr) {
            group = new QActionGroup(this);
            group->setExclusionPolicy(QActionGroup::ExclusionPolicy::None);
        }
        group->addAction(&actions.action(QString::fromLatin1(spec.id)));
    }
}

void PageActions::setScopeInFront(ActionScope scope)
{
    for (const auto& group : m_groups)
        group.second->setEnabled(group.first == scope);
}

} // namespace cspdesk::desktop
