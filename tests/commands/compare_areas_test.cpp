// SPDX-License-Identifier: MIT
// `stats compare-areas` on a sample group, against the ranks and averages of the Strategic Assessment 2015/16.
#include "commands/terminal.h"
#include "statistics/similar_areas.h"
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

const std::string sample = CSPDESK_SOURCE_DIR "/resources/sample/similar-areas.csv";

json jsonOf(const Words& words)
{
    Terminal terminal;
    Words all{"stats", "compare-areas"};
    all.insert(all.end(), words.begin(), words.end());
    all.insert(all.end(), {"--format", "json"});
    REQUIRE(terminal.run(all) == Done);
    return json::parse(terminal.out.str()).at("tables");
}

const json& rowOf(const json& table, const std::string& name)
{
    for (const json& row : table.at("rows"))
        if (row.at("cells").at(0) == name)
            return row.at("cells");
    FAIL("no row " << name);
    return table;
}

std::string written(Terminal& terminal, const std::string& name, const std::string& text)
{
    const std::string path = terminal.path(name);
    std::ofstream(path, std::ios::binary) << text;
    return path;
}

double toOneDecimal(const json& number) { return std::round(number.get<double>() * 10) / 10; }

} // namespace

TEST_CASE("Ranks count from the lowest rate, ties share one, and the average holds the area itself")
{
    using Rates = std::vector<std::optional<double>>;
    const auto place = statistics::placeAmong(Rates{4.0, 1.0, 4.0, std::nullopt, 7.0}, 0);
    REQUIRE(place.has_value());
    CHECK(place->rank == 2);
    CHECK(place->average == Approx(4));
    CHECK(place->reporting == 4);
    CHECK(statistics::placeAmong(Rates{4.0, 1.0, 4.0, std::nullopt, 7.0}, 4)->rank == 4);
    CHECK_FALSE(statistics::placeAmong(Rates{1.0, std::nullopt}, 1).has_value());
}

TEST_CASE("Cambridge stands among its most similar areas as it is printed")
{
    const json summary = jsonOf({sample, "--area", "Cambridge"}).at(0);
    const auto isPrinted = [&](const char* measure, double rate, double average, int rank) {
        CAPTURE(measure);
        const json& cells = rowOf(summary, measure);
        CHECK(cells.at(1).get<double>() == Approx(rate));
        CHECK(toOneDecimal(cells.at(2)) == Approx(average));
        CHECK(cells.at(4) == rank);
        CHECK(cells.at(5) == "15 of 15 reporting");
    };
    isPrinted("Cycle crime", 18.4, 4.3, 15);
    isPrinted("Theft from a person", 11.31, 9.6, 12);
    isPrinted("Burglary", 6.7, 6.5, 11);
    CHECK_THAT(summary.at("notes").at(2).get<std::string>(), Contains("31 March 2015"));
}

TEST_CASE("Areas that did not report are counted as such and stand in no average")
{
    Terminal terminal;
    const std::string file = written(terminal, "group.csv", "area,rate\nHere,5\nThere,3\nSilent,\nFar,10\n");
    const json tables = jsonOf({file, "--area", "Here", "--group-date", "2024-04-01"});
    const json& cells = tables.at(0).at("rows").at(0).at("cells");
    CHECK(cells.at(2) == 6.0);
    CHECK(cells.at(4) == 2);
    CHECK(cells.at(5) == "3 of 4 reporting");
    CHECK(rowOf(tables.at(1), "Silent").at(1).at("none") == "not-available");
    const json silent = jsonOf({file, "--area", "Silent"});
    CHECK(silent.at(0).at("rows").at(0).at("cells").at(4).at("none") == "not-available");
}

TEST_CASE("Rates of counts and populations are worked out, and a small count hides the average and the ranks with it")
{
    Terminal terminal;
    const std::string file =
        written(terminal, "group.csv", "area,count,population\nHere,50,10000\nThere,3,10000\nFar,90,10000\n");
    const json open = jsonOf({file, "--area", "Here", "--protect", "off"});
    CHECK(open.at(0).at("rows").at(0).at("cells").at(1) == 5.0);
    CHECK(open.at(0).at("rows").at(0).at("cells").at(4) == 2);
    const json shown = jsonOf({file, "--area", "Here"});
    for (std::size_t column = 1; column <= 4; ++column)
        CHECK(shown.at(0).at("rows").at(0).at("cells").at(column).at("hidden") == "protecting");
    CHECK(rowOf(shown.at(1), "There").at(1).at("hidden") == "small");
    CHECK(rowOf(shown.at(1), "There").at(3).at("hidden") == "protecting");
    CHECK(rowOf(shown.at(1), "Far").at(3) == 9.0);
}

TEST_CASE("A group that cannot be used says which row is wrong")
{
    Terminal terminal;
    const auto told = [&](const std::string& rows) {
        const std::string file = written(terminal, "group.csv", rows);
        CHECK(terminal.run({"stats", "compare-areas", file, "--area", "Here"}) == Refused);
        return terminal.problems.str();
    };
    CHECK_THAT(told("area,rate\nHere,many\n"), Contains("Row 2: “many” is no number"));
    CHECK_THAT(told("area,rate\nHere,5\nHere,6\n"), Contains("Row 3: “Here” has a row already"));
    CHECK_THAT(told("area,count,population\nHere,5,\n"), Contains("Row 2: “Here” has neither a rate nor a count"));
    CHECK_THAT(told("area,rate,group_date\nHere,5,spring\n"), Contains("“spring” is no day"));
    CHECK_THAT(told("area,rate\nThere,5\n"), Contains("There is no area “Here”"));
    CHECK(terminal.run({"stats", "compare-areas", sample}) == WrongUsage);
    CHECK_THAT(terminal.problems.str(), Contains("--area is missing"));
}

TEST_CASE("Areas most alike go into every kind of file, with their charts")
{
    Terminal terminal;
    for (const char* name :
         {"out.html", "out.pdf", "out.docx", "out.xlsx", "out.csv", "out.json", "out.txt", "out.cspresult"}) {
        CAPTURE(name);
        REQUIRE(terminal.run({"stats", "compare-areas", sample, "--area", "Cambridge", "--output", terminal.path(name),
                              "--chart", terminal.path("chart.svg")})
                == Done);
        CHECK(terminal.exists(name));
    }
}
