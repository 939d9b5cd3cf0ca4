// SPDX-License-Identifier: MIT
#include "base/text.h"

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

TEST_CASE("A shortened text is cut between characters and says so")
{
    CHECK(shortened("Ŵales", 2) == "Ŵa…");
    CHECK(shortened("Wales", 5) == "Wales");
    CHECK(shortened("", 3).empty());
}
