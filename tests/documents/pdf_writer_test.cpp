// SPDX-License-Identifier: MIT
#include "documents/pdf_writer.h"

#include "documents/page_layout.h"
#include "documents/pdf_content.h"
#include "documents/pdf_outline.h"
#include "documents/pdf_structure.h"
#include "documents/sample_agenda.h"
#include "documents/small_document.h"
#include "support/catch.h"

#include <algorithm>
#include <regex>

using namespace cspdesk::documents;
using namespace cspdesk::tests;
using Catch::Contains;

namespace {

std::size_t count(const std::string& text, const std::string& part)
{
    std::size_t found = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size()))
        ++found;
    return found;
}

pdf::Fonts fontsOf(const LaidOutDocument& document)
{
    pdf::Fonts fonts;
    for (const Page& page : document.pages)
        for (const MarkedContent& content : page.contents)
            for (const Mark& mark : content.marks)
                if (const auto* run = std::get_if<GlyphRun>(&mark))
                    fonts.use(*run);
    return fonts;
}

} // namespace

TEST_CASE("the same document gives the same PDF bytes")
{
    const std::string pdf = writePdf(layOut(sampleAgenda()));
    CHECK(pdf == writePdf(layOut(sampleAgenda())));
    CHECK_THAT(pdf, Catch::StartsWith("%PDF-1.7\n") && Catch::EndsWith("%%EOF\n"));
}

TEST_CASE("another text gives another file identifier")
{
    const auto identifier = [](const std::string& text) {
        const std::string pdf = writePdf(layOut(documentOf(Paragraph{plain(text)})));
        return pdf.substr(pdf.find("/ID["), 70);
    };
    CHECK(identifier("one") != identifier("two"));
}

TEST_CASE("the PDF says its language, shows its title and calls itself tagged, not conformant")
{
    const std::string pdf = writePdf(layOut(smallDocument()));
    CHECK_THAT(pdf, Contains("/Lang(en-GB)") && Contains("/DisplayDocTitle true") && Contains("/Marked true"));
    CHECK_THAT(pdf, Contains("Minutes &lt;draft&gt; &amp; notes") && Contains("<pdf:Producer>CSP Desk</pdf:Producer>"));
    CHECK_THAT(pdf, Contains("<dc:language><rdf:Bag><rdf:li>en-GB</rdf:li></rdf:Bag></dc:language>"));
    CHECK_THAT(pdf, Contains("/CreationDate(D:20251016)"));
    CHECK_THAT(pdf, !Contains("pdfuaid"));
}

TEST_CASE("every mark on a page is either furniture or belongs to an element of the structure")
{
    const LaidOutDocument document = layOut(sampleAgenda());
    const pdf::Fonts fonts = fontsOf(document);
    for (const Page& page : document.pages) {
        const pdf::PageContent content = pdf::writeContent(document, page, fonts);
        CHECK(count(content.stream, " BDC\n") == count(content.stream, "EMC\n"));
        CHECK(count(content.stream, "/MCID ") == content.owners.size());
        for (std::size_t i = 0; i < content.owners.size(); ++i)
            CHECK(count(content.stream, "/MCID " + std::to_string(i) + ">") == 1);
        // Between the sequences nothing is drawn.
        std::string outside = std::regex_replace(content.stream, std::regex("/[^\\n]* BDC\\n[^]*?EMC\\n"), "");
        CHECK(outside.empty());
    }
}

TEST_CASE("the structure holds every content of every page exactly once")
{
    const LaidOutDocument document = layOut(sampleAgenda());
    std::vector<std::vector<int>> seen;
    for (const Page& page : document.pages)
        seen.emplace_back(page.contents.size(), 0);
    for (ElementIndex i = 0; i < document.elements.size(); ++i)
        for (const ElementKid& kid : document.elements[i].kids)
            if (kid.kind == ElementKid::Kind::Content) {
                ++seen[kid.page][kid.index];
                CHECK(document.pages[kid.page].contents[kid.index].owner == std::variant<ElementIndex, Artifact>(i));
            } else if (kid.kind == ElementKid::Kind::Element) {
                CHECK(document.elements[kid.index].parent == i);
            }
    for (std::size_t page = 0; page < seen.size(); ++page)
        for (std::size_t i = 0; i < seen[page].size(); ++i) {
            const bool owned = std::holds_alternative<ElementIndex>(document.pages[page].contents[i].owner);
            CHECK(seen[page][i] == (owned ? 1 : 0));
        }
}

TEST_CASE("the parent tree names an owner for each marked content")
{
    const LaidOutDocument document = layOut(smallDocument());
    const std::string pdf = writePdf(document);
    const pdf::Fonts fonts = fontsOf(document);
    std::size_t marks = 0;
    for (const Page& page : document.pages)
        marks += pdf::writeContent(document, page, fonts).owners.size();
    CHECK(count(pdf, "/Type/MCR") == marks);
    const std::size_t start = pdf.find("/Nums[");
    const std::string tree = pdf.substr(start, pdf.find("]>>", start) - start);
    CHECK(count(tree, " 0 R") == marks + 1); // one link
}

TEST_CASE("the outline has one bookmark for the title and one for each heading, nested")
{
    const std::string pdf = writePdf(layOut(sampleAgenda()));
    // Title, Information for the public, Attending, Papers
    CHECK_THAT(pdf, Contains("/Type/Outlines") && Contains("/Count 4>>"));
    CHECK(count(pdf, "<</Title <FEFF") == 4 + 1); // and the information dictionary
}

TEST_CASE("a link inside the document leads to its heading, one outside to its address")
{
    const std::string pdf = writePdf(layOut(sampleAgenda()));
    // Three links, of which the last runs over the end of a line and so has two areas.
    CHECK(count(pdf, "/Subtype/Link") == 4);
    CHECK(count(pdf, "/S/URI") == 2);
    CHECK_THAT(pdf,
               Contains("/URI(https://www.cambridge.example/csp)") && Contains("/URI(mailto:csp@cambridge.example)"));
    CHECK(count(pdf, "/Type/OBJR") == 4);
}

TEST_CASE("strings cannot break out of their brackets")
{
    CHECK(pdf::literal("a(b)\\c") == "(a\\(b\\)\\\\c)");
    CHECK(pdf::literal("\n\xE9") == "(\\012\\351)");
    CHECK(pdf::text("A)") == "<FEFF00410029>");
    CHECK(pdf::address("https://e.org/a b\xC3\xA9") == "https://e.org/a%20b%C3%A9");
}

TEST_CASE("numbers are short and never in exponent form")
{
    CHECK(pdf::number(1.5) == "1.5");
    CHECK(pdf::number(-0.001) == "0");
    CHECK(pdf::number(100) == "100");
    CHECK(pdf::number(1e9) == "1000000000");
    CHECK(pdf::number(0.128, 3) == "0.128");
}

TEST_CASE("text whose glyphs do not tell it is spelled out for copying")
{
    // The soft hyphen at the end of a line is drawn with the glyph of the hyphen that stands in "well-known".
    std::string text = "well-known ";
    for (int i = 0; i < 40; ++i)
        text += "part\u00ADnership\u00AD";
    const LaidOutDocument document = layOut(documentOf(Paragraph{plain(text)}));
    const pdf::PageContent content = pdf::writeContent(document, document.pages[0], fontsOf(document));
    CHECK_THAT(content.stream, Contains("/Span <</MCID ") && Contains("/ActualText<FEFF"));
}
