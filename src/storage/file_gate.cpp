// SPDX-License-Identifier: MIT
#include "storage/file_gate.h"

#include "storage/fault.h"
#include "storage/writer_lock.h"

#include <spdlog/spdlog.h>
#include <sqlite3.h>

namespace cspdesk::storage {
namespace {

using Kind = Failure::Kind;

// https://www.sqlite.org/fileformat.html, section 1.3
constexpr std::string_view magic("SQLite format 3\0", 16);
constexpr std::size_t headerSize = 100;
constexpr std::size_t userVersionAt = 60;
constexpr std::size_t applicationIdAt = 68;

std::uint32_t bigEndian(std::string_view bytes, std::size_t at)
{
    std::uint32_t number = 0;
    for (std::size_t index = at; index < at + 4; ++index)
        number = number << 8U | static_cast<unsigned char>(bytes[index]);
    return number;
}

bool isMarkedOurs(std::string_view header)
{
    return header.size() == headerSize && bigEndian(header, applicationIdAt) == applicationId;
}

void requireSqlite(std::string_view header)
{
    if (header.empty())
        fail(Kind::Foreign, {}, "the file is empty");
    if (header.substr(0, magic.size()) != magic.substr(0, header.size()))
        fail(isMarkedOurs(header) ? Kind::Damaged : Kind::Foreign, {}, "what is in it was not written by CSP Desk");
    if (header.size() < headerSize)
        fail(Kind::Damaged, {}, "the file is cut off");
}

bool isLeftByCrash(const Fault& fault)
{
    return fault.sqlCode() == SQLITE_READONLY_ROLLBACK || fault.sqlCode() == SQLITE_READONLY_CANTLOCK
        || fault.sqlCode() == SQLITE_READONLY_RECOVERY;
}

/// Opening for writing and reading once is what rolls back; the lock keeps a writer from being mistaken for a crashed
/// one.
void rollBackAfterCrash(const std::filesystem::path& path)
{
    const auto lock = takeWriterLock(path);
    const Connection writer(path, Connection::Access::Write);
    writer.execute("PRAGMA schema_version");
    spdlog::warn("rolled back what a crash had left unfinished");
}

} // namespace

std::filesystem::path realPath(const std::filesystem::path& path)
{
    std::error_code error;
    const auto status = std::filesystem::status(path, error);
    if (status.type() == std::filesystem::file_type::not_found)
        fail(Kind::NotFound, pathText(path), "there is no such file");
    if (error)
        fail(Kind::CannotOpen, pathText(path), error.message());
    if (std::filesystem::is_directory(status))
        fail(Kind::CannotOpen, pathText(path), "it is a folder");
    if (!std::filesystem::is_regular_file(status)) // a pipe would let us wait for ever
        fail(Kind::CannotOpen, pathText(path), "it is no plain file");
    std::filesystem::path real = std::filesystem::canonical(path, error);
    if (error)
        fail(Kind::CannotOpen, pathText(path), error.message());
    return real;
}

int stepOfFile(const Connection& connection, const std::vector<MigrationStep>& steps)
{
    const std::string header = connection.firstBytes(headerSize);
    requireSqlite(header);
    if (!isMarkedOurs(header))
        fail(Kind::Foreign, {}, "it is a database, but of another program");
    const std::uint32_t step = bigEndian(header, userVersionAt);
    if (step > static_cast<std::uint32_t>(lastStep(steps)))
        fail(Kind::Newer, {},
             "the file is of step " + std::to_string(step) + ", this program knows steps up to "
                 + std::to_string(lastStep(steps)));
    if (step < 1)
        fail(Kind::Damaged, {}, "the file does not say of which step it is");
    return static_cast<int>(step);
}

void requireWhole(const Connection& connection, const std::vector<MigrationStep>& steps)
{
    // The schema first: nothing in a doctored one, such as a trigger, gets to run.
    if (schemaOf(connection) != expectedSchema(steps))
        fail(Kind::Damaged, {}, "the tables of the file are not those of step " + std::to_string(lastStep(steps)));
    requireSoundPages(connection);
}

void requireSoundPages(const Connection& connection)
{
    // SQLite reads what is missing of the last page as zeros.
    if (connection.fileSize() % connection.number("PRAGMA page_size") != 0)
        fail(Kind::Damaged, {}, "the file is cut off");
    Statement check = connection.prepare("PRAGMA quick_check(1)");
    if (check.step() && check.text(0) != "ok")
        fail(Kind::Damaged, {}, check.text(0));
}

Connection openForReading(const std::filesystem::path& path, const std::vector<MigrationStep>& steps)
{
    try {
        Connection connection(path, Connection::Access::Read);
        stepOfFile(connection, steps);
        connection.execute("PRAGMA schema_version");
        return connection;
    } catch (const Fault& fault) {
        if (!isLeftByCrash(fault))
            throw;
    }
    rollBackAfterCrash(path);
    return {path, Connection::Access::Read};
}

} // namespace cspdesk::storage
