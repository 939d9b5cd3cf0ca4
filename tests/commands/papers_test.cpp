// SPDX-License-Identifier: MIT
#include "application/agenda_view.h"
#include "application/agenda_work.h"
#include "application/meeting_work.h"
#include "application/work.h"
#include "commands/terminal.h"
#include "domain/agenda.h"

#include <nlohmann/json.hpp>

using namespace cspdesk;
using namespace cspdesk::tests;
using Catch::Contains;
using commands::Done;
using commands::Refused;
using commands::WrongUsage;

namespace {

const std::string october = "2025-10-21";
const std::string july = "2025-07-01";

std::unique_ptr<application::Store> opened(Terminal& terminal, const std::string& file)
{
    auto store = terminal.files.open(file, application::OpenMode::Write);
    REQUIRE(store.has_value());
    return std::move(*store);
}

template <class Work>
void change(Terminal& terminal, const std::string& file, Work&& work)
{
    const FixedClock clock;
    const auto store = opened(terminal, file);
    REQUIRE(application::perform(*store, {&clock, "officer@desk"}, application::Verb::AddItem, work).has_value());
}

/// Somebody types the closed title of an item of October, which is not its open one, into a new, open item.
void retypeClosedTitle(Terminal& terminal, const std::string& file)
{
    change(terminal, file, [](application::UnitOfWork& unit) -> application::Result<> {
        const auto meeting = application::meetingOn(unit, date(2025, 10, 21));
        CSPDESK_TRY(meeting);
        const auto view = application::agendaView(unit, meeting->id);
        CSPDESK_TRY(view);
        for (const domain::RunningOrderLine& line : view->order.lines)
            if (const auto* matter = line.item->closedMatter.readable(); matter && matter->title != line.item->title) {
                domain::AgendaItem item{.meeting = meeting->id, .position = 1000};
                item.title = "After the " + matter->title;
                CSPDESK_TRY(application::addItem(unit, item));
                return {};
            }
        return refuse(application::refusal(domain::NoSuchRecord{}));
    });
}

void protect(Terminal& terminal, const std::string& file)
{
    REQUIRE(opened(terminal, file)->protect("correct horse", Moment{}, "officer@desk").has_value());
    writeFile(terminal.path("pass.txt"), "correct horse\n");
}

/// The commands that make papers of a meeting, as they are typed.
std::vector<std::vector<std::string>> paperCommands(const std::string& file)
{
    return {{"agenda", file, "--meeting", october},
            {"minutes", file, "--meeting", july},
            {"register", file, "--meeting", july},
            {"actions", file, "--meeting", october},
            {"actions", file}};
}

std::vector<std::string> with(std::vector<std::string> words, const std::vector<std::string>& more)
{
    words.insert(words.end(), more.begin(), more.end());
    return words;
}

} // namespace

TEST_CASE("A public copy that holds a closed title is not written, and the place is told")
{
    Terminal terminal;
    const std::string file = terminal.sample();
    retypeClosedTitle(terminal, file);
    for (const std::vector<std::string>& more :
         {std::vector<std::string>{}, {"--format", "json"}, {"--output", terminal.path("agenda.pdf")}}) {
        CHECK(terminal.run(with({"agenda", file, "--meeting", october}, more)) == Refused);
        CHECK(terminal.out.str().empty());
        CHECK_THAT(terminal.problems.str(), Contains("closed matter stands in it") && Contains("a closed title"));
        CHECK_FALSE(terminal.exists("agenda.pdf"));
    }
    CHECK(terminal.run({"pack", file, "--meeting", october, "--output", terminal.path("pack.pdf")}) == Refused);
    CHECK_FALSE(terminal.exists("pack.pdf"));
    CHECK(terminal.run({"agenda", file, "--meeting", october, "--audience", "board"}) == Done);
}

