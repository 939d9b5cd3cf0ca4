// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/figure_claims.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cspdesk::analysis {

template <typename Words>
bool isOneOf(const Words& words, const std::string& text)
{
    return std::find(words.begin(), words.end(), text) != words.end();
}

/// Reads a paragraph for figures that contradict each other, a sentence after the other. Places are those of tokens.
/// How each kind of claim is known stands in a file of its own: shares, changes, sums.
class FigureClaimChecker
{
public:
    explicit FigureClaimChecker(std::string_view text)
        : m_text(text),
          m_tokens(tokensOf(text)),
          m_isUsed(m_tokens.size(), false)
    {}
    std::vector<FigureFinding> run();

private:
    using Kind = FigureFinding::Kind;
    using Confidence = FigureFinding::Confidence;

    /// A part and its whole as the text has them: "7 out of 21".
    struct Pair
    {
        std::size_t part = 0;
        std::size_t whole = 0;
        bool isInBrackets = false; ///< nothing else stands in them before it
    };

    [[nodiscard]] const Token& at(std::size_t place) const { return m_tokens[place]; }
    [[nodiscard]] bool isIn(std::size_t place) const { return place >= m_range.begin && place < m_range.end; }
    [[nodiscard]] bool isWord(std::size_t place, std::string_view word) const;
    [[nodiscard]] bool isSign(std::size_t place, std::string_view sign) const;
    [[nodiscard]] bool isPercent(std::size_t place) const;
    [[nodiscard]] bool isFigure(std::size_t place) const;
    /// A whole number of something.
    [[nodiscard]] bool isCount(std::size_t place) const;
    /// What might be a year and not a count.
    [[nodiscard]] bool mayBeYear(std::size_t place) const;
    [[nodiscard]] std::int64_t countAt(std::size_t place) const { return at(place).number.scaled; }
    [[nodiscard]] bool isBound(std::size_t percent) const;
    FigureFinding& add(Kind kind, std::size_t from, std::size_t to, WrittenNumber printed);

    // A part of a whole

    /// "7 out of 21", "7 of the 21", "7/21".
    [[nodiscard]] std::optional<Pair> pairAt(std::size_t place) const;
    /// "7 people out of": at most two words of what is counted.
    void skipNoun(std::size_t& next) const;
    /// What is counted is time or money, and no part of anything.
    [[nodiscard]] bool isFollowedByUnit(std::size_t place) const;
    /// The percentage that belongs to a pair: in the same brackets, before brackets that hold the pair alone, or behind
    /// it in brackets of its own.
    [[nodiscard]] std::optional<std::size_t> percentOf(const Pair& pair) const;
    void lookAtPairs();

    // Fractions

    /// Twelfths of "two thirds", "half", "a quarter" from that place on.
    struct Fraction
    {
        int twelfths = 0;
        std::size_t end = 0; ///< behind it
    };
    [[nodiscard]] std::optional<Fraction> fractionAt(std::size_t place) const;
    /// A fraction just before a pair in brackets: "two thirds (7 of 21)", "almost half of them (11 out of 24)".
    void lookAtFractionBeside(const Pair& pair);
    [[nodiscard]] bool isTrue(const Fraction& fraction, std::size_t place, std::int64_t part, std::int64_t whole) const;

    // "84% of the 47"

    void lookAtSharesOfWhole();

    // "(43%, 24)": the whole stands elsewhere

    /// The count beside a percentage in brackets: "(43%, 24)", "58% (21 people)", "12 (34.3%)".
    [[nodiscard]] std::optional<std::size_t> countBeside(std::size_t percent) const;
    [[nodiscard]] bool isOpen(std::size_t percent) const { return percent > m_range.begin && isSign(percent - 1, "("); }
    void lookAtSharesInReach(std::size_t sentence);
    /// The whole that a sentence says outright ("of the 36 children"): the one that is nearest before.
    void lookForWhole(std::size_t sentence, std::size_t percent, std::size_t count);
    /// "of the 36", "out of 36".
    [[nodiscard]] bool isSaidAsWhole(std::size_t place) const;

    // Changes

    struct Change
    {
        std::size_t before = 0;
        std::size_t after = 0;
    };
    [[nodiscard]] std::optional<Change> changeAt(std::size_t place) const;
    void lookAtChanges();
    /// The per cent and the difference that stand beside two figures.
    void lookAtSizeOf(const Change& change);
    /// "an increase of 10%", "up 10%", "(10%)": no share of something else.
    [[nodiscard]] bool isOfChange(std::size_t percent) const;

    // Rates

    void lookAtRates();
    /// "a population of 128,500", "among 56,100 residents".
    [[nodiscard]] std::optional<std::size_t> populationIn() const;
    /// The only other count of the sentence.
    [[nodiscard]] std::optional<std::size_t> countWith(std::size_t population, std::size_t rate) const;

    // Sums

    /// "29 in total (12 men and 16 women)", "a total of 29 (12 men, 16 women)".
    void lookAtSums();
    /// The counts of a list: one in each of its parts, and each part with one. Else nothing.
    [[nodiscard]] std::vector<std::size_t> partsFrom(std::size_t place, std::string_view end) const;

    std::string_view m_text;
    Tokens m_tokens;
    std::vector<bool> m_isUsed; ///< the figure belongs to a claim that was looked at
    std::vector<TokenRange> m_sentences;
    TokenRange m_range; ///< the sentence at hand
    std::vector<FigureFinding> m_out;
};

} // namespace cspdesk::analysis
