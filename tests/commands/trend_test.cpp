// SPDX-License-Identifier: MIT
// `stats trend` on the sample of recorded crime and on files of its own.
#include "commands/terminal.h"
#include "support/catch.h"

#include <nlohmann/json.hpp>

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

const std::string sample = CSPDESK_SOURCE_DIR "/resources/sample/recorded-crime-2013-2015.csv";

Words violence(const Words& more = {})
{
    Words out{"stats", "trend", sample, "--categories", "All Violence Against The Person"};
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

const json& rowOf(const json& table, const std::string& name)
{
    for (const json& row : table.at("rows"))
        if (row.at("cells").at(0).get<std::string>().starts_with(name))
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

std::string countsFile(const std::vector<int>& counts, int year = 2022)
{
    std::string out = "month,count\n";
    for (std::size_t month = 0; month < counts.size(); ++month)
        out += std::to_string(year + static_cast<int>(month / 12)) + (month % 12 < 9 ? "-0" : "-")
             + std::to_string(month % 12 + 1) + ',' + std::to_string(counts[month]) + '\n';
    return out;
}

} // namespace

TEST_CASE("Violence by month has its printed highest month, and its last yearly average is a twelfth of the year")
{
    const json months = jsonOf(violence()).at(0);
    CHECK(months.at("rows").size() == 24);
    CHECK(rowOf(months, "Jul 2015").at(1) == 194);
    for (const json& row : months.at("rows"))
        CHECK(row.at("cells").at(1) <= 194);
    CHECK(rowOf(months, "Aug 2014").at(2).is_null());
    CHECK(rowOf(months, "Sep 2014").at(2).get<double>() == Approx(1609.0 / 12));
    CHECK(rowOf(months, "Sep 2015").at(2).get<double>() == Approx(1959.0 / 12));
    CHECK(rowOf(months, "Nov 2013").at(3).is_number());
}

TEST_CASE("The months of theft from the person so far, and what the year may come to")
{
    const json tables = jsonOf({"stats", "trend", sample, "--categories", "Theft from the Person"});
    const json& year = tables.at(3);
    CHECK(rowOf(year, "So far: April 2015 to September 2015").at(1) == 119.0); // as printed
    CHECK(rowOf(year, "Whole year, if the months").at(1) == 238.0);
    const json calendar =
        jsonOf({"stats", "trend", sample, "--categories", "Theft from the Person", "--year-starts", "10"});
    CHECK(calendar.size() == 3); // the year from October is over
}

TEST_CASE("What is usual in a month, and what stands out, is told as worked by hand")
{
    Terminal terminal;
    std::vector<int> counts(16, 50);
    for (std::size_t month = 0; month < counts.size(); month += 2)
        counts[month] = 60; // mean 55 and moving ranges of ten, so that the limits are 28.4 and 81.6
    const std::string usual = written(terminal, "usual.csv", countsFile(counts));
    const json tables = jsonOf({"stats", "trend", usual});
    CHECK(rowOf(tables.at(1), "Mean").at(1) == 55.0);
    CHECK(rowOf(tables.at(1), "Lower limit").at(1).get<double>() == Approx(28.4));
    CHECK(rowOf(tables.at(1), "Upper limit").at(1).get<double>() == Approx(81.6));
    for (const json& row : tables.at(0).at("rows"))
        CHECK(row.at("cells").at(4) == "");
    counts[15] = 150;
    const std::string out = written(terminal, "out.csv", countsFile(counts));
    CHECK(rowOf(jsonOf({"stats", "trend", out}).at(0), "Apr 2023").at(4) == "outside the limits");
}

TEST_CASE("Fewer than twelve months are told to say little")
{
    Terminal terminal;
    const std::string few = written(terminal, "few.csv", countsFile({20, 30, 25, 40, 22}));
    REQUIRE(terminal.run({"stats", "trend", few}) == Done);
    CHECK_THAT(terminal.problems.str(), Contains("There are 5 months: with fewer than 12 the limits say little"));
    CHECK_THAT(terminal.out.str(), Contains("With fewer than 12 months"));
}

TEST_CASE("A month with a small count is hidden, and with it every figure that the months make")
{
    Terminal terminal;
    const std::string file =
        written(terminal, "small.csv", countsFile({20, 30, 3, 40, 22, 20, 18, 25, 0, 26, 22, 24, 30, 28}));
    const json tables = jsonOf({"stats", "trend", file});
    CHECK(rowOf(tables.at(0), "Mar 2022").at(1).at("hidden") == "small");
    CHECK(rowOf(tables.at(0), "Sep 2022").at(1) == 0);
    CHECK(rowOf(tables.at(0), "Apr 2022").at(1) == 40);
    for (const json& table : tables)
        for (const json& row : table.at("rows"))
            for (std::size_t column = 1; column < row.at("cells").size(); ++column)
                if (table.at("columns").at(column).at("kind") == "decimal"
                    && table.at("columns").at(column).at("id") != "years") {
                    CAPTURE(table.at("id"), row.at("cells").at(0));
                    CHECK_FALSE(row.at("cells").at(column).is_number());
                }
    CHECK_THAT(tables.at(0).at("notes").dump(), Contains("A month has a small count"));
    CHECK(rowOf(jsonOf({"stats", "trend", file, "--protect", "off"}).at(0), "Mar 2022").at(1) == 3);
    REQUIRE(
        terminal.run({"stats", "trend", file, "--chart", terminal.path("c.svg"), "--output", terminal.path("o.html")})
        == Done);
}

TEST_CASE("A month of the file without such a crime has none, and months outside the file are not made up")
{
    Terminal terminal;
    const std::string file = written(terminal, "gap.csv",
                                     "month,category,count\n2024-01,Arson,10\n2024-02,Drugs,9\n2024-03,Arson,12\n"
                                     "2024-01 to 2024-06,Arson,50\n");
    const json tables = jsonOf({"stats", "trend", file, "--categories", "Arson", "--months", "2024-01:2024-12"});
    CHECK(tables.at(0).at("rows").size() == 3);
    CHECK(rowOf(tables.at(0), "Feb 2024").at(1) == 0);
    REQUIRE(terminal.run({"stats", "trend", file}) == Done);
    CHECK_THAT(terminal.problems.str(),
               Contains("1 count of more than one month: left out") && Contains("say with --categories which count"));
    CHECK(terminal.run({"stats", "trend", file, "--months", "2030-01"}) == Refused);
    CHECK_THAT(terminal.problems.str(), Contains("Nothing was counted"));
}

TEST_CASE("The trend goes into every kind of file, and its chart comes back out of a bundle")
{
    Terminal terminal;
    for (const char* name :
         {"out.html", "out.pdf", "out.docx", "out.xlsx", "out.csv", "out.json", "out.txt", "out.cspresult"}) {
        CAPTURE(name);
        REQUIRE(terminal.run(violence({"--output", terminal.path(name), "--chart", terminal.path("chart.svg")}))
                == Done);
        CHECK(terminal.exists(name));
    }
    std::ifstream file(terminal.path("chart.svg"));
    const std::string svg{std::istreambuf_iterator<char>(file), {}};
    CHECK_THAT(svg, Contains("Upper limit") && Contains("Yearly average"));
    REQUIRE(terminal.run({"stats", "show", terminal.path("out.cspresult")}) == Done);
    CHECK_THAT(terminal.out.str(), Contains("Line chart by month"));
}

TEST_CASE("A wrong line for a trend says what is wrong with it")
{
    Terminal terminal;
    const auto isRefused = [&](const Words& more, const std::string& because) {
        CHECK(terminal.run(violence(more)) == WrongUsage);
        CHECK_THAT(terminal.problems.str(), Contains(because));
    };
    isRefused({"--months", "2015"}, "--months needs months");
    isRefused({"--months", "2015-09:2013-10"}, "--months ends before it begins");
    isRefused({"--year-starts", "13"}, "--year-starts needs a month from 1 to 12");
    CHECK(terminal.run({"stats", "trend", written(terminal, "x.csv", "month,count\n2024-01,9\n"), "--areas", "Abbey"})
          == Refused);
    CHECK_THAT(terminal.problems.str(), Contains("area"));
}
