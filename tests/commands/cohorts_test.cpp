// SPDX-License-Identifier: MIT
#include "commands/terminal.h"
#include "support/catch.h"

#include <nlohmann/json.hpp>

#include <fstream>

using namespace cspdesk;
using namespace cspdesk::tests;
using Catch::Contains;
using commands::Done;
using commands::Refused;
using commands::WrongUsage;

namespace {

const std::string sample = CSPDESK_SOURCE_DIR "/resources/sample/sentences-2022-2024.csv";

std::vector<std::string> asked(std::vector<std::string> more)
{
    std::vector<std::string> words{"stats", "cohorts", sample, "--years", "2022-2024", "--extracted", "2025-07-17"};
    words.insert(words.end(), more.begin(), more.end());
    return words;
}

} // namespace

TEST_CASE("The cohorts of the sample are told fairly beside what was printed")
{
    Terminal terminal;
    REQUIRE(terminal.run(asked({"--pseudo", "count", "--coverage", "Cambridge City"})) == Done);
    const std::string text = terminal.out.str();
    CHECK_THAT(text, Contains("Reoffended so far, by cohort, Cambridge City"));
    CHECK_THAT(text, Contains("Reoffended within 12 months (365 days), by cohort"));
    CHECK_THAT(text, Contains("do not compare"));
    CHECK_THAT(text, Contains("it cannot be said that reoffending rose or fell"));
    CHECK_THAT(terminal.problems.str(),
               Contains("6 rows say again what another says, in all that is read: counted once"));
}

TEST_CASE("The windows of the sample are in the JSON with who could be followed")
{
    // As a query of the file in SQLite had them, pseudo-reconvictions left out.
    Terminal terminal;
    REQUIRE(terminal.run(asked({"--format", "json", "--protect", "off"})) == Done);
    const auto json = nlohmann::json::parse(terminal.out.str());
    const std::vector<std::vector<std::pair<int, int>>> expected{
        {{19, 176}, {34, 176}, {53, 176}}, {{17, 169}, {26, 169}, {28, 99}}, {{12, 132}, {9, 66}, {0, 0}}};
    REQUIRE(json.at("cohorts").size() == 3);
    for (std::size_t cohort = 0; cohort < 3; ++cohort)
        for (std::size_t window = 0; window < 3; ++window) {
            CAPTURE(cohort, window);
            const auto& one = json.at("cohorts").at(cohort).at("windows").at(window);
            CHECK(one.at("events") == expected[cohort][window].first);
            CHECK(one.at("eligible") == expected[cohort][window].second);
        }
    CHECK(json.at("cohorts").at(2).at("windows").at(2).at("rate").is_null());
    CHECK(json.at("cohorts").at(2).at("kaplan_meier").at(2).at("survival").is_null());
    CHECK(json.at("extracted") == "2025-07-17");
}

TEST_CASE("The chart of cohorts is the fair one")
{
    Terminal terminal;
    const std::string path = terminal.path("fair.svg");
    REQUIRE(terminal.run(asked({"--chart", path})) == Done);
    std::ifstream file(path, std::ios::binary);
    const std::string svg{std::istreambuf_iterator<char>(file), {}};
    CHECK_THAT(svg, Contains("Reoffended within 12 months (365 days), by cohort") && Contains("19.3%")
                        && Contains("13.6%") && !Contains("39%"));
}

TEST_CASE("Cohorts with small numbers are protected, and then no trend is told of them")
{
    Terminal terminal;
    const std::string path = terminal.path("few.csv");
    std::ofstream file(path, std::ios::binary);
    file << "person_id,sentence_date,offence_type\n";
    for (int person = 0; person < 80; ++person)
        file << 'P' << person << (person < 40 ? ",2022-02-01,Theft\n" : ",2023-02-01,Theft\n");
    for (int person = 38; person < 60; ++person) // two of the first cohort
        file << 'P' << person << ",2023-06-01,Drugs\n";
    file.close();
    REQUIRE(terminal.run({"stats", "cohorts", path, "--years", "2022-2023", "--extracted", "2025-07-17", "--format",
                          "json", "--at", "365,730"})
            == Done);
    const auto json = nlohmann::json::parse(terminal.out.str());
    CHECK_THAT(json.at("trend").get<std::string>(), Contains("hidden"));
    CHECK(json.at("cohorts").at(0).at("windows").at(1).at("events").is_null());
    CHECK(json.at("cohorts").at(0).at("windows").at(1).at("rate").is_null());
}

TEST_CASE("Cohorts are refused with what to say")
{
    Terminal terminal;
    CHECK(terminal.run({"stats", "cohorts", sample}) == WrongUsage);
    CHECK(terminal.run({"stats", "cohorts", sample, "--years", "2024-2022", "--extracted", "2025-07-17"})
          == WrongUsage);
    CHECK_THAT(terminal.problems.str(), Contains("--years needs the years of the cohorts"));
    CHECK(terminal.run({"stats", "cohorts", sample, "--years", "2026", "--extracted", "2025-07-17"}) == WrongUsage);
    CHECK_THAT(terminal.problems.str(), Contains("--extracted is before the first cohort"));
    CHECK(terminal.run(asked({"--pseudo", "maybe"})) == WrongUsage);
    CHECK(terminal.run(asked({"--waiting", "long"})) == WrongUsage);
    CHECK(terminal.run(asked({"--columns", "person_id=Nobody"})) == Refused);
    CHECK_THAT(terminal.problems.str(), Contains("“Nobody”"));
}
