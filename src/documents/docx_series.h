// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace cspdesk::documents::docx {

/// A number that a word processor can count itself, such as 8, 41. or 8.2.
struct CountedNumber
{
    std::vector<int> levels; ///< empty where it cannot
    bool endsInStop = false;
};

[[nodiscard]] CountedNumber countedNumber(std::string_view number);

/// Follows how a multilevel list counts: each paragraph adds one at its level, and begins the levels below it anew.
class Series
{
public:
    /// Takes the next number. True if counting on gives it; otherwise a new list must begin with it.
    bool countsTo(const std::vector<int>& number);

private:
    [[nodiscard]] bool follows(const std::vector<int>& number) const;

    std::vector<int> m_last;
    std::size_t m_firstLevel = 0; ///< levels above the one a list began at were never counted in it
};

} // namespace cspdesk::documents::docx
