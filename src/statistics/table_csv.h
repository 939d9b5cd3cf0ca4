// SPDX-License-Identifier: MIT
#pragma once

#include "statistics/result_table.h"

#include <string>

namespace cspdesk::statistics {

/// For whom a CSV is.
enum class CsvReader {
    Program,     ///< words stand as they were read, lines end with a line feed: what scripts compare byte for byte
    Person,      ///< the same, but no cell can be taken for a formula
    Spreadsheet, ///< for a file that is opened by a double click: lines end as RFC 4180 says, and a byte order mark
                 ///< tells Excel that the text is UTF-8
};

/// The table as CSV: a header of the columns' ids, then the rows. Numbers are digits; a percentage is a number rounded
/// as in print, without its sign; marks stand as they are printed; where nothing belongs the field is empty.
std::string tableCsv(const ResultTable& table, CsvReader reader);

/// The text with an apostrophe before it if a spreadsheet would take it for a formula (OWASP, "CSV Injection").
std::string defused(std::string text);

} // namespace cspdesk::statistics
