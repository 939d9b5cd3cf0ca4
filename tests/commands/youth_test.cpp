// SPDX-License-Identifier: MIT
// `stats youth-cohorts` on the sample extracts, against the printed figures of tests/sample and docs/statistics.md.
#include "commands/terminal.h"
#include "support/catch.h"
#include "support/small_csv.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>
#include <functional>

using namespace cspdesk;
using namespace cspdesk::tests;
using Catch::Contains;
using commands::Done;
using commands::Refused;
using commands::WrongUsage;
using nlohmann::json;

namespace {

const std::string folder = CSPDESK_SOURCE_DIR "/resources/sample/";
const std::string outcomes = folder + "youth-outcomes-2021-2024.csv";
const std::string assessments = folder + "youth-assessments.csv";

std::vector<std::string> asked(const std::vector<std::string>& more)
{
    std::vector<std::string> words{"stats",       "youth-cohorts", outcomes,        "--years",  "2021-2024",
                                   "--extracted", "2025-07-17",    "--assessments", assessments};
    words.insert(words.end(), more.begin(), more.end());
    return words;
}

json sample(const std::vector<std::string>& more)
{
    Terminal terminal;
    std::vector<std::string> words = asked(more);
    words.insert(words.end(), {"--format", "json"});
    REQUIRE(terminal.run(words) == Done);
    return json::parse(terminal.out.str());
}

const json& tableIn(const json& all, const std::string& id)
{
    const json& tables = all.at("tables");
    const auto found = std::find_if(tables.begin(), tables.end(), [&](const json& one) { return one.at("id") == id; });
    CAPTURE(id);
    REQUIRE(found != tables.end());
    return *found;
}

const json& cellIn(const json& all, const std::string& table, const std::string& row, const std::string& column)
{
    CAPTURE(table, row, column);
    const json& of = tableIn(all, table);
    const auto& columns = of.at("columns");
    const auto place =
        std::find_if(columns.begin(), columns.end(), [&](const json& each) { return each.at("id") == column; });
    REQUIRE(place != columns.end());
    const auto& rows = of.at("rows");
    const auto found =
        std::find_if(rows.begin(), rows.end(), [&](const json& each) { return each.at("cells").at(0) == row; });
    REQUIRE(found != rows.end());
    return found->at("cells").at(static_cast<std::size_t>(place - columns.begin()));
}

std::string written(Terminal& terminal, const std::string& name, const std::string& text)
{
    const std::string path = terminal.path(name);
    std::ofstream(path, std::ios::binary) << text;
    return path;
}

/// Every count, and both numbers of every share, in the tables.
void forEachNumber(const json& all, const std::function<void(const std::string& where, std::int64_t number)>& tell)
{
    for (const json& table : all.at("tables"))
        for (const json& row : table.at("rows"))
            for (std::size_t column = 0; column < row.at("cells").size(); ++column) {
                const json& cell = row.at("cells").at(column);
                const json& of = table.at("columns").at(column);
                const std::string where = table.at("id").get<std::string>() + ' ' + row.at("cells").at(0).dump() + ' '
                                        + of.at("id").get<std::string>();
                if (of.at("kind") == "count" && cell.is_number())
                    tell(where, cell.get<std::int64_t>());
                if (of.at("kind") == "percent" && cell.is_object() && cell.contains("part")) {
                    tell(where, cell.at("part").get<std::int64_t>());
                    tell(where + " (rest)", cell.at("whole").get<std::int64_t>() - cell.at("part").get<std::int64_t>());
                }
            }
}

} // namespace

TEST_CASE("The cohorts of children are those of the paper, so far and within equal times")
{
    const json all = sample({"--protect", "off"});
    struct Expected
    {
        std::string cohort;
        std::int64_t children;
        std::int64_t reoffended;
        std::int64_t further;
        double average;
        std::int64_t withinYear;
        std::int64_t followedForYear;
    };
    const std::vector<Expected> expected{{"2021", 69, 17, 55, 3.2, 12, 69},
                                         {"2022", 66, 16, 72, 4.5, 12, 66},
                                         {"2023", 57, 13, 94, 7.2, 12, 57},
                                         {"2024", 58, 10, 14, 1.4, 10, 41},
                                         {"All", 250, 56, 235, 4.2, 46, 233}};
    for (const Expected& one : expected) {
        CAPTURE(one.cohort);
        CHECK(cellIn(all, "cohorts", one.cohort, "people") == one.children);
        CHECK(cellIn(all, "cohorts", one.cohort, "reoffended") == one.reoffended);
        CHECK(cellIn(all, "cohorts", one.cohort, "further_offences") == one.further);
        CHECK(cellIn(all, "cohorts", one.cohort, "average").at("ratio") == one.average);
        CHECK(cellIn(all, "within-365", one.cohort, "events") == one.withinYear);
        CHECK(cellIn(all, "within-365", one.cohort, "eligible") == one.followedForYear);
    }
    CHECK(cellIn(all, "cohorts", "2021", "median") == 1.0);
    CHECK(tableIn(all, "cohorts").at("columns").at(6).at("notToCompare") == true);
    CHECK(cellIn(all, "many-further-offences", "All", "many_n") == 13);
    CHECK_THAT(all.at("trend").get<std::string>(),
               Contains("Within 12 months (365 days) of the first offence 17.4% (12 of 69) of the 2021 cohort")
                   && Contains("it cannot be said that reoffending rose or fell"));
    CHECK(all.at("cohorts").at(1).at("windows").at(1).at("events") == 12);
    CHECK(all.at("cohorts").at(3).at("windows").at(2).at("rate").is_null());
}

