// SPDX-License-Identifier: MIT
#include "commands/terminal.h"

#include <nlohmann/json.hpp>

#include <fstream>
#include <set>

using namespace cspdesk;
using namespace cspdesk::tests;
using commands::Done;
using commands::Refused;
using commands::WrongUsage;
using nlohmann::json;

namespace {

using Words = std::vector<std::string>;

std::string write(const Terminal& terminal, const char* name, const std::string& text)
{
    std::ofstream(terminal.path(name)) << text;
    return terminal.path(name);
}

std::string contentOf(const std::string& path)
{
    std::ifstream file(path);
    return {std::istreambuf_iterator<char>(file), {}};
}

json tablesOf(Terminal& terminal, Words words)
{
    words.insert(words.end(), {"--protect", "off", "--format", "json"});
    REQUIRE(terminal.run(words) == Done);
    return json::parse(terminal.out.str()).at("tables");
}

/// The racially aggravated crimes of the Strategic Assessment 2015/16, Table 6, among others; its "<5" is what 113 less
/// the rest leaves.
std::string crimes()
{
    const std::pair<const char*, int> printed[] = {
        {"RACIALLY OR RELIGIOUSLY AGGRAVATED ASSAULT WITH INJURY", 14},
        {"RACIALLY OR RELIGIOUSLY AGGRAVATED COMMON ASSAULT", 17},
        {"RACIALLY OR RELIGIOUSLY AGGRAVATED HARASSMENT", 4},
        {"\"RACIALLY OR RELIGIOUSLY AGGRAVATED PUBLIC FEAR, ALARM OR DISTRESS\"", 78},
        {"BURGLARY DWELLING", 400}};
    std::string out = "Month,HO_Code_Desc,Crime type\n";
    int row = 0;
    for (const auto& [description, count] : printed)
        for (int crime = 0; crime < count; ++crime, ++row)
            out += (row % 2 == 0 ? "2014-10," : "2015-02,") + std::string(description) + "," + description + "\n";
    return out;
}

} // namespace

TEST_CASE("Crimes with the word racial in their description are the 113 that the Strategic Assessment counts")
{
    Terminal terminal;
    const std::string file = write(terminal, "crimes.csv", crimes());
    const json tables = tablesOf(terminal, {"stats", "tag", file, "--text", "HO_Code_Desc", "--lists", "racial"});
    CHECK(tables[0]["rows"][0]["cells"][1] == 113);
    CHECK(tables[0]["rows"][0]["cells"][2] == 513);
    int harassment = 0;
    for (const json& row : tables[2]["rows"])
        if (row["cells"][0].get<std::string>().find("HARASSMENT") != std::string::npos)
            harassment = row["cells"][2];
    CHECK(harassment == 4);
    CHECK(tables[1]["id"] == "tag-months");
    CHECK(tables[1]["rows"].size() == 6); // October to February, and all
    CHECK(tables[1]["rows"][1]["cells"][1] == 0);
    CHECK(tables[1]["rows"][0]["cells"][2].get<int>() + tables[1]["rows"][4]["cells"][2].get<int>() == 113);
}

TEST_CASE("A row counts once in a list and in every list of which it has a keyword")
{
    Terminal terminal;
    const std::string file = write(terminal, "asb.csv",
                                   "note\nDrunk and begging with his brother\ndrunk drunk drunk\nnothing\n\"used "
                                   "abusive\nlanguage\"\n");
    const json tables = tablesOf(terminal, {"stats", "tag", file, "--text", "note"});
    const auto tagged = [&](const std::string& list) {
        for (const json& row : tables[0]["rows"])
            if (row["cells"][0] == list)
                return row["cells"][1].get<int>();
        return -1;
    };
    CHECK(tagged("street-asb") == 3);
    CHECK(tagged("familial") == 1);
    CHECK(tagged("alcohol") == 2);
    CHECK(tagged("racial") == 0);
}

