// SPDX-License-Identifier: MIT
#include "wording/chart_text.h"

#include "support/catch.h"

using namespace cspdesk;
using namespace cspdesk::statistics;
using namespace cspdesk::wording;

namespace {

std::string alternative(std::vector<ChartCategory> categories, ChartKind kind = ChartKind::Bars)
{
    return described({.kind = kind, .title = "Repeat suspects.", .categories = std::move(categories)}).alternative;
}

ResultTable repeatSuspects()
{
    ResultTable table{.title = "Repeat suspects by crime type"};
    table.columns = {
        {.id = "type", .heading = "Crime type", .kind = ColumnKind::Label},
        {.id = "repeat", .heading = "Repeat suspects", .unit = "distinct suspects"},
        {.id = "share", .heading = "Per cent", .base = "suspects of the type", .kind = ColumnKind::Percent}};
    table.rows = {{{"Arson", NoFigure::Small, BelowShare{71}}},
                  {{"Shoplifting", std::int64_t{1161}, Share{1161, 2350}}},
                  {{"Homicide", std::int64_t{0}, Share{0, 5}}}};
    table.threshold = 5;
    table.provenance.fileName = "suspects.csv";
    table.provenance.extracted = Date{std::chrono::year(2024), std::chrono::May, std::chrono::day(1)};
    return table;
}

} // namespace

TEST_CASE("A chart is told by what it is, its largest and its smallest figure")
{
    CHECK(alternative({{"Arson", 7, "7"}, {"Shoplifting", 161, "161"}, {"Theft", 20, "20"}})
          == "Bar chart: Repeat suspects. It shows 3 figures. The largest is Shoplifting with 161, the smallest Arson "
             "with 7.");
    CHECK(
        alternative({{"a", 1, "1"}, {"b", 1, "1"}, {"c", 1, "1"}, {"d", 2, "2"}})
        == "Bar chart: Repeat suspects. It shows 4 figures. The largest is d with 2, the smallest a and 2 others with "
           "1.");
    CHECK(alternative({{"1", 9, "9"}, {"2", 3, "3"}}, ChartKind::Pyramid)
          == "Pyramid of bars: Repeat suspects. It shows 2 figures. The largest is “1” with 9, the smallest “2” with "
             "3.");
}

TEST_CASE("A hidden figure is told as none, and a ring that is drawn as bars is called bars")
{
    CHECK(
        alternative({{"Arson", std::nullopt, "<5"}, {"Shoplifting", 161, "161"}, {"Theft", 20, "20"}}, ChartKind::Donut)
        == "Bar chart: Repeat suspects. It shows 2 figures. The largest is Shoplifting with 161, the smallest Theft "
           "with 20. For one no figure is shown.");
    CHECK(alternative({{"Arson", std::nullopt, "<5"}, {"Theft", std::nullopt, "<5"}})
          == "Bar chart: Repeat suspects. For 2 no figure is shown.");
    CHECK_THAT(alternative({{"Arson", 7, "7"}, {"Theft", 20, "20"}}, ChartKind::Donut),
               Catch::StartsWith("Ring chart"));
}

TEST_CASE("One figure, equal figures and no figures are told as such")
{
    CHECK(alternative({{"Arson", 7, "7"}}) == "Bar chart: Repeat suspects. It shows one figure: Arson, 7.");
    CHECK(alternative({{"Arson", 7, "7"}, {"Theft", 7, "7"}})
          == "Bar chart: Repeat suspects. It shows 2 figures. Each that has a figure has 7.");
    CHECK(alternative({}) == "Bar chart: Repeat suspects. There are no figures to show.");
}

TEST_CASE("The description has every figure, the hidden ones as they are shown")
{
    const Chart chart =
        columnChart(repeatSuspects(), ChartKind::Bars, {"repeat", "share"}, CategoryOrder::LargestFirst);
    CHECK(chart.description == "Shoplifting: 1,161 (49%)\nHomicide: 0 (0%)\nArson: <5");
}

TEST_CASE("A chart of a column says its unit or base, its source and what is hidden")
{
    const Chart counts = columnChart(repeatSuspects(), ChartKind::Bars, {"repeat", ""}, CategoryOrder::AsInTable);
    CHECK(counts.subtitle == "Distinct suspects");
    CHECK(counts.source == "Source: suspects.csv, taken out on 1 May 2024. Counts from 1 to 4 are hidden.");
    const Chart shares = columnChart(repeatSuspects(), ChartKind::Bars, {"share", ""}, CategoryOrder::AsInTable);
    CHECK(shares.subtitle == "Per cent of suspects of the type");
}

TEST_CASE("A ring of counts says in its middle how many there are, a ring of shares does not")
{
    ResultTable table = repeatSuspects();
    table.rows.erase(table.rows.begin()); // the hidden one
    CHECK(columnChart(table, ChartKind::Donut, {"repeat", ""}, CategoryOrder::AsInTable).total == "1,161");
    CHECK(columnChart(table, ChartKind::Donut, {"share", ""}, CategoryOrder::AsInTable).total.empty());
    CHECK(columnChart(repeatSuspects(), ChartKind::Donut, {"repeat", ""}, CategoryOrder::AsInTable).total.empty());
}

TEST_CASE("A Lorenz curve is told by the tenth with the most and by the Gini coefficient")
{
    // Nine of ten suspects with one offence each, one with nine: half of all.
    const Chart chart = lorenzChart(repeatSuspects(), {{0, 0}, {0.9, 0.5}, {1, 1}}, 0.4);
    CHECK_THAT(chart.alternative,
               Catch::StartsWith("Lorenz curve: Repeat suspects by crime type. The tenth with the most has 50% of all, "
                                 "the half with the fewest 28%. Gini coefficient 0.40."));
    CHECK_THAT(chart.description, Catch::StartsWith("10%: 6%\n") && Catch::EndsWith("90%: 50%\n100%: 100%"));
    CHECK_THAT(lorenzChart({}, {}, std::nullopt).alternative, Catch::Contains("There are no figures to show."));
}
