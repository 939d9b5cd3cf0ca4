// SPDX-License-Identifier: MIT
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

json entryOf(const json& plan, const std::string& words)
{
    for (const json& entry : plan["entries"])
        if (entry["title"].get<std::string>().find(words) != std::string::npos)
            return entry;
    FAIL("there is no entry " << words);
    return {};
}

} // namespace

TEST_CASE("The plan is written as text, without closed entries where it is for the public")
{
    Terminal terminal;
    const std::string file = terminal.sample();
    REQUIRE(terminal.run({"forward-plan", file}) == Done);
    CHECK_THAT(terminal.out.str(), Contains("1 April 2025 to 31 March 2026") && Contains("National Hate Crime")
                                       && !Contains("independent chair"));
    REQUIRE(terminal.run({"forward-plan", file, "--audience", "board"}) == Done);
    CHECK_THAT(terminal.out.str(), Contains("independent chair") && Contains("To watch"));
}

TEST_CASE("The plan in JSON tells the meetings of each entry, and to the Board how it stands")
{
    Terminal terminal;
    const std::string file = terminal.sample();
    REQUIRE(terminal.run({"forward-plan", file, "--audience", "board", "--format", "json"}) == Done);
    const json board = json::parse(terminal.out.str());
    CHECK(board["from"] == "2025-04-01");
    CHECK(board["until"] == "2026-03-31");
    const json commissioner = entryOf(board, "Police and Crime Commissioner");
    CHECK(commissioner["meetings"]
          == json{{"2025-07-01", "discussed"}, {"2025-10-21", "on_agenda"}, {"2026-02-24", "due"}});
    CHECK(commissioner["neglected"] == false);
    const json days = entryOf(board, "16 Days");
    CHECK(days["from"] == "2025-11-25");
    CHECK(days["until"] == "2025-12-10");
    CHECK(days["meetings"] == json{{"2025-10-21", "due"}});
    CHECK(entryOf(board, "reoffending")["to_watch"] == "Awaits sign-off");

    REQUIRE(terminal.run({"forward-plan", file, "--format", "json"}) == Done);
    const json open = json::parse(terminal.out.str());
    CHECK(open["entries"].size() == board["entries"].size() - 1);
    CHECK_FALSE(entryOf(open, "16 Days").contains("to_watch"));
}

TEST_CASE("The plan in CSV has one row for an entry and a column for each meeting of the period")
{
    Terminal terminal;
    const std::string file = terminal.sample();
    REQUIRE(terminal.run({"forward-plan", file, "--from", "2025-10-01", "--until", "2026-02-28", "--format", "csv"})
            == Done);
    const std::string csv = terminal.out.str();
    CHECK(csv.substr(0, csv.find('\n')) == "kind,title,leads,from,until,2025-10-21,2026-02-24");
    CHECK_THAT(csv, Contains("Awareness week or campaign,16 Days of Activism against Gender-Based Violence,,2025-11-25,"
                             "2025-12-10,due,\n"));
}

TEST_CASE("The plan is written as a document, and asks for sense in its days and formats")
{
    Terminal terminal;
    const std::string file = terminal.sample();
    REQUIRE(terminal.run({"forward-plan", file, "--output", terminal.path("plan.pdf")}) == Done);
    CHECK(terminal.exists("plan.pdf"));
    CHECK(terminal.run({"forward-plan", file, "--output", terminal.path("plan.xyz")}) == WrongUsage);
    CHECK(terminal.run({"forward-plan", file, "--format", "csv", "--output", terminal.path("plan.txt")}) == WrongUsage);
    CHECK(terminal.run({"forward-plan", file, "--from", "soon"}) == WrongUsage);
    CHECK(terminal.run({"forward-plan", file, "--from", "2025-10-01", "--until", "2025-09-30"}) == WrongUsage);
    CHECK(terminal.run({"forward-plan", file, "--audience", "press"}) == WrongUsage);
    CHECK(terminal.run({"forward-plan", terminal.path("nothing.csp")}) != Done);
}
