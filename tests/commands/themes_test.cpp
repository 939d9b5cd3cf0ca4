// SPDX-License-Identifier: MIT
// `stats themes` on the sample, against the Reoffending Deep Dive 2025, section 5 and its Tables 6 to 10.
#include "application/analysis_records.h"
#include "application/meeting_work.h"
#include "application/work.h"
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
using Counts = std::map<std::string, int>;

const std::string sample = CSPDESK_SOURCE_DIR "/resources/sample/group-cases-2024.csv";

json tablesOf(const std::string& file, const Words& more)
{
    Terminal terminal;
    Words all{"stats", "themes", file, "--protect", "off", "--format", "json"};
    all.insert(all.end(), more.begin(), more.end());
    REQUIRE(terminal.run(all) == Done);
    return json::parse(terminal.out.str()).at("tables");
}

const json& tableOf(const json& tables, const std::string& id)
{
    for (const json& table : tables)
        if (table.at("id") == id)
            return table;
    FAIL("there is no table " << id);
    return tables;
}

void checkCounts(const json& table, const Counts& printed)
{
    for (const auto& [name, count] : printed) {
        CAPTURE(name);
        bool isFound = false;
        for (const json& row : table.at("rows"))
            if (row.at("cells").at(0) == name) {
                isFound = true;
                CHECK(row.at("cells").at(1) == count);
            }
        CHECK(isFound);
    }
}

std::string textOf(const Words& more)
{
    Terminal terminal;
    Words all{"stats", "themes", sample};
    all.insert(all.end(), more.begin(), more.end());
    REQUIRE(terminal.run(all) == Done);
    return terminal.out.str();
}

std::string write(const Terminal& terminal, const char* name, const std::string& text)
{
    std::ofstream(terminal.path(name)) << text;
    return terminal.path(name);
}

const Words peers{"--groups", "Peer Group and Places"};
const Words peersCombined{"--groups", "Peer Group and Places", "--kinds", "Individual;Location", "--multiple"};
const Words peersPeople{"--groups", "Peer Group and Places", "--kinds", "Individual", "--multiple"};

} // namespace

TEST_CASE("Tables 6 to 8 of the adults' group come out of the sample as they are printed")
{
    const json tables = tablesOf(sample, {"--groups", "Adult PSG"});
    CHECK(tableOf(tables, "theme-cases")["rows"].back()["cells"][1] == 24);
    checkCounts(tableOf(tables, "theme-spread"), {{"Localised", 17}, {"Multiple locations", 7}, {"All cases", 24}});
    checkCounts(tableOf(tables, "theme-issues"), {{"Noise", 19},
                                                  {"Drugs", 14},
                                                  {"Threatening behaviour", 11},
                                                  {"Criminal damage", 9},
                                                  {"Assault", 7},
                                                  {"Harassment", 7},
                                                  {"Weapons", 6}});
    checkCounts(tableOf(tables, "theme-impacts"),
                {{"Individual", 15}, {"Community", 20}, {"Physical environment", 11}});
    checkCounts(tableOf(tables, "theme-wards"), {{"East Chesterton", 6}, {"Petersfield", 5}});
    const std::string text = textOf({"--groups", "Adult PSG", "--protect", "off"});
    for (const char* percent : {"71%", "29%", "100%", "79%", "58%", "46%", "38%", "25%", "63%", "83%", "21%"})
        CHECK(contains(text, percent));
}

