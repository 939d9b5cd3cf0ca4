// SPDX-License-Identifier: MIT
#pragma once

#include "statistics/result_table.h"
#include "statistics/suspect_records.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace cspdesk::statistics {

/// Suspects with so many crimes or more, and the distinct crimes that at least one of them is suspected of. Two
/// suspects of one crime share it, so shares of several groups may make more than the whole.
struct CrimesOfSuspects
{
    std::int64_t suspects = 0;
    std::int64_t crimes = 0;

    friend bool operator==(const CrimesOfSuspects&, const CrimesOfSuspects&) = default;
};

/// How crimes of one type, or of any, are spread over their suspects.
struct Concentration
{
    std::int64_t suspects = 0;
    std::int64_t crimes = 0; ///< distinct
    std::int64_t links = 0;  ///< distinct pairs of a suspect and a crime
    /// How many suspects have exactly so many distinct crimes; what stands at 0 is none.
    std::vector<std::int64_t> suspectsWith;
    /// Distinct crimes of the suspects with so many or more; what stands at 0 and 1 are all.
    std::vector<std::int64_t> crimesFrom;

    [[nodiscard]] std::int64_t most() const { return static_cast<std::int64_t>(suspectsWith.size()) - 1; }
    [[nodiscard]] CrimesOfSuspects from(std::int64_t least) const;
};

/// Of crimes of that type, or of any where there is none.
Concentration concentrationOf(const SuspectRecords& records, std::optional<std::uint16_t> type);

/// The so many suspects with the most crimes.
struct TopSuspects
{
    std::int64_t suspects = 0;
    std::int64_t crimes = 0; ///< distinct
    std::int64_t atEdge = 0; ///< with as many crimes as the last of them
    std::int64_t ofEdge = 0; ///< of those so many are among them: the first in the file
    std::int64_t edge = 0;   ///< crimes of the last of them

    friend bool operator==(const TopSuspects&, const TopSuspects&) = default;
};

/// Suspects from the one with the most crimes on; those with as many in the order of the file.
class SuspectRanking
{
public:
    SuspectRanking(const SuspectRecords& records, std::optional<std::uint16_t> type);

    /// The first ceil(percent x suspects / 100). `percent` is 1 to 100.
    [[nodiscard]] TopSuspects topShare(int percent) const;
    /// The fewest of the first that make so many per cent of the crimes or more.
    [[nodiscard]] TopSuspects forCrimes(int percent) const;

private:
    [[nodiscard]] TopSuspects first(std::size_t count) const;

    std::vector<std::int64_t> m_counts;     ///< crimes of each suspect, from the most
    std::vector<std::int64_t> m_cumulative; ///< distinct crimes of the suspects up to each
};

/// A point of the Lorenz curve: the least active share of the suspects and the share of the links that are theirs.
struct LorenzPoint
{
    Share suspects;
    Share links;

    friend bool operator==(const LorenzPoint&, const LorenzPoint&) = default;
};

/// From nobody to all, a point for each number of crimes that occurs.
std::vector<LorenzPoint> lorenzCurve(const Concentration& concentration);

/// G = sum((2i - n - 1) x_i) / (n sum x), x ascending; 0 where all have as many, near 1 where one has nearly all. Of
/// suspects only, who have at least one crime each. Nothing where there is nobody.
std::optional<double> giniOf(const Concentration& concentration);

} // namespace cspdesk::statistics
