// SPDX-License-Identifier: MIT
#include "commands/terminal.h"
#include "support/golden.h"

#include <nlohmann/json.hpp>

#include <cmath>
#include <fstream>
#include <sstream>

using namespace cspdesk;
using namespace cspdesk::tests;
using Catch::Contains;
using commands::Done;
using commands::Refused;
using commands::WrongUsage;

namespace {

const std::string data = CSPDESK_SOURCE_DIR "/tests/statistics/survival/";

nlohmann::json jsonOf(Terminal& terminal, std::vector<std::string> words)
{
    REQUIRE(terminal.run(words) == Done);
    return nlohmann::json::parse(terminal.out.str());
}

std::string written(Terminal& terminal, const std::string& text)
{
    const std::string path = terminal.path("people.csv");
    std::ofstream(path, std::ios::binary) << text;
    return path;
}

} // namespace

TEST_CASE("Every Kaplan–Meier number of the JSON is R's, in all three intervals")
{
    Terminal terminal;
    const auto json = jsonOf(terminal, {"stats", "time-to-event", data + "long.csv", "--time", "time", "--event",
                                        "status", "--group", "group", "--at", "90,182,365,730,900", "--interval",
                                        "plain,log,log-log", "--format", "json", "--protect", "off"});
    std::ifstream expected(data + "expected-points.csv");
    std::string line;
    int compared = 0;
    while (std::getline(expected, line)) {
        std::istringstream stream(line + ',');
        std::vector<std::string> field;
        for (std::string one; std::getline(stream, one, ',');)
            field.push_back(one);
        if (field.at(0) != "long" || field.at(3) == "0")
            continue;
        CAPTURE(line);
        const auto& groups = json.at("groups");
        const auto group = std::find_if(groups.begin(), groups.end(),
                                        [&](const nlohmann::json& one) { return one.at("group") == field[1]; });
        const nlohmann::json& points = (field[1].empty() ? json.at("all") : *group).at("kaplan_meier");
        const auto point = std::find_if(points.begin(), points.end(), [&](const nlohmann::json& one) {
            return one.at("interval") == field[2] && one.at("days") == std::stoi(field[3]);
        });
        REQUIRE(point != points.end());
        CHECK(point->at("at_risk") == std::stoi(field[4]));
        CHECK(point->at("events") == std::stoi(field[5]));
        CHECK(std::abs(point->at("survival").get<double>() - std::stod(field[6])) < 1e-9);
        CHECK(std::abs(point->at("std_error").get<double>() - std::stod(field[7])) < 1e-9);
        CHECK(std::abs(point->at("low").get<double>() - std::stod(field[8])) < 1e-9);
        CHECK(std::abs(point->at("high").get<double>() - std::stod(field[9])) < 1e-9);
        ++compared;
    }
    CHECK(compared > 30);
    CHECK(json.at("log_rank").at("df") == 2);
    CHECK(json.at("protected_below").is_null());
}

TEST_CASE("Windows of dates are told with who could be followed, and Wilson's interval")
{
    // 12 of 69 within the year, as in the published cohort of 2021: 10.2 to 28.0 per cent by R's prop.test.
    std::string text = "index,again\n";
    for (int person = 0; person < 69; ++person)
        text += person < 12 ? "2021-03-01,2021-06-01\n" : "2021-03-01,\n";
    text += "2025-06-01,2025-06-09\n";
    Terminal terminal;
    const auto json =
        jsonOf(terminal, {"stats", "time-to-event", written(terminal, text), "--start", "index", "--event-date",
                          "again", "--end", "2025-07-17", "--at", "365", "--format", "json", "--protect", "off"});
    const auto& window = json.at("all").at("windows").at(0);
    CHECK(window.at("days") == 365);
    CHECK(window.at("eligible") == 69);
    CHECK(window.at("of") == 70);
    CHECK(window.at("events") == 12);
    CHECK(window.at("rate").get<double>() == Approx(12.0 / 69));
    CHECK(window.at("low").get<double>() == Approx(0.10238368967996815).margin(1e-9));
    CHECK(window.at("high").get<double>() == Approx(0.27983626131289169).margin(1e-9));
    CHECK_FALSE(json.contains("groups"));
}

