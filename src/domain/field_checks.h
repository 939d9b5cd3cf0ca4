// SPDX-License-Identifier: MIT
#pragma once

#include "domain/refusal.h"

#include <initializer_list>
#include <string_view>

namespace cspdesk::domain {

/// The longest single-line text of a name or title, in characters; longer is a slip of the clipboard.
constexpr std::size_t lineLimit = 1000;
/// The longest page of text.
constexpr std::size_t pageLimit = 200'000;

Result<> checkFilled(Field field, std::string_view text);
Result<> checkLength(Field field, std::string_view text, std::size_t limit = lineLimit);
/// Both of the above.
Result<> checkLine(Field field, std::string_view text);
Result<> checkRange(Field field, int number, int least, int most);
Result<> checkPeriod(const Period& period);

/// The first that refused, in order.
Result<> firstRefusal(std::initializer_list<Result<>> results);

} // namespace cspdesk::domain
