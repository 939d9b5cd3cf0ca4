// SPDX-License-Identifier: MIT
#include "documents/docx_writer.h"

#include "documents/docx_parts.h"
#include "documents/sample_agenda.h"
#include "documents/small_document.h"
#include "documents/small_minutes.h"
#include "support/catch.h"
#include "support/golden.h"

#include <algorithm>

using namespace cspdesk::documents;
using namespace cspdesk::tests;
using Catch::Contains;

namespace {

std::map<std::string, std::string> filesOf(const Document& document) { return filesOfZip(writeDocx(document)); }

/// One element a line, so that a difference can be read.
std::string inLines(std::string xml)
{
    for (std::size_t at = xml.find("><"); at != std::string::npos; at = xml.find("><", at + 2))
        xml.insert(at + 1, "\n");
    return xml + "\n";
}

void checkIsWhole(const Document& document)
{
    const auto files = filesOf(document);
    REQUIRE(files.size() == 11);
    for (const auto& [name, content] : files) {
        INFO(name);
        CHECK(faultOfXml(content).empty());
    }
}

std::size_t count(const std::string& text, const std::string& part)
{
    std::size_t found = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1))
        ++found;
    return found;
}

/// A heading where the number is one of an item, else a numbered paragraph; the words repeat the number.
Document documentOfNumbers(const std::vector<std::string>& headings, const std::vector<std::string>& numbers)
{
    Document document;
    for (const std::string& number : numbers) {
        if (std::find(headings.begin(), headings.end(), number) != headings.end())
            document.blocks.emplace_back(Heading{2, plain(number + "."), {}, number});
        else
            document.blocks.emplace_back(NumberedParagraph{number, {Paragraph{plain(number)}}});
    }
    return document;
}

} // namespace

TEST_CASE("a Word file is a zip of well-formed parts with the document in it")
{
    for (const Document& document : {smallDocument(), smallMinutes(), sampleAgenda(), Document{}})
        checkIsWhole(document);
    CHECK(differenceFromGolden("documents/golden/minutes.document.xml",
                               inLines(filesOf(smallMinutes()).at("word/document.xml")))
              .empty());
    CHECK(differenceFromGolden("documents/golden/small.document.xml",
                               inLines(filesOf(smallDocument()).at("word/document.xml")))
              .empty());
}

TEST_CASE("the same document gives the same Word file")
{
    CHECK(writeDocx(sampleAgenda()) == writeDocx(sampleAgenda()));
}

TEST_CASE("Word counts the numbers of the document, also where it skips some")
{
    const std::vector<std::string> headings{"3", "4", "5", "8", "9", "10", "12"};
    const std::vector<std::vector<std::string>> documents{
        {"3", "3.1", "3.2", "4", "4.1", "4.3", "4.4", "5", "5.1", "8", "8.2", "8.3", "9", "9.1"},
        {"9", "41.", "42.", "10", "10.1", "43.", "47.", "10.2", "10.3", "10.3.1", "10.3.2", "10.4"},
        {"8.2", "8.3", "9.1", "9", "9.1", "10", "11.1", "11.2", "12", "12.1"},
        {"12", "13", "1", "2", "9999.1"}};
    for (const std::vector<std::string>& numbers : documents) {
        std::size_t counted = 0;
        for (const WordParagraph& paragraph : paragraphsOf(filesOf(documentOfNumbers(headings, numbers)))) {
            if (paragraph.number.empty())
                continue;
            CHECK(paragraph.number == paragraph.text);
            ++counted;
        }
        CHECK(counted == numbers.size());
    }
}

TEST_CASE("a note without a number does not disturb the list, and a skip is one list more")
{
    const auto files = filesOf(smallMinutes());
    const std::vector<WordParagraph> paragraphs = paragraphsOf(files);
    const auto note = std::find_if(paragraphs.begin(), paragraphs.end(),
                                   [](const WordParagraph& each) { return each.text.starts_with("The Chair left"); });
    REQUIRE(note != paragraphs.end());
    CHECK(note->number.empty());
    CHECK((note + 1)->number == "8.3");
    CHECK(count(files.at("word/numbering.xml"), "<w:num ") == 3); // items from 1, items from 8, bullets
}

