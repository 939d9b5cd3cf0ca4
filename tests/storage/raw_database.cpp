// SPDX-License-Identifier: MIT
#include "storage/raw_database.h"

#include <sqlite3.h>

#include <stdexcept>

namespace cspdesk::tests {
namespace {

int keepFirst(void* kept, int count, char** values, char**)
{
    auto& text = *static_cast<std::string*>(kept);
    if (text.empty() && count > 0 && values[0] != nullptr)
        text = values[0];
    return 0;
}

} // namespace

void RawDatabase::Closer::operator()(sqlite3* handle) const { sqlite3_close(handle); }

RawDatabase::RawDatabase(const std::filesystem::path& path)
{
    sqlite3* handle = nullptr;
    const int code = sqlite3_open(path.c_str(), &handle);
    m_handle.reset(handle);
    if (code != SQLITE_OK)
        throw std::runtime_error(sqlite3_errmsg(handle));
}

void RawDatabase::run(const std::string& sql) { static_cast<void>(text(sql)); }

std::string RawDatabase::text(const std::string& sql)
{
    std::string first;
    char* message = nullptr;
    if (sqlite3_exec(m_handle.get(), sql.c_str(), keepFirst, &first, &message) != SQLITE_OK) {
        const std::string problem = message != nullptr ? message : "unknown";
        sqlite3_free(message);
        throw std::runtime_error(problem);
    }
    return first;
}

} // namespace cspdesk::tests
