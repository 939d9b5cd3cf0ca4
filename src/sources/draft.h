// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace cspdesk::sources {

/// Running words. Of a text file the lines that stand together, parted by line feeds, and the number of the first; of
/// other files the number of the paragraph or table among all.
struct DraftParagraph
{
    std::size_t line = 0;
    std::string text;
};

/// Cells as they are written. Of a text file each row is a line.
struct DraftTable
{
    std::size_t line = 0; ///< of the first row
    bool isOfLines = false;
    std::vector<std::vector<std::string>> rows;
};

using DraftBlock = std::variant<DraftParagraph, DraftTable>;
using Draft = std::vector<DraftBlock>;

/// Why a file is no draft that can be read: English, in a whole sentence.
struct DraftFault
{
    std::string what;
};

/// Reads what a person would of a text, a web page, or a document of Word or of OpenDocument; which it is, is told by
/// its content. In a text, lines with cells parted by tabs or upright strokes are a table.
[[nodiscard]] BasicResult<Draft, DraftFault> readDraft(std::string_view bytes);

} // namespace cspdesk::sources
