// SPDX-License-Identifier: MIT
#include "sources/bank_holiday_json.h"

#include "support/catch.h"
#include "support/temporary_folder.h"

using namespace cspdesk;
using namespace cspdesk::sources;
using Catch::Contains;

namespace {

std::string listOf(const std::string& events)
{
    return R"({"england-and-wales": {"division": "england-and-wales", "events": [)" + events + "]}}";
}

const std::string christmas = R"({"title": "Christmas Day", "date": "2026-12-25", "notes": "", "bunting": true})";

std::string refusalOf(const std::string& file)
{
    const auto holidays = readBankHolidays(file);
    REQUIRE_FALSE(holidays.has_value());
    return sentence(holidays.error(), "Event");
}

/// The one problem of a file that has a good day besides.
std::string problemWith(const std::string& event)
{
    const auto holidays = readBankHolidays(listOf(christmas + ", " + event));
    REQUIRE(holidays.has_value());
    CHECK(holidays->days.size() == 1);
    REQUIRE(holidays->problems.size() == 1);
    return sentence(holidays->problems.front(), "Event");
}

} // namespace

TEST_CASE("The government's list gives the days of England and Wales alone")
{
    const auto holidays =
        readBankHolidays(tests::readFile(CSPDESK_SOURCE_DIR "/tests/sources/data/bank-holidays.json"));
    REQUIRE(holidays.has_value());
    CHECK(holidays->problems.empty());
    CHECK(holidays->days.size() == 83); // eight a year for ten years, and three proclaimed
    CHECK(holidays->days.front() == PublishedHoliday{date(2019, 1, 1), "New Year’s Day", ""});
    CHECK(holidays->days.back() == PublishedHoliday{date(2028, 12, 26), "Boxing Day", ""});
    const auto substitute = std::find_if(holidays->days.begin(), holidays->days.end(),
                                         [](const auto& day) { return day.date == date(2026, 12, 28); });
    REQUIRE(substitute != holidays->days.end());
    CHECK(substitute->notes == "Substitute day");
}

TEST_CASE("The list of one division is read too, and a mark of its encoding is passed over")
{
    const auto holidays =
        readBankHolidays("\xEF\xBB\xBF{\"division\": \"england-and-wales\", \"events\": [" + christmas + "]}");
    REQUIRE(holidays.has_value());
    CHECK(holidays->days == std::vector<PublishedHoliday>{{date(2026, 12, 25), "Christmas Day", ""}});
}

TEST_CASE("A list without England and Wales says what it has instead")
{
    CHECK(refusalOf(R"({"scotland": {"events": []}})")
          == "The file has no bank holidays of England and Wales; it has: scotland. Nothing was read; take the file "
             "from https://www.gov.uk/bank-holidays.json.");
    CHECK_THAT(refusalOf("{}"),
               Contains("The file is an empty list: it has no bank holidays at all. Nothing was read"));
    CHECK_THAT(refusalOf(R"({"division": "scotland", "events": []})"), Contains("those of “scotland”"));
}

TEST_CASE("A file that is no list of bank holidays is refused whole, with what is wrong")
{
    CHECK_THAT(refusalOf(""), Contains("no JSON file"));
    CHECK_THAT(refusalOf(R"({"england-and-wales": {"events": [)"), Contains("part of it is missing"));
    CHECK_THAT(refusalOf("[1, 2]"), Contains("no list of bank holidays"));
    CHECK_THAT(refusalOf("null"), Contains("no list of bank holidays"));
    CHECK_THAT(refusalOf(R"({"england-and-wales": {"events": 7}})"), Contains("no list of events"));
    CHECK_THAT(refusalOf(R"({"england-and-wales": null})"), Contains("no list of events"));
    CHECK_THAT(refusalOf(listOf("")), Contains("no bank holiday that could be read"));
    CHECK_THAT(refusalOf("{\"title\": \"caf\xE9\"}"), Contains("not in UTF-8"));
    CHECK_THAT(refusalOf(std::string(1'000'001, ' ')), Contains("larger than 1 MB"));
}

TEST_CASE("A bad event is left out and told with its number, and the good ones stay")
{
    CHECK(problemWith(R"({"title": "Nothing Day", "date": "2026-02-31"})")
          == "Event 2, date: “2026-02-31” is no day, as 2026-12-25. The event was left out.");
    CHECK(problemWith(R"({"title": "Odd Day", "date": 20260101})")
          == "Event 2, date: “20260101” is no day, as 2026-12-25. The event was left out.");
    CHECK(problemWith(R"({"title": "No date"})")
          == "Event 2, date: “nothing” is no day, as 2026-12-25. The event was left out.");
    CHECK_THAT(problemWith(R"({"title": "Weekend", "date": "2026-12-26"})"), Contains("on a weekend"));
    CHECK_THAT(problemWith(R"({"title": "", "date": "2026-12-28"})"), Contains("Event 2, title:"));
    CHECK_THAT(problemWith(R"({"title": "Again", "date": "2026-12-25"})"), Contains("is there twice"));
    CHECK_THAT(problemWith("17"), Contains("Event 2, date"));
}

TEST_CASE("A long value is shortened in its problem")
{
    const std::string problem = problemWith(R"({"title": "x", "date": ")" + std::string(500, '9') + "\"}");
    CHECK(problem.size() < 140);
}
