// SPDX-License-Identifier: MIT
#include "statistics/repeat_suspects.h"

#include "base/parallel.h"

#include <algorithm>

namespace cspdesk::statistics {
namespace {

using Records = std::span<const SuspectRecord>;

/// How many different crimes there are among records that are in the order of their crimes.
std::int64_t distinctCrimes(Records sorted)
{
    std::int64_t count = sorted.empty() ? 0 : 1;
    for (std::size_t index = 1; index < sorted.size(); ++index)
        count += sorted[index].crime != sorted[index - 1].crime ? 1 : 0;
    return count;
}

/// The first records, all of one type.
Records firstType(Records records)
{
    std::size_t size = 1;
    while (size < records.size() && records[size].type == records.front().type)
        ++size;
    return records.first(size);
}

/// Of records of several types: a crime may be among them under more than one.
std::int64_t distinctOfAny(Records records)
{
    if (firstType(records).size() == records.size())
        return distinctCrimes(records);
    std::vector<std::uint32_t> crimes;
    std::transform(records.begin(), records.end(), std::back_inserter(crimes),
                   [](const SuspectRecord& record) { return record.crime; });
    std::sort(crimes.begin(), crimes.end());
    return std::unique(crimes.begin(), crimes.end()) - crimes.begin();
}

void countSuspect(Records records, RepeatSuspects& out)
{
    const bool repeatsAny = distinctOfAny(records) >= 2;
    ++out.all.suspects;
    out.all.repeat += repeatsAny ? 1 : 0;
    while (!records.empty()) {
        const Records ofType = firstType(records);
        RepeatCounts& counts = out.ofType[ofType.front().type];
        ++counts.suspects;
        counts.repeat += distinctCrimes(ofType) >= 2 ? 1 : 0;
        counts.repeatOfAny += repeatsAny ? 1 : 0;
        counts.records += static_cast<std::int64_t>(ofType.size());
        records = records.subspan(ofType.size());
    }
}

void add(RepeatCounts& to, const RepeatCounts& from)
{
    to.suspects += from.suspects;
    to.repeat += from.repeat;
    to.repeatOfAny += from.repeatOfAny;
    to.records += from.records;
}

} // namespace

RepeatSuspects repeatSuspects(const SuspectRecords& records)
{
    const std::size_t types = records.offencesOf.size();
    std::vector<RepeatSuspects> parts(records.workers, RepeatSuspects{std::vector<RepeatCounts>(types), {}});
    inParallel(records.workers, records.groups.size(), [&](unsigned worker, std::size_t index) {
        const SuspectGroup& group = records.groups[index];
        for (std::size_t suspect = 0; suspect < group.suspects(); ++suspect)
            countSuspect(group.of(suspect), parts[worker]);
    });
    RepeatSuspects out{std::vector<RepeatCounts>(types), {}};
    for (const RepeatSuspects& part : parts) {
        add(out.all, part.all);
        for (std::size_t type = 0; type < types; ++type)
            add(out.ofType[type], part.ofType[type]);
    }
    for (std::size_t type = 0; type < types; ++type)
        out.ofType[type].offences = static_cast<std::int64_t>(records.offencesOf[type]);
    out.all.repeatOfAny = out.all.repeat;
    out.all.offences = static_cast<std::int64_t>(records.crimes);
    out.all.records = static_cast<std::int64_t>(records.records);
    return out;
}

} // namespace cspdesk::statistics
