// SPDX-License-Identifier: MIT
#include "documents/page_flow.h"

#include "documents/page_style.h"

#include <algorithm>

namespace cspdesk::documents {
namespace {

constexpr double tolerance = 0.01;

/// Places slabs one below the other and turns the page where they no longer fit.
class PageFlow
{
public:
    PageFlow(const SlabColumn& column, const PageRoom& room, LaidOutDocument& document, PageCanvas& canvas)
        : m_column(column),
          m_room(room),
          m_document(document),
          m_canvas(canvas)
    {
        newPage();
    }

    void run()
    {
        for (std::size_t i = 0; i < m_column.slabs.size(); ++i) {
            const Slab& slab = m_column.slabs[i];
            const bool wanted = slab.startsPage && !m_atTop;
            if (wanted || !fits(i))
                turnPage(slab);
            place(slab);
        }
        closeBox();
    }

private:
    void newPage()
    {
        m_canvas.beginPage();
        m_canvas.turnTo(m_document.pages.size() - 1);
        m_y = m_room.top;
        m_after = 0;
        m_atTop = true;
    }

    /// Whether a slab and all that must stay with it fit on this page; a chain no page can hold is cut anywhere.
    bool fits(std::size_t index)
    {
        if (m_atTop)
            return true;
        if (index >= m_chainEnd)
            measureChain(index);
        const Slab& slab = m_column.slabs[index];
        const double start = m_y + std::max(m_after, slab.spaceBefore);
        if (index == m_chainStart && m_chainHeight <= roomBelowHeading(slab))
            return start + m_chainHeight <= m_room.bottom + tolerance;
        return start + slab.height <= m_room.bottom + tolerance;
    }

    double roomBelowHeading(const Slab& slab) const
    {
        return m_room.height() - (slab.table ? m_column.tableHeadings[*slab.table].height : 0) + tolerance;
    }

    /// A chain runs up to and with the first slab that does not ask to stay with the next.
    void measureChain(std::size_t start)
    {
        m_chainStart = start;
        m_chainEnd = start;
        m_chainHeight = 0;
        double after = 0;
        while (m_chainEnd < m_column.slabs.size()) {
            const Slab& slab = m_column.slabs[m_chainEnd];
            m_chainHeight += slab.height + (m_chainEnd > start ? std::max(after, slab.spaceBefore) : 0);
            after = slab.spaceAfter;
            ++m_chainEnd;
            if (!slab.keepWithNext)
                break;
        }
    }

    void turnPage(const Slab& next)
    {
        closeBox();
        newPage();
        if (next.table)
            draw(m_column.tableHeadings[*next.table]);
    }

    void place(const Slab& slab)
    {
        if (m_box != slab.box)
            closeBox();
        m_y += m_atTop ? 0 : std::max(m_after, slab.spaceBefore);
        if (slab.box && !m_box)
            openBox(*slab.box);
        for (const std::size_t entry : slab.outlineEntries) {
            m_document.outline[entry].page = m_canvas.page();
            m_document.outline[entry].y = m_y;
        }
        draw(slab);
        m_after = slab.spaceAfter;
    }

    void draw(const Slab& slab)
    {
        for (Rectangle background : slab.backgrounds) {
            background.y += m_y;
            m_canvas.mark(Artifact::Layout, background);
        }
        for (const SlabLine& line : slab.lines)
            m_canvas.line(line, m_y);
        if (slab.drawing)
            m_canvas.drawing(*slab.drawing, m_y);
        m_y += slab.height;
        m_atTop = false;
    }

    void openBox(std::size_t box)
    {
        m_box = box;
        m_boxTop = m_y;
        m_boxPlace = m_canvas.reserve();
    }

    void closeBox()
    {
        if (!m_box)
            return;
        namespace style = page_style;
        const SlabBox& box = m_column.boxes[*m_box];
        const double height = m_y - m_boxTop;
        if (box.look == BoxLook::Bar)
            m_canvas.fill(m_boxPlace, {{box.x, m_boxTop, 2, height, style::rule}});
        else
            fillBordered(box, height);
        m_box.reset();
    }

    void fillBordered(const SlabBox& box, double height)
    {
        namespace style = page_style;
        m_canvas.fill(m_boxPlace, {{box.x, m_boxTop, box.width, height, style::rule},
                                   {box.x + style::thinRule, m_boxTop + style::thinRule,
                                    box.width - 2 * style::thinRule, height - 2 * style::thinRule, style::tint},
                                   {box.x, m_boxTop, 3, height, style::accent}});
    }

    const SlabColumn& m_column;
    PageRoom m_room;
    LaidOutDocument& m_document;
    PageCanvas& m_canvas;
    double m_y = 0;
    double m_after = 0;
    bool m_atTop = true;
    std::size_t m_chainStart = 0;
    std::size_t m_chainEnd = 0;
    double m_chainHeight = 0;
    std::optional<std::size_t> m_box;
    double m_boxTop = 0;
    std::size_t m_boxPlace = 0;
};

} // namespace

void flow(const SlabColumn& column, const PageRoom& room, LaidOutDocument& document, PageCanvas& canvas)
{
    PageFlow(column, room, document, canvas).run();
}

} // namespace cspdesk::documents
