// SPDX-License-Identifier: MIT
#pragma once

#include "documents/laid_out_document.h"
#include "documents/pack_papers.h"
#include "documents/page_canvas.h"
#include "documents/slab_writer.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace cspdesk::documents {

/// The sheets of a paper of somebody else: each of its pages a little smaller in a frame, upright or lengthwise as it
/// is itself, so that head and foot cover nothing of it.
class AttachedLayout
{
public:
    /// Both must outlive the layout; the paper of the part has a PDF.
    AttachedLayout(const Pack& pack, const PackPapers& papers, std::size_t part);
    AttachedLayout(const AttachedLayout&) = delete;
    AttachedLayout& operator=(const AttachedLayout&) = delete;

    /// The sheets without head and foot, with the bookmarks: the item, where this is the first of its papers, the
    /// paper, and what it has itself. `anchor` is where the contents lead.
    [[nodiscard]] LaidOutDocument pages(const std::string& anchor) const;

    /// Draws head and foot where the sheets begin at `firstPage` of `pages`, of which all are there.
    void drawFurniture(LaidOutDocument& pages, std::size_t firstPage);

    [[nodiscard]] std::vector<MissingCharacter> missing() const { return m_typesetter.missing(); }

private:
    [[nodiscard]] bool beginsItem() const;
    [[nodiscard]] std::string paperLine(std::size_t page) const;
    void drawHead(PageCanvas& canvas, double width);
    void drawFoot(PageCanvas& canvas, const PageSize& size, std::size_t page, std::size_t sheet, std::size_t count);
    void oneLine(PageCanvas& canvas, const std::string& words, const TextStyle& style, const Measure& measure,
                 Alignment alignment, Artifact artifact, double top);

    const Pack& m_pack;
    const PackPapers& m_papers;
    const PackPart& m_part;
    std::size_t m_index;
    const AttachedPdf& m_pdf;
    Typesetter m_typesetter;
    SlabColumn m_column;
    SlabWriter m_writer{m_typesetter, m_column};
};

/// The line below the title of a paper that has no pages in the pack: its note, and why it has none.
[[nodiscard]] std::string separateNote(const PackPart& part, const std::optional<WhySeparate>& why);

} // namespace cspdesk::documents
