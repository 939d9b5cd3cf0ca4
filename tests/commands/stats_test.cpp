// SPDX-License-Identifier: MIT
#include "analysis/recipe.h"
#include "analysis/result_bundle.h"
#include "commands/terminal.h"
#include "support/golden.h"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <fstream>

using namespace cspdesk;
using namespace cspdesk::tests;
using Catch::Contains;
using Catch::EndsWith;
using Catch::StartsWith;
using commands::Done;
using commands::Failed;
using commands::Refused;
using commands::WrongUsage;

namespace {

const std::string sample = CSPDESK_SOURCE_DIR "/resources/sample/suspects-2024.csv";

std::string written(Terminal& terminal, const std::string& name, const std::string& text)
{
    const std::string path = terminal.path(name);
    std::ofstream(path, std::ios::binary) << text;
    return path;
}

std::string contentOf(const std::string& path)
{
    std::ifstream stream(path, std::ios::binary);
    REQUIRE(stream.is_open());
    return {std::istreambuf_iterator<char>(stream), {}};
}

const std::string headings = "crime_ref,suspect_id,crime_type,recorded_date,gender,age,home_district\n";

} // namespace

TEST_CASE("Repeat suspects of the sample as CSV for programs is the table that was made apart from this program")
{
    // The golden file was written by a script of the csv module of Python from the definitions.
    Terminal terminal;
    REQUIRE(terminal.run({"stats", "repeat-suspects", sample, "--format", "csv", "--protect", "off"}) == Done);
    CHECK(differenceFromGolden("commands/data/repeat-suspects.csv", terminal.out.str()).empty());
    CHECK_THAT(terminal.problems.str(), Contains("Not for publication"));
}

TEST_CASE("Repeat suspects are protected unless it is said otherwise")
{
    Terminal terminal;
    REQUIRE(terminal.run({"stats", "repeat-suspects", sample}) == Done);
    const std::string text = terminal.out.str();
    CHECK_THAT(text, Contains("Suspects who were repeat suspects within the crime type"));
    CHECK_THAT(text, Contains("<5 means"));
    CHECK_THAT(text, Contains("Counts from 1 to 4"));
    CHECK_THAT(text, Contains("SHA-256"));
    CHECK(terminal.problems.str().empty());
    REQUIRE(terminal.run({"stats", "repeat-suspects", sample, "--format", "csv"}) == Done);
    CHECK_THAT(terminal.out.str(), Contains("Rape,88,14,<5,[c],<6,[c]"));
}

TEST_CASE("Concentration, persistent suspects and people answer for one crime type")
{
    Terminal terminal;
    REQUIRE(terminal.run({"stats", "concentration", sample, "--type", "Shoplifting", "--thresholds", "10,20"}) == Done);
    CHECK_THAT(terminal.out.str(), Contains("10 or more") && Contains("638") && Contains("54%") && Contains("343"));
    REQUIRE(terminal.run({"stats", "persistent", sample}) == Done);
    CHECK_THAT(terminal.out.str(), Contains("Within any twelve months") && Contains("216"));
    REQUIRE(terminal.run({"stats", "people", sample, "--type", "Violence without injury"}) == Done);
    CHECK_THAT(terminal.out.str(), Contains("194") && Contains("77%"));
    REQUIRE(terminal.run({"stats", "people", sample, "--type", "Piracy"}) == Refused);
    CHECK_THAT(terminal.problems.str(), Contains("There is no crime type “Piracy”") && Contains("“Arson”"));
}

TEST_CASE("Days, types and districts can be chosen, and the table says so")
{
    Terminal terminal;
    REQUIRE(terminal.run({"stats", "repeat-suspects", sample, "--from", "2024-01-01", "--until", "2024-06-30",
                          "--types", "Shoplifting;Arson", "--districts", "Cambridge City", "--protect", "off"})
            == Done);
    CHECK_THAT(terminal.out.str(), Contains("1 January 2024 to 30 June 2024") && Contains("outside what was chosen"));
    CHECK_THAT(terminal.out.str(), !Contains("Criminal damage"));
    CHECK(terminal.run({"stats", "repeat-suspects", sample, "--from", "2024-06-30", "--until", "2024-01-01"})
          == WrongUsage);
}

