// SPDX-License-Identifier: MIT
#include "commands/terminal.h"

#include <nlohmann/json.hpp>

#include <iterator>

using namespace cspdesk;
using cspdesk::commands::Done;
using cspdesk::commands::Failed;
using cspdesk::commands::Refused;
using cspdesk::commands::WrongUsage;
using cspdesk::tests::contains;
using cspdesk::tests::Terminal;

TEST_CASE("Wrong usage is told with the right one, and exits with 2")
{
    Terminal terminal;
    CHECK(terminal.run({}) == WrongUsage);
    CHECK(terminal.run({"agendas"}) == WrongUsage);
    CHECK(contains(terminal.problems.str(), "agendas"));
    CHECK(terminal.run({"info"}) == WrongUsage);
    CHECK(contains(terminal.problems.str(), "Usage: cspdesk-cli info FILE.csp"));
    CHECK(terminal.run({"agenda", "a.csp"}) == WrongUsage);
    CHECK(contains(terminal.problems.str(), "--meeting is missing"));
    CHECK(contains(terminal.problems.str(), "agenda FILE.csp --meeting DATE [--audience"));
    CHECK(terminal.run({"info", "a.csp", "b.csp"}) == WrongUsage);
    CHECK(terminal.run({"agenda", "a.csp", "--meting", "2025-10-21"}) == WrongUsage);
    CHECK(terminal.run({"agenda", "a.csp", "--meeting", "21/10/2025"}) == WrongUsage);
    CHECK(terminal.run({"agenda", "a.csp", "--meeting"}) == WrongUsage);
    CHECK(terminal.run({"agenda", "a.csp", "--meeting=2025-10-21", "--audience", "everybody"}) == WrongUsage);
    CHECK(terminal.run({"agenda", "a.csp", "--meeting", "2025-10-21", "--output", "a.odt"}) == WrongUsage);
    CHECK(terminal.run({"info", "a.csp", "--format", "xml"}) == WrongUsage);
    CHECK(terminal.run({"new", "a.csp"}) == WrongUsage);
    CHECK(terminal.out.str().empty());
}

TEST_CASE("Help names every command and exits with 0")
{
    Terminal terminal;
    CHECK(terminal.run({"--help"}) == Done);
    for (const commands::Command& command : commands::commandTable()) {
        CHECK(contains(terminal.out.str(), "  " + command.name + " "));
        Terminal other;
        std::istringstream name(command.name);
        std::vector<std::string> words{std::istream_iterator<std::string>(name), {}};
        words.emplace_back("--help");
        CHECK(other.run(words) == Done);
        CHECK(contains(other.out.str(), command.help));
    }
    CHECK(terminal.run({"--version"}) == Done);
}

TEST_CASE("A new file is made once and never over another")
{
    Terminal terminal;
    CHECK(terminal.run({"new", terminal.path("ely.csp"), "--name", "East Cambridgeshire CSP"}) == Done);
    CHECK(terminal.run({"new", terminal.path("ely.csp"), "--sample"}) == Refused);
    CHECK(contains(terminal.problems.str(), "Nothing was overwritten"));
    CHECK(terminal.run({"info", terminal.path("ely.csp")}) == Done);
    CHECK(contains(terminal.out.str(), "East Cambridgeshire CSP"));
    CHECK(terminal.run({"new", terminal.path("empty.csp"), "--name", "  "}) == Refused);
    CHECK_FALSE(terminal.exists("empty.csp"));
}

TEST_CASE("The sample says that it has no passphrase")
{
    Terminal terminal;
    terminal.sample();
    CHECK(contains(terminal.out.str(), "no passphrase"));
    CHECK(terminal.run({"info", terminal.path("cambridge.csp"), "--format", "json"}) == Done);
    const auto json = nlohmann::json::parse(terminal.out.str());
    CHECK(json["partnership"] == "Cambridge Community Safety Partnership");
    CHECK(json["closed_matter"] == "No passphrase");
    CHECK(json["meetings"].size() == 4);
}

