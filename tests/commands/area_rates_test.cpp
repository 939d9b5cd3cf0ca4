// SPDX-License-Identifier: MIT
// `stats rates` on the samples, against Tables 1 and 3 of the Strategic Assessment 2015/16.
#include "commands/terminal.h"
#include "support/catch.h"
#include "support/small_csv.h"

#include <nlohmann/json.hpp>

#include <cmath>
#include <fstream>
#include <map>

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

Words asked(const std::string& crimes, const std::string& population, const Words& more = {})
{
    Words out{"stats",   "rates",           crimes,         "--earlier", "2013-10:2014-09",
              "--later", "2014-10:2015-09", "--population", population};
    out.insert(out.end(), more.begin(), more.end());
    return out;
}

json jsonOf(Words words)
{
    Terminal terminal;
    words.insert(words.end(), {"--format", "json"});
    REQUIRE(terminal.run(words) == Done);
    return json::parse(terminal.out.str()).at("tables");
}

using Cells = std::map<std::string, json>;

std::map<std::string, Cells> rowsOf(const json& table)
{
    std::map<std::string, Cells> out;
    for (const json& row : table.at("rows"))
        for (std::size_t column = 0; column < row.at("cells").size(); ++column)
            out[row.at("cells").at(0).get<std::string>()][table.at("columns").at(column).at("id").get<std::string>()] =
                row.at("cells").at(column);
    return out;
}

std::string written(Terminal& terminal, const std::string& name, const std::string& text)
{
    const std::string path = terminal.path(name);
    std::ofstream(path, std::ios::binary) << text;
    return path;
}

} // namespace

TEST_CASE("Violence by ward changes as Table 1 prints it")
{
    const auto rows =
        rowsOf(jsonOf(asked(folder + "vap-by-ward.csv", folder + "ward-population.csv", {"--protect", "off"})).at(0));
    for (const auto& line : tests::rowsOf("strategic-table-1.csv")) {
        CAPTURE(line[0]);
        const Cells& cells = rows.at(line[0].substr(0, line[0].find(" Ward")));
        CHECK(cells.at("earlier_count") == std::stoi(line[1]));
        CHECK(cells.at("later_count") == std::stoi(line[2]));
        CHECK(cells.at("change") == std::stod(line[3]));
        CHECK(cells.at("change_pct").get<double>() == Approx(std::stod(line[4])));
    }
    // More than the 1,609 that Appendix F has of the whole city in the earlier year.
    CHECK(rows.at("All areas").at("earlier_count") == 1694);
    CHECK(rows.at("All areas").at("later_count") == 1954);
    CHECK(rows.at("Abbey").at("reading") == "may be chance");
    CHECK(rows.at("Castle").at("reading") == "");
}

