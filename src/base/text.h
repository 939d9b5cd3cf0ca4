// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace cspdesk {

/// Whether every byte belongs to well-formed UTF-8.
bool isUtf8(std::string_view text);

/// Characters (code points) of well-formed UTF-8.
std::size_t characterCount(std::string_view text);

/// Without white space at either end.
std::string_view trimmed(std::string_view text);

/// One line of text as a person would type it into a field: control characters, line breaks and runs of spaces become
/// single spaces, ends trimmed, ill-formed bytes replaced by U+FFFD.
std::string singleLine(std::string_view text);

/// The first `limit` characters, with an ellipsis where something was cut off.
std::string shortened(std::string_view text, std::size_t limit);

} // namespace cspdesk
