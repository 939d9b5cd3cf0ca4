// SPDX-License-Identifier: MIT
#include "documents/typesetter.h"

#include "documents/bidirectional.h"
#include "documents/line_breaks.h"
#include "support/catch.h"

#include <algorithm>

using namespace cspdesk::documents;

namespace {

/// What the runs of lines read as, one line after the other.
std::u32string textOf(const std::vector<TextLine>& lines)
{
    std::u32string out;
    for (const TextLine& line : lines)
        for (const LineRun& run : line.runs)
            out += run.run.text;
    return out;
}

std::vector<TextLine> typeset(const std::string& text, double width = 400)
{
    return Typesetter().lines(plain(text), TextStyle{}, width);
}

} // namespace

TEST_CASE("pieces of mixed direction are put in order from left to right")
{
    CHECK(visualOrder({0, 1, 0}) == std::vector<std::size_t>{0, 1, 2});
    CHECK(visualOrder({1, 1, 1}) == std::vector<std::size_t>{2, 1, 0});
    CHECK(visualOrder({1, 2, 2, 1}) == std::vector<std::size_t>{3, 1, 2, 0}); // a number in Hebrew stays as it is
    CHECK(visualOrder({}).empty());
}

TEST_CASE("the first letter with a direction decides that of the paragraph")
{
    CHECK(directionsOf(U"123 abc").base == 0);
    CHECK(directionsOf(U"שלום abc").base == 1);
    CHECK(directionsOf(U"abc שלום").levels.back() == 1);
}

TEST_CASE("Hebrew runs from right to left")
{
    const std::vector<TextLine> lines = typeset("אבג");
    REQUIRE(lines.size() == 1);
    REQUIRE(lines[0].runs.size() == 1);
    const GlyphRun& run = lines[0].runs[0].run;
    CHECK(lines[0].rightToLeft);
    CHECK(run.face == Face::Hebrew);
    REQUIRE(run.glyphs.size() == 3);
    CHECK(run.glyphs[0].textStart == 0); // reading order
    CHECK(run.glyphs[0].x > run.glyphs[1].x);
    CHECK(run.glyphs[1].x > run.glyphs[2].x);
}

TEST_CASE("a Hebrew word in an English line stands between its neighbours")
{
    const std::vector<TextLine> lines = typeset("one שלום two");
    REQUIRE(lines.size() == 1);
    const std::vector<LineRun>& runs = lines[0].runs;
    const auto hebrew = std::find_if(runs.begin(), runs.end(), [](const LineRun& run) { return run.run.rightToLeft; });
    REQUIRE(hebrew != runs.end());
    CHECK(hebrew->run.text == U"שלום");
    CHECK(runs.front().run.x < hebrew->run.x);
    CHECK(hebrew->run.x < runs.back().run.x);
    CHECK(runs.back().run.text == U"two");
}

TEST_CASE("bold and italic text has faces of its own")
{
    const Spans spans{
        {"a"}, {.text = "b", .bold = true}, {.text = "c", .italic = true}, {.text = "d", .bold = true, .italic = true}};
    const std::vector<TextLine> lines = Typesetter().lines(spans, TextStyle{}, 400);
    REQUIRE(lines.size() == 1);
    REQUIRE(lines[0].runs.size() == 4);
    CHECK(lines[0].runs[0].run.face == Face::Regular);
    CHECK(lines[0].runs[1].run.face == Face::Bold);
    CHECK(lines[0].runs[2].run.face == Face::Italic);
    CHECK(lines[0].runs[3].run.face == Face::BoldItalic);
}

TEST_CASE("a character that no face has is spelled as its code and reported")
{
    Typesetter typesetter;
    const std::vector<TextLine> lines = typesetter.lines(plain("x中y中"), TextStyle{}, 400);
    CHECK(textOf(lines) == U"x[U+4E2D]y[U+4E2D]");
    CHECK(typesetter.missing() == std::vector<MissingCharacter>{{U'中', 2}});
}

TEST_CASE("every glyph of ordinary text exists in its face")
{
    Typesetter typesetter;
    for (const TextLine& line : typesetter.lines(plain("Łódź Dŵr “q” €5 → ✓ ∑ الشرطة שלום"), TextStyle{}, 400))
        for (const LineRun& run : line.runs)
            for (const RunGlyph& glyph : run.run.glyphs)
                CHECK(glyph.id != 0);
    CHECK(typesetter.missing().empty());
}

TEST_CASE("lines break between words and hold all the text")
{
    const std::string text = "The quick brown fox jumps over the lazy dog and then over the next one";
    const std::vector<TextLine> lines = typeset(text, 100);
    CHECK(lines.size() > 2);
    CHECK(textOf(lines) == std::u32string(text.begin(), text.end()));
    for (const TextLine& line : lines)
        CHECK(line.width <= 100.1);
    for (std::size_t i = 0; i + 1 < lines.size(); ++i)
        CHECK(lines[i].runs.back().run.text.back() == U' ');
}

TEST_CASE("a word of a million letters is broken and nothing of it is lost")
{
    const std::vector<TextLine> lines = typeset(std::string(1000000, 'm'), 200);
    std::size_t letters = 0;
    for (const TextLine& line : lines) {
        letters += line.runs.at(0).run.text.size();
        REQUIRE(line.width <= 200.1);
    }
    CHECK(letters == 1000000);
}

TEST_CASE("a letter keeps its marks when a word is broken")
{
    std::string text;
    for (int i = 0; i < 100; ++i)
        text += "x\u0323\u0301";
    for (const TextLine& line : typeset(text, 50))
        CHECK(line.runs.at(0).run.text.front() == U'x');
}

TEST_CASE("a soft hyphen shows only where a line ends at it")
{
    const auto hyphens = [](const std::vector<TextLine>& lines) {
        const std::uint32_t hyphen = typeset("-")[0].runs[0].run.glyphs[0].id;
        std::size_t count = 0;
        for (const TextLine& line : lines)
            for (const RunGlyph& glyph : line.runs.at(0).run.glyphs)
                count += glyph.id == hyphen ? 1 : 0;
        return count;
    };
    CHECK(hyphens(typeset("part\u00ADnership", 400)) == 0);
    CHECK(hyphens(typeset("part\u00ADnership", 40)) == 1);
}

TEST_CASE("text that is not UTF-8, and no text at all, still make a line")
{
    CHECK(textOf(typeset("a\xFF")) == U"a\uFFFD");
    CHECK(typeset("").size() == 1);
    CHECK(Typesetter().lines({}, TextStyle{}, 100).size() == 1);
    CHECK(typeset("a\nb").size() == 2);
}
