// SPDX-License-Identifier: MIT
#include "documents/xlsx_writer.h"

#include "documents/docx_parts.h"
#include "statistics/protection.h"
#include "support/catch.h"
#include "support/repeat_suspects_table.h"

#include <cstdlib>
#include <fstream>

using namespace cspdesk;
using namespace cspdesk::documents;
using namespace cspdesk::statistics;
using namespace cspdesk::tests;
using Catch::Contains;

namespace {

using Files = std::map<std::string, std::string>;

Files filesOf(const std::vector<ResultTable>& tables, const ResultPaper& paper = {})
{
    const auto bytes = writeXlsx(tables, paper);
    REQUIRE(bytes.has_value());
    if (const char* folder = std::getenv("CSPDESK_LOOK"))
        std::ofstream(std::string(folder) + "/book.xlsx", std::ios::binary) << *bytes;
    return filesOfZip(*bytes);
}

/// What stands between two marks of a text from `from` on; moves `from` behind it.
std::string between(const std::string& text, const std::string& before, const std::string& after, std::size_t& from)
{
    const std::size_t start = text.find(before, from);
    if (start == std::string::npos) {
        from = std::string::npos;
        return {};
    }
    const std::size_t begin = start + before.size();
    const std::size_t end = text.find(after, begin);
    from = end;
    return text.substr(begin, end - begin);
}

/// The strings that cells share, in their order.
std::vector<std::string> sharedStrings(const Files& files)
{
    std::vector<std::string> strings;
    const std::string& xml = files.at("xl/sharedStrings.xml");
    for (std::size_t from = xml.find("<si>"); from != std::string::npos; from = xml.find("<si>", from)) {
        std::size_t text = from;
        between(xml, "<t", ">", text);
        std::size_t at = text;
        strings.push_back(between(xml, ">", "</t>", at));
        from = at;
    }
    return strings;
}

/// One cell of a sheet: words in quotation marks, a number as it stands in the file, nothing if it is not there.
std::string cellOf(const Files& files, int sheet, const std::string& place)
{
    const std::string& xml = files.at("xl/worksheets/sheet" + std::to_string(sheet) + ".xml");
    std::size_t from = xml.find("<c r=\"" + place + "\"");
    if (from == std::string::npos)
        return {};
    const std::size_t end = xml.find("</c>", from);
    const std::string cell = xml.substr(from, end - from);
    CHECK_THAT(cell, !Contains("<f>"));
    std::size_t at = 0;
    const std::string value = between(cell, "<v>", "</v>", at);
    return cell.find("t=\"s\"") == std::string::npos ? value : '"' + sharedStrings(files).at(std::stoul(value)) + '"';
}

/// The row of the first table that has a name, as a number in letters.
std::string rowOf(const Files& files, const std::string& name)
{
    for (int row = 4; row < 40; ++row)
        if (cellOf(files, 3, "A" + std::to_string(row)) == '"' + name + '"')
            return std::to_string(row);
    FAIL("there is no row " << name);
    return {};
}

} // namespace

TEST_CASE("A workbook has a cover, notes and one table a sheet")
{
    const Files files =
        filesOf({protectedTable(repeatSuspectsTable(), 5)},
                {.organisation = "Cambridge Community Safety Partnership", .contact = "csp@example.org"});
    for (const auto& [name, content] : files)
        CHECK(faultOfXml(content) == "");
    const std::string& book = files.at("xl/workbook.xml");
    std::size_t from = 0;
    CHECK(between(book, "<sheet name=\"", "\"", from) == "Cover");
    CHECK(between(book, "<sheet name=\"", "\"", from) == "Notes");
    CHECK(between(book, "<sheet name=\"", "\"", from) == "Table_1");
    CHECK_THAT(files.at("xl/worksheets/sheet1.xml"), Contains("tabSelected=\"1\""));
    CHECK(cellOf(files, 1, "A1") == "\"Repeat suspects by crime type, Cambridge, January to December 2024\"");
    CHECK(cellOf(files, 1, "A2") == "\"Cambridge Community Safety Partnership\"");
    CHECK(cellOf(files, 1, "A3") == "\"csp@example.org\"");
    CHECK(cellOf(files, 2, "A1") == "\"Notes\"");
    CHECK(cellOf(files, 2, "A4") == "1");
    CHECK_THAT(cellOf(files, 2, "B4"), Contains("&lt;5 means a number from 1 to 4"));
}

TEST_CASE("A table in a workbook is marked as a table, below its title and what is to be known of it")
{
    const Files files = filesOf({protectedTable(repeatSuspectsTable(), 5)});
    CHECK(cellOf(files, 3, "A1") == "\"Repeat suspects by crime type, Cambridge, January to December 2024\"");
    CHECK_THAT(cellOf(files, 3, "A2"), Contains("Counts from 1 to 4 are hidden."));
    CHECK(cellOf(files, 3, "A3") == "\"Crime type\"");
    CHECK(cellOf(files, 3, "B3") == "\"Suspects, distinct suspects\"");
    const std::string& table = files.at("xl/tables/table2.xml");
    CHECK_THAT(table, Contains("ref=\"A3:I33\"")); // 28 crime types, all crime, no suspect
    CHECK_THAT(table, Contains("displayName=\"Table_1\""));
    CHECK_THAT(table, Contains("name=\"Suspects, distinct suspects\""));
    const std::string& sheet = files.at("xl/worksheets/sheet3.xml");
    CHECK_THAT(sheet, Contains("state=\"frozen\""));
    CHECK_THAT(sheet, Contains("ySplit=\"3\""));
    CHECK_THAT(sheet, !Contains("mergeCell"));
}

