// SPDX-License-Identifier: MIT
#include "commands/terminal.h"

#include <nlohmann/json.hpp>

#include <fstream>

using namespace cspdesk;
using namespace cspdesk::tests;
using Catch::Contains;
using Catch::StartsWith;
using commands::Done;
using commands::Refused;
using commands::WrongUsage;
using nlohmann::json;

namespace {

json found(Terminal& terminal, std::vector<std::string> words)
{
    words.insert(words.end(), {"--format", "json"});
    REQUIRE(terminal.run(words) == Done);
    return json::parse(terminal.out.str());
}

std::string passphraseFile(Terminal& terminal)
{
    const std::string path = terminal.path("passphrase.txt");
    std::ofstream(path) << "correct horse\n";
    return path;
}

/// The sample under a passphrase.
std::string protectedSample(Terminal& terminal)
{
    const std::string file = terminal.sample();
    auto store = terminal.files.open(file, application::OpenMode::Write);
    REQUIRE(store.has_value());
    REQUIRE((*store)->protect("correct horse", Moment{}, "officer@desk").has_value());
    return file;
}

} // namespace

TEST_CASE("A search tells what was found, where it stands, and the words between asterisks")
{
    Terminal terminal;
    const std::string file = terminal.sample();
    REQUIRE(terminal.run({"search", file, "minutes 2025-10-21"}) == Done);
    CHECK_THAT(terminal.out.str(), Contains("21 October 2025"));
    REQUIRE(terminal.run({"search", file, "07/04"}) == Done);
    CHECK_THAT(terminal.out.str(), StartsWith("Action 07/04, 1 July 2025\n"));
    REQUIRE(terminal.run({"search", file, "scooters"}) == Done);
    CHECK_THAT(terminal.out.str(), Contains("scooter*"));
    CHECK(terminal.problems.str().empty());
}

TEST_CASE("A search that finds nothing says so and is no failure")
{
    Terminal terminal;
    const std::string file = terminal.sample();
    CHECK(terminal.run({"search", file, "zzyzx"}) == Done);
    CHECK(terminal.out.str().empty());
    CHECK(terminal.problems.str() == "Nothing was found.\n");
    CHECK(found(terminal, {"search", file, "zzyzx"})["found"].empty());
}

TEST_CASE("A day that no calendar has is told as one")
{
    Terminal terminal;
    const std::string file = terminal.sample();
    for (const std::string day : {"31/02/2025", "2025-13-45", "0/10/2025"}) {
        CHECK(terminal.run({"search", file, day}) == Done);
        CHECK_THAT(terminal.problems.str(), Catch::Contains("There is no day “" + day + "”"));
    }
    for (const std::string words : {"29/02/2024", "7/4", "1.2.3"}) {
        CHECK(terminal.run({"search", file, words}) == Done);
        CHECK_THAT(terminal.problems.str(), !Catch::Contains("There is no day"));
    }
}

TEST_CASE("A search can be narrowed down to a meeting, a period, a kind and a number of answers")
{
    Terminal terminal;
    const std::string file = terminal.sample();
    const json all = found(terminal, {"search", file, "police"});
    REQUIRE(all["found"].size() > 3);
    for (const json list = found(terminal, {"search", file, "police", "--meeting", "2025-07-01"});
         const json& each : list["found"])
        CHECK(each["meeting"] == "2025-07-01");
    for (const json list = found(terminal, {"search", file, "police", "--from", "2025-08-01"});
         const json& each : list["found"])
        CHECK(each["meeting"] > "2025-08-01");
    for (const json list = found(terminal, {"search", file, "police", "--kind", "people"});
         const json& each : list["found"])
        CHECK(each["group"] == "people");
    const json few = found(terminal, {"search", file, "police", "--limit", "2"});
    CHECK(few["found"].size() == 2);
    CHECK(few["more"] == true);
    CHECK_THAT(terminal.problems.str(), Contains("There is more"));
}

TEST_CASE("A locked file is searched without its closed matter, and says so")
{
    Terminal terminal;
    const std::string file = protectedSample(terminal);
    REQUIRE(terminal.run({"search", file, "death review"}) == Done);
    CHECK_THAT(terminal.out.str(), !Contains("(closed)"));
    CHECK_THAT(terminal.problems.str(), Contains("Closed matter is locked and was not searched"));
    const json open =
        found(terminal, {"search", file, "review", "--closed", "--passphrase-file", passphraseFile(terminal)});
    REQUIRE_FALSE(open["found"].empty());
    for (const json& each : open["found"])
        CHECK(each["closed"] == true);
    CHECK(terminal.run({"search", file, "review", "--closed"}) == Refused);
    CHECK(terminal.out.str().empty());
}

TEST_CASE("A search as a spreadsheet has no cell that is taken for a formula")
{
    Terminal terminal;
    const std::string file = terminal.sample();
    REQUIRE(terminal.run({"search", file, "police", "--format", "csv"}) == Done);
    CHECK_THAT(terminal.out.str(), StartsWith("kind,number,meeting,reference,title,excerpt,closed\r\n"));
    for (const char* formula : {",=", ",+", ",@", ",\"=", ",\"+", ",\"@"})
        CHECK_THAT(terminal.out.str(), !Contains(formula));
}

TEST_CASE("A search says what is wrong with what it is asked for")
{
    Terminal terminal;
    const std::string file = terminal.sample();
    for (const std::vector<std::string>& words :
         {std::vector<std::string>{"search", file, "--", "-police"},
          {"search", file, "\"\""},
          {"search", file, "police", "--kind", "everything"},
          {"search", file, "police", "--limit", "0"},
          {"search", file, "police", "--limit", "many"},
          {"search", file, "police", "--from", "July"},
          {"search", file, "police", "--from", "2025-07-01", "--until", "2025-06-01"},
          {"search", file, "police", "--format", "pdf"},
          {"search", file}}) {
        CHECK(terminal.run(words) == WrongUsage);
        CHECK_THAT(terminal.problems.str(), StartsWith("cspdesk-cli: "));
        CHECK(terminal.out.str().empty());
    }
    CHECK(terminal.run({"search", file, "police", "--meeting", "2025-07-02"}) == Refused);
}