TEST_CASE("Tables 9 and 10 of the peer groups come out of the sample as they are printed")
{
    const json tables = tablesOf(sample, peersCombined);
    CHECK(tableOf(tables, "theme-issues")["rows"][0]["cells"][2] == 31);
    checkCounts(tableOf(tables, "theme-issues"), {{"Threatening behaviour", 20},
                                                  {"Assault", 9},
                                                  {"Drugs", 8},
                                                  {"Criminal damage", 7},
                                                  {"Weapons", 6},
                                                  {"Harassment", 5},
                                                  {"Theft", 5}});
    checkCounts(tableOf(tables, "theme-wards"), {{"Trumpington", 6}});
    const json people = tablesOf(sample, peersPeople);
    CHECK(tableOf(people, "theme-impacts")["rows"][0]["cells"][2] == 21);
    checkCounts(tableOf(people, "theme-impacts"), {{"Individual", 20}, {"Community", 19}, {"Physical environment", 5}});
    checkCounts(tableOf(people, "theme-spread"), {{"Multiple locations", 13}});
    checkCounts(tableOf(people, "theme-needs"), {{"Children's social care", 12}, {"School disruption", 10}});
    Words words = peersCombined;
    words.insert(words.end(), {"--protect", "off"});
    for (const char* percent : {"65%", "29%", "26%", "23%", "19%", "16%"})
        CHECK(contains(textOf(words), percent));
}

TEST_CASE("Single and multiple incidents are those of the text: 25 people and 13 places of 45 cases, 84% and 77%")
{
    const json tables = tablesOf(sample, peers);
    const json& kinds = tableOf(tables, "theme-cases");
    checkCounts(kinds, {{"Individual", 25}, {"Location", 13}, {"All cases", 45}});
    Words words = peers;
    words.insert(words.end(), {"--protect", "off"});
    const std::string text = textOf(words);
    for (const char* percent : {"84%", "77%", "56%", "29%"})
        CHECK(contains(text, percent));
}

TEST_CASE("What several of can be in one case has no total, and what one of is makes all")
{
    const std::string text = textOf({"--groups", "Adult PSG"});
    CHECK(contains(text, "total is not applicable"));
    const json tables = tablesOf(sample, {"--groups", "Adult PSG"});
    for (const json& row : tableOf(tables, "theme-issues")["rows"])
        CHECK(row["cells"][0] != "All cases");
}

TEST_CASE("Small counts are hidden, and so is one that leaves few cases over")
{
    Terminal terminal;
    Words words{"stats", "themes", sample, "--format", "json"};
    words.insert(words.end(), peersPeople.begin(), peersPeople.end());
    REQUIRE(terminal.run(words) == Done);
    const json tables = json::parse(terminal.out.str()).at("tables");
    for (const json& row : tableOf(tables, "theme-impacts")["rows"])
        if (row["cells"][0] != "Physical environment") // 20 and 19 of 21 leave one and two
            CHECK_FALSE(row["cells"][1].is_number());
    for (const json& row : tableOf(tables, "theme-needs")["rows"])
        if (row["cells"][0] == "Mental health")
            CHECK_FALSE(row["cells"][1].is_number());
}

TEST_CASE("A case is one however often it is spoken of, and the order of its rows makes no difference")
{
    Terminal terminal;
    const std::string heading = "case_ref,month,ward,incidents,issues\n";
    const std::string first = "A,2024-01,Abbey,single,Noise;Drugs\n";
    const std::string second = "A,2024-03,Abbey,multiple,Noise | Weapons\n";
    const std::string third = "B,2024-02,Romsey,1,Noise\n";
    const json one = tablesOf(write(terminal, "a.csv", heading + first + second + third), {});
    const json other = tablesOf(write(terminal, "b.csv", heading + third + second + first), {});
    checkCounts(tableOf(one, "theme-issues"), {{"Noise", 2}, {"Drugs", 1}, {"Weapons", 1}});
    for (std::size_t table = 0; table < one.size(); ++table)
        CHECK(one[table]["rows"] == other[table]["rows"]);
    CHECK(tableOf(one, "theme-cases")["rows"].back()["cells"][3] == 1);
    const json& months = tableOf(one, "theme-months");
    CHECK(months["rows"].size() == 4); // January to March, and all
    CHECK(months["rows"][2]["cells"][1] == 1);
    CHECK(months["rows"][2]["cells"][2] == 0); // spoken of again
}

