// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace cspdesk::benchmarks {

/// What is typed into a paragraph: the same for its number every time, so that what was kept can be told from it.
inline std::string typedWords(long long paragraph, std::size_t characters)
{
    const std::string sentence = "Paragraph " + std::to_string(paragraph)
                               + " records that the Board heard the report, asked two questions and noted it; ";
    std::string words;
    while (words.size() < characters)
        words += sentence;
    words.resize(characters);
    return words;
}

} // namespace cspdesk::benchmarks
