// SPDX-License-Identifier: MIT
#include "domain/day_count.h"

#include "domain/bank_holidays.h"
#include "support/catch.h"
#include "support/temporary_folder.h"

#include <sstream>

using namespace cspdesk;
using namespace cspdesk::domain;
using enum CountRule;
using enum CountSide;
using Part = CountedDay::Part;

namespace {

std::vector<std::string> linesOf(const std::string& path)
{
    std::istringstream stream(tests::readFile(CSPDESK_SOURCE_DIR "/tests/domain/" + path));
    std::vector<std::string> lines;
    for (std::string line; std::getline(stream, line);)
        lines.push_back(line.ends_with('\r') ? line.substr(0, line.size() - 1) : line);
    return lines;
}

std::vector<std::string> cells(const std::string& line)
{
    std::vector<std::string> parts(1);
    for (const char each : line)
        each == ',' ? parts.emplace_back() : parts.back() += each;
    return parts;
}

Date daysBefore(const WorkingCalendar& calendar, Date meeting, int count, CountRule rule)
{
    return countDays(calendar, meeting, count, rule, Before).result;
}

} // namespace

TEST_CASE("Days are counted as an independent calculation counts them for every meeting date of 2015 to 2030")
{
    const std::vector<std::string> lines = linesOf("independent/working_days.csv");
    REQUIRE(lines.size() == 1 + 5844); // sixteen years, four of them leap years
    const WorkingCalendar calendar;
    for (std::size_t row = 1; row < lines.size(); ++row) {
        const std::vector<std::string> expected = cells(lines[row]);
        REQUIRE(expected.size() == 5);
        const auto meeting = parseDate(expected[0]);
        REQUIRE(meeting);
        INFO(lines[row]);
        const auto distance = [&](int count, CountRule rule, CountSide side) {
            return std::to_string(
                std::abs(daysBetween(*meeting, countDays(calendar, *meeting, count, rule, side).result)));
        };
        REQUIRE(distance(5, ClearWorking, Before) == expected[1]);
        REQUIRE(distance(5, ClearCalendar, Before) == expected[2]);
        REQUIRE(distance(2, Working, Before) == expected[3]);
        REQUIRE(distance(10, Working, After) == expected[4]);
    }
}

TEST_CASE("Bank holidays are called what the published list calls them")
{
    const std::vector<std::string> lines = linesOf("data/bank_holidays_england_wales.csv");
    REQUIRE(lines.size() > 130);
    for (std::size_t row = 1; row < lines.size(); ++row) {
        const std::vector<std::string> published = cells(lines[row]);
        INFO(lines[row]);
        const auto holiday = bankHolidayOn(*parseDate(published[0]));
        REQUIRE(holiday);
        CHECK(holiday->name == published[1]);
        if (published[0] != "2012-06-04") // moved by two days, which the list calls a substitute too
            CHECK(holiday->isSubstitute == (published[2] == "Substitute day"));
    }
}

TEST_CASE("The sum names every day that was counted and why others were not")
{
    // The week before Thursday 9 April 2026, by hand.
    const DayCount count = countDays({}, date(2026, 4, 9), 5, ClearWorking, Before);
    CHECK(count.result == date(2026, 3, 30));
    const CalendarEntry working;
    const CalendarEntry weekend{DayKind::Weekend, {}, false};
    const std::vector<CountedDay> expected = {
        {date(2026, 4, 8), Part::Counted, 1, working},
        {date(2026, 4, 7), Part::Counted, 2, working},
        {date(2026, 4, 6), Part::NotWorking, 0, {DayKind::BankHoliday, "Easter Monday", false}},
        {date(2026, 4, 5), Part::NotWorking, 0, weekend},
        {date(2026, 4, 4), Part::NotWorking, 0, weekend},
        {date(2026, 4, 3), Part::NotWorking, 0, {DayKind::BankHoliday, "Good Friday", false}},
        {date(2026, 4, 2), Part::Counted, 3, working},
        {date(2026, 4, 1), Part::Counted, 4, working},
        {date(2026, 3, 31), Part::Counted, 5, working},
        {date(2026, 3, 30), Part::DayArrivedAt, 0, working}};
    CHECK(count.days == expected);
}

