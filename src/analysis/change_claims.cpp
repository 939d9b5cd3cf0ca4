// SPDX-License-Identifier: MIT
#include "analysis/figure_arithmetic.h"
#include "analysis/figure_claim_checker.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace cspdesk::analysis {
namespace {

constexpr std::array riseWords{"increase", "increased", "increases", "increasing", "rise", "rose",
                               "rises",    "risen",     "rising",    "up",         "grew", "grown",
                               "growth",   "higher",    "more",      "climbed"};
constexpr std::array fallWords{"decrease", "decreased", "decreases", "decreasing", "fall",  "fell",
                               "falls",    "fallen",    "drop",      "dropped",    "down",  "reduction",
                               "reduced",  "lower",     "declined",  "decline",    "fewer", "falling"};

} // namespace

std::optional<FigureClaimChecker::Change> FigureClaimChecker::changeAt(std::size_t place) const
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
        if (!isAlike || at(to + 1).isPartOfName || at(to + 1).isSpelled || (mayBeYear(place + 1) && mayBeYear(to + 1)))
            return std::nullopt;
        return Change{place + 1, to + 1};
    }
    return std::nullopt;
}

void FigureClaimChecker::lookAtChanges()
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

void FigureClaimChecker::lookAtSizeOf(const Change& change)
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

bool FigureClaimChecker::isOfChange(std::size_t percent) const
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
    const bool isBeforeWord = isIn(percent + 1) && at(percent + 1).kind == Token::Kind::Word
                           && (isOneOf(riseWords, at(percent + 1).text) || isOneOf(fallWords, at(percent + 1).text));
    return isInBrackets || isBeforeWord;
}

} // namespace cspdesk::analysis
