// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string_view>

namespace cspdesk::documents {

/// Columns a character takes on a terminal: 0 for marks, 2 for wide East Asian characters and emoji, else 1.
[[nodiscard]] std::size_t displayWidth(char32_t character);

[[nodiscard]] std::size_t displayWidth(std::u32string_view text);

} // namespace cspdesk::documents
