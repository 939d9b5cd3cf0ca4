// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace cspdesk::domain {

/// Words that follow one another in a text. With `isBegun` the last of them may go on: "dro" is begun "drone".
struct SearchPhrase
{
    std::vector<std::string> words; ///< in small letters where they are English; never empty
    bool isBegun = false;

    friend bool operator==(const SearchPhrase&, const SearchPhrase&) = default;
};

/// One thing a text must have, or must not: any of the phrases. The first is as it was typed.
struct SearchTerm
{
    std::vector<SearchPhrase> phrases;

    friend bool operator==(const SearchTerm&, const SearchTerm&) = default;
};

/// What is looked for: all of the wanted, none of the unwanted. Nothing is found by a query that wants nothing.
struct SearchQuery
{
    std::vector<SearchTerm> wanted;
    std::vector<SearchTerm> unwanted;

    [[nodiscard]] bool isEmpty() const { return wanted.empty(); }
    friend bool operator==(const SearchQuery&, const SearchQuery&) = default;
};

/// Whether the person is still typing, so that the last word may not be whole yet.
enum class SearchTyping { Finished, UnderWay };

/// Reads what people type into a search field; nothing is ever an error. Words in any order and in any of their forms;
/// "words in quotes" as they follow one another; a minus before a word or quotation that must not be there; an asterisk
/// behind a word that may go on; references and paragraph numbers (07/04, 8.2) and days (2025-10-21, 21/10/2025).
/// Of a very long text only the beginning counts.
SearchQuery parseSearch(std::string_view text, SearchTyping typing = SearchTyping::Finished);

/// What in the text is written like a day that no calendar has: "31/02/2025". Nothing can be found by it.
std::vector<std::string> impossibleDays(std::string_view text);

} // namespace cspdesk::domain
