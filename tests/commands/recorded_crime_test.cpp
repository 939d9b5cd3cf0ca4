// SPDX-License-Identifier: MIT
// `stats recorded-crime` on the sample of recorded crime, against Appendix F of the Strategic Assessment 2015/16.
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

const std::string sample = CSPDESK_SOURCE_DIR "/resources/sample/recorded-crime-2013-2015.csv";

Words asked(const Words& more, const std::string& file = sample)
{
    Words out{"stats", "recorded-crime", file, "--earlier", "2013-10:2014-09", "--later", "2014-10:2015-09"};
    out.insert(out.end(), more.begin(), more.end());
    return out;
}

json jsonOf(const Words& words)
{
    Terminal terminal;
    Words all = words;
    all.insert(all.end(), {"--format", "json"});
    REQUIRE(terminal.run(all) == Done);
    return json::parse(terminal.out.str()).at("tables").at(0);
}

/// The rows by their first cell and what they are part of, each with its cells by the ids of their columns.
std::multimap<std::string, std::map<std::string, json>> rowsOf(const json& table)
{
    std::multimap<std::string, std::map<std::string, json>> out;
    for (const json& row : table.at("rows")) {
        std::map<std::string, json> cells;
        for (std::size_t column = 0; column < row.at("cells").size(); ++column)
            cells[table.at("columns").at(column).at("id").get<std::string>()] = row.at("cells").at(column);
        out.emplace(row.at("cells").at(0).get<std::string>(), std::move(cells));
    }
    return out;
}

std::string written(Terminal& terminal, const std::string& name, const std::string& text)
{
    const std::string path = terminal.path(name);
    std::ofstream(path, std::ios::binary) << text;
    return path;
}

/// "+ 4.8%", as the partnership prints a change.
std::string printed(double percent)
{
    const auto tenths = std::llround(std::abs(percent) * 10);
    return std::string(percent < 0 ? "- " : "+ ") + std::to_string(tenths / 10) + '.' + std::to_string(tenths % 10)
         + '%';
}

} // namespace

TEST_CASE("Every row of Appendix F comes out as it is printed")
{
    const auto rows = rowsOf(
        jsonOf(asked({"--tree", "appendix-f", "--not-comparable", "Cyber Crime=counted anew", "--protect", "off"})));
    CHECK(rows.size() == 64);
    int withPercent = 0;
    int without = 0;
    for (const auto& line : tests::rowsOf("appendix-f.csv")) {
        CAPTURE(line[0]);
        const auto found = rows.find(line[0]);
        REQUIRE(found != rows.end());
        const auto& cells = found->second;
        CHECK(cells.at("earlier_count") == std::stoi(line[1]));
        CHECK(cells.at("later_count") == std::stoi(line[2]));
        if (line[4] == "No Calc") {
            ++without;
            const bool isUnchanged = line[1] == line[2] && line[1] != "0";
            const std::string reading = cells.at("reading").get<std::string>();
            if (isUnchanged) // printed as "No Calc", and known to be none
                CHECK((cells.at("change_pct") == 0.0 && reading.starts_with("No change")));
            else
                CHECK((cells.at("change_pct").at("none") == "not-applicable" && reading.starts_with("No Calc: ")));
            continue;
        }
        ++withPercent;
        CHECK(cells.at("change") == std::stod(line[3]));
        CHECK(printed(cells.at("change_pct").get<double>()) == line[4]);
    }
    CHECK(withPercent == 56);
    CHECK(without == 8);
}

TEST_CASE("Why there is no percentage is said, and no change is told from nothing to compare with")
{
    const auto rows = rowsOf(
        jsonOf(asked({"--tree", "appendix-f", "--not-comparable", "Cyber Crime=counted anew", "--protect", "off"})));
    const auto reading = [&](const char* category) {
        return rows.find(category)->second.at("reading").get<std::string>();
    };
    CHECK(reading("Cyber Crime") == "No Calc: not comparable, counted anew");
    CHECK(reading("Child Sexual Exploitation") == "No Calc: none in the earlier period");
    CHECK(reading("Modern Slavery") == "No Calc: none in either period");
    CHECK(reading("Vehicle Taking") == "No change; may be chance");
    CHECK(reading("Theft Offences") == "may be chance");
    CHECK(reading("Violence without injury").empty());
    CHECK(rows.find("Cyber Crime")->second.at("rate_ratio").at("none") == "not-applicable");
}

