// SPDX-License-Identifier: MIT
#include "desktop/backup_flows.h"

#include "desktop/copy_progress.h"
#include "desktop/dialog_frame.h"
#include "desktop/prompter.h"
#include "desktop/restore_dialog.h"
#include "presentation/action_catalogue.h"
#include "presentation/draft_keeper.h"
#include "wording/error_text.h"
#include "wording/format_text.h"
#include "wording/translate.h"

#include <QGuiApplication>
#include <QSettings>

#include <algorithm>

namespace cspdesk::desktop {
namespace {

using application::Backup;
using presentation::Workspace;
using wording::say;
using Tone = Notices::Tone;

const QString lastTimeKey = QStringLiteral("backups/failedWhenClosing");

QString nameOf(const std::filesystem::path& path) { return wording::text(path.filename().string()); }

QString reason(const application::Error& error)
{
    const wording::ErrorText text = wording::errorText(error);
    return QStringList{text.title, text.detail}.join(QLatin1Char(' ')).trimmed();
}

} // namespace

BackupFlows::BackupFlows(PageContext& context, QSettings& settings, std::chrono::milliseconds every, QWidget* window)
    : QObject(window),
      m_context(context),
      m_settings(settings),
      m_window(window),
      m_keeper(context.workspace, every)
{
    context.actions.attach(QStringLiteral("file.restore"), this, [this] { chooseAndRestore(); });
    connect(&m_keeper, &presentation::BackupKeeper::failed, this, &BackupFlows::backupFailed);
    connect(&context.workspace, &Workspace::opened, this, &BackupFlows::refresh);
    connect(&context.workspace, &Workspace::opened, this, &BackupFlows::tellOfLastTime);
    connect(&context.workspace, &Workspace::closed, this, &BackupFlows::refresh);
    refresh();
}

BackupFlows::~BackupFlows() { m_keeper.finish(); }

void BackupFlows::refresh()
{
    m_context.actions.action(QStringLiteral("file.restore")).setEnabled(m_context.workspace.mayWrite());
}

void BackupFlows::fileIsClosing()
{
    m_isClosing = true;
    m_keeper.backUpIfChanged();
}

void BackupFlows::backupFailed(const application::Error& error)
{
    if (m_isClosing) // nobody looks at the message bar any more
        return m_settings.setValue(lastTimeKey, reason(error));
    m_context.notices.tell(Tone::Warning, say("No backup could be made."),
                           say("%1 Your work is kept in the file itself.").arg(reason(error)));
}

void BackupFlows::tellOfLastTime()
{
    m_isClosing = false;
    const QString problem = m_settings.value(lastTimeKey).toString();
    m_settings.remove(lastTimeKey);
    if (!problem.isEmpty())
        m_context.notices.tell(Tone::Warning, say("No backup could be made when the program was closed last."),
                               problem);
}

void BackupFlows::chooseAndRestore()
{
    m_keeper.finish();
    const std::filesystem::path file = m_context.workspace.store().path();
    auto backups = application::backupsOf(m_context.workspace.files(), file);
    if (!backups.has_value())
        return m_context.notices.tell(backups.error());
    if (backups->empty())
        return m_context.notices.tell(Tone::Information, say("There are no backups of this file yet."),
                                      say("One is made when a file that was changed is closed."));
    openRestoreDialog(file, std::move(*backups));
}

void BackupFlows::offerBackupsOf(const std::filesystem::path& file)
{
    auto backups = application::backupsOf(m_context.workspace.files(), file);
    if (backups.has_value() && !backups->empty())
        openRestoreDialog(file, std::move(*backups));
}

void BackupFlows::openRestoreDialog(const std::filesystem::path& file, std::vector<Backup> backups)
{
    auto* dialog = new RestoreDialog(file, std::move(backups), m_context.workspace, m_window);
    connect(dialog, &RestoreDialog::chosen, this, [this, file](const Backup& backup) { restore(file, backup); });
    openDialog(dialog);
}

void BackupFlows::restore(const std::filesystem::path& file, const Backup& backup)
{
    m_context.drafts.flush();
    QGuiApplication::setOverrideCursor(Qt::WaitCursor);
    const auto outcome = m_context.workspace.restore(file, backup.path);
    QGuiApplication::restoreOverrideCursor();
    if (!outcome.has_value())
        return m_context.notices.tell(Tone::Problem, say("The backup was not restored."),
                                      say("%1 The file is as it was.").arg(reason(outcome.error())));
    std::error_code ignored;
    const auto& workspace = m_context.workspace;
    if (!workspace.isOpen() || !std::filesystem::equivalent(workspace.store().path(), file, ignored))
        Q_EMIT restored(file);
    tellRestored(*outcome, backup);
}

void BackupFlows::tellRestored(const application::Restored& outcome, const Backup& backup)
{
    const QString title = say("The file is as it was on %1, %2.")
                              .arg(wording::plainDate(backup.stamp.day), wording::timeOfDay(backup.stamp.time));
    QString detail;
    if (outcome.former && outcome.formerIsDamaged)
        detail = say("The damaged file is kept as “%1” beside the backups.").arg(nameOf(*outcome.former));
    else if (outcome.former)
        detail = say("What it was before is kept as the backup “%1”.").arg(nameOf(*outcome.former));
    m_context.notices.tell(Tone::Success, title, detail);
}

void BackupFlows::offerToRemoveOlder()
{
    if (!m_context.workspace.mayWrite())
        return;
    m_keeper.finish();
    auto older = application::backupsOf(m_context.workspace.files(), m_context.workspace.store().path());
    if (!older.has_value())
        return;
    std::erase_if(*older, [](const Backup& backup) { return !backup.facts.has_value(); });
    if (older->empty())
        return;
    const bool anyOpen =
        std::any_of(older->begin(), older->end(), [](const Backup& each) { return !each.facts->isProtected; });
    const auto count = static_cast<int>(older->size());
    const bool deletes = m_context.prompter.confirm(
        {count == 1 ? say("Delete the backup that was made before this passphrase?")
                    : say("Delete the %1 backups that were made before this passphrase?").arg(count),
         say("%1 A new backup is made first. Copies kept elsewhere have to be deleted by hand.")
             .arg(anyOpen ? say("Whoever has them can read the closed items in them without any passphrase.")
                          : say("Their closed items can still be read with the passphrase of that time.")),
         say("Delete older backups"), true});
    if (deletes)
        removeOlder(*older);
}

void BackupFlows::removeOlder(const std::vector<Backup>& older)
{
    auto& files = m_context.workspace.files();
    const std::filesystem::path file = m_context.workspace.store().path();
    const auto stamp = m_context.workspace.wallClock();
    const auto made = copyWithProgress(
        *m_window, say("Making a backup…"),
        [&files, file, stamp](const application::CopyProgress& progress) -> presentation::FileJob::Outcome {
            const auto backup = application::makeBackup(files, file, stamp, progress);
            CSPDESK_TRY(backup);
            return {};
        });
    if (!made.has_value())
        return m_context.notices.tell(Tone::Problem, say("The older backups were not deleted."),
                                      say("No new backup could be made. %1").arg(reason(made.error())));
    std::vector<std::filesystem::path> paths;
    std::transform(older.begin(), older.end(), std::back_inserter(paths), [](const Backup& each) { return each.path; });
    const auto removed = application::removeBackups(files, file, paths);
    if (!removed.has_value())
        return m_context.notices.tell(removed.error());
    m_context.notices.tell(Tone::Success, say("The older backups are deleted."),
                           say("A new one, under the passphrase, is made."));
}

} // namespace cspdesk::desktop
