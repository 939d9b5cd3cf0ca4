// SPDX-License-Identifier: MIT
#include "storage/publish.h"

#include "storage/fault.h"
#include "storage/journal_chain.h"

#include <cerrno>
#include <cstdio>
#include <cstring>

namespace cspdesk::storage {
namespace {

namespace fs = std::filesystem;

void requireFree(const fs::path& target)
{
    std::error_code ignored;
    if (fs::symlink_status(target, ignored).type() != fs::file_type::not_found)
        fail(Failure::Kind::Exists, pathText(target), "there is a file of that name already");
}

void requireFolder(const fs::path& folder)
{
    std::error_code error;
    if (!fs::is_directory(folder, error))
        fail(Failure::Kind::NotFound, pathText(folder), "there is no such folder");
}

void createEmpty(const fs::path& passing)
{
    std::FILE* file = std::fopen(passing.c_str(), "wx");
    const int error = errno;
    if (file != nullptr) {
        std::fclose(file);
        return;
    }
    const bool isForbidden = error == EACCES || error == EROFS || error == EPERM;
    const bool isFull = error == ENOSPC || error == EDQUOT;
    fail(isForbidden ? Failure::Kind::ReadOnly
         : isFull    ? Failure::Kind::DiskFull
                     : Failure::Kind::CannotOpen,
         pathText(passing.parent_path()), std::strerror(error));
}

/// A second name first, because unlike renaming it never replaces a file; not every USB stick can have two names.
void giveName(const fs::path& passing, const fs::path& target)
{
    std::error_code error;
    fs::create_hard_link(passing, target, error);
    if (error == std::errc::file_exists)
        fail(Failure::Kind::Exists, pathText(target), "there is a file of that name already");
    if (error)
        fs::rename(passing, target, error);
    else
        fs::remove(passing, error);
    if (error)
        fail(Failure::Kind::CannotOpen, pathText(target), error.message());
}

} // namespace

void publish(const fs::path& target, const std::function<void(const fs::path&)>& write)
{
    const fs::path absolute = fs::absolute(target);
    requireFolder(absolute.parent_path());
    requireFree(absolute);
    fs::path passing = absolute;
    passing += ".partial-" + hexadecimal(randomBytes(4));
    try {
        createEmpty(passing);
        write(passing);
        giveName(passing, absolute);
    } catch (...) {
        std::error_code ignored;
        fs::remove(passing, ignored);
        throw;
    }
}

void publishCopy(Connection& connection, const fs::path& source, const fs::path& target)
{
    publish(target, [&](const fs::path& passing) {
        std::error_code ignored; // a stick may know no permissions
        fs::permissions(passing, fs::status(source, ignored).permissions() | fs::perms::owner_write, ignored);
        connection.copyInto(passing);
    });
}

} // namespace cspdesk::storage
