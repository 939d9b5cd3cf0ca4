// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace cspdesk::storage {

using Blob = std::vector<unsigned char>;

/// What a column can hold: nothing, a whole number, text or bytes.
using SqlValue = std::variant<std::monostate, std::int64_t, std::string, Blob>;

} // namespace cspdesk::storage
