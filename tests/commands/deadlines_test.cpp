// SPDX-License-Identifier: MIT
#include "application/work.h"
#include "commands/terminal.h"

#include <nlohmann/json.hpp>

#include <algorithm>

using namespace cspdesk;
using namespace cspdesk::tests;
using Catch::Contains;
using commands::Done;
using commands::Failed;
using commands::Refused;
using commands::WrongUsage;
using Json = nlohmann::ordered_json;

namespace {

std::vector<std::string> counting(const std::string& day, const std::string& days, const std::string& rule)
{
    return {"working-days", "--meeting", day, "--days", days, "--rule", rule};
}

const std::string moved = R"({"england-and-wales": {"division": "england-and-wales", "events": [
    {"title": "World Cup bank holiday", "date": "2026-07-13", "notes": "Extra", "bunting": true},
    {"title": "Odd", "date": "2026-02-30"}]}})";

} // namespace

TEST_CASE("Working days are counted without a file, with every day named")
{
    Terminal terminal;
    REQUIRE(terminal.run(counting("2026-04-09", "5", "clear-working")) == Done);
    CHECK(terminal.out.str()
          == "5 clear working days before Thursday 9 April 2026 is Monday 30 March 2026.\n"
             "\n"
             "  Wed 8 April 2026      1\n"
             "  Tue 7 April 2026      2\n"
             "  Mon 6 April 2026      not counted: Easter Monday\n"
             "  Sun 5 April 2026      not counted: weekend\n"
             "  Sat 4 April 2026      not counted: weekend\n"
             "  Fri 3 April 2026      not counted: Good Friday\n"
             "  Thu 2 April 2026      3\n"
             "  Wed 1 April 2026      4\n"
             "  Tue 31 March 2026     5\n"
             "  Mon 30 March 2026     the day itself, not counted\n");
    REQUIRE(terminal.run(counting("2026-04-09", "5", "clear-calendar")) == Done);
    CHECK_THAT(terminal.out.str(), Contains("is Thursday 2 April 2026.") && Contains("moved off: Good Friday"));
}

TEST_CASE("Working days are counted after the meeting, and answered as CSV and JSON")
{
    Terminal terminal;
    auto words = counting("2025-10-21", "10", "working");
    words.insert(words.end(), {"--after", "--format", "json"});
    REQUIRE(terminal.run(words) == Done);
    const Json answer = Json::parse(terminal.out.str());
    CHECK(answer["date"] == "2025-11-04");
    CHECK(answer["side"] == "after");
    CHECK(answer["days"].size() == 14);
    CHECK(answer["days"][3] == Json({{"date", "2025-10-25"}, {"counted", nullptr}, {"day", "weekend"}}));
    words = counting("2026-12-29", "1", "working");
    words.insert(words.end(), {"--format", "csv"});
    REQUIRE(terminal.run(words) == Done);
    CHECK(terminal.out.str()
          == "date,counted,day,result\n"
             "2026-12-28,,\"Boxing Day, substitute day\",no\n2026-12-27,,weekend,no\n2026-12-26,,weekend,no\n"
             "2026-12-25,,Christmas Day,no\n2026-12-24,1,working day,yes\n");
}

