// SPDX-License-Identifier: MIT
#include "wording/figure_text.h"

#include "support/catch.h"

using namespace cspdesk;
using namespace cspdesk::statistics;
using namespace cspdesk::wording;

namespace {

const TableColumn counts{.id = "n", .heading = "Suspects", .unit = "distinct suspects"};
const TableColumn ranks{.id = "rank", .heading = "Rank", .kind = ColumnKind::Rank};

TableColumn percentages(int decimals = 0)
{
    return {.id = "p",
            .heading = "Repeat suspects",
            .unit = "%",
            .base = "suspects",
            .kind = ColumnKind::Percent,
            .decimals = decimals};
}

TableColumn averages(int decimals)
{
    return {.id = "a", .heading = "Average", .kind = ColumnKind::Decimal, .decimals = decimals};
}

std::string shown(const TableCell& cell, const TableColumn& column = counts)
{
    return figureText(cell, column, 5).toStdString();
}

std::vector<std::string> legendOf(std::vector<TableCell> cells, TableColumn column)
{
    ResultTable table;
    table.threshold = 5;
    table.columns = {std::move(column)};
    for (TableCell& cell : cells)
        table.rows.push_back({{std::move(cell)}});
    std::vector<std::string> legend;
    for (const QString& line : markLegend(table))
        legend.push_back(line.toStdString());
    return legend;
}

} // namespace

TEST_CASE("A count is read with separators")
{
    CHECK(shown(std::int64_t{0}) == "0");
    CHECK(shown(std::int64_t{999}) == "999");
    CHECK(shown(std::int64_t{2996}) == "2,996");
    CHECK(shown(std::int64_t{10'000'000}) == "10,000,000");
    CHECK(shown(std::int64_t{-1234}) == "−1,234");
}

TEST_CASE("A percentage says 0% only of none")
{
    CHECK(shown(Share{0, 7}, percentages()) == "0%");
    CHECK(shown(Share{1, 400}, percentages()) == "<0.5%");
    CHECK(shown(Share{2, 400}, percentages()) == "1%"); // 0.5 is rounded away from zero
    CHECK(shown(Share{1, 4000}, percentages(1)) == "<0.05%");
    CHECK(shown(Share{-1, 400}, percentages()) == ">−0.5%");
    CHECK(shown(Share{161, 350}, percentages()) == "46%");
    CHECK(shown(Share{-11, 80}, percentages(1)) == "−13.8%");
    CHECK(shown(Share{399, 400}, percentages()) == "100%");
    CHECK(shown(Share{5000, 4}, percentages()) == "125,000%");
    CHECK(shown(Share{3, 0}, percentages()) == "[z]");
}

TEST_CASE("Averages and other numbers have the decimals of their column")
{
    CHECK(shown(Share{55, 17}, averages(1)) == "3.2");
    CHECK(shown(Share{1, 300}, averages(1)) == "<0.05");
    CHECK(shown(1234.5678, averages(2)) == "1,234.57");
    CHECK(shown(-0.25, averages(1)) == "−0.3");
}

TEST_CASE("A hidden figure is read as its mark")
{
    CHECK(shown(NoFigure::Small) == "<5");
    CHECK(shown(NoFigure::Protecting) == "[c]");
    CHECK(shown(BelowShare{7}, percentages()) == "<7%");
    CHECK(shown(NoFigure::NotApplicable) == "[z]");
    CHECK(shown(NoFigure::NotAvailable) == "[x]");
    CHECK(shown(NoFigure::NotComparable) == "[b]");
    CHECK(shown(NoFigure::Blank).empty());
    CHECK(figureText(NoFigure::Small, counts, 10) == QStringLiteral("<10"));
}

TEST_CASE("The heading of a column names its unit and what a percentage is of")
{
    CHECK(columnHeading(counts) == QStringLiteral("Suspects\ndistinct suspects"));
    CHECK(columnHeading(percentages()) == QStringLiteral("Repeat suspects\n% of suspects"));
    CHECK(columnHeading(ranks) == QStringLiteral("Rank"));
    CHECK(columnHeading({.heading = "Rate", .unit = "", .base = "population"})
          == QStringLiteral("Rate\n% of population"));
    CHECK(columnHeading({.heading = "offences", .unit = "offences"}) == QStringLiteral("offences"));
}

TEST_CASE("The legend explains the marks that occur, and no others")
{
    CHECK(legendOf({std::int64_t{3}, std::int64_t{30}}, counts).empty());
    CHECK(legendOf({NoFigure::Blank}, counts).empty());
    CHECK(legendOf({NoFigure::Small, NoFigure::Small}, counts)
          == std::vector<std::string>{
              "<5 means a number from 1 to 4, which is hidden so that nobody can be recognised by it."});
    CHECK(legendOf({NoFigure::Protecting}, ranks)
          == std::vector<std::string>{"[c] means a figure that is hidden because a small number could be worked out of "
                                      "it, or because too few people are behind it.",
                                      "Ranks are counted among the rows whose figure is shown."});
    CHECK(legendOf({Share{1, 400}, Share{0, 0}}, percentages())
          == std::vector<std::string>{"[z] means that there can be no figure, as there is no percentage of nobody.",
                                      "<0.5% means less than that, but more than none."});
    CHECK(legendOf({BelowShare{7}}, percentages())
          == std::vector<std::string>{
              "A percentage with < belongs to a hidden number and is true whichever number it is."});
    CHECK(legendOf({NoFigure::NotAvailable}, counts)
          == std::vector<std::string>{"[x] means that the figure is not known."});
    CHECK(legendOf({NoFigure::NotComparable}, counts)
          == std::vector<std::string>{
              "[b] means a break in the series: what was counted differs, so that no change is told."});
}

TEST_CASE("Provenance names what a person needs to get the same table")
{
    ResultTable table;
    table.threshold = 5;
    table.provenance = {.fileName = "suspects.csv",
                        .sha256 = "ab12",
                        .bytes = 340'000,
                        .rowsRead = 10512,
                        .rowsKept = 4367,
                        .extracted = date(2025, 7, 17),
                        .settings = {{"Period", "July 2024 to June 2025"}},
                        .program = "CSP Desk 0.1.0"};
    const std::vector<LabelledText> expected{
        {QStringLiteral("File"), QStringLiteral("suspects.csv")},
        {QStringLiteral("Size"), QStringLiteral("340 kB")},
        {QStringLiteral("SHA-256"), QStringLiteral("ab12")},
        {QStringLiteral("Rows read"), QStringLiteral("about 10,510")},
        {QStringLiteral("Rows kept"), QStringLiteral("about 4,370")},
        {QStringLiteral("Taken out of its system on"), QStringLiteral("17 July 2025")},
        {QStringLiteral("Period"), QStringLiteral("July 2024 to June 2025")},
        {QStringLiteral("Hidden"), QStringLiteral("Counts from 1 to 4, and what they could be worked out of")},
        {QStringLiteral("Worked out by"), QStringLiteral("CSP Desk 0.1.0")}};
    CHECK(provenanceText(table) == expected);
}

TEST_CASE("A table in which nothing is hidden says that it is not for publication")
{
    const std::vector<LabelledText> lines = provenanceText(ResultTable{});
    REQUIRE(lines.size() == 1);
    CHECK(lines.front().second == unprotectedWarning());
}
