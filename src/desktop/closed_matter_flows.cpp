// SPDX-License-Identifier: MIT
#include "desktop/closed_matter_flows.h"

#include "desktop/dialog_frame.h"
#include "desktop/protect_dialog.h"
#include "desktop/recovery_key_dialog.h"
#include "desktop/unlock_dialog.h"
#include "presentation/action_catalogue.h"
#include "presentation/workspace.h"
#include "wording/translate.h"

#include <QDialog>

namespace cspdesk::desktop {
namespace {

using application::ClosedMatterAccess;
using presentation::Workspace;
using wording::say;
using Tone = Notices::Tone;

} // namespace

ClosedMatterFlows::ClosedMatterFlows(PageContext& context, std::chrono::milliseconds lockAfter, QWidget* window)
    : QObject(window),
      m_context(context),
      m_window(window),
      m_idle(lockAfter, this)
{
    auto& actions = context.actions;
    actions.attach(QStringLiteral("file.protect"), this, [this] { protect(); });
    actions.attach(QStringLiteral("file.unlock"), this, [this] { unlock(); });
    actions.attach(QStringLiteral("file.lock"), this, [this] { lock(); });
    connect(&context.workspace, &Workspace::opened, this, &ClosedMatterFlows::refresh);
    connect(&context.workspace, &Workspace::closed, this, &ClosedMatterFlows::refresh);
    connect(&context.workspace, &Workspace::closedMatterChanged, this, &ClosedMatterFlows::refresh);
    connect(&m_idle, &IdleWatch::idle, this, &ClosedMatterFlows::lockWhenIdle);
    refresh();
}

void ClosedMatterFlows::refresh()
{
    const Workspace& workspace = m_context.workspace;
    const ClosedMatterAccess access = workspace.closedMatter();
    const bool readable = access == ClosedMatterAccess::Unprotected || access == ClosedMatterAccess::Unlocked;
    auto& actions = m_context.actions;
    actions.action(QStringLiteral("file.protect")).setEnabled(workspace.mayWrite() && readable);
    actions.action(QStringLiteral("file.unlock")).setEnabled(access == ClosedMatterAccess::Locked);
    actions.action(QStringLiteral("file.lock")).setEnabled(access == ClosedMatterAccess::Unlocked);
    if (access == ClosedMatterAccess::Unlocked)
        m_idle.start();
    else
        m_idle.stop();
}

void ClosedMatterFlows::protect()
{
    auto* dialog = new ProtectDialog(m_context.workspace, m_window);
    connect(dialog, &ProtectDialog::isProtected, this, [this](const QString& recoveryKey) {
        auto* shown = new RecoveryKeyDialog(recoveryKey, m_window);
        connect(shown, &QDialog::finished, this, &ClosedMatterFlows::passphraseSet, Qt::QueuedConnection);
        openDialog(shown);
        m_context.notices.tell(Tone::Success, say("Closed matter is protected by the passphrase."),
                               say("It locks itself when nobody has worked for a while."));
    });
    openDialog(dialog);
}

void ClosedMatterFlows::unlock() { openDialog(new UnlockDialog(m_context.workspace, m_window)); }

void ClosedMatterFlows::lock()
{
    for (QDialog* dialog : m_window->findChildren<QDialog*>())
        dialog->reject(); // it may show closed matter
    m_context.workspace.lock();
}

void ClosedMatterFlows::lockWhenIdle()
{
    if (m_context.workspace.closedMatter() != ClosedMatterAccess::Unlocked)
        return;
    lock();
    m_context.notices.tell(Tone::Information, say("Closed matter was locked because nobody was working."),
                           say("What was being typed is kept."));
}

} // namespace cspdesk::desktop
