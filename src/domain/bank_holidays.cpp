// SPDX-License-Identifier: MIT
#include "domain/bank_holidays.h"

#include <algorithm>
#include <array>

namespace cspdesk::domain {
namespace {

using namespace std::chrono;

/// Anonymous Gregorian computus.
Date easterSunday(int year)
{
    const int a = year % 19;
    const int b = year / 100;
    const int c = year % 100;
    const int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    const int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - (c % 4)) % 7;
    const int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
    return date(year, static_cast<unsigned>(f / 31), static_cast<unsigned>(f % 31 + 1));
}

struct Proclaimed
{
    Date day;
    std::string_view name;
};

constexpr std::string_view earlyMay = "Early May bank holiday";
constexpr std::string_view spring = "Spring bank holiday";

/// Holidays that were proclaimed once, or moved to another day.
constexpr std::array proclaimedDays{
    Proclaimed{date(1995, 5, 8), "Early May bank holiday (VE day)"},
    Proclaimed{date(1999, 12, 31), "Millennium bank holiday"},
    Proclaimed{date(2002, 6, 3), "Queen’s Golden Jubilee"},
    Proclaimed{date(2002, 6, 4), spring},
    Proclaimed{date(2011, 4, 29), "Wedding of Prince William and Catherine Middleton"},
    Proclaimed{date(2012, 6, 4), spring},
    Proclaimed{date(2012, 6, 5), "Queen’s Diamond Jubilee"},
    Proclaimed{date(2020, 5, 8), "Early May bank holiday (VE day)"},
    Proclaimed{date(2022, 6, 2), spring},
    Proclaimed{date(2022, 6, 3), "Platinum Jubilee bank holiday"},
    Proclaimed{date(2022, 9, 19), "Bank Holiday for the State Funeral of Queen Elizabeth II"},
    Proclaimed{date(2023, 5, 8), "Bank holiday for the coronation of King Charles III"}};
/// Mondays that gave their holiday away in those years.
constexpr std::array movedDays{date(1995, 5, 1), date(2002, 5, 27), date(2012, 5, 28), date(2020, 5, 4),
                               date(2022, 5, 30)};

std::optional<BankHoliday> moveableMonday(Date day)
{
    if (weekday{sys_days(day)} != Monday)
        return {};
    const bool firstOfMonth = unsigned(day.day()) <= 7;
    const bool lastOfMonth = Date{sys_days(day) + days(7)}.month() != day.month();
    if (day.month() == May && firstOfMonth)
        return BankHoliday{earlyMay};
    if (day.month() == May && lastOfMonth)
        return BankHoliday{spring};
    if (day.month() == August && lastOfMonth)
        return BankHoliday{"Summer bank holiday"};
    return {};
}

std::optional<BankHoliday> easterHoliday(Date day)
{
    const int fromEaster = daysBetween(easterSunday(static_cast<int>(day.year())), day);
    if (fromEaster == -2)
        return BankHoliday{"Good Friday"};
    if (fromEaster == 1)
        return BankHoliday{"Easter Monday"};
    return {};
}

/// New Year's Day, or the Monday after a weekend one.
std::optional<BankHoliday> newYearHoliday(Date day)
{
    if (day.month() != January || unsigned(day.day()) > 3)
        return {};
    const weekday ofNewYear{sys_days(Date{day.year(), January, std::chrono::day{1}})};
    const unsigned kept = ofNewYear == Saturday ? 3 : ofNewYear == Sunday ? 2 : 1;
    if (unsigned(day.day()) != kept)
        return {};
    return BankHoliday{"New Year’s Day", kept != 1};
}

/// The two days of Christmas, or the weekdays that stand in for those on a weekend.
std::optional<BankHoliday> christmasHoliday(Date day)
{
    if (day.month() != December)
        return {};
    const weekday ofChristmas{sys_days(Date{day.year(), December, std::chrono::day{25}})};
    const unsigned christmas = ofChristmas == Saturday || ofChristmas == Sunday ? 27 : 25;
    const unsigned boxing = ofChristmas == Friday || ofChristmas == Saturday ? 28 : 26;
    if (unsigned(day.day()) == christmas)
        return BankHoliday{"Christmas Day", christmas != 25};
    if (unsigned(day.day()) == boxing)
        return BankHoliday{"Boxing Day", boxing != 26};
    return {};
}

} // namespace

std::optional<BankHoliday> bankHolidayOn(Date day)
{
    for (const Proclaimed& each : proclaimedDays)
        if (each.day == day)
            return BankHoliday{each.name};
    if (std::find(movedDays.begin(), movedDays.end(), day) != movedDays.end())
        return {};
    for (const auto rule : {newYearHoliday, easterHoliday, moveableMonday, christmasHoliday})
        if (const auto holiday = rule(day))
            return holiday;
    return {};
}

} // namespace cspdesk::domain
