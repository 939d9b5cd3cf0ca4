// SPDX-License-Identifier: MIT
#include "base/date.h"

#include "support/catch.h"

using namespace cspdesk;

TEST_CASE("A date is read from its ISO form and written back the same")
{
    const auto parsed = parseDate("2025-10-21");
    REQUIRE(parsed.has_value());
    CHECK(*parsed == date(2025, 10, 21));
    CHECK(isoDate(*parsed) == "2025-10-21");
}

TEST_CASE("What is not a day of the calendar is no date")
{
    for (const char* text : {"2025-02-29", "2025-13-01", "2025-00-10", "2025-04-31", "0999-01-01", "2025-1-01",
                             "21/10/2025", "2025-10-21T", "", "2025-10-2x", "-025-10-21"})
        CHECK_FALSE(parseDate(text).has_value());
}

TEST_CASE("The leap day exists in leap years only")
{
    CHECK(parseDate("2024-02-29").has_value());
    CHECK_FALSE(parseDate("2100-02-29").has_value());
    CHECK(parseDate("2000-02-29").has_value());
}

TEST_CASE("A time of day is read from four digits and a colon")
{
    CHECK(parseTime("09:05") == TimeOfDay{545});
    CHECK(parseTime("23:59") == TimeOfDay{1439});
    for (const char* text : {"24:00", "9:05", "09:60", "0905", "", "ab:cd"})
        CHECK_FALSE(parseTime(text).has_value());
}

TEST_CASE("An hour past midnight goes on counting, so that an overrun does not look like the morning")
{
    CHECK(clockTime(TimeOfDay{24 * 60 + 10}) == "24:10");
}

TEST_CASE("A moment keeps its seconds through its text")
{
    const auto moment = parseMoment("2025-10-21T09:05:07Z");
    REQUIRE(moment.has_value());
    CHECK(isoMoment(*moment) == "2025-10-21T09:05:07Z");
    CHECK_FALSE(parseMoment("2025-10-21 09:05:07Z").has_value());
    CHECK_FALSE(parseMoment("2025-10-21T09:05:60Z").has_value());
}

TEST_CASE("Days are counted across months, years and leap days")
{
    CHECK(addDays(date(2024, 2, 28), 2) == date(2024, 3, 1));
    CHECK(addDays(date(2025, 12, 31), 1) == date(2026, 1, 1));
    CHECK(daysBetween(date(2025, 7, 1), date(2025, 10, 21)) == 112); // 31 + 31 + 30 days of July to September, and 20
    CHECK(daysBetween(date(2025, 10, 21), date(2025, 7, 1)) == -112);
}

TEST_CASE("Both ends belong to a period, and an open end never comes")
{
    const Period closed{date(2025, 1, 1), date(2025, 6, 30)};
    CHECK(closed.contains(date(2025, 1, 1)));
    CHECK(closed.contains(date(2025, 6, 30)));
    CHECK_FALSE(closed.contains(date(2025, 7, 1)));
    CHECK_FALSE(closed.contains(date(2024, 12, 31)));
    CHECK(Period{date(2025, 1, 1), {}}.contains(date(2999, 1, 1)));
    CHECK(Period{date(2025, 1, 2), date(2025, 1, 1)}.endsBeforeItBegins());
}
