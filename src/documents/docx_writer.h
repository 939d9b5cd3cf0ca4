// SPDX-License-Identifier: MIT
#pragma once

#include "documents/document.h"

#include <string>

namespace cspdesk::documents {

/// A Word file (ECMA-376, transitional) to be finished in Word: real heading styles, numbers that Word counts itself,
/// headings of tables that repeat. The same bytes for the same document.
[[nodiscard]] std::string writeDocx(const Document& document);

} // namespace cspdesk::documents
