// SPDX-License-Identifier: MIT
#pragma once

#include "documents/document.h"

#include <string_view>

namespace cspdesk::documents {

/// Marked text (domain/marked_text.h) as blocks; its headings get the given level.
std::vector<Block> blocksOf(std::string_view markedText, int headingLevel);

} // namespace cspdesk::documents
