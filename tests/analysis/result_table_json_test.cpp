// SPDX-License-Identifier: MIT
#include "analysis/result_table_json.h"

#include "statistics/protection.h"
#include "support/catch.h"
#include "support/repeat_suspects_table.h"

#include <nlohmann/json.hpp>

using namespace cspdesk;
using namespace cspdesk::analysis;
using namespace cspdesk::statistics;
using namespace cspdesk::tests;
using nlohmann::ordered_json;

namespace {

ResultTable protectedSample() { return protectedTable(repeatSuspectsTable(), 5); }

/// One figure of each kind.
ResultTable everyCell()
{
    ResultTable table{.id = "every", .title = "Every kind of cell"};
    table.threshold = 5;
    table.columns = {{.id = "name", .heading = "Name", .kind = ColumnKind::Label},
                     {.id = "count", .heading = "Count", .unit = "people", .rowSum = RowSum::AtLeastTotal},
                     {.id = "pct", .heading = "Share", .base = "people", .kind = ColumnKind::Percent, .decimals = 1},
                     {.id = "mean", .heading = "Mean", .kind = ColumnKind::Decimal, .decimals = 1}};
    table.rows = {
        {{std::string("a “b”"), std::int64_t{12}, Share{161, 350}, Share{55, 17}}},
        {{std::string(), NoFigure::Small, BelowShare{6}, 0.25}, TableRowKind::Total},
        {{NoFigure::Blank, NoFigure::Protecting, NoFigure::NotApplicable, NoFigure::NotAvailable}, TableRowKind::Aside},
        {{NoFigure::Blank, NoFigure::NotComparable, NoFigure::NotApplicable, NoFigure::NotComparable},
         TableRowKind::Aside}};
    return table;
}

/// What is said of a table in which one thing was changed.
std::string faultAfter(const std::function<void(ordered_json&)>& change)
{
    ordered_json json = tableJson(everyCell());
    change(json);
    const auto read = tableOf(json, "tables[0]");
    return read ? "" : read.error().column + ": " + read.error().value + " " + read.error().expected;
}

} // namespace

TEST_CASE("The cells of a table as JSON are numbers, shares with their counts, and why there is none")
{
    const ordered_json json = tableJson(everyCell());
    CHECK(json["rows"][0]["cells"].dump()
          == R"(["a “b”",12,{"part":161,"whole":350,"percent":46.0},{"part":55,"whole":17,"ratio":3.2}])");
    CHECK(json["rows"][1]["cells"].dump() == R"(["",{"hidden":"small"},{"hidden":"small","below":6},0.25])");
    CHECK(json["rows"][2]["cells"].dump()
          == R"([null,{"hidden":"protecting"},{"none":"not-applicable"},{"none":"not-available"}])");
    CHECK(json["rows"][3]["cells"].dump()
          == R"([null,{"none":"not-comparable"},{"none":"not-applicable"},{"none":"not-comparable"}])");
    CHECK(json["threshold"] == 5);
    CHECK(tableJson(repeatSuspectsTable())["threshold"].is_null());
    CHECK(tableJson(repeatSuspectsTable())["rows"][0]["cells"][5].dump() == R"({"part":161,"whole":350,"percent":46})");
}

TEST_CASE("A table comes back from JSON as it was")
{
    for (const ResultTable& table : {everyCell(), repeatSuspectsTable(), protectedSample()}) {
        const auto back = tableOf(ordered_json::parse(tableJson(table).dump()), "tables[0]");
        REQUIRE(back.has_value());
        CHECK(back->title == table.title);
        CHECK(back->threshold == table.threshold);
        CHECK(back->notes == table.notes);
        CHECK(back->provenance == table.provenance);
        REQUIRE(back->rows.size() == table.rows.size());
        for (std::size_t i = 0; i < table.rows.size(); ++i) {
            CHECK(back->rows[i].cells == table.rows[i].cells);
            CHECK(back->rows[i].kind == table.rows[i].kind);
        }
        REQUIRE(back->columns.size() == table.columns.size());
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            CHECK(back->columns[i].id == table.columns[i].id);
            CHECK(back->columns[i].base == table.columns[i].base);
            CHECK(back->columns[i].kind == table.columns[i].kind);
            CHECK(back->columns[i].decimals == table.columns[i].decimals);
            CHECK(back->columns[i].partOf == table.columns[i].partOf);
            CHECK(back->columns[i].derivedFrom == table.columns[i].derivedFrom);
            CHECK(back->columns[i].atLeastSumOf == table.columns[i].atLeastSumOf);
            CHECK(back->columns[i].rowSum == table.columns[i].rowSum);
        }
    }
}

