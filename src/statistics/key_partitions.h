// SPDX-License-Identifier: MIT
#pragma once

#include "statistics/text_key.h"

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace cspdesk::statistics {

/// Entries parted by the hash of their key while they come in, so that afterwards each part fits into a core's own
/// cache and can be worked on by itself. `Entry` has a `TextKey key`.
template <typename Entry>
class KeyPartitions
{
public:
    explicit KeyPartitions(unsigned bits) : m_shift(64U - bits), m_parts(std::size_t{1} << bits) {}

    void add(const Entry& entry)
    {
        std::vector<Block>& blocks = m_parts[indexOf(entry.key)];
        if (blocks.empty() || blocks.back().size() == blockSize)
            blocks.emplace_back().reserve(blockSize);
        blocks.back().push_back(entry);
    }

    [[nodiscard]] std::size_t size(std::size_t part) const
    {
        const std::vector<Block>& blocks = m_parts[part];
        return blocks.empty() ? 0 : (blocks.size() - 1) * blockSize + blocks.back().size();
    }

    template <typename Work>
    void forEach(std::size_t part, const Work& work) const
    {
        for (const Block& block : m_parts[part])
            for (const Entry& entry : block)
                work(entry);
    }

    /// Gives the memory of a part back.
    void drop(std::size_t part) { m_parts[part] = {}; }

private:
    static constexpr std::size_t blockSize = 256;
    using Block = std::vector<Entry>;

    [[nodiscard]] std::size_t indexOf(const TextKey& key) const
    {
        return m_shift == 64U ? 0 : static_cast<std::size_t>(key.hash() >> m_shift);
    }

    unsigned m_shift;
    std::vector<std::vector<Block>> m_parts;
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
        m_slots.assign(std::bit_ceil(most * 2 + 1), 0);
    }

    std::uint32_t numberOf(const TextKey& key)
    {
        const std::size_t mask = m_slots.size() - 1;
        for (std::size_t place = key.hash() & mask;; place = (place + 1) & mask) {
            std::uint32_t& slot = m_slots[place];
            if (slot == 0) {
                m_keys.push_back(key);
                slot = static_cast<std::uint32_t>(m_keys.size());
                return slot - 1;
            }
            if (m_keys[slot - 1] == key)
                return slot - 1;
        }
    }

    [[nodiscard]] std::size_t count() const { return m_keys.size(); }

private:
    std::vector<std::uint32_t> m_slots; ///< a number and one, or 0
    std::vector<TextKey> m_keys;
};

} // namespace cspdesk::statistics