TEST_CASE("The ratio of two periods has the exact interval of R")
{
    // R: poisson.test(c(1217, 931)), poisson.test(c(71, 80)), poisson.test(c(9, 0))
    const auto rows = rowsOf(jsonOf(asked({"--tree", "appendix-f", "--protect", "off"})));
    const auto& violence = rows.find("Violence without injury")->second;
    CHECK(violence.at("rate_ratio").get<double>() == Approx(1217.0 / 931));
    CHECK(violence.at("rate_ratio_low").get<double>() == Approx(1.1992784807653187).epsilon(1e-9));
    CHECK(violence.at("rate_ratio_high").get<double>() == Approx(1.4251817874316142).epsilon(1e-9));
    const auto& making = rows.find("Making off without payment")->second;
    CHECK(making.at("rate_ratio_low").get<double>() == Approx(0.63551548570037397).epsilon(1e-9));
    CHECK(making.at("rate_ratio_high").get<double>() == Approx(1.2372250169243237).epsilon(1e-9));
    const auto& none = rows.find("Child Sexual Exploitation")->second;
    CHECK(none.at("rate_ratio").at("none") == "not-applicable");
    CHECK(none.at("rate_ratio_low").get<double>() == Approx(1.9738263118871324).epsilon(1e-9));
}

TEST_CASE("The parts of fourteen categories make them, and those of one do not")
{
    Terminal terminal;
    REQUIRE(terminal.run(asked({"--tree", "appendix-f", "--protect", "off"})) == Done);
    CHECK_THAT(terminal.problems.str(), Contains("“Crimes with a vulnerable victim” has 735 and 1,733 in the two "
                                                 "periods, and its parts have 729 and 918 together"));
    CHECK_THAT(terminal.out.str(), Contains("The parts of 15 categories were added up"));
    CHECK_THAT(terminal.out.str(), Contains("+0.0") && Contains("−11.3"));
}

TEST_CASE("No small count of the sample is shown, and none can be told along the tree")
{
    const json table = jsonOf(asked({"--tree", "appendix-f"}));
    const auto rows = rowsOf(table);
    CHECK(rows.find("Homicides")->second.at("later_count").at("hidden") == "small");
    CHECK(rows.find("Violence with injury")->second.at("later_count").at("hidden") == "protecting");
    CHECK(rows.find("Violence with injury")->second.at("rate_ratio").at("hidden") == "protecting");
    CHECK(rows.find("Violence with injury")->second.at("reading").get<std::string>().empty());
    CHECK(rows.find("Robbery (Personal)")->second.at("earlier_count").at("hidden") == "protecting");
    for (const auto& [name, cells] : rows)
        for (const char* id : {"earlier_count", "later_count"})
            if (cells.at(id).is_number()) {
                CAPTURE(name);
                CHECK((cells.at(id) == 0 || cells.at(id) >= 5));
            }
    // The audit of what leaves finds nothing either.
    Terminal terminal;
    CHECK(terminal.run(asked({"--tree", "appendix-f", "--output", terminal.path("out.html")})) == Done);
}

TEST_CASE("Periods that are reversed, equal or overlapping are refused with a clear message")
{
    Terminal terminal;
    const auto isRefused = [&](const std::string& earlier, const std::string& later, const std::string& because) {
        CHECK(terminal.run({"stats", "recorded-crime", sample, "--earlier", earlier, "--later", later}) == WrongUsage);
        CHECK_THAT(terminal.problems.str(), Contains(because));
        CHECK(terminal.out.str().empty());
    };
    isRefused("2014-10:2015-09", "2013-10:2014-09",
              "the wrong way round: October 2013 to September 2014, called the later, is before");
    isRefused("2014-10:2015-09", "2014-10:2015-09", "Both periods are October 2014 to September 2015");
    isRefused("2013-10:2014-10", "2014-10:2015-09", "The periods overlap");
    isRefused("2014-09:2013-10", "2014-10:2015-09", "A period ends before it begins");
    isRefused("2014", "2014-10:2015-09", "--earlier needs months, as 2013-10:2014-09");
}

