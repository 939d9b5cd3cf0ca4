// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.h"

#include <string>
#include <string_view>

namespace cspdesk::application {

/// "Tuesday 21 October 2025", whatever the language of the screens: what is searched lies in the file.
std::string dayInWords(Date day);

/// Puts words behind others, without control characters, which mark what was found, and soft hyphens, which would part
/// a word.
void append(std::string& text, std::string_view words, std::string_view between = " ");

/// The words of marked text, without its marks.
std::string wordsIn(const std::string& markedText);

} // namespace cspdesk::application
