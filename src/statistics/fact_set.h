// SPDX-License-Identifier: MIT
#pragma once

#include "statistics/margin_table.h"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

namespace cspdesk::statistics {

/// So many times an unknown number.
struct FactTerm
{
    std::int64_t factor = 1;
    std::size_t unknown = 0;
};

/// What a reader knows of whole numbers that are not told: their sum, each times its factor, is at least `low` and at
/// most `high`. A total is such a fact, and so is a percentage: 31% of n is what lies between 30.5 and 31.5 of them.
/// Factors below 10^9, so that no sum of them runs over.
struct Fact
{
    static constexpr std::int64_t noLimit = std::numeric_limits<std::int64_t>::max() / 4;

    std::vector<FactTerm> terms; ///< each unknown once
    std::int64_t low = -noLimit;
    std::int64_t high = noLimit;
};

/// Whole numbers of which a reader knows the least and the most, and what hangs them together.
struct FactSet
{
    std::vector<CellRange> unknowns;
    std::vector<Fact> facts;
};

/// What is known of a number after all facts.
struct ToldRange
{
    CellRange within;   ///< that it lies outside was shown to be impossible
    CellRange possible; ///< both ends were shown to be possible; the other way round where nothing was

    [[nodiscard]] bool isExact() const { return within == possible; }
};

/// Finds what each number can be, by trying: what is decided narrows what is left, and where nothing narrows it any
/// more, it is halved. Exact where it comes to an end; where it would take too long, what was shown until then.
class FactSearch
{
public:
    /// At most about so many terms are looked at for each question.
    static constexpr std::size_t standardEffort = 4'000'000;

    explicit FactSearch(FactSet set, std::size_t effort = standardEffort);

    enum class Answer { Yes, No, Undecided };
    /// Whether there are numbers at all that fit every fact.
    Answer canBe();
    /// Whether there are with this one within the range.
    Answer canBe(std::size_t unknown, const CellRange& range);

    /// Only where there are numbers that fit. It is asked most quickly of one unknown after the other: what was found
    /// for one is kept for the next.
    ToldRange rangeOf(std::size_t unknown);

private:
    struct Change
    {
        std::size_t unknown = 0;
        CellRange before;
    };

    void findParts();
    bool narrow(std::size_t unknown, CellRange to);
    bool narrowBy(const Fact& fact);
    bool settle();
    void undo(std::size_t changes);
    Answer search(std::size_t part);
    void guess(std::size_t part);
    [[nodiscard]] std::vector<CellRange> splitOf(std::size_t unknown) const;
    void keepFound(std::size_t part);
    [[nodiscard]] std::size_t nextToHalve(std::size_t part) const;

    FactSet m_set;
    std::size_t m_effort;
    std::size_t m_left = 0; ///< of the effort
    std::vector<std::vector<std::size_t>> m_factsOf;
    std::vector<std::size_t> m_part;               ///< of each unknown: those that hang together
    std::vector<std::vector<std::size_t>> m_parts; ///< unknowns that are not settled, by part
    std::vector<std::vector<std::size_t>> m_factsOfPart;
    std::vector<CellRange> m_found; ///< least and most in what was found
    std::vector<double> m_guess;    ///< where the search begins
    std::vector<Change> m_changes;
    std::vector<std::size_t> m_waiting; ///< facts to be looked at
    std::vector<bool> m_isWaiting;
    Answer m_isPossible = Answer::Undecided;
};

/// The facts without any of which the number might lie outside the range: why it lies within. `set` has numbers that
/// fit, and the range is what was shown of the number.
std::vector<std::size_t> factsBehind(const FactSet& set, std::size_t unknown, const CellRange& range,
                                     std::size_t effort = FactSearch::standardEffort);

} // namespace cspdesk::statistics
