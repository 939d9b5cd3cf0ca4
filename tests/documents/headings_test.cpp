// SPDX-License-Identifier: MIT
#include "documents/headings.h"

#include "support/catch.h"

using namespace cspdesk::documents;

TEST_CASE("headings never skip a level, and equals stay equal")
{
    HeadingNesting nesting;
    CHECK(nesting.place(2) == 2);
    CHECK(nesting.place(4) == 3);
    CHECK(nesting.place(4) == 3);
    CHECK(nesting.place(3) == 3);
    CHECK(nesting.place(1) == 2); // the title alone is level 1
}

TEST_CASE("a document carries links to places but not to scripts")
{
    CHECK(safeLink("https://example.org/a") == "https://example.org/a");
    CHECK(safeLink("mailto:a@example.org") == "mailto:a@example.org");
    CHECK(safeLink("papers/item-4.pdf") == "papers/item-4.pdf");
    CHECK(safeLink("#part a") == "#part-a");
    CHECK(safeLink("javascript:alert(1)").empty());
    CHECK(safeLink("JavaScript:alert(1)").empty());
    CHECK(safeLink(" javascript:alert(1)").empty());
    CHECK(safeLink("data:text/html,x").empty());
    CHECK(safeLink("").empty());
}
