// SPDX-License-Identifier: MIT
#include "application/backups.h"

#include "application/backup_retention.h"

#include <algorithm>

namespace cspdesk::application {
namespace {

namespace fs = std::filesystem;
using Kind = Failure::Kind;

std::string where(const fs::path& path)
{
    const std::u8string text = path.u8string();
    return {text.begin(), text.end()};
}

Error fileFailure(const fs::path& path, std::errc code, const std::string& detail)
{
    const bool isForbidden = code == std::errc::permission_denied || code == std::errc::read_only_file_system
                          || code == std::errc::operation_not_permitted;
    return failure(isForbidden                             ? Kind::ReadOnly
                   : code == std::errc::no_space_on_device ? Kind::DiskFull
                                                           : Kind::CannotOpen,
                   where(path), detail);
}

Error fileFailure(const fs::path& path, const std::error_code& error)
{
    return fileFailure(path, static_cast<std::errc>(error.default_error_condition().value()), error.message());
}

/// The file by its real name: by whatever name it is opened, its backups lie beside itself.
fs::path realName(const fs::path& file)
{
    std::error_code error;
    fs::path real = fs::weakly_canonical(file, error);
    return error ? file : real;
}

/// The paths in the folder of backups that bear the name of one, newest first.
Result<std::vector<std::pair<BackupStamp, fs::path>>> namedLikeBackups(const fs::path& file)
{
    std::vector<std::pair<BackupStamp, fs::path>> found;
    const fs::path folder = backupFolder(file);
    std::error_code error;
    if (!fs::is_directory(folder, error))
        return found;
    for (auto entry = fs::directory_iterator(folder, error); !error && entry != fs::directory_iterator();
         entry.increment(error)) {
        std::error_code ignored;
        const auto stamp = backupStamp(file, entry->path());
        if (stamp && entry->is_regular_file(ignored) && !entry->is_symlink(ignored))
            found.emplace_back(*stamp, entry->path());
    }
    if (error)
        return refuse(fileFailure(folder, error));
    std::sort(found.begin(), found.end(), [](const auto& left, const auto& right) { return left.first > right.first; });
    return found;
}

/// Of which partnership the file is; empty where it cannot be told.
std::string originOf(PartnershipFiles& files, const fs::path& file)
{
    const auto facts = files.inspect(file);
    return facts.has_value() ? facts->origin : std::string();
}

Result<> makeFolder(const fs::path& folder)
{
    std::error_code error;
    fs::create_directory(folder, error);
    std::error_code ignored;
    if (error && !fs::is_directory(folder, ignored))
        return refuse(fileFailure(folder, error));
    return {};
}

bool isFree(const fs::path& path)
{
    std::error_code ignored;
    return fs::symlink_status(path, ignored).type() == fs::file_type::not_found;
}

/// The stamp, or one later in the same minute, under which neither a backup nor a damaged file is kept.
Result<BackupStamp> freeStamp(const fs::path& file, BackupStamp stamp)
{
    for (; stamp.repeat <= 'z'; ++stamp.repeat)
        if (isFree(backupPath(file, stamp)) && isFree(damagedPath(file, stamp)))
            return stamp;
    --stamp.repeat;
    return refuse(failure(Kind::Exists, where(backupPath(file, stamp))));
}

void removeSuperfluous(PartnershipFiles& files, const fs::path& file, Date today)
{
    // One that cannot be removed today is superfluous tomorrow, too.
    const auto backups = backupsOf(files, file);
    if (!backups.has_value())
        return;
    std::vector<BackupStamp> stamps;
    for (const Backup& backup : *backups)
        if (backup.facts)
            stamps.push_back(backup.stamp);
    std::vector<fs::path> paths;
    for (const BackupStamp& stamp : superfluous(std::move(stamps), today))
        paths.push_back(backupPath(file, stamp));
    (void)removeBackups(files, file, paths);
}

} // namespace

Result<std::vector<Backup>> backupsOf(PartnershipFiles& files, const fs::path& named)
{
    const fs::path file = realName(named);
    const auto found = namedLikeBackups(file);
    CSPDESK_TRY(found);
    const std::string origin = found->empty() ? std::string() : originOf(files, file);
    std::vector<Backup> backups;
    for (const auto& [stamp, path] : *found) {
        auto facts = files.inspect(path);
        if (!facts.has_value())
            backups.push_back({path, stamp, std::nullopt, facts.error()});
        else if (origin.empty() || facts->origin == origin)
            backups.push_back({path, stamp, std::move(*facts), std::nullopt});
    }
    return backups;
}

Result<fs::path> makeBackup(PartnershipFiles& files, const fs::path& named, const BackupStamp& stamp,
                            const CopyProgress& progress)
{
    const fs::path file = realName(named);
    CSPDESK_TRY(makeFolder(backupFolder(file)));
    const auto free = freeStamp(file, stamp);
    CSPDESK_TRY(free);
    const fs::path backup = backupPath(file, *free);
    CSPDESK_TRY(files.copy(file, backup, progress));
    removeSuperfluous(files, file, stamp.day);
    return backup;
}

Result<std::size_t> removeBackups(PartnershipFiles& files, const fs::path& named, const std::vector<fs::path>& backups)
{
    const fs::path file = realName(named);
    const std::string origin = originOf(files, file);
    std::size_t removed = 0;
    std::optional<Error> problem;
    for (const fs::path& path : backups) {
        // Looked at again: what lies under the name now must be what was meant.
        const bool bearsName = backupStamp(file, path) && path.parent_path() == backupFolder(file);
        const auto facts = files.inspect(path);
        if (origin.empty() || !bearsName || !facts.has_value() || facts->origin != origin)
            continue;
        std::error_code error;
        if (fs::remove(path, error))
            ++removed;
        else if (error)
            problem = fileFailure(path, error);
    }
    if (problem)
        return refuse(*problem);
    return removed;
}

Result<Restored> restoreBackup(PartnershipFiles& files, const Worker& worker, const fs::path& named,
                               const fs::path& backup)
{
    const fs::path file = realName(named);
    CSPDESK_TRY(makeFolder(backupFolder(file)));
    const auto stamp = freeStamp(file, {worker.clock->today(), worker.clock->timeOfDay()});
    CSPDESK_TRY(stamp);
    return files.restore(
        {file, backup, backupPath(file, *stamp), damagedPath(file, *stamp), worker.clock->now(), worker.who});
}

} // namespace cspdesk::application
