// SPDX-License-Identifier: MIT
#include "statistics/table_csv.h"

#include "support/catch.h"

using namespace cspdesk::statistics;

namespace {

/// Two columns, of which the second holds the figure that is looked at.
ResultTable tableOf(TableCell label, TableCell figure, ColumnKind kind = ColumnKind::Count, int decimals = 0)
{
    ResultTable table;
    table.columns = {{.id = "name", .kind = ColumnKind::Label}, {.id = "figure", .kind = kind, .decimals = decimals}};
    table.rows = {{{std::move(label), std::move(figure)}}};
    return table;
}

std::string figureOf(TableCell figure, ColumnKind kind = ColumnKind::Count, int decimals = 0)
{
    ResultTable table = tableOf("a", std::move(figure), kind, decimals);
    table.threshold = 5;
    const std::string csv = tableCsv(table, CsvReader::Program);
    const std::string before = "name,figure\na,";
    REQUIRE(csv.substr(0, before.size()) == before);
    return csv.substr(before.size(), csv.size() - before.size() - 1);
}

std::string labelOf(const std::string& label, CsvReader reader)
{
    const std::string csv = tableCsv(tableOf(label, std::int64_t{1}), reader);
    const std::string before = "name,figure\n";
    return csv.substr(before.size(), csv.size() - before.size() - 3);
}

} // namespace

TEST_CASE("A table of repeat suspects as CSV is what the scripts of others print")
{
    // Two rows of Table 11 of the Reoffending Deep Dive 2025 and the lines below them, as Python's csv module writes
    // them.
    ResultTable table;
    table.columns = {{.id = "crime_type", .kind = ColumnKind::Label},
                     {.id = "suspect_count"},
                     {.id = "suspect_rank", .kind = ColumnKind::Rank},
                     {.id = "repeat_pct", .kind = ColumnKind::Percent},
                     {.id = "suspect_records"}};
    table.rows = {
        {{"Public fear, alarm or distress", std::int64_t{205}, std::int64_t{7}, Share{38, 205}, std::int64_t{260}}},
        {{"Shoplifting", std::int64_t{350}, std::int64_t{4}, Share{161, 350}, std::int64_t{1371}}},
        {{"All crime", std::int64_t{2996}, NoFigure::Blank, Share{1002, 2996}, std::int64_t{4367}},
         TableRowKind::Total},
        {{"No suspect recorded", NoFigure::Blank, NoFigure::Blank, NoFigure::Blank, std::int64_t{6145}},
         TableRowKind::Aside}};
    CHECK(tableCsv(table, CsvReader::Program)
          == "crime_type,suspect_count,suspect_rank,repeat_pct,suspect_records\n"
             "\"Public fear, alarm or distress\",205,7,19,260\n"
             "Shoplifting,350,4,46,1371\n"
             "All crime,2996,,33,4367\n"
             "No suspect recorded,,,,6145\n");
}

TEST_CASE("Figures in a CSV are digits and marks")
{
    CHECK(figureOf(std::int64_t{1'234'567}) == "1234567");
    CHECK(figureOf(std::int64_t{-12}) == "-12");
    CHECK(figureOf(Share{1, 3}, ColumnKind::Percent) == "33");
    CHECK(figureOf(Share{1, 3}, ColumnKind::Percent, 1) == "33.3");
    CHECK(figureOf(Share{-11, 80}, ColumnKind::Percent, 1) == "-13.8");
    CHECK(figureOf(Share{1, 2000}, ColumnKind::Percent, 1) == "0.1");
    CHECK(figureOf(Share{1, 1000}, ColumnKind::Percent, 2) == "0.10");
    CHECK(figureOf(Share{1, 400}, ColumnKind::Percent) == "0"); // the counts stand beside it
    CHECK(figureOf(Share{0, 0}, ColumnKind::Percent) == "[z]");
    CHECK(figureOf(2.25, ColumnKind::Decimal, 1) == "2.3"); // half away from zero, as all figures
    CHECK(figureOf(-0.04, ColumnKind::Decimal, 1) == "0.0");
    CHECK(figureOf(1e300 * 1e300, ColumnKind::Decimal, 1) == "[x]");
    CHECK(figureOf(Share{55, 17}, ColumnKind::Decimal, 1) == "3.2");
    CHECK(figureOf(NoFigure::NotApplicable) == "[z]");
    CHECK(figureOf(NoFigure::NotAvailable) == "[x]");
    CHECK(figureOf(NoFigure::Small) == "<5");
    CHECK(figureOf(NoFigure::Protecting) == "[c]");
    CHECK(figureOf(BelowShare{7}, ColumnKind::Percent) == "<7");
    CHECK(figureOf(NoFigure::Blank).empty());
}

TEST_CASE("A field of a CSV is quoted only if it holds a comma, a quote or a line end")
{
    CHECK(labelOf("a b", CsvReader::Program) == "a b");
    CHECK(labelOf("a,b", CsvReader::Program) == "\"a,b\"");
    CHECK(labelOf("a \"b\"", CsvReader::Program) == "\"a \"\"b\"\"\"");
    CHECK(labelOf("a\nb", CsvReader::Program) == "\"a\nb\"");
    CHECK(labelOf("a\rb", CsvReader::Program) == "\"a\rb\"");
    CHECK(labelOf("a;b", CsvReader::Program) == "a;b");
    CHECK(labelOf("", CsvReader::Program).empty());
}

TEST_CASE("A name in a CSV for people is never taken for a formula")
{
    const std::string start = GENERATE("=", "+", "-", "@", "\t");
    CHECK(labelOf(start + "SUM(A1)", CsvReader::Person) == '\'' + start + "SUM(A1)");
    CHECK(labelOf(start + "SUM(A1)", CsvReader::Program) == start + "SUM(A1)");
}

TEST_CASE("A line end before a formula does not hide it")
{
    CHECK(labelOf("\r=1+1", CsvReader::Person) == "\"'\r=1+1\"");
    CHECK(labelOf("\n=1+1", CsvReader::Person) == "\"'\n=1+1\"");
    CHECK(labelOf("Under 18", CsvReader::Person) == "Under 18");
}

TEST_CASE("A negative number in a CSV for people stays a number")
{
    CHECK(tableCsv(tableOf("-", std::int64_t{-5}), CsvReader::Person) == "name,figure\n'-,-5\n");
}

TEST_CASE("A CSV for a spreadsheet says that it is UTF-8 and ends its lines as RFC 4180 says")
{
    CHECK(tableCsv(tableOf("Łódź", std::int64_t{5}), CsvReader::Spreadsheet)
          == "\xEF\xBB\xBFname,figure\r\nŁódź,5\r\n");
}