TEST_CASE("What is wrong with a table that comes back is told with its place")
{
    CHECK(faultAfter([](ordered_json&) {}).empty());
    CHECK(faultAfter([](ordered_json& json) { json.erase("title"); }) == "tables[0]:  lacks “title”");
    CHECK(faultAfter([](ordered_json& json) { json["title"] = 7; }) == "tables[0].title: 7 is no text");
    CHECK(faultAfter([](ordered_json& json) { json["rows"] = "many"; }) == "tables[0].rows: \"many\" is no list");
    CHECK(faultAfter([](ordered_json& json) { json["threshold"] = 1; })
          == "tables[0].threshold: 1 is not from 2 to 1000");
    CHECK(faultAfter([](ordered_json& json) { json["rows"][0]["cells"].erase(3); })
          == "tables[0].rows[0].cells:  has 3 entries instead of 4");
    CHECK(faultAfter([](ordered_json& json) { json["rows"][0]["cells"][1] = "12"; })
          == "tables[0].rows[0].cells[1]: \"12\" is no figure");
    CHECK(faultAfter([](ordered_json& json) { json["rows"][0]["cells"][1] = 1e30; })
          == "tables[0].rows[0].cells[1]: 1e+30 is no whole number");
    CHECK(faultAfter([](ordered_json& json) { json["rows"][0]["cells"][1] = 9'300'000'000'000'000'000U; })
          == "tables[0].rows[0].cells[1]: 9300000000000000000 is no whole number");
    CHECK(faultAfter([](ordered_json& json) { json["rows"][0]["cells"][0] = 12; })
          == "tables[0].rows[0].cells[0]: 12 is no text");
    CHECK(faultAfter([](ordered_json& json) {
              json["rows"][0]["cells"][1] = {{"part", 1}};
          })
          == "tables[0].rows[0].cells[1]:  is nothing that can stand in this column");
    CHECK(faultAfter([](ordered_json& json) { json["rows"][0]["cells"][2]["percent"] = 47; })
          == "tables[0].rows[0].cells[2].percent: 47 does not agree with its part and whole");
    CHECK(faultAfter([](ordered_json& json) { json["rows"][1]["cells"][1]["hidden"] = "no"; })
          == "tables[0].rows[1].cells[1].hidden: \"no\" is no word that is known here");
    CHECK(faultAfter([](ordered_json& json) { json["columns"][2]["partOf"] = {4}; })
          == "tables[0].columns[2].partOf[0]: 4 is not from 0 to 3");
    CHECK(faultAfter([](ordered_json& json) { json["columns"][1]["kind"] = "money"; })
          == "tables[0].columns[1].kind: \"money\" is no word that is known here");
    CHECK(faultAfter([](ordered_json& json) { json["provenance"]["extracted"] = "2025-02-30"; })
          == "tables[0].provenance.extracted: \"2025-02-30\" is no day, as 2025-07-17");
}

TEST_CASE("A small number in a table that says it is protected is found")
{
    CHECK(faultAfter([](ordered_json& json) { json["rows"][0]["cells"][1] = 4; })
          == "tables[0].rows[0].cells[1]: 4 is below the threshold of the table and should be hidden");
    CHECK(faultAfter([](ordered_json& json) {
              json["rows"][0]["cells"][2] = {{"part", 4}, {"whole", 40}, {"percent", 10.0}};
          })
          == "tables[0].rows[0].cells[2].part: 4 is below the threshold of the table and should be hidden");
    CHECK(faultAfter([](ordered_json& json) {
              json["threshold"] = nullptr;
              json["rows"][0]["cells"][1] = 4;
          }).empty());
}