TEST_CASE("Periods of different lengths are compared by day, and that is said")
{
    Terminal terminal;
    REQUIRE(terminal.run({"stats", "recorded-crime", sample, "--earlier", "2013-10:2014-03", "--later",
                          "2014-10:2015-09", "--protect", "off", "--format", "json"})
            == Done);
    const json table = json::parse(terminal.out.str()).at("tables").at(0);
    const auto rows = rowsOf(table);
    const auto& all = rows.find("All Crime")->second;
    const double earlier = all.at("earlier_count").get<double>() / 182; // October to March
    const double later = all.at("later_count").get<double>() / 365;
    CHECK(all.at("earlier_by_day").get<double>() == Approx(earlier));
    CHECK(all.at("change").get<double>() == Approx(later - earlier));
    CHECK(all.at("change_pct").get<double>() == Approx(100 * (later / earlier - 1)).margin(0.05));
    CHECK(all.at("rate_ratio").get<double>() == Approx(later / earlier));
    CHECK_THAT(table.at("notes").at(0).get<std::string>(), Contains("182 and 365 days") && Contains("by day"));
}

TEST_CASE("Crimes in wards make those of the city, but for those without a ward")
{
    const auto inWards = rowsOf(jsonOf(
        asked({"--tree", "appendix-f", "--protect", "off", "--areas",
               "Abbey;Arbury;Castle;Cherry Hinton;Coleridge;East Chesterton;King's Hedges;Market;Newnham;Petersfield;"
               "Queen Edith's;Romsey;Trumpington;West Chesterton"})));
    CHECK(inWards.find("All Violence Against The Person")->second.at("later_count") == 1954); // Table 1
    const auto market = rowsOf(jsonOf(asked({"--tree", "appendix-f", "--protect", "off", "--areas", "Market"})));
    CHECK(market.find("All Violence Against The Person")->second.at("later_count") == 550);
}

TEST_CASE("Without a tree the categories of the file stand beside each other with their total")
{
    Terminal terminal;
    REQUIRE(terminal.run({"stats", "recorded-crime", CSPDESK_SOURCE_DIR "/tests/sample/street-level.csv", "--earlier",
                          "2024-01", "--later", "2024-02", "--protect", "off", "--format", "csv"})
            == Done);
    CHECK_THAT(terminal.out.str(), Contains("Bicycle theft,1,3,") && Contains("All categories,4,4,"));
    CHECK_THAT(terminal.problems.str(),
               Contains("1 row says again that a crime is of a category") && !Contains("are added up"));
    // Of counts nobody knows which are totals of others.
    REQUIRE(terminal.run(asked({"--format", "csv"})) == Done);
    CHECK_THAT(terminal.problems.str(), Contains("say with --tree what is part of what"));
}

TEST_CASE("Flags and categories that are written otherwise are told")
{
    Terminal terminal;
    const std::string flags = written(terminal, "flags.csv", "category,reason\nCyber Crime,counted anew\nCyber,typo\n");
    REQUIRE(terminal.run(asked({"--tree", "appendix-f", "--flags", flags})) == Done);
    CHECK_THAT(terminal.problems.str(), Contains("There is no category “Cyber” that could be flagged"));
    CHECK_THAT(terminal.out.str(), Contains("No Calc: not"));
    const std::string broken = written(terminal, "broken.csv", "category,reason\nCyber Crime,\n");
    CHECK(terminal.run(asked({"--flags", broken})) == Refused);
    CHECK_THAT(terminal.problems.str(), Contains("Row 2: the column “Reason” is blank"));
    const std::string small = written(terminal, "tree.csv", "category,parent\nAll Crime,\n");
    REQUIRE(terminal.run(asked({"--tree", small})) == Done);
    CHECK_THAT(terminal.problems.str(), Contains("“Rape” is in no category of the tree"));
    CHECK_THAT(terminal.out.str(), Contains("In no category of the"));
}

TEST_CASE("The table of recorded crime goes into every kind of file, with its chart, and never over what is read")
{
    Terminal terminal;
    for (const char* name :
         {"out.html", "out.pdf", "out.docx", "out.xlsx", "out.csv", "out.json", "out.txt", "out.cspresult"}) {
        CAPTURE(name);
        REQUIRE(terminal.run(asked(
                    {"--tree", "appendix-f", "--output", terminal.path(name), "--chart", terminal.path("chart.svg")}))
                == Done);
        CHECK(terminal.exists(name));
    }
    CHECK(terminal.exists("chart.svg"));
    REQUIRE(terminal.run({"stats", "show", terminal.path("out.cspresult")}) == Done);
    CHECK_THAT(terminal.out.str(), Contains("Recorded crime, October 2014 to September 2015"));
    const std::string tree = written(terminal, "tree.csv", "category,parent\nAll Crime,\n");
    CHECK(terminal.run(asked({"--tree", tree, "--output", tree})) == Refused);
    CHECK_THAT(terminal.problems.str(), Contains("Nothing was written"));
}
