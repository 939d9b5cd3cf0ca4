// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace cspdesk {

/// A civil date. Always a real day of the calendar: the only ways to one are `date()` on known-good literals and
/// `parseDate`.
using Date = std::chrono::year_month_day;

/// A wall-clock time of day as minutes since midnight, 0 to 1,439.
struct TimeOfDay
{
    int minutes = 0;
    friend auto operator<=>(const TimeOfDay&, const TimeOfDay&) = default;
};

/// A moment in coordinated universal time; used for the journal's stamps only.
using Moment = std::chrono::sys_seconds;

constexpr Date date(int year, unsigned month, unsigned day)
{
    return Date{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}};
}

/// ISO form `2025-10-21`, years 1000 to 9999; nothing for any other text or a day that does not exist.
std::optional<Date> parseDate(std::string_view text);
std::string isoDate(Date date);

/// `09:05`; nothing for any other text.
std::optional<TimeOfDay> parseTime(std::string_view text);
/// `09:05`; times past midnight continue (`24:10`), so that an overrun cannot look like the morning.
std::string clockTime(TimeOfDay time);

/// `2025-10-21T09:05:07Z`.
std::string isoMoment(Moment moment);
std::optional<Moment> parseMoment(std::string_view text);

Date addDays(Date date, int days);
int daysBetween(Date from, Date to);
/// The same day so many months later, or the last day of that month where it has no such day.
Date monthsLater(Date date, int months);

/// Days since 1 January 1970: how dates of many rows are kept.
constexpr std::int32_t dayNumber(Date date)
{
    return static_cast<std::int32_t>(std::chrono::sys_days(date).time_since_epoch().count());
}
constexpr Date dateOfDay(std::int32_t day) { return Date{std::chrono::sys_days(std::chrono::days(day))}; }

/// A span of days; an open end has no `until`. Both ends belong to the span.
struct Period
{
    Date from = date(2000, 1, 1);
    std::optional<Date> until;

    [[nodiscard]] bool contains(Date day) const { return from <= day && (!until || day <= *until); }
    [[nodiscard]] bool endsBeforeItBegins() const { return until && *until < from; }
    friend bool operator==(const Period&, const Period&) = default;
};

} // namespace cspdesk
