// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace cspdesk::documents {

inline constexpr char32_t replacementCharacter = 0xFFFD;

/// Decodes UTF-8; every byte that is not part of a valid sequence becomes U+FFFD.
[[nodiscard]] std::u32string decodeUtf8(std::string_view text);

void appendUtf8(std::string& text, char32_t character);

[[nodiscard]] std::string encodeUtf8(std::u32string_view text);

/// UTF-16 big endian in hexadecimal digits, as PDF writes text.
[[nodiscard]] std::string hexUtf16(std::u32string_view text);

/// "[U+1F600]"
[[nodiscard]] std::string codeOf(char32_t character);

/// True for characters that XML and HTML cannot hold.
[[nodiscard]] bool isForbiddenInMarkup(char32_t character);

/// True for the letters that are read from right to left.
[[nodiscard]] bool isRightToLeft(char32_t character);

/// Text for an element or a quoted attribute of HTML or XML.
[[nodiscard]] std::string escapeMarkup(std::string_view text);

} // namespace cspdesk::documents
