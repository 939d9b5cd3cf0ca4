// SPDX-License-Identifier: MIT
#pragma once

#include "statistics/text_key.h"

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace cspdesk::statistics {

/// Asks for the memory at that place, which is about to be needed.
inline void askFor(const void* place) { __builtin_prefetch(place, 1); }

/// Entries parted by the hash of their key while they come in, so that afterwards each part fits into a core's own
/// cache and can be worked on by itself. `Entry` has a `TextKey key`.
template <typename Entry>
class KeyPartitions
{
public:
    explicit KeyPartitions(unsigned bits) : m_shift(64U - bits), m_parts(std::size_t{1} << bits) {}

    /// Made of its key and what else is in it, at its place: an entry that is put together and then copied makes the
    /// processor wait for its parts.
    template <typename... Rest>
    void add(TextKey key, Rest... rest)
    {
        Part& part = m_parts.data()[indexOf(key)];
        if (part.used == blockSize || part.blocks.empty()) {
            part.blocks.push_back(std::make_unique_for_overwrite<Entry[]>(blockSize));
            part.last = part.blocks.back().get();
            part.used = 0;
        }
        part.last[part.used++] = Entry{key, rest...};
    }

    [[nodiscard]] std::size_t size(std::size_t part) const
    {
        const Part& asked = m_parts[part];
        return asked.blocks.empty() ? 0 : (asked.blocks.size() - 1) * blockSize + asked.used;
    }

    /// The entries in their order, some of them at a time: up to `blockSize`.
    template <typename Work>
    void forEachBlock(std::size_t part, const Work& work) const
    {
        const Part& asked = m_parts[part];
        for (std::size_t block = 0; block < asked.blocks.size(); ++block)
            work(std::span<const Entry>(asked.blocks[block].get(),
                                        block + 1 < asked.blocks.size() ? blockSize : asked.used));
    }

    /// Gives the memory of a part back.
    void drop(std::size_t part) { m_parts[part] = {}; }

    static constexpr std::size_t blockSize = 256;

private:
    struct Part
    {
        std::vector<std::unique_ptr<Entry[]>> blocks; // NOLINT(cppcoreguidelines-avoid-c-arrays): filled entry by entry
        Entry* last = nullptr;                        ///< the block that is being filled
        std::size_t used = 0;                         ///< of it
    };

    [[nodiscard]] std::size_t indexOf(const TextKey& key) const
    {
        return m_shift == 64U ? 0 : static_cast<std::size_t>(key.hash() >> m_shift);
    }

    unsigned m_shift;
    std::vector<Part> m_parts;
};

/// Numbers keys from 0 as they are first met.
class KeyNumbers
{
public:
    /// Forgets all keys and makes room for so many different ones.
    void start(std::size_t most)
    {
        m_keys.clear();
        m_keys.reserve(most);
        m_slots.assign(std::bit_ceil(most * 2 + 1), {});
        m_mask = m_slots.size() - 1;
    }

    std::uint32_t numberOf(const TextKey& key) { return numberOf(key, key.hash()); }

    /// Of a key whose hash is known already.
    std::uint32_t numberOf(const TextKey& key, std::uint64_t hash)
    {
        // The parts of a partition are told apart by the first bits of the hash, slots by the last.
        const auto mark = static_cast<std::uint32_t>(hash >> 24U);
        for (std::size_t place = hash & m_mask;; place = (place + 1) & m_mask) {
            Slot& slot = m_slots.data()[place];
            if (slot.next == 0) {
                m_keys.push_back(key);
                slot = {static_cast<std::uint32_t>(m_keys.size()), mark};
                return slot.next - 1;
            }
            if (slot.mark == mark && m_keys.data()[slot.next - 1] == key)
                return slot.next - 1;
        }
    }

    /// Calls `work` with each entry of a block and the number of its key. All places of the block are asked for before
    /// the first is looked at.
    template <typename Entry, typename Work>
    void numberBlock(std::span<const Entry> block, const Work& work)
    {
        std::array<std::uint64_t, KeyPartitions<Entry>::blockSize> hashes;
        std::uint64_t* hash = hashes.data();
        for (const Entry& entry : block) {
            *hash = entry.key.hash();
            expect(*hash++);
        }
        hash = hashes.data();
        for (const Entry& entry : block)
            work(entry, numberOf(entry.key, *hash++));
    }

    [[nodiscard]] std::size_t count() const { return m_keys.size(); }

private:
    /// Says that this key comes soon.
    void expect(std::uint64_t hash) const { askFor(m_slots.data() + (hash & m_mask)); }

    struct Slot
    {
        std::uint32_t next = 0; ///< the number behind that of its key; 0 for a free slot
        std::uint32_t mark = 0; ///< bits of the hash, so that other keys are seldom looked at
    };

    std::vector<Slot> m_slots;
    std::size_t m_mask = 0;
    std::vector<TextKey> m_keys;
};

} // namespace cspdesk::statistics
