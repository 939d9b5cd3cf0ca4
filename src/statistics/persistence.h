// SPDX-License-Identifier: MIT
#pragma once

#include "statistics/suspect_records.h"

#include <cstdint>
#include <map>
#include <optional>

namespace cspdesk::statistics {

/// Of one calendar year.
struct PersistentOfYear
{
    std::int64_t persistent = 0;
    std::int64_t suspects = 0; ///< all with a crime in the year

    friend bool operator==(const PersistentOfYear&, const PersistentOfYear&) = default;
};

/// Suspects who were suspected of so many distinct crimes within twelve months.
struct Persistence
{
    int least = 6;                          ///< crimes
    std::int64_t suspects = 0;              ///< all with a crime whose day is known
    std::int64_t persistent = 0;            ///< within any twelve months
    std::int64_t crimes = 0;                ///< distinct, of all of them
    std::int64_t crimesOfPersistent = 0;    ///< distinct, whenever they were
    std::map<int, PersistentOfYear> ofYear; ///< every year in which there is a crime
    std::int64_t inSomeYear = 0;            ///< within one calendar year or another
    std::int64_t withoutDay = 0;            ///< records that could not be counted
    std::optional<std::int32_t> firstDay;
    std::optional<std::int32_t> lastDay;
};

/// Persistent suspects of crimes of that type, or of any: six or more in a rolling twelve months, after the persistent
/// offenders of 2004 (Hansard, 9 February 2004, column 1252W), who had six or more convictions. A crime counts on its
/// first recorded day. Twelve months end the day before the same day of the next year.
Persistence persistentSuspects(const SuspectRecords& records, std::optional<std::uint16_t> type, int least = 6);

} // namespace cspdesk::statistics
