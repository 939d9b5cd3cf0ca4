// SPDX-License-Identifier: MIT
#include "commands/terminal.h"
#include "support/eventful_meeting.h"

#include <nlohmann/json.hpp>

using namespace cspdesk;
using namespace cspdesk::tests;
using Catch::Contains;
using commands::Done;
using commands::Refused;
using commands::WrongUsage;
using nlohmann::json;

namespace {

const std::string day = "2025-11-04";

json answer(Terminal& terminal, const std::vector<std::string>& words)
{
    REQUIRE(terminal.run(words) == Done);
    return json::parse(terminal.out.str());
}

} // namespace

TEST_CASE("No word of a closed vote stands in a public answer of any command about a meeting")
{
    EventfulMeeting meeting;
    Terminal terminal;
    const std::string file = meeting.store().path().string();
    for (const char* command : {"agenda", "minutes", "register", "votes", "decisions", "actions"})
        for (const char* format : {"text", "json"}) {
            INFO(command << ' ' << format);
            CHECK(terminal.run({command, file, "--meeting", day, "--format", format}) == Done);
            CHECK(terminal.out.str().size() > 50);
            for (const char* closed : {"ebra", "uagga", "owns shares", "Wilhelmina Featherstonehaugh-Cholmondeley for"})
                CHECK_THAT(terminal.out.str(), !Contains(closed));
        }
}

TEST_CASE("The voting record in JSON has each agency's vote, and for the Board what it was computed from")
{
    EventfulMeeting meeting;
    Terminal terminal;
    const std::string file = meeting.store().path().string();
    const json board = answer(terminal, {"votes", file, "--meeting", day, "--audience", "board", "--format", "json"});
    const json& amendment = board["items"][0]["motions"][1];
    CHECK(amendment["kind"] == "amendment");
    const json& tied = amendment["votes"][0];
    CHECK(tied["for"] == 3);
    CHECK(tied["against"] == 3);
    CHECK(tied["tie"] == true);
    CHECK(tied["casting_vote"] == "for");
    CHECK(tied["outcome"] == "carried");
    CHECK(tied["explanation"].size() > 3);
    CHECK(board["items"][0]["motions"][0]["notified"].size() == 2);

    const json open = answer(terminal, {"votes", file, "--meeting", day, "--format", "json"});
    const json& shown = open["items"][0]["motions"][1]["votes"][0];
    CHECK(shown["outcome"] == "carried");
    for (const char* key : {"explanation", "set_aside", "ambiguities", "quorum_counted"})
        CHECK_FALSE(shown.contains(key));
    CHECK_FALSE(open["items"][0]["motions"][0].contains("notified"));
}

TEST_CASE("The register in JSON tells presence, chair, quorum and sessions as they were recorded")
{
    EventfulMeeting meeting;
    Terminal terminal;
    const json told =
        answer(terminal, {"register", meeting.store().path().string(), "--meeting", day, "--format", "json"});
    CHECK(told["presiding"][0]["name"] == "Bob");
    CHECK(told["presiding"][0]["basis"] == "vice_chair");
    CHECK(told["sessions"][1]["public_present"] == 2);
    CHECK(told["quorum_turns"][0]["quorate"] == true);
    CHECK(told["quorum_turns"].back()["at"] == "11:20");
    CHECK(told["quorum_turns"].back()["quorate"] == false);
}

TEST_CASE("The chair's brief is for whoever presides: a public copy is refused with the reason")
{
    Terminal terminal;
    const std::string file = terminal.sample();
    CHECK(terminal.run({"brief", file, "--meeting", "2025-10-21", "--audience", "public"}) == Refused);
    CHECK_THAT(terminal.problems.str(), Contains("There is no public copy of the chair’s brief"));
    CHECK(terminal.out.str().empty());
    CHECK(terminal.run({"brief", file, "--meeting", "2025-10-21"}) == Done);
    CHECK_THAT(terminal.out.str(), Contains("For the person presiding") && Contains("terms of reference, 5b"));
    CHECK(terminal.run({"brief", file, "--meeting", "2025-10-21", "--audience", "everybody"}) == WrongUsage);
}

TEST_CASE("Each paper of the meeting is written in every format")
{
    Terminal terminal;
    const std::string file = terminal.sample();
    for (const char* command : {"brief", "votes", "decisions"})
        for (const char* name : {"paper.html", "paper.pdf", "paper.docx", "paper.txt"}) {
            CHECK(terminal.run({command, file, "--meeting", "2025-07-01", "--output", terminal.path(name)}) == Done);
            CHECK(readFile(terminal.path(name)).size() > 300);
        }
}
