// SPDX-License-Identifier: MIT
#include "application/work.h"
#include "commands/terminal.h"

#include <nlohmann/json.hpp>

using namespace cspdesk;
using namespace cspdesk::tests;
using Catch::Contains;
using commands::Done;
using commands::Refused;
using commands::WrongUsage;
using nlohmann::json;

namespace {

const std::string october = "2025-10-21";

json answer(Terminal& terminal, const std::vector<std::string>& words)
{
    REQUIRE(terminal.run(words) == Done);
    return json::parse(terminal.out.str());
}

std::vector<std::string> addition(const std::string& file, const std::vector<std::string>& more)
{
    std::vector<std::string> words{"question-add", file,     "--meeting", october,     "--subject",
                                   "Bins",         "--text", "When?",     "--received"};
    words.insert(words.end(), more.begin(), more.end());
    return words;
}

/// The sample stands still on a day of its own.
void setDay(Terminal& terminal, const std::string& file, Date day)
{
    const FixedClock clock;
    const auto store = terminal.files.open(file, application::OpenMode::Write);
    REQUIRE(store.has_value());
    const auto work = [&](application::UnitOfWork& unit) -> application::Result<> {
        auto partnership = application::require(unit, Id<domain::Partnership>(1));
        CSPDESK_TRY(partnership);
        partnership->value.sampleDay = day;
        return application::change(unit, partnership->id, partnership->value);
    };
    REQUIRE(application::perform(**store, {&clock, "officer@desk"}, application::Verb::ChangePartnership, work)
                .has_value());
}

} // namespace

TEST_CASE("A question is recorded from the terminal, which says whether notice was in time and by what rule")
{
    Terminal terminal;
    const std::string file = terminal.sample();
    REQUIRE(terminal.run(addition(file, {"2025-10-20 10:00"})) == Done);
    CHECK_THAT(terminal.out.str(), Contains("Question 2 is recorded. In time. On another matter: by 10:00 on Monday 20 "
                                            "October 2025, 1 working day before the meeting."));
    REQUIRE(terminal.run(addition(file, {"2025-10-20 10:01"})) == Done);
    CHECK_THAT(terminal.out.str(), Contains("Late by 1 minute"));
    REQUIRE(terminal.run(addition(file, {"2025-10-21 09:59", "--item", "5"})) == Done);
    CHECK_THAT(terminal.out.str(), Contains("In time. On a matter of the agenda: before the meeting starts"));
}

TEST_CASE("A question that comes after the meeting is told that it is over, not how late it is")
{
    Terminal terminal;
    const std::string file = terminal.sample();
    REQUIRE(terminal.run(addition(file, {"2025-10-25 09:00"})) == Done);
    CHECK_THAT(terminal.out.str(),
               Contains("The meeting of 21 October 2025 was over when it came. A later meeting may take it.")
                   && !Contains("Late by"));
}

TEST_CASE("The Board's list has who asked and when, the public one has not")
{
    Terminal terminal;
    const std::string file = terminal.sample();
    REQUIRE(terminal.run(addition(file, {"2025-10-20 12:00", "--name", "Ivy Nettle", "--email", "ivy@example.org"}))
            == Done);
    const json forBoard =
        answer(terminal, {"questions", file, "--meeting", october, "--audience", "board", "--format", "json"});
    CHECK(forBoard["notice_on_other_matters"] == "2025-10-20 10:00");
    CHECK(forBoard["questions"][1]["asker"]["name"] == "Ivy Nettle");
    CHECK(forBoard["questions"][1]["in_time"] == false);
    CHECK(forBoard["questions"][1]["minutes_late"] == 120);
    for (const char* format : {"text", "csv", "json"}) {
        INFO(format);
        REQUIRE(terminal.run({"questions", file, "--meeting", october, "--format", format}) == Done);
        CHECK_THAT(terminal.out.str(), Contains("Bins") && Contains("E-scooters charged"));
        for (const char* closed : {"Nettle", "example.org", "Sam Sample", "late", "asker"})
            CHECK_THAT(terminal.out.str(), !Contains(closed));
    }
    REQUIRE(terminal.run({"questions", file, "--meeting", october, "--audience", "board", "--format", "csv"}) == Done);
    CHECK_THAT(terminal.out.str(), Contains("Ivy Nettle"));
}

