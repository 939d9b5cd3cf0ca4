// SPDX-License-Identifier: MIT
#include "analysis/figure_claims.h"

#include "analysis/table_figures.h"
#include "support/catch.h"

#include <array>
#include <fstream>
#include <string>

using namespace cspdesk::analysis;

namespace {

constexpr std::array names{"share", "more", "possible", "change", "difference", "direction", "fraction", "sum", "rate"};

struct Sentence
{
    std::string truth; ///< "ok", or what is wrong
    std::string text;
};

std::vector<Sentence> sentences()
{
    std::ifstream file(CSPDESK_SOURCE_DIR "/tests/analysis/claims/claims.txt");
    std::vector<Sentence> out;
    for (std::string line; std::getline(file, line);)
        if (const std::size_t stroke = line.find('|'); line.front() != '#' && stroke != std::string::npos)
            out.push_back({line.substr(0, stroke), line.substr(stroke + 1)});
    return out;
}

std::string kindOf(const std::vector<FigureFinding>& findings)
{
    return findings.empty() ? "ok" : names.at(static_cast<std::size_t>(findings.front().kind));
}

} // namespace

TEST_CASE("What is wrong in sentences whose truth is known is found, and nothing is said of the others")
{
    const std::vector<Sentence> all = sentences();
    REQUIRE(all.size() >= 150);
    for (const Sentence& sentence : all) {
        CAPTURE(sentence.text);
        CHECK(kindOf(figureFindings(sentence.text)) == sentence.truth);
        CHECK(figureFindings(sentence.text).size() <= 1);
    }
}

TEST_CASE("A finding says where it stands and what the figure should be")
{
    const std::string text = "Nothing here. Of all, 36 of the 56 families (45%) came.";
    const auto findings = figureFindings(text);
    REQUIRE(findings.size() == 1);
    CHECK(text.substr(findings[0].begin, findings[0].end - findings[0].begin) == "36 of the 56 families (45%");
    CHECK(findings[0].recomputed == WrittenNumber{64, 0});
    CHECK(findings[0].printed == WrittenNumber{45, 0});
}

TEST_CASE("Texts that make no sense are read to their end")
{
    for (const char* text :
         {"", "%", "(", "%%%(((", "1,2,3,,,", "12345678901234567890%", "from to from 5 to", "of of 5 of",
          "\xFF\xFE 5% of 3", "5 of 5 of 5 of 5 (5%)", "a total of 3 (", "99999999999 of 3 (4%)"})
        CHECK_NOTHROW(figureFindings(text));
}

TEST_CASE("A total that its rows do not make is found, and one of people who are in several rows is not")
{
    const PrintedTable slip{{"Area", "Referrals"}, {"A", "88"}, {"B", "47"}, {"C", "70"}, {"Total", "206"}};
    const auto found = tableFindings(slip);
    REQUIRE(found.size() == 1);
    CHECK(found[0].kind == TableFinding::Kind::ColumnSum);
    CHECK(found[0].recomputed == WrittenNumber{205, 0});
    const PrintedTable people{{"Type", "Suspects"}, {"A", "88"}, {"B", "47"}, {"C", "70"}, {"All", "120"}};
    CHECK(tableFindings(people).empty());
}

TEST_CASE("The percentage that does not follow the rule of its column is found")
{
    const PrintedTable table{{"Ward", "Cases", "Share"}, {"A", "10", "25%"}, {"B", "20", "50%"},
                             {"C", "6", "15%"},          {"D", "4", "12%"},  {"Total", "40", "100%"}};
    const auto found = tableFindings(table);
    REQUIRE(found.size() == 1);
    CHECK(found[0].row == 4);
    CHECK(found[0].recomputed == WrittenNumber{10, 0});
}

TEST_CASE("A hidden count that the total gives away is found, and two that hide each other are not")
{
    const PrintedTable one{{"Offence", "Number"}, {"A", "14"}, {"B", "<5"}, {"C", "78"}, {"Total", "96"}};
    const auto found = tableFindings(one);
    REQUIRE(found.size() == 1);
    CHECK(found[0].kind == TableFinding::Kind::Discloses);
    CHECK(found[0].recomputed == WrittenNumber{4, 0});
    const PrintedTable two{{"Offence", "Number"}, {"A", "14"}, {"B", "<5"}, {"C", "[c]"}, {"Total", "96"}};
    CHECK(tableFindings(two).empty());
}

TEST_CASE("A percentage that no count of the column its heading names can have is found")
{
    const PrintedTable table{
        {"area", "total_referrals", "referral_criteria_met", "engagement_pct_of_criteria_met_referrals"},
        {"City", "103", "88", "78%"},
        {"East", "56", "47", "84%"}, // 39 are 83%, 40 are 85%
        {"Fenland", "81", "70", "73%"},
        {"Hunts", "141", "124", "69%"}};
    const auto found = tableFindings(table);
    REQUIRE(found.size() == 1);
    CHECK(found[0].kind == TableFinding::Kind::Possible);
    CHECK(found[0].row == 2);
    CHECK(found[0].whole == 47);
}

TEST_CASE("Where the heading says per cent the cells need not")
{
    const PrintedTable table{{"ward", "before", "after", "pct_change"},
                             {"A", "188", "165", "-12.2"},
                             {"B", "114", "154", "35.1"},
                             {"C", "17", "33", "94.1"},
                             {"D", "69", "71", "3.9"}};
    const auto found = tableFindings(table);
    REQUIRE(found.size() == 1);
    CHECK(found[0].row == 4);
    CHECK(found[0].recomputed == WrittenNumber{29, 1});
}

TEST_CASE("Changes between two columns and ranks are worked out again")
{
    const PrintedTable changes{{"Crime", "2023", "2024", "% change"},
                               {"A", "80", "69", "- 13.8%"},
                               {"B", "100", "111", "+ 11.0%"},
                               {"C", "50", "60", "+ 25.0%"},
                               {"D", "10", "20", "+ 100.0%"}};
    const auto found = tableFindings(changes);
    REQUIRE(found.size() == 1);
    CHECK(found[0].row == 3);
    CHECK(found[0].recomputed == WrittenNumber{200, 1});
    const PrintedTable ranks{{"Crime", "Suspects", "Rank"},
                             {"A", "9", "1"},
                             {"B", "7", "2"},
                             {"C", "7", "3"},
                             {"D", "5", "4"},
                             {"E", "1", "5"}};
    const auto ranked = tableFindings(ranks);
    REQUIRE(ranked.size() == 1);
    CHECK(ranked[0].row == 3);
    CHECK(ranked[0].recomputed == WrittenNumber{2, 0});
}
