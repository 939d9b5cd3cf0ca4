// SPDX-License-Identifier: MIT
#pragma once

#include "documents/document.h"
#include "documents/pack.h"
#include "domain/leak_check.h"

#include <string_view>
#include <vector>

namespace cspdesk::documents {

/// Every word that any writer may put into a file made of the document, with its place in words: first the name of the
/// file, the properties and the text in the order of reading, then what stands beside the text (numbers, addresses of
/// links and headings). Cells of a row and entries of a list have one place, so that words are found across them.
[[nodiscard]] std::vector<domain::PlacedText> textsOf(const Document& document, std::string_view fileName);

/// The same for a pack: the cover, the contents, and every part, which its places name. Of a paper of somebody else it
/// has what the pack says about it; what stands in it is read out of the finished file (attached_text.h).
[[nodiscard]] std::vector<domain::PlacedText> textsOf(const Pack& pack, std::string_view fileName);

} // namespace cspdesk::documents
