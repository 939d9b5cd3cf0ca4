// SPDX-License-Identifier: MIT
#include "storage/statement.h"

#include "base/text.h"
#include "storage/fault.h"
#include "storage/sql_fault.h"

#include <sqlite3.h>

namespace cspdesk::storage {
namespace {

// SQLite copies what is bound while the call lasts. The macro holds a cast in the old style.
const sqlite3_destructor_type copied = reinterpret_cast<sqlite3_destructor_type>(-1);

} // namespace

void Statement::Finalizer::operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }

Statement::Statement(sqlite3* handle, std::string_view sql) : m_handle(handle)
{
    sqlite3_stmt* statement = nullptr;
    const char* tail = nullptr;
    const int code = sqlite3_prepare_v2(handle, sql.data(), static_cast<int>(sql.size()), &statement, &tail);
    if (code != SQLITE_OK)
        failSql(handle, code, sql);
    m_statement.reset(statement);
    // What follows the first statement would silently not be run.
    if (statement == nullptr || !trimmed(sql.substr(static_cast<std::size_t>(tail - sql.data()))).empty())
        fail(Failure::Kind::Other, {}, "not exactly one SQL statement");
}

void Statement::require(int code)
{
    if (code != SQLITE_OK)
        failSql(m_handle, code, sqlite3_sql(m_statement.get()));
}

Statement& Statement::bind(std::int64_t number)
{
    require(sqlite3_bind_int64(m_statement.get(), ++m_bound, number));
    return *this;
}

Statement& Statement::bind(std::string_view text)
{
    if (!isUtf8(text))
        fail(Failure::Kind::Constraint, {}, "the text is not UTF-8");
    const char* start = text.data() != nullptr ? text.data() : "";
    require(sqlite3_bind_text64(m_statement.get(), ++m_bound, start, text.size(), copied, SQLITE_UTF8));
    return *this;
}

Statement& Statement::bind(const Blob& bytes)
{
    static const unsigned char none = 0; // a null pointer would bind NULL
    const unsigned char* start = bytes.empty() ? &none : bytes.data();
    require(sqlite3_bind_blob64(m_statement.get(), ++m_bound, start, bytes.size(), copied));
    return *this;
}

Statement& Statement::bindNull()
{
    require(sqlite3_bind_null(m_statement.get(), ++m_bound));
    return *this;
}

Statement& Statement::bind(const SqlValue& value)
{
    if (const auto* number = std::get_if<std::int64_t>(&value))
        return bind(*number);
    if (const auto* text = std::get_if<std::string>(&value))
        return bind(std::string_view(*text));
    if (const auto* bytes = std::get_if<Blob>(&value))
        return bind(*bytes);
    return bindNull();
}

bool Statement::step()
{
    const int code = sqlite3_step(m_statement.get());
    if (code != SQLITE_ROW && code != SQLITE_DONE)
        failSql(m_handle, code, sqlite3_sql(m_statement.get()));
    return code == SQLITE_ROW;
}

void Statement::run()
{
    while (step()) {
    }
}

void Statement::reset()
{
    sqlite3_reset(m_statement.get()); // repeats the error of the last step, which has been reported
    sqlite3_clear_bindings(m_statement.get());
    m_bound = 0;
}

bool Statement::isNull(int column) const { return sqlite3_column_type(m_statement.get(), column) == SQLITE_NULL; }

std::int64_t Statement::integer(int column) const { return sqlite3_column_int64(m_statement.get(), column); }

std::string Statement::text(int column) const
{
    const unsigned char* start = sqlite3_column_text(m_statement.get(), column);
    const int size = sqlite3_column_bytes(m_statement.get(), column);
    return start != nullptr ? std::string(reinterpret_cast<const char*>(start), static_cast<std::size_t>(size))
                            : std::string();
}

Blob Statement::blob(int column) const
{
    const auto* start = static_cast<const unsigned char*>(sqlite3_column_blob(m_statement.get(), column));
    const int size = sqlite3_column_bytes(m_statement.get(), column);
    return start != nullptr ? Blob(start, start + size) : Blob();
}

SqlValue Statement::value(int column) const
{
    switch (sqlite3_column_type(m_statement.get(), column)) {
    case SQLITE_INTEGER: return integer(column);
    case SQLITE_TEXT: return text(column);
    case SQLITE_BLOB: return blob(column);
    default: return {};
    }
}

} // namespace cspdesk::storage
