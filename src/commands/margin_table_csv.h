// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "statistics/margin_table.h"

#include <QString>

#include <filesystem>
#include <string>

namespace cspdesk::commands {

/// A table of counts as it was read, and how each of its cells is told.
struct MarkedTable
{
    std::string corner; ///< the heading of the names
    statistics::MarginTable table;
    statistics::TableMask mask;
};

/// Reads a table of CSV with names in the first row and the first column; a last row or column that is called "Total"
/// or "All" holds the totals. A cell is a count, "<5" (with the threshold) or "[c]". Without a value the words say what
/// is wrong and where.
BasicResult<MarkedTable, QString> readMarginTable(const std::filesystem::path& path, int threshold);

} // namespace cspdesk::commands
