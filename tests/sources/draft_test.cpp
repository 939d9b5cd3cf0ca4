// SPDX-License-Identifier: MIT
#include "sources/draft.h"

#include "sources/marked_text.h"
#include "support/catch.h"

using namespace cspdesk::sources;

namespace {

Draft read(std::string_view bytes)
{
    auto draft = readDraft(bytes);
    REQUIRE(draft.has_value());
    return std::move(*draft);
}

const DraftParagraph& paragraph(const Draft& draft, std::size_t place)
{
    REQUIRE(place < draft.size());
    return std::get<DraftParagraph>(draft[place]);
}

const DraftTable& table(const Draft& draft, std::size_t place)
{
    REQUIRE(place < draft.size());
    return std::get<DraftTable>(draft[place]);
}

using Rows = std::vector<std::vector<std::string>>;

} // namespace

TEST_CASE("Lines that stand together in a text are a paragraph, and those with cells a table")
{
    const Draft draft = read("One line\nand another.\n\n| A | B |\n|---|--:|\n| x | 5 |\n\nLast.\n");
    REQUIRE(draft.size() == 3);
    CHECK(paragraph(draft, 0).text == "One line\nand another.");
    CHECK(paragraph(draft, 0).line == 1);
    CHECK(table(draft, 1).line == 4);
    CHECK(table(draft, 1).rows == Rows{{"A", "B"}, {}, {"x", "5"}});
    CHECK(paragraph(draft, 2).line == 8);
}

TEST_CASE("Cells of a text may be parted by tabs")
{
    const Draft draft = read("Area\tCount\r\nA\t5\r\nTotal\t5\r\n");
    CHECK(table(draft, 0).rows == Rows{{"Area", "Count"}, {"A", "5"}, {"Total", "5"}});
}

TEST_CASE("Of a web page its words and tables are read, and neither scripts nor styles")
{
    const Draft draft =
        read("<!DOCTYPE html><title>T</title><style>p { width: 31% }</style><script>if (a < 5) b();</script>"
             "<p>36 of the <b>56</b>&nbsp;families (45&#37;)</p><table><tr><th>A<th>B"
             "<tr><td>x</td><td>1,002</td></tr></table><p>After &amp; on<br>and on");
    REQUIRE(draft.size() == 4);
    CHECK(paragraph(draft, 1).text == "36 of the 56 families (45%)");
    CHECK(table(draft, 2).rows == Rows{{"A", "B"}, {"x", "1,002"}});
    CHECK(paragraph(draft, 3).text == "After & on and on");
}

TEST_CASE("Of an OpenDocument text what was deleted is not read")
{
    const Draft draft = markedText(
        "<?xml version=\"1.0\"?><office:body><text:tracked-changes>gone 31%</text:tracked-changes>"
        "<text:p>7 out of <text:span>21</text:span></text:p><table:table><table:table-row><table:table-cell>"
        "<text:p>A</text:p></table:table-cell><table:table-cell/></table:table-row></table:table></office:body>");
    REQUIRE(draft.size() == 2);
    CHECK(paragraph(draft, 0).text == "7 out of 21");
    CHECK(table(draft, 1).rows == Rows{{"A", ""}});
}

TEST_CASE("What is no draft is refused with what to do, and marks that make no sense are read to their end")
{
    for (const std::string_view bytes :
         {std::string_view(""), std::string_view("%PDF-1.7"), std::string_view("PK\x03\x04"),
          std::string_view("\xD0\xCF\x11\xE0"), std::string_view("a\0b", 3)}) {
        const auto draft = readDraft(bytes);
        REQUIRE_FALSE(draft.has_value());
        CHECK(draft.error().what.ends_with('.'));
    }
    for (const char* marked : {"<", "<p", "</", "<!--", "&", "&#;", "&#xFFFFFFFFF;", "<table><td><table><tr>",
                               "<script>", "</td></tr>", "<p a='<b>", "<a b=\"c"})
        CHECK_NOTHROW(markedText(marked));
}
