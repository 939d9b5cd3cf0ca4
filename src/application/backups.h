// SPDX-License-Identifier: MIT
#pragma once

#include "application/backup_name.h"
#include "application/store.h"

#include <filesystem>
#include <optional>
#include <vector>

namespace cspdesk::application {

/// A file in the folder of backups that bears the name of one.
struct Backup
{
    std::filesystem::path path;
    BackupStamp stamp;
    std::optional<FileFacts> facts; ///< nothing where it does not open
    std::optional<Error> flaw;      ///< why not
};

/// The backups of the partnership in `file`, newest first, and those that do not open. Backups of another partnership
/// that was once kept under the same name are left out. Where the file itself is lost or damaged, all are listed.
Result<std::vector<Backup>> backupsOf(PartnershipFiles& files, const std::filesystem::path& file);

/// Copies the file into its folder of backups, under the stamp or one shortly after, and removes those that need not be
/// kept any longer. The answer is the backup. May run beside the work in the file, on another thread.
Result<std::filesystem::path> makeBackup(PartnershipFiles& files, const std::filesystem::path& file,
                                         const BackupStamp& stamp, const CopyProgress& progress = {});

/// Removes backups, and nothing that `backupsOf` does not find to be one; the answer is how many.
Result<std::size_t> removeBackups(PartnershipFiles& files, const std::filesystem::path& file,
                                  const std::vector<std::filesystem::path>& backups);

/// Puts the backup in the place of the file. The file as it was becomes a backup first, so that this can be undone; one
/// that does not open any more is kept beside the backups.
Result<Restored> restoreBackup(PartnershipFiles& files, const Worker& worker, const std::filesystem::path& file,
                               const std::filesystem::path& backup);

} // namespace cspdesk::application
