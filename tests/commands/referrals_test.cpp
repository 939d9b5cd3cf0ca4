// SPDX-License-Identifier: MIT
// `stats referrals` on the sample, against the Domestic Abuse Quarterly Report, Q1 2025/26.
#include "commands/terminal.h"

#include <nlohmann/json.hpp>

#include <fstream>
#include <map>

using namespace cspdesk;
using namespace cspdesk::tests;
using commands::Done;
using commands::Refused;
using commands::WrongUsage;
using nlohmann::json;

namespace {

using Words = std::vector<std::string>;

const std::string folder = CSPDESK_SOURCE_DIR "/resources/sample/";

Words asked(const Words& more = {})
{
    Words out{"stats",
              "referrals",
              folder + "referrals-2025.csv",
              "--quarter",
              "2025-Q1",
              "--earlier",
              folder + "referrals-published.csv",
              "--entered",
              folder + "referrals-entered.csv",
              "--scope",
              folder + "referrals-scope.csv"};
    out.insert(out.end(), more.begin(), more.end());
    return out;
}

json tablesOf(const Words& words)
{
    Terminal terminal;
    Words all = words;
    all.insert(all.end(), {"--format", "json"});
    REQUIRE(terminal.run(all) == Done);
    return json::parse(terminal.out.str()).at("tables");
}

const json& rowOf(const json& table, const std::string& name)
{
    for (const json& row : table.at("rows"))
        if (row.at("cells").at(0) == name)
            return row.at("cells");
    FAIL("there is no row " << name);
    return table;
}

std::string write(const Terminal& terminal, const char* name, const std::string& text)
{
    std::ofstream(terminal.path(name)) << text;
    return terminal.path(name);
}

} // namespace

TEST_CASE("The quarter's totals are those of the printed report, wherever it agrees with itself")
{
    Terminal terminal;
    REQUIRE(terminal.run(asked({"--protect", "off"})) == Done);
    const json tables = tablesOf(asked({"--protect", "off"}));
    const json& total = rowOf(tables[0], "Q1 2025/26");
    CHECK(total[1] == 500);
    CHECK(total[2] == 429); // 428 is printed, and the districts make 429
    CHECK(total[3] == 312);
    CHECK(total[5] == 149);
    CHECK(rowOf(tables[0], "Q1 2024/25")[1] == 619);
    CHECK(rowOf(tables[0], "Q1 2023/24")[1] == 438);
    CHECK(contains(terminal.out.str(), "73%"));
    CHECK(contains(terminal.out.str(), "30%"));
}

TEST_CASE("Every district has the printed referrals, criteria met, repeats and years before")
{
    struct District
    {
        const char* name;
        int referrals, met, repeats, before1, before2;
    };
    const json tables = tablesOf(asked({"--protect", "off"}));
    const json& table = tables[2];
    for (const District& each : {District{"City", 103, 88, 39, 96, 51}, District{"East", 56, 47, 13, 50, 58},
                                 District{"Fenland", 81, 70, 21, 74, 61}, District{"Hunts", 141, 124, 45, 140, 89},
                                 District{"South", 83, 73, 24, 72, 58}}) {
        CAPTURE(each.name);
        const json& row = rowOf(table, each.name);
        CHECK(row[1] == each.referrals);
        CHECK(row[2] == each.met);
        CHECK(row[5] == each.repeats);
        CHECK(row[7] == each.before1);
        CHECK(row[8] == each.before2);
    }
    const json& elsewhere = rowOf(table, "Out of Area");
    CHECK(elsewhere[1] == 36);
    CHECK(elsewhere[2] == 27);
    CHECK(table["rows"].back()["cells"][0] == "All districts");
    CHECK(table["rows"][5]["cells"][0] == "Out of Area"); // after the districts
    Terminal terminal;
    REQUIRE(terminal.run(asked({"--protect", "off"})) == Done);
    for (const char* engagement : {"78%", "73%", "69%", "68%"}) // City and Out of Area, Fenland, Hunts, South
        CHECK(contains(terminal.out.str(), engagement));
}

