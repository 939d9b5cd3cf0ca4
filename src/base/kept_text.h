// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace cspdesk {

/// Text of several lines without what nobody can see and everybody is misled by: control characters other than line
/// feeds and tabs, and the marks that turn the direction of the text that follows them (U+202A to U+202E, U+2066 to
/// U+2069). A line break of two characters becomes one; what is no UTF-8 becomes U+FFFD.
std::string withoutControls(std::string_view text);

/// The same without white space at either end, as the office's fields of several lines are kept. Fields of one line
/// are kept as `singleLine` (base/text.h) has them, which leaves the same out.
std::string keptLines(std::string_view text);

} // namespace cspdesk
