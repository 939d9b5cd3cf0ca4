// SPDX-License-Identifier: MIT
#include "statistics/suspect_records.h"

#include "base/parallel.h"

#include <algorithm>
#include <functional>
#include <tuple>
#include <type_traits>
#include <utility>

namespace cspdesk::statistics {
namespace {

/// So many parts that what is known of the identifiers of each fits into a core's cache.
unsigned partitionBits(std::uint64_t records)
{
    constexpr std::uint64_t recordsOfPart = std::uint64_t{1} << 16U;
    const std::uint64_t parts = std::bit_ceil(records / recordsOfPart + 1);
    return std::min(static_cast<unsigned>(std::countr_zero(parts)), 10U);
}

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
    const auto workers = static_cast<unsigned>(m_incoming.size());
    const std::size_t parts = std::size_t{1} << m_bits;
    std::vector<Bench> benches(workers, Bench{.offences = std::vector<std::uint64_t>(types)});
    inParallel(workers, parts, [&](unsigned worker, std::size_t part) { numberCrimes(part, benches[worker]); });
    SuspectRecords out{.groups = std::vector<SuspectGroup>(parts),
                       .offencesOf = std::vector<std::uint64_t>(types),
                       .crimes = m_crimes,
                       .workers = workers};
    inParallel(workers, parts,
               [&](unsigned worker, std::size_t part) { out.groups[part] = groupOf(part, benches[worker]); });
    for (const Bench& bench : benches)
        std::transform(bench.offences.begin(), bench.offences.end(), out.offencesOf.begin(), out.offencesOf.begin(),
                       std::plus<>());
    for (const Bench& bench : benches)
        out.repeated += bench.repeated;
    for (const SuspectGroup& group : out.groups)
        out.records += group.records.size();
    return out;
}

std::size_t SuspectRecordsBuilder::entriesOf(std::size_t part, KeyPartitions<Entry> Incoming::*side) const
{
    std::size_t count = 0;
    for (const Incoming& incoming : m_incoming)
        count += (incoming.*side).size(part);
    return count;
}

void SuspectRecordsBuilder::numberCrimes(std::size_t part, Bench& bench)
{
    const std::size_t count = entriesOf(part, &Incoming::crimes);
    bench.numbers.start(count);
    bench.numbered.clear();
    bench.numbered.reserve(count);
    std::vector<std::uint16_t> firstType;
    firstType.reserve(count);
    std::vector<FurtherType> further;
    for (const Incoming& incoming : m_incoming)
        incoming.crimes.forEach(part, [&](const Entry& entry) {
            const std::uint32_t crime = bench.numbers.numberOf(entry.key);
            if (crime == firstType.size())
                firstType.push_back(entry.type);
            else if (firstType[crime] != entry.type)
                further.push_back({crime, entry.type});
            bench.numbered.push_back(crime);
        });
    const std::uint32_t first = m_crimes.fetch_add(static_cast<std::uint32_t>(bench.numbers.count()));
    auto crime = bench.numbered.begin();
    for (Incoming& incoming : m_incoming) {
        incoming.crimes.forEach(part, [&](const Entry& entry) { m_crimeOf[entry.record] = first + *crime++; });
        incoming.crimes.drop(part);
    }
    for (const std::uint16_t type : firstType)
        ++bench.offences[type];
    std::sort(further.begin(), further.end());
    further.erase(std::unique(further.begin(), further.end()), further.end());
    for (const FurtherType& one : further)
        ++bench.offences[one.type];
}

SuspectGroup SuspectRecordsBuilder::groupOf(std::size_t part, Bench& bench)
{
    const std::size_t count = entriesOf(part, &Incoming::suspects);
    bench.numbers.start(count);
    bench.numbered.clear();
    bench.numbered.reserve(count);
    SuspectGroup group;
    for (const Incoming& incoming : m_incoming)
        incoming.suspects.forEach(part, [&](const Entry& entry) {
            const std::uint32_t suspect = bench.numbers.numberOf(entry.key);
            if (suspect == group.ends.size())
                group.ends.push_back(0);
            ++group.ends[suspect];
            bench.numbered.push_back(suspect);
        });
    // Counts become the places where the records of each begin; putting them there moves those to where they end.
    std::uint32_t place = 0;
    for (std::uint32_t& end : group.ends)
        place += std::exchange(end, place);
    group.records.resize(count);
    auto suspect = bench.numbered.begin();
    for (Incoming& incoming : m_incoming) {
        incoming.suspects.forEach(part, [&](const Entry& entry) {
            SuspectRecord& record = group.records[group.ends[*suspect++]++];
            record.crime = m_crimeOf[entry.record];
            record.record = entry.record;
            record.type = entry.type;
            if (m_details)
                record.details = m_details[entry.record];
        });
        incoming.suspects.drop(part);
    }
    std::uint32_t begin = 0;
    for (const std::uint32_t end : group.ends) {
        if (end - begin > 1)
            bench.repeated += sortRecords(std::span(group.records).subspan(begin, end - begin));
        begin = end;
    }
    return group;
}

} // namespace cspdesk::statistics
