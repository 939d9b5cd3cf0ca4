// SPDX-License-Identifier: MIT
// `stats scheme` on the sample register and on figures entered by hand, against the printed figures.
#include "commands/terminal.h"
#include "support/catch.h"

#include <nlohmann/json.hpp>

#include <cmath>
#include <fstream>

using namespace cspdesk;
using namespace cspdesk::tests;
using Catch::Contains;
using commands::Done;
using commands::Refused;
using commands::WrongUsage;
using nlohmann::json;

namespace {

using Words = std::vector<std::string>;

const std::string folder = CSPDESK_SOURCE_DIR "/resources/sample/";

Words asked(const std::string& registered, const Words& more)
{
    Words out{"stats",      "scheme",  registered,   "--on",        "2025-07-17", "--from",
              "2021-10-01", "--until", "2024-12-31", "--extracted", "2025-07-17"};
    out.insert(out.end(), more.begin(), more.end());
    return out;
}

Words sample(const Words& more)
{
    Words out = asked(folder + "iom-register.csv",
                      {"--offences", folder + "iom-offences.csv", "--districts", "Cambridge City"});
    out.insert(out.end(), more.begin(), more.end());
    return out;
}

/// The fifteen people of the Strategic Assessment of 2015-16.
Words entered(const Words& more = {})
{
    Words out{"stats",          "scheme", "--people",        "15", "--before-count", "97", "--before-months", "12",
              "--during-count", "88",     "--during-months", "18", "--after-count",  "4"};
    out.insert(out.end(), more.begin(), more.end());
    return out;
}

json jsonOf(Words words)
{
    Terminal terminal;
    words.insert(words.end(), {"--format", "json"});
    REQUIRE(terminal.run(words) == Done);
    return json::parse(terminal.out.str());
}

const json& cellOf(const json& all, std::size_t table, const std::string& row, std::size_t column)
{
    for (const json& each : all.at("tables").at(table).at("rows"))
        if (each.at("cells").at(0).get<std::string>().starts_with(row))
            return each.at("cells").at(column);
    FAIL("no row " << row);
    return all;
}

std::string written(Terminal& terminal, const std::string& name, const std::string& text)
{
    const std::string path = terminal.path(name);
    std::ofstream(path, std::ios::binary) << text;
    return path;
}

/// A register of so many people, on the scheme for all of 2023, with an identifier each.
std::string registerOf(int people, int stillOn)
{
    std::string rows = "person_id,joined_date,left_date\n";
    for (int person = 0; person < people; ++person)
        rows += "P" + std::to_string(person) + ",2023-01-01," + (person < stillOn ? "\n" : "2023-12-31\n");
    return rows;
}

/// Offences of the first so many of them, on one day each.
std::string offencesOf(int before, int during, int after)
{
    std::string rows = "person_id,offence_date\n";
    const auto add = [&](int people, const std::string& day) {
        for (int person = 0; person < people; ++person)
            rows += "P" + std::to_string(person) + ',' + day + '\n';
    };
    add(before, "2022-05-05");
    add(before, "2022-06-06");
    add(during, "2023-05-05");
    add(after, "2024-05-05");
    return rows;
}

json rates(const std::string& registered, const std::string& offences, const Words& more = {})
{
    Terminal terminal;
    Words words = asked(written(terminal, "register.csv", registered),
                        {"--offences", written(terminal, "offences.csv", offences), "--format", "json"});
    words.insert(words.end(), more.begin(), more.end());
    REQUIRE(terminal.run(words) == Done);
    return json::parse(terminal.out.str());
}

} // namespace

TEST_CASE("The cohorts of the sample and their ages are those of the paper")
{
    const json all = jsonOf(sample({"--protect", "off"}));
    CHECK(cellOf(all, 0, "Current", 1) == 18);
    CHECK(cellOf(all, 0, "Historic", 1) == 23);
    CHECK(cellOf(all, 0, "Historic", 2) == 209);
    CHECK(cellOf(all, 0, "Historic", 3).at("percent") == 11);
    CHECK(cellOf(all, 1, "30 to 39", 2).at("percent") == 43);
    CHECK(cellOf(all, 1, "25 to 29", 2).at("percent") == 26);
    CHECK(cellOf(all, 1, "Not recorded", 1) == 0);
    CHECK(cellOf(all, 1, "All", 1) == 23);
}