TEST_CASE("Figures in a workbook are numbers, marks are words, no cell of a table is empty")
{
    const Files files = filesOf({protectedTable(repeatSuspectsTable(), 5)});
    CHECK(cellOf(files, 3, "A4") == "\"Shoplifting\"");
    CHECK(cellOf(files, 3, "B4") == "350");
    CHECK(std::stod(cellOf(files, 3, "F4")) == Approx(161.0 / 350));
    CHECK_THAT(files.at("xl/styles.xml"), Contains("formatCode=\"0%\""));
    CHECK_THAT(files.at("xl/styles.xml"), Contains("formatCode=\"#,##0\""));
    CHECK(cellOf(files, 3, "B" + rowOf(files, "Robbery of business property")) == "\"[c]\"");
    CHECK(cellOf(files, 3, "D" + rowOf(files, "Rape")) == "\"&lt;5\"");
    CHECK(cellOf(files, 3, "F" + rowOf(files, "Rape")) == "\"&lt;6%\"");
    CHECK(cellOf(files, 3, "C33") == "\"[z]\"");
    for (int row = 3; row <= 33; ++row)
        for (char column = 'A'; column <= 'I'; ++column)
            CHECK_FALSE(cellOf(files, 3, column + std::to_string(row)).empty());
}

TEST_CASE("A name in a workbook is words even if it looks like a formula")
{
    ResultTable table = repeatSuspectsTable();
    for (const char* name : {"=1+1", "+44", "-5", "@SUM(A1)"}) {
        table.rows[0].cells[0] = std::string(name);
        CHECK(cellOf(filesOf({table}), 3, "A4") == '"' + std::string(name) + '"');
    }
}

TEST_CASE("The same tables give the same workbook, dated by the extract and never by today")
{
    const auto first = writeXlsx({repeatSuspectsTable()});
    const auto second = writeXlsx({repeatSuspectsTable()});
    REQUIRE(first.has_value());
    CHECK(*first == *second);
    const std::string core = filesOfZip(*first).at("docProps/core.xml");
    CHECK_THAT(core, Contains("2025-07-17T00:00:00Z"));
    CHECK_THAT(core, Contains("<dc:language>en-GB</dc:language>"));
    CHECK_THAT(core, Contains("<dc:title>Repeat suspects by crime type"));
}

TEST_CASE("Headings that are the same are told apart, as Excel asks")
{
    ResultTable table;
    table.title = "Ranks";
    table.columns = {{.id = "a", .heading = "Ward", .kind = ColumnKind::Label},
                     {.id = "b", .heading = "Rank", .kind = ColumnKind::Rank},
                     {.id = "c", .heading = "Rank", .kind = ColumnKind::Rank}};
    table.rows = {{{std::string("Abbey"), std::int64_t{1}, std::int64_t{2}}}};
    const Files files = filesOf({table});
    CHECK(cellOf(files, 3, "B3") == "\"Rank\"");
    CHECK(cellOf(files, 3, "C3") == "\"Rank 2\"");
}

TEST_CASE("Notes that several tables share stand once and are named at each")
{
    ResultTable other = repeatSuspectsTable();
    other.title = "Another";
    other.notes.push_back("Only of the second.");
    const Files files = filesOf({repeatSuspectsTable(), other}, {.title = "Two tables"});
    CHECK(cellOf(files, 1, "A1") == "\"Two tables\"");
    CHECK_THAT(cellOf(files, 3, "A2"), Contains("Notes 1 to 3 in the worksheet Notes belong to it."));
    CHECK_THAT(cellOf(files, 4, "A2"), Contains("Notes 1 to 4 in the worksheet Notes belong to it."));
    other.notes = {"A note of its own.", repeatSuspectsTable().notes.back()};
    CHECK_THAT(cellOf(filesOf({repeatSuspectsTable(), other}, {.title = "Two tables"}), 4, "A2"),
               Contains("Notes 1, 3 and 4 in the worksheet Notes belong to it."));
    other.notes = {"A note of its own."};
    other.rows.clear();
    CHECK_THAT(cellOf(filesOf({other}), 3, "A2"), Contains("Note 1 in the worksheet Notes belongs to it."));
    CHECK(cellOf(files, 2, "B7") == "\"Only of the second.\"");
    CHECK(cellOf(files, 2, "B8").empty());
}

TEST_CASE("A table without rows and a workbook without tables are written")
{
    ResultTable empty = repeatSuspectsTable();
    empty.rows.clear();
    empty.notes.clear();
    const Files files = filesOf({empty});
    CHECK(cellOf(files, 3, "A3") == "\"Crime type\"");
    CHECK(filesOf({}, {.title = "None"}).count("xl/worksheets/sheet2.xml") == 1);
}
