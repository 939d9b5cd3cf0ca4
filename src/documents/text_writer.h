// SPDX-License-Identifier: MIT
#pragma once

#include "documents/document.h"

#include <string>

namespace cspdesk::documents {

/// Plain text of at most 80 columns, for e-mail and the terminal.
[[nodiscard]] std::string writeText(const Document& document);

} // namespace cspdesk::documents
