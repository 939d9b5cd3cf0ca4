// SPDX-License-Identifier: MIT
// `stats prevalence` on the sample, against the figures of the Strategic Assessment 2015/16 on domestic abuse.
#include "statistics/prevalence.h"

#include "commands/terminal.h"

#include <nlohmann/json.hpp>

#include <fstream>

using namespace cspdesk;
using namespace cspdesk::tests;
using commands::Done;
using commands::Refused;
using commands::WrongUsage;
using nlohmann::json;

namespace {

const std::string sample = CSPDESK_SOURCE_DIR "/resources/sample/domestic-abuse-survey.csv";

std::string write(const Terminal& terminal, const std::string& text)
{
    std::ofstream(terminal.path("groups.csv")) << text;
    return terminal.path("groups.csv");
}

} // namespace

TEST_CASE("The people to be expected and the share that is known of are those of the Strategic Assessment")
{
    Terminal terminal;
    REQUIRE(terminal.run({"stats", "prevalence", sample, "--recorded", "1716", "--format", "json"}) == Done);
    const json tables = json::parse(terminal.out.str()).at("tables");
    // 4,531 women, 2,525 men, 7,056 in all, of whom 1,716 are 24%
    CHECK(tables[0]["rows"][0]["cells"][3] == 4531);
    CHECK(tables[0]["rows"][1]["cells"][3] == 2525);
    CHECK(tables[0]["rows"][2]["cells"][3] == 7056);
    REQUIRE(terminal.run({"stats", "prevalence", sample, "--recorded", "1716"}) == Done);
    CHECK(contains(terminal.out.str(), "24%"));
    CHECK(contains(terminal.out.str(), "no rate of reporting"));
}

TEST_CASE("People to be expected are rounded half away from zero in integers")
{
    using statistics::expectedPeople;
    CHECK(expectedPeople(1'000, 850) == 85);
    CHECK(expectedPeople(100, 450) == 5); // 4.5
    CHECK(expectedPeople(100, 449) == 4); // 4.49
    CHECK(expectedPeople(0, 10'000) == 0);
    CHECK(expectedPeople(100'000'000, 10'000) == 100'000'000);
}

TEST_CASE("Intervals of the survey are carried over, and a small count that is known of is hidden with its share")
{
    Terminal terminal;
    const std::string file = write(terminal, "group,population,rate,rate_low,rate_high\nAll,20000,0.05,0.02,0.10\n");
    REQUIRE(terminal.run({"stats", "prevalence", file, "--recorded", "3", "--format", "json"}) == Done);
    const json tables = json::parse(terminal.out.str()).at("tables");
    CHECK(tables[0]["rows"][0]["cells"][3] == 10);
    CHECK(tables[0]["rows"][0]["cells"][4] == 4);
    CHECK(tables[0]["rows"][0]["cells"][5] == 20);
    CHECK_FALSE(contains(tables[1].dump(), "[3,"));
    REQUIRE(terminal.run({"stats", "prevalence", file, "--recorded", "3"}) == Done);
    CHECK(contains(terminal.out.str(), "<5"));
    CHECK_FALSE(contains(terminal.out.str(), "30%"));
}

TEST_CASE("Wrong groups are told with their row, and nothing is written")
{
    Terminal terminal;
    const std::string file = write(terminal, "group,population,rate,rate_low,rate_high\nWomen,many,8.5,,\nWomen,10,"
                                             "120,,\nMen,10,4.5,5,6\n");
    CHECK(terminal.run({"stats", "prevalence", file}) == Refused);
    CHECK(contains(terminal.problems.str(), "Row 2: “many”"));
    CHECK(contains(terminal.problems.str(), "Row 3: “Women” has a row already"));
    CHECK(contains(terminal.problems.str(), "Row 3: “120”"));
    CHECK(contains(terminal.problems.str(), "Row 4: “5”"));
    CHECK(terminal.out.str().empty());
    CHECK(terminal.run({"stats", "prevalence", sample, "--recorded", "-1"}) == WrongUsage);
    CHECK(terminal.run({"stats", "prevalence", write(terminal, "group,population,rate\n")}) == Refused);
}
