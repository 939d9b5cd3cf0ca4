// SPDX-License-Identifier: MIT
#pragma once

#include "storage/sql_value.h"

#include <memory>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace cspdesk::storage {

/// One prepared statement. Parameters are bound in their order; columns are read by their place from 0.
class Statement
{
public:
    Statement(sqlite3* handle, std::string_view sql);

    Statement& bind(std::int64_t number);
    Statement& bind(std::string_view text);
    Statement& bind(const std::string& text) { return bind(std::string_view(text)); }
    Statement& bind(const Blob& bytes);
    Statement& bind(const SqlValue& value);
    Statement& bindNull();

    /// Goes to the next row; false when there is none.
    bool step();
    /// Steps to the end.
    void run();
    /// Makes it ready to be bound and run again.
    void reset();

    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] std::int64_t integer(int column) const;
    [[nodiscard]] std::string text(int column) const;
    [[nodiscard]] Blob blob(int column) const;
    [[nodiscard]] SqlValue value(int column) const;

private:
    struct Finalizer
    {
        void operator()(sqlite3_stmt* statement) const;
    };

    void require(int code);

    sqlite3* m_handle;
    std::unique_ptr<sqlite3_stmt, Finalizer> m_statement;
    int m_bound = 0;
};

} // namespace cspdesk::storage
