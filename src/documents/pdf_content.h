// SPDX-License-Identifier: MIT
#pragma once

#include "documents/laid_out_document.h"
#include "documents/pdf_fonts.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace cspdesk::documents::pdf {

/// The marked-content numbers that one content of a page got: `first` up to before `end`.
struct MarkRange
{
    std::size_t first = 0;
    std::size_t end = 0;
};

/// The content stream of a page, with who owns each marked-content number.
struct PageContent
{
    std::string stream;
    std::vector<ElementIndex> owners;
    std::vector<MarkRange> ranges; ///< one for each content of the page
};

/// The structure type that stands for a role, such as "H2" or "TD".
[[nodiscard]] std::string structureType(const StructureElement& element);

[[nodiscard]] PageContent writeContent(const LaidOutDocument& document, const Page& page, const Fonts& fonts);

} // namespace cspdesk::documents::pdf
