// SPDX-License-Identifier: MIT
#pragma once

#include "statistics/suspect_records.h"

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace cspdesk::statistics {

/// The first year of each age group of the partnership's papers: under 18, 18 to 24, and so on to 55 and over.
inline constexpr std::array<std::uint8_t, 6> ageGroups{0, 18, 25, 35, 45, 55};

/// Suspects of a type by what they are, and those among them who repeat.
struct PeopleCounts
{
    std::vector<std::int64_t> all;
    std::vector<std::int64_t> repeat;
};

struct Demographics
{
    std::int64_t suspects = 0;
    std::int64_t repeat = 0;
    PeopleCounts genders;       ///< by the number of the gender
    PeopleCounts ages;          ///< by age group; behind them those without an age
    PeopleCounts districts;     ///< by the number of the district
    std::int64_t differing = 0; ///< suspects whose records differ in gender or home district
};

/// What suspects of that type, or of any, are as of their latest record of it: the latest day, and the last in the file
/// where there are several or no days. Repeat suspects are those with two or more crimes of the type.
Demographics demographicsOf(const SuspectRecords& records, std::optional<std::uint16_t> type, std::size_t genders,
                            std::size_t districts);

} // namespace cspdesk::statistics
