// SPDX-License-Identifier: MIT
#include "analysis/dates_of_file.h"

#include "base/date.h"
#include "support/catch.h"

#include <array>
#include <cstdio>
#include <string>

using namespace cspdesk;
using namespace cspdesk::analysis;

namespace {

std::optional<std::int32_t> dayFirst(std::string_view text)
{
    DateEvidence evidence;
    return dayOf(text, DateOrder::DayFirst, evidence);
}

std::optional<std::int32_t> monthFirst(std::string_view text)
{
    DateEvidence evidence;
    return dayOf(text, DateOrder::MonthFirst, evidence);
}

DateVerdict verdictOf(const std::vector<std::string_view>& texts)
{
    DateEvidence all;
    for (const std::string_view text : texts) {
        DateEvidence one;
        dayOf(text, DateOrder::DayFirst, one);
        all.add(one);
    }
    return verdictOn(all);
}

// By hand: 1 January 2024 is day 19,723 (54 years of 365 days and 13 leap days).
constexpr std::int32_t newYear2024 = 54 * 365 + 13;

} // namespace

TEST_CASE("ISO dates are days, with a time of day behind them or without")
{
    for (const std::string_view text :
         {"2024-01-01", "2024-01-01T10:30:00Z", "2024-01-01 10:30", "2024-01-01T00:00:00.000+01:00",
          "2024-01-01 23:59:59", " 2024-01-01 ", "2024-01-01 9:30 PM"}) {
        CAPTURE(text);
        CHECK(dayFirst(text) == newYear2024);
        CHECK(monthFirst(text) == newYear2024);
    }
    CHECK(dayFirst("1970-01-01") == 0);
    CHECK(dayFirst("2024-12-31") == newYear2024 + 365);
    CHECK(dayFirst("1969-12-31") == -1);
}

TEST_CASE("Dates with slashes, hyphens or dots are read in the order that is asked for")
{
    for (const std::string_view text :
         {"04/03/2024", "4/3/2024", "04-03-2024", "4.3.2024", "4/3/2024 12:00", " 4/3/2024"}) {
        CAPTURE(text);
        CHECK(dayFirst(text) == newYear2024 + 31 + 29 + 3);
        CHECK(monthFirst(text) == newYear2024 + 31 + 29 + 31 + 2);
    }
}

TEST_CASE("Days that do not exist are no days")
{
    for (const std::string_view text : {"31/02/2024", "30/02/2024", "29/02/2023", "31/04/2024", "00/01/2024",
                                        "01/00/2024", "32/01/2024", "2024-02-30", "2023-02-29", "2024-13-01",
                                        "2024-00-10", "2024-01-00", "31/12/1899", "01/01/2200", "1899-12-31"}) {
        CAPTURE(text);
        CHECK_FALSE(dayFirst(text).has_value());
    }
    CHECK(dayFirst("29/02/2024") == newYear2024 + 59);
    CHECK(dayFirst("2000-02-29").has_value());
    CHECK_FALSE(dayFirst("1900-02-29").has_value());
    CHECK_FALSE(monthFirst("25/12/2024").has_value());
}

TEST_CASE("Every ISO day of 1900 to 2199 is one more than the day before, and the days beside a month are none")
{
    std::int32_t next = *dayFirst("1900-01-01");
    CHECK(next == dayNumber(date(1900, 1, 1)));
    bool all = true;
    for (int year = 1900; year < 2200; ++year)
        for (unsigned month = 0; month <= 13; ++month)
            for (unsigned day = 0; day <= 32; ++day) {
                std::array<char, 40> text{};
                std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", year, month, day);
                const auto expected = date(year, month, day).ok() ? std::optional(next++) : std::nullopt;
                all = all && dayFirst(text.data()) == expected;
            }
    CHECK(all);
    CHECK(next == dayNumber(date(2200, 1, 1)));
    CHECK_FALSE(dayFirst("1899-12-31"));
    CHECK_FALSE(dayFirst("2200-01-01"));
}

TEST_CASE("An ISO date with any other sign in it is no day")
{
    const std::string sound = "2024-03-04";
    for (std::size_t place = 0; place < sound.size(); ++place) {
        int read = 0;
        for (int sign = 0; sign < 256; ++sign) {
            std::string text = sound;
            text[place] = static_cast<char>(sign);
            read += dayFirst(text) ? 1 : 0;
        }
        // Years x024, 2x24, 20x4 and 202x that are not before 1900 nor behind 2199; months x3 and 0x; days x4 and 0x.
        const std::array<int, 10> expected{1, 2, 10, 10, 1, 1, 9, 1, 3, 9};
        INFO("at " << place);
        CHECK(read == expected.at(place));
    }
}

TEST_CASE("Other texts are no days")
{
    for (const std::string_view text :
         {"",           " ",          "yesterday", "2024",     "01/02/24",    "1/2/20244",    "1/2-2024",
          "2024/01/02", "20240102",   "45123",     "2024-1-2", "2024-01-011", "2024-01-01T",  "2024-01-01 noon",
          "1/2/2024x",  "1 Jan 2024", "//",        "1//2024",  "111/2/2024",  "2024-01-01T10"}) {
        CAPTURE(text);
        CHECK_FALSE(dayFirst(text).has_value());
    }
}

TEST_CASE("A column tells its order by days beyond twelve")
{
    CHECK(verdictOf({"03/04/2024", "25/12/2024"}) == DateVerdict::DayFirst);
    CHECK(verdictOf({"03/04/2024", "12/25/2024"}) == DateVerdict::MonthFirst);
    CHECK(verdictOf({"03/04/2024", "05/06/2024"}) == DateVerdict::Ambiguous);
    CHECK(verdictOf({"25/12/2024", "12/25/2024"}) == DateVerdict::Mixed);
    CHECK(verdictOf({"2024-12-25", "2024-03-04"}) == DateVerdict::NoSlashes);
    CHECK(verdictOf({"2024-12-25", "03/04/2024"}) == DateVerdict::Ambiguous);
    CHECK(verdictOf({"04/04/2024", "12/12/2024"}) == DateVerdict::NoSlashes);
    CHECK(verdictOf({}) == DateVerdict::NoSlashes);
}

TEST_CASE("A day that exists neither way says nothing about the order")
{
    CHECK(verdictOf({"31/02/2024", "03/04/2024"}) == DateVerdict::Ambiguous);
    CHECK(verdictOf({"45/01/2024", "12/25/2024"}) == DateVerdict::MonthFirst);
    CHECK(verdictOf({"25/12/2424", "03/04/2024"}) == DateVerdict::Ambiguous);
}

TEST_CASE("An age is a whole number of years up to 120")
{
    CHECK(ageOf("0") == 0);
    CHECK(ageOf("34") == 34);
    CHECK(ageOf(" 34 ") == 34);
    CHECK(ageOf("007") == 7);
    CHECK(ageOf("120") == 120);
    for (const std::string_view text :
         {"", " ", "121", "-1", "+5", "34.0", "1,234", "1 234", "0034", "3e1", "34y", "unknown"}) {
        CAPTURE(text);
        CHECK_FALSE(ageOf(text).has_value());
    }
}