TEST_CASE("The table of first offences is Table 3 of the paper")
{
    const json open = sample({"--protect", "off"});
    const json hidden = sample({});
    int printed = 0;
    int secret = 0;
    int shown = 0;
    for (const auto& row : rowsOf("table-03.csv"))
        for (std::size_t column = 1; column < row.size(); ++column) {
            const std::string id = column < 5 ? "cohort_" + std::to_string(2020 + column) : std::string("all");
            CAPTURE(row[0], id, row[column]);
            const json& share = cellIn(open, "first-offence-types", row[0], id + "_pct");
            const json& count = cellIn(hidden, "first-offence-types", row[0], id + "_n");
            const json& mark = cellIn(hidden, "first-offence-types", row[0], id + "_pct");
            const std::int64_t part = share.at("part").get<std::int64_t>();
            if (row[column].starts_with('<')) {
                ++secret;
                CHECK(part >= 1);
                CHECK(part <= 4);
                CHECK(count.at("hidden") == (mark.contains("below") ? "small" : "protecting"));
                if (mark.contains("below"))
                    CHECK('<' + std::to_string(mark.at("below").get<int>()) + '%' == row[column]);
            } else {
                ++printed;
                CHECK(std::to_string(share.at("percent").get<int>()) + '%' == row[column]);
                CHECK((!count.is_number() || count == part));
                shown += count.is_number() ? 1 : 0;
            }
        }
    CHECK(printed == 38);
    CHECK(secret == 32);
    CHECK(shown >= 25); // hiding has to leave something
}

TEST_CASE("Months to the second offence are told as in the paper, and of all children beside")
{
    const json all = sample({"--protect", "off"});
    CHECK(cellIn(all, "months", "Within 6 months", "all_pct").at("percent") == 57);
    CHECK(cellIn(all, "months", "7 to 12 months", "cohort_2021_pct").at("percent") == 47);
    const std::vector<std::tuple<std::string, int, int>> byYear{{"cohort_2021", 12, 71},
                                                                {"cohort_2022", 12, 75},
                                                                {"cohort_2023", 12, 92},
                                                                {"cohort_2024", 10, 100},
                                                                {"all", 46, 82}};
    for (const auto& [cohort, count, percent] : byYear) {
        CAPTURE(cohort);
        CHECK(cellIn(all, "months-by-then", "Within 12 months", cohort + "_pct").at("part") == count);
        CHECK(cellIn(all, "months-by-then", "Within 12 months", cohort + "_pct").at("percent") == percent);
    }
    CHECK(cellIn(all, "months-by-then", "Within 12 months", "cohort_2023_of_all_pct").at("percent") == 21); // 12 of 57
}

TEST_CASE("Offences, outcomes and who the children are agree with the paper")
{
    const json all = sample({"--protect", "off"});
    const auto is = [&](const char* table, const char* row, const char* column, std::int64_t count, int percent) {
        CAPTURE(table, row);
        const json& share = cellIn(all, table, row, column);
        CHECK(share.at("part") == count);
        CHECK(share.at("percent") == percent);
    };
    is("first-offence-types-reoffended", "Violence Against The Person", "all_pct", 24, 43);
    is("first-offence-types-reoffended", "Violence Against The Person", "cohort_2021_pct", 11, 65);
    is("further-offence-types", "Violence Against The Person", "most_serious_pct", 21, 38);
    is("further-offence-types", "Theft And Handling Stolen Goods", "most_serious_pct", 12, 21);
    is("first-outcomes-reoffended", "Community Resolution Police Facilitated", "all_pct", 26, 46);
    is("first-outcomes-reoffended", "Referral Order", "all_pct", 13, 23);
    is("further-outcomes", "Community Resolution Police Facilitated", "most_serious_pct", 17, 30);
    is("further-outcomes", "Youth Restorative Disposal", "most_serious_pct", 7, 13);
    is("gender", "M", "all_pct", 45, 80);
    is("age", "14 to 15", "all_pct", 27, 48);
    is("age", "14 to 15", "cohort_2022_pct", 11, 69);
    is("ethnicity", "White British", "all_pct", 36, 64);
    is("ward", "King's Hedges", "all_pct", 9, 16);
    is("social-care", "None", "all_pct", 38, 68); // 32% have a status
}

