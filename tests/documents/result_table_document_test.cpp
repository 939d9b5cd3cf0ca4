// SPDX-License-Identifier: MIT
#include "documents/result_table_document.h"

#include "documents/docx_parts.h"
#include "documents/docx_writer.h"
#include "documents/html_writer.h"
#include "documents/page_layout.h"
#include "documents/page_text.h"
#include "documents/pdf_writer.h"
#include "documents/text_writer.h"
#include "support/catch.h"
#include "support/golden.h"
#include "support/repeat_suspects_table.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>

using namespace cspdesk;
using namespace cspdesk::documents;
using namespace cspdesk::statistics;
using namespace cspdesk::tests;
using Catch::Contains;

namespace {

ResultTable longTable(std::size_t rows)
{
    ResultTable table = repeatSuspectsTable();
    const std::vector<TableRow> pattern(table.rows.begin(), table.rows.begin() + 28);
    table.rows.clear();
    for (std::size_t i = 0; i < rows; ++i) {
        table.rows.push_back(pattern[i % pattern.size()]);
        std::get<std::string>(table.rows.back().cells[0]) += " " + std::to_string(i + 1);
    }
    return table;
}

ResultTable wideTable(std::size_t columns)
{
    ResultTable table;
    table.title = "A wide table";
    table.columns = {{.id = "ward", .heading = "Ward", .kind = ColumnKind::Label}};
    table.rows = {{{std::string("Abbey")}}};
    for (std::size_t i = 1; i < columns; ++i) {
        table.columns.push_back({.id = "c", .heading = "Burglaries"});
        table.rows[0].cells.emplace_back(std::int64_t{100});
    }
    return table;
}

void keepToLook(const std::string& name, const std::string& bytes)
{
    if (const char* folder = std::getenv("CSPDESK_LOOK"))
        std::ofstream(std::string(folder) + "/" + name, std::ios::binary) << bytes;
}

} // namespace

TEST_CASE("A result table as text")
{
    const std::string text = writeText(resultTableDocument({{repeatSuspectsTable()}}));
    CHECK(differenceFromGolden("documents/golden/result_table.txt", text) == "");
}

TEST_CASE("A result table as a web page")
{
    const std::string html = writeHtml(resultTableDocument({{repeatSuspectsTable()}}));
    keepToLook("table.html", html);
    const std::string body = html.substr(html.find("<body>")); // the style is that of all pages
    CHECK(differenceFromGolden("documents/golden/result_table.html", body) == "");
}

TEST_CASE("A table of 28 rows and nine columns stands on one upright page")
{
    const LaidOutDocument pages = layOut(resultTableDocument({{repeatSuspectsTable()}}));
    keepToLook("table28.pdf", writePdf(pages));
    CHECK(pages.pageWidth < pages.pageHeight);
    const std::vector<std::size_t> reached = pagesOf(pages, ElementRole::DataCell);
    REQUIRE_FALSE(reached.empty());
    CHECK(std::count(reached.begin(), reached.end(), 0) == static_cast<std::ptrdiff_t>(reached.size()));
}

TEST_CASE("A table of 700 rows has its headings on every page it reaches")
{
    const LaidOutDocument pages = layOut(resultTableDocument({{longTable(700)}}));
    keepToLook("table700.pdf", writePdf(pages));
    std::vector<std::size_t> reached = pagesOf(pages, ElementRole::DataCell);
    reached.erase(std::unique(reached.begin(), reached.end()), reached.end());
    REQUIRE(reached.size() > 10);
    for (const std::size_t page : reached)
        if (page != reached.front())
            CHECK_THAT(artifactsOnPage(pages, page, Artifact::RepeatedHeading), Contains("Crime type"));
    CHECK_THAT(textOnPage(pages, reached.back()), Contains("700"));
}