TEST_CASE("The agenda of 21 October 2025 runs from item 1 to 17 over 180 minutes")
{
    Terminal terminal;
    const std::string file = terminal.sample();
    REQUIRE(terminal.run({"agenda", file, "--meeting", "2025-10-21", "--audience", "board", "--format", "json"})
            == Done);
    const auto json = nlohmann::json::parse(terminal.out.str());
    CHECK(json["planned_minutes"] == 180);
    CHECK(json["start"] == "10:00");
    CHECK(json["end"] == "13:00");
    std::vector<std::string> starts;
    int numbered = 0;
    for (const auto& item : json["items"]) {
        if (!item["number"].is_null())
            CHECK(item["number"] == ++numbered);
        if (!item["number"].is_null())
            starts.push_back(item["start"]);
        if (item["kind"] == "Break") {
            CHECK(item["number"].is_null());
            CHECK(item["start"] == "11:30"); // 10+20+20+25+5+5+5 minutes after ten
        }
    }
    CHECK(numbered == 17);
    CHECK(starts
          == std::vector<std::string>{"10:00", "10:10", "10:30", "10:50", "11:15", "11:20", "11:25", "11:40", "12:05",
                                      "12:20", "12:30", "12:40", "12:45", "12:50", "12:55", "12:55", "13:00"});
}

TEST_CASE("The public copy has item 2 by its open title only: the board copy has its title and its lead")
{
    Terminal terminal;
    const std::string file = terminal.sample();
    REQUIRE(terminal.run({"agenda", file, "--meeting", "2025-10-21", "--audience", "board"}) == Done);
    const std::string board = terminal.out.str();
    CHECK(contains(board, "Deborah Cartwright"));
    CHECK(contains(board, "Board copy"));
    // Public is what one gets without asking; read from the web page, whose sentences are not broken into lines.
    REQUIRE(terminal.run({"agenda", file, "--meeting", "2025-10-21", "--output", terminal.path("public.html")})
            == Done);
    const std::string forPublic = tests::readFile(terminal.path("public.html"));
    CHECK_FALSE(contains(forPublic, "Cartwright"));
    CHECK_FALSE(contains(forPublic, "report of the independent"));
    CHECK(contains(forPublic, "Domestic abuse related death review"));
    CHECK(contains(forPublic, "Considered in closed session"));
    CHECK(contains(forPublic, "Public copy"));
    CHECK_FALSE(contains(forPublic, "joining link"));
}

TEST_CASE("The agenda is written in the format of the file's ending")
{
    Terminal terminal;
    const std::string file = terminal.sample();
    for (const char* name : {"agenda.html", "agenda.pdf", "agenda.txt"})
        CHECK(terminal.run({"agenda", file, "--meeting", "2025-10-21", "--output", terminal.path(name)}) == Done);
    CHECK(tests::readFile(terminal.path("agenda.pdf")).substr(0, 5) == "%PDF-");
    CHECK(contains(tests::readFile(terminal.path("agenda.html")), "<html lang=\"en-GB\""));
    CHECK(contains(tests::readFile(terminal.path("agenda.txt")), "Comfort break"));
    CHECK(terminal.run({"agenda", file, "--meeting", "2025-10-21", "--output", terminal.path("no/such/folder.pdf")})
          == Failed);
    CHECK(contains(terminal.problems.str(), "There is no folder “" + terminal.path("no/such") + "”."));
}

TEST_CASE("An agenda without items, and one without planned minutes, say no more than they know")
{
    Terminal terminal;
    const std::string file = terminal.sample();
    CHECK(terminal.run({"agenda", file, "--meeting", "2026-02-24"}) == Done);
    CHECK(contains(terminal.out.str(), "The agenda has no items yet."));
    CHECK(terminal.run({"agenda", file, "--meeting", "2025-07-01", "--audience", "board", "--format", "json"}) == Done);
    const auto json = nlohmann::json::parse(terminal.out.str());
    CHECK(json["items"].size() == 17);
    for (const auto& item : json["items"])
        CHECK(item["start"].is_null());
}

TEST_CASE("A day without a meeting is told, and exits with 1")
{
    Terminal terminal;
    const std::string file = terminal.sample();
    CHECK(terminal.run({"agenda", file, "--meeting", "2025-10-22"}) == Refused);
    CHECK(contains(terminal.problems.str(), "There is no meeting on Wednesday 22 October 2025."));
}

TEST_CASE("A file that is not there, and one that is no partnership file, are told apart")
{
    Terminal terminal;
    CHECK(terminal.run({"info", terminal.path("none.csp")}) == Failed);
    CHECK(contains(terminal.problems.str(), "There is no file"));
    tests::writeFile(terminal.path("letter.csp"), "Dear Sir or Madam");
    CHECK(terminal.run({"check", terminal.path("letter.csp")}) == Failed);
    CHECK(contains(terminal.problems.str(), "is not a partnership file"));
}

