// SPDX-License-Identifier: MIT
#include "statistics/month_span.h"

#include <algorithm>

namespace cspdesk::statistics {

std::int32_t monthOf(Date day)
{
    return monthNumber(static_cast<int>(day.year()), static_cast<int>(static_cast<unsigned>(day.month())));
}

Date monthBegins(std::int32_t month) { return date(yearOfMonth(month), static_cast<unsigned>(monthOfYear(month)), 1); }

Date monthEnds(std::int32_t month) { return dateOfDay(dayNumber(monthBegins(month + 1)) - 1); }

std::string isoMonth(std::int32_t month) { return isoDate(monthBegins(month)).substr(0, 7); }

std::optional<std::int32_t> parseMonth(std::string_view text)
{
    constexpr std::size_t length = 7; // 2014-10
    if (text.size() != length)
        return std::nullopt;
    const auto day = parseDate(std::string(text) + "-01");
    if (!day || static_cast<int>(day->year()) < 1900 || static_cast<int>(day->year()) > 2199)
        return std::nullopt;
    return monthOf(*day);
}

std::int32_t MonthSpan::days() const { return dayNumber(monthBegins(last + 1)) - dayNumber(monthBegins(first)); }

} // namespace cspdesk::statistics
