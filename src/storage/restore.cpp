// SPDX-License-Identifier: MIT
#include "storage/restore.h"

#include "storage/fault.h"
#include "storage/file_check.h"
#include "storage/file_facts.h"
#include "storage/file_gate.h"
#include "storage/journal.h"
#include "storage/journal_chain.h"
#include "storage/open_file.h"
#include "storage/page_copy.h"
#include "storage/publish.h"
#include "storage/writer_lock.h"

#include <spdlog/spdlog.h>

#include <optional>

namespace cspdesk::storage {
namespace {

namespace fs = std::filesystem;
using application::Restored;
using application::RestoreOrder;
using Kind = Failure::Kind;

/// The copy that will take the place of the file, under a passing name beside it; gone unless it was used.
class Replacement
{
public:
    explicit Replacement(const fs::path& file) : m_path(file) { m_path += ".partial-" + hexadecimal(randomBytes(4)); }
    ~Replacement()
    {
        std::error_code ignored;
        fs::remove(m_path, ignored);
    }
    Replacement(const Replacement&) = delete;
    Replacement& operator=(const Replacement&) = delete;

    [[nodiscard]] const fs::path& path() const { return m_path; }

    /// In one step, and whatever was there is gone.
    void replace(const fs::path& file) const
    {
        std::error_code error;
        fs::rename(m_path, file, error);
        if (error)
            fail(Kind::CannotOpen, pathText(file), error.message());
    }

private:
    fs::path m_path;
};

/// Where the file is, also when there is none.
fs::path placeOf(const fs::path& file)
{
    std::error_code error;
    fs::path place = fs::weakly_canonical(file, error);
    return error ? fs::absolute(file) : place;
}

bool isThere(const fs::path& path)
{
    std::error_code ignored;
    return fs::symlink_status(path, ignored).type() != fs::file_type::not_found;
}

bool isSame(const fs::path& left, const fs::path& right)
{
    std::error_code ignored;
    return fs::equivalent(left, right, ignored);
}

/// What the copy says of itself must all be true: it is the last chance to find out.
void requireSound(const OpenFile& copy, const fs::path& backup)
{
    const application::CheckReport report = checkFile(copy);
    if (!report.isSound())
        fail(Kind::Damaged, pathText(backup), report.problems.front().where + ": " + report.problems.front().what);
}

/// Copies the backup, brings it to the last step, and lets its journal say that it was restored. A lock of its own
/// hinders nobody: nobody knows the name.
void prepare(const Replacement& replacement, const RestoreOrder& order, const StorageOptions& options)
{
    try {
        copyFile(order.backup, replacement.path(), {}, {});
        if (stepOfFile(Connection(replacement.path(), Connection::Access::Read), releasedSteps())
            < lastStep(releasedSteps()))
            fs::remove(upgrade(replacement.path(), releasedSteps())); // the backup itself is the copy before the step
        const auto copy = openFile(replacement.path(), application::OpenMode::Write, options);
        requireSound(*copy, order.backup);
        Transaction transaction(copy->connection);
        appendEntry(copy->connection, copy->key(), {application::Verb::RestoreBackup, order.when, order.who}, {});
        transaction.commit();
    } catch (const Fault& fault) {
        // What is wrong with the copy is wrong with the backup, which is the file the person knows.
        const auto* failure = std::get_if<Failure>(&fault.error());
        if (failure != nullptr && failure->where != pathText(order.file))
            fail(failure->kind, pathText(order.backup), failure->detail);
        throw;
    }
}

void requireSamePartnership(const RestoreOrder& order, const fs::path& file)
{
    const std::string present = factsOf(file).origin;
    if (!present.empty() && present != factsOf(order.backup).origin)
        fail(Kind::Other, pathText(order.backup), "it is a backup of another partnership than the one in this file");
}

/// A second name for the damaged file, so that its own is never without a file. What another connection may have left
/// beside it belongs to it and must not meet the backup.
void keepDamaged(const fs::path& file, const fs::path& name)
{
    std::error_code error;
    fs::create_hard_link(file, name, error);
    if (error) {
        error.clear();
        fs::copy_file(file, name, error);
    }
    if (error)
        fail(Kind::CannotOpen, pathText(name), error.message());
    for (const char* ending : {"-journal", "-wal", "-shm"}) {
        fs::path beside = file;
        beside += ending;
        fs::path kept = name;
        kept += ending;
        if (isThere(beside))
            fs::rename(beside, kept, error);
    }
    if (error)
        fail(Kind::CannotOpen, pathText(name), error.message());
}

/// Whether the file at least opens. Opening is also what rolls back after a crash.
bool isReadable(const fs::path& file)
{
    try {
        const Connection connection(file, Connection::Access::Write);
        stepOfFile(connection, releasedSteps());
        connection.execute("PRAGMA schema_version");
        requireSoundPages(connection);
        (void)factsOf(file);
        return true;
    } catch (const Fault& fault) {
        const auto* failure = std::get_if<Failure>(&fault.error());
        if (failure != nullptr && (failure->kind == Kind::Damaged || failure->kind == Kind::Foreign))
            return false;
        throw;
    }
}

Restored keepFormer(const RestoreOrder& order, const fs::path& file)
{
    if (!isThere(file))
        return {};
    if (!isReadable(file)) {
        keepDamaged(file, order.damagedName);
        return {order.damagedName, true};
    }
    requireSamePartnership(order, file);
    copyFile(file, order.formerName, {}, {});
    return {order.formerName, false};
}

/// A rollback journal of the file that goes would be taken for one of the file that comes.
void requireNothingBeside(const fs::path& file)
{
    for (const char* ending : {"-journal", "-wal"}) {
        fs::path beside = file;
        beside += ending;
        if (isThere(beside))
            fail(Kind::Other, pathText(file), "another program is working in the file");
    }
}

} // namespace

Restored restoreFile(const RestoreOrder& order, const StorageOptions& options)
{
    requireSodium();
    const fs::path file = placeOf(order.file);
    realPath(order.backup); // a fault where there is none
    if (isSame(file, order.backup))
        fail(Kind::Other, pathText(order.backup), "a file cannot be restored from itself");
    const auto lock = takeWriterLock(file);
    const Replacement replacement(file);
    prepare(replacement, order, options);
    Restored restored = keepFormer(order, file);
    requireNothingBeside(file);
    replacement.replace(file);
    spdlog::info("restored a partnership file from a backup");
    return restored;
}

} // namespace cspdesk::storage