TEST_CASE("numbers that Word cannot count are written as they are")
{
    for (const char* number : {"8a", "A1", "08", "8.2.", "1.2.3.4", "8..2", "99999", "."}) {
        const auto paragraphs = paragraphsOf(filesOf(documentOf(NumberedParagraph{number, {Paragraph{plain("x")}}})));
        CHECK(paragraphs.at(1).number.empty());
        CHECK(paragraphs.at(1).text == std::string(number) + "\tx");
    }
    const auto heading = paragraphsOf(filesOf(documentOf(Heading{2, plain("x"), {}, "8.1"})));
    CHECK(heading.at(1).text == "8.1.\tx");
}

TEST_CASE("headings are Word's own and nest as in the document")
{
    const auto files = filesOf(sampleAgenda());
    std::vector<std::string> styles;
    for (const WordParagraph& paragraph : paragraphsOf(files))
        if (paragraph.style.starts_with("Heading") || paragraph.style == "Title")
            styles.push_back(paragraph.style);
    CHECK(styles == std::vector<std::string>{"Title", "Heading1", "Heading2", "Heading2"});
    CHECK_THAT(files.at("word/styles.xml"), Contains("<w:name w:val=\"heading 1\"/>")
                                                && Contains("<w:outlineLvl w:val=\"0\"/>")
                                                && Contains("<w:lang w:val=\"en-GB\"/>"));
}

TEST_CASE("the heading of a Word table repeats, rows stay whole and a group spans the table")
{
    const std::string xml = filesOf(sampleAgenda()).at("word/document.xml");
    CHECK(count(xml, "<w:tblHeader/>") == 1);
    CHECK(count(xml, "<w:tr>") == count(xml, "<w:cantSplit/>"));
    CHECK(count(xml, "<w:gridSpan w:val=\"5\"/>") == 2);
    CHECK(count(xml, "<w:gridCol ") == 5);
    CHECK_THAT(xml, Contains("<w:gridCol w:w=\"1020\"/>")); // 18 mm in twips
}

TEST_CASE("numbered lists in Word begin at their own number, and each at its own")
{
    Document document = smallDocument();
    document.blocks.emplace_back(List{.kind = ListKind::Numbered, .items = {{{Paragraph{plain("First again")}}}}});
    std::vector<std::string> numbers;
    for (const WordParagraph& paragraph : paragraphsOf(filesOf(document)))
        if (!paragraph.number.empty())
            numbers.push_back(paragraph.number + " " + paragraph.text);
    CHECK(numbers == std::vector<std::string>{"9. Nine", "10. Ten", "– Inner", "1. First again"});
}

TEST_CASE("links lead out of a Word file or to a place in it, or are plain words")
{
    Document document = smallMinutes();
    document.blocks.emplace_back(Paragraph{{{.text = "out", .link = "https://example.org/a?b=1&c=\"2\""},
                                            {.text = "nowhere", .link = "#nothing"},
                                            {.text = "bad", .link = "javascript:alert(1)"}}});
    const auto files = filesOf(document);
    const std::string& xml = files.at("word/document.xml");
    CHECK(count(xml, "<w:hyperlink ") == 2);
    CHECK_THAT(xml, Contains("w:anchor=\"to_p8_2\"") && Contains("w:name=\"to_p8_2\""));
    CHECK_THAT(files.at("word/_rels/document.xml.rels"),
               Contains("Target=\"https://example.org/a?b=1&amp;c=%222%22\" TargetMode=\"External\"")
                   && !Contains("javascript"));
}

TEST_CASE("a Word file tells its title, author and day, and who may see it on every page")
{
    const auto files = filesOf(smallDocument());
    CHECK_THAT(files.at("docProps/core.xml"), Contains("<dc:title>Minutes &lt;draft&gt; &amp; notes</dc:title>")
                                                  && Contains(">2025-10-16T00:00:00Z<")
                                                  && Contains("<dc:creator>Fenland &quot;CSP&quot;</dc:creator>"));
    CHECK_THAT(files.at("word/header1.xml"), Contains("Board copy: contains closed matter"));
    CHECK_THAT(files.at("word/footer1.xml"),
               Contains(" PAGE ") && Contains(" NUMPAGES ") && Contains("fenland.example"));
}

