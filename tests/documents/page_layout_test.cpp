// SPDX-License-Identifier: MIT
#include "documents/page_layout.h"

#include "documents/page_style.h"
#include "documents/page_text.h"
#include "documents/small_document.h"
#include "documents/table_layout.h"
#include "support/catch.h"

#include <set>

using namespace cspdesk::documents;
using namespace cspdesk::tests;
using Catch::Contains;

namespace {

Table tableOf(int rows)
{
    Table table{.columns = {{"Left"}, {"Right"}}};
    for (int i = 0; i < rows; ++i)
        table.rows.push_back({{{plain("start" + std::to_string(i) + "\nend" + std::to_string(i))}, {plain("x")}}});
    return table;
}

Document withLinesBefore(int lines, Block block)
{
    Document document{.title = "Title"};
    for (int i = 0; i < lines; ++i)
        document.blocks.emplace_back(Paragraph{plain("filler")});
    document.blocks.push_back(std::move(block));
    return document;
}

} // namespace

TEST_CASE("every row stands whole on one page, whatever the number of rows")
{
    const LaidOutDocument document = layOut(documentOf(tableOf(60)));
    REQUIRE(document.pages.size() > 1);
    for (int i = 0; i < 60; ++i) {
        const std::string number = std::to_string(i) + " ";
        std::size_t whole = 0;
        for (std::size_t page = 0; page < document.pages.size(); ++page) {
            const std::string text = textOnPage(document, page);
            const bool starts = text.find("start" + number) != std::string::npos;
            const bool ends = text.find("end" + number) != std::string::npos;
            CHECK(starts == ends);
            whole += starts ? 1 : 0;
        }
        CHECK(whole == 1);
    }
}

TEST_CASE("a table that goes on repeats its heading, as page furniture")
{
    const LaidOutDocument document = layOut(documentOf(tableOf(60)));
    CHECK_THAT(textOnPage(document, 0), Contains("Left"));
    CHECK(artifactsOnPage(document, 0, Artifact::RepeatedHeading).empty());
    for (std::size_t page = 1; page < document.pages.size(); ++page) {
        CHECK_THAT(textOnPage(document, page), !Contains("Left"));
        CHECK_THAT(artifactsOnPage(document, page, Artifact::RepeatedHeading), Contains("Left") && Contains("Right"));
    }
}

TEST_CASE("a heading never stands alone at the foot of a page")
{
    // However many lines come before it, the heading and the text below it share a page.
    for (int lines = 20; lines < 45; ++lines) {
        Document document = withLinesBefore(lines, Heading{2, plain("Section")});
        document.blocks.emplace_back(Paragraph{plain("Its text.")});
        const LaidOutDocument laidOut = layOut(document);
        for (std::size_t page = 0; page < laidOut.pages.size(); ++page) {
            const std::string text = textOnPage(laidOut, page);
            CHECK((text.find("Section") == std::string::npos) == (text.find("Its text.") == std::string::npos));
        }
    }
}

TEST_CASE("a group row never stands alone at the foot of a page, and a total never at the head")
{
    for (int rows = 12; rows < 40; ++rows) {
        Table table = tableOf(rows);
        table.rows.push_back({{{plain("Group")}}, RowKind::Group});
        table.rows.push_back({{{plain("Member")}, {plain("x")}}});
        table.rows.push_back({{{plain("Sum")}, {plain("x")}}, RowKind::Total});
        const LaidOutDocument document = layOut(documentOf(table));
        for (std::size_t page = 0; page < document.pages.size(); ++page) {
            const std::string text = textOnPage(document, page);
            const bool member = text.find("Member") != std::string::npos;
            CHECK((text.find("Group") != std::string::npos) == member);
            CHECK((text.find("Sum") != std::string::npos) == member);
        }
    }
}

TEST_CASE("no line of a paragraph is alone on its page")
{
    for (int lines = 20; lines < 45; ++lines) {
        const LaidOutDocument document =
            layOut(withLinesBefore(lines, Paragraph{plain("one\ntwo\nthree\nfour\nfive")}));
        for (std::size_t page = 0; page < document.pages.size(); ++page) {
            const std::string text = textOnPage(document, page);
            const auto holds = [&text](const char* word) { return text.find(word) != std::string::npos; };
            CHECK(holds("one") == holds("two"));
            CHECK(holds("four") == holds("five"));
        }
    }
}

TEST_CASE("a row taller than a page is cut between its lines and loses nothing")
{
    Table table{.columns = {{"Left"}, {"Right"}}};
    std::string tall;
    for (int i = 0; i < 150; ++i)
        tall += "line" + std::to_string(i) + "\n";
    table.rows.push_back({{{plain(tall + "last")}, {plain("short")}}});
    table.rows.push_back({{{plain("next")}, {plain("x")}}});
    const LaidOutDocument document = layOut(documentOf(table));
    std::string text;
    for (std::size_t page = 0; page < document.pages.size(); ++page)
        text += textOnPage(document, page);
    for (int i = 0; i < 150; ++i)
        CHECK_THAT(text, Contains("line" + std::to_string(i) + " "));
    CHECK_THAT(text, Contains("last") && Contains("short") && Contains("next"));
    CHECK(document.pages.size() >= 3); // 151 lines of 14 points, 60 at most on a page
}

