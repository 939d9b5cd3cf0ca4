// SPDX-License-Identifier: MIT
#include "analysis/figure_claims.h"

#include "analysis/figure_arithmetic.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <string>

namespace cspdesk::analysis {
namespace {

using Kind = FigureFinding::Kind;
using Confidence = FigureFinding::Confidence;

/// A part and its whole as the text has them: "7 out of 21".
struct Pair
{
    std::size_t part = 0; ///< places of tokens
    std::size_t whole = 0;
    bool isInBrackets = false; ///< nothing else stands in them before it
};

constexpr std::array riseWords{"increase", "increased", "increases", "increasing", "rise", "rose",
                               "rises",    "risen",     "rising",    "up",         "grew", "grown",
                               "growth",   "higher",    "more",      "climbed"};
constexpr std::array fallWords{"decrease", "decreased", "decreases", "decreasing", "fall",  "fell",
                               "falls",    "fallen",    "drop",      "dropped",    "down",  "reduction",
                               "reduced",  "lower",     "declined",  "decline",    "fewer", "falling"};

template <typename Words>
bool isOneOf(const Words& words, const std::string& text)
{
    return std::find(words.begin(), words.end(), text) != words.end();
}

class Checker
{
public:
    explicit Checker(std::string_view text) : m_text(text), m_tokens(tokensOf(text)), m_isUsed(m_tokens.size(), false)
    {}

    std::vector<FigureFinding> run()
    {
        m_sentences = sentencesOf(m_text, m_tokens);
        for (std::size_t sentence = 0; sentence < m_sentences.size(); ++sentence) {
            m_range = m_sentences[sentence];
            lookAtChanges();
            lookAtRates();
            lookAtPairs();
            lookAtSharesOfWhole();
            lookAtSums();
        }
        for (std::size_t sentence = 0; sentence < m_sentences.size(); ++sentence) {
            m_range = m_sentences[sentence];
            lookAtSharesInReach(sentence);
        }
        std::sort(m_out.begin(), m_out.end(),
                  [](const FigureFinding& left, const FigureFinding& right) { return left.begin < right.begin; });
        return std::move(m_out);
    }

private:
    [[nodiscard]] const Token& at(std::size_t place) const { return m_tokens[place]; }
    [[nodiscard]] bool isIn(std::size_t place) const { return place >= m_range.begin && place < m_range.end; }
    [[nodiscard]] bool isWord(std::size_t place, std::string_view word) const
    {
        return isIn(place) && at(place).kind == Token::Kind::Word && at(place).text == word;
    }
    [[nodiscard]] bool isSign(std::size_t place, std::string_view sign) const
    {
        return isIn(place) && at(place).kind == Token::Kind::Sign && at(place).text == sign;
    }
    [[nodiscard]] bool isPercent(std::size_t place) const
    {
        return isIn(place) && at(place).kind == Token::Kind::Percent;
    }
    [[nodiscard]] bool isFigure(std::size_t place) const
    {
        return isIn(place) && (at(place).kind == Token::Kind::Number || at(place).kind == Token::Kind::Percent);
    }
    /// A whole number of something.
    [[nodiscard]] bool isCount(std::size_t place) const
    {
        return isIn(place) && at(place).kind == Token::Kind::Number && at(place).number.isWhole()
            && !at(place).isPartOfName && !at(place).isMoney;
    }
    /// What might be a year and not a count.
    [[nodiscard]] bool mayBeYear(std::size_t place) const
    {
        const std::int64_t value = at(place).number.scaled;
        return value >= 1900 && value <= 2100 && at(place).text.size() == 4;
    }
    [[nodiscard]] std::int64_t countAt(std::size_t place) const { return at(place).number.scaled; }
    [[nodiscard]] bool isBound(std::size_t percent) const
    {
        // "<5%", "over 40%", "at least 75%": no share of anything exactly.
        const std::size_t before = percent - 1;
        if (percent == m_range.begin)
            return false;
        constexpr std::array bounds{"over",      "under",  "least",      "most",  "than",
                                    "nearly",    "almost", "around",     "about", "approximately",
                                    "exceeding", "target", "only-about", "circa", "roughly"};
        return isSign(before, "<") || isSign(before, ">") || isSign(before, "~")
            || (at(before).kind == Token::Kind::Word && isOneOf(bounds, at(before).text));
    }

