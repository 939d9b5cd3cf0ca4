// SPDX-License-Identifier: MIT
#include "documents/unicode.h"

#include "support/catch.h"

using namespace cspdesk::documents;

TEST_CASE("text survives decoding and encoding")
{
    const std::string text = "a£€😀";
    CHECK(decodeUtf8(text) == U"a£€😀");
    CHECK(encodeUtf8(decodeUtf8(text)) == text);
}

TEST_CASE("each byte that is not UTF-8 becomes a replacement character")
{
    CHECK(decodeUtf8("a\xFF"
                     "b")
          == U"a\uFFFDb");
    CHECK(decodeUtf8("\xC3") == U"\uFFFD");                               // a sequence cut short
    CHECK(decodeUtf8("\xC0\x80") == U"\uFFFD\uFFFD");                     // an overlong NUL
    CHECK(decodeUtf8("\xED\xA0\x80") == U"\uFFFD\uFFFD\uFFFD");           // a surrogate
    CHECK(decodeUtf8("\xF4\x90\x80\x80") == U"\uFFFD\uFFFD\uFFFD\uFFFD"); // beyond U+10FFFF
}

TEST_CASE("PDF text is UTF-16 in hexadecimal digits with surrogate pairs")
{
    CHECK(hexUtf16(U"A€") == "004120AC");
    CHECK(hexUtf16(U"\U0001F600") == "D83DDE00");
}

TEST_CASE("a code is spelled with at least four digits")
{
    CHECK(codeOf(0x7) == "[U+0007]");
    CHECK(codeOf(0x1F600) == "[U+1F600]");
    CHECK(codeOf(0x10FFFF) == "[U+10FFFF]");
}

TEST_CASE("markup is escaped and characters it cannot hold are replaced")
{
    CHECK(escapeMarkup("<a href=\"x\">'&'</a>") == "&lt;a href=&quot;x&quot;&gt;&#39;&amp;&#39;&lt;/a&gt;");
    CHECK(escapeMarkup(std::string("a\0b", 3)) == "a\uFFFDb");
}
