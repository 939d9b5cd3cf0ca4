// SPDX-License-Identifier: MIT
#include "base/date.h"

#include <cstdio>

namespace cspdesk {
namespace {

std::optional<int> digits(std::string_view text)
{
    int number = 0;
    for (const char character : text) {
        if (character < '0' || character > '9')
            return std::nullopt;
        number = number * 10 + (character - '0');
    }
    return number;
}

std::string padded(int number, int width)
{
    char buffer[16];
    std::snprintf(buffer, sizeof buffer, "%0*d", width, number);
    return buffer;
}

} // namespace

std::optional<Date> parseDate(std::string_view text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return std::nullopt;
    const auto year = digits(text.substr(0, 4));
    const auto month = digits(text.substr(5, 2));
    const auto day = digits(text.substr(8, 2));
    if (!year || !month || !day || *year < 1000)
        return std::nullopt;
    const Date parsed = date(*year, static_cast<unsigned>(*month), static_cast<unsigned>(*day));
    return parsed.ok() ? std::optional(parsed) : std::nullopt;
}

std::string isoDate(Date date)
{
    return padded(static_cast<int>(date.year()), 4) + '-' + padded(static_cast<int>(unsigned(date.month())), 2) + '-'
         + padded(static_cast<int>(unsigned(date.day())), 2);
}

std::optional<TimeOfDay> parseTime(std::string_view text)
{
    if (text.size() != 5 || text[2] != ':')
        return std::nullopt;
    const auto hours = digits(text.substr(0, 2));
    const auto minutes = digits(text.substr(3, 2));
    if (!hours || !minutes || *hours > 23 || *minutes > 59)
        return std::nullopt;
    return TimeOfDay{*hours * 60 + *minutes};
}

std::string clockTime(TimeOfDay time) { return padded(time.minutes / 60, 2) + ':' + padded(time.minutes % 60, 2); }

std::string isoMoment(Moment moment)
{
    const auto day = std::chrono::floor<std::chrono::days>(moment);
    const std::chrono::hh_mm_ss time(moment - day);
    return isoDate(Date{day}) + 'T' + padded(static_cast<int>(time.hours().count()), 2) + ':'
         + padded(static_cast<int>(time.minutes().count()), 2) + ':'
         + padded(static_cast<int>(time.seconds().count()), 2) + 'Z';
}

std::optional<Moment> parseMoment(std::string_view text)
{
    if (text.size() != 20 || text[10] != 'T' || text[16] != ':' || text[19] != 'Z')
        return std::nullopt;
    const auto day = parseDate(text.substr(0, 10));
    const auto time = parseTime(text.substr(11, 5));
    const auto seconds = digits(text.substr(17, 2));
    if (!day || !time || !seconds || *seconds > 59)
        return std::nullopt;
    return std::chrono::sys_days(*day) + std::chrono::minutes(time->minutes) + std::chrono::seconds(*seconds);
}

Date addDays(Date date, int days) { return Date{std::chrono::sys_days(date) + std::chrono::days(days)}; }

Date monthsLater(Date date, int months)
{
    const Date moved = date + std::chrono::months{months};
    return moved.ok() ? moved : Date{moved.year() / moved.month() / std::chrono::last};
}

int daysBetween(Date from, Date to)
{
    return static_cast<int>((std::chrono::sys_days(to) - std::chrono::sys_days(from)).count());
}

} // namespace cspdesk