    FigureFinding& add(Kind kind, std::size_t from, std::size_t to, WrittenNumber printed)
    {
        const std::size_t first = std::min(from, to);
        const std::size_t last = std::max(from, to);
        m_out.push_back({.kind = kind, .begin = at(first).begin, .end = at(last).end, .printed = printed});
        return m_out.back();
    }

    // A part of a whole

    /// "7 out of 21", "7 of the 21", "7/21"; the place behind it in `behind`.
    [[nodiscard]] std::optional<Pair> pairAt(std::size_t place) const
    {
        if (!isCount(place))
            return std::nullopt;
        std::size_t next = place + 1;
        const bool isSlash = isSign(next, "/") && at(place).end == at(next).begin;
        if (isSlash)
            ++next;
        else {
            skipNoun(next);
            if (isWord(next, "out"))
                ++next;
            if (!isWord(next, "of"))
                return std::nullopt;
            ++next;
            for (const char* filler : {"all", "a", "total", "of", "the", "those", "these", "our", "its", "their"})
                if (isWord(next, filler))
                    ++next;
        }
        if (!isCount(next) || at(next).isSpelled || mayBeYear(next) || isFollowedByUnit(next))
            return std::nullopt;
        const Pair pair{place, next, place > m_range.begin && isSign(place - 1, "(")};
        // 2025/26 and 17/07 are no shares of anything.
        const bool isDate = isSlash && (mayBeYear(place) || at(place).text.front() == '0' || !percentOf(pair));
        return isDate ? std::nullopt : std::optional(pair);
    }

    /// "7 people out of": at most two words of what is counted.
    void skipNoun(std::size_t& next) const
    {
        std::size_t words = next;
        while (words < next + 2 && isIn(words) && at(words).kind == Token::Kind::Word && at(words).text != "of"
               && at(words).text != "out")
            ++words;
        if (words > next && isWord(words, "out"))
            next = words;
    }

    /// What is counted is time or money, and no part of anything.
    [[nodiscard]] bool isFollowedByUnit(std::size_t place) const
    {
        constexpr std::array units{"days",    "day",       "weeks",   "week",     "months",  "month",  "years",
                                   "year",    "hours",     "hour",    "minutes",  "minute",  "pounds", "pence",
                                   "january", "february",  "march",   "april",    "may",     "june",   "july",
                                   "august",  "september", "october", "november", "december"};
        return isIn(place + 1) && at(place + 1).kind == Token::Kind::Word && isOneOf(units, at(place + 1).text);
    }

    /// The percentage that belongs to a pair: in the same brackets, before brackets that hold the pair alone, or behind
    /// it in brackets of its own.
    [[nodiscard]] std::optional<std::size_t> percentOf(const Pair& pair) const
    {
        constexpr std::size_t mostWords = 12;
        std::size_t place = pair.part;
        for (std::size_t steps = 0; place > m_range.begin && steps <= mostWords; ++steps) {
            --place;
            if (isPercent(place))
                return m_isUsed[place] ? std::nullopt : std::optional(place);
            const bool isOther = isFigure(place) || isSign(place, ")") || isSign(place, ";");
            if (isOther && !(isSign(place, ";") && steps == 0))
                break;
            if (!pair.isInBrackets && !isSign(place, ";") && !isSign(place, ",") && !isSign(place, ":")
                && !isSign(place, "(") && !isWord(place, "or") && !isSign(place, "-"))
                break;
        }
        place = pair.whole + 1;
        for (std::size_t steps = 0; isIn(place) && steps <= mostWords; ++place, ++steps) {
            if (isPercent(place)) {
                const bool isOwn = isSign(place - 1, "(") || isSign(place - 1, ",") || isSign(place - 1, ";")
                                || isSign(place - 1, "-") || isWord(place - 1, "or") || isSign(place - 1, "=")
                                || isSign(place - 1, ":");
                return isOwn && !m_isUsed[place] ? std::optional(place) : std::nullopt;
            }
            const bool isOther = isFigure(place) || isSign(place, ")") || isSign(place, ";");
            if (isOther || (isSign(place, ",") && !isPercent(place + 1) && !isWord(place + 1, "or")))
                break;
        }
        return std::nullopt;
    }

