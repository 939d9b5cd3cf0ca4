// SPDX-License-Identifier: MIT
#pragma once

#include "documents/laid_out_document.h"
#include "documents/pdf_content.h"
#include "documents/pdf_objects.h"

#include <vector>

namespace cspdesk::documents::pdf {

/// The objects that stand for the pages and link areas of a document.
struct PageObjects
{
    std::vector<ObjectNumber> pages;
    std::vector<std::vector<ObjectNumber>> links; ///< by page
    std::vector<PageContent> contents;
};

/// The key of a link area in the parent tree: pages come first, then the links in the order of the pages.
[[nodiscard]] std::size_t parentKey(const PageObjects& objects, std::size_t page, std::size_t link);

/// Writes the structure tree with its parent tree; the answer is its root.
[[nodiscard]] ObjectNumber writeStructure(Objects& objects, const LaidOutDocument& document, const PageObjects& pages);

} // namespace cspdesk::documents::pdf
