// SPDX-License-Identifier: MIT
#include "wording/format_text.h"

#include "support/catch.h"

using namespace cspdesk;
using namespace cspdesk::wording;

namespace {

std::string plain(const QString& text) { return text.toStdString(); }

} // namespace

TEST_CASE("Dates are written as a British office writes them")
{
    CHECK(plain(longDate(date(2025, 10, 21))) == "Tuesday 21 October 2025");
    CHECK(plain(plainDate(date(2025, 7, 1))) == "1 July 2025");
    CHECK(plain(shortDate(date(2026, 2, 24))) == "24 Feb 2026");
}

TEST_CASE("Lengths of time are said in hours and minutes, one or many")
{
    CHECK(plain(minutesLong(0)) == "0 minutes");
    CHECK(plain(minutesLong(1)) == "1 minute");
    CHECK(plain(minutesLong(60)) == "1 hour");
    CHECK(plain(minutesLong(175)) == "2 hours 55 minutes");
    CHECK(plain(minutesLong(61)) == "1 hour 1 minute");
}

TEST_CASE("A period without an end says only where it begins")
{
    CHECK(plain(period({date(2025, 7, 1), {}})) == "from 1 July 2025");
    CHECK(plain(period({date(2024, 4, 1), date(2025, 6, 30)})) == "1 April 2024 to 30 June 2025");
}

TEST_CASE("A day is told by its distance from today")
{
    const Date today = date(2025, 10, 6);
    CHECK(plain(distance(today, today)) == "today");
    CHECK(plain(distance(date(2025, 10, 7), today)) == "tomorrow");
    CHECK(plain(distance(date(2025, 10, 5), today)) == "yesterday");
    CHECK(plain(distance(date(2025, 10, 21), today)) == "in 15 days");
    CHECK(plain(distance(date(2025, 10, 1), today)) == "5 days ago");
}