    void lookAtPairs()
    {
        for (std::size_t place = m_range.begin; place < m_range.end; ++place) {
            const auto pair = pairAt(place);
            if (!pair)
                continue;
            const std::int64_t part = countAt(pair->part);
            const std::int64_t whole = countAt(pair->whole);
            const auto percent = percentOf(*pair);
            // "127 offences of 69 people" is no share.
            if (part > whole && !percent && !isWord(pair->whole - 2, "out") && !isWord(pair->whole - 3, "out"))
                continue;
            if (part > whole) {
                FigureFinding& found = add(Kind::MoreThanWhole, pair->part, pair->whole, at(pair->part).number);
                found.part = part;
                found.whole = whole;
                if (at(pair->part).isSpelled || !percent)
                    found.confidence = Confidence::Likely;
            } else if (percent && !isBound(*percent) && !isRounded(part, whole, at(*percent).number)) {
                FigureFinding& found = add(Kind::Share, std::min(*percent, pair->part), std::max(*percent, pair->whole),
                                           at(*percent).number);
                found.part = part;
                found.whole = whole;
                found.recomputed = shareOf(part, whole, at(*percent).number.decimals);
            } else if (!percent)
                lookAtFractionBeside(*pair);
            if (percent)
                m_isUsed[*percent] = true;
            m_isUsed[pair->part] = m_isUsed[pair->whole] = true;
            place = pair->whole;
        }
    }

    // Fractions

    /// Twelfths of "two thirds", "half", "a quarter" from that place on.
    struct Fraction
    {
        int twelfths = 0;
        std::size_t end = 0; ///< behind it
    };
    [[nodiscard]] std::optional<Fraction> fractionAt(std::size_t place) const
    {
        if (isWord(place, "half"))
            return Fraction{6, place + 1};
        if (isWord(place, "two-thirds"))
            return Fraction{8, place + 1};
        if (isWord(place, "three-quarters"))
            return Fraction{9, place + 1};
        const bool isOne = isWord(place, "a") || isWord(place, "one");
        const std::int64_t times = isOne ? 1 : isIn(place) && at(place).isSpelled ? countAt(place) : 0;
        if (times == 0)
            return std::nullopt;
        if ((times == 1 && isWord(place + 1, "third")) || (times == 2 && isWord(place + 1, "thirds")))
            return Fraction{static_cast<int>(4 * times), place + 2};
        if ((times == 1 && isWord(place + 1, "quarter")) || (times == 3 && isWord(place + 1, "quarters")))
            return Fraction{static_cast<int>(3 * times), place + 2};
        return std::nullopt;
    }
    /// A fraction just before a pair in brackets: "two thirds (7 of 21)", "almost half of them (11 out of 24)".
    void lookAtFractionBeside(const Pair& pair)
    {
        if (!pair.isInBrackets)
            return;
        constexpr std::size_t mostWords = 8;
        for (std::size_t back = 2; back <= mostWords && pair.part >= m_range.begin + back; ++back) {
            const std::size_t place = pair.part - back;
            if (isFigure(place) && !at(place).isSpelled)
                return;
            const auto fraction = fractionAt(place);
            if (!fraction)
                continue;
            if (isTrue(*fraction, place, countAt(pair.part), countAt(pair.whole)))
                return;
            FigureFinding& found = add(Kind::Fraction, place, pair.whole, {fraction->twelfths, 0});
            found.part = countAt(pair.part);
            found.whole = countAt(pair.whole);
            found.recomputed = shareOf(*found.part, *found.whole, 0);
            return;
        }
    }