TEST_CASE("nothing is placed outside the page")
{
    Document document = smallDocument();
    document.blocks.emplace_back(tableOf(80));
    document.blocks.emplace_back(Paragraph{plain(std::string(5000, 'W'))});
    const LaidOutDocument laidOut = layOut(document);
    for (const Page& page : laidOut.pages)
        for (const MarkedContent& content : page.contents)
            for (const Mark& mark : content.marks)
                if (const auto* run = std::get_if<GlyphRun>(&mark)) {
                    CHECK(run->x >= page_style::sideMargin - 0.1);
                    CHECK(run->baseline > page_style::headerTop);
                    CHECK(run->baseline < page_style::pageHeight - page_style::footerBottom);
                }
}

TEST_CASE("each page says who may see it and which page of how many it is")
{
    Document document = smallDocument();
    document.blocks.emplace_back(PageBreak{});
    document.blocks.emplace_back(Paragraph{plain("More")});
    const LaidOutDocument laidOut = layOut(document);
    REQUIRE(laidOut.pages.size() == 2);
    for (const std::size_t page : {0U, 1U}) {
        CHECK_THAT(artifactsOnPage(laidOut, page, Artifact::Header), Contains("Board copy: contains closed matter"));
        CHECK_THAT(artifactsOnPage(laidOut, page, Artifact::Footer),
                   Contains("Page " + std::to_string(page + 1) + " of 2"));
    }
}

TEST_CASE("a page break starts one page, and breaks at the ends make no empty ones")
{
    Document document = documentOf(PageBreak{});
    document.blocks.emplace_back(Paragraph{plain("One")});
    document.blocks.emplace_back(PageBreak{});
    document.blocks.emplace_back(PageBreak{});
    document.blocks.emplace_back(Paragraph{plain("Two")});
    document.blocks.emplace_back(PageBreak{});
    const LaidOutDocument laidOut = layOut(document);
    REQUIRE(laidOut.pages.size() == 3); // the title, One, Two
    CHECK_THAT(textOnPage(laidOut, 1), Contains("One"));
    CHECK_THAT(textOnPage(laidOut, 2), Contains("Two"));
}

TEST_CASE("columns fill the table: fixed ones first, the rest by their shares")
{
    const double fixed = 10 * page_style::pointsPerMillimetre;
    const std::vector<double> widths = columnWidths(
        {{.heading = "a", .millimetres = 10}, {.heading = "b", .share = 1}, {.heading = "c", .share = 3}}, 400);
    REQUIRE(widths.size() == 3);
    CHECK(widths[0] == Approx(fixed));
    CHECK(widths[1] == Approx((400 - fixed) / 4));
    CHECK(widths[2] == Approx((400 - fixed) * 3 / 4));
    const std::vector<double> tooWide = columnWidths({{.heading = "a", .millimetres = 900}, {.heading = "b"}}, 400);
    CHECK(tooWide[0] == Approx(320)); // shared columns keep a fifth
    CHECK(tooWide[1] == Approx(80));
}

TEST_CASE("characters that no face has are reported for the whole document")
{
    Table table{.columns = {{"中"}}, .rows = {{{{plain("中")}}}}};
    const LaidOutDocument document = layOut(documentOf(table));
    CHECK(document.missing == std::vector<MissingCharacter>{{U'中', 2}});
}

TEST_CASE("a link is one element with an area on each of its lines")
{
    const std::string words =
        "many words that make a link long enough to need a second line on the page, which is what this one does";
    const LaidOutDocument document = layOut(documentOf(Paragraph{{{.text = words, .link = "https://example.org"}}}));
    REQUIRE(document.pages.at(0).links.size() == 2);
    CHECK(document.pages[0].links[0].element == document.pages[0].links[1].element);
    CHECK(document.pages[0].links[0].address == "https://example.org");
}

TEST_CASE("deep lists, empty tables and empty blocks lay out")
{
    Block inner = Paragraph{plain("deep")};
    for (int i = 0; i < 60; ++i)
        inner = Block(List{.items = {{{inner}}}});
    Document document = documentOf(inner);
    document.blocks.emplace_back(Table{});
    document.blocks.emplace_back(Table{.columns = {{"Only a heading"}}});
    document.blocks.emplace_back(List{});
    document.blocks.emplace_back(List{.items = {{}}});
    document.blocks.emplace_back(DefinitionList{});
    document.blocks.emplace_back(Callout{});
    document.blocks.emplace_back(Callout{{Callout{{Paragraph{}}}}});
    document.blocks.emplace_back(Figure{});
    document.blocks.emplace_back(Heading{});
    const LaidOutDocument laidOut = layOut(document);
    CHECK_THAT(textOnPage(laidOut, 0), Contains("deep"));
    for (const MarkedContent& content : laidOut.pages[0].contents)
        for (const Mark& mark : content.marks)
            if (const auto* run = std::get_if<GlyphRun>(&mark))
                CHECK(run->x + run->width <= page_style::pageWidth - page_style::sideMargin + 0.1);
}