TEST_CASE("Each day of a count says why it counted under its rule, and the answer that it did not")
{
    Terminal terminal;
    // Saturday 25 October 2025, and Tuesday before it: 3 clear calendar days are Wednesday to Friday.
    auto words = counting("2025-10-25", "3", "clear-calendar");
    words.insert(words.end(), {"--format", "csv"});
    REQUIRE(terminal.run(words) == Done);
    CHECK(terminal.out.str()
          == "date,counted,day,result\n2025-10-24,1,calendar day,no\n2025-10-23,2,calendar day,no\n"
             "2025-10-22,3,calendar day,no\n2025-10-21,,\"the day itself, not counted\",yes\n");
    // From Tuesday 28 October, 1 clear calendar day is Monday; the day beyond it is no working day.
    words = counting("2025-10-28", "1", "clear-calendar");
    words.insert(words.end(), {"--format", "json"});
    REQUIRE(terminal.run(words) == Done);
    const Json days = Json::parse(terminal.out.str())["days"];
    REQUIRE(days.size() == 4);
    CHECK(days[0]["day"] == "calendar day");
    CHECK(days[1]["day"] == "moved off: weekend");
    CHECK(days[3]["day"] == "the day itself, not counted");
    words = counting("2025-10-24", "1", "clear-working");
    words.insert(words.end(), {"--format", "csv"});
    REQUIRE(terminal.run(words) == Done);
    CHECK(terminal.out.str()
          == "date,counted,day,result\n2025-10-23,1,working day,no\n"
             "2025-10-22,,\"the day itself, not counted\",yes\n");
}

TEST_CASE("A count that makes no sense is told what it needs")
{
    Terminal terminal;
    CHECK(terminal.run(counting("2026-02-30", "5", "working")) == WrongUsage);
    CHECK(terminal.run(counting("1066-10-14", "5", "working")) == WrongUsage);
    CHECK_THAT(terminal.problems.str(), Contains("from 1978 to 2200"));
    CHECK(terminal.run(counting("2026-04-09", "-1", "working")) == WrongUsage);
    CHECK(terminal.run(counting("2026-04-09", "5x", "working")) == WrongUsage);
    CHECK(terminal.run(counting("2026-04-09", "1001", "working")) == WrongUsage);
    CHECK(terminal.run(counting("2026-04-09", "5", "clear")) == WrongUsage);
    CHECK_THAT(terminal.problems.str(), Contains("clear-working, clear-calendar or working"));
    CHECK(terminal.run({"working-days", "--meeting", "2026-04-09"}) == WrongUsage);
}

TEST_CASE("The deadlines of a meeting are listed with rule, sum and state")
{
    Terminal terminal;
    const std::string file = terminal.sample();
    REQUIRE(terminal.run({"deadlines", file, "--meeting", "2025-10-21"}) == Done);
    CHECK_THAT(
        terminal.out.str(),
        Contains("Agenda and papers posted: Monday 13 October 2025\n  in 7 days: 5 clear working days before the "
                 "meeting\n")
            && Contains("Questions on other matters: Monday 20 October 2025, by 10:00") && Contains("(weekend)"));
    REQUIRE(terminal.run({"deadlines", file, "--meeting", "2025-10-21", "--format", "json"}) == Done);
    const Json answer = Json::parse(terminal.out.str());
    CHECK(answer["today"] == "2025-10-06");
    REQUIRE(answer["deadlines"].size() == 6);
    CHECK(answer["deadlines"][0]["state"] == "due_today");
    CHECK(answer["deadlines"][5]["date"] == "2025-11-04");
    REQUIRE(terminal.run({"deadlines", file, "--meeting", "2025-10-21", "--format", "csv"}) == Done);
    CHECK_THAT(terminal.out.str(), Contains("\n2025-10-21,Agenda and papers posted,2025-10-13,,5 clear working days "
                                            "before the meeting,ahead,,,\n"));
}

TEST_CASE("Deadlines are written as a calendar with reminders")
{
    Terminal terminal;
    const std::string file = terminal.sample();
    REQUIRE(terminal.run({"deadlines", file, "--meeting", "2025-10-21", "--output", terminal.path("d.ics")}) == Done);
    const std::string text = readFile(terminal.path("d.ics"));
    CHECK_THAT(text, Contains("DTSTART;VALUE=DATE:20251013\r\n") && Contains("BEGIN:VALARM\r\n")
                         && Contains("DTSTART;TZID=Europe/London:20251020T100000\r\n"));
    REQUIRE(terminal.run({"deadlines", file, "--meeting", "2025-10-21", "--format", "ics"}) == Done);
    CHECK(terminal.out.str() == text);
    CHECK(terminal.run({"deadlines", file, "--meeting", "2025-10-21", "--output", terminal.path("d.pdf")})
          == WrongUsage);
    CHECK(terminal.run({"deadlines", file, "--meeting", "2025-10-22"}) == Refused);
}

