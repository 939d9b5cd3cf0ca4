// SPDX-License-Identifier: MIT
#pragma once

#include "domain/leak_check.h"

#include <string>
#include <string_view>
#include <vector>

namespace cspdesk::documents {

/// What somebody can read in a file, for the comparison with closed matter before it goes out as it came.
struct FileWords
{
    std::vector<domain::PlacedText> texts;
    bool wasRead = false;                 ///< false where no words, or not all of them, could be had
    std::vector<std::string> filesInside; ///< files that it carries, which nobody looked into
    std::vector<int> pictures;            ///< pages of a PDF that are pictures of text, from 1
};

/// Reads the words of a PDF (pages, bookmarks, properties, notes), of a Word, Excel, PowerPoint or OpenDocument file
/// (everything in it, also what is hidden or deleted), and of plain text. Any other file is left unread.
[[nodiscard]] FileWords wordsOfFile(const std::string& bytes, std::string_view fileName);

} // namespace cspdesk::documents
