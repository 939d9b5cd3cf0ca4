// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <string_view>

namespace cspdesk::analysis {

/// How dates with slashes are meant.
enum class DateOrder { DayFirst, MonthFirst };

/// What the dates of a column show about their order. Days that do not exist either way, such as 31/02/2024, show
/// nothing.
struct DateEvidence
{
    std::uint64_t iso = 0;
    std::uint64_t onlyDayFirst = 0;   ///< 25/12/2024
    std::uint64_t onlyMonthFirst = 0; ///< 12/25/2024
    std::uint64_t either = 0;         ///< 03/04/2024
    std::uint64_t alike = 0;          ///< 04/04/2024: the same both ways

    void add(const DateEvidence& other);
};

/// What follows from the evidence. `Ambiguous` has to be asked: nothing in the column says which it is.
enum class DateVerdict { NoSlashes, DayFirst, MonthFirst, Ambiguous, Mixed };
DateVerdict verdictOn(const DateEvidence& evidence);

/// In place of a day that cannot be read.
constexpr std::int32_t noneRead = std::numeric_limits<std::int32_t>::min();
/// `dayOf` as one number: an optional that a function returns is put together in memory for every row.
std::int32_t dayOrNone(std::string_view text, DateOrder order, DateEvidence& evidence);

/// Days since 1 January 1970 of `2024-03-04`, `4/3/2024`, `04-03-2024` or `4.3.2024`, with or without a time of day
/// behind it; nothing for other texts and for days that do not exist, such as 31/02/2024. Years are 1900 to 2199. What
/// the text shows about the order is added to the evidence.
inline std::optional<std::int32_t> dayOf(std::string_view text, DateOrder order, DateEvidence& evidence)
{
    const std::int32_t day = dayOrNone(text, order, evidence);
    return day == noneRead ? std::nullopt : std::optional(day);
}

/// A whole number of years from 0 to 120.
std::optional<std::uint8_t> ageOf(std::string_view text);

} // namespace cspdesk::analysis
