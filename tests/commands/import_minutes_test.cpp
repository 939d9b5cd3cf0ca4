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

TEST_CASE("import-minutes takes no document over that lost most of its paragraphs, unless it is told to")
{
    Exported july;
    const auto minutes = [&] {
        REQUIRE(july.terminal.run({"minutes", july.file, "--meeting", "2025-07-01"}) == Done);
        return july.terminal.out.str();
    };
    const std::string before = minutes();
    // Every paragraph of the minutes begins with such a name in the Word file; what one goes on with stays.
    const std::size_t deleted = tests::deleteInDocx(july.word, "_csp_p", 1);
    REQUIRE(deleted > 10);
    const std::string count = " of " + std::to_string(deleted + 1) + " paragraphs";

    CHECK(july.import() == Done);
    CHECK(contains(july.terminal.out.str(), count + ".\n"));
    CHECK(july.import({"--accept", "all"}) == Refused);
    CHECK(contains(july.terminal.problems.str(), count + " would be removed."));
    CHECK(contains(july.terminal.problems.str(), "--allow-removals"));
    CHECK(minutes() == before);
    CHECK(july.import({"--accept", "1"}) == Done);
    CHECK(minutes() != before);
    CHECK(july.import({"--accept", "all", "--allow-removals"}) == Done);
    CHECK(july.import() == Done);
    CHECK(contains(july.terminal.out.str(), "No differences.\n"));
}

TEST_CASE("A public copy of minutes comes back without a word where nothing was changed")
{
    Exported july;
    const std::string copy = july.terminal.path("public.docx");
    REQUIRE(july.terminal.run({"minutes", july.file, "--meeting", "2025-07-01", "--output", copy}) == Done);
    CHECK(july.terminal.run({"import-minutes", july.file, copy, "--meeting", "2025-07-01"}) == Done);
    CHECK(july.terminal.out.str() == "No differences.\n");
}

TEST_CASE("import-minutes tells every line that was changed where nothing is read back, with its heading")
{
    Exported july;
    REQUIRE(july.import() == Done);
    tests::replaceInDocx(july.word, "Representatives", "EDITED Representatives");
    tests::replaceInDocx(july.word, ">Apologies", ">Excuses");
    tests::replaceInDocx(july.word, ">Annabelle Goodenough<", "><");
    tests::replaceInDocx(july.word, "Guests", "Guests of the Board from far away");
    REQUIRE(july.import() == Done);
    CHECK(
        july.terminal.out.str()
        == "No differences.\n"
           "Note: “Guests of the Board from far away” under “Attendance” is not in the file, and is not taken over.\n"
           "Note: “Excuses, and who came for them” under “Attendance” is worded otherwise than in the file, and is not "
           "taken over.\n"
           "Note: “EDITED Representatives awaited: Cambridgeshire and Peterborough NHS Foundation T…” under "
           "“Attendance” is worded otherwise than in the file, and is not taken over.\n"
           "Note: “Guests” under “Attendance” is in the file and not in the document, and stays.\n"
           "Note: “Annabelle Goodenough” under “Attendance” is in the file and not in the document, and stays.\n");
}
