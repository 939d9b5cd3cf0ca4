// SPDX-License-Identifier: MIT
#pragma once

#include "documents/document.h"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace cspdesk::documents {

/// Where a paragraph of minutes stands in the same document, "#p8.2"; empty where it does not.
using ParagraphAddress = std::function<std::string(std::int64_t paragraph)>;

/// Marked text (domain/marked_text.h) as blocks; its headings get the given level. References to paragraphs become
/// links where `address` gives one, and are words otherwise.
std::vector<Block> blocksOf(std::string_view markedText, int headingLevel, const ParagraphAddress& address = {});

} // namespace cspdesk::documents
