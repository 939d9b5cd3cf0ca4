// SPDX-License-Identifier: MIT
#pragma once

#include "documents/laid_out_document.h"
#include "documents/slab.h"

#include <map>
#include <utility>

namespace cspdesk::documents {

using Owner = std::variant<ElementIndex, Artifact>;

/// Puts marks on pages and hangs what they show into the structure.
class PageCanvas
{
public:
    explicit PageCanvas(LaidOutDocument& document) : m_document(document) {}

    void beginPage() { m_document.pages.emplace_back(); }
    void turnTo(std::size_t page) { m_page = page; }
    [[nodiscard]] std::size_t page() const { return m_page; }

    void mark(const Owner& owner, Mark mark);

    /// A line of text whose slab begins at `top`.
    void line(const SlabLine& line, double top);

    /// A figure whose slab begins at `top`.
    void drawing(const SlabDrawing& drawing, double top);

    /// Keeps a place behind everything that follows for a rectangle whose size is not known yet.
    [[nodiscard]] std::size_t reserve();
    void fill(std::size_t place, const std::vector<Rectangle>& rectangles);

private:
    Page& current() { return m_document.pages[m_page]; }
    ElementIndex linkElement(ElementIndex owner, const SlabLine& line, std::uint32_t span);
    void addLinkArea(ElementIndex element, const Span& span, const Rectangle& area);

    LaidOutDocument& m_document;
    std::size_t m_page = 0;
    std::map<std::pair<ElementIndex, std::uint32_t>, ElementIndex> m_linkElements;
};

} // namespace cspdesk::documents
