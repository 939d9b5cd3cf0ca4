// SPDX-License-Identifier: MIT
#include "statistics/keyword_match.h"

#include <algorithm>
#include <array>

namespace cspdesk::statistics {
namespace {

/// The letters of U+00C0 to U+00FF without their accents; a star where there is none.
constexpr std::string_view plainLatin = "aaaaaaaceeeeiiiidnooooo*ouuuuytsaaaaaaaceeeeiiiidnooooo*ouuuuyty";
static_assert(plainLatin.size() == 64);

bool isLetter(unsigned char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9');
}

} // namespace

std::vector<std::string> wordsToCompare(std::string_view text)
{
    constexpr unsigned char firstLatin = 0xC3;
    constexpr unsigned char lastOfTwo = 0xDF;
    constexpr unsigned char many = 0x80;
    std::vector<std::string> out;
    std::string word;
    const auto end = [&] {
        if (!word.empty())
            out.push_back(std::move(word));
        word.clear();
    };
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if (isLetter(byte)) {
            word += static_cast<char>(byte >= 'A' && byte <= 'Z' ? byte - 'A' + 'a' : byte);
        } else if (byte == firstLatin && at + 1 < text.size()) {
            const char plain = plainLatin[static_cast<unsigned char>(text[++at]) & 0x3FU];
            if (plain == '*')
                end();
            else
                word += plain;
        } else if (byte > firstLatin && byte <= lastOfTwo) { // letters of other alphabets
            word += static_cast<char>(byte);
        } else if (byte >= many && byte < 0xC0 && !word.empty()) {
            word += static_cast<char>(byte);                               // goes on
        } else if (byte == 0xE2 && text.substr(at, 3) == "\xE2\x80\x99") { // a curly apostrophe
            end();
            at += 2;
        } else if (byte >= 0xE3) {
            word += static_cast<char>(byte);
        } else {
            end();
        }
    }
    end();
    return out;
}

KeywordMatcher::KeywordMatcher(const std::vector<KeywordList>& lists)
{
    for (std::size_t list = 0; list < std::min(lists.size(), mostLists); ++list)
        for (const Keyword& keyword : lists[list].keywords)
            add(keyword, std::uint32_t{1} << list);
    for (const auto& [stem, of] : m_stems)
        m_stemLengths.push_back(stem.size());
    std::sort(m_stemLengths.begin(), m_stemLengths.end());
    m_stemLengths.erase(std::unique(m_stemLengths.begin(), m_stemLengths.end()), m_stemLengths.end());
}

void KeywordMatcher::add(const Keyword& keyword, std::uint32_t list)
{
    const Words words = wordsToCompare(keyword.term);
    if (words.empty())
        return;
    const bool isNot = keyword.kind == KeywordKind::Not;
    if (isNot || words.size() > 1)
        m_phrases[words.front()].push_back({words, list, isNot});
    else if (keyword.kind == KeywordKind::Stem)
        m_stems[words.front()] |= list;
    else
        m_words[words.front()] |= list;
}

std::uint32_t KeywordMatcher::listsOfStems(const std::string& word) const
{
    std::uint32_t out = 0;
    for (const std::size_t length : m_stemLengths) {
        if (length > word.size())
            break;
        if (const auto found = m_stems.find(word.substr(0, length)); found != m_stems.end())
            out |= found->second;
    }
    return out;
}

std::uint32_t KeywordMatcher::listsIn(std::string_view text) const
{
    const Words words = wordsToCompare(text);
    std::uint32_t out = 0;
    std::vector<std::uint32_t> left(words.size()); // lists for which a word does not count
    const auto stands = [&](const Phrase& phrase, std::size_t at) {
        return phrase.words.size() <= words.size() - at
            && std::equal(phrase.words.begin(), phrase.words.end(), words.begin() + static_cast<std::ptrdiff_t>(at));
    };
    if (!m_phrases.empty())
        for (std::size_t at = 0; at < words.size(); ++at) {
            const auto phrases = m_phrases.find(words[at]);
            if (phrases == m_phrases.end())
                continue;
            for (const Phrase& phrase : phrases->second)
                if (stands(phrase, at)) {
                    if (!phrase.isNot)
                        out |= phrase.lists;
                    else
                        for (std::size_t word = at; word < at + phrase.words.size(); ++word)
                            left[word] |= phrase.lists;
                }
        }
    for (std::size_t at = 0; at < words.size(); ++at) {
        std::uint32_t found = listsOfStems(words[at]);
        if (const auto word = m_words.find(words[at]); word != m_words.end())
            found |= word->second;
        out |= found & ~left[at];
    }
    return out;
}

} // namespace cspdesk::statistics
