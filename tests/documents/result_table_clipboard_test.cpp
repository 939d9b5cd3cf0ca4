// SPDX-License-Identifier: MIT
#include "documents/result_table_clipboard.h"

#include "statistics/protection.h"
#include "support/catch.h"
#include "support/repeat_suspects_table.h"

using namespace cspdesk::documents;
using namespace cspdesk::statistics;
using namespace cspdesk::tests;
using Catch::Contains;

namespace {

ResultTable smallTable()
{
    ResultTable table;
    table.threshold = 5;
    table.columns = {{.id = "age", .heading = "Age", .kind = ColumnKind::Label},
                     {.id = "count", .heading = "Suspects"},
                     {.id = "pct", .heading = "Share", .unit = "%", .base = "all", .kind = ColumnKind::Percent}};
    table.rows = {{{std::string("1-2"), std::int64_t{1234}, Share{1, 8}}},
                  {{std::string("=A1"), NoFigure::Small, BelowShare{7}}},
                  {{std::string("a\tb\n<c>"), std::int64_t{-5}, Share{0, 0}}}};
    return table;
}

} // namespace

TEST_CASE("A copied table is digits and words parted by tabs")
{
    CHECK(clipboardOf(smallTable(), wholeOf(smallTable())).text
          == "Age\tSuspects\tShare % of all\n"
             "1-2\t1234\t13%\n"
             "'=A1\t<5\t<7%\n"
             "a b <c>\t-5\t[z]\n");
}

TEST_CASE("A copied table says to a spreadsheet what is text")
{
    CHECK(clipboardOf(smallTable(), wholeOf(smallTable())).html
          == "<meta charset=\"utf-8\"><table>\n"
             "<tr><th scope=\"col\" style=\"mso-number-format:'\\@';\">Age</th>"
             "<th scope=\"col\" style=\"mso-number-format:'\\@';\">Suspects</th>"
             "<th scope=\"col\" style=\"mso-number-format:'\\@';\">Share % of all</th></tr>\n"
             "<tr><th scope=\"row\" style=\"mso-number-format:'\\@';\">1-2</th>"
             "<td style=\"text-align:right;\">1234</td><td style=\"text-align:right;\">13%</td></tr>\n"
             "<tr><th scope=\"row\" style=\"mso-number-format:'\\@';\">=A1</th>"
             "<td style=\"text-align:right;mso-number-format:'\\@';\">&lt;5</td>"
             "<td style=\"text-align:right;mso-number-format:'\\@';\">&lt;7%</td></tr>\n"
             "<tr><th scope=\"row\" style=\"mso-number-format:'\\@';\">a b &lt;c&gt;</th>"
             "<td style=\"text-align:right;\">-5</td>"
             "<td style=\"text-align:right;mso-number-format:'\\@';\">[z]</td></tr>\n"
             "</table>\n");
}

TEST_CASE("A selection is copied in its own order, and nothing that is not there")
{
    CHECK(clipboardOf(smallTable(), {{1, 0, 9}, {2, 1, 7}, false}).text == "<7%\t<5\n13%\t1234\n");
}

TEST_CASE("What is hidden in a table is not on the clipboard")
{
    const ResultTable table = protectedTable(repeatSuspectsTable(), 5);
    const TableClipboard copied = clipboardOf(table, wholeOf(table));
    CHECK_THAT(copied.text, Contains("Homicide\t[c]\t[c]\t[c]\t[c]\t[c]\t[c]\t[c]\t[c]\n"));
    CHECK_THAT(copied.text, Contains("Rape\t88\t14\t<5\t[c]\t<6%\t[c]\t92\t96\n"));
}

TEST_CASE("A copy of a table in which nothing is hidden begins with saying so, as text and as a table")
{
    ResultTable table = smallTable();
    table.threshold.reset();
    const TableClipboard all = clipboardOf(table, wholeOf(table));
    CHECK(all.text.starts_with("Not for publication: small numbers are not hidden\nAge\tSuspects\t"));
    CHECK_THAT(all.html,
               Contains("<table>\n<tr><th colspan=\"3\" style=\"text-align:left;\">Not for publication: small "
                        "numbers are not hidden</th></tr>\n<tr><th scope=\"col\""));
    // One line of figures leaves the window no less than the whole table.
    CHECK(clipboardOf(table, {{0}, {0, 1}, false}).text
          == "Not for publication: small numbers are not hidden\n1-2\t1234\n");
}