TEST_CASE("What is wrong with an extract is told with row and remedy, and written to a file")
{
    Terminal terminal;
    const std::string file =
        written(terminal, "bad.csv",
                headings + "1,A,Arson,2024-02-30,M,30,\n2,B\n3,C,Arson,2024-02-01,F,1 000,\n,D,Arson,,,,\n");
    const std::string list = terminal.path("problems.csv");
    REQUIRE(terminal.run({"stats", "repeat-suspects", file, "--problems", list}) == Done);
    CHECK_THAT(terminal.problems.str(), Contains("Row 2: “2024-02-30” is no day")
                                            && Contains("Row 3: The row has 2 fields")
                                            && Contains("Row 4: “1 000” is no age") && Contains("Row 5: "));
    CHECK_THAT(contentOf(list), Contains("\r\n3,") && Contains("2 fields"));
}

TEST_CASE("A file that cannot be read as a table is refused whole, and a missing one is a failure")
{
    Terminal terminal;
    CHECK(terminal.run({"stats", "repeat-suspects", terminal.path("none.csv")}) == Failed);
    CHECK_THAT(terminal.problems.str(), Contains("There is no such file."));
    CHECK(terminal.run({"stats", "repeat-suspects", std::filesystem::temp_directory_path().string()}) == Failed);
    CHECK(terminal.run({"stats", "repeat-suspects", written(terminal, "empty.csv", "")}) == Refused);
    CHECK_THAT(terminal.problems.str(), Contains("The file is empty."));
    CHECK(terminal.run({"stats", "repeat-suspects",
                        written(terminal, "open.csv", headings + "1,\"A,Arson,,,,\n2,B,Arson,,,,\n")})
          == Refused);
    CHECK_THAT(terminal.problems.str(), Contains("In row 2 a quote is opened that is never closed"));
    CHECK(terminal.run({"stats", "repeat-suspects", written(terminal, "book.csv", "PK\x03\x04 and so on")}) == Refused);
    CHECK_THAT(terminal.problems.str(), Contains("Excel workbook"));
    CHECK(terminal.run({"stats", "repeat-suspects", written(terminal, "other.csv", "a,b\n1,2\n")}) == Refused);
    CHECK_THAT(terminal.problems.str(),
               Contains("No column holds the crime reference") && Contains("“a”, “b”") && Contains("--columns"));
}

TEST_CASE("Columns with other names are found or chosen")
{
    Terminal terminal;
    const std::string file =
        written(terminal, "other.csv", "Crime No;Nominal;HO class\n1;A;Arson\n2;A;Arson\n3;B;Arson\n");
    REQUIRE(terminal.run({"stats", "repeat-suspects", file, "--columns", "suspect_id=Nominal,crime_type=HO Class",
                          "--format", "csv", "--protect", "off"})
            == Done);
    CHECK_THAT(terminal.out.str(), Contains("\nArson,2,1,1,1,50,1,3,3\n"));
    CHECK(terminal.run({"stats", "repeat-suspects", file, "--columns", "suspect_id"}) == WrongUsage);
}

TEST_CASE("Dates that can be meant both ways are asked for before days are counted")
{
    Terminal terminal;
    const std::string file =
        written(terminal, "dates.csv", headings + "1,A,Arson,03/04/2024,,,\n2,A,Arson,05/06/2024,,,\n");
    CHECK(terminal.run({"stats", "persistent", file}) == Refused);
    CHECK_THAT(terminal.problems.str(), Contains("the day or the month first") && Contains("--dates day-first"));
    CHECK(terminal.run({"stats", "persistent", file, "--dates", "day-first"}) == Done);
    CHECK(terminal.run({"stats", "repeat-suspects", file}) == Done); // no day is needed for it
}

TEST_CASE("An analysis can be kept and run again on the next extract")
{
    Terminal terminal;
    const std::string recipe = terminal.path("recipe.json");
    REQUIRE(terminal.run({"stats", "concentration", sample, "--type", "Shoplifting", "--thresholds", "20", "--protect",
                          "10", "--save-recipe", recipe})
            == Done);
    const std::string first = terminal.out.str();
    REQUIRE(terminal.run({"stats", "concentration", sample, "--recipe", recipe}) == Done);
    CHECK(terminal.out.str() == first);
    CHECK_THAT(first, Contains("Counts from 1 to 9"));
    CHECK(terminal.run({"stats", "people", sample, "--recipe", recipe}) == WrongUsage);
    CHECK(terminal.run({"stats", "concentration", sample, "--recipe", sample}) == WrongUsage);
}