TEST_CASE("The board copy of a protected file needs the passphrase, from a file or the terminal")
{
    Terminal terminal;
    const std::string file = terminal.sample();
    {
        auto store = terminal.files.open(file, application::OpenMode::Write);
        REQUIRE(store.has_value());
        REQUIRE((*store)->protect("correct horse", Moment{}, "officer@desk").has_value());
    }
    const std::vector<std::string> board{"agenda", file, "--meeting", "2025-10-21", "--audience", "board"};
    CHECK(terminal.run(board) == Refused);
    CHECK(contains(terminal.problems.str(), "locked"));

    auto withFile = board;
    withFile.insert(withFile.end(), {"--passphrase-file", terminal.path("pass.txt")});
    tests::writeFile(terminal.path("pass.txt"), "wrong\n");
    CHECK(terminal.run(withFile) == Refused);
    CHECK(terminal.out.str().empty());
    tests::writeFile(terminal.path("pass.txt"), "correct horse\n");
    CHECK(terminal.run(withFile) == Done);
    CHECK(contains(terminal.out.str(), "Deborah Cartwright"));

    terminal.typedSecret = "correct horse";
    CHECK(terminal.run(board) == Done);
}

TEST_CASE("A passphrase file that is empty, not there or a folder is told as that, and a locked file once what to do")
{
    Terminal terminal;
    const std::string file = terminal.sample();
    {
        auto store = terminal.files.open(file, application::OpenMode::Write);
        REQUIRE(store.has_value());
        REQUIRE((*store)->protect("correct horse", Moment{}, "officer@desk").has_value());
    }
    const auto told = [&](const std::string& passphraseFile) {
        CHECK(terminal.run({"check", file, "--passphrase-file", passphraseFile}) == Failed);
        return terminal.problems.str();
    };
    tests::writeFile(terminal.path("empty.txt"), "");
    CHECK(contains(told(terminal.path("empty.txt")), "should be the passphrase, and is empty."));
    CHECK(contains(told(terminal.path("none.txt")), "There is no file"));
    std::filesystem::create_directory(terminal.path("folder"));
    CHECK(contains(told(terminal.path("folder")), "cannot be opened."));
    CHECK(terminal.run({"agenda", file, "--meeting", "2025-10-21", "--audience", "board"}) == Refused);
    CHECK(terminal.problems.str()
          == "cspdesk-cli: Closed matter is locked. Give the passphrase with --passphrase-file or at a terminal.\n");
}

TEST_CASE("Check finds a sound file sound, and a copy of it too")
{
    Terminal terminal;
    const std::string file = terminal.sample();
    CHECK(terminal.run({"check", file, "--format", "json"}) == Done);
    const auto json = nlohmann::json::parse(terminal.out.str());
    CHECK(json["sound"] == true);
    CHECK(json["sealed_values"] > 0);
    CHECK(json["journal_entries"] == 1);
    CHECK(terminal.run({"backup", file, terminal.path("copy.csp")}) == Done);
    CHECK(terminal.run({"check", terminal.path("copy.csp")}) == Done);
    CHECK(terminal.run({"backup", file, terminal.path("copy.csp")}) == Refused);
}

TEST_CASE("A truncated file is told as damaged")
{
    Terminal terminal;
    const std::string file = terminal.sample();
    const std::string whole = tests::readFile(file);
    tests::writeFile(file, std::string_view(whole).substr(0, whole.size() / 2));
    CHECK(terminal.run({"info", file}) == Failed);
    CHECK(contains(terminal.problems.str(), "damaged"));
}

TEST_CASE("The journal tells what was done, by whom")
{
    Terminal terminal;
    const std::string file = terminal.sample();
    CHECK(terminal.run({"journal", file}) == Done);
    CHECK(contains(terminal.out.str(), "officer@desk"));
    CHECK(contains(terminal.out.str(), "Sample partnership loaded"));
    CHECK(terminal.run({"journal", file, "--limit", "0"}) == WrongUsage);
    CHECK(terminal.run({"journal", file, "--limit", "1", "--format", "json"}) == Done);
    CHECK(nlohmann::json::parse(terminal.out.str()).size() == 1);
}
