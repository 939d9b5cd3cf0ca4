// SPDX-License-Identifier: MIT
#include "presentation/figure_marks.h"

#include "support/catch.h"

using namespace cspdesk::presentation;

TEST_CASE("A figure that others contradict is marked where it stands, whatever letters come before it")
{
    const QString text =
        QStringLiteral("Grüße 🙂 – of the £500, we saw 36 of the 56 families (45%), and all was well.");
    const auto marks = figureMarks(text);
    REQUIRE(marks.size() == 1);
    CHECK(text.mid(marks[0].start, marks[0].length).startsWith(QStringLiteral("36")));
    CHECK(text.mid(marks[0].start, marks[0].length).contains(QStringLiteral("45%")));
    CHECK(marks[0].why == QStringLiteral("36 of 56 is 64%, not 45%."));
}

TEST_CASE("Nothing is marked of figures that are right, nor of a text without any")
{
    CHECK(figureMarks(QStringLiteral("We saw 36 of the 56 families (64%).")).empty());
    CHECK(figureMarks(QStringLiteral("All was well.")).empty());
    CHECK(figureMarks({}).empty());
}
