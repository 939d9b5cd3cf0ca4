// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace cspdesk::statistics {

/// Months are counted from January of the year 0, so that the next one is one more.
constexpr std::int32_t monthNumber(int year, int month) { return year * 12 + month - 1; }
std::int32_t monthOf(Date day);
constexpr int yearOfMonth(std::int32_t month) { return month / 12; }
constexpr int monthOfYear(std::int32_t month) { return month % 12 + 1; } ///< 1 for January
Date monthBegins(std::int32_t month);
Date monthEnds(std::int32_t month);

/// "2014-10", and back; nothing for other text and for years before 1900 or after 2199.
std::string isoMonth(std::int32_t month);
std::optional<std::int32_t> parseMonth(std::string_view text);

/// Whole months from one to another, both of which belong to it.
struct MonthSpan
{
    std::int32_t first = 0;
    std::int32_t last = 0;

    [[nodiscard]] std::int32_t months() const { return last - first + 1; }
    [[nodiscard]] std::int32_t days() const;
    [[nodiscard]] bool contains(const MonthSpan& other) const { return first <= other.first && other.last <= last; }
    [[nodiscard]] bool overlaps(const MonthSpan& other) const { return first <= other.last && other.first <= last; }

    friend auto operator<=>(const MonthSpan&, const MonthSpan&) = default;
};

} // namespace cspdesk::statistics
