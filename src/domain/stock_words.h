// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace cspdesk::domain {

/// Whether a word, in lower case and without its apostrophe, says nothing by itself: the small words of English, and
/// those in which the papers of every board are written ("noted", "report", "partnership", "October").
bool isStockWord(std::string_view word);

bool isMonth(std::string_view word);

} // namespace cspdesk::domain