    [[nodiscard]] bool isTrue(const Fraction& fraction, std::size_t place, std::int64_t part, std::int64_t whole) const
    {
        const double share = whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
        const double said = fraction.twelfths / 12.0;
        const std::string before = place > m_range.begin ? at(place - 1).text : std::string();
        constexpr std::array above{"over", "than"};
        if (before == "than" && place > m_range.begin + 1 && at(place - 2).text == "less")
            return share < said;
        if (isOneOf(above, before))
            return share > said;
        if (before == "under")
            return share < said;
        constexpr std::array near{"almost", "nearly"};
        if (isOneOf(near, before))
            return share < said && share > said - 0.1;
        constexpr std::array loose{"about", "around", "roughly", "approximately"};
        const double width = isOneOf(loose, before) ? 0.08 : 0.04;
        return share > said - width && share < said + width;
    }

    // "84% of the 47"

    void lookAtSharesOfWhole()
    {
        for (std::size_t place = m_range.begin; place < m_range.end; ++place) {
            if (!isPercent(place) || m_isUsed[place] || isBound(place) || !isWord(place + 1, "of"))
                continue;
            std::size_t next = place + 2;
            for (const char* filler : {"all", "the", "those", "these"})
                if (isWord(next, filler))
                    ++next;
            if (!isCount(next) || at(next).isSpelled || mayBeYear(next) || isFollowedByUnit(next))
                continue;
            if (pairAt(next)) // "31% of the 7 of 21": whatever it means
                continue;
            m_isUsed[place] = true;
            if (isPossibleOf(at(place).number, countAt(next)))
                continue;
            FigureFinding& found = add(Kind::Possible, place, next, at(place).number);
            found.whole = countAt(next);
            found.part = nearestPart(at(place).number, *found.whole);
            found.recomputed = shareOf(*found.part, *found.whole, at(place).number.decimals);
        }
    }

    // "(43%, 24)": the whole stands elsewhere

    /// The count beside a percentage in brackets: "(43%, 24)", "58% (21 people)", "12 (34.3%)".
    [[nodiscard]] std::optional<std::size_t> countBeside(std::size_t percent) const
    {
        const auto closes = [&](std::size_t place) {
            for (std::size_t words = 0; words < 3 && isIn(place) && at(place).kind == Token::Kind::Word; ++words)
                ++place;
            return isSign(place, ")");
        };
        if ((isSign(percent + 1, ",") || isSign(percent + 1, ";")) && isCount(percent + 2) && closes(percent + 3)
            && isOpen(percent))
            return percent + 2;
        if (isSign(percent + 1, "(") && isCount(percent + 2) && closes(percent + 3))
            return percent + 2;
        const bool isAlone = percent > m_range.begin + 1 && isSign(percent - 1, "(") && isSign(percent + 1, ")");
        if (isAlone && isCount(percent - 2) && !at(percent - 2).isSpelled && !mayBeYear(percent - 2))
            return percent - 2;
        return std::nullopt;
    }
    [[nodiscard]] bool isOpen(std::size_t percent) const { return percent > m_range.begin && isSign(percent - 1, "("); }

    void lookAtSharesInReach(std::size_t sentence)
    {
        for (std::size_t place = m_range.begin; place < m_range.end; ++place) {
            if (!isPercent(place) || m_isUsed[place] || isBound(place))
                continue;
            const auto count = countBeside(place);
            if (!count || m_isUsed[*count])
                continue;
            m_isUsed[place] = true;
            const std::int64_t part = countAt(*count);
            if (!hasWhole(part, at(place).number)) {
                FigureFinding& found = add(Kind::Possible, place, *count, at(place).number);
                found.part = part;
                continue;
            }
            lookForWhole(sentence, place, *count);
        }
    }