TEST_CASE("A question that names its asker is not let out to the public")
{
    Terminal terminal;
    const std::string file = terminal.sample();
    std::vector<std::string> words = addition(file, {"2025-10-20 09:00", "--name", "Ivy Nettle"});
    words[6] = "--text";
    words[7] = "I am Ivy Nettle. When?";
    REQUIRE(terminal.run(words) == Done);
    CHECK(terminal.run({"questions", file, "--meeting", october}) == Refused);
    CHECK_THAT(terminal.problems.str(), Contains("Ivy Nettle"));
}

TEST_CASE("The sheet is written as a document")
{
    Terminal terminal;
    const std::string file = terminal.sample();
    const std::string sheet = terminal.path("sheet.html");
    REQUIRE(terminal.run({"questions", file, "--meeting", october, "--audience", "board", "--output", sheet}) == Done);
    CHECK(terminal.exists("sheet.html"));
}

TEST_CASE("Details of askers are removed from the terminal once their day has passed, and never before")
{
    Terminal terminal;
    const std::string file =
        terminal.sample(); // one asker, to be kept until 21 October 2026; its day is 6 October 2025
    REQUIRE(terminal.run({"questions", file, "--remove-askers", "--before", "2025-10-06"}) == Done);
    CHECK_THAT(terminal.out.str(), Contains("The details of 0 askers are removed."));
    CHECK(terminal.run({"questions", file, "--remove-askers", "--before", "2026-10-22"}) == Refused);
    CHECK_THAT(terminal.problems.str(), Contains("6 October 2025") && Contains("Nothing was removed."));
    setDay(terminal, file, date(2026, 10, 22));
    REQUIRE(terminal.run({"questions", file, "--remove-askers", "--before", "2026-10-21"}) == Done);
    CHECK_THAT(terminal.out.str(), Contains("The details of 0 askers are removed."));
    REQUIRE(terminal.run({"questions", file, "--remove-askers", "--before", "2026-10-22"}) == Done);
    CHECK_THAT(terminal.out.str(), Contains("The details of 1 asker are removed."));
    const json list =
        answer(terminal, {"questions", file, "--meeting", october, "--audience", "board", "--format", "json"});
    CHECK(list["questions"][0]["asker"]["removed_on"] == "2026-10-22");
    CHECK_FALSE(list["questions"][0]["asker"].contains("name"));
    CHECK(terminal.run({"check", file}) == Done);
}

TEST_CASE("Words that make no sense are told")
{
    Terminal terminal;
    const std::string file = terminal.sample();
    CHECK(terminal.run({"questions", file}) == WrongUsage);
    CHECK(terminal.run({"questions", file, "--remove-askers"}) == WrongUsage);
    CHECK(terminal.run({"questions", file, "--meeting", october, "--before", "2026-01-01"}) == WrongUsage);
    CHECK(terminal.run(addition(file, {"yesterday"})) == WrongUsage);
    CHECK(terminal.run(addition(file, {"2025-10-20 09:00", "--by", "pigeon"})) == WrongUsage);
    CHECK(terminal.run(addition(file, {"2025-10-20 09:00", "--item", "0"})) == WrongUsage);
    CHECK(terminal.run(addition(file, {"2025-10-20 09:00", "--item", "99"})) == Refused);
    CHECK(terminal.run(addition(file, {"2025-10-20 09:00", "--consents"})) == WrongUsage);
    CHECK(terminal.run(addition(file, {"2025-10-20 09:00", "--name", "Ivy Nettle", "--shown-as", "Ivy Nettle"}))
          == Refused);
}
