// SPDX-License-Identifier: MIT
#pragma once

#include "application/store.h"
#include "storage/statement.h"

#include <array>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct sqlite3;

namespace cspdesk::storage {

/// The path as SQLite and messages take it: UTF-8.
std::string pathText(const std::filesystem::path& path);

/// One SQLite connection, set up the way every partnership file is used.
class Connection
{
public:
    enum class Access { Read, Write, Create };

    Connection(const std::filesystem::path& path, Access access);
    static Connection inMemory();

    [[nodiscard]] Statement prepare(std::string_view sql) const;
    /// Runs one statement that needs nothing bound.
    void execute(std::string_view sql) const;
    /// The first column of the first row.
    [[nodiscard]] std::int64_t number(std::string_view sql) const;

    /// Whether the file or its folder lets nobody write through this connection.
    [[nodiscard]] bool isReadOnly() const;
    [[nodiscard]] bool isInTransaction() const;
    /// Makes every statement fail that reads the table.
    void forbidReading(std::string table);
    /// Writes everything into a new file, compacted.
    void copyInto(const std::filesystem::path& target);

    /// The size of the file and its first bytes, through SQLite's own descriptor: closing another descriptor of the
    /// same file would drop the locks that any connection of this process holds on it.
    [[nodiscard]] std::int64_t fileSize() const;
    [[nodiscard]] std::string firstBytes(std::size_t count) const;

private:
    friend void copyPages(const Connection& from, const Connection& to, const application::CopyProgress& progress);

    struct Closer
    {
        void operator()(sqlite3* handle) const;
    };

    Connection(const std::string& name, int flags);
    void setUp() const;
    void setAuthorizer() const;

    std::unique_ptr<sqlite3, Closer> m_handle;
    std::unique_ptr<std::string> m_forbidden; // at a fixed address: SQLite keeps a pointer to it
};

/// A write transaction, rolled back unless committed.
class Transaction
{
public:
    explicit Transaction(const Connection& connection);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    void commit();
    void rollBack() noexcept;

private:
    const Connection& m_connection;
    bool m_over = false;
};

} // namespace cspdesk::storage
