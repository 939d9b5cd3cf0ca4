// SPDX-License-Identifier: MIT
#include "storage/page_copy.h"

#include "storage/fault.h"
#include "storage/file_gate.h"
#include "storage/publish.h"
#include "storage/sql_fault.h"

#include <sqlite3.h>

#include <utility>

namespace cspdesk::storage {
namespace {

namespace fs = std::filesystem;

constexpr int pagesAtOnce = 64;
constexpr int waitMilliseconds = 20;
constexpr int longestWait = 30'000 / waitMilliseconds;
constexpr int mostBeginnings = 50;

struct Finisher
{
    void operator()(sqlite3_backup* backup) const { sqlite3_backup_finish(backup); }
};
using PageCopy = std::unique_ptr<sqlite3_backup, Finisher>;

/// What is wrong with the copy's contents is wrong with the file it was made from.
application::Error namingSource(const application::Error& error, const fs::path& source)
{
    const auto* failure = std::get_if<Failure>(&error);
    const bool isOfContents = failure != nullptr
                           && (failure->kind == Failure::Kind::Damaged || failure->kind == Failure::Kind::Foreign
                               || failure->kind == Failure::Kind::Newer);
    return isOfContents ? withPlace(error, pathText(source)) : error;
}

bool isBusy(int code) { return (code & 0xff) == SQLITE_BUSY || (code & 0xff) == SQLITE_LOCKED; }

void fillCopy(const Connection& reader, const fs::path& passing, const StorageOptions& options,
              const application::CopyProgress& progress)
{
    const Connection copy(passing, Connection::Access::Write);
    copy.execute("PRAGMA journal_mode = MEMORY"); // a passing file: nobody rolls it back
    if (options.maximumPages > 0)
        copy.execute("PRAGMA max_page_count = " + std::to_string(options.maximumPages));
    copyPages(reader, copy, progress);
    requireSoundPages(copy);
}

} // namespace

void copyPages(const Connection& from, const Connection& to, const application::CopyProgress& progress)
{
    const PageCopy copy(sqlite3_backup_init(to.m_handle.get(), "main", from.m_handle.get(), "main"));
    if (copy == nullptr)
        failSql(to.m_handle.get(), sqlite3_extended_errcode(to.m_handle.get()), "begin a copy");
    std::int64_t furthest = 0;
    int beginnings = 0;
    for (int waits = 0;;) {
        const int code = sqlite3_backup_step(copy.get(), pagesAtOnce);
        if (code == SQLITE_DONE)
            return;
        if (isBusy(code) && ++waits < longestWait) {
            sqlite3_sleep(waitMilliseconds);
            continue;
        }
        if (code != SQLITE_OK)
            failSql(to.m_handle.get(), code, "copy pages");
        waits = 0;
        const std::int64_t total = sqlite3_backup_pagecount(copy.get());
        const std::int64_t done = total - sqlite3_backup_remaining(copy.get());
        if (done <= std::exchange(furthest, done) && ++beginnings > mostBeginnings)
            fail(Failure::Kind::Other, {}, "the file was written to again and again while it was copied");
        if (progress && !progress(done, total))
            fail(Failure::Kind::Cancelled, {}, "the copy was stopped");
    }
}

void copyFile(const fs::path& from, const fs::path& to, const StorageOptions& options,
              const application::CopyProgress& progress)
{
    const fs::path source = realPath(from);
    try {
        const Connection reader = openForReading(source, releasedSteps());
        publish(to, [&](const fs::path& passing) {
            std::error_code ignored; // a stick may know no permissions
            fs::permissions(passing, fs::status(source, ignored).permissions() | fs::perms::owner_write, ignored);
            fillCopy(reader, passing, options, progress);
        });
    } catch (const Fault& fault) {
        throw Fault(namingSource(fault.error(), source), fault.sqlCode());
    }
}

} // namespace cspdesk::storage
