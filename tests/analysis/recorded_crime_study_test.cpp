// SPDX-License-Identifier: MIT
#include "analysis/recorded_crime_study.h"

#include "analysis/month_text.h"
#include "analysis/shipped_categories.h"
#include "support/catch.h"

#include <fstream>
#include <sstream>

using namespace cspdesk;
using namespace cspdesk::analysis;
using namespace cspdesk::statistics;

namespace {

MonthSpan months(const char* first, const char* last) { return {*parseMonth(first), *parseMonth(last)}; }

RecordedCrimeQuestion question()
{
    return {.columns = {},
            .periods = {months("2024-01", "2024-01"), months("2024-02", "2024-02")},
            .areas = {},
            .tree = {},
            .flags = {}};
}

RecordedCrimeAnswer answered(const std::string& file, const RecordedCrimeQuestion& asked = question())
{
    auto answer = recordedCrimeStudy(platform::inputOf(file), asked);
    REQUIRE(answer.has_value());
    return std::move(*answer);
}

PeriodCounts countsOf(const RecordedCrimeAnswer& answer, const std::string& category)
{
    for (const CategoryLine& line : answer.lines)
        if (line.category == category && !line.isRest)
            return line.counts;
    FAIL("no line " << category);
    return {};
}

std::string streetLevel()
{
    std::ifstream file(CSPDESK_SOURCE_DIR "/tests/sample/street-level.csv");
    std::ostringstream out;
    out << file.rdbuf();
    return out.str();
}

std::optional<MonthSpan> read(const char* text)
{
    DateEvidence evidence;
    return monthsIn(text, DateOrder::DayFirst, evidence);
}

} // namespace

TEST_CASE("Months are read as people and systems write them")
{
    const std::int32_t october = *parseMonth("2014-10");
    for (const char* text : {"2014-10", "2014/10", "10/2014", "Oct 2014", "October 2014", "Oct-14", "OCT-2014",
                             "2014-10-31", "31/10/2014", "31/10/2014 23:10"}) {
        CAPTURE(text);
        REQUIRE(read(text).has_value());
        CHECK(*read(text) == MonthSpan{october, october});
    }
    CHECK(*read("2013-10 to 2014-09") == months("2013-10", "2014-09"));
    CHECK(*read("Oct 2013 to Sep 2014") == months("2013-10", "2014-09"));
    for (const char* text : {"", "2014", "2014-13", "Octember 2014", "2014-09 to 2013-10", "31/02/2014"}) {
        CAPTURE(text);
        CHECK_FALSE(read(text).has_value());
    }
}

TEST_CASE("The police's open street-level file is read as it is, and a crime counts once in its category")
{
    const RecordedCrimeAnswer answer = answered(streetLevel());
    CHECK_FALSE(answer.isOfCounts);
    CHECK(answer.repeatedRows == 1);
    CHECK(answer.outside == 1); // of March
    CHECK(countsOf(answer, "Bicycle theft") == PeriodCounts{1, 3});
    CHECK(countsOf(answer, "Violence and sexual offences") == PeriodCounts{1, 1});
    CHECK(countsOf(answer, "Anti-social behaviour") == PeriodCounts{2, 0}); // without a reference each counts
    CHECK(answer.all == PeriodCounts{4, 4});
}

TEST_CASE("Areas are chosen by name or by how their name begins, and an unknown one is told")
{
    RecordedCrimeQuestion asked = question();
    asked.areas = {"Cambridge*", "Ely"};
    const RecordedCrimeAnswer answer = answered(streetLevel(), asked);
    CHECK(countsOf(answer, "Bicycle theft") == PeriodCounts{1, 1});
    CHECK(answer.unknownAreas == std::set<std::string>{"Ely"});
    const auto without = recordedCrimeStudy(platform::inputOf("month,category\n2024-01,Arson\n"), asked);
    REQUIRE_FALSE(without.has_value());
    CHECK(without.error().kind == ImportRefusal::Kind::Columns);
}

