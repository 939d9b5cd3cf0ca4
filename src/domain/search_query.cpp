// SPDX-License-Identifier: MIT
#include "domain/search_query.h"

#include "base/date.h"
#include "base/text.h"
#include "domain/letter_folding.h"
#include "domain/word_forms.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <iterator>
#include <optional>

namespace cspdesk::domain {
namespace {

// More than anybody types; a whole page pasted by mistake costs no time.
constexpr std::size_t mostCharacters = 400;
constexpr std::size_t mostTerms = 24;
/// A single letter begins too many words to be of use.
constexpr std::size_t shortestBegun = 2;

constexpr std::array<std::string_view, 12> months{"january",   "february", "march",    "april",
                                                  "may",       "june",     "july",     "august",
                                                  "september", "october",  "november", "december"};

/// One piece between spaces, or what stands in quotes.
struct Piece
{
    std::string_view text;
    bool isQuoted = false;
    bool isUnwanted = false;
    bool isLast = false; ///< nothing, not even a space, comes behind it
};

bool isQuote(std::string_view text, std::size_t& length)
{
    for (const std::string_view quote : {"\"", "“", "”", "„", "«", "»"})
        if (text.starts_with(quote)) {
            length = quote.size();
            return true;
        }
    return false;
}

/// Where the quotation ends: at the next quote, or with the text.
std::size_t endOfQuotation(std::string_view text)
{
    std::size_t length = 0;
    for (std::size_t at = 0; at < text.size(); ++at)
        if (isQuote(text.substr(at), length))
            return at;
    return text.size();
}

std::vector<Piece> piecesOf(std::string_view text)
{
    std::vector<Piece> pieces;
    std::size_t quote = 0;
    while (!text.empty()) {
        if (text.front() == ' ') {
            text.remove_prefix(1);
            continue;
        }
        Piece piece;
        if (text.front() == '-' && text.size() > 1) {
            piece.isUnwanted = true;
            text.remove_prefix(1);
        }
        if (isQuote(text, quote)) {
            text.remove_prefix(quote);
            piece.isQuoted = true;
            const std::size_t end = endOfQuotation(text);
            piece.text = text.substr(0, end);
            text.remove_prefix(end);
            if (isQuote(text, quote))
                text.remove_prefix(quote);
            else
                piece.isLast = true; // the quotation is still being typed
        } else {
            std::size_t end = 0;
            while (end < text.size() && text[end] != ' ' && !isQuote(text.substr(end), quote))
                ++end;
            piece.text = text.substr(0, end);
            text.remove_prefix(end);
            piece.isLast = text.empty();
        }
        pieces.push_back(piece);
    }
    return pieces;
}

char lowered(char letter) { return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter; }

/// The words as the index divides a text: at whatever is no letter and no digit. Accents stay: the index takes them off
/// the words it is asked for as it does off those it keeps.
std::vector<std::string> wordsOf(std::string_view text)
{
    std::vector<std::string> words(1);
    while (!text.empty()) {
        const FoldedCharacter character = foldedFront(text);
        const std::size_t length = std::min(character.length, text.size());
        const bool isMark = character.kind == CharacterKind::Nothing && !words.back().empty();
        if (character.kind == CharacterKind::Letter || isMark)
            std::transform(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(length),
                           std::back_inserter(words.back()), lowered);
        else if (character.kind != CharacterKind::Nothing && !words.back().empty())
            words.emplace_back();
        text.remove_prefix(length);
    }
    if (words.back().empty())
        words.pop_back();
    return words;
}

std::optional<int> numberIn(const std::string& word, std::size_t mostDigits)
{
    int number = 0;
    const auto [rest, error] = std::from_chars(word.data(), word.data() + word.size(), number);
    if (error != std::errc() || rest != word.data() + word.size() || word.size() > mostDigits)
        return std::nullopt;
    return number;
}

bool isMonth(const std::optional<int>& month) { return month && *month >= 1 && *month <= 12; }

std::string monthName(int month) { return std::string(months.at(static_cast<std::size_t>(month) - 1)); }

/// "2025-10-21" and "21/10/2025" as they stand in words, "2025-10" as a month. The day comes first: these are British
/// papers.
std::optional<SearchPhrase> dayIn(const std::vector<std::string>& words)
{
    if (words.size() == 2 && words[0].size() == 4) {
        const auto month = numberIn(words[1], 2);
        if (numberIn(words[0], 4) && isMonth(month))
            return SearchPhrase{{monthName(*month), words[0]}};
    }
    if (words.size() != 3)
        return std::nullopt;
    const bool yearFirst = words[0].size() == 4;
    const auto day = numberIn(words[yearFirst ? 2 : 0], 2);
    const auto month = numberIn(words[1], 2);
    const std::string& year = words[yearFirst ? 0 : 2];
    if (!day || *day < 1 || *day > 31 || !isMonth(month) || year.size() != 4 || !numberIn(year, 4))
        return std::nullopt;
    return SearchPhrase{{std::to_string(*day), monthName(*month), year}};
}

/// "7/4" is reference 07/04.
std::optional<SearchPhrase> referenceIn(std::string_view text, const std::vector<std::string>& words)
{
    if (words.size() != 2 || text.find('/') == std::string_view::npos || !numberIn(words[0], 2)
        || !numberIn(words[1], 2))
        return std::nullopt;
    SearchPhrase phrase{words};
    for (std::string& word : phrase.words)
        if (word.size() == 1)
            word.insert(word.begin(), '0');
    return phrase;
}

std::string joined(const std::vector<std::string>& words)
{
    std::string all;
    for (const std::string& word : words)
        all += word;
    return all;
}

void add(SearchTerm& term, SearchPhrase phrase)
{
    if (std::find(term.phrases.begin(), term.phrases.end(), phrase) == term.phrases.end())
        term.phrases.push_back(std::move(phrase));
}

/// What else the piece may mean.
void addReadings(SearchTerm& term, std::string_view text, const std::vector<std::string>& words)
{
    if (words.size() == 1)
        for (std::string& form : wordForms(words.front()))
            add(term, {{std::move(form)}});
    if (auto day = dayIn(words))
        add(term, std::move(*day));
    if (auto reference = referenceIn(text, words))
        add(term, std::move(*reference));
    if (words.size() == 2 && text.find('-') != std::string_view::npos) {
        add(term, {{joined(words)}});                     // "anti-social" is "antisocial", too
        for (std::string& form : wordForms(words.back())) // and "e-scooter" is "e-scooters"
            add(term, {{words.front(), std::move(form)}});
    }
}

SearchTerm termOf(const Piece& piece, SearchTyping typing)
{
    SearchTerm term;
    const std::vector<std::string> words = wordsOf(piece.text);
    if (words.empty())
        return term;
    const bool hasAsterisk = piece.text.ends_with('*') && !piece.isQuoted;
    const bool isBeingTyped =
        typing == SearchTyping::UnderWay && piece.isLast && !piece.isUnwanted && words.back().size() >= shortestBegun;
    add(term, {words, hasAsterisk || isBeingTyped});
    if (!piece.isQuoted && !hasAsterisk)
        addReadings(term, piece.text, words);
    return term;
}

} // namespace

std::vector<std::string> impossibleDays(std::string_view text)
{
    const std::string line = singleLine(shortened(text.substr(0, 4 * mostCharacters), mostCharacters));
    std::vector<std::string> days;
    for (const Piece& piece : piecesOf(line)) {
        const std::vector<std::string> words = wordsOf(piece.text);
        if (words.size() != 3 || piece.text.find_first_of("-/.") == std::string_view::npos)
            continue;
        const bool yearFirst = words[0].size() == 4;
        const auto year = numberIn(words[yearFirst ? 0 : 2], 4);
        const auto month = numberIn(words[1], 2);
        const auto day = numberIn(words[yearFirst ? 2 : 0], 2);
        if (!year || words[yearFirst ? 0 : 2].size() != 4 || !month || !day)
            continue;
        if (!std::chrono::year_month_day(std::chrono::year(*year), std::chrono::month(static_cast<unsigned>(*month)),
                                         std::chrono::day(static_cast<unsigned>(*day)))
                 .ok())
            days.emplace_back(piece.text);
    }
    return days;
}

SearchQuery parseSearch(std::string_view text, SearchTyping typing)
{
    std::string line = singleLine(shortened(text.substr(0, 4 * mostCharacters), mostCharacters));
    // A space at the end tells that the last word is whole.
    if (!text.empty() && (text.back() == ' ' || text.back() == '\t'))
        line += ' ';
    SearchQuery query;
    for (const Piece& piece : piecesOf(line)) {
        SearchTerm term = termOf(piece, typing);
        auto& terms = piece.isUnwanted ? query.unwanted : query.wanted;
        if (!term.phrases.empty() && terms.size() < mostTerms)
            terms.push_back(std::move(term));
    }
    return query;
}

} // namespace cspdesk::domain