TEST_CASE("Spellings are put together by a list, and what is not in it is told")
{
    Terminal terminal;
    const std::string file = write(terminal, "c.csv", "case_ref,issues\nA,ASB noise\nB,Noise;Ducks\n");
    const std::string names = write(terminal, "names.csv", "theme,written_as\nNoise,ASB noise\nDrugs,\n");
    const json listed = tablesOf(file, {"--themes", names});
    checkCounts(tableOf(listed, "theme-issues"), {{"Noise", 2}, {"Ducks", 1}});
    REQUIRE(terminal.run({"stats", "themes", file, "--themes", names}) == Done);
    CHECK(contains(terminal.problems.str(), "“Ducks” is not in the list of themes"));
    CHECK_FALSE(contains(terminal.problems.str(), "ASB noise"));
}

TEST_CASE("How many cases another cohort has, too, is told by their references")
{
    Terminal terminal;
    const std::string file = write(terminal, "c.csv", "case_ref,issues\nA,Noise\nB,Noise\nC,Noise\n");
    const std::string beside = write(terminal, "d.csv", "Nominal,Crime\nA,1\nA,2\nC,3\nZ,4\n");
    const json tables = tablesOf(file, {"--beside", beside, "--reference", "Nominal"});
    const json& shared = tableOf(tables, "theme-shared");
    CHECK(shared["rows"][0]["cells"][1] == 2);
    CHECK(shared["rows"][0]["cells"][2] == 3);
    CHECK(shared["rows"][1]["cells"][0] == "d.csv");
    CHECK(shared["rows"][1]["cells"][2] == 3); // A, C and Z
    CHECK(terminal.run({"stats", "themes", file, "--beside", beside}) == Refused);
    CHECK(contains(terminal.problems.str(), "--reference COLUMN"));
}

TEST_CASE("The case log of a partnership file is analysed as it is kept, and not while it is locked")
{
    Terminal terminal;
    const std::string file = terminal.sample();
    {
        auto store = terminal.files.open(file, application::OpenMode::Write);
        REQUIRE(store.has_value());
        const FixedClock clock(date(2025, 10, 6));
        const auto meetings = application::all<domain::Meeting>(**store);
        REQUIRE(meetings.has_value());
        for (const auto& [reference, issue] : {std::pair("P-1", "Noise"), std::pair("P-2", "Noise")}) {
            const auto kept = application::perform(
                **store, {&clock, "officer@desk"}, application::Verb::ChangeCases, [&](application::UnitOfWork& unit) {
                    return application::keepRecord(
                        unit, std::optional<Id<domain::GroupCase>>(),
                        domain::GroupCase{meetings->front().id,
                                          domain::GroupCaseDetails{.reference = reference, .issues = {issue}}});
                });
            REQUIRE(kept.has_value());
        }
    }
    const json kept = tablesOf(file, {});
    checkCounts(tableOf(kept, "theme-issues"), {{"Noise", 2}});
    CHECK(terminal.run({"stats", "themes", file, "--output", file}) != Done);
}

TEST_CASE("Cases of no group are refused, rows without a reference are told, and months have an order")
{
    Terminal terminal;
    CHECK(terminal.run({"stats", "themes", sample, "--groups", "Nobody"}) == Refused);
    CHECK(contains(terminal.problems.str(), "Nothing was counted"));
    const std::string file = write(terminal, "c.csv",
                                   "case_ref,month,incidents,issues\n,2024-01,1,Noise\nA,soon,1,Noise"
                                   "\nB,2024-01,perhaps,Noise\n");
    REQUIRE(terminal.run({"stats", "themes", file}) == Done);
    CHECK(contains(terminal.problems.str(), "1 row without a case reference"));
    CHECK(contains(terminal.problems.str(), "without a month that can be read"));
    CHECK(contains(terminal.problems.str(), "does not say if there was one incident or more"));
    CHECK(terminal.run({"stats", "themes", file, "--months", "2024-05:2024-01"}) == WrongUsage);
}
