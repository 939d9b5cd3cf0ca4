// SPDX-License-Identifier: MIT
#include "documents/document_layout.h"

#include "documents/block_layout.h"
#include "documents/page_canvas.h"
#include "documents/page_flow.h"
#include "documents/page_style.h"

#include <utility>

namespace cspdesk::documents {

DocumentLayout::DocumentLayout(const Document& document)
    : m_document(document),
      m_furnitureWriter(m_typesetter, m_furnitureColumn),
      m_furniture(document, m_furnitureWriter),
      m_column(layOutBlocks(document, m_typesetter, m_furniture.room().height())),
      m_writer(m_typesetter, m_column)
{}

LaidOutDocument DocumentLayout::pages()
{
    LaidOutDocument out{.title = m_document.title, .language = m_document.language, .metadata = m_document.metadata};
    const PageSize sheet = page_style::sheetOf(m_document.orientation);
    out.pageWidth = sheet.width;
    out.pageHeight = sheet.height;
    out.elements = std::move(m_column.elements);
    out.outline = std::move(m_column.outline);
    PageCanvas canvas(out);
    flow(m_column, m_furniture.room(), out, canvas);
    m_column = {};
    m_pageCount = out.pages.size();
    // In a pack it may stand between documents of the other orientation.
    if (m_document.orientation == PageOrientation::Landscape)
        for (Page& page : out.pages)
            page.size = sheet;
    return out;
}

void DocumentLayout::drawFurniture(LaidOutDocument& pages, std::size_t firstPage, PageNumbering numbering)
{
    PageCanvas canvas(pages);
    for (std::size_t page = firstPage; page < firstPage + m_pageCount; ++page)
        m_furniture.draw(canvas, page, pages.pages.size(), numbering);
}

} // namespace cspdesk::documents
