// SPDX-License-Identifier: MIT
#pragma once

#include "documents/document.h"

#include <string>

namespace cspdesk::documents {

/// The accessible version: one HTML file without script or outside resources, the same bytes for the same document.
[[nodiscard]] std::string writeHtml(const Document& document);

} // namespace cspdesk::documents
