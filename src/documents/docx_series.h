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

/// How a list comes to the next number: by counting on, by being set to it at its own level, or only as another list
/// because the numbers above were never counted (8.2 without an 8).
enum class Step { CountsOn, IsSet, BeginsAnew };

/// Follows how a multilevel list counts: each paragraph adds one at its level, and begins the levels below it anew.
class Series
{
public:
    /// Takes the next number.
    Step next(const std::vector<int>& number);

private:
    [[nodiscard]] Step stepTo(const std::vector<int>& number) const;

    std::vector<int> m_last;
    std::size_t m_setLevel = 0; ///< a level that was set would be set again once a level above it counts
};

} // namespace cspdesk::documents::docx