TEST_CASE("hostile text cannot break a Word file")
{
    Document document = documentOf(Paragraph{plain("a\x01\x0b"
                                                   "b<c>&\"\xff\xed\xa0\x80 \tend\nnext")});
    document.title = "]]> <\x02";
    document.headerLeft = "<w:p>";
    document.metadata.created = "yesterday";
    document.blocks.emplace_back(Paragraph{plain(std::string(100000, 'W'))});
    document.blocks.emplace_back(Table{});
    document.blocks.emplace_back(Table{.columns = {{"Only"}}});
    document.blocks.emplace_back(Table{.columns = {{""}}, .rows = {{}, {{}, RowKind::Group}, {{{}, {}, {}}}}});
    document.blocks.emplace_back(List{.items = {{}}});
    document.blocks.emplace_back(DefinitionList{});
    document.blocks.emplace_back(Callout{});
    document.blocks.emplace_back(Callout{{List{.items = {{{Table{.columns = {{"In a box"}}}}}}}}});
    document.blocks.emplace_back(Quotation{});
    document.blocks.emplace_back(NumberedParagraph{"1.1", {}, "same"});
    document.blocks.emplace_back(Heading{2, {}, "same", "1"});
    Block inner = Paragraph{plain("deep")};
    for (int i = 0; i < 60; ++i)
        inner = Block(List{.items = {{{inner}}}});
    document.blocks.emplace_back(inner);
    document.blocks.emplace_back(PageBreak{});
    checkIsWhole(document);
    const auto files = filesOf(document);
    CHECK(paragraphsOf(files).at(1).text == "a��b<c>&\"���� \tend\nnext");
    CHECK(count(files.at("word/document.xml"), "<w:bookmarkStart ") == 1);
    CHECK_THAT(files.at("docProps/core.xml"), !Contains("dcterms:created"));
    CHECK_THAT(files.at("word/document.xml"), !Contains("w:ilvl w:val=\"9\""));
}

TEST_CASE("text from right to left says so in Word")
{
    const std::string xml = filesOf(documentOf(Paragraph{plain("שלום abc עולם")})).at("word/document.xml");
    CHECK_THAT(xml, Contains("<w:bidi/>") && Contains("<w:rtl/></w:rPr><w:t xml:space=\"preserve\">שלום</w:t>"));
    CHECK(count(xml, "<w:rtl/>") == 2);
    CHECK_THAT(filesOf(documentOf(Paragraph{plain("Łódź")})).at("word/document.xml"), !Contains("<w:rtl/>"));
}

TEST_CASE("a page break starts a page in Word, and one at the end none")
{
    Document document = documentOf(Paragraph{plain("One")});
    document.blocks.emplace_back(PageBreak{});
    document.blocks.emplace_back(PageBreak{});
    document.blocks.emplace_back(Paragraph{plain("Two")});
    document.blocks.emplace_back(PageBreak{});
    CHECK(count(filesOf(document).at("word/document.xml"), "<w:pageBreakBefore/>") == 1);
}

TEST_CASE("minutes of five thousand paragraphs keep every number in Word")
{
    Document document;
    for (int item = 1; item <= 50; ++item) {
        document.blocks.emplace_back(Heading{2, plain(std::to_string(item) + "."), {}, std::to_string(item)});
        for (int i = 1; i <= 100; ++i) {
            const std::string number = std::to_string(item) + "." + std::to_string(i);
            document.blocks.emplace_back(NumberedParagraph{number, {Paragraph{plain(number)}}});
        }
    }
    const auto files = filesOf(document);
    CHECK(count(files.at("word/numbering.xml"), "<w:num ") == 1); // so that Word counts on by itself
    std::size_t right = 0;
    for (const WordParagraph& paragraph : paragraphsOf(files))
        right += !paragraph.number.empty() && paragraph.number == paragraph.text ? 1U : 0U;
    CHECK(right == 5050);
}
