// SPDX-License-Identifier: MIT
#include "storage/writer_lock.h"

#include "storage/connection.h"
#include "storage/fault.h"

namespace cspdesk::storage {
namespace {

std::string ownerText()
{
    return platform::accountName() + '|' + platform::computerName() + '|' + isoMoment(platform::now());
}

/// `anna on desk-4 since 2025-10-21T09:05:00Z`
std::string ownerWords(const std::string& owner)
{
    const std::size_t first = owner.find('|');
    const std::size_t last = owner.rfind('|');
    if (first == std::string::npos || first == last)
        return "somebody"; // who is just now taking it
    return owner.substr(0, first) + " on " + owner.substr(first + 1, last - first - 1) + " since "
         + owner.substr(last + 1);
}

} // namespace

std::unique_ptr<platform::FileLock> takeWriterLock(const std::filesystem::path& path)
{
    std::filesystem::path lockPath = path;
    lockPath += ".lock";
    auto lock = platform::lockFile(lockPath, ownerText());
    if (lock.has_value())
        return std::move(*lock);
    Failure failure = lock.error();
    failure.where = pathText(path);
    if (failure.kind == Failure::Kind::LockedByOther)
        failure.detail = ownerWords(failure.detail);
    throw Fault(application::Error(failure));
}

} // namespace cspdesk::storage
