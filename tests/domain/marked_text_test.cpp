// SPDX-License-Identifier: MIT
#include "domain/marked_text.h"

#include "support/catch.h"

using namespace cspdesk::domain;
using Kind = MarkedBlock::Kind;

TEST_CASE("Blank lines part paragraphs and single line ends do not")
{
    const auto blocks = parseMarkedText("One line\nthat goes on.\n\n\nAnother.\n");
    REQUIRE(blocks.size() == 2);
    CHECK(blocks[0].paragraphs[0] == std::vector<MarkedSpan>{{"One line that goes on."}});
    CHECK(blocks[1].paragraphs[0] == std::vector<MarkedSpan>{{"Another."}});
}

TEST_CASE("Headings, lists and quotations begin by their mark")
{
    const auto blocks = parseMarkedText("## Questions\n1. First\n2. Second\n   goes on\n- a\n- b\n> Said\n> so");
    REQUIRE(blocks.size() == 4);
    CHECK(blocks[0].kind == Kind::Heading);
    CHECK(blocks[1].kind == Kind::NumberedList);
    REQUIRE(blocks[1].paragraphs.size() == 2);
    CHECK(blocks[1].paragraphs[1][0].text == "Second goes on");
    CHECK(blocks[2].kind == Kind::BulletedList);
    CHECK(blocks[2].paragraphs.size() == 2);
    CHECK(blocks[3].kind == Kind::Quotation);
    CHECK(blocks[3].paragraphs[0][0].text == "Said so");
}

TEST_CASE("Entries of a list that blank lines part are still one list")
{
    const auto blocks = parseMarkedText("1. First\n\n2. Second");
    REQUIRE(blocks.size() == 1);
    CHECK(blocks[0].paragraphs.size() == 2);
}

TEST_CASE("Bold, italic and links are spans of their own")
{
    const auto spans = parseMarkedLine("See **all** of *it* [here](https://example.org/a).");
    CHECK(spans
          == std::vector<MarkedSpan>{{"See "},
                                     {"all", true},
                                     {" of "},
                                     {"it", false, true},
                                     {" "},
                                     {"here", false, false, "https://example.org/a"},
                                     {"."}});
}

TEST_CASE("Marks that close nothing are words")
{
    CHECK(parseMarkedLine("5 * 3 and ** and [x] (y)") == std::vector<MarkedSpan>{{"5 * 3 and ** and [x] (y)"}});
    CHECK(parseMarkedLine("a [b](") == std::vector<MarkedSpan>{{"a [b]("}});
}

TEST_CASE("HTML is words, and a link leads only to the web or to mail")
{
    CHECK(parseMarkedLine("<b>x</b>") == std::vector<MarkedSpan>{{"<b>x</b>"}});
    CHECK(parseMarkedLine("[x](javascript:alert)").front().link.empty());
    CHECK(parseMarkedLine("[x](file:///etc/passwd)").front().link.empty());
    CHECK(parseMarkedLine("[x](mailto:a@b.uk)").front().link == "mailto:a@b.uk");
}

TEST_CASE("A value filled into a template cannot become markup")
{
    const std::string filled = filledIn("Write to {email}. {unknown} {", {{"email", "**a**@[b](https://x)"}});
    CHECK(parseMarkedLine(filled) == std::vector<MarkedSpan>{{"Write to **a**@[b](https://x). {unknown} {"}});
}

TEST_CASE("A value filled into a link's address is that address")
{
    const std::string filled = filledIn("[{email}](mailto:{email})", {{"email", "community.safety@cambridge.gov.uk"}});
    CHECK(parseMarkedLine(filled)
          == std::vector<MarkedSpan>{
              {"community.safety@cambridge.gov.uk", false, false, "mailto:community.safety@cambridge.gov.uk"}});
}

TEST_CASE("A page of nothing but marks is read to its end")
{
    CHECK(parseMarkedText(std::string(200'000, '[')).size() == 1);
    CHECK(parseMarkedText(std::string(200'000, '*')).size() <= 1);
    CHECK(parseMarkedText("").empty());
}
