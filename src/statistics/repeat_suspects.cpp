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
        RepeatCounts& counts = out.ofType.data()[ofType.front().type];
        ++counts.suspects;
        counts.repeat += isRepeat(ofType) ? 1 : 0;
        counts.repeatOfAny += repeatsAny ? 1 : 0;
        counts.records += static_cast<std::int64_t>(ofType.size());
        records = records.subspan(ofType.size());
    }
}

void sum(RepeatCounts& to, const RepeatCounts& from)
{
    to.suspects += from.suspects;
    to.repeat += from.repeat;
    to.repeatOfAny += from.repeatOfAny;
    to.records += from.records;
}

} // namespace

void RepeatCounter::add(unsigned worker, const SuspectGroup& group)
{
    RepeatSuspects& part = m_parts[worker];
    std::uint32_t begin = 0;
    for (const std::uint32_t end : group.ends) {
        countSuspect({group.records.data() + begin, end - begin}, part);
        begin = end;
    }
}

RepeatSuspects RepeatCounter::counts(const SuspectRecords& records) const
{
    const std::size_t types = records.offencesOf.size();
    RepeatSuspects out{std::vector<RepeatCounts>(types), {}};
    for (const RepeatSuspects& part : m_parts) {
        sum(out.all, part.all);
        for (std::size_t type = 0; type < types; ++type)
            sum(out.ofType[type], part.ofType[type]);
    }
    for (std::size_t type = 0; type < types; ++type)
        out.ofType[type].offences = static_cast<std::int64_t>(records.offencesOf[type]);
    out.all.repeatOfAny = out.all.repeat;
    out.all.offences = static_cast<std::int64_t>(records.crimes);
    out.all.records = static_cast<std::int64_t>(records.records);
    return out;
}

RepeatSuspects repeatSuspects(const SuspectRecords& records)
{
    RepeatCounter counter(records.workers, records.offencesOf.size());
    inParallel(records.workers, records.groups.size(),
               [&](unsigned worker, std::size_t index) { counter.add(worker, records.groups[index]); });
    return counter.counts(records);
}

} // namespace cspdesk::statistics
