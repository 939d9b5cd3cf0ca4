// SPDX-License-Identifier: MIT
#include "analysis/figure_arithmetic.h"
#include "analysis/figure_claim_checker.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace cspdesk::analysis {

std::optional<FigureClaimChecker::Pair> FigureClaimChecker::pairAt(std::size_t place) const
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
    // 2025/26 and 17/07 are no shares of anything, nor is a year with a digit too many: 20113/14.
    const bool isYear = mayBeYear(place) || (countAt(place) >= 10'000 && countAt(next) < 100);
    const bool isDate = isSlash && (isYear || at(place).text.front() == '0' || !percentOf(pair));
    return isDate ? std::nullopt : std::optional(pair);
}

void FigureClaimChecker::skipNoun(std::size_t& next) const
{
    std::size_t words = next;
    while (words < next + 2 && isIn(words) && at(words).kind == Token::Kind::Word && at(words).text != "of"
           && at(words).text != "out")
        ++words;
    if (words > next && isWord(words, "out"))
        next = words;
}

bool FigureClaimChecker::isFollowedByUnit(std::size_t place) const
{
    constexpr std::array units{"days",    "day",       "weeks",   "week",     "months",  "month",  "years",
                               "year",    "hours",     "hour",    "minutes",  "minute",  "pounds", "pence",
                               "january", "february",  "march",   "april",    "may",     "june",   "july",
                               "august",  "september", "october", "november", "december"};
    return isIn(place + 1) && at(place + 1).kind == Token::Kind::Word && isOneOf(units, at(place + 1).text);
}

std::optional<std::size_t> FigureClaimChecker::percentOf(const Pair& pair) const
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

void FigureClaimChecker::lookAtPairs()
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
            FigureFinding& found =
                add(Kind::Share, std::min(*percent, pair->part), std::max(*percent, pair->whole), at(*percent).number);
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

std::optional<FigureClaimChecker::Fraction> FigureClaimChecker::fractionAt(std::size_t place) const
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

void FigureClaimChecker::lookAtFractionBeside(const Pair& pair)
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

bool FigureClaimChecker::isTrue(const Fraction& fraction, std::size_t place, std::int64_t part,
                                std::int64_t whole) const
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

void FigureClaimChecker::lookAtSharesOfWhole()
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

std::optional<std::size_t> FigureClaimChecker::countBeside(std::size_t percent) const
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

void FigureClaimChecker::lookAtSharesInReach(std::size_t sentence)
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

void FigureClaimChecker::lookForWhole(std::size_t sentence, std::size_t percent, std::size_t count)
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

bool FigureClaimChecker::isSaidAsWhole(std::size_t place) const
{
    std::size_t before = place;
    while (before > m_range.begin
           && (isWord(before - 1, "the") || isWord(before - 1, "those") || isWord(before - 1, "these")
               || isWord(before - 1, "all")))
        --before;
    return before > m_range.begin && isWord(before - 1, "of") && !isFollowedByUnit(place);
}

} // namespace cspdesk::analysis
