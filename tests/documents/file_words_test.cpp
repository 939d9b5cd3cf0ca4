// SPDX-License-Identifier: MIT
#include "documents/file_words.h"

#include "documents/attached_papers.h"
#include "documents/docx_package.h"
#include "support/catch.h"

#include <algorithm>

using namespace cspdesk;
using namespace cspdesk::documents;
using Catch::Contains;

namespace {

std::string allOf(const FileWords& words)
{
    std::string all;
    for (const domain::PlacedText& text : words.texts)
        all += text.place + ": " + text.text + "\n";
    return all;
}

const std::string paragraph = "<w:p><w:r><w:t>Open words</w:t></w:r></w:p>";

std::string wordFile(const std::vector<docx::Part>& more)
{
    std::vector<docx::Part> parts{{"word/document.xml", "<w:document xmlns:w='w'>" + paragraph + "</w:document>"}};
    parts.insert(parts.end(), more.begin(), more.end());
    return docx::packed(parts);
}

} // namespace

TEST_CASE("The words of a PDF are those of its pages with their place, its properties and bookmarks")
{
    const FileWords words = wordsOfFile(tests::taggedPdf("The title in the properties", "Words of the page."), "a.pdf");
    CHECK(words.wasRead);
    CHECK(words.filesInside.empty());
    CHECK(words.pictures.empty());
    CHECK_THAT(allOf(words), Contains("page 1 of the file: ") && Contains("Words of the page."));
    CHECK_THAT(allOf(words), Contains("The title in the properties"));
}

TEST_CASE("What a layer of a PDF holds is read, also where the layer is switched off")
{
    const std::string layers = "/OCProperties << /OCGs [90 0 R] /D << /OFF [90 0 R] >> >>";
    const tests::HandPage hidden{
        .entries = "", .words = "Words", .content = "/OC /Layer BDC BT /F0 12 Tf 72 400 Td (Hidden words) Tj ET EMC\n"};
    CHECK_THAT(allOf(wordsOfFile(tests::handMade({hidden}, layers), "a.pdf")), Contains("Hidden words"));
}

TEST_CASE("Files that a PDF carries are named, and pages that are drawings without words are counted")
{
    const std::string carries = "/Names << /EmbeddedFiles << /Names [(a) << /Type /Filespec /F (secret.xls) /UF "
                                "(secret.xls) /EF << >> >>] >> >>";
    const std::string strokes = "0 0 50 50 re f 10 10 30 30 re f 60 60 m 90 90 l S 20 20 m 40 90 l S 5 5 m 9 9 l S\n";
    const FileWords words = wordsOfFile(tests::handMade({{.words = "Words"}, {.content = strokes}}, carries), "a.pdf");
    CHECK(words.filesInside == std::vector<std::string>{"secret.xls"});
    CHECK(words.pictures == std::vector<int>{2});
    CHECK(words.wasRead);
}

TEST_CASE("A PDF that cannot be opened was not read") { CHECK_FALSE(wordsOfFile("%PDF-1.7\nbroken", "a.pdf").wasRead); }

TEST_CASE("Of an office file everything is read: notes, properties, what was deleted and what is hidden")
{
    const FileWords words = wordsOfFile(
        wordFile({{"word/comments.xml",
                   "<w:c xmlns:w='w'><w:p><w:r><w:t>A re</w:t></w:r><w:r><w:t>mark</w:t></w:r></w:p></w:c>"},
                  {"word/footnotes.xml", "<w:f xmlns:w='w'><w:del><w:delText>Taken out</w:delText></w:del></w:f>"},
                  {"docProps/core.xml",
                   "<cp:p xmlns:cp='c' xmlns:dc='d'><dc:title>Death of Mrs &amp; Mr X</dc:title></cp:p>"},
                  {"word/media/image1.png", "png"}}),
        "Paper.DOCX");
    CHECK(words.wasRead);
    CHECK(words.filesInside.empty());
    CHECK_THAT(allOf(words), Contains("the part word/document.xml of the file: Open words"));
    CHECK_THAT(allOf(words), Contains("A remark") && Contains("Taken out") && Contains("Death of Mrs & Mr X"));
}

TEST_CASE("Descriptions of pictures and addresses of links are read, and a break parts words")
{
    const FileWords words = wordsOfFile(
        wordFile(
            {{"word/header1.xml", "<w:h xmlns:w='w'><w:docPr descr='A photograph of Mr X'/><w:p><w:r><w:t>One</w:t>"
                                  "<w:br/><w:t>Two</w:t></w:r></w:p></w:h>"},
             {"word/_rels/document.xml.rels", "<R xmlns='r'><L Target='https://example.org/death%20review'/></R>"}}),
        "a.docx");
    CHECK_THAT(allOf(words), Contains("A photograph of Mr X") && Contains("death review") && Contains("One\nTwo"));
}

TEST_CASE("An office file with another inside names it, and one that is damaged was not read")
{
    CHECK(wordsOfFile(wordFile({{"word/embeddings/oleObject1.bin", "x"}}), "a.docx").filesInside
          == std::vector<std::string>{"word/embeddings/oleObject1.bin"});
    CHECK_FALSE(wordsOfFile(wordFile({{"word/comments.xml", "<w:c"}}), "a.docx").wasRead);
    CHECK_FALSE(wordsOfFile("no zip at all", "a.docx").wasRead);
}

TEST_CASE("Plain text is read as it is, and anything else is left unread")
{
    CHECK(allOf(wordsOfFile("Terms of reference", "a.txt")) == "the file: Terms of reference\n");
    CHECK(wordsOfFile("Terms of reference", "a.txt").wasRead);
    CHECK_FALSE(wordsOfFile(std::string("T\0e\0", 4), "a.txt").wasRead); // UTF-16
    CHECK_FALSE(wordsOfFile("\x89PNG", "scan.png").wasRead);
    CHECK_FALSE(wordsOfFile("{\\rtf1 Terms}", "a.rtf").wasRead);
    CHECK_THAT(allOf(wordsOfFile("<p>Ter<b>ms</b></p>", "a.html")), Contains("as it is read: Terms"));
}
