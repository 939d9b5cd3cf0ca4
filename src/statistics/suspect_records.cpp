// SPDX-License-Identifier: MIT
#include "statistics/suspect_records.h"

#include "base/parallel.h"
#include "statistics/key_groups.h"

#include <algorithm>
#include <functional>
#include <mutex>
#include <tuple>
#include <type_traits>
#include <utility>

namespace cspdesk::statistics {
namespace {

bool comesFirst(const SuspectRecord& left, const SuspectRecord& right)
{
    return std::tie(left.type, left.crime, left.record) < std::tie(right.type, right.crime, right.record);
}

/// Sorts the records of one suspect; says how many say again what another says.
std::uint64_t sortRecords(std::span<SuspectRecord> records)
{
    std::sort(records.begin(), records.end(), comesFirst);
    std::uint64_t repeated = 0;
    for (std::size_t index = 1; index < records.size(); ++index)
        repeated += records[index].crime == records[index - 1].crime && records[index].type == records[index - 1].type
                      ? 1U
                      : 0U;
    return repeated;
}

/// The types of one crime beyond its first; crimes that are recorded under several are rare.
struct FurtherType
{
    std::uint32_t crime;
    std::uint16_t type;
    friend auto operator<=>(const FurtherType&, const FurtherType&) = default;
};

} // namespace

SuspectRecordsBuilder::SuspectRecordsBuilder(unsigned workers, std::uint64_t mostRecords, std::uint64_t expectedRecords,
                                             bool hasDetails)
    : m_bits(partitionBits(expectedRecords)),
      m_crimeOf(std::make_unique_for_overwrite<std::uint32_t[]>(mostRecords))
{
    static_assert(std::is_trivially_copyable_v<SuspectDetails>);
    if (hasDetails)
        m_details = std::make_unique_for_overwrite<SuspectDetails[]>(mostRecords);
    for (unsigned worker = 0; worker < workers; ++worker)
        m_incoming.push_back({KeyPartitions<Entry>(m_bits), KeyPartitions<Entry>(m_bits), {}});
}

SuspectRecords SuspectRecordsBuilder::finish(std::size_t types)
{
    std::vector<SuspectGroup> groups;
    std::mutex guard;
    SuspectRecords out = finish(types, [&](unsigned, const SuspectGroup& group) {
        SuspectGroup kept = group;
        const std::lock_guard lock(guard);
        groups.push_back(std::move(kept));
    });
    out.groups = std::move(groups);
    return out;
}

SuspectRecords SuspectRecordsBuilder::finish(std::size_t types, const TakeGroup& take)
{
    const auto workers = static_cast<unsigned>(m_incoming.size());
    const std::size_t parts = std::size_t{1} << m_bits;
    std::vector<Bench> benches(workers);
    for (Bench& bench : benches)
        bench.found.offencesOf.resize(types);
    inParallel(workers, parts, [&](unsigned worker, std::size_t part) { numberCrimes(part, benches[worker]); });
    std::vector<SuspectGroup> groups(workers);
    inParallel(workers, parts, [&](unsigned worker, std::size_t part) {
        group(part, benches[worker], groups[worker]);
        take(worker, groups[worker]);
    });
    return summed(benches);
}

SuspectRecords SuspectRecordsBuilder::summed(const std::vector<Bench>& benches) const
{
    SuspectRecords out;
    out.workers = static_cast<unsigned>(benches.size());
    out.offencesOf.resize(benches.front().found.offencesOf.size());
    for (const Bench& bench : benches) {
        const SuspectRecords& found = bench.found;
        std::transform(found.offencesOf.begin(), found.offencesOf.end(), out.offencesOf.begin(), out.offencesOf.begin(),
                       std::plus<>());
        out.crimes += found.crimes;
        out.crimeEnd = std::max(out.crimeEnd, found.crimeEnd);
        out.records += found.records;
        out.repeated += found.repeated;
    }
    return out;
}

std::size_t SuspectRecordsBuilder::entriesOf(std::size_t part, KeyPartitions<Entry> Incoming::*side) const
{
    std::size_t count = 0;
    for (const Incoming& incoming : m_incoming)
        count += (incoming.*side).size(part);
    return count;
}

/// Calls `work` with each entry of the part and the number of its key.
template <typename Work>
void SuspectRecordsBuilder::numberAll(std::size_t part, KeyPartitions<Entry> Incoming::*side, Bench& bench,
                                      const Work& work)
{
    bench.numbers.start(entriesOf(part, side));
    for (const Incoming& incoming : m_incoming)
        (incoming.*side).forEachBlock(part, [&](std::span<const Entry> block) {
            bench.numbers.numberBlock(block, work);
        });
}

void SuspectRecordsBuilder::numberCrimes(std::size_t part, Bench& bench)
{
    std::vector<FirstEntry>& firstOf = bench.firstOf;
    firstOf.clear();
    firstOf.reserve(entriesOf(part, &Incoming::crimes));
    std::vector<FurtherType> further;
    numberAll(part, &Incoming::crimes, bench, [&](const Entry& entry, std::uint32_t crime) {
        if (crime == firstOf.size()) {
            firstOf.push_back({entry.record, entry.type});
            ++bench.found.offencesOf.data()[entry.type];
        }
        const FirstEntry& first = firstOf.data()[crime];
        m_crimeOf.get()[entry.record] = first.record;
        if (first.type != entry.type)
            further.push_back({crime, entry.type});
    });
    for (Incoming& incoming : m_incoming)
        incoming.crimes.drop(part);
    bench.found.crimes += firstOf.size();
    std::sort(further.begin(), further.end());
    further.erase(std::unique(further.begin(), further.end()), further.end());
    for (const FurtherType& one : further)
        ++bench.found.offencesOf[one.type];
}

void SuspectRecordsBuilder::group(std::size_t part, Bench& bench, SuspectGroup& group)
{
    bench.numbered.clear();
    bench.numbered.reserve(entriesOf(part, &Incoming::suspects));
    group.ends.clear();
    numberAll(part, &Incoming::suspects, bench, [&](const Entry&, std::uint32_t suspect) {
        if (suspect == group.ends.size())
            group.ends.push_back(0);
        ++group.ends.data()[suspect];
        bench.numbered.push_back(suspect);
    });
    // Counts become the places where the records of each begin; putting them there moves those to where they end.
    std::uint32_t place = 0;
    for (std::uint32_t& end : group.ends)
        place += std::exchange(end, place);
    group.records.resize(bench.numbered.size());
    const std::uint32_t* suspect = bench.numbered.data();
    for (Incoming& incoming : m_incoming) {
        incoming.suspects.forEachBlock(part, [&](std::span<const Entry> block) {
            for (const Entry& entry : block)
                askFor(m_crimeOf.get() + entry.record);
            for (const Entry& entry : block) {
                SuspectRecord& record = group.records.data()[group.ends.data()[*suspect++]++];
                record.crime = m_crimeOf.get()[entry.record];
                record.record = entry.record;
                record.type = entry.type;
                record.details = m_details ? m_details.get()[entry.record] : SuspectDetails{};
                bench.found.crimeEnd = std::max<std::uint64_t>(bench.found.crimeEnd, entry.record + std::uint64_t{1});
            }
        });
        incoming.suspects.drop(part);
    }
    bench.found.records += group.records.size();
    std::uint32_t begin = 0;
    for (const std::uint32_t end : group.ends) {
        if (end - begin > 1)
            bench.found.repeated += sortRecords({group.records.data() + begin, end - begin});
        begin = end;
    }
}

} // namespace cspdesk::statistics
