// SPDX-License-Identifier: MIT
#include "commands/terminal.h"

#include <nlohmann/json.hpp>

#include <algorithm>

using namespace cspdesk;
using namespace cspdesk::tests;
using Catch::Contains;
using commands::Done;
using commands::WrongUsage;
using nlohmann::json;

namespace {

json answer(Terminal& terminal, std::vector<std::string> arguments)
{
    arguments.insert(arguments.end(), {"--format", "json"});
    REQUIRE(terminal.run(arguments) == Done);
    return json::parse(terminal.out.str());
}

int countOf(const json& list, const std::string& key, const json& value)
{
    return int(std::count_if(list.begin(), list.end(), [&](const json& each) { return each[key] == value; }));
}

bool lacks(const json& target, const std::string& gap)
{
    return std::find(target["missing"].begin(), target["missing"].end(), gap) != target["missing"].end();
}

} // namespace

TEST_CASE("The plan of 2011 is in the sample with its four priorities and fourteen targets")
{
    Terminal terminal;
    const std::string file = terminal.sample();
    const json plan = answer(terminal, {"plan", file, "--plan", "2011"});
    CHECK(plan["title"] == "Community Safety Plan 2011–14");
    REQUIRE(plan["priorities"].size() == 4);
    CHECK(plan["priorities"][0]["targets"].size() == 4);
    CHECK(plan["priorities"][1]["targets"].size() == 6);
    CHECK(plan["priorities"][2]["targets"].size() == 3);
    CHECK(plan["priorities"][3]["targets"].size() == 1);
    REQUIRE(terminal.run({"plan", file, "--plan", "2011"}) == Done);
    CHECK_THAT(terminal.out.str(), Contains("Inger O’Meara") && Contains("NHS Cambridgeshire")
                                       && Contains("Head of Operational and Neighbourhood Support")
                                       && Contains("Alcohol-Related Violent Crime Task Group")
                                       && Contains("Equality impact assessment") && Contains("Cycle crime"));
    CHECK(answer(terminal, {"plan", file})["title"] == "Community Safety Plan 2025–27");
    CHECK(terminal.run({"plan", file, "--plan", "1999"}) != Done);
}

TEST_CASE("Of the targets of 2011 seven have no day, and one has neither value nor baseline")
{
    Terminal terminal;
    const json targets = answer(terminal, {"targets", terminal.sample(), "--plan", "2011"});
    REQUIRE(targets.size() == 14);
    CHECK(std::count_if(targets.begin(), targets.end(), [](const json& each) { return lacks(each, "due day"); }) == 7);
    CHECK(std::count_if(targets.begin(), targets.end(), [](const json& each) { return lacks(each, "target value"); })
          == 2); // training sessions, individuals engaged with
    CHECK(std::count_if(targets.begin(), targets.end(), [](const json& each) { return lacks(each, "baseline"); }) == 1);
    const auto assaults = targets.front();
    CHECK(assaults["goal"] == Approx(809.95));
    CHECK(assaults["target"]
          == "Reduce assault with less serious injury by 3% from 835 to 810 offences, by 31 March 2014");
    CHECK(assaults["status"] == "Reading due");
    CHECK(countOf(targets, "status", "Not measured") == 7); // those without a day
}

TEST_CASE("A watching brief of the plan in force shows its readings and is judged by nothing")
{
    Terminal terminal;
    const json targets = answer(terminal, {"targets", terminal.sample()});
    REQUIRE(targets.size() == 3);
    CHECK(countOf(targets, "status", "Watching brief") == 3);
    CHECK(targets[0]["readings"][0]["value"] == 619);
    CHECK(targets[0]["readings"][1]["value"] == 500);
}

