// SPDX-License-Identifier: MIT
#pragma once

#include "documents/document.h"

#include <string>
#include <vector>

namespace cspdesk::documents {

/// The lines of a table in aligned columns, together at most `width` wide.
[[nodiscard]] std::vector<std::u32string> tableLines(const Table& table, std::size_t width);

} // namespace cspdesk::documents
