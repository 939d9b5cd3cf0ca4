// SPDX-License-Identifier: MIT
#include "storage/open_file.h"

#include "storage/fault.h"
#include "storage/file_gate.h"
#include "storage/key_slots.h"
#include "storage/migration.h"
#include "storage/paper_bytes.h"
#include "storage/publish.h"
#include "storage/search_keeping.h"
#include "storage/writer_lock.h"

#include <spdlog/spdlog.h>

namespace cspdesk::storage {
namespace {

using application::OpenMode;
using Kind = Failure::Kind;

/// What each connection that writes is set to, once the file is known to be ours.
void prepareForWriting(const Connection& connection)
{
    // Not WAL: people copy and hand on this file, so it is one file. Also brings back a file another program has
    // switched.
    connection.execute("PRAGMA journal_mode = DELETE");
    connection.execute("PRAGMA synchronous = FULL");
    connection.execute("PRAGMA secure_delete = ON");
}

Connection openForWriting(const std::filesystem::path& path)
{
    Connection connection(path, Connection::Access::Write);
    if (connection.isReadOnly())
        fail(Kind::ReadOnly, {}, "the file may only be read");
    return connection;
}

/// After a new step, or where this program makes other texts of records than the one before it. Without room for it
/// the file can be worked in all the same.
void fillSearchWhereNeeded(const Connection& connection)
{
    if (SearchIndex(connection).isFilled())
        return;
    const auto filled = guarded({}, [&] {
        Transaction transaction(connection);
        fillSearch(connection);
        transaction.commit();
    });
    if (!filled.has_value())
        spdlog::warn("the search index could not be filled; searches read the whole file");
}

/// Whether the file is of an earlier step than the last; without changing a byte of it.
bool isOlder(const Connection& connection)
{
    return stepOfFile(connection, releasedSteps()) < lastStep(releasedSteps());
}

std::shared_ptr<OpenFile> writer(const std::filesystem::path& path, const StorageOptions& options)
{
    stepOfFile(Connection(path, Connection::Access::Read), releasedSteps()); // before a lock is laid beside it
    auto lock = takeWriterLock(path);
    if (isOlder(openForWriting(path)))
        upgrade(path, releasedSteps());
    Connection connection = openForWriting(path);
    requireWhole(connection, releasedSteps());
    prepareForWriting(connection);
    sweepBytes(connection);
    fillSearchWhereNeeded(connection);
    if (options.maximumPages > 0)
        connection.execute("PRAGMA max_page_count = " + std::to_string(options.maximumPages));
    return std::make_shared<OpenFile>(
        OpenFile{path, OpenMode::Write, options, std::move(lock), std::move(connection), {}, false, false});
}

std::shared_ptr<OpenFile> reader(const std::filesystem::path& path, OpenMode mode, const StorageOptions& options)
{
    Connection connection = openForReading(path, releasedSteps());
    if (isOlder(connection))
        fail(Kind::ReadOnly, {}, "the file is of an earlier step: opening it for writing brings it up to date");
    requireWhole(connection, releasedSteps());
    return std::make_shared<OpenFile>(OpenFile{path, mode, options, nullptr, std::move(connection), {}, false, false});
}

} // namespace

std::shared_ptr<OpenFile> openFile(const std::filesystem::path& path, OpenMode mode, const StorageOptions& options)
{
    requireSodium();
    const std::filesystem::path real = realPath(path);
    std::shared_ptr<OpenFile> file = mode == OpenMode::Write ? writer(real, options) : reader(real, mode, options);
    if (mode == OpenMode::Public) {
        // Not even a fault in this program can lay hands on the key now.
        file->connection.forbidReading("key_slot");
    } else if (std::optional<SecretKey> key = plainKey(file->connection)) {
        file->sealer.emplace(std::move(*key));
    } else {
        file->isProtected = true;
    }
    spdlog::info("opened a partnership file of step {}", lastStep(releasedSteps()));
    return file;
}

void createFile(const std::filesystem::path& path)
{
    publish(path, [](const std::filesystem::path& passing) {
        const Connection connection(passing, Connection::Access::Create);
        prepareForWriting(connection);
        createSchema(connection, releasedSteps());
        storePlainKey(connection, SecretKey::random());
        fillSearch(connection);
    });
}

} // namespace cspdesk::storage