TEST_CASE("The figures of fifteen people that were entered are told by person-month, as they were printed")
{
    const json all = jsonOf(entered({"--protect", "off"}));
    const json& before = all.at("periods").at("before");
    const json& during = all.at("periods").at("during");
    const json& after = all.at("periods").at("after");
    CHECK(before.at("person_months") == 180.0);
    CHECK(during.at("person_months") == 270.0);
    CHECK(before.at("rate").get<double>() == Approx(97.0 / 180));
    CHECK(during.at("rate").get<double>() == Approx(88.0 / 270));
    // R: poisson.test(c(88, 97), c(270, 180)) and poisson.test(97, 180)
    CHECK(during.at("ratio").get<double>() == Approx(0.60481099656357395));
    CHECK(during.at("ratio_low").get<double>() == Approx(0.44800155306729861));
    CHECK(during.at("ratio_high").get<double>() == Approx(0.81556765257851038));
    CHECK(before.at("rate_low").get<double>() == Approx(0.4370026).epsilon(1e-6));
    CHECK(after.at("offences") == 4);
    CHECK(after.at("rate").is_null());
    CHECK(cellOf(all, 0, "After", 5).at("none") == "not-available");
    CHECK_THAT(all.at("comparison").get<std::string>(),
               Contains("The rate was lower (0.60 times the rate before, 95% interval "
                        "0.45 to 0.82)")
                   && Contains("After the scheme: not compared") && Contains("regression to the mean"));
}

TEST_CASE("With the months after the scheme they are compared as well")
{
    const json all = jsonOf(entered({"--protect", "off", "--after-months", "6"}));
    CHECK(all.at("periods").at("after").at("person_months") == 90.0);
    // R: poisson.test(c(4, 97), c(90, 180))
    CHECK(all.at("periods").at("after").at("ratio_high").get<double>() == Approx(0.21804495012185784));
    CHECK_THAT(all.at("comparison").get<std::string>(), Contains("0.08 times the rate before"));
}

TEST_CASE("A small number that was entered is hidden, and so is whatever it could be worked out of")
{
    Terminal terminal;
    REQUIRE(terminal.run(entered({"--after-months", "6"})) == Done);
    const std::string text = terminal.out.str();
    CHECK_THAT(text, Contains("<5") && !Contains("0.044") && !Contains("0.08 times"));
    CHECK_THAT(text, Contains("not compared with before it, since a figure"));
    Words few = entered();
    few[3] = "7";
    const json all = jsonOf(few);
    for (const char* time : {"before", "during", "after"})
        for (const char* figure : {"people", "person_months", "offences", "rate", "ratio"})
            CHECK(all.at("periods").at(time).at(figure).is_null());
}

TEST_CASE("A difference that may be chance is called neither a fall nor a rise")
{
    const json all = rates(registerOf(20, 0), offencesOf(10, 18, 12), {"--protect", "off"});
    const std::string text = all.at("comparison").get<std::string>();
    CHECK(all.at("periods").at("before").at("offences") == 20);
    CHECK(all.at("periods").at("during").at("offences") == 18);
    CHECK_THAT(text, Contains("During the scheme: 18 offences in 239.8 person-months")
                         && Contains("it cannot be said that offending rose or fell"));
    CHECK_THAT(text, Contains("regression to the mean"));
    const json rose = rates(registerOf(20, 0), offencesOf(2, 20, 20), {"--protect", "off"});
    CHECK_THAT(rose.at("comparison").get<std::string>(), Contains("The rate was higher ("));
}

TEST_CASE("Figures before the scheme that are hidden are in no comparison")
{
    const json all = rates(registerOf(20, 0), offencesOf(2, 20, 15));
    const json& before = all.at("periods").at("before");
    CHECK(before.at("people") == 20);
    for (const char* figure : {"offenders", "offences", "rate", "rate_low", "rate_high"})
        CHECK(before.at(figure).is_null());
    CHECK(all.at("periods").at("during").at("rate").is_number());
    for (const char* time : {"during", "after"})
        for (const char* figure : {"ratio", "ratio_low", "ratio_high"})
            CHECK(all.at("periods").at(time).at(figure).is_null());
    CHECK_THAT(all.at("comparison").get<std::string>(), !Contains("offences in") && Contains("is hidden"));
}

TEST_CASE("Before, during and after stand in the order of time whatever is hidden in them")
{
    // Fewest people after, so that the rows fall by people; of those during one did not offend. Ten are still on the
    // scheme, and offend in 2024 as well.
    const json all = rates(registerOf(30, 10), offencesOf(30, 29, 20));
    CHECK(all.at("periods").at("during").at("offences") == 39);
    CHECK(all.at("periods").at("during").at("offenders").is_null());
    CHECK(all.at("periods").at("after").at("people") == 20);
    CHECK(all.at("tables").at(1).at("rows").at(1).at("cells").at(0) == "During");
}

TEST_CASE("A time of which next to nobody is missing is hidden, since the cohort stands beside it")
{
    const json all = rates(registerOf(30, 2), offencesOf(20, 20, 20));
    for (const char* figure : {"people", "offenders", "person_months", "offences", "rate", "ratio"})
        CHECK(all.at("periods").at("after").at(figure).is_null());
    CHECK(all.at("periods").at("during").at("people") == 30);
    const json none = rates(registerOf(3, 3), offencesOf(3, 3, 0));
    CHECK(cellOf(none, 1, "After", 5).at("hidden") == "protecting"); // "no such rate" would say that all are on it
    const json open = rates(registerOf(30, 2), offencesOf(20, 20, 20), {"--protect", "off"});
    CHECK(open.at("periods").at("after").at("people") == 28);
}

