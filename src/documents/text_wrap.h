// SPDX-License-Identifier: MIT
#pragma once

#include "documents/document.h"

#include <string>
#include <string_view>
#include <vector>

namespace cspdesk::documents {

/// The characters of spans, with the address of each link behind its text.
[[nodiscard]] std::u32string textOf(const Spans& spans);

/// Lines of at most `width` columns; words that are longer are broken.
[[nodiscard]] std::vector<std::u32string> wrapText(std::u32string_view text, std::size_t width);

/// The text in a field of `width` columns.
[[nodiscard]] std::u32string padded(std::u32string_view text, std::size_t width, Alignment alignment);

} // namespace cspdesk::documents