TEST_CASE("An invitation keeps its identity, and says how to join to the Board alone")
{
    Terminal terminal;
    const std::string file = terminal.sample();
    const auto invitation = [&](const std::string& audience) {
        REQUIRE(terminal.run({"invite", file, "--meeting", "2025-10-21", "--audience", audience, "--output",
                              terminal.path("i.ics")})
                == Done);
        return readFile(terminal.path("i.ics"));
    };
    const std::string board = invitation("board");
    const std::string open = invitation("public");
    const auto identity = [](const std::string& text) {
        return text.substr(text.find("UID:"), text.find("\r\n", text.find("UID:")) - text.find("UID:"));
    };
    CHECK(identity(board) == identity(open));
    CHECK_THAT(open, Contains("DTSTART;TZID=Europe/London:20251021T100000\r\n") && !Contains("ATTENDEE"));
    CHECK(terminal.run({"invite", file, "--meeting", "2025-10-21", "--attendees", "--output", terminal.path("i.ics")})
          == WrongUsage);
}

TEST_CASE("The published bank holidays are compared first and taken over on request")
{
    Terminal terminal;
    const std::string file = terminal.sample();
    const std::string list = terminal.path("bank-holidays.json");
    writeFile(list, moved);
    REQUIRE(terminal.run({"holidays", file, "--import", list, "--preview"}) == Done);
    CHECK_THAT(terminal.out.str(),
               Contains("Monday 13 July 2026: World Cup bank holiday is a bank holiday") && !Contains("was changed"));
    CHECK_THAT(terminal.problems.str(), Contains("Event 2, date: “2026-02-30” is no day"));
    REQUIRE(terminal.run({"holidays", file, "--import", list}) == Done);
    CHECK_THAT(terminal.out.str(), Contains("The calendar was changed."));
    REQUIRE(terminal.run({"holidays", file, "--import", list}) == Done);
    CHECK_THAT(terminal.out.str(), Contains("agrees with the calendar, bank holidays alike: 1"));
    CHECK(terminal.run({"holidays", file, "--import", terminal.path("none.json")}) == Failed);
    writeFile(list, "{}");
    CHECK(terminal.run({"holidays", file, "--import", list}) == Refused);
}

TEST_CASE("An invitation says who lacks an e-mail address, and when nobody has one")
{
    Terminal terminal;
    const std::string file = terminal.sample();
    const std::vector<std::string> invite{"invite", file,          "--meeting", "2025-10-21",          "--audience",
                                          "board",  "--attendees", "--output",  terminal.path("i.ics")};
    REQUIRE(terminal.run(invite) == Done);
    CHECK_THAT(terminal.problems.str(), Contains("No member has an e-mail address in the file"));
    const FixedClock clock;
    {
        auto store = terminal.files.open(file, application::OpenMode::Write);
        REQUIRE(store.has_value());
        const auto people = application::all<domain::Person>(**store);
        REQUIRE(people.has_value());
        const auto found = std::find_if(people->begin(), people->end(),
                                        [](const auto& each) { return each->name == "Scott Fretwell"; });
        REQUIRE(found != people->end());
        domain::Person person = found->value;
        person.email = "scott@example.org";
        REQUIRE(application::perform(
                    **store, {&clock, "officer@desk"}, application::Verb::ChangePerson,
                    [&](application::UnitOfWork& unit) { return application::change(unit, found->id, person); })
                    .has_value());
    }
    REQUIRE(terminal.run(invite) == Done);
    CHECK_THAT(terminal.problems.str(),
               Contains("not asked to answer: ") && !Contains("Scott Fretwell") && !Contains("No member"));
    CHECK_THAT(readFile(terminal.path("i.ics")), Contains("mailto:scott@example.org"));
}
