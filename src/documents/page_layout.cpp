// SPDX-License-Identifier: MIT
#include "documents/page_layout.h"

#include "documents/block_layout.h"
#include "documents/page_canvas.h"
#include "documents/page_flow.h"
#include "documents/page_furniture.h"
#include "documents/page_style.h"

namespace cspdesk::documents {

LaidOutDocument layOut(const Document& document)
{
    Typesetter typesetter;
    SlabColumn furnitureColumn;
    SlabWriter furnitureWriter(typesetter, furnitureColumn);
    PageFurniture furniture(document, furnitureWriter);
    const PageRoom room = furniture.room();
    SlabColumn column = layOutBlocks(document, typesetter, room.height());

    LaidOutDocument out{.title = document.title, .language = document.language, .metadata = document.metadata};
    out.pageWidth = page_style::pageWidth;
    out.pageHeight = page_style::pageHeight;
    out.elements = std::move(column.elements);
    out.outline = std::move(column.outline);
    PageCanvas canvas(out);
    flow(column, room, out, canvas);
    for (std::size_t page = 0; page < out.pages.size(); ++page)
        furniture.draw(canvas, page, out.pages.size());
    out.missing = typesetter.missing();
    return out;
}

} // namespace cspdesk::documents
