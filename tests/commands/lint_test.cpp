// SPDX-License-Identifier: MIT
#include "commands/terminal.h"

#include <nlohmann/json.hpp>

using namespace cspdesk;
using namespace cspdesk::tests;
using Catch::Contains;
using commands::Done;
using commands::Refused;
using commands::WrongUsage;

TEST_CASE("The linter tells of the July minutes what their readers would ask, and nothing of what is right")
{
    Terminal terminal;
    const std::string file = terminal.sample();
    REQUIRE(terminal.run({"lint", file, "--meeting", "2025-07-01", "--format", "json"}) == Refused);
    const auto remarks = nlohmann::json::parse(terminal.out.str())["remarks"];
    std::vector<std::string> told;
    for (const auto& remark : remarks)
        told.push_back(remark["kind"].get<std::string>() + ' ' + remark["where"].get<std::string>() + ' '
                       + remark["about"].get<std::string>());
    // Each stands so in the published minutes: nobody approved who stepped in, no ground closed the first two items,
    // and the speaker of item 3 is on no list.
    CHECK(told
          == std::vector<std::string>{"presider-not-approved  Keryn Jalli", "closed-without-ground 1 ",
                                      "closed-without-ground 2 ", "lead-is-not-present 3 Chris Mills"});
    for (const auto& remark : remarks) {
        CHECK(remark["weight"] == "doubt");
        CHECK_FALSE(remark["to_do"].get<std::string>().empty());
    }
}

TEST_CASE("In words the linter says what, where and what to do, and how much there is")
{
    Terminal terminal;
    const std::string file = terminal.sample();
    CHECK(terminal.run({"lint", file, "--meeting", "2025-07-01"}) == Refused);
    CHECK_THAT(terminal.out.str(), Contains("Chris Mills leads item 3") && Contains("Put them down as present")
                                       && Contains("4 things to look at"));
    CHECK(terminal.run({"lint", file}) == WrongUsage);
    CHECK(terminal.run({"lint", file, "--meeting", "2025-07-02"}) == Refused);
    CHECK_THAT(terminal.problems.str(), Contains("2 July 2025"));
}

TEST_CASE("Matters arising say of every action what the meeting was told, as a paper and for the minutes")
{
    Terminal terminal;
    const std::string file = terminal.sample();
    REQUIRE(terminal.run({"matters-arising", file, "--meeting", "2025-10-21"}) == Done);
    CHECK_THAT(terminal.out.str(),
               Contains("Item 6 of the agenda. 8 of 8 action points") && Contains("Carried over once"));
    REQUIRE(terminal.run({"matters-arising", file, "--meeting", "2025-10-21", "--format", "json"}) == Done);
    const auto answer = nlohmann::json::parse(terminal.out.str());
    CHECK(answer["item"] == 6);
    CHECK(answer["matters"].size() == 8);
    CHECK(answer["matters"][1]["carried_over"] == 1);
    CHECK(answer["matters"][1]["since"] == "2025-07-01");
    CHECK(answer["suggested_minutes"].size() == 2);
    const std::string output = terminal.path("matters.pdf");
    CHECK(terminal.run({"matters-arising", file, "--meeting", "2025-10-21", "--output", output}) == Done);
    CHECK(terminal.exists("matters.pdf"));
}

TEST_CASE("Owners get a list each of what is open, all or one")
{
    Terminal terminal;
    const std::string file = terminal.sample();
    REQUIRE(terminal.run({"actions", file, "--lists", "--format", "json"}) == Done);
    CHECK(nlohmann::json::parse(terminal.out.str())["owners"].size() == 2);
    REQUIRE(terminal.run({"actions", file, "--lists", "--owner", "fretwell"}) == Done);
    CHECK_THAT(terminal.out.str(), Contains("Action points of Scott Fretwell") && !Contains("07/03"));
    CHECK(terminal.run({"actions", file, "--lists", "--meeting", "2025-10-21"}) == WrongUsage);
}
