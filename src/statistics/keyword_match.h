// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace cspdesk::statistics {

enum class KeywordKind {
    Word,   ///< the whole word
    Stem,   ///< words that begin so
    Phrase, ///< words that follow each other
    Not     ///< a phrase whose words do not count where it stands: "non alcoholic"
};

struct Keyword
{
    std::string term;
    KeywordKind kind = KeywordKind::Word;

    friend bool operator==(const Keyword&, const Keyword&) = default;
};

struct KeywordList
{
    std::string name;
    std::vector<Keyword> keywords;

    friend bool operator==(const KeywordList&, const KeywordList&) = default;
};

/// The words of a text as they are compared: small letters without accents. What is neither letter nor digit parts
/// them; letters of other alphabets stay as they are.
std::vector<std::string> wordsToCompare(std::string_view text);

/// Says which lists have a keyword in a text. All lists are looked up at once, by words and not term by term.
class KeywordMatcher
{
public:
    static constexpr std::size_t mostLists = 32;

    /// Of at most so many lists; terms without a letter or digit are left out.
    explicit KeywordMatcher(const std::vector<KeywordList>& lists);

    /// A bit for each list, the first the lowest.
    [[nodiscard]] std::uint32_t listsIn(std::string_view text) const;

private:
    using Words = std::vector<std::string>;
    struct Phrase
    {
        Words words;
        std::uint32_t lists = 0;
        bool isNot = false;
    };
    void add(const Keyword& keyword, std::uint32_t list);
    [[nodiscard]] std::uint32_t listsOfStems(const std::string& word) const;

    std::unordered_map<std::string, std::uint32_t> m_words;
    std::unordered_map<std::string, std::uint32_t> m_stems;
    std::vector<std::size_t> m_stemLengths;                         ///< from short to long
    std::unordered_map<std::string, std::vector<Phrase>> m_phrases; ///< by their first word
};

} // namespace cspdesk::statistics
