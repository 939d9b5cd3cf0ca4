// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace cspdesk::domain {

/// What a character is to somebody who compares words.
enum class CharacterKind {
    Letter,    ///< a letter or digit
    Joiner,    ///< an apostrophe or hyphen, which parts no word
    Point,     ///< a point, comma or colon, which parts no figure: "45.2", "10:30"
    WordBreak, ///< an invisible place where a word may end
    Nothing,   ///< invisible, or a mark on the letter before
    Separator
};

/// One character of a text: what it is, how many bytes it takes, and what it is compared as.
struct FoldedCharacter
{
    CharacterKind kind = CharacterKind::Separator;
    std::size_t length = 1;   ///< bytes in the text
    std::string letters = {}; ///< of a letter, in UTF-8: lower case, without accents, ligatures taken apart
    bool isUpperCase = false; ///< of a Latin letter
};

/// The character at the front of a text that is not empty. Bytes that are no UTF-8 part words.
FoldedCharacter foldedFront(std::string_view text);

} // namespace cspdesk::domain