TEST_CASE("Assessments tell children and mentions apart")
{
    const json all = sample({"--protect", "off"});
    CHECK(cellIn(all, "assessed", "Reoffended", "assessed_n") == 36);
    CHECK(cellIn(all, "assessment-mental-health", "In contact with services", "all_n") == 13);
    CHECK(cellIn(all, "assessment-mental-health", "In contact with services", "all_pct").at("percent") == 36);
    CHECK(cellIn(all, "assessment-disability-or-send", "Identified", "all_pct").at("percent") == 28);
    CHECK(cellIn(all, "assessment-substance-misuse-children", "Nothing", "all_n") == 36 - 21);
    CHECK(cellIn(all, "assessment-substance-misuse-children", "2 or more things", "all_n") == 6);
    CHECK(cellIn(all, "assessment-substance-misuse-children", "2 or more things", "found_pct").at("percent") == 29);
    CHECK(cellIn(all, "assessment-substance-misuse-mentions", "All", "all_n") == 31);
    CHECK(cellIn(all, "assessment-substance-misuse-mentions", "Cannabis", "all_pct").at("percent") == 61);
    CHECK(cellIn(all, "assessment-substance-misuse-mentions", "Alcohol", "all_pct").at("percent") == 19);
    CHECK(cellIn(all, "assessment-substance-misuse-mentions", "All", "found_pct").at("none") == "not-applicable");
    CHECK(cellIn(all, "assessment-substance-misuse-only", "Cannabis", "found_pct").at("percent") == 62);
    CHECK_THAT(tableIn(all, "assessment-substance-misuse-mentions").at("notes").at(0).get<std::string>(),
               Contains("no total"));
}

TEST_CASE("No small number of children stands anywhere in what is protected")
{
    for (const int threshold : {5, 10}) {
        const json all = sample({"--protect", std::to_string(threshold)});
        int numbers = 0;
        forEachNumber(all, [&](const std::string& where, std::int64_t number) {
            CAPTURE(threshold, where, number);
            CHECK((number <= 0 || number >= threshold));
            ++numbers;
        });
        CHECK(numbers > 100);
        for (const json& table : all.at("tables")) {
            CHECK(table.at("threshold") == threshold);
            CHECK(table.at("provenance").at("rowsRead").get<int>() % (2 * threshold) == 0);
        }
        CHECK(all.at("protected_below") == threshold);
    }
}

TEST_CASE("Where next to nobody reoffended nothing is told of them")
{
    Terminal terminal;
    std::string rows = "child_id,outcome_date,offence_date,offence_type,outcome,gender\n";
    for (int child = 0; child < 60; ++child)
        rows +=
            'C' + std::to_string(child) + ",2021-02-01,2021-01-05,Theft,Caution," + (child % 2 == 0 ? "M\n" : "F\n");
    for (int child = 0; child < 3; ++child)
        rows += 'C' + std::to_string(child) + ",2021-06-01,2021-05-05,Drugs,Referral Order,M\n";
    const std::string path = written(terminal, "few.csv", rows);
    REQUIRE(terminal.run(
                {"stats", "youth-cohorts", path, "--years", "2021", "--extracted", "2023-07-17", "--format", "json"})
            == Done);
    const json all = json::parse(terminal.out.str());
    CHECK(cellIn(all, "cohorts", "2021", "reoffended").at("hidden") == "small");
    for (const char* column : {"average", "median", "most", "further_offences", "per_100_years"})
        CHECK(cellIn(all, "cohorts", "2021", column).contains("hidden"));
    for (const json& table : all.at("tables"))
        CHECK((table.at("id") == "cohorts" || table.at("id") == "first-offence-types"
               || table.at("id").get<std::string>().starts_with("within-")));
    CHECK_THAT(tableIn(all, "cohorts").at("notes").dump(), Contains("Of so few"));
}

