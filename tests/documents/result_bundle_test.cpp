// SPDX-License-Identifier: MIT
#include "documents/docx_package.h"
#include "documents/docx_parts.h"
#include "documents/result_bundle_writer.h"
#include "statistics/protection.h"
#include "support/catch.h"
#include "support/repeat_suspects_table.h"

using namespace cspdesk::analysis;
using namespace cspdesk::documents;
using namespace cspdesk::statistics;
using namespace cspdesk::tests;
using Catch::Contains;

namespace {

using Files = std::map<std::string, std::string>;

ResultBundle smallBundle()
{
    return {.tables = {protectedTable(repeatSuspectsTable(), 5)},
            .charts = {"<svg xmlns=\"http://www.w3.org/2000/svg\"><title>Bars</title></svg>"},
            .recipe = "{\"recipe\": 1}"};
}

std::string written(const ResultBundle& bundle)
{
    auto bytes = writeResultBundle(bundle);
    REQUIRE(bytes.has_value());
    return *bytes;
}

std::string zipOf(const Files& files)
{
    std::vector<docx::Part> parts;
    for (const auto& [name, content] : files)
        parts.push_back({name, content});
    return docx::packed(parts);
}

/// What is said of a bundle in whose files something was changed.
std::string faultAfter(const std::function<void(Files&)>& change)
{
    Files files = filesOfZip(written(smallBundle()));
    change(files);
    const auto read = readResultBundle(zipOf(files));
    return read ? "" : read.error().column + ": " + read.error().expected;
}

/// In the head, without what would tell that it was changed.
void exchange(std::string& text, const std::string& from, const std::string& to)
{
    const std::size_t at = text.find(from);
    REQUIRE(at != std::string::npos);
    text.replace(at, from.size(), to);
    const std::size_t hash = text.find(",\n \"sha256\": \"");
    REQUIRE(hash != std::string::npos);
    text.erase(hash, text.rfind('"') + 1 - hash);
}

} // namespace

TEST_CASE("A result bundle comes back as it was handed over")
{
    const auto back = readResultBundle(written(smallBundle()));
    REQUIRE(back.has_value());
    REQUIRE(back->tables.size() == 1);
    const ResultTable table = smallBundle().tables.front();
    CHECK(back->tables[0].title == table.title);
    CHECK(back->tables[0].provenance == table.provenance);
    for (std::size_t i = 0; i < table.rows.size(); ++i)
        CHECK(back->tables[0].rows[i].cells == table.rows[i].cells);
    CHECK(back->charts == smallBundle().charts);
    CHECK(back->recipe == smallBundle().recipe);
    CHECK(back->unprotectedReason.empty());
}

TEST_CASE("A result bundle holds the table in forms that anybody can open")
{
    const Files files = filesOfZip(written(smallBundle()));
    CHECK(files.size() == 5);
    CHECK_THAT(files.at("table.csv"), Contains("Shoplifting,350,4,161,2,46,1,1184,1371\r\n"));
    CHECK_THAT(files.at("table.html"), Contains("<th scope=\"row\">Shoplifting</th>"));
    CHECK(files.count("chart-1.svg") == 1);
    CHECK(files.count("recipe.json") == 1);
}

TEST_CASE("The same bundle gives the same bytes") { CHECK(written(smallBundle()) == written(smallBundle())); }

