// SPDX-License-Identifier: MIT
#include "commands/terminal.h"

#include <nlohmann/json.hpp>

#include <fstream>

using namespace cspdesk;
using namespace cspdesk::tests;
using Catch::Contains;
using commands::Done;
using commands::Refused;
using commands::WrongUsage;

namespace {

std::string written(Terminal& terminal, const std::string& name, const std::string& text)
{
    const std::string path = terminal.path(name);
    std::ofstream(path, std::ios::binary) << text;
    return path;
}

nlohmann::json jsonOf(Terminal& terminal) { return nlohmann::json::parse(terminal.out.str()); }

const std::string table = "Area,Men,Women,Total\nA,3,20,23\nB,30,40,70\nTotal,33,60,93\n";

} // namespace

TEST_CASE("A draft with a wrong percentage is told with its place, and exits with 1")
{
    Terminal terminal;
    const std::string draft =
        written(terminal, "draft.txt", "All well.\n\nWe saw 36 of the 56 families (45%) and\nothers.\n");
    REQUIRE(terminal.run({"check-figures", draft}) == Refused);
    CHECK_THAT(terminal.out.str(), Contains("draft.txt:3:8:") && Contains("36 of 56 is 64%, not 45%."));
    REQUIRE(terminal.run({"check-figures", draft, "--format", "json"}) == Refused);
    const auto json = jsonOf(terminal);
    REQUIRE(json.size() == 1);
    CHECK(json[0].at("line") == 3);
    CHECK(json[0].at("column") == 8);
    CHECK(json[0].at("kind") == "share");
    CHECK(json[0].at("printed") == "45%");
    CHECK(json[0].at("recomputed") == "64%");
    CHECK(json[0].at("verdict") == "wrong");
    CHECK(json[0].at("confidence") == "sure");
}

TEST_CASE("A draft whose figures agree exits with 0 and an empty list")
{
    Terminal terminal;
    const std::string draft = written(terminal, "draft.html", "<p>We saw 36 of the 56 families (64%).</p>");
    CHECK(terminal.run({"check-figures", draft}) == Done);
    REQUIRE(terminal.run({"check-figures", draft, "--format", "json"}) == Done);
    CHECK(jsonOf(terminal).empty());
}

TEST_CASE("A count that is hidden in a table of a draft and follows from its total is told")
{
    Terminal terminal;
    const std::string draft = written(
        terminal, "draft.md", "| Offence | Number |\n|--|--|\n| A | 14 |\n| B | <5 |\n| C | 78 |\n| Total | 96 |\n");
    REQUIRE(terminal.run({"check-figures", draft, "--format", "json"}) == Refused);
    const auto json = jsonOf(terminal);
    REQUIRE(json.size() == 1);
    CHECK(json[0].at("line") == 4);
    CHECK(json[0].at("verdict") == "discloses");
}

TEST_CASE("A table is protected, and what comes of it passes the audit")
{
    Terminal terminal;
    REQUIRE(terminal.run({"protect", written(terminal, "table.csv", table)}) == Done);
    const std::string made = terminal.out.str();
    CHECK_THAT(made, Contains("Area,Men,Women,Total") && Contains("<5") && Contains("[c]"));
    REQUIRE(terminal.run({"audit", written(terminal, "made.csv", made)}) == Done);
    CHECK_THAT(terminal.out.str(), Contains("safe"));
}

TEST_CASE("What a hidden count can only be is told, of a published table and of one with a mask beside it")
{
    Terminal terminal;
    const std::string published =
        written(terminal, "published.csv", "Area,Men,Women,Total\nA,<5,20,23\nB,30,40,70\nTotal,33,60,93\n");
    REQUIRE(terminal.run({"audit", published, "--format", "json"}) == Refused);
    const auto json = jsonOf(terminal);
    CHECK(json.at("safe") == false);
    REQUIRE(json.at("cells").size() == 1);
    CHECK(json.at("cells")[0].at("low") == 3);
    CHECK(json.at("cells")[0].at("high") == 3);
    CHECK(json.at("cells")[0].at("kind") == "primary");
    REQUIRE(terminal.run({"audit", written(terminal, "table.csv", table), "--hidden", published}) == Refused);
    CHECK_THAT(terminal.out.str(), Contains("A, Men: it can be only 3."));
}

TEST_CASE("A table that cannot be protected as it is says why")
{
    Terminal terminal;
    CHECK(terminal.run({"protect", written(terminal, "wrong.csv", "Area,A,B,Total\nx,3,20,24\ny,1,1,2\n")}) == Refused);
    CHECK_THAT(terminal.problems.str(), Contains("the total is 24, and its parts make 23"));
    CHECK(terminal.run({"protect", written(terminal, "text.csv", "Area,A\nx,many\n")}) == Refused);
    CHECK_THAT(terminal.problems.str(), Contains("Row 2") && Contains("“many”"));
    CHECK(terminal.run({"protect", written(terminal, "marks.csv", "Area,A\nx,<5\n")}) == Refused);
    CHECK(terminal.run({"protect", terminal.path("none.csv")}) == Refused);
    CHECK(terminal.run({"protect", written(terminal, "t.csv", table), "--threshold", "1"}) == WrongUsage);
    CHECK(terminal.run({"check-figures", terminal.path("none.txt")}) != Done);
}
