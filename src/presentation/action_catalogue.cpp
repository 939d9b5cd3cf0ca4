// SPDX-License-Identifier: MIT
#include "presentation/action_catalogue.h"

#include "wording/translate.h"

namespace cspdesk::presentation {

ActionCatalogue::ActionCatalogue(QObject* parent) : QObject(parent)
{
    for (const ActionSpec& spec : actionSpecs()) {
        auto* action = new QAction(wording::say(spec.text), this);
        action->setObjectName(QString::fromLatin1(spec.id));
        action->setToolTip(wording::say(spec.tip));
        action->setStatusTip(wording::say(spec.tip));
        if (*spec.shortcut != '\0')
            action->setShortcut(
                QKeySequence::fromString(QString::fromLatin1(spec.shortcut), QKeySequence::PortableText));
        if (spec.scope != ActionScope::Everywhere)
            action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        m_actions.emplace(QString::fromLatin1(spec.id), action);
    }
}

QAction& ActionCatalogue::action(const QString& id) const { return *m_actions.at(id); }

void ActionCatalogue::attach(const QString& id, QObject* context, std::function<void()> handler)
{
    connect(&action(id), &QAction::triggered, context, [handler = std::move(handler)] { handler(); });
}

} // namespace cspdesk::presentation
