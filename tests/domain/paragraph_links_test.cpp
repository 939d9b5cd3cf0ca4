// SPDX-License-Identifier: MIT
#include "domain/paragraph_links.h"

#include "domain/marked_text.h"
#include "domain/marked_writing.h"
#include "support/catch.h"

using namespace cspdesk;
using namespace cspdesk::domain;

namespace {

std::string put(const std::string& text, const std::string& words, bool leads = true)
{
    return withReferences(text, [&](std::int64_t) { return ReferenceShown{words, leads}; });
}

} // namespace

TEST_CASE("Only an address of the form paragraph:123 names a paragraph")
{
    CHECK(linkedParagraph("paragraph:123") == 123);
    CHECK(linkedParagraph(paragraphLink(7)) == 7);
    for (const char* other : {"paragraph:", "paragraph:0", "paragraph:-3", "paragraph:12x", "paragraph: 12",
                              "https://x", "paragraph:99999999999999999999"})
        CHECK_FALSE(linkedParagraph(other).has_value());
}

TEST_CASE("A reference is a link of marked text, and is written back as it was")
{
    const std::string text = "See [paragraph 8.2](paragraph:12) and *this*.";
    const auto blocks = parseMarkedText(text);
    REQUIRE(blocks.size() == 1);
    REQUIRE(blocks[0].paragraphs[0].size() >= 2);
    CHECK(blocks[0].paragraphs[0][1].link == "paragraph:12");
    CHECK(canonicalMarkedText(text) == text);
}

TEST_CASE("The paragraphs a text refers to are told once each, in the order of the text")
{
    CHECK(linkedParagraphs("[a](paragraph:5) [b](paragraph:3) [c](paragraph:5)") == std::vector<std::int64_t>{5, 3});
    CHECK(linkedParagraphs("[a](https://paragraph:5) and (paragraph:5)").empty());
}

TEST_CASE("The words of a reference are put anew, and all else stays")
{
    CHECK(put("See [paragraph 8.2](paragraph:12).", "paragraph 8.3") == "See [paragraph 8.3](paragraph:12).");
    CHECK(put("[x](paragraph:1)[y](paragraph:2)", "z") == "[z](paragraph:1)[z](paragraph:2)");
    CHECK(put("See [8.2](paragraph:12).", "a closed paragraph", false) == "See a closed paragraph.");
    CHECK(put("No [web](https://a.example) one", "z") == "No [web](https://a.example) one");
    CHECK(put("Half [8.2](paragraph:12", "z") == "Half [8.2](paragraph:12");
    CHECK(put("[8.2](paragraph:12)", "a]b[c") == "[abc](paragraph:12)");
}

TEST_CASE("A reference may be typed with its number, with or without its day")
{
    const auto typed = typedReferences("As in [[8.2 of 1 July]] and [[ 41 ]], not [[]] nor [[9.");
    REQUIRE(typed.size() == 2);
    CHECK(typed[0].number == "8.2");
    CHECK(typed[0].day == "1 July");
    CHECK(typed[0].from == 6);
    CHECK(typed[0].length == std::string("[[8.2 of 1 July]]").size());
    CHECK(typed[1].number == "41");
    CHECK(typed[1].day.empty());
}