TEST_CASE("Crimes of a category that has parts are in it and in none of them")
{
    RecordedCrimeQuestion asked = question();
    asked.tree = CategoryTree({{"Theft", ""}, {"Bicycle theft", "Theft"}, {"Shoplifting", "Theft"}});
    const RecordedCrimeAnswer answer = answered("month,category\n2024-01,Theft\n2024-02,Bicycle theft\n"
                                                "2024-02,Shoplifting\n2024-02,Arson\n",
                                                asked);
    CHECK(countsOf(answer, "Theft") == PeriodCounts{1, 2});
    REQUIRE(answer.lines.size() == 4);
    CHECK((answer.lines[1].isRest && answer.lines[1].counts == PeriodCounts{1, 0}));
    REQUIRE(answer.uncategorised.size() == 1);
    CHECK(answer.uncategorised.front() == std::pair<std::string, PeriodCounts>{"Arson", {0, 1}});
    CHECK(answer.checks.empty());
}

TEST_CASE("Counts of a category are held against the sum of its parts")
{
    RecordedCrimeQuestion asked = question();
    asked.tree = CategoryTree(
        {{"Theft", ""}, {"Bicycle theft", "Theft"}, {"Shoplifting", "Theft"}, {"Other", ""}, {"Arson", "Other"}});
    const RecordedCrimeAnswer answer =
        answered("month,category,count\n2024-01,Theft,30\n2024-01,Bicycle theft,10\n2024-01,Shoplifting,20\n"
                 "2024-02,Theft,\"1,031\"\n2024-02,Bicycle theft,1000\n2024-02,Shoplifting,30\n2024-02,Arson,7\n",
                 asked);
    CHECK(countsOf(answer, "Theft") == PeriodCounts{30, 1031});
    CHECK(countsOf(answer, "Other") == PeriodCounts{0, 7}); // without a count of its own, that of its part
    REQUIRE(answer.checks.size() == 1);
    CHECK_FALSE(answer.checks.front().addsUp());
    CHECK(answer.checks.front().parts == PeriodCounts{30, 1030});
}

TEST_CASE("A row without a month or a number is left out and told with its row")
{
    const RecordedCrimeAnswer answer = answered("month,category,count\n2024-01,Arson,5\n?,Arson,5\n2024-02,Arson,five\n"
                                                "2024-02,Arson,-1\n2024-02,Arson,6\n2024-01 to 2024-03,Arson,9\n");
    CHECK(countsOf(answer, "Arson") == PeriodCounts{5, 6});
    CHECK(answer.across == 1);
    std::vector<std::pair<std::uint64_t, RowProblem>> problems;
    for (const ProblemRow& problem : answer.report.problems)
        problems.emplace_back(problem.row, problem.kind);
    CHECK(problems
          == std::vector<std::pair<std::uint64_t, RowProblem>>{
              {3, RowProblem::NoMonth}, {4, RowProblem::NoCount}, {5, RowProblem::NoCount}});
}

TEST_CASE("A file that ends before the later period does is told")
{
    CHECK(answered(streetLevel()).hasLater);
    RecordedCrimeQuestion asked = question();
    asked.periods.later = months("2024-02", "2024-06");
    CHECK_FALSE(answered(streetLevel(), asked).hasLater);
}

TEST_CASE("The tree that comes with the program is the printed one")
{
    const CategoryTree& tree = shippedTree();
    CHECK(tree.links().size() == 64);
    CHECK(tree.places().size() == 64);
    CHECK(tree.partsOf("Theft Offences").size() == 7);
    CHECK(tree.partsOf("All Racially Aggravated Crime").back() == "Racially Aggravated Criminal Damage");
}

TEST_CASE("A tree that cannot be used says which row is wrong")
{
    using Kind = LookupProblem::Kind;
    const auto problemOf = [](const std::string& rows) {
        const auto tree = readCategoryTree(platform::inputOf("category,parent\n" + rows));
        REQUIRE_FALSE(tree.has_value());
        REQUIRE_FALSE(tree.error().problems.empty());
        return std::pair(tree.error().problems.front().row, tree.error().problems.front().kind);
    };
    CHECK(problemOf("Theft,\n,Theft\n") == std::pair(std::uint64_t{3}, Kind::Blank));
    CHECK(problemOf("Theft,\nTheft,\n") == std::pair(std::uint64_t{3}, Kind::Twice));
    CHECK(problemOf("Theft,\nArson,Damage\n") == std::pair(std::uint64_t{3}, Kind::NotAbove));
    CHECK(problemOf("Theft,Arson\nArson,Theft\n") == std::pair(std::uint64_t{2}, Kind::Circle));
    CHECK(readCategoryTree(platform::inputOf("name\nTheft\n")).error().file.has_value());
}
