// SPDX-License-Identifier: MIT
#include "sources/docx_text.h"

#include "sources/made_docx.h"
#include "support/catch.h"

#include <random>

using namespace cspdesk::sources;
using namespace cspdesk::tests;
using Catch::Contains;
using Kind = DocxFault::Kind;

namespace {

DocxText readWord(const std::string& body)
{
    auto read = readDocx(wordOf(body));
    REQUIRE(read.has_value());
    return std::move(*read);
}

DocxFault faultOf(const std::string& bytes)
{
    const auto read = readDocx(bytes);
    REQUIRE_FALSE(read.has_value());
    return read.error();
}

std::string run(const std::string& words) { return "<w:r><w:t>" + words + "</w:t></w:r>"; }

} // namespace

TEST_CASE("Paragraphs of Word come with their style, level, list and look")
{
    const DocxText text = readWord(
        "<w:p><w:pPr><w:pStyle w:val=\"U1\"/></w:pPr>" + run("Heading")
        + "</w:p>"
          "<w:p><w:pPr><w:pStyle w:val=\"L\"/></w:pPr>"
        + run("bullet")
        + "</w:p>"
          "<w:p><w:pPr><w:pStyle w:val=\"L\"/><w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"7\"/></w:numPr></w:pPr>"
        + run("counted") + "</w:p><w:p><w:pPr><w:pStyle w:val=\"L\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr></w:pPr>"
        + run("taken out")
        + "</w:p>"
          "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>bold</w:t></w:r><w:r><w:rPr><w:b w:val=\"0\"/><w:i/></w:rPr><w:t> "
          "and</w:t>"
          "<w:br/><w:tab/></w:r><w:hyperlink r:id=\"hyperlink\">"
        + run("linked") + "</w:hyperlink></w:p>");
    REQUIRE(text.paragraphs.size() == 5);
    CHECK(text.paragraphs[0].style == "heading 2");
    CHECK(text.paragraphs[0].headingLevel == 2);
    CHECK(text.paragraphs[1].list == WordListPlace{0, true, "-"});
    CHECK(text.paragraphs[2].list == WordListPlace{1, false, "%1.%2"});
    CHECK_FALSE(text.paragraphs[3].list);
    CHECK(text.paragraphs[4].runs
          == std::vector<WordRun>{{.text = "bold", .bold = true},
                                  {.text = " and\n\t", .italic = true},
                                  {.text = "linked", .link = "https://plan.example/"}});
    CHECK(text.properties == std::map<std::string, std::string>{{"Kept", "as it is"}});
}

TEST_CASE("Bookmarks say where they begin and whether they still hold words")
{
    const DocxText text =
        readWord("<w:p><w:bookmarkStart w:id=\"1\" w:name=\"whole\"/>" + run("words")
                 + "<w:bookmarkEnd w:id=\"1\"/><w:bookmarkStart w:id=\"2\" w:name=\"empty\"/>"
                   "<w:bookmarkEnd w:id=\"2\"/></w:p><w:bookmarkStart w:id=\"3\" w:name=\"over\"/><w:p>"
                 + run("a") + "</w:p><w:p><w:bookmarkEnd w:id=\"3\"/></w:p>");
    REQUIRE(text.paragraphs.size() == 3);
    CHECK(text.paragraphs[0].bookmarks == std::vector<WordBookmark>{{"whole", true}, {"empty", false}});
    CHECK(text.paragraphs[1].bookmarks == std::vector<WordBookmark>{{"over", true}});
}

TEST_CASE("Tracked insertions are taken, tracked deletions left out, and both are counted")
{
    const DocxText text = readWord(
        "<w:p>" + run("It was ") + "<w:del w:id=\"1\"><w:r><w:delText>noted</w:delText></w:r></w:del><w:ins w:id=\"2\">"
        + run("agreed") + "</w:ins></w:p><w:p><w:pPr><w:rPr><w:del w:id=\"3\"/></w:rPr></w:pPr>" + run("One ")
        + "</w:p><w:p>" + run("paragraph") + "</w:p><w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r></w:p>");
    REQUIRE(text.paragraphs.size() == 3);
    CHECK(textOf(text.paragraphs[0]) == "It was agreed");
    CHECK(textOf(text.paragraphs[1]) == "One paragraph");
    CHECK(textOf(text.paragraphs[2]).empty());
    CHECK(text.insertions == 1);
    CHECK(text.deletions == 2);
}

TEST_CASE("Cells of tables know their table, row and column")
{
    const DocxText text = readWord("<w:tbl><w:tr><w:tc><w:p>" + run("a") + "</w:p></w:tc><w:tc><w:p>" + run("b")
                                   + "</w:p></w:tc></w:tr><w:tr><w:tc><w:p>" + run("c")
                                   + "</w:p></w:tc></w:tr></w:tbl><w:p>" + run("behind") + "</w:p>");
    REQUIRE(text.paragraphs.size() == 4);
    CHECK(text.paragraphs[1].column == 2);
    CHECK(text.paragraphs[2].row == 2);
    CHECK(text.paragraphs[2].table == 1);
    CHECK(text.paragraphs[3].table == 0);
}

