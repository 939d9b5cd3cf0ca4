// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.h"

#include <compare>
#include <filesystem>
#include <optional>

namespace cspdesk::application {

/// When a backup was made, as its name says: by the clock on the wall, because people read it.
struct BackupStamp
{
    Date day = date(2000, 1, 1);
    TimeOfDay time;
    char repeat = 'a'; ///< the second of one minute is 'b'

    friend auto operator<=>(const BackupStamp&, const BackupStamp&) = default;
};

/// The folder beside a partnership file that its backups are kept in: `Cambridge CSP backups`.
std::filesystem::path backupFolder(const std::filesystem::path& file);

/// `Cambridge CSP 2025-10-21 0930.csp`: sorted by name they are sorted by time, and every file system takes it.
std::filesystem::path backupPath(const std::filesystem::path& file, const BackupStamp& stamp);

/// Where a file that does not open any more is kept when another takes its place. Never taken for a backup.
std::filesystem::path damagedPath(const std::filesystem::path& file, const BackupStamp& stamp);

/// The stamp in the name of a backup of `file`; nothing for any other name.
std::optional<BackupStamp> backupStamp(const std::filesystem::path& file, const std::filesystem::path& candidate);

} // namespace cspdesk::application
