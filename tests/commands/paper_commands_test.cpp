// SPDX-License-Identifier: MIT
#include "commands/terminal.h"

#include <nlohmann/json.hpp>

using namespace cspdesk;
using namespace cspdesk::tests;
using Catch::Contains;
using commands::Done;
using commands::Refused;
using commands::WrongUsage;

namespace {

const std::string october = "2025-10-21";

std::vector<std::string> papers(const std::string& file, std::vector<std::string> besides)
{
    std::vector<std::string> words{"papers", file, "--meeting", october};
    words.insert(words.end(), besides.begin(), besides.end());
    return words;
}

int add(Terminal& terminal, const std::string& file, const std::string& paper, std::vector<std::string> besides)
{
    std::vector<std::string> words{"paper-add", file, paper, "--meeting", october};
    words.insert(words.end(), besides.begin(), besides.end());
    return terminal.run(words);
}

} // namespace

TEST_CASE("papers lists what is open to everybody, and for the board the closed ones too")
{
    Terminal terminal;
    const std::string file = terminal.sample();
    REQUIRE(terminal.run(papers(file, {})) == Done);
    CHECK_THAT(terminal.out.str(), Contains("First deep dive report 2025/26: reoffending, draft"));
    CHECK_THAT(terminal.out.str(), Contains("due 3 October 2025, 3 days late"));
    CHECK_THAT(terminal.out.str(), !Contains("overview report"));
    REQUIRE(terminal.run(papers(file, {"--audience", "board"})) == Done);
    CHECK_THAT(terminal.out.str(), Contains("overview report"));
}

TEST_CASE("papers answers in JSON and CSV with states that do not change with the words of the program")
{
    Terminal terminal;
    const std::string file = terminal.sample();
    REQUIRE(terminal.run(papers(file, {"--format", "json"})) == Done);
    const auto json = nlohmann::json::parse(terminal.out.str());
    REQUIRE(json["papers"].size() == 3);
    CHECK(json["papers"][0]["state"] == "late");
    CHECK(json["papers"][0]["item"] == 8);
    CHECK(json["papers"][1]["state"] == "awaited");
    CHECK(json["papers"][1]["due"] == "2025-10-09");
    CHECK(json["papers"][0]["versions"].empty());
    REQUIRE(terminal.run(papers(file, {"--format", "csv"})) == Done);
    CHECK_THAT(terminal.out.str(), Contains("2025-10-21,13,1,"));
}

TEST_CASE("the chasing list is for the office, and names who owes what")
{
    Terminal terminal;
    const std::string file = terminal.sample();
    CHECK(terminal.run(papers(file, {"--chase"})) == WrongUsage);
    REQUIRE(terminal.run(papers(file, {"--chase", "--audience", "board"})) == Done);
    CHECK_THAT(terminal.out.str(), Contains("Michael Yates"));
    CHECK_THAT(terminal.out.str(), Contains("reminded on 1"));
    CHECK_THAT(terminal.out.str(), Contains("not for publication"));
    CHECK(terminal.run(papers(file, {"--output", terminal.path("x.pdf")})) == WrongUsage);
}

TEST_CASE("paper-add keeps a file, the same title again makes a version, and paper-get gives each back")
{
    Terminal terminal;
    const std::string file = terminal.sample();
    const std::string title = "Terms of reference of the Partnership, as proposed";
    writeFile(terminal.path("tor.txt"), "first");
    writeFile(terminal.path("tor2.txt"), "second");
    REQUIRE(add(terminal, file, terminal.path("tor.txt"), {"--item", "13", "--title", title}) == Done);
    // The hash as `printf first | sha256sum` gives it.
    CHECK_THAT(terminal.out.str(), Contains("a7937b64b8caa58f03721bb6bacf5c78cb235febe0e70b1b84cd99541461a08e"));
    REQUIRE(add(terminal, file, terminal.path("tor2.txt"), {"--item", "13", "--title", title, "--note", "Reworded"})
            == Done);
    CHECK_THAT(terminal.out.str(), Contains("version 2"));

    REQUIRE(
        terminal.run({"paper-get", file, "--meeting", october, "--item", "13", "--output", terminal.path("out.txt")})
        == Done);
    CHECK(readFile(terminal.path("out.txt")) == "second");
    std::vector<std::string> first{"paper-get", file,        "--meeting", october,    "--item",
                                   "13",        "--version", "1",         "--output", terminal.path("out.txt")};
    CHECK(terminal.run(first) == Refused); // somebody may have worked on the copy
    CHECK(readFile(terminal.path("out.txt")) == "second");
    first.back() = terminal.path("first.txt");
    REQUIRE(terminal.run(first) == Done);
    CHECK(readFile(terminal.path("first.txt")) == "first");
    CHECK(terminal.run({"paper-get", file, "--meeting", october, "--item", "13", "--version", "7", "--output",
                        terminal.path("none.txt")})
          == Refused);
    CHECK_FALSE(terminal.exists("none.txt"));
}