TEST_CASE("Files that are no Word documents are refused for what they are")
{
    CHECK(faultOf("").kind == Kind::Empty);
    CHECK(faultOf("%PDF-1.7").kind == Kind::NotWord);
    CHECK(faultOf(zipOf({{"readme.txt", "hello"}})).kind == Kind::NotWord);
    CHECK(faultOf(zipOf({{"mimetype", "application/vnd.oasis.opendocument.text"}, {"content.xml", "<a/>"}})).kind
          == Kind::OpenDocument);
    const std::string compound = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 and so on";
    CHECK(faultOf(compound).kind == Kind::OldWord);
    std::string name;
    for (const char c : std::string("EncryptedPackage"))
        name += std::string(1, c) + '\0';
    CHECK(faultOf(compound + name).kind == Kind::Encrypted);
    CHECK(faultOf(zipOf(wordParts("<w:p/>"), "secret")).kind == Kind::Encrypted);
}

TEST_CASE("Word documents with something missing or broken are refused with the part")
{
    auto parts = wordParts("<w:p/>");
    const std::string whole = zipOf(parts);
    CHECK(faultOf(whole.substr(0, whole.size() / 2)).kind == Kind::Damaged);
    parts.erase("word/document.xml");
    CHECK(faultOf(zipOf(parts)) == DocxFault{Kind::Damaged, "word/document.xml", "it is missing"});
    CHECK(faultOf(wordOf("<w:p>")).part == "word/document.xml");
    parts = wordParts("<w:p/>");
    parts["word/styles.xml"] = "no XML";
    CHECK(faultOf(zipOf(parts)).part == "word/styles.xml");
}

TEST_CASE("A document that unpacks to more than any minutes is refused before it fills the memory")
{
    auto parts = wordParts("<w:p/>");
    parts["word/document.xml"] = std::string(70U << 20U, ' ');
    const std::string bomb = zipOf(parts);
    REQUIRE(bomb.size() < 1U << 20U);
    CHECK(faultOf(bomb).kind == Kind::TooLarge);
}

TEST_CASE("Whatever is done to the bytes of a document, reading it ends with an answer")
{
    const std::string body =
        "<w:tbl><w:tr><w:tc><w:p>" + run("a")
        + "</w:p></w:tc></w:tr></w:tbl>"
          "<w:p><w:bookmarkStart w:id=\"1\" w:name=\"b\"/><w:ins><w:p/>"
        + run("x") + "</w:ins><w:bookmarkEnd w:id=\"1\"/></w:p><w:sdt><w:sdtContent><w:p/></w:sdtContent></w:sdt>";
    std::mt19937 random(1998); // NOLINT: the same every time
    int answers = 0;
    const auto mutated = [&](std::string bytes) {
        for (std::size_t i = 0, count = 1 + random() % 8; i < count && !bytes.empty(); ++i) {
            const std::size_t at = random() % bytes.size();
            switch (random() % 4) {
            case 0: bytes[at] = static_cast<char>(random()); break;
            case 1: bytes.erase(at, 1 + random() % 20); break;
            case 2: bytes.insert(at, bytes.substr(random() % bytes.size(), random() % 40)); break;
            default: bytes.resize(at); break;
            }
        }
        return bytes;
    };
    const std::string whole = wordOf(body);
    for (int round = 0; round < 600; ++round) {
        answers += readDocx(mutated(whole)).has_value() ? 1 : 1;
        auto parts = wordParts(body);
        auto part = parts.begin();
        std::advance(part, static_cast<std::ptrdiff_t>(random() % parts.size()));
        part->second = mutated(part->second);
        const auto read = readDocx(zipOf(parts));
        answers += read.has_value() || !read.error().part.empty() || read.error().kind != Kind::Damaged ? 1 : 0;
    }
    CHECK(answers == 1200);
}

TEST_CASE("Elements where they do not belong are passed over without harm")
{
    const DocxText text = readWord("<w:bookmarkEnd w:id=\"9\"/><w:bookmarkStart w:id=\"1\" w:name=\"alone\"/>"
                                   "<w:tbl><w:bookmarkEnd w:id=\"1\"/></w:tbl><w:r><w:t>loose</w:t></w:r>");
    CHECK(text.paragraphs.empty());
    // A style that is based on itself ends somewhere.
    CHECK(readWord("<w:p><w:pPr><w:pStyle w:val=\"M\"/></w:pPr></w:p>").paragraphs.front().style == "Mine");
}
