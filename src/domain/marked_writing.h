// SPDX-License-Identifier: MIT
#pragma once

#include "domain/marked_text.h"

namespace cspdesk::domain {

/// Writes blocks as marked text that is read as the same blocks again (marked_text.h). No more backslashes than that
/// takes: somebody is going to edit it. What the markup cannot say stays words: a line break becomes a space, a style
/// that would change within a word of another style is left out.
std::string markedTextOf(const std::vector<MarkedBlock>& blocks);

/// The text as `markedTextOf` would write it, so that two ways to write the same blocks are equal.
std::string canonicalMarkedText(std::string_view text);

/// Eight hexadecimal digits that stand for the text as it reads (FNV-1a): the same for two ways to write the same
/// blocks, and whatever the words of a reference are at the time. It tells an edit, not a forgery.
std::string textMark(std::string_view text);

} // namespace cspdesk::domain
