// SPDX-License-Identifier: MIT
#pragma once

#include "statistics/key_partitions.h"
#include "statistics/long_texts.h"

#include <cstdint>
#include <deque>
#include <functional>
#include <limits>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace cspdesk::statistics {

/// What a record says of the day and the person.
struct SuspectDetails
{
    static constexpr std::int32_t noDay = std::numeric_limits<std::int32_t>::min();
    static constexpr std::uint8_t noAge = 255;

    std::int32_t day = noDay;   ///< days since 1 January 1970
    std::uint16_t district = 0; ///< where the suspect lives
    std::uint8_t gender = 0;
    std::uint8_t age = noAge;
};

/// That somebody is suspected of a crime, with all texts as numbers.
struct SuspectRecord
{
    std::uint32_t crime = 0;  ///< the same in all records of a crime: the number of one of them
    std::uint32_t record = 0; ///< which record of the file, from 0
    std::uint16_t type = 0;   ///< of crime
    SuspectDetails details;
};

/// The records of some suspects, one suspect behind the other; those of one by type, then crime, then record.
struct SuspectGroup
{
    std::vector<SuspectRecord> records;
    std::vector<std::uint32_t> ends; ///< where each suspect's records end

    [[nodiscard]] std::size_t suspects() const { return ends.size(); }
    [[nodiscard]] std::span<const SuspectRecord> of(std::size_t suspect) const
    {
        const std::uint32_t begin = suspect == 0 ? 0 : ends[suspect - 1];
        return std::span(records).subspan(begin, ends[suspect] - begin);
    }
};

/// All records of a file that name a crime and a suspect. Nobody's identifier is in it.
struct SuspectRecords
{
    std::vector<SuspectGroup> groups;      ///< in no order that means anything
    std::vector<std::uint64_t> offencesOf; ///< for each type its distinct crimes
    std::uint64_t crimes = 0;              ///< distinct crimes of any type
    std::uint64_t crimeEnd = 0;            ///< above the numbers of all crimes
    std::uint64_t records = 0;
    std::uint64_t repeated = 0; ///< of them, rows that say again what another says: the same suspect, crime and type
    unsigned workers = 1;       ///< threads it was made with, and is measured with
};

/// Takes records in from several threads and puts together what belongs to one suspect.
class SuspectRecordsBuilder
{
public:
    /// `mostRecords` is more than will come, `expectedRecords` about as many. Without details the records have none.
    SuspectRecordsBuilder(unsigned workers, std::uint64_t mostRecords, std::uint64_t expectedRecords, bool hasDetails);

    [[nodiscard]] unsigned workers() const { return static_cast<unsigned>(m_incoming.size()); }

    /// Behind both texts `keyPadding` bytes can be read. `record` is a number of its own below `mostRecords`.
    void add(unsigned worker, std::string_view crime, std::string_view suspect, std::uint32_t record,
             std::uint16_t type)
    {
        Incoming& incoming = m_incoming[worker];
        incoming.crimes.add(incoming.texts.keyOf(crime), record, type);
        incoming.suspects.add(incoming.texts.keyOf(suspect), record, type);
    }

    void setDetails(std::uint32_t record, const SuspectDetails& details) { m_details[record] = details; }

    /// Afterwards the builder is empty. `types` is how many there are.
    SuspectRecords finish(std::size_t types);

    using TakeGroup = std::function<void(unsigned worker, const SuspectGroup&)>;

    /// As above, but keeps no group: hands each to `take`, which is called from several threads at once.
    SuspectRecords finish(std::size_t types, const TakeGroup& take);

private:
    struct Entry
    {
        TextKey key;
        std::uint32_t record;
        std::uint16_t type;
    };

    struct Incoming
    {
        KeyPartitions<Entry> crimes;
        KeyPartitions<Entry> suspects;
        LongTexts texts;
    };

    /// Of a crime, where it was met first.
    struct FirstEntry
    {
        std::uint32_t record;
        std::uint16_t type;
    };

    /// What a thread works with, part after part, and what it found.
    struct Bench
    {
        KeyNumbers numbers;
        std::vector<std::uint32_t> numbered; ///< what the entries are numbered, in their order
        std::vector<FirstEntry> firstOf;     ///< of each crime
        SuspectRecords found;
    };

    std::size_t entriesOf(std::size_t part, KeyPartitions<Entry> Incoming::*side) const;
    template <typename Work>
    void numberAll(std::size_t part, KeyPartitions<Entry> Incoming::*side, Bench& bench, const Work& work);
    void numberCrimes(std::size_t part, Bench& bench);
    void group(std::size_t part, Bench& bench, SuspectGroup& group);
    SuspectRecords summed(const std::vector<Bench>& benches) const;

    unsigned m_bits;
    std::deque<Incoming> m_incoming; ///< of each thread
    // Pages of these that are never written take no memory, so that they may be made for more than will come.
    std::unique_ptr<std::uint32_t[]> m_crimeOf;  // NOLINT(cppcoreguidelines-avoid-c-arrays): by record
    std::unique_ptr<SuspectDetails[]> m_details; // NOLINT(cppcoreguidelines-avoid-c-arrays): by record, or none
};

} // namespace cspdesk::statistics
