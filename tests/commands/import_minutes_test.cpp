// SPDX-License-Identifier: MIT
#include "commands/terminal.h"
#include "support/edited_docx.h"

#include <nlohmann/json.hpp>

using namespace cspdesk;
using namespace cspdesk::commands;
using tests::contains;
using tests::Terminal;

namespace {

/// Minutes of the sample as a Word file in which somebody wrote other words.
class Exported
{
public:
    Exported() : file(terminal.sample()), word(terminal.path("minutes.docx"))
    {
        REQUIRE(terminal.run({"minutes", file, "--meeting", "2025-07-01", "--audience", "board", "--output", word})
                == Done);
    }

    int import(std::vector<std::string> more = {})
    {
        std::vector<std::string> words{"import-minutes", file, word, "--meeting", "2025-07-01"};
        words.insert(words.end(), more.begin(), more.end());
        return terminal.run(words);
    }

    Terminal terminal;
    std::string file;
    std::string word;
};

const std::string someWords = "presented the Vision Zero Partnership.";

} // namespace

TEST_CASE("import-minutes says that nothing was changed where nothing was")
{
    Exported july;
    CHECK(july.import() == Done);
    CHECK(july.terminal.out.str() == "No differences.\n");
    CHECK(july.import({"--accept", "all"}) == Done);
    CHECK(july.terminal.run({"check", july.file}) == Done);
}

TEST_CASE("import-minutes refuses what is no Word file, another meeting, and a difference there is not")
{
    Exported july;
    CHECK(july.terminal.run({"import-minutes", july.file, july.word, "--meeting", "2025-10-21"}) == Refused);
    CHECK(contains(july.terminal.problems.str(), "These are the minutes of 1 July 2025"));
    CHECK(july.terminal.run({"import-minutes", july.file, july.file, "--meeting", "2025-07-01"}) == Refused);
    CHECK(contains(july.terminal.problems.str(), "This is not a Word document"));
    CHECK(july.terminal.run({"import-minutes", july.file, july.terminal.path("no.docx"), "--meeting", "2025-07-01"})
          == Failed);
    CHECK(july.import({"--accept", "3"}) == WrongUsage);
    CHECK(july.import({"--accept", "some"}) == WrongUsage);
    CHECK(july.terminal.run({"import-minutes", july.file, july.word}) == WrongUsage);
}

TEST_CASE("import-minutes refuses minutes of another partnership file")
{
    Exported july;
    const std::string other = july.terminal.path("other.csp");
    REQUIRE(july.terminal.run({"new", other, "--sample"}) == Done);
    REQUIRE(july.terminal.run({"import-minutes", other, july.word, "--meeting", "2025-07-01"}) == Refused);
    CHECK(contains(july.terminal.problems.str(), "another partnership file"));
}

TEST_CASE("import-minutes shows a difference word by word, and takes it over when it is asked to")
{
    Exported july;
    tests::replaceInDocx(july.word, someWords, "presented Vision Zero.");
    REQUIRE(july.import() == Done);
    CHECK(contains(july.terminal.out.str(), "1. 3.1: Reworded\n"));
    CHECK(contains(july.terminal.out.str(), "presented [-the -]Vision Zero[- Partnership-]."));
    REQUIRE(july.import({"--format", "json"}) == Done);
    auto answer = nlohmann::json::parse(july.terminal.out.str());
    REQUIRE(answer["differences"].size() == 1);
    CHECK(answer["audience"] == "board");
    CHECK(answer["differences"][0]["kind"] == "changed");
    CHECK(answer["differences"][0]["paragraph"] == "3.1");
    CHECK(answer["differences"][0]["accepted"] == false);

    REQUIRE(july.import({"--accept", "1", "--format", "json"}) == Done);
    answer = nlohmann::json::parse(july.terminal.out.str());
    CHECK(answer["differences"][0]["accepted"] == true);
    REQUIRE(july.terminal.run({"minutes", july.file, "--meeting", "2025-07-01"}) == Done);
    CHECK(contains(july.terminal.out.str(), "presented Vision Zero."));
    REQUIRE(july.terminal.run({"journal", july.file}) == Done);
    CHECK(contains(july.terminal.out.str(), "Minutes read back from Word"));
    CHECK(july.import() == Done);
    CHECK(july.terminal.out.str() == "No differences.\n");
}