TEST_CASE("The services have the printed counts, and the children of both areas make 13 of 21 engaged and 5 repeats")
{
    const json tables = tablesOf(asked({"--protect", "off"}));
    const json& table = tables[3];
    const std::map<std::string, std::array<int, 4>> printed{
        {"Housing", {25, 21, 15, 0}}, {"Ethnic Minority", {52, 45, 39, 10}}, {"Stalking", {20, 20, 18, 9}}};
    for (const auto& [name, counts] : printed) {
        CAPTURE(name);
        const json& row = rowOf(table, name);
        CHECK(row[1] == counts[0]);
        CHECK(row[2] == counts[1]);
        CHECK(row[3] == counts[2]);
        CHECK(row[5] == counts[3]);
    }
    const json& here = rowOf(table, "CYP Cambs 13-17");
    const json& there = rowOf(table, "CYP Peterborough");
    CHECK(here[1] == 18);
    CHECK(there[1] == 3);
    CHECK(here[3].get<int>() + there[3].get<int>() == 13);
    CHECK(here[5].get<int>() + there[5].get<int>() == 5);
    CHECK(rowOf(table, "Out of Court Disposals")[1] == 0);
}

TEST_CASE("A break in the series blocks changes with its reason, and a share is never compared with a count")
{
    Terminal terminal;
    REQUIRE(terminal.run(asked()) == Done);
    CHECK(contains(terminal.out.str(), "[b]"));
    CHECK(contains(terminal.out.str(), "parted from that of Peterborough"));
    CHECK_FALSE(contains(terminal.out.str(), "-119"));
    const json tables = tablesOf(asked());
    CHECK(rowOf(tables[4], "Police domestic abuse crimes")[4] == "[b]");
    CHECK(rowOf(tables[4], "Male victims")[4] == "[b]"); // of other areas
    // Without the scopes the quarters are compared: 500 of 619 is 119 or 19.2% fewer.
    const Words bare{"stats", "referrals", folder + "referrals-2025.csv", "--earlier",
                     folder + "referrals-published.csv"};
    const json compared = tablesOf(bare);
    CHECK(rowOf(compared[0], "Q1 2025/26")[7] == "-119 (-19.2%)");
}

TEST_CASE("What does not agree in the published figures is told: the criteria of the districts, and East's engagement")
{
    Terminal terminal;
    REQUIRE(terminal.run(asked()) == Done);
    CHECK(contains(terminal.problems.str(),
                   "428 were published as having met the criteria in all, and the districts make 429"));
    CHECK(contains(terminal.problems.str(), "East: no whole number of 47 is 84%"));
    CHECK_FALSE(contains(terminal.problems.str(), "Hunts"));
    // Peterborough's are in the total of the year before and in no district: true, and told
    CHECK(contains(terminal.problems.str(),
                   "Q1 2024/25: 619 referrals were published in all, and the districts make 432"));
}

TEST_CASE("Small counts of services and of entered measures are hidden, and so is what they could be worked out of")
{
    const json tables = tablesOf(asked());
    const json& there = rowOf(tables[3], "CYP Peterborough");
    CHECK_FALSE(there[1].is_number());
    CHECK_FALSE(there[3].is_number());
    int shown = 0;
    for (const char* part : {"LGBT: Gay", "LGBT: Bi", "LGBT: Asexual"})
        shown += rowOf(tables[4], part)[1].is_number() ? 1 : 0;
    CHECK(shown == 0);
    // 13 less 6 is what three hidden ones make, each of 1 to 4: none of them can be told
    CHECK(rowOf(tables[4], "LGBT: Total")[1] == 13);
}