TEST_CASE("A term that the officer watches for is found in the name of the file too")
{
    Terminal terminal;
    const std::string file = terminal.sample();
    change(terminal, file, [](application::UnitOfWork& unit) -> application::Result<> {
        auto partnership = application::require(unit, Id<domain::Partnership>(1));
        CSPDESK_TRY(partnership);
        partnership->value.watchedTerms = std::string("Operation Zebra");
        return application::change(unit, partnership->id, partnership->value);
    });
    CHECK(terminal.run({"agenda", file, "--meeting", october, "--output", terminal.path("agenda.html")}) == Done);
    CHECK(terminal.run({"agenda", file, "--meeting", october, "--output", terminal.path("operation-zebra.html")})
          == Refused);
    CHECK_THAT(terminal.problems.str(), Contains("file name") && Contains("operation-zebra"));
    CHECK_FALSE(terminal.exists("operation-zebra.html"));
}

TEST_CASE("A file name that an open paper bears itself is open, and a closed paper's own name still is not")
{
    Terminal terminal;
    const std::string file = terminal.sample();
    const auto add = [&](const std::string& name, const std::string& item, const std::vector<std::string>& more) {
        writeFile(terminal.path(name), "the words of " + more[1]);
        REQUIRE(terminal.run(with({"paper-add", file, terminal.path(name), "--meeting", october, "--item", item}, more))
                == Done);
    };
    const std::vector<std::string> list{"papers", file, "--meeting", october};
    add("terms-of-reference.txt", "6", {"--title", "First annex", "--board-only"});
    add("terms-of-reference.txt", "8", {"--title", "Second annex"});
    CHECK(terminal.run(list) == Done);
    CHECK_THAT(terminal.out.str(), Contains("terms-of-reference.txt") && !Contains("First annex"));

    add("heliotrope-safeguarding-review.txt", "6", {"--title", "Third annex", "--board-only"});
    CHECK(terminal.run(list) == Done);
    add("open.txt", "9", {"--title", "Heliotrope safeguarding review"});
    CHECK(terminal.run(list) == Refused);
    CHECK_THAT(terminal.problems.str(), Contains("line ") && Contains("Heliotrope safeguarding review"));
    CHECK(terminal.run(with(list, {"--format", "csv"})) == Refused);
    CHECK_THAT(terminal.problems.str(), Contains("row "));
    CHECK(terminal.run(with(list, {"--format", "json"})) == Refused);
    CHECK_THAT(terminal.problems.str(), Contains("paper ") && Contains(", title: “Heliotrope safeguarding review”"));
}

TEST_CASE("A public copy of a locked file needs the passphrase, because it is compared with the closed matter")
{
    Terminal terminal;
    const std::string file = terminal.sample();
    protect(terminal, file);
    for (const std::vector<std::string>& command : paperCommands(file)) {
        CAPTURE(command[0]);
        CHECK(terminal.run(command) == Refused);
        CHECK(terminal.out.str().empty());
        CHECK_THAT(terminal.problems.str(), Contains("--passphrase-file") && Contains("--unchecked"));
        CHECK(terminal.run(with(command, {"--passphrase-file", terminal.path("pass.txt")})) == Done);
        CHECK(terminal.problems.str().empty());
        CHECK(terminal.run(with(command, {"--unchecked"})) == Done);
        CHECK_THAT(terminal.problems.str(), Contains("was not compared"));
        CHECK_FALSE(terminal.out.str().empty());
    }
    terminal.typedSecret = "correct horse";
    CHECK(terminal.run({"agenda", file, "--meeting", october}) == Done);
}

TEST_CASE("Leaving out the comparison does not leave it out where it can be made")
{
    Terminal terminal;
    const std::string file = terminal.sample();
    retypeClosedTitle(terminal, file);
    CHECK(terminal.run({"agenda", file, "--meeting", october, "--unchecked"}) == Refused);
    protect(terminal, file);
    CHECK(terminal.run({"agenda", file, "--meeting", october, "--unchecked"}) == Done);
    CHECK(terminal.run(
              {"agenda", file, "--meeting", october, "--unchecked", "--passphrase-file", terminal.path("pass.txt")})
          == Refused);
}

