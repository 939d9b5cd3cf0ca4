// SPDX-License-Identifier: MIT
#include "analysis/figure_arithmetic.h"
#include "analysis/figure_claim_checker.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace cspdesk::analysis {

void FigureClaimChecker::lookAtRates()
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

std::optional<std::size_t> FigureClaimChecker::populationIn() const
{
    std::optional<std::size_t> found;
    for (std::size_t place = m_range.begin; place < m_range.end; ++place) {
        constexpr std::array people{"residents", "people", "households", "inhabitants", "population"};
        const bool isIt =
            isCount(place)
            && ((place >= m_range.begin + 2 && isWord(place - 1, "of") && isWord(place - 2, "population"))
                || (isIn(place + 1) && at(place + 1).kind == Token::Kind::Word && isOneOf(people, at(place + 1).text)
                    && countAt(place) >= 1'000 && !(place >= m_range.begin + 1 && isWord(place - 1, "per"))));
        if (isIt && found)
            return std::nullopt;
        if (isIt)
            found = place;
    }
    return found;
}

std::optional<std::size_t> FigureClaimChecker::countWith(std::size_t population, std::size_t rate) const
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

void FigureClaimChecker::lookAtSums()
{
    for (std::size_t place = m_range.begin; place < m_range.end; ++place) {
        if (!isCount(place) || at(place).isSpelled || mayBeYear(place))
            continue;
        const bool isBefore = place >= m_range.begin + 2 && isWord(place - 1, "of") && isWord(place - 2, "total");
        std::size_t open = place + 1;
        bool isBehind = false;
        constexpr std::size_t mostWords = 6;
        for (std::size_t words = 0; words < mostWords && isIn(open) && at(open).kind == Token::Kind::Word; ++words) {
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

std::vector<std::size_t> FigureClaimChecker::partsFrom(std::size_t place, std::string_view end) const
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

} // namespace cspdesk::analysis
