// SPDX-License-Identifier: MIT
#include "base/text.h"

#include "base/kept_text.h"
#include "support/catch.h"

using namespace cspdesk;

TEST_CASE("Well-formed UTF-8 is told from what only looks like it")
{
    CHECK(isUtf8("plain, Ŵ, שלום, 🚲"));
    CHECK(isUtf8(""));
    CHECK_FALSE(isUtf8("\xC0\xAF"));         // overlong slash
    CHECK_FALSE(isUtf8("\xE2\x82"));         // cut off
    CHECK_FALSE(isUtf8("\xED\xA0\x80"));     // a surrogate
    CHECK_FALSE(isUtf8("\xF4\x90\x80\x80")); // beyond the last character
    CHECK_FALSE(isUtf8("\x80"));
    CHECK_FALSE(isUtf8("\xE0\x80\x80"));
}

TEST_CASE("Characters are counted, not bytes")
{
    CHECK(characterCount("Siân O'Neill") == 12);
    CHECK(characterCount("🚲🚲") == 2);
    CHECK(characterCount("") == 0);
}

TEST_CASE("A line keeps its words and loses breaks, controls and outer space")
{
    CHECK(singleLine("  Update\n on \t the plan \r\n") == "Update on the plan");
    CHECK(singleLine(std::string("a\0b", 3)) == "a b");
    CHECK(singleLine("bad \xFF byte") == "bad \xEF\xBF\xBD byte");
    CHECK(singleLine("مرحبا 🚲") == "مرحبا 🚲");
    CHECK(singleLine(" \n ").empty());
}

TEST_CASE("A line loses what turns its direction, and the controls and line separators beyond ASCII")
{
    CHECK(singleLine("annex\u202Efdp.exe") == "annexfdp.exe"); // would be read as "annexexe.pdf"
    CHECK(singleLine("\u202Aone\u202C \u2066two\u2069") == "one two");
    CHECK(singleLine("one\u2028two\u2029three") == "one two three");
    CHECK(singleLine("one\xC2\x85two\xC2\x9B") == "one two"); // next line; control sequence introducer
    CHECK(singleLine("שלום\u200F (1)") == "שלום\u200F (1)");  // a mark that turns nothing but itself
    CHECK(singleLine("15\u00A0% “so” – €") == "15\u00A0% “so” – €");
}

TEST_CASE("Text of several lines keeps its lines and tabs, and loses controls and what turns its direction")
{
    CHECK(keptLines("  First\r\nsecond\rthird\n\n\tfourth \n") == "First\nsecond\nthird\n\n\tfourth");
    CHECK(keptLines(std::string("a\0b\x1B[31mc\x7F", 9)) == "ab[31mc");
    CHECK(keptLines("see \u202Etxt.exe\u202C, \u2067now\u2069") == "see txt.exe, now");
    CHECK(keptLines("bad \xFF byte") == "bad \uFFFD byte");
    CHECK(withoutControls(" kept as it is \n") == " kept as it is \n");
    CHECK(keptLines(" \r\n ").empty());
}

TEST_CASE("A shortened text is cut between characters and says so")
{
    CHECK(shortened("Ŵales", 2) == "Ŵa…");
    CHECK(shortened("Wales", 5) == "Wales");
    CHECK(shortened("", 3).empty());
}