TEST_CASE("A repeat is worked out of whom referrals are of, where the file says it")
{
    Terminal terminal;
    const std::string file = write(terminal, "r.csv",
                                   "referral_id,received_date,district,criteria_met,people\n"
                                   "1,2024-05-31,City,yes,A\n" // the first
                                   "2,2025-05-31,City,yes,A\n" // 12 months later to the day: a repeat
                                   "3,2025-06-01,City,yes,B\n"
                                   "4,2025-06-30,City,no,C\n"
                                   "5,2025-06-30,City,yes,\n" // nobody knows
                                   "5,2025-06-30,City,yes,\n" // again
                                   "6,2024-05-30,City,yes,D\n"
                                   "7,2025-05-31,City,yes,D\n"); // a day too late
    const json tables = tablesOf({"stats", "referrals", file, "--protect", "off"});
    const json& now = rowOf(tables[0], "Q1 2025/26");
    CHECK(now[1] == 5);
    CHECK(now[2] == 4);
    CHECK(now[5] == 1);
    const json shorter = tablesOf({"stats", "referrals", file, "--protect", "off", "--repeat-months", "6"});
    CHECK(rowOf(shorter[0], "Q1 2025/26")[5] == 0);
    REQUIRE(terminal.run({"stats", "referrals", file, "--protect", "off"}) == Done);
    CHECK(contains(terminal.problems.str(), "1 row names a referral again"));
}

TEST_CASE("Rows that cannot be counted are told, and engagement without the criteria is none")
{
    Terminal terminal;
    const std::string file = write(terminal, "r.csv",
                                   "received_date,district,criteria_met,engaged\n"
                                   "soon,City,yes,yes\n"
                                   "2025-04-02,City,perhaps,no\n"
                                   "2025-04-03,City,no,yes\n"
                                   "2025-04-03,City,yes,yes\n"
                                   "2025-08-03,City,yes,yes\n");
    const Words words{"stats", "referrals", file, "--protect", "off", "--extracted", "2025-07-01"};
    const json tables = tablesOf(words);
    const json& now = rowOf(tables[0], "Q1 2025/26");
    CHECK(now[1] == 3);
    CHECK(now[2] == 1);
    CHECK(now[3] == 1);
    REQUIRE(terminal.run(words) == Done);
    CHECK(contains(terminal.problems.str(), "without the day it was received"));
    CHECK(contains(terminal.problems.str(), "neither yes nor no"));
    CHECK(contains(terminal.problems.str(), "not counted as engaged"));
    CHECK(contains(terminal.problems.str(), "after the day of the extract"));
}

TEST_CASE("A quarter that the file does not have, and files beside it that cannot be used, are refused with a reason")
{
    Terminal terminal;
    const std::string file = folder + "referrals-2025.csv";
    CHECK(terminal.run({"stats", "referrals", file, "--quarter", "2019-Q1"}) == Refused);
    CHECK(contains(terminal.problems.str(), "No row of the file is of Q1 2019/20"));
    CHECK(terminal.run({"stats", "referrals", file, "--quarter", "2019-Q5"}) == WrongUsage);
    CHECK(terminal.run({"stats", "referrals", file, "--earlier",
                        write(terminal, "e.csv", "quarter,of,referrals\n2024,total,many\n2024-Q1,ward,3\n")})
          == Refused);
    CHECK(contains(terminal.problems.str(), "Row 2: “2024” is no quarter"));
    CHECK(contains(terminal.problems.str(), "Row 2: “many”"));
    CHECK(contains(terminal.problems.str(), "Row 3: “ward” cannot stand in the column “Of”"));
    CHECK(terminal.out.str().empty());
}

TEST_CASE("The quarter goes into every kind of file with its charts and with what was written about it")
{
    Terminal terminal;
    const std::string notes =
        write(terminal, "notes.txt", "Medium risk referrals go\nto the hub.\n\nA new post began.\n");
    for (const char* name : {"q.pdf", "q.docx", "q.html", "q.xlsx", "q.csv", "q.cspresult"}) {
        CAPTURE(name);
        REQUIRE(terminal.run(asked({"--notes", notes, "--output", terminal.path(name)})) == Done);
        CHECK(terminal.exists(name));
    }
    REQUIRE(terminal.run(asked({"--notes", notes})) == Done);
    CHECK(contains(terminal.out.str(), "Medium risk referrals go to the hub."));
    CHECK(contains(terminal.out.str(), "A new post began."));
}
