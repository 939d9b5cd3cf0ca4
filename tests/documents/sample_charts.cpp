// SPDX-License-Identifier: MIT
#include "documents/sample_charts.h"

#include "documents/chart_figure.h"
#include "wording/chart_text.h"

#include <utility>

namespace cspdesk::tests {

using namespace statistics;
using documents::Document;

namespace {

ResultTable tableOf(std::string title, TableColumn names, TableColumn counts,
                    const std::vector<std::pair<std::string, TableCell>>& rows)
{
    ResultTable table{.id = "sample", .title = std::move(title)};
    names.kind = ColumnKind::Label;
    table.columns = {std::move(names), std::move(counts)};
    for (const auto& [name, cell] : rows)
        table.rows.push_back({{name, cell}});
    table.provenance.fileName = "suspects-2024.csv";
    table.provenance.extracted = Date{std::chrono::year(2024), std::chrono::May, std::chrono::day(1)};
    return table;
}

TableCell count(std::int64_t number) { return number; }

} // namespace

Chart sampleBars()
{
    ResultTable table = tableOf("Violence without injury and shoplifting have the most repeat suspects",
                                {.id = "type", .heading = "Crime type"},
                                {.id = "repeat",
                                 .heading = "Repeat suspects",
                                 .unit = "suspects of two or more offences of the type, 2021 to 2024"},
                                {{"Shoplifting", count(161)},
                                 {"Theft from a vehicle", count(10)},
                                 {"Bicycle theft", count(20)},
                                 {"Burglary - business and community", count(12)},
                                 {"Violence without injury", count(258)},
                                 {"Robbery of business property", NoFigure::Small},
                                 {"Theft or unauth taking of a motor veh", count(9)},
                                 {"Residential burglary-home", count(14)},
                                 {"Other offences public order", count(25)},
                                 {"Public fear, alarm or distress", count(38)},
                                 {"Residential burglary- unconnected build", NoFigure::Small},
                                 {"Other theft", count(24)},
                                 {"Criminal damage", count(54)},
                                 {"Arson", NoFigure::Small},
                                 {"Stalking and harassment", count(72)},
                                 {"Violence with injury", count(65)},
                                 {"Robbery of personal property", count(8)},
                                 {"Possession of weapons", count(16)},
                                 {"Race or religious agg public fear", count(7)},
                                 {"Other sexual offences", count(13)},
                                 {"Trafficking of drugs", count(7)},
                                 {"Possession of drugs", count(16)},
                                 {"Theft from the person", NoFigure::Small},
                                 {"Misc crimes against society", count(9)},
                                 {"Rape", NoFigure::Protecting},
                                 {"Aggravated vehicle taking", count(0)},
                                 {"Homicide", count(0)},
                                 {"Interfering with a motor vehicle", count(0)}});
    table.threshold = 5;
    return wording::columnChart(table, ChartKind::Bars, {"repeat", ""}, CategoryOrder::LargestFirst);
}

Chart sampleFewBars()
{
    ResultTable table = tableOf("Most repeat suspects are men", {.id = "sex", .heading = "Sex"},
                                {.id = "repeat", .heading = "Repeat suspects", .unit = "distinct suspects"},
                                {{"Male", count(812)}, {"Female", count(187)}, {"Not recorded", NoFigure::Small}});
    table.threshold = 5;
    return wording::columnChart(table, ChartKind::Bars, {"repeat", ""}, CategoryOrder::AsInTable);
}

Chart sampleRing()
{
    ResultTable table =
        tableOf("Six in ten repeat suspects live in Cambridge", {.id = "home", .heading = "Home district"},
                {.id = "repeat", .heading = "Repeat suspects", .unit = "distinct suspects, 2021 to 2024"},
                {{"Cambridge", count(601)},
                 {"South Cambridgeshire", count(122)},
                 {"Elsewhere in Cambridgeshire and Peterborough", count(96)},
                 {"Outside the county", count(84)},
                 {"No fixed address", count(57)},
                 {"Not recorded", count(42)}});
    table.columns.push_back(
        {.id = "share", .heading = "Per cent", .base = "repeat suspects", .kind = ColumnKind::Percent});
    for (TableRow& row : table.rows)
        row.cells.emplace_back(Share{std::get<std::int64_t>(row.cells[1]), 1002});
    return wording::columnChart(table, ChartKind::Donut, {"repeat", "share"}, CategoryOrder::AsInTable);
}

Chart samplePyramid()
{
    ResultTable table = tableOf("Two thirds of the suspects of shoplifting were suspected once",
                                {.id = "offences", .heading = "Offences"},
                                {.id = "suspects", .heading = "Suspects", .unit = "distinct suspects of shoplifting"},
                                {{"1", count(189)},
                                 {"2", count(61)},
                                 {"3", count(27)},
                                 {"4", count(19)},
                                 {"5 to 9", count(31)},
                                 {"10 to 19", count(15)},
                                 {"20 or more", count(8)}});
    return wording::columnChart(table, ChartKind::Pyramid, {"suspects", ""}, CategoryOrder::AsInTable);
}

Chart sampleCurve()
{
    ResultTable table =
        tableOf("A tenth of the suspects of shoplifting account for half of it", {.id = "a"}, {.id = "b"}, {});
    Chart chart = wording::lorenzChart(
        table,
        {{0, 0}, {0.54, 0.16}, {0.714, 0.263}, {0.791, 0.332}, {0.845, 0.396}, {0.934, 0.592}, {0.977, 0.789}, {1, 1}},
        0.52);
    chart.subtitle = "Suspects of shoplifting, 2021 to 2024";
    return chart;
}

Document chartDocument()
{
    Document document;
    document.title = "Repeat suspects in Cambridge";
    document.metadata.created = "2025-10-21";
    for (const Chart& chart : {sampleBars(), sampleFewBars(), sampleRing(), samplePyramid(), sampleCurve()})
        document.blocks.emplace_back(documents::chartFigure(chart));
    std::get<documents::Figure>(document.blocks[1].content).caption =
        documents::plain("Figure 2: the table is on page 4.");
    return document;
}

} // namespace cspdesk::tests
