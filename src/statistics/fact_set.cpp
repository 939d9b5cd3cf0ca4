// SPDX-License-Identifier: MIT
#include "statistics/fact_set.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>

namespace cspdesk::statistics {
namespace {

std::int64_t floorOf(std::int64_t a, std::int64_t b) { return a / b - (a % b != 0 && (a < 0) != (b < 0) ? 1 : 0); }
std::int64_t ceilingOf(std::int64_t a, std::int64_t b) { return -floorOf(-a, b); }

std::int64_t leastOf(const FactTerm& term, const CellRange& range)
{
    return term.factor * (term.factor > 0 ? range.low : range.high);
}
std::int64_t mostOf(const FactTerm& term, const CellRange& range)
{
    return term.factor * (term.factor > 0 ? range.high : range.low);
}

bool isSettled(const CellRange& range) { return range.low == range.high; }

} // namespace

FactSearch::FactSearch(FactSet set, std::size_t effort)
    : m_set(std::move(set)),
      m_effort(effort),
      m_left(effort),
      m_factsOf(m_set.unknowns.size()),
      m_found(m_set.unknowns.size(), {CellRange::noLimit, -1}),
      m_guess(m_set.unknowns.size()),
      m_isWaiting(m_set.facts.size(), true)
{
    for (std::size_t fact = 0; fact < m_set.facts.size(); ++fact)
        for (const FactTerm& term : m_set.facts[fact].terms)
            m_factsOf[term.unknown].push_back(fact);
    m_waiting.resize(m_set.facts.size());
    std::iota(m_waiting.begin(), m_waiting.end(), std::size_t{0});
    if (!settle())
        m_isPossible = Answer::No;
    m_changes.clear(); // what follows from all the facts stays
    findParts();
}

void FactSearch::findParts()
{
    std::vector<std::size_t> head(m_set.unknowns.size());
    std::iota(head.begin(), head.end(), std::size_t{0});
    const auto headOf = [&](std::size_t unknown) {
        while (head[unknown] != unknown)
            unknown = head[unknown] = head[head[unknown]];
        return unknown;
    };
    for (const Fact& fact : m_set.facts) {
        std::optional<std::size_t> first;
        for (const FactTerm& term : fact.terms) {
            if (isSettled(m_set.unknowns[term.unknown]))
                continue;
            if (first)
                head[headOf(term.unknown)] = headOf(*first);
            else
                first = term.unknown;
        }
    }
    m_part.assign(head.size(), 0);
    std::vector<std::size_t> number(head.size(), head.size());
    for (std::size_t unknown = 0; unknown < head.size(); ++unknown) {
        if (isSettled(m_set.unknowns[unknown])) {
            m_found[unknown] = m_set.unknowns[unknown];
            m_guess[unknown] = static_cast<double>(m_set.unknowns[unknown].low);
            continue;
        }
        std::size_t& part = number[headOf(unknown)];
        if (part == head.size()) {
            part = m_parts.size();
            m_parts.emplace_back();
        }
        m_part[unknown] = part;
        const CellRange& range = m_set.unknowns[unknown];
        m_guess[unknown] = static_cast<double>(range.low + (range.high - range.low) / 2);
        m_parts[part].push_back(unknown);
    }
    m_factsOfPart.resize(m_parts.size());
    for (std::size_t fact = 0; fact < m_set.facts.size(); ++fact)
        for (const FactTerm& term : m_set.facts[fact].terms)
            if (!isSettled(m_set.unknowns[term.unknown])) {
                m_factsOfPart[m_part[term.unknown]].push_back(fact);
                break;
            }
}

/// Moves the guess, which need not be whole, to where all facts hold, or near it: onto one fact after the other.
void FactSearch::guess(std::size_t part)
{
    for (const std::size_t unknown : m_parts[part])
        m_guess[unknown] = std::clamp(m_guess[unknown], static_cast<double>(m_set.unknowns[unknown].low),
                                      static_cast<double>(m_set.unknowns[unknown].high));
    constexpr int sweeps = 30;
    bool isNear = false;
    for (int sweep = 0; sweep < sweeps && !isNear && m_left > 0; ++sweep) {
        isNear = true;
        for (const std::size_t index : m_factsOfPart[part]) {
            const Fact& fact = m_set.facts[index];
            m_left -= std::min(m_left, fact.terms.size());
            double sum = 0;
            double length = 0;
            for (const FactTerm& term : fact.terms) {
                const auto factor = static_cast<double>(term.factor);
                sum += factor * m_guess[term.unknown];
                length += isSettled(m_set.unknowns[term.unknown]) ? 0 : factor * factor;
            }
            const double lacking = std::max(static_cast<double>(fact.low) - sum, 0.0)
                                 - std::max(sum - static_cast<double>(fact.high), 0.0);
            constexpr double small = 1e-3;
            if (length == 0 || std::abs(lacking) < small * std::sqrt(length))
                continue;
            isNear = false;
            for (const FactTerm& term : fact.terms) {
                const CellRange& range = m_set.unknowns[term.unknown];
                m_guess[term.unknown] =
                    std::clamp(m_guess[term.unknown] + static_cast<double>(term.factor) * lacking / length,
                               static_cast<double>(range.low), static_cast<double>(range.high));
            }
        }
    }
}

bool FactSearch::narrow(std::size_t unknown, CellRange to)
{
    CellRange& range = m_set.unknowns[unknown];
    to = {std::max(range.low, to.low), std::min(range.high, to.high)};
    if (to == range)
        return true;
    if (to.low > to.high)
        return false;
    m_changes.push_back({unknown, range});
    range = to;
    for (const std::size_t fact : m_factsOf[unknown])
        if (!m_isWaiting[fact]) {
            m_isWaiting[fact] = true;
            m_waiting.push_back(fact);
        }
    return true;
}

/// Leaves of each number what the others leave it.
bool FactSearch::narrowBy(const Fact& fact)
{
    std::int64_t least = 0;
    std::int64_t most = 0;
    for (const FactTerm& term : fact.terms) {
        least += leastOf(term, m_set.unknowns[term.unknown]);
        most += mostOf(term, m_set.unknowns[term.unknown]);
    }
    if (least > fact.high || most < fact.low)
        return false;
    if (least >= fact.low && most <= fact.high)
        return true;
    for (const FactTerm& term : fact.terms) {
        const CellRange& range = m_set.unknowns[term.unknown];
        if (isSettled(range))
            continue;
        const std::int64_t high = fact.high - (least - leastOf(term, range)); // of factor times the number
        const std::int64_t low = fact.low - (most - mostOf(term, range));
        const CellRange left = term.factor > 0 ? CellRange{ceilingOf(low, term.factor), floorOf(high, term.factor)}
                                               : CellRange{ceilingOf(high, term.factor), floorOf(low, term.factor)};
        const CellRange before = range;
        if (!narrow(term.unknown, left))
            return false;
        least += leastOf(term, range) - leastOf(term, before);
        most += mostOf(term, range) - mostOf(term, before);
    }
    return true;
}

/// Looks at all facts whose numbers changed until nothing changes any more. That it ends early for want of effort does
/// no harm: what it found holds.
bool FactSearch::settle()
{
    bool isPossible = true;
    for (std::size_t next = 0; next < m_waiting.size(); ++next) {
        const std::size_t index = m_waiting[next];
        m_isWaiting[index] = false;
        if (!isPossible || m_left == 0)
            continue; // only its mark is taken away
        m_left -= std::min(m_left, m_set.facts[index].terms.size());
        isPossible = narrowBy(m_set.facts[index]);
    }
    m_waiting.clear();
    return isPossible;
}

void FactSearch::undo(std::size_t changes)
{
    while (m_changes.size() > changes) {
        m_set.unknowns[m_changes.back().unknown] = m_changes.back().before;
        m_changes.pop_back();
    }
}

/// The number to be halved next: of those with fewest left, for they are settled soonest; none where all are settled.
std::size_t FactSearch::nextToHalve(std::size_t part) const
{
    std::size_t best = m_set.unknowns.size();
    std::int64_t least = CellRange::noLimit;
    for (const std::size_t unknown : m_parts[part]) {
        const std::int64_t room = m_set.unknowns[unknown].high - m_set.unknowns[unknown].low;
        if (room > 0 && (best == m_set.unknowns.size() || room < least)) {
            best = unknown;
            least = room;
        }
    }
    return best;
}

void FactSearch::keepFound(std::size_t part)
{
    for (const std::size_t unknown : m_parts[part]) {
        const std::int64_t value = m_set.unknowns[unknown].low;
        m_found[unknown] = {std::min(m_found[unknown].low, value), std::max(m_found[unknown].high, value)};
    }
}

FactSearch::Answer FactSearch::search(std::size_t part)
{
    if (!settle())
        return Answer::No;
    if (m_left == 0)
        return Answer::Undecided;
    const std::size_t unknown = nextToHalve(part);
    if (unknown == m_set.unknowns.size()) {
        keepFound(part);
        return Answer::Yes;
    }
    m_left -= std::min(m_left, m_parts[part].size());
    guess(part);
    Answer answer = Answer::No;
    for (const CellRange& some : splitOf(unknown)) {
        const std::size_t before = m_changes.size();
        const Answer found = narrow(unknown, some) ? search(part) : Answer::No;
        undo(before);
        if (found == Answer::Yes)
            return found;
        if (found == Answer::Undecided)
            answer = found;
    }
    return answer;
}

/// What a number can be, in parts to be tried one after the other: first what is near the guess.
std::vector<CellRange> FactSearch::splitOf(std::size_t unknown) const
{
    const CellRange& range = m_set.unknowns[unknown];
    const auto near = std::clamp(static_cast<std::int64_t>(std::llround(m_guess[unknown])), range.low, range.high);
    constexpr std::int64_t few = 8;
    if (range.high - range.low > few) {
        const std::int64_t middle = range.low + (range.high - range.low) / 2;
        const CellRange low{range.low, middle};
        const CellRange high{middle + 1, range.high};
        return near <= middle ? std::vector{low, high} : std::vector{high, low};
    }
    std::vector<CellRange> out{{near, near}};
    if (near < range.high)
        out.push_back({near + 1, range.high});
    if (near > range.low)
        out.push_back({range.low, near - 1});
    return out;
}

FactSearch::Answer FactSearch::canBe()
{
    if (m_isPossible != Answer::Undecided)
        return m_isPossible;
    m_isPossible = Answer::Yes;
    for (std::size_t part = 0; part < m_parts.size() && m_isPossible != Answer::No; ++part) {
        m_left = m_effort;
        const Answer answer = search(part);
        undo(0);
        if (answer != Answer::Yes)
            m_isPossible = answer;
    }
    return m_isPossible;
}

FactSearch::Answer FactSearch::canBe(std::size_t unknown, const CellRange& range)
{
    const CellRange& found = m_found[unknown];
    const bool isAnyFound = found.low <= found.high;
    const auto isAsked = [&](std::int64_t value) { return range.low <= value && value <= range.high; };
    if (isAnyFound && (isAsked(found.low) || isAsked(found.high)))
        return Answer::Yes;
    if (isSettled(m_set.unknowns[unknown]))
        return Answer::No;
    m_left = m_effort;
    const Answer answer = narrow(unknown, range) ? search(m_part[unknown]) : Answer::No;
    undo(0);
    return answer;
}

ToldRange FactSearch::rangeOf(std::size_t unknown)
{
    const auto told = [&] { return ToldRange{m_set.unknowns[unknown], m_found[unknown]}; };
    /// Keeps for good that nothing lies beyond; what follows from it helps the next question.
    const auto shut = [&](const CellRange& rest) {
        narrow(unknown, rest);
        settle();
        m_changes.clear();
    };
    if (told().possible.low > told().possible.high && canBe() != Answer::Yes
        && canBe(unknown, m_set.unknowns[unknown]) != Answer::Yes)
        return told();
    for (const bool isLow : {true, false})
        for (bool isEnd = true; !told().isExact(); isEnd = false) {
            const CellRange within = told().within;
            const CellRange possible = told().possible;
            if (isLow ? within.low == possible.low : within.high == possible.high)
                break;
            // First the very end, since most numbers are free; then the middle of what is open.
            const std::int64_t low = isEnd ? within.low : within.low + (possible.low - 1 - within.low) / 2;
            const std::int64_t high = isEnd ? within.high : within.high - (within.high - 1 - possible.high) / 2;
            const CellRange asked = isLow ? CellRange{within.low, low} : CellRange{high, within.high};
            const Answer answer = canBe(unknown, asked);
            if (answer == Answer::Undecided)
                break;
            if (answer == Answer::No)
                shut(isLow ? CellRange{low + 1, within.high} : CellRange{within.low, high - 1});
        }
    return told();
}

std::vector<std::size_t> factsBehind(const FactSet& set, std::size_t unknown, const CellRange& range,
                                     std::size_t effort)
{
    const auto isShownBy = [&](const std::vector<std::size_t>& facts) {
        FactSet some{set.unknowns, {}};
        for (const std::size_t fact : facts)
            some.facts.push_back(set.facts[fact]);
        FactSearch search(std::move(some), effort);
        return search.canBe(unknown, {0, range.low - 1}) == FactSearch::Answer::No
            && search.canBe(unknown, {range.high + 1, CellRange::noLimit}) == FactSearch::Answer::No;
    };
    // Only what hangs together with the number, the nearest first, so that the farthest are left out.
    std::vector<std::size_t> needed;
    std::vector<bool> isReached(set.unknowns.size());
    std::vector<bool> isTaken(set.facts.size());
    isReached[unknown] = true;
    for (bool isMore = true; isMore;) {
        isMore = false;
        std::vector<std::size_t> next;
        for (std::size_t fact = 0; fact < set.facts.size(); ++fact) {
            const auto& terms = set.facts[fact].terms;
            if (!isTaken[fact] && std::any_of(terms.begin(), terms.end(), [&](const FactTerm& term) {
                    return isReached[term.unknown] && !isSettled(set.unknowns[term.unknown]);
                }))
                next.push_back(fact);
        }
        for (const std::size_t fact : next) {
            isTaken[fact] = isMore = true;
            needed.push_back(fact);
            for (const FactTerm& term : set.facts[fact].terms)
                isReached[term.unknown] = true;
        }
        if (isMore && isShownBy(needed))
            break;
    }
    for (std::size_t place = needed.size(); place-- > 0;) {
        std::vector<std::size_t> fewer = needed;
        fewer.erase(fewer.begin() + std::ptrdiff_t(place));
        if (isShownBy(fewer))
            needed = std::move(fewer);
    }
    return needed;
}

} // namespace cspdesk::statistics
