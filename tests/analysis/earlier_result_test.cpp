// SPDX-License-Identifier: MIT
#include "analysis/earlier_result.h"

#include "support/catch.h"

using namespace cspdesk;
using namespace cspdesk::analysis;
using namespace cspdesk::statistics;

namespace {

ResultTable table(const std::string& file, std::optional<Date> extracted = {})
{
    ResultTable out{.id = "repeat-suspects", .title = "Repeat suspects"};
    out.columns = {{.id = "type", .heading = "Crime type", .kind = ColumnKind::Label},
                   {.id = "suspects", .heading = "Suspects", .rowSum = RowSum::Exact}};
    out.rows = {{{std::string("Theft"), std::int64_t{40}}},
                {{std::string("Arson"), NoFigure::Small}},
                {{std::string("Total"), NoFigure::Protecting}, TableRowKind::Total}};
    out.threshold = 5;
    out.provenance.fileName = "suspects.csv";
    out.provenance.sha256 = file;
    out.provenance.extracted = extracted;
    return out;
}

EarlierResult suspects(const std::string& file, const SuspectFilter& filter)
{
    return {{table(file)}, {.question = SuspectQuestion{.settings = {.filter = filter}}}};
}

EarlierResult cohorts(const std::string& file, Date extracted, int lastYear, std::set<std::string> districts = {})
{
    CohortQuestion question;
    question.firstYear = 2022;
    question.lastYear = lastYear;
    question.districts = std::move(districts);
    return {{table(file, extracted)}, {.question = question}};
}

const SuspectFilter quarter{.from = date(2025, 4, 1), .until = date(2025, 6, 30)};
const SuspectFilter halfYear{.from = date(2025, 1, 1), .until = date(2025, 6, 30)};

} // namespace

TEST_CASE("A result that went out comes back as it was")
{
    const EarlierResult result = suspects("a", quarter);
    const auto back = parseEarlierResult(earlierResultText(result));
    REQUIRE(back.has_value());
    CHECK(back->recipe == result.recipe);
    REQUIRE(back->tables.size() == 1);
    CHECK(back->tables[0].rows[1].cells == result.tables[0].rows[1].cells);
    CHECK(back->tables[0].provenance == result.tables[0].provenance);
    for (const char* other : {"", "{}", "[1]", R"({"version":2})", R"({"version":1,"recipe":{},"tables":[]})"})
        CHECK_FALSE(parseEarlierResult(other).has_value());
}

TEST_CASE("A shorter time and fewer places are a part, a longer time and more places the whole")
{
    CHECK(relationTo(suspects("a", quarter), suspects("b", halfYear)) == EarlierIs::Part);
    CHECK(relationTo(suspects("a", halfYear), suspects("b", quarter)) == EarlierIs::Whole);
    CHECK(relationTo(suspects("a", quarter), suspects("a", quarter)) == EarlierIs::Same);
    CHECK(relationTo(suspects("a", quarter), suspects("b", quarter)) == EarlierIs::Part); // put right since, perhaps
    SuspectFilter town = quarter;
    town.districts = {"Cambridge City"};
    SuspectFilter both = quarter;
    both.districts = {"Cambridge City", "Fenland"};
    CHECK(relationTo(suspects("a", town), suspects("a", both)) == EarlierIs::Part);
    CHECK(relationTo(suspects("a", both), suspects("a", town)) == EarlierIs::Whole);
    CHECK(relationTo(suspects("a", town), suspects("a", quarter)) == EarlierIs::Part);
}

TEST_CASE("What is neither a part of the other tells nothing of it")
{
    const SuspectFilter next{.from = date(2025, 7, 1), .until = date(2025, 9, 30)};
    CHECK_FALSE(relationTo(suspects("a", quarter), suspects("b", next)).has_value());
    SuspectFilter town = halfYear;
    town.districts = {"Cambridge City"};
    CHECK_FALSE(relationTo(suspects("a", town), suspects("a", quarter)).has_value()); // longer, and fewer places
    CHECK_FALSE(relationTo(suspects("a", {}), suspects("b", {})).has_value());        // days are not known
    CHECK(relationTo(suspects("a", {}), suspects("a", {})) == EarlierIs::Same);
    EarlierResult persistent = suspects("a", quarter);
    std::get<SuspectQuestion>(persistent.recipe.question).measure = SuspectMeasure::Persistent;
    CHECK_FALSE(relationTo(persistent, suspects("a", quarter)).has_value());
    CHECK_FALSE(relationTo(suspects("a", quarter), cohorts("a", date(2025, 7, 1), 2024)).has_value());
    CHECK_FALSE(relationTo({}, suspects("a", quarter)).has_value());
}

TEST_CASE("Days of the file stand for those that were not chosen")
{
    const SuspectQuestion open{.settings = {.filter = {.until = date(2025, 5, 31)}}};
    const auto dated = std::get<SuspectQuestion>(withDays(open, date(2025, 4, 1), date(2025, 6, 30)));
    CHECK(dated.settings.filter.from == date(2025, 4, 1));
    CHECK(dated.settings.filter.until == date(2025, 5, 31));
}

TEST_CASE("Places among the rows are no counts, which a later result could be taken from")
{
    EarlierResult ranked = suspects("a", quarter);
    ResultTable& table = ranked.tables[0];
    table.columns.push_back({.id = "share", .heading = "%", .kind = ColumnKind::Percent});
    table.columns.push_back({.id = "rank", .heading = "Rank", .kind = ColumnKind::Rank, .derivedFrom = {1}});
    table.columns.push_back({.id = "by_share", .heading = "Rank by %", .kind = ColumnKind::Rank, .derivedFrom = {2}});
    for (TableRow& row : table.rows)
        row.cells.insert(row.cells.end(), {Share{1, 4}, std::int64_t{1}, std::int64_t{2}});
    const auto beside = tablesBeside(ranked, suspects("b", halfYear));
    REQUIRE(beside.size() == 1);
    REQUIRE(beside[0].columns.size() == 4);
    using Kind = PublishedFigure::Kind;
    CHECK(beside[0].figures[0][0].kind == Kind::Count);
    CHECK(beside[0].figures[0][2].kind == Kind::Untold);
    CHECK(beside[0].figures[0][3].kind == Kind::Untold);
}

TEST_CASE("Cohorts of a later extract hold those of an earlier one, and their total is another where a year was added")
{
    const EarlierResult july = cohorts("a", date(2025, 7, 1), 2024);
    const EarlierResult october = cohorts("b", date(2025, 10, 1), 2024);
    CHECK(relationTo(july, october) == EarlierIs::Part);
    CHECK(relationTo(october, july) == EarlierIs::Whole);
    CHECK(relationTo(cohorts("a", date(2025, 7, 1), 2024, {"Fenland"}), october) == EarlierIs::Part);
    CHECK_FALSE(relationTo(july, cohorts("b", date(2025, 10, 1), 2024, {"Fenland"})).has_value());
    REQUIRE(tablesBeside(july, october).size() == 1);
    CHECK(tablesBeside(july, october)[0].hasTotalRow);
    const auto beside = tablesBeside(july, cohorts("b", date(2025, 10, 1), 2025));
    REQUIRE(beside.size() == 1);
    CHECK_FALSE(beside[0].hasTotalRow);
    CHECK(beside[0].rows == std::vector<std::string>{"Theft", "Arson"});
    CHECK(tablesBeside(suspects("a", quarter), july).empty());
}