TEST_CASE("The bid of July 2025 is over the limit of the fund by 240 pounds")
{
    Terminal terminal;
    const std::string file = terminal.sample();
    const json funds = answer(terminal, {"funds", file});
    const auto prevention =
        std::find_if(funds.begin(), funds.end(), [](const json& each) { return each["fund"] == "Prevention Fund"; });
    REQUIRE(prevention != funds.end());
    CHECK((*prevention)["bids"][0]["asked_pence"] == 524'000);
    CHECK((*prevention)["findings"][0] == "Asks for £240 more than one bid may get");
    REQUIRE(terminal.run({"funds", file}) == Done);
    CHECK_THAT(terminal.out.str(), Contains("£5,240") && Contains("£5,000"));
}

TEST_CASE("Recommendations stand by their source, in its numbering")
{
    Terminal terminal;
    const json all = answer(terminal, {"recommendations", terminal.sample()});
    const auto operational = std::count_if(all.begin(), all.end(), [](const json& each) {
        return each["source"] == "Reoffending Deep Dive 2025" && each["kind"] == "Operational";
    });
    CHECK(operational == 4);
    CHECK(countOf(all, "source", "Strategic Assessment 2015/16, Appendix H: ward review") == 10);
}

TEST_CASE("The statutory calendar says what is due and what shows that it was done")
{
    Terminal terminal;
    const json duties = answer(terminal, {"calendar", terminal.sample()});
    const auto review = std::find_if(duties.begin(), duties.end(), [](const json& each) {
        return each["duty"] == "Annual Review agreed by the Board";
    });
    REQUIRE(review != duties.end());
    CHECK((*review)["done"][0]["on"] == "2025-07-01");
    CHECK((*review)["due"] == "2026-07-01");
    CHECK((*review)["reminded_from"] == "2026-05-02");
}

TEST_CASE("The register of death reviews is for the Board, and no public output tells of it")
{
    Terminal terminal;
    const std::string file = terminal.sample();
    const json board = answer(terminal, {"death-reviews", file, "--audience", "board"});
    REQUIRE(board.size() == 3);
    const std::string pseudonym = board[0]["pseudonym"];
    const std::string note = board[0]["note"];
    CHECK(answer(terminal, {"death-reviews", file}).empty());
    for (const std::string command : {"plan", "targets", "groups", "funds", "calendar", "recommendations",
                                      "death-reviews", "agreements", "annual-review", "forward-plan"}) {
        INFO(command);
        REQUIRE(terminal.run({command, file}) == Done);
        CHECK_THAT(terminal.out.str(), !Contains(pseudonym) && !Contains(note.substr(0, 30)));
        for (const std::string format : {"html", "pdf", "docx", "txt"}) {
            const std::string path = terminal.path(command + "." + format);
            REQUIRE(terminal.run({command, file, "--output", path}) == Done);
            CHECK(terminal.exists(command + "." + format));
        }
        REQUIRE(terminal.run({command, file, "--format", "json"}) == Done);
        CHECK_THAT(terminal.out.str(), !Contains(pseudonym) && !Contains(note.substr(0, 30)));
    }
}

TEST_CASE("The Annual Review counts the year's meeting, attendance, actions and money")
{
    Terminal terminal;
    const std::string file = terminal.sample();
    const json review = answer(terminal, {"annual-review", file});
    CHECK(review["from"] == "2024-04-01");
    CHECK(review["agreed_on"] == "2025-07-01");
    REQUIRE(review["meetings"].size() == 1);
    CHECK(review["meetings"][0]["date"] == "2025-02-25");
    const json now = answer(terminal, {"annual-review", file, "--year", "2025"});
    REQUIRE(now["meetings"].size() == 1);
    CHECK(now["meetings"][0]["date"] == "2025-07-01");
    CHECK(now["actions"]["raised"] == 8);
    CHECK(now["questions"]["received"] == 1);
    CHECK(answer(terminal, {"annual-review", file})["presence"].empty()); // nobody wrote down who was there in February
    int seats = 0;
    for (const json& agency : now["presence"]) {
        const int of = agency["seats"];
        seats += of;
        CHECK(agency["attended"].get<int>() + agency["represented"].get<int>() + agency["apologies"].get<int>() <= of);
    }
    CHECK(seats > 0);
}

TEST_CASE("Wrong arguments are usage, and a bad format too")
{
    Terminal terminal;
    const std::string file = terminal.sample();
    CHECK(terminal.run({"plan", file, "--audience", "press"}) == WrongUsage);
    CHECK(terminal.run({"funds", file, "--format", "csv"}) == WrongUsage);
    CHECK(terminal.run({"targets", file, "--output", terminal.path("x.xyz")}) == WrongUsage);
    CHECK(terminal.run({"targets", file, "--format", "json", "--output", terminal.path("x.pdf")}) == WrongUsage);
}

TEST_CASE("A plan, an edition or a year that is not there is told in its own words")
{
    Terminal terminal;
    const std::string file = terminal.sample();
    CHECK(terminal.run({"plan", file, "--plan", "2099"}) == commands::Refused);
    CHECK_THAT(terminal.problems.str(), Contains("No plan has “2099” in its title") && Contains("2011–14"));
    CHECK(terminal.run({"targets", file, "--edition", "7"}) == commands::Refused);
    CHECK_THAT(terminal.problems.str(), Contains("has no edition 7"));
    CHECK(terminal.run({"plan", file, "--edition", "first"}) == commands::WrongUsage);
    CHECK(terminal.run({"annual-review", file, "--year", "last"}) == commands::WrongUsage);
    const std::string empty = terminal.path("empty.csp");
    REQUIRE(terminal.run({"new", empty, "--name", "Fenland CSP"}) == Done);
    CHECK(terminal.run({"plan", empty}) == commands::Refused);
    CHECK_THAT(terminal.problems.str(), Contains("No Community Safety Plan is kept in this file yet."));
}
