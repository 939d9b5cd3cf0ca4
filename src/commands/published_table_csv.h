// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "statistics/published_table.h"

#include <QString>

#include <filesystem>
#include <string>
#include <vector>

namespace cspdesk::commands {

/// The cells of a CSV file as they are written, the headings first; else what is wrong and where.
BasicResult<std::vector<std::vector<std::string>>, QString> readCells(const std::filesystem::path& path);

/// A table as it was read from a file.
struct PublishedFile
{
    std::string corner; ///< the heading of the names
    statistics::PublishedTable table;
};

/// Reads a table of CSV with names in the first row and the first column; a last row or column of counts that is called
/// "Total" or "All" holds the totals. A cell is a count, a stated range ("116-119"), "<5" (with the threshold), "[c]",
/// a percentage ("31.2%", "<7%"), a number with decimals, or nothing ("", "-", "N/A", "[x]", "[z]"). Without a value
/// the words say what is wrong and where.
BasicResult<PublishedFile, QString> readPublishedTable(const std::filesystem::path& path, int threshold);

} // namespace cspdesk::commands