TEST_CASE("A table too wide for an upright page is held across")
{
    CHECK(resultTableDocument({{wideTable(6)}}).orientation == PageOrientation::Portrait);
    const Document wide = resultTableDocument({{wideTable(11)}});
    CHECK(wide.orientation == PageOrientation::Landscape);
    const LaidOutDocument pages = layOut(wide);
    keepToLook("wide.pdf", writePdf(pages));
    CHECK(pages.pageWidth > pages.pageHeight);
    for (const Page& page : pages.pages)
        for (const MarkedContent& content : page.contents)
            for (const Mark& mark : content.marks)
                if (const auto* run = std::get_if<GlyphRun>(&mark)) {
                    CHECK(run->x >= 0);
                    CHECK(run->x + run->width <= pages.pageWidth);
                }
    CHECK_THAT(writeHtml(wide), Contains("size: A4 landscape"));
    const auto files = filesOfZip(writeDocx(wide));
    CHECK_THAT(files.at("word/document.xml"), Contains("w:orient=\"landscape\""));
}

TEST_CASE("A table in which nothing is hidden is marked on every page as not for publication")
{
    ResultTable table = longTable(60);
    CHECK_THAT(resultTableDocument({{table}}).marking, Contains("Not for publication"));
    const LaidOutDocument pages = layOut(resultTableDocument({{table}}));
    REQUIRE(pages.pages.size() > 1);
    for (std::size_t page = 0; page < pages.pages.size(); ++page)
        CHECK_THAT(artifactsOnPage(pages, page, Artifact::Header), Contains("Not for publication"));
    table.threshold = 5;
    CHECK(resultTableDocument({{table}}).marking.empty());
}

TEST_CASE("A result table in Word repeats its heading row and is well-formed")
{
    const auto files = filesOfZip(writeDocx(resultTableDocument({{repeatSuspectsTable()}})));
    const std::string& body = files.at("word/document.xml");
    keepToLook("table.docx", writeDocx(resultTableDocument({{repeatSuspectsTable()}})));
    CHECK(faultOfXml(body) == "");
    CHECK(faultOfXml(files.at("word/styles.xml")) == "");
    CHECK_THAT(body, Contains("<w:tblHeader/>"));
    CHECK_THAT(body, Contains("Theft or unauth taking of a motor veh"));
    for (const char* name : {"DenseTableText", "DenseTableHeading", "DenseTableTotal", "DenseTableBreak"}) {
        CHECK_THAT(body, Contains(std::string("w:val=\"") + name + "\""));
        CHECK_THAT(files.at("word/styles.xml"), Contains(std::string("w:styleId=\"") + name + "\""));
    }
}

TEST_CASE("A small table keeps its room")
{
    CHECK_FALSE(tableOf(wideTable(5)).isDense);
    CHECK(tableOf(wideTable(6)).isDense);
    CHECK(tableOf(longTable(21)).isDense);
}

TEST_CASE("Tables of one source name it once, tables of two each their own")
{
    const auto timesTold = [](const std::vector<ResultPart>& parts) {
        const std::string text = writeText(resultTableDocument(parts, {.title = "Two tables"}));
        std::size_t times = 0;
        for (std::size_t at = text.find("Where the figures"); at != std::string::npos;
             at = text.find("Where the figures", at + 1))
            ++times;
        return times;
    };
    ResultTable other = repeatSuspectsTable();
    CHECK(timesTold({{repeatSuspectsTable()}, {other}}) == 1);
    other.provenance.sha256 = "00";
    CHECK(timesTold({{repeatSuspectsTable()}, {other}}) == 2);
}

TEST_CASE("What is shown beside a table stands before it")
{
    const Document document =
        resultTableDocument({{repeatSuspectsTable(), {Figure{.alternative = "Bars of repeat suspects"}}}});
    REQUIRE(document.blocks.size() == 4);
    CHECK(std::holds_alternative<Figure>(document.blocks[0].content));
    CHECK(std::holds_alternative<Table>(document.blocks[1].content));
}