TEST_CASE("Tables are written as documents in the format of the file's ending, with their charts")
{
    Terminal terminal;
    for (const char* ending : {"html", "pdf", "docx", "txt", "csv", "xlsx"}) {
        const std::string path = terminal.path(std::string("out.") + ending);
        CAPTURE(path);
        REQUIRE(terminal.run({"stats", "repeat-suspects", sample, "--output", path}) == Done);
        CHECK(std::filesystem::file_size(path) > 1000);
    }
    CHECK_THAT(contentOf(terminal.path("out.html")), Contains("<svg") && Contains("Shoplifting"));
    CHECK_THAT(contentOf(terminal.path("out.csv")), StartsWith("\xEF\xBB\xBF"));
    const std::string chart = terminal.path("chart.svg");
    REQUIRE(terminal.run({"stats", "concentration", sample, "--chart", chart}) == Done);
    CHECK_THAT(contentOf(chart), Contains("<title") && Contains("<desc"));
    CHECK(terminal.run({"stats", "repeat-suspects", sample, "--output", terminal.path("out.ods")}) == WrongUsage);
}

TEST_CASE("Tables are written as JSON with shares as they are and hidden figures as such")
{
    Terminal terminal;
    REQUIRE(terminal.run({"stats", "repeat-suspects", sample, "--format", "json"}) == Done);
    const auto tables = nlohmann::json::parse(terminal.out.str()).at("tables");
    CHECK(tables.size() == 2);
    CHECK(tables[0].at("id") == "repeat-suspects");
    CHECK_THAT(terminal.out.str(), Contains("\"hidden\": \"small\"") && Contains("\"part\": 161"));
}

TEST_CASE("A result bundle is handed over protected, or with the reason why it is not")
{
    Terminal terminal;
    const std::string path = terminal.path("result.cspresult");
    REQUIRE(terminal.run({"stats", "people", sample, "--type", "Shoplifting", "--output", path}) == Done);
    const auto bundle = analysis::readResultBundle(contentOf(path));
    REQUIRE(bundle.has_value());
    CHECK(bundle->tables.size() == 3);
    CHECK(bundle->charts.size() == 3);
    CHECK(bundle->isProtected());
    const auto asked = analysis::parseRecipe(bundle->recipe);
    REQUIRE(asked.has_value());
    CHECK(std::get<analysis::SuspectQuestion>(asked->question).type == "Shoplifting");
    const std::string open = terminal.path("open.cspresult");
    CHECK(terminal.run({"stats", "people", sample, "--protect", "off", "--output", open}) == Refused);
    CHECK_FALSE(terminal.exists("open.cspresult"));
    CHECK(terminal.run({"stats", "people", sample, "--protect", "off", "--output", open, "--reason",
                        "For the analyst of the police"})
          == Done);
}

TEST_CASE("What an analyst hands over can be shown, and becomes a paper of a meeting")
{
    Terminal terminal;
    const std::string result = terminal.path("homes.cspresult");
    REQUIRE(terminal.run({"stats", "people", sample, "--type", "Shoplifting", "--output", result}) == Done);
    REQUIRE(terminal.run({"stats", "show", result}) == Done);
    CHECK_THAT(terminal.out.str(), Contains("Cambridge City") && Contains("65%") && Contains("<5"));
    CHECK(terminal.run({"stats", "show", sample}) == Refused);
    CHECK(terminal.run({"stats", "show", terminal.path("none.cspresult")}) == Failed);
    const std::string file = terminal.sample();
    REQUIRE(terminal.run({"paper-add", file, result, "--meeting", "2025-10-21", "--item", "4"}) == Done);
    CHECK(terminal.problems.str().empty());
    REQUIRE(terminal.run({"papers", file, "--meeting", "2025-10-21"}) == Done);
    CHECK_THAT(terminal.out.str(), Contains("homes"));
}