TEST_CASE("A clear calendar day that is no working day moves back to one, and the sum says from where")
{
    const DayCount count = countDays({}, date(2026, 4, 9), 5, ClearCalendar, Before);
    CHECK(count.result == date(2026, 4, 2));
    REQUIRE(count.days.size() == 7);
    CHECK(count.days[4].part == Part::Counted); // Saturday 4 April counts: it is a calendar day
    CHECK(count.days[4].number == 5);
    CHECK(count.days[5]
          == CountedDay{date(2026, 4, 3), Part::MovedFrom, 0, {DayKind::BankHoliday, "Good Friday", false}});
    CHECK(count.days[6].part == Part::DayArrivedAt);
}

TEST_CASE("Clear days after a meeting leave out the day arrived at too")
{
    CHECK(countDays({}, date(2025, 10, 21), 5, ClearWorking, After).result == date(2025, 10, 29));
    CHECK(countDays({}, date(2025, 10, 21), 3, ClearCalendar, After).result == date(2025, 10, 27)); // from Saturday 25
}

TEST_CASE("No days at all give the day itself, or the working day next to it")
{
    CHECK(countDays({}, date(2025, 10, 21), 0, Working, Before).result == date(2025, 10, 21));
    CHECK(countDays({}, date(2025, 10, 25), 0, Working, Before).result == date(2025, 10, 24));
    CHECK(countDays({}, date(2025, 10, 25), 0, Working, After).result == date(2025, 10, 27));
    CHECK(countDays({}, date(2025, 10, 21), 0, ClearWorking, Before).result == date(2025, 10, 20));
}

TEST_CASE("A holiday that was proclaimed, one that was moved and a closed office change what is counted")
{
    const Date meeting = date(2026, 6, 16);
    CHECK(daysBefore({}, meeting, 2, Working) == date(2026, 6, 12));
    WorkingCalendar calendar;
    calendar.addBankHoliday(date(2026, 6, 15), "Proclaimed day");
    CHECK(daysBefore(calendar, meeting, 2, Working) == date(2026, 6, 11));
    calendar.closeOffice(date(2026, 6, 11), "Office move");
    CHECK(daysBefore(calendar, meeting, 2, Working) == date(2026, 6, 10));
    CHECK(calendar.on(date(2026, 6, 11)) == CalendarEntry{DayKind::OfficeClosed, "Office move", false});

    WorkingCalendar moved;
    moved.removeBankHoliday(date(2026, 5, 25));
    CHECK(moved.isWorkingDay(date(2026, 5, 25)));
    CHECK(daysBefore(moved, date(2026, 5, 26), 1, Working) == date(2026, 5, 25));
}

TEST_CASE("A closed office neither hides the name of a bank holiday nor works on a Sunday")
{
    WorkingCalendar calendar;
    for (int day = 24; day <= 31; ++day)
        calendar.closeOffice(date(2026, 12, static_cast<unsigned>(day)), "Christmas closure");
    CHECK(calendar.on(date(2026, 12, 25)).name == "Christmas Day");
    CHECK(calendar.on(date(2026, 12, 27)).kind == DayKind::Weekend);
    CHECK(calendar.on(date(2026, 12, 29)).kind == DayKind::OfficeClosed);
}

TEST_CASE("What is done after the cut-off hour counts as done the next day")
{
    const TimeOfDay five{17 * 60};
    CHECK(countsAsDoneOn(date(2025, 10, 13), TimeOfDay{17 * 60}, five) == date(2025, 10, 13));
    CHECK(countsAsDoneOn(date(2025, 10, 13), TimeOfDay{17 * 60 + 1}, five) == date(2025, 10, 14));
    CHECK(countsAsDoneOn(date(2025, 10, 13), {}, five) == date(2025, 10, 13));
    CHECK(countsAsDoneOn(date(2025, 10, 13), TimeOfDay{23 * 60}, {}) == date(2025, 10, 13));
}
