// SPDX-License-Identifier: MIT
#pragma once

#include "documents/laid_out_document.h"
#include "documents/slab_writer.h"

#include <cstddef>
#include <string>
#include <vector>

namespace cspdesk::documents {

/// A line of the contents of a pack; `page` counts from 1 and is 0 for what has no page here, which leads nowhere.
struct ContentsLine
{
    std::string title;
    std::string note;
    std::size_t page = 0;
    std::string anchor = {}; ///< where the line leads
};

/// Adds the contents to the end of a column. How high they are does not depend on the page numbers.
void layOutContents(SlabWriter& writer, const std::vector<ContentsLine>& lines);

/// Makes the whole of each line a place to click, once its pages are cut.
void linkContents(LaidOutDocument& document, const std::vector<ContentsLine>& lines);

} // namespace cspdesk::documents
