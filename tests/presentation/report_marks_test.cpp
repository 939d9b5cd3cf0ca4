// SPDX-License-Identifier: MIT
#include "presentation/report_marks.h"

#include "support/catch.h"

using namespace cspdesk::presentation;

namespace {

const QString source = QStringLiteral("title: 36 of the 56 families (45%)\n"
                                      "date: 1 October 2025\n"
                                      "\n"
                                      "## Families\n"
                                      "We saw {a | b | c | d} families, and\n"
                                      "36 of the 56 others (45%).\n"
                                      "\n"
                                      "[table a | b]\n");

} // namespace

TEST_CASE("The lines of a report are told apart by what they are")
{
    using enum ReportLine;
    CHECK(reportLines(source) == std::vector{Key, Key, Words, Heading, Words, Words, Words, Directive, Words});
}

TEST_CASE("Figures in the sentences of a report are marked where they stand, those of its head are not")
{
    const auto marks = reportMarks(source);
    REQUIRE(marks.size() == 1);
    CHECK(source.mid(marks[0].start, marks[0].length).contains(QStringLiteral("36 of the 56")));
    CHECK(marks[0].why.contains(QStringLiteral("64%")));
}

TEST_CASE("What is filled from the tables is not judged by its reference")
{
    CHECK(reportMarks(QStringLiteral("title: A\n\nOf {a | within-365 | 2022 | events} and {a | 36 | 56 | (45%)}."))
              .empty());
}
