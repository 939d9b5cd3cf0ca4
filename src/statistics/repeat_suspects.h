// SPDX-License-Identifier: MIT
#pragma once

#include "statistics/suspect_records.h"

#include <cstdint>
#include <vector>

namespace cspdesk::statistics {

/// Suspects of one type of crime, or of any.
struct RepeatCounts
{
    std::int64_t suspects = 0;
    std::int64_t repeat = 0;      ///< suspects of two or more distinct crimes of the type
    std::int64_t repeatOfAny = 0; ///< suspects of the type with two or more distinct crimes of any type
    std::int64_t offences = 0;    ///< distinct crimes
    std::int64_t records = 0;     ///< rows, repeated ones too

    friend bool operator==(const RepeatCounts&, const RepeatCounts&) = default;
};

struct RepeatSuspects
{
    std::vector<RepeatCounts> ofType; ///< by the number of the type
    RepeatCounts all;                 ///< of any type: not the sum, since a suspect may be one of several types
};

/// Counts suspects and repeat suspects (Reoffending Deep Dive 2025, section 4 and Table 11). A second record of the
/// same crime makes nobody a repeat suspect.
class RepeatCounter
{
public:
    RepeatCounter(unsigned workers, std::size_t types)
        : m_parts(workers, RepeatSuspects{std::vector<RepeatCounts>(types), {}})
    {}

    /// To be called by each worker with the groups it has.
    void add(unsigned worker, const SuspectGroup& group);

    /// Once all groups of these records were added.
    [[nodiscard]] RepeatSuspects counts(const SuspectRecords& records) const;

private:
    std::vector<RepeatSuspects> m_parts;
};

/// Counts them in records that were kept.
RepeatSuspects repeatSuspects(const SuspectRecords& records);

} // namespace cspdesk::statistics