TEST_CASE("The unweighted means of the rates of small areas are those of Table 3, beside the rates of the wards")
{
    const json tables = jsonOf(asked(folder + "violence-by-small-area.csv", folder + "small-area-population.csv"));
    const auto rows = rowsOf(tables.at(1));
    for (const auto& line : tests::rowsOf("strategic-table-3.csv")) {
        CAPTURE(line[0]);
        const Cells& cells = rows.at(line[0]);
        CHECK(std::round(cells.at("mean_of_rates").get<double>() * 100) == std::round(std::stod(line[1]) * 100));
        CHECK(cells.at("rate").get<double>()
              == Approx(1000.0 * cells.at("count").get<double>() / cells.at("population").get<double>()));
        CHECK(cells.at("mean_of_rates") != cells.at("rate"));
    }
    const Cells& all = rows.at("All areas");
    CHECK(all.at("count") == 1217);
    CHECK(all.at("population") == 128'500);
    CHECK(all.at("rate").get<double>() == Approx(9.4708).epsilon(1e-4));
    // R: Byar's interval of 1,217 by 128.5
    CHECK(all.at("rate_low").get<double>() == Approx(8.94612592069).epsilon(1e-9));
    CHECK(tables.at(1).at("columns").at(1).at("heading") == "Population, 2014");
}

TEST_CASE("The funnel names the wards that differ from all by more than chance")
{
    const auto rows =
        rowsOf(jsonOf(asked(folder + "violence-by-small-area.csv", folder + "small-area-population.csv")).at(2));
    CHECK(rows.at("Market").at("place") == "above the 99.8% limits");
    CHECK(rows.at("Newnham").at("place") == "below the 99.8% limits");
    CHECK(rows.at("Coleridge").at("place") == "");
    // R: qpois(c(.001, .025, .975, .999), 1217 * 8458 / 128500) is 54, 63, 98, 109
    const Cells& coleridge = rows.at("Coleridge");
    CHECK(std::lround(coleridge.at("low_998").get<double>() * 8.458) == 54);
    CHECK(std::lround(coleridge.at("low_95").get<double>() * 8.458) == 63);
    CHECK(std::lround(coleridge.at("high_95").get<double>() * 8.458) == 98);
    CHECK(std::lround(coleridge.at("high_998").get<double>() * 8.458) == 109);
}

TEST_CASE("A printed rate is held against every category of the file")
{
    const json tables =
        jsonOf(asked(folder + "recorded-crime-2013-2015.csv", folder + "ward-population.csv",
                     {"--categories", "All Violence Against The Person", "--printed-rate", "9.5", "--protect", "off"}));
    const auto rows = rowsOf(tables.at(3));
    CHECK(rows.at("Violence without injury").at("gives") == "yes");
    CHECK(rows.at("Violence without injury").at("count") == 1217);
    CHECK(rows.at("All Violence Against The Person").at("gives") == "no");
    CHECK(rows.at("All Violence Against The Person").at("rate").get<double>() == Approx(15.2).epsilon(1e-2));
    int fitting = 0;
    for (const auto& [category, cells] : rows)
        fitting += cells.at("gives") == "yes" ? 1 : 0;
    CHECK(fitting <= 2);
}

TEST_CASE("A small count of an area is hidden in every table, and so is what it could be worked out of")
{
    Terminal terminal;
    const std::string crimes = written(terminal, "crimes.csv",
                                       "area,month,count\nNorth,2014-01,40\nSouth,2014-01,30\nEast,2014-01,20\n"
                                       "North,2015-01,3\nSouth,2015-01,30\nEast,2015-01,25\n");
    const std::string people = written(terminal, "people.csv",
                                       "area,population,year\nNorth,1000,2014\nSouth,\"2,000\",2014\nEast,3000,2014\n");
    const json tables = jsonOf(asked(crimes, people));
    const auto changes = rowsOf(tables.at(0));
    CHECK(changes.at("North").at("later_count").at("hidden") == "small");
    CHECK(changes.at("East").at("later_count").at("hidden") == "protecting");
    CHECK(changes.at("All areas").at("later_count") == 58);
    const auto rates = rowsOf(tables.at(1));
    for (const char* area : {"North", "East"})
        for (const char* figure : {"count", "rate", "rate_low", "rate_high"})
            CHECK(rates.at(area).at(figure).contains("hidden"));
    CHECK(rates.at("All areas").at("mean_of_rates").at("hidden") == "protecting");
    CHECK(rates.at("South").at("rate") == 15.0);
    const auto funnel = rowsOf(tables.at(2));
    CHECK(funnel.at("North").at("place") == "");
    CHECK(funnel.at("North").at("rate").at("hidden") == "protecting");
    const json open = jsonOf(asked(crimes, people, {"--protect", "off"}));
    CHECK(rowsOf(open.at(1)).at("North").at("rate") == 3.0);
}

TEST_CASE("Areas without a population stand aside, and wrong populations are told with their row")
{
    Terminal terminal;
    const std::string crimes = written(terminal, "crimes.csv",
                                       "area,month,count\nNorth,2014-01,40\nWest,2015-01,30\n,2015-01,6\n"
                                       "North,2015-02,50\n");
    const std::string people = written(terminal, "people.csv", "area,population,year\nNorth,1000,2014\n");
    REQUIRE(terminal.run(asked(crimes, people)) == Done);
    CHECK_THAT(terminal.problems.str(), Contains("The area “West” has no population"));
    CHECK_THAT(terminal.out.str(), Contains("Elsewhere or without an area"));
    const std::string wrong =
        written(terminal, "wrong.csv", "area,population,year\nNorth,many,2014\nNorth,10,2014\n,5,14\n");
    CHECK(terminal.run(asked(crimes, wrong)) == Refused);
    CHECK_THAT(terminal.problems.str(),
               Contains("Row 2: “many” is no number that can stand in the column “Population”")
                   && Contains("Row 3: “North” has a row already") && Contains("Row 4: the column “Area” is blank")
                   && Contains("Row 4: “14” is no number that can stand in the column “Year of"));
    CHECK(terminal.run({"stats", "rates", crimes, "--earlier", "2014-01", "--later", "2015-01"}) == WrongUsage);
    CHECK_THAT(terminal.problems.str(), Contains("--population is missing"));
    CHECK(terminal.run(asked(crimes, people, {"--printed-rate", "9,5"})) == WrongUsage);
}

TEST_CASE("Rates by area go into every kind of file, with their charts")
{
    Terminal terminal;
    for (const char* name :
         {"out.html", "out.pdf", "out.docx", "out.xlsx", "out.csv", "out.json", "out.txt", "out.cspresult"}) {
        CAPTURE(name);
        REQUIRE(terminal.run(asked(folder + "violence-by-small-area.csv", folder + "small-area-population.csv",
                                   {"--output", terminal.path(name), "--chart", terminal.path("chart.svg")}))
                == Done);
        CHECK(terminal.exists(name));
    }
    CHECK(terminal.exists("chart.svg"));
}

TEST_CASE("Households are called so, and rates of part of a year are told")
{
    Terminal terminal;
    const std::string crimes =
        written(terminal, "crimes.csv", "area,month,count\nNorth,2014-01,40\nNorth,2015-01,30\n");
    const std::string homes = written(terminal, "homes.csv", "area,households,year\nNorth,500,2011\n");
    REQUIRE(terminal.run({"stats", "rates", crimes, "--earlier", "2014-01", "--later", "2015-01", "--population", homes,
                          "--per", "households"})
            == Done);
    CHECK_THAT(terminal.out.str(), Contains("per 1,000 households") && Contains("homes.csv, of 2011")
                                       && Contains("The rates are of 1 month, and not of a year"));
}