TEST_CASE("The minutes of July 2025 come as text, page, Word file and JSON")
{
    Terminal terminal;
    const std::string file = terminal.sample();
    REQUIRE(terminal.run({"minutes", file, "--meeting", july}) == Done);
    CHECK_THAT(terminal.out.str(), Contains("Scott Fretwell (Chair)") && Contains("Action points 07/02 and 07/03"));
    for (const char* name : {"minutes.html", "minutes.pdf", "minutes.docx", "minutes.txt"}) {
        CHECK(terminal.run({"minutes", file, "--meeting", july, "--output", terminal.path(name)}) == Done);
        CHECK(terminal.exists(name));
    }
    REQUIRE(terminal.run({"minutes", file, "--meeting", july, "--format", "json"}) == Done);
    const auto json = nlohmann::json::parse(terminal.out.str());
    CHECK(json["ended"] == "12:35");
    CHECK(json["attendance"]["present"].size() == 20);       // counted in the partnership's own minutes
    CHECK(json["attendance"]["board_members_present"] == 9); // the eight of the Board, and a guest for another
    CHECK(json["attendance"]["public_present"] == 2);
    CHECK(json["items"].size() == 17);
    CHECK(json["items"][7]["paragraphs"][1]["number"] == "8.2");
    CHECK(json["actions"].size() == 8);
    CHECK(json["actions"][4]["reference"] == "07/05");
    CHECK(json["actions"][4]["paragraph"] == "6.3");
}

TEST_CASE("Closed paragraphs of the minutes stand in the board copy alone")
{
    Terminal terminal;
    const std::string file = terminal.sample();
    const auto paragraphsOfItem2 = [&](const std::string& audience) {
        REQUIRE(terminal.run({"minutes", file, "--meeting", july, "--audience", audience, "--format", "json"}) == Done);
        return nlohmann::json::parse(terminal.out.str())["items"][1]["paragraphs"].size();
    };
    CHECK(paragraphsOfItem2("board") == 3);
    CHECK(paragraphsOfItem2("public") == 0);
    REQUIRE(terminal.run({"minutes", file, "--meeting", july, "--output", terminal.path("minutes.html")}) == Done);
    const std::string html = readFile(terminal.path("minutes.html"));
    CHECK_THAT(html, Contains("Considered in closed session") && !Contains(">2.1<"));
    CHECK_THAT(html, Contains(">11.1<")); // the numbers are those of the board copy
}

TEST_CASE("The register of July 2025 counts the Board members against the quorum")
{
    Terminal terminal;
    const std::string file = terminal.sample();
    REQUIRE(terminal.run({"register", file, "--meeting", july, "--output", terminal.path("register.html")}) == Done);
    const std::string html = readFile(terminal.path("register.html"));
    CHECK_THAT(html, Contains("Quorate from 10:00 with 9 Board members, where 5 are needed"));
    CHECK_THAT(html, Contains("Representative of Inspector Shawn Emms"));
    CHECK_THAT(html, Contains("Board member; also for Samantha Shimmon"));
    CHECK(terminal.run({"register", file, "--meeting", july, "--format", "json"}) == Done);
    CHECK(nlohmann::json::parse(terminal.out.str())["apologies"].size() == 8);
}

TEST_CASE("The actions that October reviews are those of July, with what was told of them")
{
    Terminal terminal;
    const std::string file = terminal.sample();
    REQUIRE(terminal.run({"actions", file, "--meeting", october, "--format", "json"}) == Done);
    const auto actions = nlohmann::json::parse(terminal.out.str())["actions"];
    REQUIRE(actions.size() == 8);
    std::string outcomes;
    for (const auto& action : actions)
        outcomes += action["status"] == "closed" ? 'c' : 'o';
    CHECK(outcomes == "cooccccc"); // 07/02 and 07/03 are carried over
}

TEST_CASE("The log of actions is narrowed by what is open, overdue and whose it is")
{
    Terminal terminal;
    const std::string file = terminal.sample();
    const auto count = [&](const std::vector<std::string>& more) {
        REQUIRE(terminal.run(with({"actions", file, "--format", "json"}, more)) == Done);
        return nlohmann::json::parse(terminal.out.str())["actions"].size();
    };
    CHECK(count({}) == 8);
    CHECK(count({"--open"}) == 2);
    CHECK(count({"--overdue"}) == 0);
    CHECK(count({"--owner", "louise walker"}) == 2);
    CHECK(terminal.run({"actions", file, "--meeting", october, "--open"}) == WrongUsage);
    CHECK_THAT(terminal.problems.str(), Contains("whole log"));
}