TEST_CASE("Nothing that is hidden is anywhere in a bundle")
{
    ResultTable table = repeatSuspectsTable();
    // Numbers that stand nowhere else.
    table.rows[13].cells[7] = std::int64_t{777'001};
    table.rows[13].cells[8] = std::int64_t{777'002};
    REQUIRE(table.rows[13].cells[0] == TableCell(std::string("Arson")));
    for (const auto& [name, content] : filesOfZip(written({.tables = {protectedTable(table, 5)}}))) {
        INFO(name);
        CHECK_THAT(content, !Contains("777"));
    }
}

TEST_CASE("A table in which nothing is hidden is handed over with a reason only")
{
    ResultBundle bundle{.tables = {repeatSuspectsTable()}};
    CHECK(writeResultBundle(bundle).error() == BundleRefusal::NotProtected);
    bundle.unprotectedReason = "  ";
    CHECK(writeResultBundle(bundle).error() == BundleRefusal::NotProtected);
    bundle.unprotectedReason = "For the analyst of the Force, under the sharing agreement of 2024";
    const auto back = readResultBundle(written(bundle));
    REQUIRE(back.has_value());
    CHECK(back->unprotectedReason == bundle.unprotectedReason);
    CHECK_FALSE(back->isProtected());
    CHECK(writeResultBundle({}).error() == BundleRefusal::NoTable);
}

TEST_CASE("A figure that was changed in the head of a bundle is noticed")
{
    Files files = filesOfZip(written(smallBundle()));
    std::string& head = files.at("result.json");
    const std::size_t place = head.find("1184");
    REQUIRE(place != std::string::npos);
    head.replace(place, 4, "1185");
    const auto read = readResultBundle(zipOf(files));
    REQUIRE_FALSE(read.has_value());
    CHECK(read.error().column == "result.json");
    CHECK(read.error().expected == "was changed after it was written");
}

TEST_CASE("What is wrong with a bundle is told with the part it is in")
{
    CHECK(faultAfter([](Files&) {}).empty());
    CHECK(faultAfter([](Files& files) { files.erase("table.csv"); }) == "table.csv: is missing");
    CHECK(faultAfter([](Files& files) { files.erase("result.json"); }) == "result.json: is missing");
    CHECK(faultAfter([](Files& files) { files["table.csv"] += " "; }) == "table.csv: was changed after it was written");
    CHECK(faultAfter([](Files& files) { files["suspects.csv"] = "x"; })
          == "suspects.csv: is not listed in result.json");
    CHECK(faultAfter([](Files& files) { files["result.json"] = "[]"; })
          == "result.json: is not the head of a result bundle");
    CHECK(faultAfter([](Files& files) { files["result.json"] = "{"; })
          == "result.json: is not the head of a result bundle");
    CHECK(faultAfter([](Files& files) { exchange(files["result.json"], "\"version\": 1", "\"version\": 2"); })
          == "version: was written by a newer CSP Desk");
    CHECK(faultAfter([](Files& files) { exchange(files["result.json"], "\"tables\"", "\"tabels\""); })
          == "tables: There is no table in the bundle");
    CHECK(faultAfter([](Files& files) { exchange(files["result.json"], "\"parts\"", "\"pasts\""); })
          == "parts: is no list of at most 200 parts");
    CHECK(faultAfter([](Files& files) { exchange(files["result.json"], "\"rowsRead\"", "\"rowsHad\""); })
          == "tables[0].provenance: lacks “rowsRead”");
    CHECK(faultAfter([](Files& files) { exchange(files["result.json"], "\"name\": \"table.csv\"", "\"name\": 7"); })
          == "parts: an entry lacks its name, size or SHA-256, or stands there twice");
    CHECK(faultAfter([](Files& files) { exchange(files["result.json"], "\"threshold\": 5", "\"threshold\": null"); })
          == "unprotectedReason: Nothing is hidden in a table, and no reason is given");
    CHECK(readResultBundle("no zip at all").error().expected == "This is no result bundle, or it is damaged");
    CHECK(readResultBundle("").error().column == "result.json"); // an empty file passes for an empty zip
}

TEST_CASE("A bundle cut off anywhere is refused and breaks nothing")
{
    const std::string bytes = written(smallBundle());
    for (std::size_t length = 0; length < bytes.size(); length += 97)
        CHECK_FALSE(readResultBundle(std::string_view(bytes).substr(0, length)).has_value());
}

TEST_CASE("A chart of a bundle that is more than a drawing is refused")
{
    const char* inside =
        GENERATE("<script>alert(1)</script>", "<g onclick=\"x()\"/>", "<a href=\"http://x\"/>", "<foreignObject/>",
                 "<image xlink:href=\"x\"/>", "<rect style=\"fill:url(http://x)\"/>");
    ResultBundle bundle = smallBundle();
    bundle.charts = {"<svg xmlns=\"http://www.w3.org/2000/svg\">" + std::string(inside) + "</svg>"};
    const auto read = readResultBundle(written(bundle));
    REQUIRE_FALSE(read.has_value());
    CHECK(read.error().column == "chart-1.svg");
    CHECK(read.error().expected == "is no plain drawing");
}

TEST_CASE("Charts of a bundle come back as values, also lines that no table holds")
{
    ResultBundle bundle = smallBundle();
    TableChart growth{.id = "growth", .table = 0};
    growth.chart = {.kind = ChartKind::Growth, .title = "How it grows", .valueAxis = "Share"};
    growth.chart.lines = {{"2022", {{0, 0}, {12, 0.25}}}, {"2023", {{0, 0}, {6, 0.125}}}};
    TableChart bars{.id = "bars", .table = 0};
    bars.chart.categories = {{"Arson", std::nullopt, "<5"}, {"Theft", 12.0, "12"}};
    bundle.drawn = {growth, bars};
    const auto bytes = written(bundle);
    const auto back = readResultBundle(bytes);
    REQUIRE(back.has_value());
    REQUIRE(back->drawn.size() == 2);
    CHECK(back->drawn[0].id == "growth");
    CHECK(back->drawn[0].chart == growth.chart);
    CHECK(back->drawn[1].chart == bars.chart);
}

TEST_CASE("A chart of a bundle that stands beside no table of it, or that could not be drawn, is refused")
{
    ResultBundle bundle = smallBundle();
    bundle.drawn = {{.id = "bars", .table = 7}};
    CHECK_FALSE(readResultBundle(written(bundle)).has_value());
    bundle.drawn = {{.id = "lines", .table = 0}};
    bundle.drawn.front().chart = {.kind = ChartKind::Growth, .lines = {{"2022", {{0, 0}, {1e9, 3}}}}};
    CHECK_FALSE(readResultBundle(written(bundle)).has_value());
}
