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
}

TEST_CASE("A table that cannot be protected as it is can be in another way, by its number")
{
    Terminal terminal;
    const std::string path =
        written(terminal, "t.csv", "Area,A,B,C,Total\nx,11,33,26,70\ny,2,0,2,4\nz,9,31,28,68\nTotal,22,64,56,142\n");
    REQUIRE(terminal.run({"protect", path}) == Refused);
    CHECK_THAT(terminal.problems.str(), Contains("together") && Contains("round every count to 5"));
    REQUIRE(terminal.run({"protect", path, "--take", "1"}) == Done);
    const std::string made = terminal.out.str();
    REQUIRE(terminal.run({"audit", written(terminal, "made.csv", made)}) == Done);
    CHECK(terminal.run({"protect", path, "--take", "99"}) == Refused);
    CHECK_THAT(terminal.problems.str(), Contains("ways to choose from"));
}

TEST_CASE("Percentages of a hidden count are audited with it, and the reason is told in words")
{
    Terminal terminal;
    const std::string path =
        written(terminal, "t.csv", "Offence,People,%\nDrugs,<5,6%\nTheft,30,45%\nOther,[c],\nTotal,66,\n");
    REQUIRE(terminal.run({"audit", path}) == Refused);
    CHECK_THAT(terminal.out.str(),
               Contains("Drugs, People: it can be only 4.") && Contains("Drugs, %: 6% of 66 is 4."));
    REQUIRE(terminal.run({"audit", path, "--format", "json"}) == Refused);
    const auto json = jsonOf(terminal);
    CHECK(json.at("cells")[0].at("verdict") == "exposed");
    CHECK(json.at("cells")[0].at("because")[0] == "Drugs, %: 6% of 66 is 4.");
    CHECK(json.at("cells")[0].at("exact") == true);
}

TEST_CASE("Tables that are published together, with their rules and the release before, are one set of facts")
{
    Terminal terminal;
    const std::string wards = written(terminal, "wards.csv", "Ward,2024,2025\nEast,<5,40\nWest,30,50\nTotal,[c],90\n");
    const std::string years = written(terminal, "years.csv", "All wards,2024,2025,Total\nTotal,33,90,123\n");
    CHECK(terminal.run({"audit", wards}) == Done);
    REQUIRE(terminal.run({"audit", wards, years}) == Refused);
    CHECK_THAT(terminal.out.str(), Contains("wards.csv, East, 2024: it can be only 3."));
    CHECK(terminal.run({"audit", wards, years, "--apart"}) == Done);

    const std::string rates =
        written(terminal, "rates.csv", "Ward,Crimes,People,Rate\nA,<5,9000,0.33\nB,40,9000,4.44\n");
    CHECK(terminal.run({"audit", rates}) == Done);
    CHECK_THAT(terminal.out.str(), Contains("“Rate” were not used"));
    REQUIRE(terminal.run({"audit", rates, "--rule", "Rate = 1000 x Crimes / People"}) == Refused);
    CHECK_THAT(terminal.out.str(), Contains("A, Crimes: it can be only 3.") && Contains("1,000 × Crimes / People"));
    CHECK(terminal.run({"audit", rates, "--rule", "Rate = Crimes by People"}) == Refused);
    CHECK(terminal.run({"audit", rates, "--rule", "Rate = Crimes / Persons"}) == Refused);
    CHECK_THAT(terminal.problems.str(), Contains("“Persons”"));

    const std::string now = written(terminal, "now.csv", "Ward,Crimes\nA,14\nB,40\n");
    const std::string before = written(terminal, "before.csv", "Ward,Crimes\nA,12\nB,30\n");
    REQUIRE(terminal.run({"audit", now, "--earlier", before}) == Refused);
    CHECK_THAT(terminal.out.str(), Contains("A, Crimes: with before.csv it tells"));
}

TEST_CASE("Figures of a table that contradict each other are told, and the others are audited")
{
    Terminal terminal;
    const std::string path = written(terminal, "t.csv", "Area,People,%\nA,36,45%\nB,[c],\nC,<5,\nTotal,56,\n");
    REQUIRE(terminal.run({"audit", path}) == Refused);
    CHECK_THAT(terminal.out.str(), Contains("cannot all be right") && Contains("A, %: 45% of 56 is 25."));
    CHECK(terminal.run({"audit", written(terminal, "x.csv", "A,B\nx,<10\n")}) == Refused);
    CHECK_THAT(terminal.problems.str(), Contains("--threshold"));
}

TEST_CASE("A result is audited by itself and beside one that went out before")
{
    Terminal terminal;
    const auto extract = [](int more) {
        std::string out = "crime_ref,suspect_id,crime_type,recorded_date\n";
        for (int person = 0; person < 20 + more; ++person)
            for (int crime = 0; crime < 2; ++crime)
                out += "c" + std::to_string(2 * person + crime) + ",p" + std::to_string(person) + ",Theft,2024-02-01\n";
        return out;
    };
    const std::string march = terminal.path("march.cspresult");
    const std::string june = terminal.path("june.cspresult");
    REQUIRE(terminal.run({"stats", "repeat-suspects", written(terminal, "march.csv", extract(0)), "--output", march})
            == Done);
    REQUIRE(terminal.run({"stats", "repeat-suspects", written(terminal, "june.csv", extract(3)), "--output", june})
            == Done);
    CHECK(terminal.run({"audit", june}) == Done);
    REQUIRE(terminal.run({"audit", june, "--earlier", march}) == Refused);
    CHECK_THAT(terminal.out.str(), Contains("it tells a small number of what is new, only 3"));
    CHECK(terminal.run({"audit", june, march}) == WrongUsage);
    CHECK(terminal.run({"audit", june, "--earlier", terminal.path("none.cspresult")}) != Done);
}
