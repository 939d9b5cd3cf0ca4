// SPDX-License-Identifier: MIT
#include "documents/headings.h"
#include "documents/html_writer.h"
#include "documents/marked_blocks.h"
#include "documents/page_layout.h"
#include "documents/page_style.h"
#include "documents/page_text.h"
#include "documents/pdf_writer.h"
#include "documents/small_document.h"
#include "documents/small_minutes.h"
#include "documents/text_writer.h"
#include "support/catch.h"
#include "support/golden.h"

#include <algorithm>

using namespace cspdesk::documents;
using namespace cspdesk::tests;
using Catch::Contains;

namespace {

std::string mainPart(const std::string& html)
{
    const std::size_t start = html.find("<main");
    return html.substr(start, html.find("</main>") - start);
}

/// Where the first glyph of the run that begins with `text` stands.
double leftOf(const LaidOutDocument& document, const std::u32string& text)
{
    for (const Page& page : document.pages)
        for (const MarkedContent& content : page.contents)
            for (const Mark& mark : content.marks)
                if (const auto* run = std::get_if<GlyphRun>(&mark); run != nullptr && run->text.starts_with(text))
                    return run->x;
    return -1;
}

std::size_t count(const LaidOutDocument& document, ElementRole role)
{
    return std::size_t(std::count_if(document.elements.begin(), document.elements.end(),
                                     [role](const StructureElement& element) { return element.role == role; }));
}

} // namespace

TEST_CASE("numbered paragraphs come out of every writer with their numbers")
{
    CHECK(differenceFromGolden("documents/golden/minutes.html", mainPart(writeHtml(smallMinutes()))).empty());
    CHECK(differenceFromGolden("documents/golden/minutes.txt", writeText(smallMinutes())).empty());
    CHECK_THAT(textOnPage(layOut(smallMinutes()), 0), Contains("8. Update on the plan 8.1 The Board heard"));
}

TEST_CASE("a heading's number ends in one full stop, in the text and in the bookmark")
{
    CHECK(headingLabel("8") == "8.");
    CHECK(headingLabel("8.") == "8.");
    CHECK(headingLabel("").empty());
    const LaidOutDocument document = layOut(smallMinutes());
    CHECK(document.outline.at(1).title == "1. Apologies");
    CHECK_THAT(writeHtml(documentOf(Heading{2, plain("Any other business")})), Contains("<h2>Any other business</h2>"));
}

TEST_CASE("numbers stand in one column and the words of headings and paragraphs in another")
{
    const LaidOutDocument document = layOut(smallMinutes());
    const double words = page_style::sideMargin + page_style::numberColumn;
    for (const std::u32string number : {U"8.1", U"8.3"})
        CHECK(leftOf(document, number) == Approx(page_style::sideMargin));
    for (const std::u32string start : {U"Update", U"The Board heard", U"The Board noted"})
        CHECK(leftOf(document, start) == Approx(words));
    CHECK(leftOf(document, U"The Chair left") == Approx(page_style::sideMargin));
}

TEST_CASE("a long number pushes its words aside and is not written over them")
{
    const LaidOutDocument document = layOut(documentOf(NumberedParagraph{"1024.1024", {Paragraph{plain("Words")}}}));
    CHECK(leftOf(document, U"Words") > page_style::sideMargin + 50); // nine digits of 10.5 points take some 55
}

TEST_CASE("an action point stands at the right edge and on the page of its paragraph")
{
    for (int lines = 20; lines < 45; ++lines) {
        Document document;
        for (int i = 0; i < lines; ++i)
            document.blocks.emplace_back(Paragraph{plain("x")});
        document.blocks.emplace_back(NumberedParagraph{
            "8.2", {Paragraph{plain("one\ntwo")}, Paragraph{plain("Action point 08/01"), ParagraphStyle::Action}}});
        const LaidOutDocument laidOut = layOut(document);
        for (std::size_t page = 0; page < laidOut.pages.size(); ++page) {
            const std::string text = textOnPage(laidOut, page);
            const bool holdsNumber = text.find("8.2") != std::string::npos;
            CHECK((text.find("two") != std::string::npos) == holdsNumber);
            CHECK((text.find("Action point") != std::string::npos) == holdsNumber);
        }
        CHECK(leftOf(laidOut, U"Action point") > page_style::pageWidth / 2);
    }
}

TEST_CASE("paragraphs that follow each other are one list to those who hear them")
{
    const LaidOutDocument document = layOut(smallMinutes());
    CHECK(count(document, ElementRole::List) == 4); // item 1, the bullets of 8.1, 8.1 and 8.2, and 8.3 after the note
    CHECK(count(document, ElementRole::Quotation) == 1);
    const std::string html = writeHtml(smallMinutes());
    CHECK_THAT(html, Contains("<li id=\"p8.2\">\n<p><span class=\"number\">8.2</span> A member"));
}

TEST_CASE("a link leads to a numbered paragraph, which is no bookmark")
{
    const std::string pdf = writePdf(layOut(smallMinutes()));
    CHECK_THAT(pdf, Contains("/Subtype/Link") && Contains("/Dest["));
    std::size_t titles = 0;
    for (std::size_t at = pdf.find("<</Title "); at != std::string::npos; at = pdf.find("<</Title ", at + 1))
        ++titles;
    CHECK(titles == 4); // of the document, and the bookmarks of its title and two items
}

TEST_CASE("numbered paragraphs that hold anything or nothing lay out")
{
    Document document = documentOf(NumberedParagraph{"1.1", {}, "empty"});
    document.blocks.emplace_back(NumberedParagraph{});
    document.blocks.emplace_back(NumberedParagraph{"1.2", {PageBreak{}, Callout{{Paragraph{plain("boxed")}}}}});
    document.blocks.emplace_back(
        NumberedParagraph{"1.3", {Table{.columns = {{"Column"}}, .rows = {{{{plain("c")}}}}}}});
    document.blocks.emplace_back(NumberedParagraph{"1.4", {List{.items = {{{Paragraph{plain("listed")}}}}}}});
    document.blocks.emplace_back(NumberedParagraph{"1.5", {NumberedParagraph{"1.5.1", {Paragraph{plain("deep")}}}}});
    document.blocks.emplace_back(Quotation{});
    const LaidOutDocument laidOut = layOut(document);
    REQUIRE(laidOut.pages.size() == 2);
    CHECK_THAT(textOnPage(laidOut, 0), Contains("1.1"));
    CHECK_THAT(textOnPage(laidOut, 1), Contains("1.2 boxed") && Contains("1.3") && Contains("1.5.1 deep"));
    const std::string text = writeText(document);
    CHECK_THAT(text, Contains("1.1\n") && Contains("1.2   | boxed") && Contains("1.5   1.5.1 deep"));
    CHECK_THAT(writeHtml(document), Contains("<p><span class=\"number\">1.4</span> </p>\n<ul>"));
}

TEST_CASE("quoted paragraphs of marked text are one quotation")
{
    const std::vector<Block> blocks = blocksOf("> When?\n\n> Who pays?\n\nWords.", 3);
    REQUIRE(blocks.size() == 2);
    const auto* quotation = std::get_if<Quotation>(&blocks.front().content);
    REQUIRE(quotation != nullptr);
    CHECK(quotation->blocks.size() == 2);
}
