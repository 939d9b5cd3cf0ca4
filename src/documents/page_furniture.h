// SPDX-License-Identifier: MIT
#pragma once

#include "documents/document.h"
#include "documents/page_canvas.h"
#include "documents/page_flow.h"
#include "documents/slab_writer.h"

namespace cspdesk::documents {

/// What the number at the foot of a page counts.
enum class PageNumbering { Document, Pack };

/// "Page 2 of 9"; in a pack "Pack page 2 of 9", because its papers may have numbers of their own.
[[nodiscard]] std::string pageNumber(PageNumbering numbering, std::size_t page, std::size_t pageCount);

/// What stands at the head and foot of every page: who, what, for whose eyes, and which page of how many.
class PageFurniture
{
public:
    PageFurniture(const Document& document, SlabWriter& writer);

    [[nodiscard]] PageRoom room() const;

    void draw(PageCanvas& canvas, std::size_t page, std::size_t pageCount, PageNumbering numbering);

private:
    void layOutHeader(const Document& document);

    SlabWriter& m_writer;
    PageSize m_sheet;
    double m_width = 0; ///< between the margins
    std::vector<SlabLine> m_header;
    std::vector<SlabLine> m_footer;
    double m_headerHeight = 0;
    double m_footerHeight = 0;
};

} // namespace cspdesk::documents
