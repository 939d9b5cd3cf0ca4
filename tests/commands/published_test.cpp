// SPDX-License-Identifier: MIT
#include "commands/terminal.h"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <fstream>

using namespace cspdesk;
using namespace cspdesk::tests;
using Catch::Contains;
using commands::Done;
using commands::Refused;
using commands::WrongUsage;

namespace {

/// A file with so many thieves of the first three months of the year, and so many of the next.
std::string extractOf(Terminal& terminal, const std::string& name, int early, int late)
{
    const std::string path = terminal.path(name);
    std::ofstream file(path, std::ios::binary);
    file << "crime_ref,suspect_id,crime_type,recorded_date\n";
    for (int person = 0; person < early + late; ++person)
        for (int crime = 0; crime < 2; ++crime)
            file << 'c' << 2 * person + crime << ",p" << person << ",Theft,2024-0" << (person < early ? 2 : 5)
                 << "-01\n";
    return path;
}

std::string newFile(Terminal& terminal)
{
    const std::string file = terminal.path("board.csp");
    REQUIRE(terminal.run({"new", file, "--name", "Cambridge CSP"}) == Done);
    return file;
}

nlohmann::json published(Terminal& terminal, const std::string& file)
{
    REQUIRE(terminal.run({"published", file, "--format", "json"}) == Done);
    return nlohmann::json::parse(terminal.out.str());
}

} // namespace

TEST_CASE("What is written beside a ledger is kept there, and the next release is audited beside it")
{
    Terminal terminal;
    const std::string file = newFile(terminal);
    REQUIRE(terminal.run({"published", file}) == Done);
    CHECK_THAT(terminal.out.str(), Contains("Nothing went out yet."));
    const auto release = [&](const std::string& extract, const char* until, const char* name,
                             const std::vector<std::string>& more = {}) {
        std::vector<std::string> words{
            "stats",    "repeat-suspects",   extract,    "--from", "2024-01-01", "--until", until,
            "--output", terminal.path(name), "--ledger", file};
        words.insert(words.end(), more.begin(), more.end());
        return terminal.run(words);
    };
    REQUIRE(release(extractOf(terminal, "quarter.csv", 40, 0), "2024-03-31", "first.html") == Done);
    const std::string halfYear = extractOf(terminal, "half-year.csv", 40, 3);
    CHECK(release(halfYear, "2024-06-30", "second.html") == Refused);
    CHECK_THAT(terminal.problems.str(), Contains("a small number of what is new, only 3") && Contains("--reason"));
    CHECK_FALSE(std::filesystem::exists(terminal.path("second.html")));
    CHECK(release(halfYear, "2024-06-30", "second.html", {"--reason", "Nobody can be known by it"}) == Done);

    const auto kept = published(terminal, file);
    REQUIRE(kept.size() == 2);
    CHECK(kept[0]["place"] == "first.html");
    CHECK(kept[0]["reason"] == "");
    CHECK(kept[1]["reason"] == "Nobody can be known by it");
    REQUIRE(terminal.run({"published", file, "--show", "1"}) == Done);
    CHECK_THAT(terminal.out.str(), Contains("Theft") && Contains("40"));
    CHECK(terminal.run({"published", file, "--show", "9"}) == Refused);
}

TEST_CASE("Another quarter and what is only looked at have nothing to do with what went out")
{
    Terminal terminal;
    const std::string file = newFile(terminal);
    const std::string extract = extractOf(terminal, "year.csv", 40, 42);
    const auto release = [&](const char* from, const char* until, const char* name) {
        return terminal.run({"stats", "repeat-suspects", extract, "--from", from, "--until", until, "--output",
                             terminal.path(name), "--ledger", file});
    };
    CHECK(release("2024-01-01", "2024-03-31", "q1.html") == Done);
    CHECK(release("2024-04-01", "2024-06-30", "q2.html") == Done);
    CHECK(release("2024-04-01", "2024-06-30", "q2.html") == Done); // the same again
    CHECK(published(terminal, file).size() == 2);
    CHECK(terminal.run({"stats", "repeat-suspects", extract, "--ledger", file}) == WrongUsage);
    CHECK_THAT(terminal.problems.str(), Contains("--ledger goes with --output"));
}

TEST_CASE("A result in which nothing is hidden is told in the ledger, its figures are not")
{
    Terminal terminal;
    const std::string file = newFile(terminal);
    const std::string extract = extractOf(terminal, "year.csv", 40, 2);
    REQUIRE(terminal.run({"stats", "repeat-suspects", extract, "--protect", "off", "--reason", "For the police alone",
                          "--output", terminal.path("all.html"), "--ledger", file})
            == Done);
    REQUIRE(terminal.run({"published", file}) == Done);
    CHECK_THAT(terminal.out.str(), Contains("Figures were not kept") && Contains("For the police alone"));
    CHECK(terminal.run({"published", file, "--show", "1"}) == Refused);
    CHECK(terminal.run({"check", file}) == Done);
}
