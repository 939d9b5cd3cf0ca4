// SPDX-License-Identifier: MIT
#include "statistics/chart_of_table.h"

#include "support/catch.h"

using namespace cspdesk::statistics;

namespace {

ResultTable repeatSuspects()
{
    ResultTable table{.id = "repeat-suspects", .title = "Repeat suspects by crime type"};
    table.columns = {{"crime_type", "Crime type", "", "", ColumnKind::Label},
                     {"repeat", "Repeat suspects", "distinct suspects"},
                     {"share", "Per cent", "", "suspects", ColumnKind::Percent}};
    table.rows = {{{"Arson", NoFigure::Small, BelowShare{71}}},
                  {{"Shoplifting", std::int64_t{161}, Share{161, 350}}},
                  {{"Robbery", NoFigure::Protecting, NoFigure::Protecting}},
                  {{"Violence", std::int64_t{258}, Share{258, 973}}},
                  {{"Homicide", std::int64_t{0}, Share{0, 0}}},
                  {{"All", std::int64_t{1002}, Share{1002, 2996}}, TableRowKind::Total},
                  {{"No suspect recorded", std::int64_t{77}, NoFigure::Blank}, TableRowKind::Aside}};
    return table;
}

std::string textOf(const TableCell& cell, const TableColumn&)
{
    if (const auto* words = std::get_if<std::string>(&cell))
        return *words;
    if (const auto* count = std::get_if<std::int64_t>(&cell))
        return std::to_string(*count);
    if (const auto* share = std::get_if<Share>(&cell))
        return std::to_string(share->part) + "/" + std::to_string(share->whole);
    return std::holds_alternative<BelowShare>(cell)    ? "<71%"
         : std::get<NoFigure>(cell) == NoFigure::Small ? "<5"
                                                       : "[c]";
}

std::vector<std::string> labelsOf(const Chart& chart)
{
    std::vector<std::string> out;
    for (const ChartCategory& category : chart.categories)
        out.push_back(category.label);
    return out;
}

} // namespace

TEST_CASE("Every ordinary row of a table becomes a bar in the order of the table, totals do not")
{
    const Chart chart = chartOf(repeatSuspects(), ChartKind::Bars, {"repeat", ""}, CategoryOrder::AsInTable, textOf);
    CHECK(labelsOf(chart) == std::vector<std::string>{"Arson", "Shoplifting", "Robbery", "Violence", "Homicide"});
    CHECK(chart.title == "Repeat suspects by crime type");
    CHECK(chart.categoryAxis == "Crime type");
    CHECK(chart.valueAxis == "Repeat suspects");
    CHECK(chart.categories[1] == ChartCategory{"Shoplifting", 161, "161"});
    CHECK(chart.categories[4] == ChartCategory{"Homicide", 0, "0"});
}

TEST_CASE("A hidden cell leaves nothing of its figure in the chart")
{
    const Chart chart =
        chartOf(repeatSuspects(), ChartKind::Bars, {"repeat", "share"}, CategoryOrder::AsInTable, textOf);
    CHECK(chart.categories[0] == ChartCategory{"Arson", std::nullopt, "<5"});
    CHECK(chart.categories[2] == ChartCategory{"Robbery", std::nullopt, "[c]"});
    CHECK(chart.categories[3].text == "258 (258/973)");
}

TEST_CASE("Ordered by size the hidden come last, in the order of the table")
{
    const Chart chart = chartOf(repeatSuspects(), ChartKind::Bars, {"repeat", ""}, CategoryOrder::LargestFirst, textOf);
    CHECK(labelsOf(chart) == std::vector<std::string>{"Violence", "Shoplifting", "Homicide", "Arson", "Robbery"});
}

TEST_CASE("Shares are drawn by the exact fraction, and of nobody there is none")
{
    const Chart chart = chartOf(repeatSuspects(), ChartKind::Bars, {"share", ""}, CategoryOrder::LargestFirst, textOf);
    CHECK(chart.categories[0].label == "Shoplifting");
    CHECK(*chart.categories[0].value == Approx(0.46));
    CHECK_FALSE(chart.categories.back().value);
}

TEST_CASE("A column that is not there gives a chart without categories")
{
    CHECK(chartOf(repeatSuspects(), ChartKind::Bars, {"nothing", ""}, CategoryOrder::AsInTable, textOf)
              .categories.empty());
    CHECK(chartOf({}, ChartKind::Bars, {"", ""}, CategoryOrder::AsInTable, textOf).categories.empty());
}
