// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

struct sqlite3;

namespace cspdesk::storage {

/// Logs the SQL text and the code, never a bound value, and throws the fault the code stands for.
[[noreturn]] void failSql(sqlite3* handle, int code, std::string_view sql);

} // namespace cspdesk::storage
