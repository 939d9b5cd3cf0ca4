// SPDX-License-Identifier: MIT
#include "domain/leak_patterns.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace cspdesk::domain {
namespace {

constexpr std::uint64_t seed = 0xcbf29ce484222325U; // FNV-1a
constexpr std::size_t filterBits = std::size_t{1} << 22U;

std::uint64_t extended(std::uint64_t hash, char letter)
{
    return (hash ^ static_cast<unsigned char>(letter)) * 0x100000001b3U;
}

std::uint64_t hashOf(std::string_view letters)
{
    std::uint64_t hash = seed;
    for (const char letter : letters)
        hash = extended(hash, letter);
    return hash;
}

std::size_t filterBit(std::uint64_t hash) { return (hash ^ (hash >> 29U)) % filterBits; }

} // namespace

void LeakPatterns::add(LeakPattern pattern)
{
    const std::uint64_t hash = hashOf(pattern.letters);
    rememberShape(pattern, hash);
    const auto [place, isNew] = m_patterns.try_emplace(hash, pattern);
    if (!isNew && pattern.kind < place->second.kind)
        place->second = std::move(pattern);
}

void LeakPatterns::rememberShape(const LeakPattern& pattern, std::uint64_t hash)
{
    if (m_lengths.size() <= pattern.letters.size())
        m_lengths.resize(pattern.letters.size() + 1);
    m_lengths[pattern.letters.size()] = true;
    m_filter.resize(filterBits / 64);
    m_filter[filterBit(hash) / 64] |= std::uint64_t{1} << (filterBit(hash) % 64);
}

void LeakPatterns::allow(const ComparedText& open)
{
    std::vector<std::uint64_t> standing;
    findIn(open, [&standing](const LeakPattern& pattern, std::size_t) {
        if (pattern.kind >= LeakKind::Organisation)
            standing.push_back(hashOf(pattern.letters));
    });
    for (const std::uint64_t hash : standing)
        m_patterns.erase(hash);
}

void LeakPatterns::findIn(const ComparedText& text, const Found& found) const
{
    const std::string& letters = text.letters();
    for (std::size_t start = 0; start < letters.size(); ++start) {
        if (text.edge(start) == WordEdge::None)
            continue;
        std::uint64_t hash = seed;
        const std::size_t last = std::min(letters.size(), start + std::max<std::size_t>(m_lengths.size(), 1) - 1);
        for (std::size_t end = start; end < last;) {
            hash = extended(hash, letters[end++]);
            if (text.edge(end) == WordEdge::None || !m_lengths[end - start])
                continue;
            if ((m_filter[filterBit(hash) / 64] >> (filterBit(hash) % 64) & 1U) == 0)
                continue;
            const auto pattern = m_patterns.find(hash);
            if (pattern != m_patterns.end() && letters.compare(start, end - start, pattern->second.letters) == 0)
                found(pattern->second, start);
        }
    }
}

} // namespace cspdesk::domain