TEST_CASE("The second word of stats is asked for")
{
    Terminal terminal;
    CHECK(terminal.run({"stats"}) == WrongUsage);
    CHECK_THAT(terminal.problems.str(), Contains("repeat-suspects, concentration, persistent, people, cohorts,"));
    CHECK(terminal.run({"stats", "repeat-suspects", "--help"}) == Done);
    CHECK_THAT(terminal.out.str(), Contains("--thresholds") || Contains("--protect NUMBER"));
}

TEST_CASE("The extract is never written over")
{
    Terminal terminal;
    const std::string file = written(terminal, "in.csv", headings + "C1,S1,Theft,2024-01-01,M,30,Cambridge\n");
    const std::string before = contentOf(file);
    for (const std::string option : {"--output", "--problems", "--save-recipe"}) {
        CHECK(terminal.run({"stats", "repeat-suspects", file, option, file}) == Refused);
        CHECK_THAT(terminal.problems.str(), Contains("is the extract itself"));
    }
    CHECK(contentOf(file) == before);
}

TEST_CASE("Notes, coefficients and a second table tell nothing of small numbers that the first hides")
{
    // Four of Rape's 88 suspects repeat: "<5", so neither they nor the 84 others may be told in any way.
    Terminal terminal;
    REQUIRE(terminal.run({"stats", "concentration", sample, "--type", "Rape"}) == Done);
    const std::string text = terminal.out.str();
    CHECK_THAT(text, !Contains("84") && !Contains("The most offences of one suspect") && !Contains("Gini"));
    CHECK_THAT(text, !Contains("Suspects by their number of offences"));
    // The twelve business burglars with two or more are 2 with two and 10 with more: no distribution beside them.
    REQUIRE(terminal.run({"stats", "concentration", sample, "--type", "Burglary - business and community"}) == Done);
    CHECK_THAT(terminal.out.str(), !Contains("Suspects by their number of offences"));
    // A threshold of one's own between two classes would tell 3 suspects of 16 to 19 shopliftings.
    REQUIRE(terminal.run({"stats", "concentration", sample, "--type", "Shoplifting", "--thresholds", "16"}) == Done);
    CHECK_THAT(terminal.out.str(), !Contains("Suspects by their number of offences"));
    REQUIRE(terminal.run({"stats", "concentration", sample, "--type", "Shoplifting"}) == Done);
    CHECK_THAT(terminal.out.str(), Contains("Suspects by their number of offences"));
}

TEST_CASE("With chosen crime types nothing is said of the others")
{
    Terminal terminal;
    REQUIRE(terminal.run({"stats", "repeat-suspects", sample, "--types", "Shoplifting"}) == Done);
    CHECK_THAT(terminal.out.str(), !Contains("repeat suspects of any crime"));
}

TEST_CASE("A choice that leaves nothing is told instead of a table of zeros")
{
    Terminal terminal;
    CHECK(terminal.run({"stats", "repeat-suspects", sample, "--types", "shoplifting"}) == Refused);
    CHECK_THAT(terminal.problems.str(), Contains("No row is of the days, types and districts that were chosen"));
    CHECK(terminal.out.str().empty());
}

TEST_CASE("Numbers of rows are as protected as numbers of people")
{
    // Eight records of arson: their number in the whole table is hidden.
    Terminal terminal;
    REQUIRE(terminal.run({"stats", "repeat-suspects", sample, "--types", "Arson", "--format", "json"}) == Done);
    const auto table = nlohmann::json::parse(terminal.out.str())["tables"][0];
    CHECK(table["provenance"]["rowsKept"] == 10);
    CHECK(table["provenance"]["rowsRoundedTo"] == 10);
    CHECK_THAT(table["notes"].dump(), Contains("about 10 are counted") && Contains("publish one of them"));
    REQUIRE(terminal.run({"stats", "repeat-suspects", sample, "--types", "Homicide", "--districts", "Cambridge City"})
            == Done);
    CHECK_THAT(terminal.out.str(), Contains("fewer than 5") && !Contains("Of 6,726"));
}

