// SPDX-License-Identifier: MIT
#pragma once

#include "documents/document.h"

#include <string>
#include <string_view>
#include <vector>

namespace cspdesk::documents {

/// Turns the levels an author asked for into truly nested ones: after the title (1) no level is skipped.
class HeadingNesting
{
public:
    [[nodiscard]] int place(int wantedLevel);

private:
    std::vector<int> m_open;
};

/// The number as it stands before a heading's words: "8" is written "8."; empty where there is none.
[[nodiscard]] std::string headingLabel(std::string_view number);

/// How many of the blocks from `first` on are paragraphs with numbers, which together read as one list.
[[nodiscard]] std::size_t numberedRun(const std::vector<Block>& blocks, std::size_t first);

/// The anchor a heading id gives: white space, which ids cannot hold, becomes a hyphen.
[[nodiscard]] std::string anchorOf(std::string_view id);

/// The address a link may point to, or nothing when it is not one that a document should carry (such as a script).
[[nodiscard]] std::string safeLink(std::string_view link);

} // namespace cspdesk::documents