TEST_CASE("paper-add keeps a file that will not stand in the pack, and says so at once")
{
    Terminal terminal;
    const std::string file = terminal.sample();
    writeFile(terminal.path("report.pdf"), "no PDF");
    REQUIRE(add(terminal, file, terminal.path("report.pdf"), {"--item", "13"}) == Done);
    CHECK_THAT(terminal.out.str(), Contains("Kept “report.pdf”"));
    CHECK_THAT(terminal.problems.str(), Contains("The file is not what its name says: the pack will list it as "
                                                 "circulated separately. Ask its author to send it again."));
}

TEST_CASE("a new paper takes its title from the file, and of several the title says which is meant")
{
    Terminal terminal;
    const std::string file = terminal.sample();
    writeFile(terminal.path("Annex_A.txt"), "annex");
    REQUIRE(add(terminal, file, terminal.path("Annex_A.txt"), {"--item", "13"}) == Done);
    CHECK_THAT(terminal.out.str(), Contains("Annex A"));
    const std::vector<std::string> get{"paper-get", file, "--meeting", october,
                                       "--item",    "13", "--output",  terminal.path("out.txt")};
    CHECK(terminal.run(get) == Refused);
    CHECK_THAT(terminal.problems.str(), Contains("--title"));
    auto named = get;
    named.insert(named.end(), {"--title", "Annex A"});
    REQUIRE(terminal.run(named) == Done);
    CHECK(readFile(terminal.path("out.txt")) == "annex");
}

TEST_CASE("a paper for the Board alone is not given to the public, not even that it is there")
{
    Terminal terminal;
    const std::string file = terminal.sample();
    writeFile(terminal.path("advice.txt"), "police advice");
    REQUIRE(add(terminal, file, terminal.path("advice.txt"), {"--item", "9", "--board-only"}) == Done);
    std::vector<std::string> get{"paper-get", file,      "--meeting", october,    "--item",
                                 "9",         "--title", "advice",    "--output", terminal.path("out.txt")};
    CHECK(terminal.run(get) == Refused);
    CHECK_FALSE(terminal.exists("out.txt"));
    get.insert(get.end(), {"--audience", "board"});
    CHECK(terminal.run(get) == Done);
    REQUIRE(terminal.run({"agenda", file, "--meeting", october}) == Done);
    CHECK_THAT(terminal.out.str(), !Contains("advice"));
    REQUIRE(terminal.run({"agenda", file, "--meeting", october, "--audience", "board"}) == Done);
    CHECK_THAT(terminal.out.str(), Contains("Paper: advice"));
}

TEST_CASE("a file, item or meeting that is not there is said, and nothing is changed")
{
    Terminal terminal;
    const std::string file = terminal.sample();
    CHECK(add(terminal, file, terminal.path("none.pdf"), {"--item", "13"}) == commands::Failed);
    writeFile(terminal.path("a.txt"), "a");
    CHECK(add(terminal, file, terminal.path("a.txt"), {"--item", "99"}) == Refused);
    CHECK_THAT(terminal.problems.str(), Contains("99"));
    CHECK(add(terminal, file, terminal.path("a.txt"), {"--item", "first"}) == WrongUsage);
    writeFile(terminal.path("empty.txt"), "");
    CHECK(add(terminal, file, terminal.path("empty.txt"), {"--item", "13"}) == Refused);
    REQUIRE(terminal.run(papers(file, {"--format", "json"})) == Done);
    CHECK(nlohmann::json::parse(terminal.out.str())["papers"].size() == 3);
}

