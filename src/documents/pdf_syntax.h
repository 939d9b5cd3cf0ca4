// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace cspdesk::documents::pdf {

using ObjectNumber = std::size_t;

/// A number without exponent or needless digits, the same in every locale.
[[nodiscard]] std::string number(double value, int digits = 2);

/// "12 0 R"
[[nodiscard]] std::string reference(ObjectNumber object);

/// A text string: UTF-16 in hexadecimal digits, so that nothing in it can need escaping.
[[nodiscard]] std::string text(std::string_view utf8);
[[nodiscard]] std::string text(std::u32string_view characters);

/// A byte string in parentheses; brackets, backslashes and bytes outside ASCII are escaped.
[[nodiscard]] std::string literal(std::string_view bytes);

/// An address with every byte outside printable ASCII percent-encoded.
[[nodiscard]] std::string address(std::string_view uri);

/// Compressed by zlib.
[[nodiscard]] std::string deflated(std::string_view bytes);

} // namespace cspdesk::documents::pdf
