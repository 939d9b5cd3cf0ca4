// SPDX-License-Identifier: MIT
#include "analysis/figure_claim_checker.h"

#include "analysis/figure_arithmetic.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace cspdesk::analysis {

bool FigureClaimChecker::isWord(std::size_t place, std::string_view word) const
{
    return isIn(place) && at(place).kind == Token::Kind::Word && at(place).text == word;
}

bool FigureClaimChecker::isSign(std::size_t place, std::string_view sign) const
{
    return isIn(place) && at(place).kind == Token::Kind::Sign && at(place).text == sign;
}

bool FigureClaimChecker::isPercent(std::size_t place) const
{
    return isIn(place) && at(place).kind == Token::Kind::Percent;
}

bool FigureClaimChecker::isFigure(std::size_t place) const
{
    return isIn(place) && (at(place).kind == Token::Kind::Number || at(place).kind == Token::Kind::Percent);
}

bool FigureClaimChecker::isCount(std::size_t place) const
{
    return isIn(place) && at(place).kind == Token::Kind::Number && at(place).number.isWhole() && !at(place).isPartOfName
        && !at(place).isMoney;
}

bool FigureClaimChecker::mayBeYear(std::size_t place) const
{
    const std::int64_t value = at(place).number.scaled;
    return value >= 1900 && value <= 2100 && at(place).text.size() == 4;
}

bool FigureClaimChecker::isBound(std::size_t percent) const
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

FigureFinding& FigureClaimChecker::add(Kind kind, std::size_t from, std::size_t to, WrittenNumber printed)
{
    const std::size_t first = std::min(from, to);
    const std::size_t last = std::max(from, to);
    m_out.push_back({.kind = kind, .begin = at(first).begin, .end = at(last).end, .printed = printed});
    return m_out.back();
}

} // namespace cspdesk::analysis
