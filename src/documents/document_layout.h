// SPDX-License-Identifier: MIT
#pragma once

#include "documents/document.h"
#include "documents/laid_out_document.h"
#include "documents/page_furniture.h"
#include "documents/slab_writer.h"

#include <cstddef>
#include <vector>

namespace cspdesk::documents {

/// The layout of one document in steps, so that several can stand one behind the other under one page numbering: what
/// is at the head and foot of a page needs the number of all pages, which is known last.
class DocumentLayout
{
public:
    explicit DocumentLayout(const Document& document);
    DocumentLayout(const DocumentLayout&) = delete;
    DocumentLayout& operator=(const DocumentLayout&) = delete;

    /// Adds to the end of the document until its pages are cut.
    [[nodiscard]] SlabWriter& writer() { return m_writer; }

    /// Cuts the pages, once; they lack their head and foot.
    [[nodiscard]] LaidOutDocument pages();

    /// Draws head and foot of the document's pages where they begin at `firstPage` of `pages`, of which all are there.
    void drawFurniture(LaidOutDocument& pages, std::size_t firstPage,
                       PageNumbering numbering = PageNumbering::Document);

    [[nodiscard]] std::vector<MissingCharacter> missing() const { return m_typesetter.missing(); }

private:
    const Document& m_document;
    Typesetter m_typesetter;
    SlabColumn m_furnitureColumn;
    SlabWriter m_furnitureWriter;
    PageFurniture m_furniture;
    SlabColumn m_column;
    SlabWriter m_writer;
    std::size_t m_pageCount = 0;
};

} // namespace cspdesk::documents