namespace {

/// Of October's agenda: its second item is closed, and its sample paper has this title.
const std::string closedTitle = "Domestic abuse related death review: overview report";

std::vector<std::string> get(const Terminal& terminal, const std::string& file, const std::string& item,
                             const std::string& output, std::vector<std::string> besides = {})
{
    std::vector<std::string> words{"paper-get", file, "--meeting", october,
                                   "--item",    item, "--output",  terminal.path(output)};
    words.insert(words.end(), besides.begin(), besides.end());
    return words;
}

} // namespace

TEST_CASE("A paper goes out to the public only after its words were compared with closed matter")
{
    Terminal terminal;
    const std::string file = terminal.sample();
    writeFile(terminal.path("note.txt"), "About the " + closedTitle + ".");
    REQUIRE(add(terminal, file, terminal.path("note.txt"), {"--item", "8", "--title", "Note"}) == Done);
    CHECK(terminal.run(get(terminal, file, "8", "out.txt", {"--title", "Note"})) == Refused);
    CHECK_THAT(terminal.problems.str(), Contains("the file: ") && Contains("a closed title"));
    CHECK(terminal.run(get(terminal, file, "8", "out.txt", {"--title", "Note", "--unchecked"})) == Refused);
    CHECK_FALSE(terminal.exists("out.txt"));
    CHECK(terminal.run(get(terminal, file, "8", "out.txt", {"--title", "Note", "--audience", "board"})) == Done);
}

TEST_CASE("A public file is given no closed name, and one whose words cannot be read wants somebody who looked")
{
    Terminal terminal;
    const std::string file = terminal.sample();
    writeFile(terminal.path("scan.png"), "\x89PNG\r\n");
    REQUIRE(add(terminal, file, terminal.path("scan.png"), {"--item", "8", "--title", "Scan"}) == Done);
    CHECK(terminal.run(get(terminal, file, "8", closedTitle + ".png", {"--title", "Scan", "--unchecked"})) == Refused);
    CHECK(terminal.run(get(terminal, file, "8", "scan2.png", {"--title", "Scan"})) == Refused);
    CHECK_THAT(terminal.problems.str(), Contains("“scan.png”") && Contains("--unchecked"));
    CHECK_FALSE(terminal.exists("scan2.png"));
    CHECK(terminal.run(get(terminal, file, "8", "scan2.png", {"--title", "Scan", "--unchecked"})) == Done);
    CHECK(terminal.exists("scan2.png"));
}

TEST_CASE("The file of a closed paper does not go out as an open one, whatever it is called")
{
    Terminal terminal;
    const std::string file = terminal.sample();
    writeFile(terminal.path("closed.txt"), "The very same bytes.");
    writeFile(terminal.path("open.txt"), "The very same bytes.");
    REQUIRE(add(terminal, file, terminal.path("closed.txt"), {"--item", "2", "--title", "Private"}) == Done);
    REQUIRE(add(terminal, file, terminal.path("open.txt"), {"--item", "8", "--title", "Note"}) == Done);
    CHECK(terminal.run(get(terminal, file, "8", "out.txt", {"--title", "Note"})) == Refused);
    CHECK_THAT(terminal.problems.str(), Contains("the same file as a closed paper"));
    CHECK(terminal.run({"pack", file, "--meeting", october, "--output", terminal.path("pack.pdf")}) == Refused);
    CHECK_THAT(terminal.problems.str(), Contains("“Note”: the same file as a closed paper"));
}

TEST_CASE("Of the papers of a closed item a public copy does not even tell whether there are any")
{
    Terminal terminal;
    const std::string file = terminal.sample();
    CHECK(terminal.run(get(terminal, file, "1", "out.txt")) == Refused);
    const std::string none = terminal.problems.str();
    for (const char* title : {"First", "Second"}) {
        writeFile(terminal.path("x.txt"), title);
        REQUIRE(add(terminal, file, terminal.path("x.txt"), {"--item", "2", "--title", title}) == Done);
    }
    CHECK(terminal.run(get(terminal, file, "2", "out.txt")) == Refused);
    CHECK(terminal.problems.str() == "cspdesk-cli: Item 2 has no papers that this copy may show.\n");
    CHECK(none == "cspdesk-cli: Item 1 has no papers that this copy may show.\n");
}
