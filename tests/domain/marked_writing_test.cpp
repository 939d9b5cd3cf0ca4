// SPDX-License-Identifier: MIT
#include "domain/marked_writing.h"

#include "support/catch.h"

#include <random>

using namespace cspdesk::domain;

namespace {

using Kind = MarkedBlock::Kind;

std::string written(std::vector<MarkedSpan> spans) { return markedTextOf({{Kind::Paragraph, {std::move(spans)}}}); }

} // namespace

TEST_CASE("Blocks are written with no more backslashes than they need")
{
    CHECK(written({{.text = "The Board (all of it) met at 14.30 - late."}})
          == "The Board (all of it) met at 14.30 - late.");
    CHECK(written({{.text = "5 * 3"}}) == "5 \\* 3");
    CHECK(written({{.text = "- is how it began"}}) == "\\- is how it began");
    CHECK(written({{.text = "2025. A good year"}}) == "2025\\. A good year");
    CHECK(written({{.text = "## is not a heading"}}) == "\\## is not a heading");
}

TEST_CASE("Styles and links are written as marks, their spaces outside")
{
    CHECK(written({{.text = "It was "}, {.text = "agreed ", .bold = true}, {.text = "to go on."}})
          == "It was **agreed** to go on.");
    CHECK(written({{.text = "both", .bold = true, .italic = true}}) == "***both***");
    CHECK(written({{.text = "See "}, {.text = "the plan", .link = "https://plan.example/a"}, {.text = "."}})
          == "See [the plan](https://plan.example/a).");
    CHECK(written({{.text = "no address", .link = "javascript:alert(1)"}}) == "no address");
}

TEST_CASE("Lists, quotations and headings are written as lines of their own")
{
    const std::vector<MarkedBlock> blocks{{Kind::Heading, {{{.text = "Part"}}}},
                                          {Kind::Paragraph, {{{.text = "Two things:"}}}},
                                          {Kind::BulletedList, {{{.text = "one"}}, {{.text = "two"}}}},
                                          {Kind::NumberedList, {{{.text = "first"}}, {{.text = "second"}}}},
                                          {Kind::Quotation, {{{.text = "said so"}}}}};
    const std::string text = markedTextOf(blocks);
    CHECK(text == "## Part\n\nTwo things:\n\n- one\n- two\n\n1. first\n2. second\n\n> said so");
    CHECK(parseMarkedText(text) == blocks);
}

TEST_CASE("Two ways to write the same blocks have one canonical text and one mark")
{
    CHECK(canonicalMarkedText("a line\nthat goes on") == canonicalMarkedText("a line that goes on"));
    CHECK(textMark("\\(so\\)") == textMark("(so)"));
    CHECK(textMark("so") != textMark("**so**"));
    CHECK(textMark("").size() == 8);
    // FNV-1a of nothing and of "a", from the authors' test vectors.
    CHECK(textMark("") == "811c9dc5");
    CHECK(textMark("a") == "e40c292c");
}

TEST_CASE("Whatever words blocks hold, they are read again as they were written")
{
    std::mt19937 random(20250701); // NOLINT: the same every time
    static constexpr std::string_view pieces[] = {"a",   "word", " ",   "*",  "**", "[",
                                                  "]",   "(",    ")",   "\\", "-",  "- ",
                                                  "1. ", "> ",   "## ", ".",  "](", "https://x.example",
                                                  "_",   "é",    "{",   "}"};
    for (int round = 0; round < 3000; ++round) {
        std::vector<MarkedSpan> spans;
        std::string words;
        for (std::size_t i = 0, count = 1 + random() % 4; i < count; ++i) {
            MarkedSpan span;
            for (std::size_t j = 0, length = 1 + random() % 5; j < length; ++j)
                span.text += pieces[random() % std::size(pieces)];
            span.bold = random() % 3 == 0;
            span.italic = random() % 3 == 0;
            words += span.text;
            spans.push_back(std::move(span));
        }
        const std::string text = markedTextOf({{Kind::Paragraph, {spans}}});
        std::string again;
        for (const MarkedBlock& block : parseMarkedText(text))
            for (const auto& entry : block.paragraphs)
                for (const MarkedSpan& span : entry)
                    again += span.text;
        INFO(text);
        const std::size_t first = words.find_first_not_of(' ');
        REQUIRE(again
                == (first == std::string::npos ? "" : words.substr(first, words.find_last_not_of(' ') - first + 1)));
        REQUIRE(canonicalMarkedText(text) == canonicalMarkedText(canonicalMarkedText(text)));
    }
}