TEST_CASE("A name that no action has among its owners is told, in the log and in the lists")
{
    Terminal terminal;
    const std::string file = terminal.sample();
    for (const std::vector<std::string>& more : {std::vector<std::string>{}, {"--lists"}, {"--format", "json"}}) {
        CHECK(terminal.run(with({"actions", file, "--owner", "Walkre"}, more)) == Refused);
        CHECK(terminal.out.str().empty());
        CHECK_THAT(terminal.problems.str(), Contains("No action point has an owner called “Walkre”."));
    }
    // Both of hers are closed.
    REQUIRE(terminal.run({"actions", file, "--lists", "--owner", "Walker"}) == Done);
    CHECK_THAT(terminal.out.str(), Contains("Nobody called “Walker” has an open action point."));
}

TEST_CASE("A folder that is not there is told before a pack is laid out, and so is one in place of the file")
{
    Terminal terminal;
    const std::string file = terminal.sample();
    CHECK(terminal.run({"pack", file, "--meeting", october, "--output", terminal.path("none/pack.pdf")})
          == commands::Failed);
    CHECK_THAT(terminal.problems.str(), Contains("There is no folder “" + terminal.path("none") + "”."));
    CHECK(terminal.run({"agenda", file, "--meeting", october, "--output", terminal.path("none/agenda.pdf")})
          == commands::Failed);
    CHECK_THAT(terminal.problems.str(), Contains("There is no folder"));
    std::filesystem::create_directory(terminal.path("folder.pdf"));
    CHECK(terminal.run({"pack", file, "--meeting", october, "--output", terminal.path("folder.pdf")})
          == commands::Failed);
    CHECK_THAT(terminal.problems.str(), Contains("It is a folder."));
    CHECK_FALSE(terminal.exists("folder.pdf.part"));
}

TEST_CASE("A pack is one PDF, and says so where another name is given")
{
    Terminal terminal;
    const std::string file = terminal.sample();
    CHECK(terminal.run({"pack", file, "--meeting", october}) == WrongUsage);
    CHECK(terminal.run({"pack", file, "--meeting", october, "--output", terminal.path("pack.html")}) == WrongUsage);
    CHECK_THAT(terminal.problems.str(), Contains("ends in .pdf"));
    for (const char* audience : {"board", "public"}) {
        const std::string output = terminal.path(std::string(audience) + ".pdf");
        CHECK(terminal.run({"pack", file, "--meeting", october, "--audience", audience, "--output", output}) == Done);
        CHECK(readFile(output).substr(0, 5) == "%PDF-");
    }
}

TEST_CASE("JSON is not written into a document: asking for both is wrong usage")
{
    Terminal terminal;
    const std::string file = terminal.sample();
    for (const auto& command : paperCommands(file)) {
        const std::string output = terminal.path("paper.pdf");
        CHECK(terminal.run(with(command, {"--output", output, "--format", "json"})) == WrongUsage);
        CHECK_THAT(terminal.problems.str(), Contains("--format json goes to the terminal"));
        CHECK_FALSE(terminal.exists("paper.pdf"));
        CHECK(terminal.run(with(command, {"--output", output, "--format", "text"})) == Done);
        std::filesystem::remove(output);
    }
}

TEST_CASE("A day without a meeting is told by every command that makes a paper")
{
    Terminal terminal;
    const std::string file = terminal.sample();
    for (const char* command : {"agenda", "minutes", "register", "actions"}) {
        CHECK(terminal.run({command, file, "--meeting", "2025-10-22"}) == Refused);
        CHECK_THAT(terminal.problems.str(), Contains("There is no meeting on Wednesday 22 October 2025."));
        CHECK(terminal.run({command, file, "--meeting", "22 October"}) == WrongUsage);
    }
}