    /// The whole that a sentence says outright ("of the 36 children"): the one that is nearest before.
    void lookForWhole(std::size_t sentence, std::size_t percent, std::size_t count)
    {
        const std::int64_t part = countAt(count);
        std::optional<std::size_t> nearest;
        constexpr std::size_t reach = 2; // sentences
        for (std::size_t back = 0; back <= reach && back <= sentence; ++back) {
            const TokenRange range = m_sentences[sentence - back];
            for (std::size_t place = range.begin; place < range.end && place < std::min(percent, count); ++place) {
                if (at(place).kind != Token::Kind::Number || !at(place).number.isWhole() || at(place).isPartOfName
                    || at(place).isMoney || at(place).isSpelled)
                    continue;
                if (isRounded(part, countAt(place), at(percent).number))
                    return; // there is a whole of which it is right
            }
        }
        for (std::size_t place = m_range.begin; place < std::min(percent, count); ++place)
            if (isCount(place) && !at(place).isSpelled && countAt(place) > part && !mayBeYear(place)
                && isSaidAsWhole(place))
                nearest = place;
        if (!nearest)
            return;
        FigureFinding& found = add(Kind::Share, std::min(percent, count), std::max(percent, count), at(percent).number);
        found.confidence = Confidence::Likely;
        found.part = part;
        found.whole = countAt(*nearest);
        found.recomputed = shareOf(part, *found.whole, at(percent).number.decimals);
    }

    /// "of the 36", "out of 36".
    [[nodiscard]] bool isSaidAsWhole(std::size_t place) const
    {
        std::size_t before = place;
        while (before > m_range.begin
               && (isWord(before - 1, "the") || isWord(before - 1, "those") || isWord(before - 1, "these")
                   || isWord(before - 1, "all")))
            --before;
        return before > m_range.begin && isWord(before - 1, "of") && !isFollowedByUnit(place);
    }

    // Changes

    struct Change
    {
        std::size_t before = 0;
        std::size_t after = 0;
    };
    [[nodiscard]] std::optional<Change> changeAt(std::size_t place) const
    {
        if (!isWord(place, "from") || !isFigure(place + 1) || at(place + 1).isPartOfName || at(place + 1).isSpelled)
            return std::nullopt;
        constexpr std::size_t mostWords = 5;
        for (std::size_t to = place + 2; to <= place + 2 + mostWords; ++to) {
            if (!isIn(to) || (isFigure(to) && !mayBeYear(to)))
                return std::nullopt;
            if (!isWord(to, "to") || !isFigure(to + 1))
                continue;
            const bool isAlike = at(to + 1).kind == at(place + 1).kind && at(to + 1).isMoney == at(place + 1).isMoney;
            if (!isAlike || at(to + 1).isPartOfName || at(to + 1).isSpelled
                || (mayBeYear(place + 1) && mayBeYear(to + 1)))
                return std::nullopt;
            return Change{place + 1, to + 1};
        }
        return std::nullopt;
    }

    void lookAtChanges()
    {
        std::vector<Change> changes;
        for (std::size_t place = m_range.begin; place < m_range.end; ++place)
            if (const auto change = changeAt(place))
                changes.push_back(*change);
        if (changes.size() != 1) // which of the words belongs to which?
            return;
        const Change& change = changes.front();
        bool isRise = false;
        bool isFall = false;
        for (std::size_t place = m_range.begin; place < m_range.end; ++place) {
            if (at(place).kind != Token::Kind::Word)
                continue;
            const bool isOfThan = isWord(place + 1, "than");
            isRise = isRise || (isOneOf(riseWords, at(place).text) && !isOfThan);
            isFall = isFall || (isOneOf(fallWords, at(place).text) && !isOfThan);
        }
        if (isRise == isFall)
            return;
        const WrittenNumber before = at(change.before).number;
        const WrittenNumber after = at(change.after).number;
        m_isUsed[change.before] = m_isUsed[change.after] = true;
        const int order = compare(before, after);
        if (order == 0 || (order < 0) != isRise) {
            FigureFinding& found = add(Kind::Direction, change.before, change.after, after);
            found.recomputed = before;
            return;
        }
        if (at(change.before).kind == Token::Kind::Percent || !before.isWhole() || !after.isWhole())
            return;
        lookAtSizeOf(change);
    }

