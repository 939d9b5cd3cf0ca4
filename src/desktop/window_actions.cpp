// SPDX-License-Identifier: MIT
#include "desktop/window_actions.h"

#include "desktop/icons.h"
#include "wording/translate.h"

#include <QActionGroup>
#include <QUndoStack>

namespace cspdesk::desktop {
namespace {

using presentation::ActionCatalogue;
using presentation::ActionScope;
using presentation::ActionSpec;
using wording::say;

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
