// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace cspdesk::analysis {

/// A number as a text has it: 1,002 or 34.3. `scaled` is in units of the last of its decimals.
struct WrittenNumber
{
    std::int64_t scaled = 0;
    int decimals = 0;

    [[nodiscard]] bool isWhole() const { return decimals == 0; }
    friend bool operator==(const WrittenNumber&, const WrittenNumber&) = default;
};

/// A word, a number or a sign of a text.
struct Token
{
    enum class Kind {
        Word,    ///< in small letters
        Number,  ///< also one that is written as a word, from two to twenty
        Percent, ///< a number that is followed by "%" or "per cent"
        Sign     ///< one character, as "(" or "/"
    };

    Kind kind = Kind::Word;
    std::string text; ///< as it is written; of words in small letters
    WrittenNumber number;
    std::size_t begin = 0; ///< in bytes of the text
    std::size_t end = 0;
    bool isSpelled = false;    ///< a number that is written as a word
    bool isMoney = false;      ///< with a sign of a currency before it
    bool isPartOfName = false; ///< "B12", "2024-25", "3rd", "10:30": no number of anything
};

using Tokens = std::vector<Token>;

/// The tokens of a text in UTF-8.
Tokens tokensOf(std::string_view text);

/// The sentences of the tokens, each from its first to behind its last. A full stop within a number or behind a short
/// form such as "e.g." ends none.
struct TokenRange
{
    std::size_t begin = 0;
    std::size_t end = 0;
};
std::vector<TokenRange> sentencesOf(std::string_view text, const Tokens& tokens);

} // namespace cspdesk::analysis
