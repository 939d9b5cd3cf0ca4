// SPDX-License-Identifier: MIT
#include "documents/xlsx_writer.h"
#include "statistics/protection.h"
#include "support/catch.h"
#include "support/command_line.h"
#include "support/repeat_suspects_table.h"
#include "support/temporary_folder.h"

using namespace cspdesk;
using namespace cspdesk::documents;
using namespace cspdesk::tests;
using Catch::Contains;

namespace {

/// What another reader of workbooks sees in it, one thing a line; nothing where it is not installed.
std::string seenByOthers(const std::string& workbook)
{
    std::string python;
    // A Python of one's own before the system's does not see the system's packages.
    for (const char* each : {"python3", "/usr/bin/python3"})
        if (python.empty() && runShell(std::string(each) + " -c 'import openpyxl' 2>&1").exitCode == 0)
            python = each;
    if (python.empty()) {
        WARN("python3-openpyxl is not installed: not checked");
        return {};
    }
    const TemporaryFolder folder;
    writeFile(folder.path("book.xlsx"), workbook);
    writeFile(folder.path("read.py"), R"(
import openpyxl, sys
book = openpyxl.load_workbook(sys.argv[1])
print('sheets', book.sheetnames, 'active', book.active.title)
print('language', book.properties.language, 'title', book.properties.title)
for sheet in book:
    print('sheet', sheet.title, sheet.dimensions, 'merged', len(sheet.merged_cells.ranges), 'frozen', sheet.freeze_panes)
    for name in sheet.tables:
        print('table', name, sheet.tables[name].ref)
sheet = book['Table_1']
for row in sheet.iter_rows(min_row=4):
    assert all(cell.value is not None for cell in row), row
for place in ('A4', 'B4', 'F4', 'B32', 'C32'):
    cell = sheet[place]
    print(place, repr(cell.value), cell.data_type, cell.number_format, cell.alignment.horizontal)
)");
    const CommandOutcome outcome = runShell(python + " '" + folder.path("read.py").string() + "' '"
                                            + folder.path("book.xlsx").string() + "' 2>&1");
    INFO(outcome.output);
    REQUIRE(outcome.exitCode == 0);
    return outcome.output;
}

} // namespace

TEST_CASE("Another reader of workbooks sees the tables that were written", )
{
    const auto workbook = writeXlsx({statistics::protectedTable(repeatSuspectsTable(), 5)});
    REQUIRE(workbook.has_value());
    const std::string seen = seenByOthers(*workbook);
    if (seen.empty())
        return;
    CHECK_THAT(seen, Contains("sheets ['Cover', 'Notes', 'Table_1'] active Cover\n"));
    CHECK_THAT(seen, Contains("language en-GB title Repeat suspects by crime type"));
    CHECK_THAT(seen, Contains("sheet Table_1 A1:I33 merged 0 frozen B4\ntable Table_1 A3:I33\n"));
    CHECK_THAT(seen, Contains("A4 'Shoplifting' s General left\n"));
    CHECK_THAT(seen, Contains("B4 350 n #,##0 right\n"));
    CHECK_THAT(seen, Contains("F4 0.46 n 0% right\n"));
    CHECK_THAT(seen, Contains("B32 2996 n #,##0 right\n"));
    CHECK_THAT(seen, Contains("C32 '[z]' s 0 right\n"));
}