    /// The per cent and the difference that stand beside two figures.
    void lookAtSizeOf(const Change& change)
    {
        const std::int64_t before = countAt(change.before);
        const std::int64_t after = countAt(change.after);
        std::vector<std::size_t> percents;
        for (std::size_t place = m_range.begin; place < m_range.end; ++place)
            if (isPercent(place))
                percents.push_back(place);
        if (percents.size() == 1 && !isBound(percents.front()) && before > 0 && isOfChange(percents.front())) {
            const std::size_t place = percents.front();
            m_isUsed[place] = true;
            if (!isRounded(std::abs(after - before), before, at(place).number)) {
                FigureFinding& found =
                    add(Kind::Change, std::min(change.before, place), std::max(change.after, place), at(place).number);
                found.part = before;
                found.whole = after;
                found.recomputed = shareOf(std::abs(after - before), before, at(place).number.decimals);
            }
        }
        // "an increase of 55", and not "of 55 days"
        for (std::size_t place = m_range.begin; place + 2 < m_range.end; ++place) {
            const bool isSize = at(place).kind == Token::Kind::Word
                             && (isOneOf(riseWords, at(place).text) || isOneOf(fallWords, at(place).text))
                             && (isWord(place + 1, "of") || isWord(place + 1, "by")) && isCount(place + 2)
                             && !isFollowedByUnit(place + 2) && place + 2 != change.before && place + 2 != change.after;
            if (!isSize || at(place + 2).isSpelled)
                continue;
            m_isUsed[place + 2] = true;
            if (countAt(place + 2) == std::abs(after - before))
                continue;
            FigureFinding& found = add(Kind::Difference, std::min(change.before, place + 2),
                                       std::max(change.after, place + 2), at(place + 2).number);
            found.part = before;
            found.whole = after;
            found.recomputed = WrittenNumber{std::abs(after - before), 0};
        }
    }

    /// "an increase of 10%", "up 10%", "(10%)": no share of something else.
    [[nodiscard]] bool isOfChange(std::size_t percent) const
    {
        if (isWord(percent + 1, "of") || percent == m_range.begin)
            return false;
        for (std::size_t back = 1; back <= 3 && percent >= m_range.begin + back; ++back) {
            const Token& token = at(percent - back);
            if (token.kind == Token::Kind::Word && (isOneOf(riseWords, token.text) || isOneOf(fallWords, token.text)))
                return true;
        }
        const bool isInBrackets = isSign(percent - 1, "(")
                               || ((isSign(percent - 1, "+") || isSign(percent - 1, "-")) && percent > m_range.begin + 1
                                   && isSign(percent - 2, "("));
        const bool isBeforeWord =
            isIn(percent + 1) && at(percent + 1).kind == Token::Kind::Word
            && (isOneOf(riseWords, at(percent + 1).text) || isOneOf(fallWords, at(percent + 1).text));
        return isInBrackets || isBeforeWord;
    }

    // Rates

    void lookAtRates()
    {
        for (std::size_t place = m_range.begin; place < m_range.end; ++place) {
            const bool isRate = isIn(place) && at(place).kind == Token::Kind::Number && !at(place).isPartOfName
                             && isWord(place + 1, "per") && isCount(place + 2) && countAt(place + 2) >= 1'000;
            if (!isRate)
                continue;
            m_isUsed[place] = m_isUsed[place + 2] = true;
            const auto population = populationIn();
            const auto count = population ? countWith(*population, place) : std::nullopt;
            if (!count)
                continue;
            const std::int64_t per = countAt(place + 2);
            if (isRatio(countAt(*count), countAt(*population), per, at(place).number))
                continue;
            FigureFinding& found = add(Kind::Rate, place, place + 2, at(place).number);
            found.confidence = Confidence::Likely;
            found.part = countAt(*count);
            found.whole = countAt(*population);
            found.recomputed = ratioOf(*found.part, *found.whole, per, at(place).number.decimals);
        }
    }

