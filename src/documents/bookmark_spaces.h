// SPDX-License-Identifier: MIT
#pragma once

#include "documents/attached_pdf.h"

#include <string>
#include <string_view>
#include <vector>

namespace cspdesk::documents {

/// Whether the PDF was printed by Chrome or Edge, whose bookmarks lack the space where a heading goes on in a next
/// line: "violence withinjury".
bool losesSpacesInBookmarks(std::string_view pdf);

/// Gives bookmarks the spaces back that stand in the same words on the page they lead to.
void mendBookmarks(std::vector<AttachedBookmark>& bookmarks, const std::vector<std::string>& pages);

} // namespace cspdesk::documents