TEST_CASE("No small number of people stands anywhere in the protected tables of the sample")
{
    for (const int threshold : {5, 10}) {
        const json all = jsonOf(sample({"--protect", std::to_string(threshold)}));
        int numbers = 0;
        for (const json& table : all.at("tables")) {
            CHECK(table.at("threshold") == threshold);
            CHECK(table.at("provenance").at("rowsRead").get<int>() % (2 * threshold) == 0);
            for (const json& row : table.at("rows"))
                for (const json& cell : row.at("cells"))
                    if (cell.is_number_integer()) {
                        ++numbers;
                        CAPTURE(threshold, table.at("id"), row.at("cells").at(0));
                        CHECK((cell == 0 || cell >= threshold));
                    }
        }
        CHECK(numbers > 8);
    }
}

TEST_CASE("What is not counted of a register and of offences is told")
{
    Terminal terminal;
    const std::string registered = written(terminal, "register.csv",
                                           "person_id,joined_date,left_date,district\n"
                                           "1,2022-01-01,2021-01-01,Fenland\n"
                                           "2,2022-01-01,,Fenland\n"
                                           "2,2022-01-01,,Fenland\n"
                                           ",2022-01-01,,Fenland\n");
    const std::string offences =
        written(terminal, "offences.csv", "person_id,offence_date\n2,2022-02-02\n3,2022-02-02\n2,2026-01-01\n");
    const std::string problems = terminal.path("problems.csv");
    REQUIRE(
        terminal.run(asked(registered, {"--offences", offences, "--districts", "Fenland;Ely", "--problems", problems}))
        == Done);
    CHECK_THAT(terminal.problems.str(),
               Contains("1 row with the day of leaving before that of joining: left out")
                   && Contains("Row 2: The day of leaving, 2021-01-01, is before that of joining")
                   && Contains("1 row without a person") && Contains("1 row says again what another says")
                   && Contains("1 offence of somebody who is not on the register")
                   && Contains("Row 4: The day of the offence, 2026-01-01, is after the day")
                   && Contains("No row of the register is of the district “Ely”"));
    CHECK(terminal.exists("problems.csv"));
    CHECK_THAT(terminal.out.str(), Contains("The register has no days of birth"));
    REQUIRE(terminal.run(asked(registered, {"--offences", registered, "--output", registered + ".txt"})) == Refused);
    CHECK_THAT(terminal.problems.str(), Contains("offence_date") && Contains("--offence-columns"));
}

TEST_CASE("The tables of a scheme go into every kind of file, and never over an extract")
{
    Terminal terminal;
    for (const char* name : {"out.html", "out.pdf", "out.docx", "out.xlsx", "out.csv", "out.json", "out.txt"}) {
        CAPTURE(name);
        REQUIRE(terminal.run(sample({"--output", terminal.path(name)})) == Done);
        CHECK(terminal.exists(name));
        REQUIRE(terminal.run(entered({"--output", terminal.path(name)})) == Done);
    }
    const std::string offences = written(terminal, "mine.csv", "person_id,offence_date\n");
    CHECK(terminal.run(asked(folder + "iom-register.csv", {"--offences", offences, "--output", offences})) == Refused);
    CHECK_THAT(terminal.problems.str(), Contains("Nothing was written"));
}

TEST_CASE("A wrong line for a scheme says what is wrong with it")
{
    Terminal terminal;
    const auto isRefused = [&](const Words& words, const std::string& because) {
        CAPTURE(because);
        CHECK(terminal.run(words) == WrongUsage);
        CHECK_THAT(terminal.problems.str(), Contains(because));
        CHECK(terminal.out.str().empty());
    };
    isRefused({"stats", "scheme"}, "REGISTER.csv is missing");
    isRefused({"stats", "scheme", "r.csv", "--on", "2025-07-17"}, "--from is missing");
    isRefused({"stats", "scheme", "--people", "15"}, "--before-count is missing");
    isRefused(entered({"--offences", "o.csv"}), "--offences asks something of a register");
    isRefused(asked("r.csv", {"--before", "6"}), "--before needs --offences FILE");
    isRefused(asked("r.csv", {"--offences", "o.csv", "--before", "0"}), "--before needs a whole number");
    isRefused(asked("r.csv", {"--people", "3"}), "figures are entered instead of a register");
    isRefused(asked("r.csv", {"--chart", "c.svg"}), "there is no option --chart");
    isRefused(asked("-", {"--offences", "-"}), "only one of the two files");
    Words early = asked("r.csv", {});
    early.back() = "2024-06-30";
    isRefused(early, "--extracted is before the last day of a cohort");
    Words turned = asked("r.csv", {});
    turned[8] = "2021-09-30";
    isRefused(turned, "--until is before --from");
    Words none = entered();
    none[3] = "0";
    isRefused(none, "--people needs a whole number from 1");
}
