// SPDX-License-Identifier: MIT
#include "statistics/repeat_suspects.h"

#include "base/parallel.h"

#include <algorithm>

namespace cspdesk::statistics {
namespace {

using Records = std::span<const SuspectRecord>;

/// The first records, all of one type.
Records firstType(Records records)
{
    std::size_t size = 1;
    while (size < records.size() && records[size].type == records.front().type)
        ++size;
    return records.first(size);
}

/// Two or more distinct crimes. Of several types a crime may be among the records under more than one.
bool isRepeat(Records records)
{
    return std::any_of(records.begin(), records.end(),
                       [&](const SuspectRecord& record) { return record.crime != records.front().crime; });
}

void countSuspect(Records records, RepeatSuspects& out)
{
    const bool repeatsAny = isRepeat(records);
    ++out.all.suspects;
    out.all.repeat += repeatsAny ? 1 : 0;
    while (!records.empty()) {
        const Records ofType = firstType(records);
        RepeatCounts& counts = out.ofType[ofType.front().type];
        ++counts.suspects;
        counts.repeat += isRepeat(ofType) ? 1 : 0;
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
