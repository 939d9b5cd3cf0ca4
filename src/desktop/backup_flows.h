// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/page.h"
#include "presentation/backup_keeper.h"

class QSettings;

namespace cspdesk::desktop {

/// Backups as the person meets them: what went wrong with one, going back to one, and what becomes of those that a
/// passphrase does not reach.
class BackupFlows : public QObject
{
    Q_OBJECT

public:
    BackupFlows(PageContext& context, QSettings& settings, std::chrono::milliseconds every, QWidget* window);
    ~BackupFlows() override;

    /// Begins the last backup of the file. The window need not wait for it; the program does when it ends.
    void fileIsClosing();
    /// After a passphrase was set: says that backups made before do not know it, and offers to delete them.
    void offerToRemoveOlder();
    /// Shows the backups of a file that cannot be opened, where there are some.
    void offerBackupsOf(const std::filesystem::path& file);

Q_SIGNALS:
    /// A file that was not open has been restored.
    void restored(const std::filesystem::path& file);

private:
    void refresh();
    void chooseAndRestore();
    void openRestoreDialog(const std::filesystem::path& file, std::vector<application::Backup> backups);
    void restore(const std::filesystem::path& file, const application::Backup& backup);
    void tellRestored(const application::Restored& outcome, const application::Backup& backup);
    void removeOlder(const std::vector<application::Backup>& older);
    void backupFailed(const application::Error& error);
    void tellOfLastTime();

    PageContext& m_context;
    QSettings& m_settings;
    QWidget* m_window;
    presentation::BackupKeeper m_keeper;
    bool m_isClosing = false;
};

} // namespace cspdesk::desktop