TEST_CASE("Small numbers are hidden in the JSON as in the tables, unless it is said otherwise")
{
    std::string text = "days,status,cohort\n";
    for (int person = 0; person < 40; ++person)
        text += person < 3 ? "100,1,a\n" : person % 2 == 0 ? "400,0,a\n" : "400,1,b\n";
    Terminal terminal;
    const std::vector<std::string> words{"stats",  "time-to-event", written(terminal, text),
                                         "--time", "days",          "--event",
                                         "status", "--group",       "cohort",
                                         "--at",   "365",           "--format",
                                         "json"};
    const auto json = jsonOf(terminal, words);
    const auto& group = json.at("groups").at(0);
    CHECK(group.at("events").is_null());
    CHECK(group.at("windows").at(0).at("events").is_null());
    CHECK(group.at("windows").at(0).at("rate").is_null());
    CHECK(group.at("windows").at(0).at("hidden") == "small");
    CHECK(group.at("kaplan_meier").at(0).at("survival").is_null());
    CHECK(group.at("kaplan_meier").at(0).at("events").is_null());
    CHECK(json.at("protected_below") == 5);
    // Nor can it be had by taking the other group from all.
    CHECK((json.at("all").at("windows").at(0).at("events").is_null()
           || json.at("groups").at(1).at("windows").at(0).at("events").is_null()));
}

TEST_CASE("Groups that are called like other rows are not taken for them")
{
    std::string text = "days,status,cohort\n";
    for (int person = 0; person < 90; ++person)
        text += (person % 3 == 0 ? "400,0," : "100,1,")
              + std::string(person < 30   ? "All"
                            : person < 60 ? ""
                                          : "Not recorded")
              + '\n';
    Terminal terminal;
    const auto json = jsonOf(terminal, {"stats", "time-to-event", written(terminal, text), "--time", "days", "--event",
                                        "status", "--group", "cohort", "--at", "365", "--format", "json"});
    CHECK(json.at("all").at("people") == 90);
    REQUIRE(json.at("groups").size() == 3);
    for (const auto& group : json.at("groups")) {
        CHECK(group.at("people") == 30);
        CHECK(group.at("events") == 20);
    }
    REQUIRE(terminal.run({"stats", "time-to-event", terminal.path("people.csv"), "--time", "days", "--event", "status",
                          "--group", "cohort", "--at", "365"})
            == Done);
    CHECK_THAT(terminal.out.str(), Contains("“All”") && Contains("Not recorded (blank)"));
}

TEST_CASE("The tables are fit for people, and say what may not be compared")
{
    Terminal terminal;
    REQUIRE(terminal.run({"stats", "time-to-event", data + "long.csv", "--time", "time", "--event", "status", "--group",
                          "group", "--at", "182", "--coverage", "Cambridge City"})
            == Done);
    const std::string text = terminal.out.str();
    CHECK_THAT(text, Contains("The event so far, Cambridge City"));
    CHECK_THAT(text, Contains("do not compare these rows"));
    CHECK_THAT(text, Contains("The event within 6 months (182 days), Cambridge City"));
    CHECK_THAT(text, Contains("The groups differ by more than chance makes likely"));
    CHECK_THAT(text, Contains("SHA-256"));
}

TEST_CASE("A question that is not one is refused with what to say")
{
    Terminal terminal;
    const std::string file = data + "long.csv";
    const auto refusedWith = [&](std::vector<std::string> words, const std::string& message) {
        words.insert(words.begin(), {"stats", "time-to-event", file});
        CHECK(terminal.run(words) == WrongUsage);
        CHECK_THAT(terminal.problems.str(), Contains(message));
    };
    refusedWith({}, "say either --time and --event");
    refusedWith({"--time", "time"}, "say either --time and --event");
    refusedWith({"--start", "a", "--event-date", "b"}, "say either --time and --event");
    refusedWith({"--time", "a", "--event", "b", "--exit", "c"}, "say either --time and --event");
    refusedWith({"--time", "a", "--event", "b", "--at", "182,soon"}, "--at needs numbers of days");
    refusedWith({"--time", "a", "--event", "b", "--at", "0"}, "--at needs numbers of days");
    refusedWith({"--time", "a", "--event", "b", "--interval", "wald"}, "--interval is plain");
    refusedWith({"--start", "a", "--event-date", "b", "--end", "soon"}, "--end needs a date");
    CHECK(terminal.run({"stats", "time-to-event", file, "--time", "days", "--event", "status"}) == Refused);
    CHECK_THAT(terminal.problems.str(), Contains("“days”") && Contains("“time”, “status”, “group”"));
}

TEST_CASE("How the share grows is drawn for groups of fifty people and more")
{
    Terminal terminal;
    const std::string drawing = terminal.path("growth.svg");
    const std::vector<std::string> words{"stats",   "time-to-event", data + "long.csv", "--time", "time",
                                         "--event", "status",        "--group",         "group",  "--chart",
                                         drawing,   "--coverage",    "Cambridge"};
    REQUIRE(terminal.run(words) == Done);
    std::ifstream stream(drawing, std::ios::binary);
    const std::string svg{std::istreambuf_iterator<char>(stream), {}};
    CHECK_THAT(svg, Contains("How the share with the event grows with time, Cambridge")
                        && Contains("Between two points none or at least 5 people are counted"));
}
