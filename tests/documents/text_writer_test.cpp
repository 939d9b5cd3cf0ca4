// SPDX-License-Identifier: MIT
#include "documents/text_writer.h"

#include "documents/small_document.h"
#include "documents/text_width.h"
#include "documents/text_wrap.h"
#include "documents/unicode.h"
#include "support/catch.h"
#include "support/golden.h"

#include <sstream>

using namespace cspdesk::documents;
using namespace cspdesk::tests;
using Catch::Contains;

TEST_CASE("the text version holds every kind of block")
{
    CHECK(differenceFromGolden("documents/golden/small.txt", writeText(smallDocument())).empty());
}

TEST_CASE("marks take no column and wide characters two")
{
    CHECK(displayWidth(U"abc") == 3);
    CHECK(displayWidth(U"e\u0301") == 1);
    CHECK(displayWidth(U"中") == 2);
    CHECK(displayWidth(U"😀") == 2);
    CHECK(displayWidth(U"\u200B") == 0);
}

TEST_CASE("text wraps between words, and inside a word only where it must")
{
    CHECK(wrapText(U"one two three", 7) == std::vector<std::u32string>{U"one two", U"three"});
    CHECK(wrapText(U"abcdefgh", 3) == std::vector<std::u32string>{U"abc", U"def", U"gh"});
    CHECK(wrapText(U"a\nb", 9) == std::vector<std::u32string>{U"a", U"b"});
    CHECK(wrapText(U"", 9) == std::vector<std::u32string>{U""});
    CHECK(wrapText(U"中中", 1).size() >= 2);
}

TEST_CASE("no line of a text table is wider than the page, and no word is lost")
{
    Table table;
    for (int i = 0; i < 6; ++i)
        table.columns.push_back({.heading = "Heading " + std::to_string(i)});
    table.rows.push_back({});
    for (int i = 0; i < 6; ++i)
        table.rows[0].cells.push_back({plain("some words that wrap in column w" + std::to_string(i))});
    const std::string text = writeText(documentOf(table));
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);)
        CHECK(displayWidth(decodeUtf8(line)) <= 80);
    for (int i = 0; i < 6; ++i)
        CHECK_THAT(text, Contains("w" + std::to_string(i)));
}

TEST_CASE("control characters never reach the terminal")
{
    CHECK_THAT(writeText(documentOf(Paragraph{plain("a\x1B[31mb")})), Contains("a\uFFFD[31mb"));
}