TEST_CASE("The same seed takes the same rows, another takes others, and their texts go into one file alone")
{
    Terminal terminal;
    std::string text = "note\n";
    for (int row = 0; row < 400; ++row)
        text += "secret" + std::to_string(row) + (row % 2 == 0 ? " was drunk\n" : " was not\n");
    const std::string file = write(terminal, "asb.csv", text);
    const auto dip = [&](const std::string& name, const std::string& seed) {
        REQUIRE(terminal.run({"stats", "tag", file, "--text", "note", "--lists", "alcohol", "--dip", "20",
                              "--dip-without", "10", "--seed", seed, "--dip-output", terminal.path(name), "--output",
                              terminal.path(name + ".json")})
                == Done);
        return contentOf(terminal.path(name));
    };
    const std::string first = dip("one.csv", "1");
    CHECK(first == dip("two.csv", "1"));
    CHECK(first != dip("three.csv", "2"));
    std::istringstream lines(first);
    int tagged = 0;
    int untagged = 0;
    std::set<std::string> rows;
    for (std::string line; std::getline(lines, line);) {
        tagged += line.find(",yes,") != std::string::npos ? 1 : 0;
        untagged += line.find(",no,") != std::string::npos ? 1 : 0;
        rows.insert(line);
    }
    CHECK(tagged == 20);
    CHECK(untagged == 10);
    CHECK(rows.size() == 31);
    CHECK_FALSE(contains(contentOf(terminal.path("one.csv.json")), "secret"));
    CHECK_FALSE(contains(terminal.out.str() + terminal.problems.str(), "secret"));
}

TEST_CASE("A review by hand gives the estimate with Wilson's interval")
{
    Terminal terminal;
    std::string text = "note\n";
    for (int row = 0; row < 1000; ++row)
        text += row < 200 ? "drunk\n" : "sober\n";
    const std::string file = write(terminal, "asb.csv", text);
    std::string reviewed = "row,tagged,text,is_right\n";
    for (int row = 0; row < 50; ++row)
        reviewed += std::to_string(row) + ",yes,drunk," + (row < 40 ? "yes" : "no") + "\n";
    for (int row = 0; row < 40; ++row)
        reviewed += std::to_string(500 + row) + ",no,sober," + (row < 2 ? "Yes" : "no") + "\n";
    reviewed += "900,no,sober,\n";
    const json tables = tablesOf(terminal, {"stats", "tag", file, "--text", "note", "--lists", "alcohol", "--reviewed",
                                            write(terminal, "reviewed.csv", reviewed)});
    const json& review = tables.back();
    REQUIRE(review["id"] == "tag-review");
    const json& tagged = review["rows"][0]["cells"];
    CHECK(tagged[1] == 50);
    CHECK(tagged[2] == 40);
    // R: prop.test(40, 50, correct = FALSE)$conf.int is 0.6696289407 0.8875624998
    CHECK(tagged[4].get<double>() == Approx(66.96289407).margin(1e-6));
    CHECK(tagged[5].get<double>() == Approx(88.75624998).margin(1e-6));
    CHECK(tagged[6] == 160); // 80% of 200
    const json& missed = review["rows"][1]["cells"];
    CHECK(missed[1] == 40);
    CHECK(missed[2] == 2);
    CHECK(missed[6] == 40); // 5% of 800
}

TEST_CASE("Own lists of keywords are read, and what is wrong with them is told with its row")
{
    Terminal terminal;
    const std::string file = write(terminal, "asb.csv", "note\nnoisy party\nparties\n");
    const std::string lists =
        write(terminal, "lists.csv", "list,term,kind\nnoise,part,stem\nnoise,noisy party,\nloud,noisy,word\n");
    const json tables = tablesOf(terminal, {"stats", "tag", file, "--text", "note", "--keywords", lists});
    CHECK(tables[0]["rows"][0]["cells"][1] == 2);
    CHECK(tables[0]["rows"][1]["cells"][1] == 1);
    CHECK(terminal.run({"stats", "tag", file, "--text", "note", "--keywords",
                        write(terminal, "wrong.csv", "list,term,kind\n,x,\na,…,word\na,b,maybe\n")})
          == Refused);
    CHECK(contains(terminal.problems.str(), "Row 2"));
    CHECK(contains(terminal.problems.str(), "Row 3"));
    CHECK(contains(terminal.problems.str(), "Row 4: “maybe” cannot stand"));
}

TEST_CASE("What cannot be asked is refused with a reason")
{
    Terminal terminal;
    const std::string file = write(terminal, "asb.csv", "note\ndrunk\n");
    CHECK(terminal.run({"stats", "tag", file}) == WrongUsage);
    CHECK(terminal.run({"stats", "tag", file, "--text", "words"}) == Refused);
    CHECK(terminal.run({"stats", "tag", file, "--text", "note", "--lists", "ducks"}) == Refused);
    CHECK(contains(terminal.problems.str(), "street-asb"));
    CHECK(terminal.run({"stats", "tag", file, "--text", "note", "--dip", "5"}) == WrongUsage);
    CHECK(terminal.run({"stats", "tag", file, "--text", "note", "--dip", "5", "--dip-output", file}) == Refused);
    CHECK(contentOf(file) == "note\ndrunk\n");
}
