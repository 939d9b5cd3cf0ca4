// SPDX-License-Identifier: MIT
#pragma once

#include "statistics/suspect_records.h"

#include <algorithm>
#include <optional>
#include <span>
#include <vector>

namespace cspdesk::statistics {

/// The records of one suspect that are of the type, or all. They lie together, since records are sorted by type.
inline std::span<const SuspectRecord> ofType(std::span<const SuspectRecord> records, std::optional<std::uint16_t> type)
{
    if (!type)
        return records;
    const auto begin = std::partition_point(records.begin(), records.end(),
                                            [&](const SuspectRecord& record) { return record.type < *type; });
    const auto end =
        std::partition_point(begin, records.end(), [&](const SuspectRecord& record) { return record.type == *type; });
    return {begin, end};
}

/// The distinct crimes of one suspect, in ascending order.
inline void distinctCrimes(std::span<const SuspectRecord> records, std::vector<std::uint32_t>& out)
{
    out.clear();
    std::transform(records.begin(), records.end(), std::back_inserter(out),
                   [](const SuspectRecord& record) { return record.crime; });
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
}

/// Calls `work` with the records of every suspect who has any of the type.
template <typename Work>
void forEachSuspect(const SuspectRecords& records, std::optional<std::uint16_t> type, const Work& work)
{
    for (const SuspectGroup& group : records.groups)
        for (std::size_t suspect = 0; suspect < group.suspects(); ++suspect)
            if (const auto own = ofType(group.of(suspect), type); !own.empty())
                work(own);
}

} // namespace cspdesk::statistics
