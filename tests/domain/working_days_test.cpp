// SPDX-License-Identifier: MIT
#include "domain/working_days.h"

#include "support/catch.h"
#include "support/temporary_folder.h"

#include <set>
#include <sstream>

using namespace cspdesk;
using namespace cspdesk::domain;

namespace {

/// The government's published list for England and Wales, 2012 to 2028 (Open Government Licence v3.0).
std::set<Date> publishedHolidays()
{
    std::istringstream lines(tests::readFile(CSPDESK_SOURCE_DIR "/tests/domain/data/bank_holidays_england_wales.csv"));
    std::set<Date> days;
    for (std::string line; std::getline(lines, line);)
        if (const auto day = parseDate(line.substr(0, 10)))
            days.insert(*day);
    return days;
}

} // namespace

TEST_CASE("Computed bank holidays are exactly the published ones of 2012 to 2028")
{
    const std::set<Date> published = publishedHolidays();
    REQUIRE(published.size() > 130); // eight a year and the proclaimed ones
    for (Date day = date(2012, 1, 1); day <= date(2028, 12, 31); day = addDays(day, 1)) {
        INFO(isoDate(day));
        REQUIRE(isBankHoliday(day) == (published.count(day) == 1));
    }
}

TEST_CASE("Days that were proclaimed or moved before the published list are known")
{
    CHECK(isBankHoliday(date(1999, 12, 31)));
    CHECK(isBankHoliday(date(2002, 6, 3)));
    CHECK(isBankHoliday(date(2002, 6, 4)));
    CHECK_FALSE(isBankHoliday(date(2002, 5, 27)));
    CHECK(isBankHoliday(date(2011, 4, 29)));
    CHECK(isBankHoliday(date(1995, 5, 8)));
    CHECK_FALSE(isBankHoliday(date(1995, 5, 1)));
}

TEST_CASE("Clear working days leave out the day of the notice and the day of the meeting")
{
    // Counted by hand on the calendar; Good Friday 3 and Easter Monday 6 April 2026.
    CHECK(lastDayOfNotice(date(2026, 4, 9), 5, NoticeRule::ClearWorking) == date(2026, 3, 30));
    CHECK(lastDayOfNotice(date(2026, 6, 16), 5, NoticeRule::ClearWorking) == date(2026, 6, 8));
    CHECK(lastDayOfNotice(date(2026, 6, 16), 7, NoticeRule::ClearWorking) == date(2026, 6, 4));
    CHECK(lastDayOfNotice(date(2027, 1, 7), 5, NoticeRule::ClearWorking) == date(2026, 12, 29));
    CHECK(lastDayOfNotice(date(2025, 10, 21), 5, NoticeRule::ClearWorking) == date(2025, 10, 13));
}

TEST_CASE("Clear calendar days move back to a working day")
{
    CHECK(lastDayOfNotice(date(2026, 4, 9), 5, NoticeRule::ClearCalendar) == date(2026, 4, 2));
}

TEST_CASE("A meeting on a weekend has its deadlines on working days")
{
    CHECK(workingDaysBefore(date(2025, 10, 25), 1) == date(2025, 10, 24)); // a Saturday
    CHECK(lastDayOfNotice(date(2025, 10, 25), 5, NoticeRule::ClearWorking) == date(2025, 10, 17));
    CHECK(workingDaysAfter(date(2025, 10, 25), 1) == date(2025, 10, 27));
}

TEST_CASE("The deadlines of 21 October 2025 follow the terms of reference")
{
    const MeetingDeadlines deadlines = deadlinesOf(date(2025, 10, 21), TermsSettings{});
    CHECK(deadlines.questionsBy == date(2025, 10, 20)); // the agenda prints: 10am on Monday 20 October
    CHECK(deadlines.questionsAt == TimeOfDay{600});
    CHECK(deadlines.agendaPosted == date(2025, 10, 13));
    CHECK(deadlines.papersDue == date(2025, 10, 9));
    CHECK(deadlines.minutesCirculated == date(2025, 11, 4));
}

TEST_CASE("The suggested date keeps the weekday and the usual distance")
{
    // 25 February, 1 July, 21 October 2025: 126 and 112 days apart.
    CHECK(suggestedDate({date(2025, 2, 25), date(2025, 7, 1), date(2025, 10, 21)}) == addDays(date(2025, 10, 21), 126));
    CHECK(suggestedDate({date(2025, 10, 21)}) == addDays(date(2025, 10, 21), 91));
}

TEST_CASE("The suggested date steps over a bank holiday by a week")
{
    // 13 weeks after Friday 2 January 2026 is Good Friday, 3 April.
    CHECK(suggestedDate({date(2026, 1, 2)}) == date(2026, 4, 10));
}
