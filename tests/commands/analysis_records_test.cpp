// SPDX-License-Identifier: MIT
#include "commands/terminal.h"

#include <nlohmann/json.hpp>

using namespace cspdesk;
using namespace cspdesk::tests;
using commands::Done;
using commands::WrongUsage;
using nlohmann::json;

TEST_CASE("What was scanned, where data come from and what words mean is written as text, JSON and documents")
{
    Terminal terminal;
    const std::string file = terminal.sample();
    REQUIRE(terminal.run({"scanning", file}) == Done);
    CHECK(contains(terminal.out.str(), "Cycle Crime"));
    REQUIRE(terminal.run({"scanning", file, "--format", "json"}) == Done);
    const json issues = json::parse(terminal.out.str());
    REQUIRE(issues.size() == 17); // Strategic Assessment 2015/16, Appendix A
    CHECK(issues.at(7).at("volume") == "2,378");
    CHECK(issues.at(14).at("decision") == "Deal with in other parts"); // reoffending
    REQUIRE(terminal.run({"sources", file}) == Done);
    CHECK(contains(terminal.out.str(), "data.police.uk"));
    REQUIRE(terminal.run({"definitions", file}) == Done);
    CHECK(contains(terminal.out.str(), "Persistent"));
    REQUIRE(terminal.run({"definitions", file, "--format", "json"}) == Done);
    CHECK(json::parse(terminal.out.str()).at(0).at("within") == 30);
    for (const char* name : {"scanning.pdf", "scanning.docx", "scanning.html"}) {
        REQUIRE(terminal.run({"scanning", file, "--output", terminal.path(name)}) == Done);
        CHECK(terminal.exists(name));
    }
    CHECK(terminal.run({"scanning", file, "--output", terminal.path("scanning.xyz")}) == WrongUsage);
    CHECK(terminal.run({"sources", file, "--format", "csv"}) == WrongUsage);
}
