// SPDX-License-Identifier: MIT
#pragma once

#include "statistics/result_table.h"

#include <cstddef>
#include <string>
#include <vector>

namespace cspdesk::documents {

/// What is copied of a table, by index and in the order in which it is shown. `withHeadings` where more than figures is
/// wanted.
struct TableSelection
{
    std::vector<std::size_t> rows;
    std::vector<std::size_t> columns;
    bool withHeadings = true;
};

/// The whole table.
[[nodiscard]] TableSelection wholeOf(const statistics::ResultTable& table);

/// The two forms in which a program that pastes may take it. The first line of either says where small numbers are not
/// hidden that it is not for publication.
struct TableClipboard
{
    std::string text; ///< cells parted by tabs, numbers as digits, no name that a spreadsheet takes for a formula
    std::string html; ///< a table; names and marks say that they are text, so that "1-2" does not become a date
};

[[nodiscard]] TableClipboard clipboardOf(const statistics::ResultTable& table, const TableSelection& selection);

} // namespace cspdesk::documents
