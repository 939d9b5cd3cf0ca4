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

TEST_CASE("The minutes and papers of a meeting are looked through where they lie")
{
    Terminal terminal;
    const std::string file = terminal.sample();
    const std::vector<std::string> looking{"check-figures", file, "--meeting", "2025-10-21", "--format", "json"};
    REQUIRE(terminal.run(looking) != WrongUsage);
    const std::size_t before = jsonOf(terminal).size();
    const std::string paper = written(terminal, "families.txt", "All well.\n\nWe saw 36 of the 56 families (45%).\n");
    REQUIRE(terminal.run({"paper-add", file, paper, "--meeting", "2025-10-21", "--item", "5", "--title", "Families"})
            == Done);
    REQUIRE(terminal.run(looking) == Refused);
    const auto after = jsonOf(terminal);
    REQUIRE(after.size() == before + 1);
    const bool isTold = std::any_of(after.begin(), after.end(), [](const nlohmann::json& each) {
        return each.at("place") == "Paper “Families”" && each.at("line") == 3 && each.at("recomputed") == "64%";
    });
    CHECK(isTold);
    CHECK(terminal.run({"check-figures", file, "--meeting", "soon"}) == WrongUsage);
    CHECK(terminal.run({"check-figures", file, "--meeting", "2031-01-01"}) != Done);
}

TEST_CASE("A draft whose figures agree exits with 0 and an empty list")
{
    Terminal terminal;
    const std::string draft = written(terminal, "draft.html", "<p>We saw 36 of the 56 families (64%).</p>");
    CHECK(terminal.run({"check-figures", draft}) == Done);
    REQUIRE(terminal.run({"check-figures", draft, "--format", "json"}) == Done);
    CHECK(jsonOf(terminal).empty());
}

TEST_CASE("A table of CSV is worked out again, with the line of what is wrong")
{
    Terminal terminal;
    const std::string table = written(terminal, "table.csv",
                                      "area,referrals,referral_criteria_met,engagement_pct_of_criteria_met_referrals\n"
                                      "City,103,88,78%\nEast,56,47,84%\nFenland,81,70,73%\nTotal,240,206,78%\n");
    REQUIRE(terminal.run({"check-figures", table}) == Refused);
    CHECK_THAT(terminal.out.str(), Contains("table.csv:3:4:")
                                       && Contains("No whole number of 47 is 84%; the nearest is 39, which is 83%.")
                                       && Contains("table.csv:5:3:") && Contains("The rows above make 205, not 206."));
    CHECK(terminal.run({"check-figures", written(terminal, "bad.csv", "a,b\n\"x,1\n")}) == Refused);
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
