// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace cspdesk::domain {

/// Whether a word may begin before a letter. `Within` parts what reads as one word: "Lee's", "co-operate", "MARAC2".
enum class WordEdge : unsigned char { None, Within, Between };

/// The letters and digits of texts, one behind the other, without all that can differ between two ways to write the
/// same words: case, accents, ligatures, punctuation, spaces, line breaks, soft hyphens, invisible characters. Where
/// words begin is kept beside the letters, so that "well-known", "well known" and "wellknown" are the same letters.
class ComparedText
{
public:
    /// Appends a text; its first letter begins a word.
    void append(std::string_view text);

    [[nodiscard]] const std::string& letters() const { return m_letters; }
    /// Before the letter at `at`; behind the last one, words end.
    [[nodiscard]] WordEdge edge(std::size_t at) const { return at < m_edges.size() ? m_edges[at] : WordEdge::Between; }
    /// Where words begin, as a person counts words.
    [[nodiscard]] std::vector<std::size_t> wordStarts() const;

    /// The number of the appended text that holds the letter.
    [[nodiscard]] std::size_t textOf(std::size_t letter) const;
    /// The byte of that text at which the character begins that the letter comes from.
    [[nodiscard]] std::size_t originOf(std::size_t letter) const { return m_origins[letter]; }

private:
    void appendLetters(std::string_view letters, WordEdge edge, std::size_t origin);

    std::string m_letters;
    std::vector<WordEdge> m_edges;
    std::vector<std::uint32_t> m_origins;
    std::vector<std::size_t> m_textStarts;
};

} // namespace cspdesk::domain
