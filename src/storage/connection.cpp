// SPDX-License-Identifier: MIT
#include "storage/connection.h"

#include "storage/fault.h"
#include "storage/sql_fault.h"

#include <spdlog/spdlog.h>
#include <sqlite3.h>

#include <algorithm>
#include <cstring>

namespace cspdesk::storage {
namespace {

constexpr int busyMilliseconds = 5000;

int flagsFor(Connection::Access access)
{
    switch (access) {
    case Connection::Access::Read: return SQLITE_OPEN_READONLY;
    case Connection::Access::Write: return SQLITE_OPEN_READWRITE;
    case Connection::Access::Create: return SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    }
    return SQLITE_OPEN_READONLY;
}

int refuseTable(void* forbidden, int action, const char* table, const char*, const char*, const char*)
{
    const bool isRead = action == SQLITE_READ && table != nullptr;
    return isRead && *static_cast<const std::string*>(forbidden) == table ? SQLITE_DENY : SQLITE_OK;
}

sqlite3_file* openedFile(sqlite3* handle)
{
    sqlite3_file* file = nullptr;
    const int found = sqlite3_file_control(handle, "main", SQLITE_FCNTL_FILE_POINTER, &file);
    if (found != SQLITE_OK || file == nullptr || file->pMethods == nullptr)
        fail(Failure::Kind::CannotOpen, {}, "the file cannot be read");
    return file;
}

} // namespace

std::string pathText(const std::filesystem::path& path)
{
    const std::u8string text = path.u8string();
    return {text.begin(), text.end()};
}

void Connection::Closer::operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }

Connection::Connection(const std::string& name, int flags)
{
    sqlite3* handle = nullptr;
    const int code = sqlite3_open_v2(name.c_str(), &handle, flags | SQLITE_OPEN_EXRESCODE, nullptr);
    m_handle.reset(handle); // there even after a failure, to carry the message
    if (code != SQLITE_OK)
        failSql(handle, code, "open");
    setUp();
}

Connection::Connection(const std::filesystem::path& path, Access access) : Connection(pathText(path), flagsFor(access))
{}

Connection Connection::inMemory() { return Connection(":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE); }

void Connection::setUp() const
{
    sqlite3* handle = m_handle.get();
    sqlite3_busy_timeout(handle, busyMilliseconds);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
    // None of these reads the file, so that a file which is not ours is left alone.
    execute("PRAGMA foreign_keys = ON");
    execute("PRAGMA temp_store = MEMORY");
    // Without spilling, readers are shut out only while a commit writes, however large the transaction.
    execute("PRAGMA cache_spill = OFF");
}

Statement Connection::prepare(std::string_view sql) const { return Statement(m_handle.get(), sql); }

void Connection::execute(std::string_view sql) const { prepare(sql).run(); }

std::int64_t Connection::number(std::string_view sql) const
{
    Statement statement = prepare(sql);
    return statement.step() ? statement.integer(0) : 0;
}

bool Connection::isReadOnly() const { return sqlite3_db_readonly(m_handle.get(), "main") == 1; }

bool Connection::isInTransaction() const { return sqlite3_get_autocommit(m_handle.get()) == 0; }

void Connection::forbidReading(std::string table)
{
    m_forbidden = std::make_unique<std::string>(std::move(table));
    setAuthorizer();
}

void Connection::setAuthorizer() const
{
    sqlite3_set_authorizer(m_handle.get(), m_forbidden ? refuseTable : nullptr, m_forbidden.get());
}

void Connection::copyInto(const std::filesystem::path& target)
{
    // Copying a table is reading it, but brings nothing of it to us.
    sqlite3_set_authorizer(m_handle.get(), nullptr, nullptr);
    try {
        prepare("VACUUM INTO ?").bind(std::string_view(pathText(target))).run();
    } catch (...) {
        setAuthorizer();
        throw;
    }
    setAuthorizer();
}

std::int64_t Connection::fileSize() const
{
    sqlite3_file* file = openedFile(m_handle.get());
    sqlite3_int64 size = 0;
    if (file->pMethods->xFileSize(file, &size) != SQLITE_OK)
        fail(Failure::Kind::CannotOpen, {}, "the size of the file cannot be read");
    return size;
}

std::string Connection::firstBytes(std::size_t count) const
{
    sqlite3_file* file = openedFile(m_handle.get());
    std::string bytes(std::min(count, static_cast<std::size_t>(fileSize())), '\0');
    if (file->pMethods->xRead(file, bytes.data(), static_cast<int>(bytes.size()), 0) != SQLITE_OK)
        fail(Failure::Kind::CannotOpen, {}, "the beginning of the file cannot be read");
    return bytes;
}

Transaction::Transaction(const Connection& connection) : m_connection(connection)
{
    m_connection.execute("BEGIN IMMEDIATE");
}

Transaction::~Transaction() { rollBack(); }

void Transaction::commit()
{
    m_connection.execute("COMMIT");
    m_over = true;
}

void Transaction::rollBack() noexcept
{
    if (std::exchange(m_over, true) || !m_connection.isInTransaction())
        return; // SQLite has rolled back by itself, as it does when the disk is full
    try {
        m_connection.execute("ROLLBACK");
    } catch (const std::exception&) {
        spdlog::error("a transaction could not be rolled back; SQLite will when the file is next opened");
    }
}

} // namespace cspdesk::storage
