// SPDX-License-Identifier: MIT
#include "domain/leak_check.h"

#include "domain/compared_text.h"
#include "domain/leak_patterns.h"
#include "domain/letter_folding.h"
#include "domain/marked_text.h"
#include "domain/stock_words.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <string_view>
#include <tuple>

namespace cspdesk::domain {
namespace {

constexpr std::size_t runLength =
    6; ///< words; shorter runs are shared by texts that have nothing to do with each other
constexpr std::size_t figuresThatTell = 3; ///< "36 of 56, 45 per cent" says something, "item 5" does not

bool isNumber(std::string_view word)
{
    return std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool isOrdinal(std::string_view word)
{
    static constexpr std::array<std::string_view, 4> endings{"st", "nd", "rd", "th"};
    return word.size() > 2 && word.size() < 5 && isNumber(word.substr(0, word.size() - 2))
        && std::find(endings.begin(), endings.end(), word.substr(word.size() - 2)) != endings.end();
}

bool isYear(std::string_view word)
{
    return word.size() == 4 && isNumber(word) && (word.substr(0, 2) == "19" || word.substr(0, 2) == "20");
}

/// What a word adds to a run: it tells something, it is a figure of which several tell something, or neither.
enum class Weight { Stock, Figure, Telling };

/// The words of one text with their weights.
class WeighedWords
{
public:
    explicit WeighedWords(std::string_view text)
    {
        m_text.append(text);
        m_starts = m_text.wordStarts();
        for (std::size_t i = 0; i < m_starts.size(); ++i)
            m_weights.push_back(weightOf(i));
    }

    [[nodiscard]] std::size_t count() const { return m_starts.size(); }

    [[nodiscard]] std::string_view letters(std::size_t first, std::size_t words) const
    {
        const std::size_t end = first + words < count() ? m_starts[first + words] : m_text.letters().size();
        return std::string_view(m_text.letters()).substr(m_starts[first], end - m_starts[first]);
    }

    [[nodiscard]] bool tells(std::size_t first, std::size_t words) const
    {
        const auto begin = m_weights.begin() + static_cast<std::ptrdiff_t>(first);
        const auto end = begin + static_cast<std::ptrdiff_t>(words);
        return std::find(begin, end, Weight::Telling) != end
            || std::count(begin, end, Weight::Figure) >= static_cast<std::ptrdiff_t>(figuresThatTell);
    }

private:
    [[nodiscard]] Weight weightOf(std::size_t index) const
    {
        const std::string_view word = letters(index, 1);
        if (!isNumber(word) && !isOrdinal(word))
            return isStockWord(word) ? Weight::Stock : Weight::Telling;
        if (isOrdinal(word) || isYear(word) || isBesideMonth(index))
            return Weight::Stock;
        return word.size() > 4 ? Weight::Telling : Weight::Figure; // a crime reference, not a count
    }

    [[nodiscard]] bool isBesideMonth(std::size_t index) const
    {
        return (index > 0 && isMonth(letters(index - 1, 1))) || (index + 1 < count() && isMonth(letters(index + 1, 1)));
    }

    ComparedText m_text;
    std::vector<std::size_t> m_starts;
    std::vector<Weight> m_weights;
};

/// The words of marked text without its marks and addresses, which nobody retypes.
std::string wordsOf(const std::string& text)
{
    if (text.find_first_of("\n\\[") == std::string::npos)
        return text; // emphasis is no letter, and so is no difference
    std::string words;
    for (const MarkedBlock& block : parseMarkedText(text))
        for (const std::vector<MarkedSpan>& paragraph : block.paragraphs) {
            for (const MarkedSpan& span : paragraph)
                words += span.text;
            words += '\n';
        }
    return words;
}

/// "Review of the case.docx" without the ending of a file name, or nothing where there is none.
std::string_view withoutEnding(std::string_view name)
{
    const std::size_t point = name.find_last_of('.');
    if (point == std::string_view::npos || name.size() - point < 3 || name.size() - point > 6)
        return {};
    const bool isEnding = name.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ", point + 1)
                       == std::string_view::npos;
    return isEnding ? name.substr(0, point) : std::string_view();
}

void addRuns(LeakPatterns& patterns, const WeighedWords& words, LeakKind kind)
{
    for (std::size_t first = 0; first + runLength <= words.count(); ++first)
        if (words.tells(first, runLength))
            patterns.add({std::string(words.letters(first, runLength)), runLength, kind});
}

/// A title is looked for whole; one longer than a run, in runs.
void addTitle(LeakPatterns& patterns, std::string_view title)
{
    const WeighedWords words(title);
    if (words.count() > runLength)
        addRuns(patterns, words, LeakKind::Title);
    else if (words.tells(0, words.count()))
        patterns.add({std::string(words.letters(0, words.count())), words.count(), LeakKind::Title});
}

void addWhole(LeakPatterns& patterns, const std::vector<std::string>& texts, LeakKind kind)
{
    for (const std::string& text : texts)
        if (const WeighedWords words(text); words.count() > 0)
            patterns.add({std::string(words.letters(0, words.count())), words.count(), kind});
}

LeakPatterns patternsOf(const ClosedMatter& closed, const std::vector<std::string>& open)
{
    LeakPatterns patterns;
    addWhole(patterns, closed.terms, LeakKind::Term);
    addWhole(patterns, closed.people, LeakKind::Person);
    addWhole(patterns, closed.askers, LeakKind::Asker);
    addWhole(patterns, closed.files, LeakKind::File);
    addWhole(patterns, closed.organisations, LeakKind::Organisation);
    for (const std::string& title : closed.titles) {
        addTitle(patterns, title);
        addTitle(patterns, withoutEnding(title));
    }
    for (const std::string& text : closed.texts)
        addRuns(patterns, WeighedWords(wordsOf(text)), LeakKind::Words);
    for (const std::string& text : open) {
        ComparedText compared;
        compared.append(wordsOf(text));
        patterns.allow(compared);
    }
    return patterns;
}

struct Match
{
    std::size_t start = 0;
    std::size_t end = 0;
    LeakKind kind = LeakKind::Words;
};

/// Looks through one result.
class Search
{
public:
    explicit Search(const std::vector<PlacedText>& result) : m_result(result)
    {
        for (const PlacedText& text : result)
            m_text.append(text.text);
    }

    std::vector<Leak> run(const LeakPatterns& patterns)
    {
        patterns.findIn(m_text, [this](const LeakPattern& pattern, std::size_t start) {
            const std::size_t end = start + pattern.letters.size();
            if (pattern.words >= runLength || placeOf(start) == placeOf(end - 1))
                add({start, end, pattern.kind});
        });
        std::stable_sort(m_matches.begin(), m_matches.end(),
                         [](const Match& a, const Match& b) { return a.start < b.start; });
        std::vector<Leak> out;
        std::set<std::tuple<std::string, std::string, LeakKind>> told;
        for (const Match& match : m_matches)
            if (Leak leak = described(match); told.emplace(leak.place, leak.words, leak.kind).second)
                out.push_back(std::move(leak));
        return out;
    }

private:
    [[nodiscard]] const std::string& placeOf(std::size_t letter) const { return m_result[m_text.textOf(letter)].place; }

    /// Runs that overlap are one long run.
    void add(const Match& match)
    {
        std::optional<std::size_t>& last = m_last[static_cast<std::size_t>(match.kind)];
        if (last && match.start < m_matches[*last].end) {
            m_matches[*last].end = std::max(m_matches[*last].end, match.end);
            return;
        }
        last = m_matches.size();
        m_matches.push_back(match);
    }

    [[nodiscard]] Leak described(const Match& match) const
    {
        const std::size_t first = m_text.textOf(match.start);
        const std::size_t last = m_text.textOf(match.end - 1);
        const std::size_t begin = m_text.originOf(match.start);
        const std::string& lastText = m_result[last].text;
        const std::size_t lastLetter = m_text.originOf(match.end - 1);
        const std::size_t end = lastLetter + foldedFront(std::string_view(lastText).substr(lastLetter)).length;
        std::string words;
        for (std::size_t i = first; i <= last; ++i) {
            const std::string& text = m_result[i].text;
            const std::size_t from = i == first ? begin : 0;
            words += (i == first ? "" : " ") + text.substr(from, (i == last ? end : text.size()) - from);
        }
        return {m_result[first].place, m_result[last].place, words, match.kind};
    }

    const std::vector<PlacedText>& m_result;
    ComparedText m_text;
    std::vector<Match> m_matches;
    std::array<std::optional<std::size_t>, leakKinds> m_last;
};

} // namespace

std::vector<Leak> leaks(const std::vector<PlacedText>& result, const ClosedMatter& closed,
                        const std::vector<std::string>& open)
{
    return Search(result).run(patternsOf(closed, open));
}

} // namespace cspdesk::domain