    /// "a population of 128,500", "among 56,100 residents".
    [[nodiscard]] std::optional<std::size_t> populationIn() const
    {
        std::optional<std::size_t> found;
        for (std::size_t place = m_range.begin; place < m_range.end; ++place) {
            constexpr std::array people{"residents", "people", "households", "inhabitants", "population"};
            const bool isIt =
                isCount(place)
                && ((place >= m_range.begin + 2 && isWord(place - 1, "of") && isWord(place - 2, "population"))
                    || (isIn(place + 1) && at(place + 1).kind == Token::Kind::Word
                        && isOneOf(people, at(place + 1).text) && countAt(place) >= 1'000
                        && !(place >= m_range.begin + 1 && isWord(place - 1, "per"))));
            if (isIt && found)
                return std::nullopt;
            if (isIt)
                found = place;
        }
        return found;
    }
    /// The only other count of the sentence.
    [[nodiscard]] std::optional<std::size_t> countWith(std::size_t population, std::size_t rate) const
    {
        std::optional<std::size_t> found;
        for (std::size_t place = m_range.begin; place < m_range.end; ++place) {
            if (!isCount(place) || place == population || place == rate || place == rate + 2 || mayBeYear(place)
                || at(place).isSpelled)
                continue;
            if (found)
                return std::nullopt;
            found = place;
        }
        return found;
    }

    // Sums

    /// "29 in total (12 men and 16 women)", "a total of 29 (12 men, 16 women)".
    void lookAtSums()
    {
        for (std::size_t place = m_range.begin; place < m_range.end; ++place) {
            if (!isCount(place) || at(place).isSpelled || mayBeYear(place))
                continue;
            const bool isBefore = place >= m_range.begin + 2 && isWord(place - 1, "of") && isWord(place - 2, "total");
            std::size_t open = place + 1;
            bool isBehind = false;
            constexpr std::size_t mostWords = 6;
            for (std::size_t words = 0; words < mostWords && isIn(open) && at(open).kind == Token::Kind::Word;
                 ++words) {
                isBehind = isBehind || (isWord(open, "in") && isWord(open + 1, "total"));
                ++open;
            }
            if ((!isBefore && !isBehind) || (!isSign(open, "(") && !isSign(open, ":")))
                continue;
            const auto parts = partsFrom(open + 1, at(open).text == "(" ? ")" : ".");
            if (parts.size() < 2)
                continue;
            std::int64_t sum = 0;
            for (const std::size_t part : parts)
                sum += countAt(part);
            if (sum == countAt(place))
                continue;
            FigureFinding& found = add(Kind::Sum, place, parts.back(), at(place).number);
            found.recomputed = WrittenNumber{sum, 0};
            found.confidence = Confidence::Likely;
        }
    }

    /// The counts of a list: one in each of its parts, and each part with one. Else nothing.
    [[nodiscard]] std::vector<std::size_t> partsFrom(std::size_t place, std::string_view end) const
    {
        std::vector<std::size_t> counts;
        std::size_t inPart = 0;
        for (; isIn(place) && !isSign(place, end); ++place) {
            const bool isParting = isSign(place, ",") || isSign(place, ";") || isWord(place, "and");
            if (isParting) {
                if (inPart == 0 && !(isWord(place, "and") && isSign(place - 1, ",")))
                    return {};
                inPart = 0;
            } else if (isFigure(place)) {
                if (!isCount(place) || mayBeYear(place) || ++inPart > 1)
                    return {};
                counts.push_back(place);
            } else if (isWord(place, "of") || isWord(place, "including"))
                return {};
        }
        return isIn(place) && inPart == 1 ? counts : std::vector<std::size_t>();
    }

    std::string_view m_text;
    Tokens m_tokens;
    std::vector<bool> m_isUsed; ///< the figure belongs to a claim that was looked at
    std::vector<TokenRange> m_sentences;
    TokenRange m_range; ///< the sentence at hand
    std::vector<FigureFinding> m_out;
};

} // namespace

std::vector<FigureFinding> figureFindings(std::string_view paragraph) { return Checker(paragraph).run(); }

} // namespace cspdesk::analysis