TEST_CASE("A scale that lacks types is refused with the types and their rows, and nothing is told")
{
    Terminal terminal;
    const std::string file = written(terminal, "outcomes.csv",
                                     "child_id,outcome_date,offence_date,offence_type,outcome\n"
                                     "A,2021-02-01,2021-01-05,Theft,Caution\n"
                                     "A,2021-06-01,2021-05-05,Piracy,Referral Order\n"
                                     "B,2021-03-01,2021-02-05,Piracy,Caution\n");
    const std::string scale = written(terminal, "scale.csv", "version,offence_type,score\n1,Theft,3\n");
    const std::vector<std::string> words{"stats",       "youth-cohorts", file,      "--years", "2021",
                                         "--extracted", "2023-07-17",    "--scale", scale};
    CHECK(terminal.run(words) == Refused);
    CHECK_THAT(terminal.problems.str(), Contains("offences of 2 rows") && Contains("“Piracy”: rows 3, 4"));
    CHECK(terminal.out.str().empty());
    written(terminal, "scale.csv", "version,offence_type,score\n1,Theft,3\n1,theft,4\n2,Piracy,high\n");
    CHECK(terminal.run(words) == Refused);
    CHECK_THAT(terminal.problems.str(), Contains("Row 3: “theft” has a score already")
                                            && Contains("Row 4: “high” is no score") && Contains("another version"));
    CHECK(terminal.out.str().empty());
}

TEST_CASE("The scale of the sample says the same as the column")
{
    const json by = sample({"--protect", "off", "--scale", folder + "seriousness.csv"});
    const json without = sample({"--protect", "off"});
    CHECK(tableIn(by, "further-offence-types").at("rows") == tableIn(without, "further-offence-types").at("rows"));
    CHECK_THAT(tableIn(by, "cohorts").at("provenance").at("settings").dump(), Contains("sample 1"));
}

TEST_CASE("What is asked of cohorts of children wrongly is refused with what to say")
{
    Terminal terminal;
    CHECK(terminal.run({"stats", "youth-cohorts", outcomes}) == WrongUsage);
    CHECK(terminal.run({"stats", "youth-cohorts", outcomes, "--years", "2026", "--extracted", "2025-07-17"})
          == WrongUsage);
    CHECK_THAT(terminal.problems.str(), Contains("--extracted is before the first cohort"));
    CHECK(terminal.run(asked({"--clock", "sundial"})) == WrongUsage);
    CHECK(terminal.run(asked({"--waiting", "long"})) == WrongUsage);
    CHECK(terminal.run(asked({"--assessment-columns", "child_id"})) == WrongUsage);
    CHECK_THAT(terminal.problems.str(), Contains("--assessment-columns needs pairs"));
    CHECK(terminal.run({"stats", "youth-cohorts", outcomes, "--years", "2021", "--extracted", "2025-07-17",
                        "--assessment-columns", "child_id=Case"})
          == WrongUsage);
    CHECK(terminal.run(asked({"--columns", "child_id=Nobody"})) == Refused);
    CHECK_THAT(terminal.problems.str(), Contains("“Nobody”") && Contains("--columns child_id=Case"));
    CHECK(terminal.run(asked({"--assessment-columns", "finding=Nothing"})) == Refused);
    CHECK_THAT(terminal.problems.str(),
               Contains("youth-assessments.csv: ") && Contains("--assessment-columns child_id"));
}

TEST_CASE("No file that is read is written over")
{
    Terminal terminal;
    std::ifstream source(assessments, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(source), {}};
    const std::string copy = written(terminal, "assessments.csv", bytes);
    const std::vector<std::string> words{"stats",     "youth-cohorts", outcomes,     "--years",
                                         "2021-2024", "--extracted",   "2025-07-17", "--assessments",
                                         copy,        "--output",      copy};
    CHECK(terminal.run(words) == Refused);
    CHECK_THAT(terminal.problems.str(), Contains("Nothing was written"));
    std::ifstream after(copy, std::ios::binary);
    CHECK(std::string{std::istreambuf_iterator<char>(after), {}} == bytes);
}

TEST_CASE("Tables of children are written in every form")
{
    Terminal terminal;
    for (const char* ending : {"html", "xlsx", "docx", "txt", "csv", "json", "cspresult"}) {
        CAPTURE(ending);
        const std::string path = terminal.path(std::string("children.") + ending);
        REQUIRE(terminal.run(asked({"--output", path, "--coverage", "Cambridge City"})) == Done);
        CHECK(std::filesystem::file_size(path) > 300);
    }
    REQUIRE(terminal.run(asked({"--coverage", "Cambridge City"})) == Done);
    CHECK_THAT(terminal.out.str(), Contains("Reoffended so far, by cohort, Cambridge City")
                                       && Contains("First offence, all children, Cambridge City"));
}
