// SPDX-License-Identifier: MIT
#pragma once

#include "base/parallel.h"
#include "statistics/key_partitions.h"
#include "statistics/long_texts.h"

#include <bit>
#include <deque>
#include <span>
#include <utility>
#include <vector>

namespace cspdesk::statistics {

/// So many bits of the hash part so many records that what is known of each part fits into a core's cache, and not so
/// many that the places where the parts grow do not.
inline unsigned partitionBits(std::uint64_t records)
{
    const auto bitsFor = [&](std::uint64_t recordsOfPart) {
        return static_cast<unsigned>(std::countr_zero(std::bit_ceil(records / recordsOfPart + 1)));
    };
    return std::max(std::min(bitsFor(std::uint64_t{1} << 14U), 8U), std::min(bitsFor(std::uint64_t{1} << 16U), 10U));
}

/// Rows of several threads, put together by who they are of. `Entry` has a `TextKey key` first.
template <typename Entry>
class KeyGroups
{
public:
    KeyGroups(unsigned workers, std::uint64_t expectedRecords) : m_bits(partitionBits(expectedRecords))
    {
        for (unsigned worker = 0; worker < workers; ++worker)
            m_incoming.push_back({KeyPartitions<Entry>(m_bits), {}});
    }

    [[nodiscard]] unsigned workers() const { return static_cast<unsigned>(m_incoming.size()); }

    /// Behind the text `keyPadding` bytes can be read.
    template <typename... Rest>
    void add(unsigned worker, std::string_view key, Rest... rest)
    {
        Incoming& incoming = m_incoming[worker];
        incoming.entries.add(incoming.texts.keyOf(key), rest...);
    }

    /// Calls `take(worker, entries)` with all entries of each key, from several threads at once; those that one thread
    /// added stand in that order. Afterwards nothing is left.
    template <typename Take>
    void takeGroups(const Take& take)
    {
        std::vector<Bench> benches(workers());
        inParallel(workers(), std::size_t{1} << m_bits, [&](unsigned worker, std::size_t part) {
            takePart(part, benches[worker], [&](std::span<Entry> entries) { take(worker, entries); });
        });
    }

private:
    struct Incoming
    {
        KeyPartitions<Entry> entries;
        LongTexts texts;
    };

    /// What a thread works with, part after part.
    struct Bench
    {
        KeyNumbers numbers;
        std::vector<std::uint32_t> numbered;
        std::vector<std::uint32_t> ends;
        std::vector<Entry> entries;
    };

    template <typename Take>
    void takePart(std::size_t part, Bench& bench, const Take& take)
    {
        number(part, bench);
        // Counts become the places where the entries of each begin; putting them there moves those to where they end.
        std::uint32_t place = 0;
        for (std::uint32_t& end : bench.ends)
            place += std::exchange(end, place);
        bench.entries.resize(bench.numbered.size());
        const std::uint32_t* next = bench.numbered.data();
        for (Incoming& incoming : m_incoming) {
            incoming.entries.forEachBlock(part, [&](std::span<const Entry> block) {
                for (const Entry& entry : block)
                    bench.entries.data()[bench.ends.data()[*next++]++] = entry;
            });
            incoming.entries.drop(part);
        }
        std::uint32_t begin = 0;
        for (const std::uint32_t end : bench.ends) {
            take(std::span<Entry>(bench.entries.data() + begin, end - begin));
            begin = end;
        }
    }

    void number(std::size_t part, Bench& bench)
    {
        std::size_t count = 0;
        for (const Incoming& incoming : m_incoming)
            count += incoming.entries.size(part);
        bench.numbers.start(count);
        bench.numbered.clear();
        bench.numbered.reserve(count);
        bench.ends.clear();
        for (const Incoming& incoming : m_incoming)
            incoming.entries.forEachBlock(part, [&](std::span<const Entry> block) {
                bench.numbers.numberBlock(block, [&](const Entry&, std::uint32_t key) {
                    if (key == bench.ends.size())
                        bench.ends.push_back(0);
                    ++bench.ends.data()[key];
                    bench.numbered.push_back(key);
                });
            });
    }

    unsigned m_bits;
    std::deque<Incoming> m_incoming; ///< of each thread
};

} // namespace cspdesk::statistics
