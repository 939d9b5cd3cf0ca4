// SPDX-License-Identifier: MIT
#pragma once

#include "domain/compared_text.h"
#include "domain/leak_check.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <unordered_map>
#include <vector>

namespace cspdesk::domain {

/// Words to look for.
struct LeakPattern
{
    std::string letters;
    std::size_t words = 0;
    LeakKind kind = LeakKind::Words;
};

/// Looks for many patterns at once, in time that hardly depends on how many there are: the letters from each place
/// where a word may begin to each where one may end are hashed and looked up.
class LeakPatterns
{
public:
    /// Of patterns with the same letters the sternest stays.
    void add(LeakPattern pattern);

    /// Takes out what stands in an open text: titles, words and organisations. All else stays.
    void allow(const ComparedText& open);

    using Found = std::function<void(const LeakPattern&, std::size_t start)>;
    void findIn(const ComparedText& text, const Found& found) const;

private:
    void rememberShape(const LeakPattern& pattern, std::uint64_t hash);

    std::unordered_map<std::uint64_t, LeakPattern> m_patterns;
    std::vector<bool> m_lengths;         ///< lengths that patterns have
    std::vector<std::uint64_t> m_filter; ///< one bit for each hash that may be there, to spare most look-ups
};

} // namespace cspdesk::domain