TEST_CASE("Titles say which rows were chosen, and the total is not called all crime")
{
    Terminal terminal;
    REQUIRE(terminal.run({"stats", "repeat-suspects", sample, "--types", "Shoplifting;Arson", "--from", "2024-04-01",
                          "--coverage", "Cambridge City"})
            == Done);
    CHECK_THAT(terminal.out.str(),
               Contains("Cambridge City (only Arson and Shoplifting; recorded from 1 April 2024 on)"));
    CHECK_THAT(terminal.out.str(), Contains("All chosen types") && !Contains("All crime"));
    REQUIRE(terminal.run({"stats", "people", sample, "--districts", "Fenland"}) == Done);
    CHECK_THAT(terminal.out.str(), Contains("all crime (only suspects who live in Fenland)"));
    CHECK(terminal.run({"stats", "people", sample, "--types", "Rape", "--type", "Shoplifting"}) == Refused);
    CHECK_THAT(terminal.problems.str(), Contains("None of the rows that were chosen is of the crime type"));
}

TEST_CASE("What is not protected says so wherever it goes")
{
    Terminal terminal;
    const std::string csv = terminal.path("open.csv");
    const std::string drawing = terminal.path("open.svg");
    CHECK(terminal.run({"stats", "repeat-suspects", sample, "--protect", "off", "--output", csv}) == Refused);
    CHECK_THAT(terminal.problems.str(), Contains("say why with --reason"));
    CHECK_FALSE(std::filesystem::exists(csv));
    REQUIRE(terminal.run({"stats", "repeat-suspects", sample, "--protect", "off", "--output", csv, "--chart", drawing,
                          "--reason", "For the board only."})
            == Done);
    CHECK_THAT(contentOf(csv), Contains(",not_for_publication\r\n") && Contains(",small numbers are not hidden\r\n"));
    CHECK_THAT(contentOf(drawing), Contains("Not for publication"));
    REQUIRE(terminal.run({"stats", "repeat-suspects", sample, "--protect", "off", "--format", "json"}) == Done);
    CHECK_THAT(terminal.out.str(), Contains("\"notForPublication\": true"));
    REQUIRE(terminal.run({"stats", "repeat-suspects", sample, "--output", csv, "--chart", drawing}) == Done);
    CHECK_THAT(contentOf(csv) + contentOf(drawing),
               !Contains("ot_for_publication") && !Contains("Not for publication"));
}

TEST_CASE("An extract cannot come from a day to come, and a recipe that is not there is told as such")
{
    Terminal terminal;
    CHECK(terminal.run({"stats", "repeat-suspects", sample, "--extracted", "2030-01-01"}) == WrongUsage);
    CHECK_THAT(terminal.problems.str(), Contains("a day to come"));
    CHECK(terminal.run({"stats", "repeat-suspects", sample, "--recipe", terminal.path("none.json")}) == WrongUsage);
    CHECK_THAT(terminal.problems.str(), Contains("cannot be opened"));
    CHECK(terminal.run({"stats", "repeat-suspects", sample, "--columns", "suspect_id=crime_ref"}) == Refused);
    CHECK_THAT(terminal.problems.str(), Contains("would be both the crime reference and the suspect identifier"));
    CHECK(terminal.run({"stats", "repeat-suspects", sample, "--columns", "gender=age,gender=gender"}) == WrongUsage);
}

TEST_CASE("Values that are likely mistakes are told")
{
    Terminal terminal;
    const std::string file = written(terminal, "odd.csv",
                                     headings + "C1,S1,Arson,2099-02-03,M,30,\nC2,s2,Arson,2024-02-03,Male,30,\n"
                                         + "C3,NULL,Arson,2024-02-03,F,30,\nC4,S4,Ar\x1b[31mson,2024-02-03,F,30,\n");
    REQUIRE(terminal.run({"stats", "persistent", file, "--protect", "off"}) == Done);
    CHECK_THAT(terminal.problems.str(), Contains("2099-02-03 is after the day") && Contains("“S1” and “s1”")
                                            && Contains("“NULL” stands where an identifier should"));
    REQUIRE(terminal.run({"stats", "people", file, "--protect", "off"}) == Done);
    CHECK_THAT(terminal.problems.str(), Contains("“M”, “Male” are most likely one"));
    REQUIRE(terminal.run({"stats", "repeat-suspects", file, "--protect", "off"}) == Done);
    CHECK_THAT(terminal.out.str(), Contains("Ar [31mson") && !Contains("\x1b"));
    CHECK(terminal.run({"stats", "repeat-suspects", written(terminal, "title.csv", "Extract of suspects\n" + headings)})
          == Refused);
    CHECK_THAT(terminal.problems.str(), Contains("taken from the first line"));
}

TEST_CASE("Rows that a missing quote has swallowed are told, and never stand in a table as a name")
{
    Terminal terminal;
    std::string rows = headings;
    for (int row = 1; row <= 300; ++row) {
        const std::string number = std::to_string(row);
        rows += 'C' + number + ",P" + number + ",Theft,2024-03-06,M,30,"
              + (row == 7     ? "\"Town"
                 : row == 202 ? "Town\""
                              : "Town")
              + '\n';
    }
    REQUIRE(terminal.run({"stats", "repeat-suspects", written(terminal, "quotes.csv", rows)}) == Done);
    CHECK_THAT(terminal.problems.str(), Contains("1 row with rows inside a field") && Contains("over 196 lines"));
    CHECK_THAT(terminal.out.str(), Contains("104") && !Contains("C100"));
}

TEST_CASE("How many suspects have a few offences does not follow from those who have more")
{
    // 96 suspects of one offence and 4 of two: that nobody has three would leave 4 alone for "<5".
    Terminal terminal;
    std::string rows = headings;
    for (int row = 1; row <= 104; ++row) {
        const int suspect = row <= 100 ? row : row - 100;
        rows += 'C' + std::to_string(row) + ",P" + std::to_string(suspect) + ",Theft,2024-03-06,M,30,Town\n";
    }
    const std::string file = written(terminal, "few.csv", rows);
    REQUIRE(terminal.run({"stats", "concentration", file}) == Done);
    CHECK_THAT(terminal.out.str(), Contains("2 or more") && !Contains("3 or more"));
    CHECK_THAT(terminal.out.str(), Contains("Larger numbers of offences are left out"));
    REQUIRE(terminal.run({"stats", "concentration", file, "--protect", "off"}) == Done);
    CHECK_THAT(terminal.out.str(), Contains("3 or more"));
}

TEST_CASE("A few suspects who repeat by other crimes alone are not the difference of two tables")
{
    // 20 suspects of theft repeat within it, and 3 others of them have a robbery.
    Terminal terminal;
    std::string rows = headings;
    auto add = [&, crime = 0](int suspect, const char* type) mutable {
        rows += 'C' + std::to_string(++crime) + ",P" + std::to_string(suspect) + ',' + type + ",2024-03-06,M,30,Town\n";
    };
    for (int suspect = 1; suspect <= 60; ++suspect)
        add(suspect, "Theft");
    for (int suspect = 1; suspect <= 20; ++suspect)
        add(suspect, "Theft");
    for (int suspect = 41; suspect <= 43; ++suspect)
        add(suspect, "Robbery");
    for (int suspect = 100; suspect <= 140; ++suspect)
        add(suspect, "Robbery");
    const std::string file = written(terminal, "types.csv", rows);
    REQUIRE(terminal.run({"stats", "repeat-suspects", file, "--format", "json"}) == Done);
    const auto tables = nlohmann::json::parse(terminal.out.str()).at("tables");
    const auto cellsOf = [&](std::size_t table) {
        for (const auto& row : tables.at(table).at("rows"))
            if (row.dump().find("\"Theft\"") != std::string::npos)
                return row.dump();
        return std::string();
    };
    CHECK_THAT(cellsOf(0), Contains("20"));
    CHECK_THAT(cellsOf(1), !Contains("23"));
}

TEST_CASE("A chosen crime type that no row has is told, also where others are counted")
{
    Terminal terminal;
    REQUIRE(terminal.run({"stats", "repeat-suspects", sample, "--types", "Rape;Nonesuch"}) == Done);
    CHECK_THAT(terminal.problems.str(), Contains("No row is of “Nonesuch”") && !Contains("“Rape”"));
}

TEST_CASE("An extract that was taken out before its crimes were recorded is told, whatever is measured")
{
    Terminal terminal;
    REQUIRE(terminal.run({"stats", "repeat-suspects", sample, "--extracted", "2020-01-01"}) == Done);
    CHECK_THAT(terminal.problems.str(), Contains("6,") && Contains("after"));
}

TEST_CASE("The text of a chart names no percentage for bars that are equal and of different wholes")
{
    Terminal terminal;
    REQUIRE(terminal.run({"stats", "repeat-suspects", sample}) == Done);
    CHECK_THAT(terminal.out.str(), !Contains("one other with 7 (11%)"));
}
